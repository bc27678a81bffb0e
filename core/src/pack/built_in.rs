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
const MI: [&str; 2] =
    [include_str!("../../packs/mi.json"), include_str!("../../packs/mi/templates.json")];

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
        let te_reo: &[&str] = match language {
            "en-NZ" => &[],
            "mi" => &MI,
            _ => return Err(Error::new(Kind::PackLanguage(language.to_owned()))),
        };
        EN_NZ_PARTS
            .iter()
            .chain(te_reo)
            .try_fold(Self::from_json(EN_NZ)?, |pack, part| pack.laid_over(part))
    }
}
