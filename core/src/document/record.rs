use serde::{Deserialize, Serialize};

use super::{Id, Stamp, VERSION};
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

/// What a record can hold.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Content {
    Reading(Reading),
}

#[derive(Serialize, Deserialize)]
struct Body<C> {
    v: u32,
    is: C,
}

#[derive(Deserialize)]
struct Version {
    v: u32,
}

/// The same as [`Content`], borrowed: writing a record copies nothing.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Held<'a> {
    Reading(&'a Reading),
}

impl Record {
    pub(super) fn write(id: &Id, stamp: Stamp, held: Option<Held<'_>>) -> Result<Self> {
        let write = |is| {
            serde_json::to_string(&Body { v: VERSION, is })
                .map_err(|_| damaged(id, "it could not be written"))
        };
        Ok(Self { id: id.clone(), stamp, body: held.map(write).transpose()? })
    }

    pub(super) fn read(&self) -> Result<Option<Content>> {
        let Some(body) = &self.body else { return Ok(None) };
        let Version { v } =
            serde_json::from_str(body).map_err(|_| damaged(&self.id, "it names no version"))?;
        if v > VERSION {
            return Err(Error::new(Kind::DocumentNewer { found: v, known: VERSION }));
        }
        let Body::<Content> { is, .. } = serde_json::from_str(body)
            .map_err(|_| damaged(&self.id, "it is not as version 1 writes it"))?;
        let Content::Reading(reading) = &is;
        if reading.id != self.id {
            return Err(damaged(&self.id, "it holds another record's id"));
        }
        if !reading.holds() {
            return Err(damaged(&self.id, "its steps do not fit its scale"));
        }
        Ok(Some(is))
    }
}

pub(super) fn damaged(id: &Id, cause: &'static str) -> Error {
    Error::new(Kind::RecordDamaged { id: id.to_string(), cause })
}
