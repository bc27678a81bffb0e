//! A copy without what stands behind what shows.

use std::collections::BTreeSet;

use super::entries::Entries;
use super::register::Register;
use super::store::StoredRecord;
use super::typed_record::TypedRecord;
use super::{Document, Id, Stamp};
use crate::json::{Map, Value};
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
                snapshot.more = Map::default();
                for (key, register) in snapshot.registers.iter_mut() {
                    let present = record.registers.get(key).and_then(Register::present);
                    let stays = present.filter(|it| !hides(held, key, &it.value));
                    keep(&mut register.0, &|it| stays.is_some_and(|stays| stays.stamp == it.stamp));
                }
                snapshot.registers.tidy();
            }
            // With fewer fields it opens as it did with all.
            if let Ok(entry) = StoredRecord::decode(*made, state) {
                entries.push((*made, Box::new(entry)));
            }
        }
        let mut shown = Self::new(self.replica);
        shown.counter = self.counter;
        shown.entries = Entries::of(entries);
        shown
    }

    /// The stamp of the record that was made first, removed or not.
    pub(crate) fn first_made(&self) -> Option<Stamp> {
        self.entries.iter().next().map(|(made, _)| *made)
    }
}

/// Whether a field holds what does not show: a pou or a question that was left out, and that it was;
/// the place of a pause; an agreement to other words; an ending that was outlived.
fn hides(held: &TypedRecord, key: &str, value: &Value) -> bool {
    let Some((name, of)) = key.split_once(':') else {
        let outlived = matches!(held, TypedRecord::Objective(it) if it.ended().is_none());
        return key == "pausedAt" || key == "ended" && outlived;
    };
    match held {
        TypedRecord::Reading(it) => {
            let pou = match name {
                "now" | "hopedFor" => Some(of),
                "note" => value.get("pou").and_then(Value::as_str),
                _ => None,
            };
            name == "skipped" || pou.and_then(|pou| it.pou(pou)).is_some_and(|said| said.skipped)
        }
        TypedRecord::Entry(it) => {
            name == "skipped" || name == "answer" && it.skipped.iter().any(|prompt| prompt == of)
        }
        TypedRecord::Objective(it) => {
            let mut wordings = it.wordings();
            name == "agreed" && !wordings.any(|it| it.id.as_str() == of && it.agreement().is_some())
        }
        _ => false,
    }
}
