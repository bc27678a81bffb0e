use std::fmt;
use std::sync::Arc;

use crate::json::{Map, Value, read as read_json};

use super::id::put_in;
use super::record_state::{MOST, RecordState, Snapshot};
use super::register::{Register, Version};
use super::registers::Registers;
use super::version_vector::VersionVector;
use super::{Id, Stamp, VERSION, write};
use crate::error::{Error, ErrorKind, Result};
use crate::value::Opened;

/// One record as it is stored and sent: opaque to whoever keeps it.
///
/// ```
/// use ppsa_core::Record;
///
/// let gone = r#"{"version":1,"vector":"2-a"}"#; // A removed record keeps when, and no word.
/// let record = Record { id: "1-a".parse()?, stamp: "2-a".parse()?, body: gone.into() };
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
    pub(super) fn write(made: Stamp, state: &RecordState) -> Self {
        let stamp = state.vector.latest().unwrap_or(made);
        // Most records are longer, and few much longer.
        let mut body = String::with_capacity(1024);
        write::record(&mut body, state, None);
        Self { id: made.into(), stamp, body }
    }

    /// Opens the record: what was made when, and what it holds.
    pub(super) fn read(&self) -> Result<(Stamp, RecordState)> {
        let made = self.id.as_str().parse::<Stamp>()?;
        let value = read_json(&self.body).map_err(|_| damaged(made, "body"))?;
        Ok((made, read(made, &value)?))
    }
}

pub(super) fn damaged(made: Stamp, field: &'static str) -> Error {
    Error::new(ErrorKind::RecordDamaged { id: made.to_string(), field })
}

const KNOWN: [&str; 8] =
    ["id", "version", "vector", "kind", "stamp", "context", "fields", "siblings"];

/// Opens a body.
pub(super) fn read(made: Stamp, body: &Value) -> Result<RecordState> {
    let version = body.get("version").and_then(Value::as_u64).unwrap_or_default();
    if version > u64::from(VERSION) {
        let found = u32::try_from(version).unwrap_or(u32::MAX);
        return Err(Error::new(ErrorKind::DocumentNewer { found, known: VERSION }));
    }
    // None came before the first.
    let state = if version == u64::from(VERSION) { read_body(body) } else { Err("version") };
    state.map_err(|field| damaged(made, field))
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

fn read_body(body: &Value) -> Opened<RecordState> {
    let vector = read_vector(body, "vector")?.ok_or("vector")?;
    let none = Vec::new();
    let also = body.get("siblings").map_or(Ok(&none), |it| it.as_array().ok_or("siblings"))?;
    if also.len() > MOST {
        return Err("siblings");
    }
    // One alone saw all there is. Of several, none saw the others, so each says what it saw.
    let alone = also.is_empty().then_some(&vector);
    let mut snapshots = Vec::new();
    // Fields without a kind are damage: to take them for a removed record would lose them.
    if ["kind", "stamp", "fields"].iter().any(|key| body.get(key).is_some()) {
        snapshots.push(Arc::new(read_snapshot(body, &vector, alone)?));
    }
    for also in also {
        put_in(&mut snapshots, Arc::new(read_snapshot(also, &vector, None)?), |it| it.stamp);
    }
    Ok(RecordState { vector, snapshots })
}

fn read_snapshot(
    value: &Value,
    vector: &VersionVector,
    alone: Option<&VersionVector>,
) -> Opened<Snapshot> {
    let map = value.as_object().ok_or("siblings")?;
    let stamp = read_stamp(value.get("stamp"), "stamp")?;
    let kind = value.get("kind").and_then(Value::as_str).ok_or("kind")?.to_owned();
    let context = read_vector(value, "context")?.or_else(|| alone.cloned()).ok_or("context")?;
    let mut registers = Registers::default();
    for (key, register) in value.get("fields").and_then(Value::as_object).ok_or("fields")?.iter() {
        *registers.at(key) = read_register(register, &context)?;
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
    if !context.covers(stamp) || !vector.covers_all(&context) {
        return Err("context");
    }
    Ok(Snapshot { stamp, vector: context, kind, registers, more })
}

fn read_register(value: &Value, context: &VersionVector) -> Opened<Register> {
    let mut versions = Vec::new();
    let list = value.as_array().filter(|it| it.len() <= MOST).ok_or("fields")?;
    for version in list {
        let [stamp, value, ..] = version.as_array().ok_or("fields")?.as_slice() else {
            return Err("fields");
        };
        let (stamp, value) = (read_stamp(Some(stamp), "fields")?, value.clone());
        if !context.covers(stamp) || is_deep(&value, DEEPEST) {
            return Err("fields");
        }
        put_in(&mut versions, Version { stamp, value }, |it| it.stamp);
    }
    if versions.is_empty() { Err("fields") } else { Ok(Register(versions)) }
}

fn read_stamp(value: Option<&Value>, field: &'static str) -> Opened<Stamp> {
    value.and_then(Value::as_str).and_then(|it| it.parse::<Stamp>().ok()).ok_or(field)
}

fn read_vector(value: &Value, field: &'static str) -> Opened<Option<VersionVector>> {
    let Some(words) = value.get(field) else { return Ok(None) };
    words.as_str().and_then(VersionVector::read).map(Some).ok_or(field)
}
