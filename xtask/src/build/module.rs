//! The wasm modules of the package: what a page does not need, it does not fetch.

use super::Variant;

/// One wasm module: `wasm/NAME.js` and `wasm/NAME_bg.wasm` in the package.
#[derive(Debug, PartialEq, Eq)]
pub struct Module {
    /// The base of the files' names.
    pub name: &'static str,
    /// The folders in the workspace of the crates it is made from, the one with its code first, the one that is built last.
    pub folders: &'static [&'static str],
    /// All of its Cargo features: the default ones are not taken.
    pub features: &'static [&'static str],
    /// Whether it draws: its glue has closures, and tests can make it panic.
    pub draws: bool,
    /// Whether it shows markup that the core wrote.
    pub marks_up: bool,
}

/// All of them.
pub const MODULES: [Module; 4] = [
    Module {
        name: "ppsa_widgets",
        folders: &["widgets", "widgets/wasm"],
        features: &["four", "small-allocator"],
        draws: true,
        marks_up: false,
    },
    Module {
        name: "ppsa_data",
        folders: &["widgets", "widgets/wasm"],
        features: &["data", "small-allocator"],
        draws: true,
        marks_up: true,
    },
    Module {
        name: "ppsa_practice",
        folders: &["widgets", "widgets/wasm"],
        features: &["practice", "small-allocator"],
        draws: true,
        marks_up: false,
    },
    Module {
        name: "ppsa_vault",
        folders: &["widgets/vault"],
        features: &[],
        draws: false,
        marks_up: false,
    },
];

impl Module {
    /// Which build of it a package of this variant holds.
    #[must_use]
    pub fn variant(&self, package: Variant) -> Variant {
        if self.draws { package } else { Variant::Release }
    }

    /// The features it is built with.
    #[must_use]
    pub fn features(&self, variant: Variant) -> String {
        [self.features, variant.features()].concat().join(",")
    }

    /// The folder of the crate that is built, relative to the workspace.
    #[must_use]
    pub fn folder(&self) -> &'static str {
        self.folders[self.folders.len() - 1]
    }

    /// What only this module is made from, relative to the workspace.
    #[must_use]
    pub fn sources(&self) -> Vec<String> {
        // Not the whole folder: scripts and styles stand beside it.
        let parts = ["Cargo.toml", "build.rs", "locales", "src"];
        let of = |folder: &&str| parts.map(|part| format!("{folder}/{part}"));
        self.folders.iter().flat_map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_draws_can_be_probed_and_the_rest_is_the_release_build() {
        for module in &MODULES {
            let probe = module.variant(Variant::Probe);
            assert_eq!(probe == Variant::Probe, module.draws, "{}", module.name);
            assert_eq!(module.features(probe).contains("panic-probe"), module.draws);
            assert_eq!(module.variant(Variant::Release), Variant::Release);
        }
    }
}
