//! A copy without what stands behind what shows.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::entries::Entries;
use super::register::Register;
use super::store::StoredRecord;
use super::{Document, Id, Stamp};
use crate::json::Map;
use crate::order::keep;

impl Document {
    /// A document of just these records, and of them what shows now. What was left out, written
    /// over, or written elsewhere at the same time and not chosen is not in it.
    pub(crate) fn shown(&self, ids: &BTreeSet<Id>) -> Self {
        let mut entries = Vec::new();
        for (made, entry) in self.entries.iter() {
            let Some((record, held)) = &entry.held else { continue };
            if !ids.contains(&Id::from(*made)) {
                continue;
            }
            let mut state = entry.state.clone();
            for snapshot in &mut state.snapshots {
                let snapshot = Arc::make_mut(snapshot);
                snapshot.more = Map::default();
                for (key, register) in snapshot.registers.iter_mut() {
                    let present = record.registers.get(key).and_then(Register::present);
                    let stays = present.filter(|it| !held.hides(key, &it.value));
                    keep(&mut register.0, &|it| stays.is_some_and(|stays| stays.stamp == it.stamp));
                }
                snapshot.registers.tidy();
            }
            // With fewer fields it opens as it did with all.
            if let Ok(entry) = StoredRecord::decode(self.kinds, *made, state) {
                entries.push((*made, Box::new(entry)));
            }
        }
        let mut shown = Self::empty(self.kinds, self.replica);
        shown.counter = self.counter;
        shown.entries = Entries::of(entries);
        shown
    }

    /// The stamp of the record that was made first, removed or not.
    pub(crate) fn first_made(&self) -> Option<Stamp> {
        self.entries.iter().next().map(|(made, _)| *made)
    }
}
