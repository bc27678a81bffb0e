//! Which change of a person a changed record comes of. Each that would fit is tried: it is right where it writes the
//! same record.

mod beside;
mod objective;
mod practice;
mod reading;
mod reflection;
mod season;

use chrono::NaiveDate;
use ppsa_core::document::{Change, RecordKind, RemoveRecord};
use ppsa_core::{Document, Id, ReadingChange, Record, Undo};

/// What may have been done.
pub enum Try {
    /// A change.
    Change(Box<dyn Change>),
    /// One in the current reading, which begins on this day where there is none.
    Current(NaiveDate, ReadingChange),
    /// Something was taken back.
    Undo(Undo),
}

impl Try {
    fn of(change: impl Change + 'static) -> Self {
        Self::Change(Box::new(change))
    }

    /// What sort of change it is; any, where something is taken back.
    pub fn kind(&self) -> Option<&'static str> {
        match self {
            Self::Change(change) => Some(change.kind().id()),
            Self::Current(_, change) => Some(change.kind().id()),
            Self::Undo(_) => None,
        }
    }

    /// To be counted by.
    pub fn name(&self, kind: &str) -> String {
        match self {
            Self::Change(_) | Self::Current(..) => kind.to_owned(),
            Self::Undo(_) => "taken back".to_owned(),
        }
    }
}

/// A kind of record before and after.
struct Both<T> {
    before: Option<T>,
    after: Option<T>,
}

impl<T: RecordKind + Clone> Both<T> {
    fn new(before: &Document, after: &Document, id: &Id) -> Self {
        Self { before: before.get(id).cloned(), after: after.get(id).cloned() }
    }
}

/// All that would fit what changed.
pub fn changes(before: &Document, after: &Document, records: &[Record]) -> Vec<Try> {
    let mut all = Vec::new();
    for Record { id, .. } in records {
        all.push(Try::of(RemoveRecord(id.clone())));
        reading::changes(&Both::new(before, after, id), before, &mut all);
        beside::changes(Both::new(before, after, id), &mut all);
        objective::changes(Both::new(before, after, id), before, &mut all);
        season::changes(Both::new(before, after, id), &mut all);
        reflection::changes(Both::new(before, after, id), &mut all);
        practice::changes(before, after, id, &mut all);
    }
    all
}
