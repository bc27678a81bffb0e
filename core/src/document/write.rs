//! JSON text straight from what is kept. Values made of copies of it first would take twice as
//! long, and much memory.

use crate::json::{Map, Value, string};

use super::record_state::{RecordState, Snapshot};
use super::register::Register;
use super::version_vector::VersionVector;
use super::{Stamp, VERSION};

/// A record's body, with its id in a file. The first snapshot stands in the open, for there is
/// mostly one.
pub(super) fn record(json: &mut String, state: &RecordState, id: Option<Stamp>) {
    let (first, rest) = state.snapshots.split_first().unzip();
    let alone = (state.snapshots.len() == 1).then_some(&state.vector);
    let mut body = first.map(|it| head(it, alone)).unwrap_or_default();
    if let Some(id) = id {
        body.insert("id".to_owned(), id.to_string().into());
    }
    body.insert("version".to_owned(), VERSION.into());
    body.insert("vector".to_owned(), state.vector.write().into());
    let rest = rest.unwrap_or_default();
    if !rest.is_empty() {
        body.insert("siblings".to_owned(), Value::Null);
    }
    object(json, &body, &mut |json, key| match (key, first) {
        ("fields", Some(first)) => registers(json, first),
        ("siblings", _) => list(json, rest, &mut |json, it| {
            object(json, &head(it, None), &mut |json, key| match key {
                "fields" => registers(json, it),
                _ => json.push_str("null"),
            });
        }),
        _ => json.push_str("null"),
    });
}

/// All of a snapshot but its fields, whose place is kept by a null. One alone saw all there is. Of
/// several, none saw the others, so each says what it saw.
fn head(snapshot: &Snapshot, alone: Option<&VersionVector>) -> Map {
    let mut map = snapshot.more.clone();
    map.insert("kind".to_owned(), snapshot.kind.as_str().into());
    map.insert("stamp".to_owned(), snapshot.stamp.to_string().into());
    if alone != Some(&snapshot.vector) {
        map.insert("context".to_owned(), snapshot.vector.write().into());
    }
    map.insert("fields".to_owned(), Value::Null);
    map
}

fn registers(json: &mut String, snapshot: &Snapshot) {
    json.push('{');
    for (key, Register(versions)) in snapshot.registers.iter() {
        name(json, key);
        list(json, versions, &mut |json, it| {
            json.push_str("[\"");
            it.stamp.write(json);
            json.push_str("\",");
            it.value.write(json);
            json.push(']');
        });
    }
    json.push('}');
}

/// An object; `null` writes what stands for a null in it.
pub(super) fn object(json: &mut String, map: &Map, null: &mut dyn FnMut(&mut String, &str)) {
    json.push('{');
    for (key, value) in map.iter() {
        name(json, key);
        match value {
            Value::Null => null(json, key),
            value => value.write(json),
        }
    }
    json.push('}');
}

pub(super) fn list<T>(json: &mut String, items: &[T], item: &mut dyn FnMut(&mut String, &T)) {
    json.push('[');
    for it in items {
        comma(json);
        item(json, it);
    }
    json.push(']');
}

fn name(json: &mut String, key: &str) {
    comma(json);
    string(json, key);
    json.push(':');
}

/// Between two, and not before the first.
pub(super) fn comma(json: &mut String) {
    if !json.ends_with(['{', '[']) {
        json.push(',');
    }
}
