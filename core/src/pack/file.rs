//! One pack file as it is written: everything optional, nothing checked across keys yet.

use crate::json::{self, Map, Value};

use super::MAX_BYTES;
use super::read::{Reader, nth};
use super::shape::PACK;
use super::take::{Usual, list, object, string};
use crate::error::{Error, Kind, Result};
use crate::text::{Lang, Review, Text};

pub(super) struct PackFile {
    pub map: Map,
    pub usual: Usual,
    pub over: Option<String>,
    pub review: Option<Review>,
}

pub(super) struct PouEntry {
    pub path: String,
    pub key: Option<String>,
    pub name: Option<Text>,
    pub gloss: Option<Text>,
    pub about: Option<Text>,
}

impl PackFile {
    /// Reads a file. The problems found so far come along, for the checks across keys to add to.
    pub fn read(json: &str) -> Result<(Self, Reader)> {
        if json.len() > MAX_BYTES {
            return Err(Error::new(Kind::PackTooBig { bytes: json.len(), limit: MAX_BYTES }));
        }
        let value = json::read(json).map_err(|at| {
            let (line, column) = json::place(json, at);
            Error::new(Kind::PackNotJson { line, column })
        })?;
        let mut reader = Reader::default();
        reader.check("", &value, &PACK);
        let Value::Object(map) = value else {
            return Err(Error::new(Kind::PackInvalid(reader.problems)));
        };
        let word = |key| map.get(key).and_then(Value::as_str);
        let lang = word("language").and_then(|tag| Lang::new(tag).ok()).unwrap_or_else(Lang::en_nz);
        let review = word("review").and_then(Review::from_word);
        let usual = Usual { lang, review: review.unwrap_or_default() };
        Ok((Self { over: string(&map, "over"), usual, review, map }, reader))
    }

    pub fn string(&self, key: &str) -> Option<String> {
        string(&self.map, key)
    }

    pub fn text(&self, key: &str) -> Option<Text> {
        self.usual.text(&self.map, key)
    }

    pub fn pou(&self) -> Option<Vec<PouEntry>> {
        let empty = Map::default();
        let entry = |(index, value): (usize, &Value)| {
            let map = value.as_object().unwrap_or(&empty);
            let text = |key| self.usual.text(map, key);
            PouEntry {
                path: nth("pou", index),
                key: string(map, "key"),
                name: text("name"),
                gloss: text("gloss"),
                about: text("about"),
            }
        };
        Some(list(&self.map, "pou")?.iter().enumerate().map(entry).collect())
    }

    pub fn scale_about(&self) -> Option<Text> {
        self.usual.text(object(&self.map, "scale")?, "about")
    }

    pub fn scale_steps(&self) -> Option<Vec<Text>> {
        self.usual.texts(object(&self.map, "scale")?, "steps")
    }
}
