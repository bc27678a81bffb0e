//! The wasm modules of the package: what a page does not need, it does not fetch.

use super::Variant;

/// One wasm module: `wasm/NAME.js` and `wasm/NAME_bg.wasm` in the package.
#[derive(Debug, PartialEq, Eq)]
pub struct Module {
    /// The base of the files' names.
    pub name: &'static str,
    /// The crate's folder in the workspace.
    pub folder: &'static str,
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
        folder: "widgets",
        features: &["four", "small-allocator"],
        draws: true,
        marks_up: false,
    },
    Module {
        name: "ppsa_data",
        folder: "widgets",
        features: &["data", "small-allocator"],
        draws: true,
        marks_up: true,
    },
    Module {
        name: "ppsa_practice",
        folder: "widgets",
        features: &["practice", "small-allocator"],
        draws: true,
        marks_up: false,
    },
    Module {
        name: "ppsa_vault",
        folder: "widgets/vault",
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

    /// What only this module is made from, relative to the workspace.
    #[must_use]
    pub fn sources(&self) -> [String; 4] {
        // Not the whole folder: scripts and styles stand beside it.
        ["Cargo.toml", "build.rs", "locales", "src"].map(|part| format!("{}/{part}", self.folder))
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
