use serde::Serialize;
use serde_json::Value;

use super::{Id, Stamp, VERSION, open};
use crate::error::{Error, Kind, Result};
use crate::plan::Reading;

/// One record as it is stored and sent: opaque to whoever keeps it.
///
/// ```
/// use ppsa_core::{Id, Record, Stamp};
///
/// let gone = Record { id: Id::new("1-a")?, stamp: Stamp::read("2-a")?, body: None };
/// assert!(gone.body.is_none(), "a tombstone holds no words");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The record's id: the same through all its changes.
    pub id: Id,
    /// When it was changed last.
    pub stamp: Stamp,
    /// Its JSON text, or nothing where it was removed.
    pub body: Option<String>,
}

#[derive(Serialize)]
struct Body<C> {
    v: u32,
    is: C,
}

/// What a record can hold.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Held<'a> {
    Reading(&'a Reading),
}

impl Record {
    pub(super) fn write(id: &Id, stamp: Stamp, held: Option<Held<'_>>) -> Result<Self> {
        let write =
            |is| serde_json::to_string(&Body { v: VERSION, is }).map_err(|_| damaged(id, "body"));
        Ok(Self { id: id.clone(), stamp, body: held.map(write).transpose()? })
    }

    pub(super) fn read(&self) -> Result<Option<Reading>> {
        let Some(body) = &self.body else { return Ok(None) };
        let wrong = |field| damaged(&self.id, field);
        let value: Value = serde_json::from_str(body).map_err(|_| wrong("body"))?;
        let version = value.get("v").and_then(Value::as_u64).ok_or_else(|| wrong("v"))?;
        if version > u64::from(VERSION) {
            let found = u32::try_from(version).unwrap_or(u32::MAX);
            return Err(Error::new(Kind::DocumentNewer { found, known: VERSION }));
        }
        let held = value.get("is").and_then(|is| is.get("reading")).ok_or_else(|| wrong("is"))?;
        let reading = open::reading(held).map_err(wrong)?;
        if reading.id == self.id { Ok(Some(reading)) } else { Err(wrong("id")) }
    }
}

fn damaged(id: &Id, field: &'static str) -> Error {
    Error::new(Kind::RecordDamaged { id: id.to_string(), field })
}
