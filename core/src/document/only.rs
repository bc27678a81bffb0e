use std::collections::BTreeSet;

use super::entries::Entries;
use super::{Document, Held, Id, RecordKind};

impl Document {
    /// A document of just these records, with what merges need of them. It holds nothing of the
    /// others, not even that they were there, and merges back into this one.
    ///
    /// ```
    /// # use ppsa_core::example;
    /// # let (pack, document, _) = example::with_note()?;
    /// let reading = document.current(&pack).ok_or("a reading")?.id.clone();
    /// assert_eq!(document.only(&[reading].into()).records(), document.records());
    /// assert!(document.only(&[].into()).records().is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn only(&self, ids: &BTreeSet<Id>) -> Self {
        let chosen = self.entries.iter().filter(|(made, _)| ids.contains(&Id::from(*made)));
        let mut only = Self::empty(self.kinds, self.replica);
        only.counter = self.counter;
        only.entries = Entries::of(chosen.cloned().collect());
        only
    }

    /// Everything of one kind with its id, in the order it was started.
    pub(crate) fn each_of<'d, T: RecordKind + 'd>(&'d self) -> impl Iterator<Item = (Id, &'d T)> {
        self.each_held().filter_map(|(id, held)| Some((id, held.get()?)))
    }

    /// Every record that is not removed, in the order they were made.
    pub(crate) fn each_held(&self) -> impl Iterator<Item = (Id, &dyn Held)> {
        self.entries
            .iter()
            .filter_map(|(made, entry)| Some((Id::from(*made), &*entry.held.as_ref()?.1)))
    }
}
