use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorKind, Result};
use crate::ids::{from_words, ids};

/// A language tag such as `en-NZ` or `mi` (BCP 47), fit for an HTML `lang` attribute.
///
/// ```
/// use ppsa_core::Lang;
///
/// let lang: Lang = "mi".parse()?;
/// assert!(lang.is_te_reo());
/// assert_eq!(Lang::try_from("en-NZ")?, Lang::en_nz());
/// assert_eq!(Lang::try_from("te reo").unwrap_err().code(), "lang-invalid");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Lang(String);

impl FromStr for Lang {
    type Err = Error;

    /// Reads a tag: letters, digits and hyphens, 2 to 35 of them, letters first.
    ///
    /// # Errors
    /// `lang-invalid` when the tag has another shape.
    fn from_str(tag: &str) -> Result<Self> {
        let fits = (2..=35).contains(&tag.len())
            && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && tag.bytes().take(2).all(|b| b.is_ascii_alphabetic());
        if fits {
            return Ok(Self(tag.to_owned()));
        }
        Err(Error::new(ErrorKind::Words {
            code: "lang-invalid",
            text: tag.to_owned(),
            what: "a language tag",
            fix: "letters, digits and hyphens, such as \"en-NZ\"".into(),
        }))
    }
}

from_words!(Lang);
#[cfg(feature = "serde")]
crate::ids::by_words!(Lang);

impl AsRef<str> for Lang {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<Lang> for String {
    fn from(lang: Lang) -> Self {
        lang.0
    }
}

impl Lang {
    /// New Zealand English, the language everything falls back to.
    #[must_use]
    pub fn en_nz() -> Self {
        Self("en-NZ".to_owned())
    }

    /// Te reo Māori.
    #[must_use]
    pub fn mi() -> Self {
        Self("mi".to_owned())
    }

    /// Whether this is te reo Māori, of whatever region.
    #[must_use]
    pub fn is_te_reo(&self) -> bool {
        self.0 == "mi" || self.0.starts_with("mi-")
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

ids! {
    /// Whether a fluent speaker has read a te reo text. Packs write it as its id.
    ///
    /// ```
    /// use ppsa_core::Review;
    ///
    /// assert_eq!(Review::default(), Review::NotNeeded);
    /// assert_eq!("awaiting".parse(), Ok(Review::Awaiting));
    /// assert_eq!(Review::from_id("soon"), None);
    /// ```
    #[derive(Default)]
    Review:
    /// English, or a te reo term taken as it is given in the sources.
    #[default]
    NotNeeded "not-needed",
    /// Te reo of ours that no fluent speaker has read yet.
    Awaiting "awaiting",
    /// Te reo that a fluent speaker has read and agreed to.
    Reviewed "reviewed",
}

/// Words together with the language they really are in.
///
/// ```
/// use ppsa_core::{Lang, Text};
///
/// let name = Text::new("Taha whānau", Lang::mi());
/// assert_eq!(name.text, "Taha whānau");
/// assert!(name.lang.is_te_reo());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The words: plain text, never markup, macrons in NFC.
    pub text: String,
    /// The language of the words.
    pub lang: Lang,
    /// Whether they wait for a fluent speaker.
    pub review: Review,
}

/// The language and words of a passage that `text` starts with, and what comes after.
fn passage(text: &str) -> Option<(&str, &str, &str)> {
    let (tag, rest) = text.strip_prefix('{')?.split_once('|')?;
    let (words, after) = rest.split_once('}')?;
    let plain = tag.len() >= 2 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    plain.then_some((tag, words, after))
}

impl Text {
    /// The words piece by piece, each with its language: a passage in another language stands in
    /// the text as `{mi|whānau}`.
    ///
    /// ```
    /// use ppsa_core::{Lang, Text};
    ///
    /// let text = Text::new("By {mi|Te Whare Tapa Whā}.", Lang::en_nz());
    /// let pieces: Vec<_> = text.pieces().collect();
    /// assert_eq!(pieces, [("en-NZ", "By "), ("mi", "Te Whare Tapa Whā"), ("en-NZ", ".")]);
    /// ```
    pub fn pieces(&self) -> impl Iterator<Item = (&str, &str)> {
        let mut rest = self.text.as_str();
        std::iter::from_fn(move || {
            if rest.is_empty() {
                return None;
            }
            let own = self.lang.as_str();
            if let Some((tag, words, after)) = passage(rest) {
                rest = after;
                return Some((tag, words));
            }
            let starts = rest.char_indices().skip(1).map(|(at, _)| at);
            let end = starts.into_iter().find(|at| passage(&rest[*at..]).is_some());
            let (words, after) = rest.split_at(end.unwrap_or(rest.len()));
            rest = after;
            Some((own, words))
        })
    }

    /// The words alone, for where no language can be told: an attribute, a plain file.
    ///
    /// ```
    /// use ppsa_core::{Lang, Text};
    ///
    /// assert_eq!(Text::new("My {mi|whānau}", Lang::en_nz()).plain(), "My whānau");
    /// ```
    #[must_use]
    pub fn plain(&self) -> String {
        self.pieces().map(|(_, words)| words).collect()
    }

    /// Words that need no review.
    pub fn new(text: impl Into<String>, lang: Lang) -> Self {
        Self { text: text.into(), lang, review: Review::NotNeeded }
    }
}
