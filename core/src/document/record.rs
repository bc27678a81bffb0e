use std::fmt;

use crate::json::{Map, Value, read as read_json};

use super::cell::{Cell, Version};
use super::cells::Cells;
use super::id::put_in;
use super::raw::{MOST, Raw, Snapshot};
use super::seen::Seen;
use super::{Id, Stamp, VERSION, write};
use crate::error::{Error, Kind, Result};
use crate::value::Opened;

/// One record as it is stored and sent: opaque to whoever keeps it.
///
/// ```
/// use ppsa_core::{Id, Record, Stamp};
///
/// let gone = r#"{"v":2,"seen":"2-a"}"#; // A removed record keeps when, and no word.
/// let record = Record { id: Id::new("1-a")?, stamp: Stamp::read("2-a")?, body: gone.into() };
/// assert_eq!(record.id.as_str(), "1-a");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    /// The record's id: the same through all its changes.
    pub id: Id,
    /// When it was changed last.
    pub stamp: Stamp,
    /// Its JSON text. That of a removed record holds no words.
    pub body: String,
}

/// Which one it is, and no word of it: what is printed may end in a log.
impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut show = f.debug_struct("Record");
        show.field("id", &self.id).field("stamp", &self.stamp).finish_non_exhaustive()
    }
}

impl Record {
    pub(super) fn write(made: Stamp, raw: &Raw) -> Self {
        let stamp = raw.seen.latest().unwrap_or(made);
        let mut body = String::new();
        write::record(&mut body, raw, None);
        Self { id: made.into(), stamp, body }
    }

    /// Opens the record: what was made when, and what it holds.
    pub(super) fn read(&self) -> Result<(Stamp, Raw)> {
        let made = Stamp::read(self.id.as_str())?;
        let value = read_json(&self.body).map_err(|_| damaged(made, "body"))?;
        Ok((made, read(made, &value)?))
    }
}

pub(super) fn damaged(made: Stamp, field: &'static str) -> Error {
    Error::new(Kind::RecordDamaged { id: made.to_string(), field })
}

const KNOWN: [&str; 8] = ["id", "v", "seen", "kind", "at", "saw", "cells", "also"];

/// Opens a body.
pub(super) fn read(made: Stamp, body: &Value) -> Result<Raw> {
    let version = body.get("v").and_then(Value::as_u64).unwrap_or_default();
    if version > u64::from(VERSION) {
        let found = u32::try_from(version).unwrap_or(u32::MAX);
        return Err(Error::new(Kind::DocumentNewer { found, known: VERSION }));
    }
    // Version 1 was never given out.
    let raw = if version == u64::from(VERSION) { read_body(body) } else { Err("v") };
    raw.map_err(|field| damaged(made, field))
}

/// JSON is read 127 levels deep, and a value stands up to 8 levels deeper in a merged file than in
/// the record it came from.
const DEEPEST: u8 = 100;

fn is_deep(value: &Value, levels: u8) -> bool {
    let Some(left) = levels.checked_sub(1) else { return true };
    match value {
        Value::Array(items) => items.iter().any(|it| is_deep(it, left)),
        Value::Object(map) => map.iter().any(|(_, it)| is_deep(it, left)),
        _ => false,
    }
}

fn read_body(body: &Value) -> Opened<Raw> {
    let seen = read_seen(body, "seen")?.ok_or("seen")?;
    let none = Vec::new();
    let also = body.get("also").map_or(Ok(&none), |it| it.as_array().ok_or("also"))?;
    if also.len() > MOST {
        return Err("also");
    }
    // One alone saw all there is. Of several, none saw the others, so each says what it saw.
    let alone = also.is_empty().then_some(&seen);
    let mut snapshots = Vec::new();
    // Fields without a kind are damage: to take them for a removed record would lose them.
    if ["kind", "at", "cells"].iter().any(|key| body.get(key).is_some()) {
        snapshots.push(read_snapshot(body, &seen, alone)?);
    }
    for also in also {
        put_in(&mut snapshots, read_snapshot(also, &seen, None)?, |it| it.stamp);
    }
    Ok(Raw { seen, snapshots })
}

fn read_snapshot(value: &Value, seen: &Seen, alone: Option<&Seen>) -> Opened<Snapshot> {
    let map = value.as_object().ok_or("also")?;
    let stamp = read_stamp(value.get("at"), "at")?;
    let kind = value.get("kind").and_then(Value::as_str).ok_or("kind")?.to_owned();
    let saw = read_seen(value, "saw")?.or_else(|| alone.cloned()).ok_or("saw")?;
    let mut cells = Cells::default();
    for (key, cell) in value.get("cells").and_then(Value::as_object).ok_or("cells")?.iter() {
        *cells.at(key) = read_cell(cell, &saw)?;
    }
    let mut more = Map::default();
    for (key, value) in map.iter() {
        if KNOWN.contains(&key.as_str()) {
            continue;
        }
        if is_deep(value, DEEPEST) {
            return Err("body");
        }
        more.insert(key.clone(), value.clone());
    }
    // What is held was seen: the merge rests on it.
    if !saw.covers(stamp) || !seen.covers_all(&saw) {
        return Err("saw");
    }
    Ok(Snapshot { stamp, seen: saw, kind, cells, more })
}

fn read_cell(value: &Value, saw: &Seen) -> Opened<Cell> {
    let mut versions = Vec::new();
    let list = value.as_array().filter(|it| it.len() <= MOST).ok_or("cells")?;
    for version in list {
        let [stamp, value, ..] = version.as_array().ok_or("cells")?.as_slice() else {
            return Err("cells");
        };
        let (stamp, value) = (read_stamp(Some(stamp), "cells")?, value.clone());
        if !saw.covers(stamp) || is_deep(&value, DEEPEST) {
            return Err("cells");
        }
        put_in(&mut versions, Version { stamp, value }, |it| it.stamp);
    }
    if versions.is_empty() { Err("cells") } else { Ok(Cell(versions)) }
}

fn read_stamp(value: Option<&Value>, field: &'static str) -> Opened<Stamp> {
    value.and_then(Value::as_str).and_then(|it| Stamp::read(it).ok()).ok_or(field)
}

fn read_seen(value: &Value, field: &'static str) -> Opened<Option<Seen>> {
    let Some(words) = value.get(field) else { return Ok(None) };
    words.as_str().and_then(Seen::read).map(Some).ok_or(field)
}
