use std::fmt;
use std::sync::Arc;

use super::draft::Write;
use super::id::put_in;
use super::record_state::{RecordState, Snapshot};
use super::register::Register;
use super::registers::Registers;
use super::store::StoredRecord;
use super::{Document, Patch, Stamp};
use crate::error::Result;

/// How to take a change back. It holds words, so it lives in memory only and goes when the words
/// are cleared.
///
/// ```
/// use ppsa_core::plan::ReadingChange;
/// use ppsa_core::{ContentPack, Document, Reading, Replica, example};
///
/// let snapshot = Box::new(ContentPack::built_in("en-NZ")?.snapshot());
/// let on = example::day(1);
/// let mut document = Document::new(Replica::new(1));
/// let patch = document.apply(&ReadingChange::Start { on, snapshot })?;
/// let back = document.undo(&patch.undo)?;
/// assert_eq!(document.all::<Reading>().count(), 0);
/// document.undo(&back.undo)?;
/// assert_eq!(document.all::<Reading>().count(), 1, "done again");
/// # Ok::<(), ppsa_core::Error>(())
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
    Whole(Arc<Snapshot>),
    /// These fields held `old`, and the change left them as `new`.
    Fields { old: Registers, new: Registers },
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
                    for (key, register) in
                        mid.iter().filter(|(key, register)| new.get(key) != Some(register))
                    {
                        *old.at(key) = register.clone();
                    }
                    for (key, register) in next.iter() {
                        *new.at(key) = register.clone();
                    }
                }
                (Before::Fields { old, new }, Before::Whole(mut whole)) => {
                    let held = Arc::make_mut(&mut whole);
                    held.vector.note(step.stamp);
                    for (key, old) in old.iter() {
                        let (register, none) = (held.registers.at(key), Register::default());
                        let new = new.get(key).unwrap_or(&none);
                        if register == new {
                            *register = register.back_to(old, new, step.stamp);
                        }
                    }
                    mine.before = Before::Whole(whole);
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
        before: Option<&StoredRecord>,
        old: Registers,
        state: &RecordState,
    ) {
        let from = before.and_then(|it| it.state.stamp());
        let before = match before.and_then(|it| it.held.as_ref()) {
            None => Before::Nothing,
            Some((held, _)) if state.is_removed() => Before::Whole(held.clone()),
            Some(_) => {
                let mut new = Registers::default();
                for (key, register) in state.snapshots.iter().flat_map(|it| it.registers.iter()) {
                    if old.get(key).is_some() {
                        *new.at(key) = register.clone();
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
    /// use ppsa_core::document::RemoveRecord;
    /// use ppsa_core::practice::{Group, Save};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let id = document.apply(&Save(Group::default()))?.records[0].id.clone();
    /// let removed = document.apply(&RemoveRecord(id))?;
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
            let Some(StoredRecord { state, held: now }) = self.entries.get(*made) else { continue };
            let write = match (&step.before, now) {
                // Whoever wrote in it since wants it there.
                (Before::Nothing, _) if state.stamp() != Some(step.stamp) => continue,
                (Before::Nothing, _) => Write::Remove,
                (Before::Whole(held), None) => Write::Restore(held.clone()),
                // An edit made elsewhere brought it back, without what it had not seen.
                (Before::Whole(held), Some((now, _))) if state.vector.covers_all(&held.vector) => {
                    let mut both = state.clone();
                    put_in(&mut both.snapshots, held.clone(), |it| it.stamp);
                    let both = both.held().map(|it| it.registers.clone()).unwrap_or_default();
                    let mut back = now.registers.clone();
                    for (key, register) in both.iter() {
                        *back.at(key) = register.clone();
                    }
                    // Brought back here, or changed since: what it was before that is put back.
                    for (key, register) in back.iter_mut() {
                        let (none, by) = (Register::default(), step.stamp);
                        let old = held.registers.get(key).unwrap_or(&none);
                        let written = register.written();
                        let is_ours =
                            written.is_some_and(|it| it <= by && it.replica == by.replica);
                        if is_ours && register.value() != old.value() {
                            *register = register.back_to(old, register, stamp);
                        }
                    }
                    Write::Registers(back)
                }
                (Before::Fields { old, new }, Some((now, _))) => {
                    let mut back = Registers::default();
                    for (key, old) in old.iter() {
                        let (Some(now), Some(new)) = (now.registers.get(key), new.get(key)) else {
                            continue;
                        };
                        // What says the same already keeps its stamp, and the agreement to it.
                        let same = (old.value(), old.0.len()) == (now.value(), now.0.len());
                        if now.written() == new.written() && !same {
                            *back.at(key) = now.back_to(old, new, stamp);
                        }
                    }
                    Write::Registers(back)
                }
                _ => continue,
            };
            writes.push((*made, write));
        }
        self.commit(stamp, writes)
    }
}
