use std::fmt;

use serde_json::Value;

use super::cell::Cell;
use super::cells::Cells;
use super::draft::{Fresh, Write};
use super::raw::Snapshot;
use super::{Document, Patch, Stamp};
use crate::error::Result;

/// How to take a change back. It holds words, so it lives in memory only and goes when the words
/// are cleared.
///
/// ```
/// use ppsa_core::plan::ReadingChange;
/// use ppsa_core::{ContentPack, Document, Reading, Replica};
///
/// let frame = Box::new(ContentPack::built_in("en-NZ")?.frame());
/// let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// let patch = document.apply(&ReadingChange::Start { on, frame })?;
/// let back = document.undo(&patch.undo)?;
/// assert_eq!(document.all::<Reading>().count(), 0);
/// document.undo(&back.undo)?;
/// assert_eq!(document.all::<Reading>().count(), 1, "done again");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Default, PartialEq)]
pub struct Undo(Vec<(Stamp, Step)>);

/// What one record was before, and the stamp it got.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    stamp: Stamp,
    before: Before,
}

#[derive(Debug, Clone, PartialEq)]
enum Before {
    /// It was not there.
    Nothing,
    /// It was there, and was removed.
    Whole(Box<Snapshot>),
    /// These fields held this.
    Fields(Fresh),
}

/// Nothing of it: what is printed may end in a log.
impl fmt::Debug for Undo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Undo").finish_non_exhaustive()
    }
}

impl Undo {
    /// Whether there is nothing to take back.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// This and a later change as one, so that a word typed letter by letter is taken back whole.
    #[must_use]
    pub fn and(mut self, later: Self) -> Self {
        for (made, step) in later.0 {
            let Some(mine) = self.of(made) else {
                self.0.push((made, step));
                continue;
            };
            mine.stamp = step.stamp;
            match (&mut mine.before, step.before) {
                (Before::Fields(old), Before::Fields(new)) => {
                    for (key, value) in new {
                        if !old.contains_key(&key) {
                            old.insert(key, value);
                        }
                    }
                }
                (Before::Fields(old), Before::Whole(mut held)) => {
                    for (key, value) in std::mem::take(old) {
                        held.cells.at(&key).write(step.stamp, value);
                    }
                    mine.before = Before::Whole(held);
                }
                _ => {}
            }
        }
        self
    }

    fn of(&mut self, made: Stamp) -> Option<&mut Step> {
        self.0.iter_mut().find(|(other, _)| *other == made).map(|(_, step)| step)
    }

    pub(super) fn note(&mut self, made: Stamp, key: &str, old: Option<&Value>) {
        let old = old.cloned().unwrap_or_default();
        if let Some(Step { before: Before::Fields(fields), .. }) = self.of(made) {
            fields.insert(key.to_owned(), old);
        } else {
            let mut fields = Fresh::new();
            fields.insert(key.to_owned(), old);
            self.0.push((made, Step { stamp: made, before: Before::Fields(fields) }));
        }
    }

    pub(super) fn edited(&mut self, made: Stamp, stamp: Stamp) {
        if let Some(step) = self.of(made) {
            step.stamp = stamp;
        }
    }

    pub(super) fn started(&mut self, made: Stamp, stamp: Stamp) {
        self.0.push((made, Step { stamp, before: Before::Nothing }));
    }

    pub(super) fn removed(&mut self, made: Stamp, stamp: Stamp, held: Snapshot) {
        let before = Before::Whole(Box::new(held));
        self.0.push((made, Step { stamp, before }));
    }
}

impl Document {
    /// Takes a change back by a new change, so that other copies follow. A field that was written
    /// again since, by whomever, stays as it is now. The patch can be undone in turn.
    ///
    /// # Errors
    /// `cannot-keep` where what stood before no longer fits what the record became; the
    /// document is then as it was.
    ///
    /// ```
    /// use ppsa_core::document::Remove;
    /// use ppsa_core::practice::{Group, Put};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let id = document.apply(&Put(Group::default()))?.records[0].id.clone();
    /// let removed = document.apply(&Remove(id))?;
    /// assert_eq!(document.undo(&removed.undo)?.records.len(), 1);
    /// assert_eq!(document.all::<Group>().count(), 1);
    /// assert!(document.undo(&removed.undo)?.is_empty(), "it is there already");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn undo(&mut self, undo: &Undo) -> Result<Patch> {
        for (_, step) in &undo.0 {
            if let Before::Whole(held) = &step.before {
                self.count_from(held);
            }
        }
        let stamp = self.next_stamp()?;
        let mut writes = Vec::new();
        for (made, step) in &undo.0 {
            let Some(entry) = self.entries.get(made) else { continue };
            let ours = |key: &String| {
                let cells = entry.held.as_ref().map(|(held, _)| &held.cells);
                let written = cells.and_then(|cells| cells.get(key)?.present());
                written.is_some_and(|it| {
                    it.stamp <= step.stamp && it.stamp.replica == step.stamp.replica
                })
            };
            let write = match &step.before {
                // Whoever wrote in it since wants it there.
                Before::Nothing if entry.raw.seen.latest() != Some(step.stamp) => continue,
                Before::Nothing => Write::Remove,
                Before::Whole(held) if entry.raw.is_gone() => Write::BringBack(held.clone()),
                // Removed and brought back since: what it was before both is put back.
                Before::Whole(held) => {
                    let mut back = Fresh::new();
                    let now = entry.held.as_ref().map(|(now, _)| &now.cells);
                    for (key, _) in now.into_iter().flat_map(Cells::iter).chain(held.cells.iter()) {
                        if ours(key) {
                            let old = held.cells.get(key).and_then(Cell::value);
                            back.insert(key.clone(), old.cloned().unwrap_or_default());
                        }
                    }
                    Write::Edit(back)
                }
                Before::Fields(fields) => {
                    let mut back = Fresh::new();
                    for (key, value) in fields.iter().filter(|(key, _)| ours(key)) {
                        back.insert(key.clone(), value.clone());
                    }
                    Write::Edit(back)
                }
            };
            writes.push((*made, write));
        }
        self.commit(stamp, writes)
    }
}
