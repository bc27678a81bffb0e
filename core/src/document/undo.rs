use std::fmt;

use super::cell::Cell;
use super::cells::Cells;
use super::draft::Write;
use super::id::put_in;
use super::raw::{Raw, Snapshot};
use super::store::Entry;
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
    /// The stamp it had, where no other copy wrote in it at the same time.
    from: Option<Stamp>,
    stamp: Stamp,
    before: Before,
}

#[derive(Debug, Clone, PartialEq)]
enum Before {
    /// It was not there.
    Nothing,
    /// It was there, and was removed.
    Whole(Box<Snapshot>),
    /// These fields held `old`, and the change left them as `new`.
    Fields { old: Cells, new: Cells },
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
    /// What came from elsewhere in between stays, so only what was done after it is taken back.
    #[must_use]
    pub fn and(mut self, later: Self) -> Self {
        for (made, step) in later.0 {
            let Some((_, mine)) = self.0.iter_mut().find(|(other, _)| *other == made) else {
                self.0.push((made, step));
                continue;
            };
            match (&mut mine.before, step.before) {
                // The one that was brought back was gone before, and had no stamp.
                (Before::Whole(_), Before::Nothing) => {}
                (Before::Nothing | Before::Whole(_), before) if step.from != Some(mine.stamp) => {
                    mine.before = before;
                }
                (Before::Fields { old, new }, Before::Fields { old: mid, new: next }) => {
                    for (key, cell) in mid.iter().filter(|(key, cell)| new.get(key) != Some(cell)) {
                        *old.at(key) = cell.clone();
                    }
                    for (key, cell) in next.iter() {
                        *new.at(key) = cell.clone();
                    }
                }
                (Before::Fields { old, new }, Before::Whole(mut held)) => {
                    held.seen.note(step.stamp);
                    for (key, old) in old.iter() {
                        let (cell, none) = (held.cells.at(key), Cell::default());
                        let new = new.get(key).unwrap_or(&none);
                        if cell == new {
                            *cell = cell.back_to(old, new, step.stamp);
                        }
                    }
                    mine.before = Before::Whole(held);
                }
                _ => {}
            }
            mine.stamp = step.stamp;
        }
        self
    }

    pub(super) fn note(
        &mut self,
        made: Stamp,
        stamp: Stamp,
        before: Option<&Entry>,
        old: Cells,
        raw: &Raw,
    ) {
        let from = before.and_then(|it| it.raw.stamp());
        let before = match before.and_then(|it| it.held.as_ref()) {
            None => Before::Nothing,
            Some((held, _)) if raw.is_gone() => Before::Whole(Box::new(held.clone())),
            Some(_) => {
                let mut new = Cells::default();
                for (key, cell) in raw.snapshots.iter().flat_map(|it| it.cells.iter()) {
                    if old.get(key).is_some() {
                        *new.at(key) = cell.clone();
                    }
                }
                Before::Fields { old, new }
            }
        };
        self.0.push((made, Step { from, stamp, before }));
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
            let Some(Entry { raw, held: now }) = self.entries.get(*made) else { continue };
            let write = match (&step.before, now) {
                // Whoever wrote in it since wants it there.
                (Before::Nothing, _) if raw.stamp() != Some(step.stamp) => continue,
                (Before::Nothing, _) => Write::Remove,
                (Before::Whole(held), None) => Write::BringBack(held.clone()),
                // An edit made elsewhere brought it back, without what it had not seen.
                (Before::Whole(held), Some((now, _))) if raw.seen.covers_all(&held.seen) => {
                    let mut both = raw.clone();
                    put_in(&mut both.snapshots, held.as_ref().clone(), |it| it.stamp);
                    let both = both.held().map(|it| it.cells).unwrap_or_default();
                    let mut back = now.cells.clone();
                    for (key, cell) in both.iter() {
                        *back.at(key) = cell.clone();
                    }
                    // Brought back here, or changed since: what it was before that is put back.
                    for (key, cell) in back.iter_mut() {
                        let (none, by) = (Cell::default(), step.stamp);
                        let old = held.cells.get(key).unwrap_or(&none);
                        let written = cell.written();
                        let is_ours =
                            written.is_some_and(|it| it <= by && it.replica == by.replica);
                        if is_ours && cell.value() != old.value() {
                            *cell = cell.back_to(old, cell, stamp);
                        }
                    }
                    Write::Cells(back)
                }
                (Before::Fields { old, new }, Some((now, _))) => {
                    let mut back = Cells::default();
                    for (key, old) in old.iter() {
                        let (Some(now), Some(new)) = (now.cells.get(key), new.get(key)) else {
                            continue;
                        };
                        // What says the same already keeps its stamp, and the agreement to it.
                        let same = (old.value(), old.0.len()) == (now.value(), now.0.len());
                        if now.written() == new.written() && !same {
                            *back.at(key) = now.back_to(old, new, stamp);
                        }
                    }
                    Write::Cells(back)
                }
                _ => continue,
            };
            writes.push((*made, write));
        }
        self.commit(stamp, writes)
    }
}
