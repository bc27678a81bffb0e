//! Records of older versions, as the present version holds them. Every copy that reads the same
//! old record makes the same new one, so copies that move at different times still merge.

use crate::json::Value;

use super::Stamp;
use super::cell::Cell;
use super::cells::Cells;
use super::raw::{Raw, Snapshot};
use super::seen::Seen;
use crate::value::{Opened, at, bool_at, each, object, text_at};

/// Version 1 held a reading as one object under one stamp, with what was said in a list beside
/// the five pou.
pub(super) fn record_1(made: Stamp, stamp: Stamp, body: &Value) -> Opened<Raw> {
    let mut seen = Seen::default();
    seen.note(stamp);
    let reading = body.get("is").and_then(|is| is.get("reading")).ok_or("is")?;
    if text_at(reading, "id")? != made.to_string() {
        return Err("id");
    }
    let frame = at(reading, "frame")?;
    let mut cells = Cells::default();
    let mut put = |key: String, value: Value| *cells.at(&key) = Cell::of(stamp, value);
    put("on".to_owned(), at(reading, "on")?.clone());
    put("frame".to_owned(), frame.clone());
    let keys = each(frame, "pou", |pou| Ok(text_at(pou, "key")?.to_owned()))?;
    let said = at(reading, "said")?.as_array().ok_or("said")?;
    if said.len() != keys.len() {
        return Err("said");
    }
    for (pou, said) in keys.iter().zip(said) {
        for (field, old) in [("now", "now"), ("hoped-for", "hoped_for")] {
            if let Some(rating) = said.get(old) {
                put([field, ":", pou].concat(), rating.clone());
            }
        }
        if bool_at(said, "skipped")? {
            put(["skipped:", pou].concat(), true.into());
        }
        for note in said.get("notes").and_then(Value::as_array).into_iter().flatten() {
            let value = object([
                ("pou", pou.as_str().into()),
                ("kind", at(note, "kind")?.clone()),
                ("text", at(note, "text")?.clone()),
            ]);
            put(["note:", text_at(note, "id")?].concat(), value);
        }
    }
    let snapshot = Snapshot { seen: seen.clone(), cells, ..Snapshot::empty(stamp, "reading") };
    Ok(Raw { seen, snapshots: vec![snapshot] })
}
