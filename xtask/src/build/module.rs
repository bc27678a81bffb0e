//! The wasm modules of the package, as `widgets/modules.json` has them: what a page does not need, it does
//! not fetch. The loader, the language files, the style sheets and what a page keeps come from that table.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Variant;

/// One wasm module: `wasm/NAME.js` and `wasm/NAME_bg.wasm` in the package.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Module {
    /// The base of the files' names.
    pub name: String,
    /// The folders in the workspace of the crates it is made from, the one with its code first, the one that is built last.
    pub folders: Vec<String>,
    /// The Cargo feature that its widgets stand behind; none where it draws nothing.
    #[serde(default)]
    pub feature: Option<String>,
    /// The files of words that several modules' widgets say: they come with this one.
    #[serde(default)]
    pub words: Vec<String>,
    /// Its widgets, each with a style sheet and a file of words of this name.
    #[serde(default)]
    pub widgets: Vec<String>,
    /// Whether it shows markup that the core wrote.
    #[serde(default)]
    pub marks_up: bool,
}

/// All of them. What the first one needs comes with every page; each other has files of its own.
#[allow(clippy::expect_used)] // compiled in, and read by the first test
pub static MODULES: LazyLock<Vec<Module>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../widgets/modules.json"))
        .expect("widgets/modules.json is a list of modules")
});

impl Module {
    /// Whether it draws: its glue has closures, and tests can make it panic.
    #[must_use]
    pub fn draws(&self) -> bool {
        self.feature.is_some()
    }

    /// Its folder in `lang/`, where what it says is not in every page's file.
    #[must_use]
    pub fn group(&self) -> Option<&str> {
        self.feature.as_deref().filter(|_| self.words.is_empty())
    }

    /// The files of words that it brings, in the order that its language files have.
    pub fn word_files(&self) -> impl Iterator<Item = &str> {
        self.words.iter().chain(&self.widgets).map(String::as_str)
    }

    /// Which build of it a package of this variant holds.
    #[must_use]
    pub fn variant(&self, package: Variant) -> Variant {
        if self.draws() { package } else { Variant::Release }
    }

    /// The features it is built with: the default ones are not taken.
    #[must_use]
    pub fn features(&self, variant: Variant) -> String {
        let own: Vec<&str> =
            self.feature.iter().flat_map(|feature| [feature, "small-allocator"]).collect();
        [own.as_slice(), variant.features()].concat().join(",")
    }

    /// The folder of the crate that is built, relative to the workspace.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.folders.last().map_or("", String::as_str)
    }

    /// What only this module is made from, relative to the workspace.
    #[must_use]
    pub fn sources(&self) -> Vec<String> {
        // Not the whole folder: scripts and styles stand beside it.
        let parts = [
            "Cargo.toml",
            "build",
            "build.rs",
            "boundary.json",
            "contract.json",
            "modules.json",
            "src",
        ];
        let of = |folder: &String| parts.map(|part| format!("{folder}/{part}"));
        self.folders.iter().flat_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_draws_can_be_probed_and_the_rest_is_the_release_build() {
        for module in MODULES.iter() {
            let probe = module.variant(Variant::Probe);
            assert_eq!(probe == Variant::Probe, module.draws(), "{}", module.name);
            assert_eq!(module.features(probe).contains("panic-probe"), module.draws());
            assert_eq!(module.variant(Variant::Release), Variant::Release);
        }
        assert_eq!(MODULES[0].group(), None, "the first one is every page's");
        assert!(MODULES[0].draws());
    }
}
