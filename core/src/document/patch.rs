use super::Record;

/// What a change did: the records that are new or other than before, and no others. So a keystroke
/// costs the same in a document of ten records or ten thousand.
///
/// ```
/// use ppsa_core::Patch;
///
/// assert!(Patch::default().is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Patch {
    /// The changed records, each whole.
    pub records: Vec<Record>,
}

impl Patch {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}
