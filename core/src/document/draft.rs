use std::sync::Arc;

use crate::json::{Map, Value};

use super::record_state::Snapshot;
use super::register::Register;
use super::registers::Registers;
use super::{Document, Id, RecordKind, Stamp};
use crate::error::{Error, ErrorKind, Result};

/// Where a change writes. Only the changes of this crate can: nothing is written to the document
/// until the whole change went well.
pub struct Draft<'d> {
    document: &'d Document,
    stamp: Stamp,
    /// By record: a change writes to one or two, or to a plan's objectives at once.
    pub(super) writes: Vec<(Stamp, Write)>,
}

/// What is to become of one record.
pub(super) enum Write {
    Start(&'static str, Fresh),
    Edit(Fresh),
    /// These fields, with all their versions.
    Registers(Registers),
    Remove,
    Restore(Arc<Snapshot>),
}

/// Values by field: `Null` empties one.
pub(super) type Fresh = Map;

impl<'d> Draft<'d> {
    pub(super) fn new(document: &'d Document, stamp: Stamp) -> Self {
        Self { document, stamp, writes: Vec::new() }
    }

    /// The document as it was before the change.
    pub(crate) fn document(&self) -> &'d Document {
        self.document
    }

    /// A new id: for a record, or for one part of each kind in a record.
    pub(crate) fn id(&self) -> Id {
        self.stamp.into()
    }

    pub(super) fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// A record that is there, named for the error where it is not.
    pub(crate) fn get<T: RecordKind>(&self, id: &Id, what: &'static str) -> Result<&'d T> {
        self.document.get(id).ok_or_else(|| not_there(what))
    }

    /// A field as it is kept, with keys that this version may not know.
    pub(crate) fn value(&self, id: &Id, key: &str) -> Option<&'d Value> {
        self.document.entry(id)?.held.as_ref()?.0.registers.get(key)?.value()
    }

    /// What stands in those fields of a record whose key is `wanted`.
    pub(crate) fn values(
        &self,
        id: &Id,
        wanted: &dyn Fn(&str) -> bool,
    ) -> Vec<(&'d str, &'d Value)> {
        let mut found = Vec::new();
        let held = self.document.entry(id).and_then(|it| it.held.as_ref());
        for (key, register) in held.into_iter().flat_map(|(snapshot, _)| snapshot.registers.iter())
        {
            if let Some(value) = register.value().filter(|_| wanted(key)) {
                found.push((key, value));
            }
        }
        found
    }

    /// Starts a record.
    pub(crate) fn start(&mut self, kind: &'static str) -> Id {
        self.start_at(self.stamp, kind)
    }

    /// Starts the record with a fixed id, of which there is one in a document.
    pub(crate) fn start_at(&mut self, made: Stamp, kind: &'static str) -> Id {
        self.writes.push((made, Write::Start(kind, Fresh::default())));
        made.into()
    }

    /// Writes a field of a record. `Null` empties it.
    pub(crate) fn set(&mut self, id: &Id, key: impl Into<String>, value: Value) {
        self.put(id, key.into(), value);
    }

    fn put(&mut self, id: &Id, key: String, value: Value) {
        let Ok(made) = id.as_str().parse::<Stamp>() else { return };
        let there = self.writes.iter_mut().find(|(other, _)| *other == made);
        match there.map(|(_, write)| write) {
            Some(Write::Start(_, fresh) | Write::Edit(fresh)) => {
                fresh.insert(key, value);
            }
            Some(_) => {}
            None => {
                let mut fresh = Fresh::default();
                fresh.insert(key, value);
                self.writes.push((made, Write::Edit(fresh)));
            }
        }
    }

    /// Removes a record whole.
    pub(crate) fn remove(&mut self, id: &Id) {
        if let Ok(made) = id.as_str().parse::<Stamp>() {
            self.writes.push((made, Write::Remove));
        }
    }

    /// Writes a field with all its versions.
    pub(super) fn set_register(&mut self, id: &Id, key: &str, register: Register) {
        if let Ok(made) = id.as_str().parse::<Stamp>() {
            let mut registers = Registers::default();
            *registers.at(key) = register;
            self.writes.push((made, Write::Registers(registers)));
        }
    }
}

/// The error for something that is not in the document.
pub(crate) fn not_there(what: &'static str) -> Error {
    Error::new(ErrorKind::NotThere(what))
}
