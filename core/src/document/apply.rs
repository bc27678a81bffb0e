use std::sync::Arc;

use super::draft::{Draft, Fresh, Write};
use super::id::LAST;
use super::record_state::{RecordState, Snapshot};
use super::register::Register;
use super::registers::Registers;
use super::store::StoredRecord;
use super::undo::Undo;
use super::{Change, Document, Id, Kinds, Patch, Record, Stamp};
use crate::error::{Error, ErrorKind, Result};

impl Document {
    /// Makes one change and returns the records it changed: none where it changed nothing.
    ///
    /// # Errors
    /// What the change says of itself. The document is then as it was.
    ///
    /// ```
    /// use ppsa_core::document::RemoveRecord;
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let change = RemoveRecord("1-a".parse()?);
    /// assert_eq!(document.apply(&change).unwrap_err().code(), "not-there");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn apply<C: Change + ?Sized>(&mut self, change: &C) -> Result<Patch> {
        let stamp = self.next_stamp()?;
        let mut draft = Draft::new(self, stamp);
        change.make(&mut draft)?;
        let writes = draft.writes;
        self.commit(stamp, writes)
    }

    /// The stamp of the next change, while it can be read again.
    pub(super) fn next_stamp(&self) -> Result<Stamp> {
        if self.counter >= LAST {
            return Err(Error::new(ErrorKind::CannotKeep("vector")));
        }
        Ok(Stamp::new(self.counter + 1, self.replica))
    }

    /// Counts on from what comes back, so that the next stamp is later than all in it.
    pub(super) fn count_from(&mut self, snapshot: &Snapshot) {
        self.counter = snapshot.vector.latest().map_or(0, |it| it.counter).max(self.counter);
    }

    /// Writes what a change wants written. Every record is opened before the first one is kept.
    pub(super) fn commit(&mut self, stamp: Stamp, writes: Vec<(Stamp, Write)>) -> Result<Patch> {
        let mut entries = Vec::new();
        let mut undo = Undo::default();
        for (made, write) in writes {
            let before = self.entries.get(made);
            let mut fields = Registers::default();
            let Some(state) = written(self.kinds, before, stamp, write, &mut fields) else {
                continue;
            };
            undo.note(made, stamp, before, fields, &state);
            let cannot = |field| Error::new(ErrorKind::CannotKeep(field));
            entries.push((
                made,
                Box::new(StoredRecord::decode(self.kinds, made, state).map_err(cannot)?),
            ));
        }
        if entries.is_empty() {
            return Ok(Patch::default());
        }
        self.counter = stamp.counter;
        Ok(Patch { records: self.keep(entries), undo })
    }

    /// Keeps them, and tells the records they make.
    pub(super) fn keep(&mut self, entries: Vec<(Stamp, Box<StoredRecord>)>) -> Vec<Record> {
        let mut records = Vec::with_capacity(entries.len());
        for (made, entry) in entries {
            records.push(Record::write(made, &entry.state));
            self.entries.insert(made, entry);
        }
        records
    }

    /// A record that `start` begins, not kept yet, with its id.
    pub(crate) fn started(&self, start: &dyn Change) -> Result<(Id, Started)> {
        let mut document = Self::empty(self.kinds, self.replica);
        document.counter = self.counter;
        let id = document.next_stamp()?.into();
        let Patch { undo, .. } = document.apply(start)?;
        Ok((id, Started { document, undo }))
    }

    /// Keeps it with a first change of it. One that changes nothing, such as emptying a blank, starts
    /// nothing either.
    pub(crate) fn go_on(&mut self, started: Started, change: &dyn Change) -> Result<Patch> {
        let Started { mut document, undo } = started;
        let mut patch = document.apply(change)?;
        if !patch.is_empty() {
            self.counter = document.counter;
            for (made, entry) in document.entries.all() {
                self.entries.insert(made, entry);
            }
            patch.undo = undo.and(patch.undo);
        }
        Ok(patch)
    }
}

/// A record that was started and is not kept yet.
pub(crate) struct Started {
    document: Document,
    undo: Undo,
}

/// The record as it will be, or nothing where nothing is other than before. `old` gets the fields
/// that changed, as they were.
fn written(
    kinds: Kinds,
    before: Option<&StoredRecord>,
    stamp: Stamp,
    write: Write,
    old: &mut Registers,
) -> Option<RecordState> {
    let mut state = before.map(|it| it.state.clone()).unwrap_or_default();
    let held = before.and_then(|it| it.held.as_ref()).map(|(held, _)| &**held);
    match (write, held) {
        // The one of its kind has a fixed id: something else in its place becomes it.
        (Write::Start(kind, fresh), held) if held.is_none_or(|it| it.kind != kind) => {
            let mut next = held.cloned().unwrap_or_else(|| Snapshot::empty(stamp, kind));
            kind.clone_into(&mut next.kind);
            fill(kinds, &mut next, stamp, fresh, old);
            state.replace(stamp, next);
        }
        (Write::Start(_, fresh) | Write::Edit(fresh), Some(held)) => {
            let mut next = held.clone();
            if !fill(kinds, &mut next, stamp, fresh, old) {
                return None;
            }
            state.replace(stamp, next);
        }
        (Write::Registers(registers), Some(held)) => {
            let mut next = held.clone();
            for (key, register) in
                registers.iter().filter(|(key, register)| held.registers.get(key) != Some(register))
            {
                *old.at(key) = std::mem::replace(next.registers.at(key), register.clone());
            }
            if old.is_empty() {
                return None;
            }
            state.replace(stamp, next);
        }
        (Write::Restore(snapshot), _) => {
            state.vector.join(&snapshot.vector);
            state.replace(stamp, Arc::unwrap_or_clone(snapshot));
        }
        (Write::Remove, Some(_)) => state.remove(stamp),
        (_, None) => return None,
    }
    Some(state)
}

/// Writes the fields that are other than before, and says whether any was.
fn fill(
    kinds: Kinds,
    snapshot: &mut Snapshot,
    stamp: Stamp,
    fresh: Fresh,
    old: &mut Registers,
) -> bool {
    let holds_words = kinds.words_in(&snapshot.kind);
    for (key, value) in fresh.pairs() {
        let held = snapshot.registers.get(&key).and_then(Register::value);
        if held.map_or(value.is_null(), |held| *held == value) {
            continue;
        }
        let register = snapshot.registers.at(&key);
        *old.at(&key) = register.clone();
        if holds_words(&key) || value.is_null() {
            register.write(stamp, value);
        } else {
            *register = Register::of(stamp, value);
        }
    }
    !old.is_empty()
}
