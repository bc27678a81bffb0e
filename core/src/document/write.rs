//! JSON text straight from what is kept. Values made of copies of it first would take twice as
//! long, and much memory.

use std::fmt::Write as _;

use crate::json::{Map, Value, string};

use super::cell::Cell;
use super::raw::{Raw, Snapshot};
use super::seen::Seen;
use super::{Stamp, VERSION};

/// A record's body, with its id in a file. The first snapshot stands in the open, for there is
/// mostly one.
pub(super) fn record(json: &mut String, raw: &Raw, id: Option<Stamp>) {
    let (first, rest) = raw.snapshots.split_first().unzip();
    let alone = (raw.snapshots.len() == 1).then_some(&raw.seen);
    let mut body = first.map(|it| head(it, alone)).unwrap_or_default();
    if let Some(id) = id {
        body.insert("id".to_owned(), id.to_string().into());
    }
    body.insert("v".to_owned(), VERSION.into());
    body.insert("seen".to_owned(), raw.seen.write().into());
    let rest = rest.unwrap_or_default();
    if !rest.is_empty() {
        body.insert("also".to_owned(), Value::Null);
    }
    object(json, &body, &mut |json, key| match (key, first) {
        ("cells", Some(first)) => cells(json, first),
        ("also", _) => list(json, rest, &mut |json, it| {
            object(json, &head(it, None), &mut |json, key| match key {
                "cells" => cells(json, it),
                _ => json.push_str("null"),
            });
        }),
        _ => json.push_str("null"),
    });
}

/// All of a snapshot but its cells, whose place is kept by a null. One alone saw all there is. Of
/// several, none saw the others, so each says what it saw.
fn head(snapshot: &Snapshot, alone: Option<&Seen>) -> Map {
    let mut map = snapshot.more.clone();
    map.insert("kind".to_owned(), snapshot.kind.as_str().into());
    map.insert("at".to_owned(), snapshot.stamp.to_string().into());
    if alone != Some(&snapshot.seen) {
        map.insert("saw".to_owned(), snapshot.seen.write().into());
    }
    map.insert("cells".to_owned(), Value::Null);
    map
}

fn cells(json: &mut String, snapshot: &Snapshot) {
    json.push('{');
    for (key, Cell(versions)) in snapshot.cells.iter() {
        name(json, key);
        list(json, versions, &mut |json, it| {
            // Writing to a String cannot fail.
            let _ = write!(json, "[\"{}\",", it.stamp);
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
