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
    /// The files of words that come with every page.
    #[serde(default)]
    pub words: Vec<String>,
    /// The widgets that stand in its first part, each with a style sheet and a file of words of this name.
    #[serde(default)]
    pub widgets: Vec<String>,
    /// What is cut off from the first part, each in a file of its own: `wasm/NAME.wasm`.
    #[serde(default)]
    pub parts: Vec<Part>,
}

/// What joins the first part of a module once a page has one of its widgets.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// The base of its file's name: `widgets/src/parts.rs` has the same.
    pub name: String,
    /// Its widgets, each with a style sheet of this name.
    pub widgets: Vec<String>,
    /// The files of words that come with it, in the folder of its name in `lang/`.
    pub words: Vec<String>,
    /// The folders in `lang/` that its widgets need, beside what comes with every page.
    pub texts: Vec<String>,
    /// Whether its widgets come once the page has time, before anybody is near: what is a person's own is on paper, too.
    #[serde(default)]
    pub soon: bool,
}

/// All of them, the program of the widgets first.
#[allow(clippy::expect_used)] // compiled in, and read by the first test
pub static MODULES: LazyLock<Vec<Module>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../widgets/modules.json"))
        .expect("widgets/modules.json is a list of modules")
});

/// The one that draws: the program of the widgets.
#[must_use]
pub fn program() -> &'static Module {
    &MODULES[0]
}

impl Module {
    /// Whether it draws: its glue has closures, and tests can make it panic.
    #[must_use]
    pub fn draws(&self) -> bool {
        !self.widgets.is_empty()
    }

    /// The files of words that come with every page, in the order that the file has.
    pub fn word_files(&self) -> impl Iterator<Item = &str> {
        self.words.iter().chain(&self.widgets).map(String::as_str)
    }

    /// The folders in `lang/`, each once.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        let mut all: Vec<&str> =
            self.parts.iter().flat_map(|it| &it.texts).map(|it| &**it).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The files of its code in `wasm/`, the first part's first.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let cut = self.parts.iter().map(|part| part.name.clone());
        let first = format!("{}_bg", self.name);
        let all = [first].into_iter().chain(cut).chain(self.chunks());
        all.map(|name| format!("{name}.wasm")).collect()
    }

    /// What some parts share and the first does not have stands in a file for each combination of them.
    fn chunks(&self) -> impl Iterator<Item = String> {
        let shared = (1..1 << self.parts.len()).filter(|set: &u32| set.count_ones() > 1);
        shared.map(|set| self.chunk(|at| set & (1 << at) != 0))
    }

    /// The name of what these parts share, by their places.
    pub fn chunk(&self, has: impl Fn(usize) -> bool) -> String {
        let parts = self.parts.iter().enumerate().filter(|(at, _)| has(*at));
        parts.map(|(_, part)| part.name.as_str()).collect::<Vec<_>>().join("_")
    }

    /// What joins the first part for the widgets of one: the part, and what it shares with others.
    #[must_use]
    pub fn joins(&self, part: &Part) -> Vec<String> {
        let with = |name: &String| name.split('_').any(|it| it == part.name);
        [part.name.clone()].into_iter().chain(self.chunks().filter(with)).collect()
    }

    /// Which build of it a package of this variant holds.
    #[must_use]
    pub fn variant(&self, package: Variant) -> Variant {
        if self.draws() { package } else { Variant::Release }
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
            assert_eq!(module.variant(Variant::Release), Variant::Release);
        }
        assert!(program().draws());
    }

    #[test]
    fn what_parts_share_is_a_file_for_each_combination() {
        let part = |name: &str| Part {
            name: name.into(),
            widgets: Vec::new(),
            words: Vec::new(),
            texts: vec!["t".into()],
            soon: false,
        };
        let module = Module {
            name: "m".into(),
            folders: Vec::new(),
            words: Vec::new(),
            widgets: Vec::new(),
            parts: ["a", "b", "c"].map(part).into(),
        };
        let files = ["m_bg", "a", "b", "c", "a_b", "a_c", "b_c", "a_b_c"];
        assert_eq!(module.files(), files.map(|it| format!("{it}.wasm")));
        assert_eq!(module.joins(&module.parts[2]), ["c", "a_c", "b_c", "a_b_c"]);
        assert_eq!(module.texts(), ["t"]);
    }
}
