use super::content::ContentPack;
use crate::error::{Error, Kind, Result};

const EN_NZ: &str = include_str!("../../packs/en-NZ.json");
const MI: &str = include_str!("../../packs/mi.json");

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
        let english = Self::from_json(EN_NZ)?;
        match language {
            "en-NZ" => Ok(english),
            "mi" => english.laid_over(MI),
            _ => Err(Error::new(Kind::PackLanguage(language.to_owned()))),
        }
    }
}
