use super::{Record, Undo};

/// What a change did: the records that are new or other than before, and no others. So a keystroke
/// costs the same in a document of ten records or ten thousand.
///
/// ```
/// use ppsa_core::Patch;
///
/// assert!(Patch::default().is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Patch {
    /// The changed records, each whole: what storage and other copies get.
    pub records: Vec<Record>,
    /// How to take the change back. It is never stored or sent.
    pub undo: Undo,
}

impl Patch {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}
