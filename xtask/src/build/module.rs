//! The wasm modules of the package: what a page does not need, it does not fetch.

use super::Variant;

/// One wasm module: `wasm/NAME.js` and `wasm/NAME_bg.wasm` in the package.
#[derive(Debug, PartialEq, Eq)]
pub struct Module {
    /// The base of the files' names.
    pub name: &'static str,
    /// The crate's folder in the workspace.
    pub folder: &'static str,
    /// Cargo features in the place of the default ones; none for those.
    pub features: &'static [&'static str],
    /// Whether it draws: its glue has closures, and tests can make it panic.
    pub draws: bool,
}

/// All of them.
pub const MODULES: [Module; 3] = [
    Module { name: "ppsa_widgets", folder: "widgets", features: &[], draws: true },
    Module {
        name: "ppsa_data",
        folder: "widgets",
        features: &["data", "small-allocator"],
        draws: true,
    },
    Module { name: "ppsa_vault", folder: "widgets/vault", features: &[], draws: false },
];

impl Module {
    /// Which build of it a package of this variant holds.
    #[must_use]
    pub fn variant(&self, package: Variant) -> Variant {
        if self.draws { package } else { Variant::Release }
    }

    /// What cargo is told of its features.
    #[must_use]
    pub fn features(&self, variant: Variant) -> Vec<String> {
        let default = (!self.features.is_empty()).then(|| "--no-default-features".to_owned());
        let all = [self.features, variant.features()].concat().join(",");
        default.into_iter().chain([format!("--features={all}")]).collect()
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
            let told = module.features(probe).join(" ");
            assert_eq!(told.ends_with("panic-probe"), module.draws, "{told}");
            assert_eq!(module.variant(Variant::Release), Variant::Release);
        }
    }
    #[test]
    fn own_features_stand_in_the_place_of_the_default_ones() {
        let mut module = Module { name: "a", folder: "a", features: &[], draws: true };
        assert_eq!(module.features(Variant::Release), ["--features="]);
        assert_eq!(module.features(Variant::Probe), ["--features=panic-probe"]);
        module.features = &["one", "two"];
        let told = ["--no-default-features", "--features=one,two,panic-probe"];
        assert_eq!(module.features(Variant::Probe), told);
    }
}
