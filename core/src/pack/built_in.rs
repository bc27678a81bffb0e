use std::sync::LazyLock;

use super::content::ContentPack;
use crate::error::{Error, Kind, Result};

const EN_NZ: &str = include_str!("../../packs/en-NZ.json");

/// What is laid over `en-NZ.json`, which by itself is enough to show the wheel.
const EN_NZ_PARTS: [&str; 8] = [
    include_str!("../../packs/en-NZ/framework.json"),
    include_str!("../../packs/en-NZ/seasons.json"),
    include_str!("../../packs/en-NZ/templates/conversations.json"),
    include_str!("../../packs/en-NZ/templates/practice.json"),
    include_str!("../../packs/en-NZ/templates/together.json"),
    include_str!("../../packs/en-NZ/templates/care.json"),
    include_str!("../../packs/en-NZ/templates/common.json"),
    include_str!("../../packs/en-NZ/findings.json"),
];
/// What is laid over all of that in te reo.
const MI: [&str; 3] = [
    include_str!("../../packs/mi.json"),
    include_str!("../../packs/mi/framework.json"),
    include_str!("../../packs/mi/templates.json"),
];

// Read once, however often they are asked for.
static ENGLISH: LazyLock<Result<ContentPack>> = LazyLock::new(|| {
    let wheel = ContentPack::from_json(EN_NZ)?;
    EN_NZ_PARTS.iter().try_fold(wheel, |pack, part| pack.overlaid_with(part))
});
static TE_REO: LazyLock<Result<ContentPack>> =
    LazyLock::new(|| MI.iter().try_fold(ENGLISH.clone()?, |pack, part| pack.overlaid_with(part)));

impl ContentPack {
    /// The pack that ships with this crate, in `en-NZ` or in `mi`, which falls back to `en-NZ`
    /// key by key.
    ///
    /// # Errors
    /// `pack-language` for another language.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let pack = ContentPack::built_in("mi")?;
    /// assert!(pack.scale().steps().iter().all(|step| !step.text.is_empty()));
    /// assert_eq!(ContentPack::built_in("fr").unwrap_err().code(), "pack-language");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn built_in(language: &str) -> Result<Self> {
        match language {
            "en-NZ" => ENGLISH.clone(),
            "mi" => TE_REO.clone(),
            _ => Err(Error::new(Kind::PackLanguage(language.to_owned()))),
        }
    }
}
