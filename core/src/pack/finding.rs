use super::shape::Shape::{self, ById, Key, Object, Words};
use super::shape::can;
use crate::text::Text;

/// Declares [`FINDINGS`], and their shape in a pack file, out of the table in `rules`.
macro_rules! worded {
    ($(
        $(#[$about:meta])*
        $number:literal $code:ident $id:literal [$($source:ident)*] $area:ident $severity:ident
            $($rule:ident)::+ $([$($cause:literal)*])?;
    )*) => {
        /// The id of every finding a pack words, each with the ids of its causes where it has
        /// several.
        ///
        /// ```
        /// use ppsa_core::ContentPack;
        /// use ppsa_core::pack::FINDINGS;
        ///
        /// let pack = ContentPack::built_in("en-NZ")?;
        /// for (code, causes) in FINDINGS {
        ///     let words = pack.finding(code).ok_or(*code)?;
        ///     assert!(causes.iter().all(|cause| words.cause(cause).is_some()));
        /// }
        /// # Ok::<(), Box<dyn std::error::Error>>(())
        /// ```
        pub const FINDINGS: &[(&str, &[&str])] = &[$( $( ($id, &[$($cause),*]), )? )*];

        pub(super) const SHAPE: Shape = Object(&[$( $(
            can($id, Object(&[
                can("title", Words),
                can("says", Words),
                can("offers", Key),
                can("causes", ById(&[$($cause),*], &Words)),
            ])),
        )? )*]);
    };
}

crate::framework::finding_table!(worded);

/// How a pack words one finding: a kind invitation, never a block or a score.
///
/// ```
/// use ppsa_core::ContentPack;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let words = pack.finding("peer-drift").ok_or("no such finding")?;
/// assert_eq!(words.offers.as_deref(), Some("peer-drift"));
/// assert!(words.cause("all-task-work").is_some());
/// assert!(pack.finding("no-such-code").is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingWords {
    /// A few words to head it.
    pub title: Text,
    /// What it says.
    pub says: Text,
    /// The id of a template that fits. Look it up: a page that needs no templates may have loaded
    /// none.
    pub offers: Option<String>,
    /// What it says for each cause, by the cause's id; see [`FINDINGS`].
    pub causes: Vec<(String, Text)>,
}

impl FindingWords {
    /// What it says for this cause, where it has words of its own for it.
    #[must_use]
    pub fn cause(&self, id: &str) -> Option<&Text> {
        self.causes.iter().find(|(cause, _)| cause == id).map(|(_, words)| words)
    }
}
