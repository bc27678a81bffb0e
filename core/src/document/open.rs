//! Opens the body of a record. By hand, from a JSON value: a derived reader for each type would
//! cost a phone 13 KB more, and could not name the field that is wrong.

use serde_json::Value;

use super::Id;
use crate::plan::{Frame, FramePou, Note, NoteKind, PouReading, Reading, Step, read_date};
use crate::text::{Lang, Review, Text};

/// A value, or the name of the field that is not as it was written.
type Opened<T> = Result<T, &'static str>;

pub(super) fn reading(value: &Value) -> Opened<Reading> {
    let reading = Reading {
        id: id(value)?,
        on: text_at(value, "on").and_then(|words| read_date(words).ok_or("on"))?,
        frame: frame(at(value, "frame")?)?,
        said: five(value, "said", pou_reading)?,
    };
    if reading.holds() { Ok(reading) } else { Err("said") }
}

fn frame(value: &Value) -> Opened<Frame> {
    let pou = |value: &Value| {
        let key = text_at(value, "key")?.to_owned();
        Ok(FramePou { key, name: text(at(value, "name")?)? })
    };
    Ok(Frame {
        pack: text_at(value, "pack")?.to_owned(),
        version: text_at(value, "version")?.to_owned(),
        pou: five(value, "pou", pou)?,
        steps: each(value, "steps", text)?,
    })
}

fn pou_reading(value: &Value) -> Opened<PouReading> {
    let notes = match value.get("notes") {
        Some(_) => each(value, "notes", note)?,
        None => Vec::new(),
    };
    let skipped = value.get("skipped").map_or(Ok(false), |it| it.as_bool().ok_or("skipped"))?;
    Ok(PouReading {
        now: step(value, "now")?,
        hoped_for: step(value, "hoped_for")?,
        skipped,
        notes,
    })
}

fn note(value: &Value) -> Opened<Note> {
    let named = |kind: &NoteKind| value.get("kind").and_then(Value::as_str) == Some(kind.id());
    let kind = NoteKind::ALL.into_iter().find(named).ok_or("kind")?;
    Ok(Note { id: id(value)?, kind, text: text_at(value, "text")?.to_owned() })
}

fn step(value: &Value, key: &'static str) -> Opened<Option<Step>> {
    let Some(number) = value.get(key) else { return Ok(None) };
    let step = number.as_u64().and_then(|number| Step::new(u8::try_from(number).ok()?));
    step.map(Some).ok_or(key)
}

fn text(value: &Value) -> Opened<Text> {
    let review = match value.get("review") {
        Some(word) => word.as_str().and_then(Review::from_word).ok_or("review")?,
        None => Review::NotNeeded,
    };
    let lang = Lang::new(text_at(value, "lang")?).map_err(|_| "lang")?;
    Ok(Text { text: text_at(value, "text")?.to_owned(), lang, review })
}

fn id(value: &Value) -> Opened<Id> {
    Id::new(text_at(value, "id")?).map_err(|_| "id")
}

fn five<T>(value: &Value, key: &'static str, open: impl Fn(&Value) -> Opened<T>) -> Opened<[T; 5]> {
    each(value, key, open)?.try_into().map_err(|_| key)
}

fn each<T>(value: &Value, key: &'static str, open: impl Fn(&Value) -> Opened<T>) -> Opened<Vec<T>> {
    at(value, key)?.as_array().ok_or(key)?.iter().map(open).collect()
}

fn text_at<'v>(value: &'v Value, key: &'static str) -> Opened<&'v str> {
    at(value, key)?.as_str().ok_or(key)
}

fn at<'v>(value: &'v Value, key: &'static str) -> Opened<&'v Value> {
    value.get(key).ok_or(key)
}
