use super::{Id, Record, Undo};

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

    /// The record that the change began, where it began one: an id is the stamp of the change that it
    /// comes from.
    ///
    /// ```
    /// use ppsa_core::practice::{Companion, Save};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let patch = document.apply(&Save(Companion::default()))?;
    /// let companion = patch.created().ok_or("nothing began")?;
    /// assert!(document.get::<Companion>(companion).is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn created(&self) -> Option<&Id> {
        self.records
            .iter()
            .map(|it| (&it.id, it.stamp))
            .find(|(id, stamp)| **id == Id::from(*stamp))
            .map(|(id, _)| id)
    }
}
