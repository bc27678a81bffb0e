//! What a kind of record reads its fields with.

use crate::json::Value;

use super::cells::Cells;
use super::id::put_in;
use super::{Id, Stamp};
use crate::value::Opened;

/// The fields of one record, by name: what each holds at present.
pub(crate) struct Fields<'r> {
    made: Stamp,
    cells: &'r Cells,
}

impl<'r> Fields<'r> {
    pub(super) fn new(made: Stamp, cells: &'r Cells) -> Self {
        Self { made, cells }
    }

    /// The id of the record.
    pub fn id(&self) -> Id {
        self.made.into()
    }

    pub fn get(&self, key: &str) -> Option<&'r Value> {
        self.cells.get(key)?.value()
    }

    /// A field that is always there, opened by `open`.
    pub fn need<T>(
        &self,
        key: &'static str,
        open: impl FnOnce(&'r Value) -> Option<T>,
    ) -> Opened<T> {
        self.get(key).and_then(open).ok_or(key)
    }

    /// A field that may be left out, opened by `open`.
    pub fn maybe<T>(
        &self,
        key: &'static str,
        open: impl FnOnce(&Value) -> Option<T>,
    ) -> Opened<Option<T>> {
        self.get(key).map(|value| open(value).ok_or(key)).transpose()
    }

    pub fn words(&self, key: &'static str) -> Opened<String> {
        Ok(self.maybe(key, |it| it.as_str().map(str::to_owned))?.unwrap_or_default())
    }

    pub fn flag(&self, key: &'static str) -> Opened<bool> {
        Ok(self.maybe(key, Value::as_bool)?.unwrap_or_default())
    }

    pub fn date(&self, key: &'static str) -> Opened<chrono::NaiveDate> {
        self.need(key, |it| crate::value::read_date(it.as_str()?))
    }

    pub fn maybe_date(&self, key: &'static str) -> Opened<Option<chrono::NaiveDate>> {
        self.maybe(key, |it| crate::value::read_date(it.as_str()?))
    }

    /// The parts kept under `name:<id>`, in the order they were made.
    pub fn parts<T>(
        &self,
        name: &'static str,
        open: impl Fn(Id, &Value) -> Opened<T>,
    ) -> Opened<Vec<T>> {
        let mut parts: Vec<(Stamp, &Value)> = Vec::new();
        for (key, value) in self.named(name) {
            put_in(&mut parts, (Stamp::read(key).map_err(|_| name)?, value), |(made, _)| *made);
        }
        let mut opened = Vec::with_capacity(parts.len());
        for (made, value) in parts {
            opened.push(open(made.into(), value)?);
        }
        Ok(opened)
    }

    /// The fields kept under `name:…`, by what stands after the colon.
    pub fn named(&self, name: &'static str) -> impl Iterator<Item = (&'r str, &'r Value)> {
        self.cells.iter().filter_map(move |(key, cell)| {
            let rest = key.strip_prefix(name)?.strip_prefix(':')?;
            Some((rest, cell.value()?))
        })
    }
}
