use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::content::ContentPack;
use crate::error::{Error, ErrorKind, Result};

/// A language's tag, the one it falls back to, and the files of its pack, each laid over those before.
type Language = (&'static str, &'static str, &'static [&'static str]);

/// The folders in `languages/`.
const LANGUAGES: &[Language] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

// Read once, however often they are asked for.
static PACKS: LazyLock<BTreeMap<&str, Result<ContentPack>>> =
    LazyLock::new(|| LANGUAGES.iter().map(|language| (language.0, read(language))).collect());

fn read((_, fallback, files): &Language) -> Result<ContentPack> {
    let mut files = files.iter();
    let below = match LANGUAGES.iter().find(|(tag, ..)| tag == fallback) {
        Some(below) => read(below)?,
        None => ContentPack::from_json(files.next().unwrap_or(&""))?,
    };
    files.try_fold(below, |pack, file| pack.overlaid_with(file))
}

impl ContentPack {
    /// The pack that ships with this crate, in `en-NZ`, in `mi`, which falls back to `en-NZ` key by
    /// key, or in any other [language](Self::languages) there is a folder for.
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
        let other = || Err(Error::new(ErrorKind::PackLanguage(language.to_owned())));
        PACKS.get(language).cloned().unwrap_or_else(other)
    }

    /// The tags of the languages that [`built_in`](Self::built_in) has.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// assert!(ContentPack::languages().any(|tag| tag == "mi"));
    /// ```
    pub fn languages() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|(tag, ..)| *tag)
    }
}
