use serde::Serialize;

use crate::pack::PouKey;
use crate::text::Text;

/// What a reading keeps of the pack it was made with, so that under another pack it still shows
/// as it was. Made by [`ContentPack::frame`](crate::ContentPack::frame).
///
/// ```
/// use ppsa_core::ContentPack;
///
/// let frame = ContentPack::built_in("en-NZ")?.frame();
/// assert_eq!(frame.pack, "ppsa-starter");
/// assert_eq!(frame.steps.len(), 5);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Frame {
    /// The id of the pack.
    pub pack: String,
    /// The version of the pack.
    pub version: String,
    /// The five pou, in their order.
    pub pou: [FramePou; 5],
    /// The words of every step of the scale, the lowest first: 2 to 10 of them.
    pub steps: Vec<Text>,
}

/// A pou as a [`Frame`] keeps it.
///
/// ```
/// # use ppsa_core::{ContentPack, Step};
/// # let pack = ContentPack::built_in("en-NZ")?;
/// assert_eq!(pack.frame().pou[4].key, "whenua");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FramePou {
    /// Its key in the pack.
    pub key: PouKey,
    /// Its name when the reading was made.
    pub name: Text,
}

impl Frame {
    /// Whether a reading made in this frame can go on in `other`: the same pack, the same pou in
    /// the same order, as many steps. Other words for them do not part the two.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let english = ContentPack::built_in("en-NZ")?.frame();
    /// assert!(english.fits(&ContentPack::built_in("mi")?.frame()));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        self.pack == other.pack
            && self.steps.len() == other.steps.len()
            && self.pou.iter().zip(&other.pou).all(|(mine, theirs)| mine.key == theirs.key)
    }

    /// The highest step of its scale.
    #[must_use]
    pub fn top(&self) -> u8 {
        u8::try_from(self.steps.len()).unwrap_or(u8::MAX)
    }
}
