//! One pack file as it is written: everything optional, nothing checked across keys yet.

use serde_json::{Map, Value};

use super::read::{Reader, Usual, at, nth};
use super::{MAX_BYTES, Problem};
use crate::error::{Error, Kind, Result};
use crate::text::{Lang, Review, Text};

const KEYS: [&str; 12] = [
    "format", "id", "version", "language", "over", "name", "holder", "licence", "review", "pou",
    "scale", "standIn",
];
const POU_KEYS: [&str; 4] = ["key", "name", "gloss", "about"];
const SCALE_KEYS: [&str; 2] = ["about", "steps"];

/// The pack format this crate reads.
const FORMAT: u64 = 1;

pub(super) struct PackFile {
    pub id: Option<String>,
    pub version: Option<String>,
    pub language: Lang,
    pub over: Option<String>,
    pub name: Option<Text>,
    pub holder: Option<Text>,
    pub licence: Option<Text>,
    pub review: Option<Review>,
    pub stand_in: Option<Text>,
    pub pou: Option<Vec<PouEntry>>,
    pub scale: Option<ScaleEntry>,
}

pub(super) struct PouEntry {
    pub path: String,
    pub key: Option<String>,
    pub name: Option<Text>,
    pub gloss: Option<Text>,
    pub about: Option<Text>,
}

#[derive(Default)]
pub(super) struct ScaleEntry {
    pub about: Option<Text>,
    pub steps: Option<Vec<Option<Text>>>,
}

impl PackFile {
    /// Reads a file. The problems found so far come along, for the checks across keys to add to.
    pub fn read(json: &str) -> Result<(Self, Vec<Problem>)> {
        if json.len() > MAX_BYTES {
            return Err(Error::new(Kind::PackTooBig { bytes: json.len(), limit: MAX_BYTES }));
        }
        let value: Value = serde_json::from_str(json).map_err(|error| {
            Error::new(Kind::PackNotJson { line: error.line(), column: error.column() })
        })?;
        let mut reader = Reader::default();
        match reader.object("", &value, &KEYS) {
            Some(map) => {
                let file = Self::from_map(map, &mut reader);
                Ok((file, reader.problems))
            }
            None => Err(Error::new(Kind::PackInvalid(reader.problems))),
        }
    }

    fn from_map(map: &Map<String, Value>, reader: &mut Reader) -> Self {
        if map.get("format").is_some_and(|format| format.as_u64() != Some(FORMAT)) {
            reader.problem("format", "is not a format this version reads: write 1");
        }
        let language = match map.get("language") {
            Some(value) => reader.lang("language", value),
            None => {
                reader
                    .problem("language", "is missing: write the main language, such as \"en-NZ\"");
                None
            }
        }
        .unwrap_or_else(Lang::en_nz);
        let review = map.get("review").and_then(|value| reader.review("review", value));
        let usual = Usual { lang: language.clone(), review: review.unwrap_or_default() };
        Self {
            id: map.get("id").and_then(|value| reader.key("id", value)),
            version: map.get("version").and_then(|value| reader.string("version", value)),
            over: map.get("over").and_then(|value| reader.key("over", value)),
            name: map.get("name").and_then(|value| reader.text("name", value, &usual)),
            holder: map.get("holder").and_then(|value| reader.text("holder", value, &usual)),
            licence: map.get("licence").and_then(|value| reader.text("licence", value, &usual)),
            stand_in: map.get("standIn").and_then(|value| reader.text("standIn", value, &usual)),
            pou: map.get("pou").and_then(|value| pou(reader, value, &usual)),
            scale: map.get("scale").and_then(|value| scale(reader, value, &usual)),
            review,
            language,
        }
    }
}

fn pou(reader: &mut Reader, value: &Value, usual: &Usual) -> Option<Vec<PouEntry>> {
    let list = reader.list("pou", value)?;
    let entries = list.iter().enumerate().map(|(index, value)| {
        let path = nth("pou", index);
        let empty = Map::new();
        let map = reader.object(&path, value, &POU_KEYS).unwrap_or(&empty);
        let mut text =
            |key: &str| map.get(key).and_then(|value| reader.text(&at(&path, key), value, usual));
        let (name, gloss, about) = (text("name"), text("gloss"), text("about"));
        let key = match map.get("key") {
            Some(value) => reader.key(&at(&path, "key"), value),
            None => {
                reader.problem(&at(&path, "key"), "is missing: give the pou a short key");
                None
            }
        };
        PouEntry { path, key, name, gloss, about }
    });
    Some(entries.collect())
}

fn scale(reader: &mut Reader, value: &Value, usual: &Usual) -> Option<ScaleEntry> {
    let map = reader.object("scale", value, &SCALE_KEYS)?;
    let about = map.get("about").and_then(|value| reader.text("scale.about", value, usual));
    let steps = map.get("steps").and_then(|value| reader.list("scale.steps", value)).map(|list| {
        let path = |index| nth("scale.steps", index);
        list.iter().enumerate().map(|(i, value)| reader.text(&path(i), value, usual)).collect()
    });
    Some(ScaleEntry { about, steps })
}
