use super::framework::FrameworkWords;
use crate::text::{Lang, Review, Text};

/// The stable key of a pou in a pack: lower-case letters, digits and hyphens.
pub type PouKey = String;

/// How one organisation words the framework, whole and checked: exactly five pou (S3), a scale
/// with words for every step, and who stands behind it. See the [module](crate::pack).
///
/// ```
/// # use ppsa_core::ContentPack;
/// # let pack = ContentPack::built_in("en-NZ")?;
/// let snapshot = pack.snapshot();
/// assert_eq!((snapshot.pou.len(), snapshot.top()), (5, 5));
/// assert_eq!(pack.meta().name.text, "PPSA starter pack");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentPack {
    pub(super) meta: Meta,
    pub(super) stand_in: Option<Text>,
    pub(super) pou: [Pou; 5],
    pub(super) scale: Scale,
    pub(super) words: FrameworkWords,
}

/// Who stands behind a pack.
///
/// ```
/// use ppsa_core::{ContentPack, Review};
///
/// let pack = ContentPack::built_in("mi")?;
/// assert_eq!(pack.meta().id, "ppsa-starter");
/// assert_eq!(pack.meta().review, Review::Awaiting);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The pack's own id: lower-case letters, digits and hyphens.
    pub id: String,
    /// The pack's own version, as its holder counts.
    pub version: String,
    /// The language most of it is in.
    pub language: Lang,
    /// What people call it.
    pub name: Text,
    /// Who holds it.
    pub holder: Text,
    /// Under which terms it may be used.
    pub licence: Text,
    /// Whether its te reo has been read by a fluent speaker.
    pub review: Review,
}

/// One of the five pou of a wellbeing wheel.
///
/// ```
/// use ppsa_core::ContentPack;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let keys: Vec<&str> = pack.pou().iter().map(|pou| pou.key.as_str()).collect();
/// assert_eq!(keys, ["wairua", "hinengaro", "tinana", "whanau", "whenua"]);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pou {
    /// Its stable key, by which readings know it.
    pub key: PouKey,
    /// Its name.
    pub name: Text,
    /// A few words that say what it is, beside the name.
    pub gloss: Option<Text>,
    /// A sentence or two about it.
    pub about: Option<Text>,
}

/// The steps a pou can be rated on, each with words: 2 to 10 of them.
///
/// The sources name no scale. Ours is our own choice, and says so in [`Scale::about`].
///
/// ```
/// use ppsa_core::{ContentPack, Rating};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let scale = pack.scale();
/// assert_eq!(scale.top(), 5);
/// let words = Rating::new(2).and_then(|step| scale.words(step)).map(|text| text.text.as_str());
/// assert_eq!(words, Some("Hard"));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    pub(super) about: Option<Text>,
    pub(super) steps: Vec<Text>,
}

impl Scale {
    /// What the scale is and whose.
    #[must_use]
    pub fn about(&self) -> Option<&Text> {
        self.about.as_ref()
    }

    /// The words of every step, the lowest first.
    #[must_use]
    pub fn steps(&self) -> &[Text] {
        &self.steps
    }

    /// The highest step, 2 to 10.
    #[must_use]
    #[allow(clippy::cast_possible_truncation)] // at most 10, by construction
    pub fn top(&self) -> u8 {
        self.steps.len() as u8
    }
}

impl ContentPack {
    /// Who stands behind it.
    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The five pou, in the order they stand round the wheel.
    #[must_use]
    pub fn pou(&self) -> &[Pou; 5] {
        &self.pou
    }

    /// The scale they are rated on.
    #[must_use]
    pub fn scale(&self) -> &Scale {
        &self.scale
    }

    /// Said openly when the pou of this pack stand in for the five of PPSA, which are not public.
    ///
    /// ```
    /// # use ppsa_core::ContentPack;
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// assert!(pack.stand_in().is_some_and(|text| text.text.contains("Durie")));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn stand_in(&self) -> Option<&Text> {
        self.stand_in.as_ref()
    }
}
