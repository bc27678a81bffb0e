//! One pack file as it is written: everything optional, nothing checked across keys yet.

use crate::json::{self, Map, Value};

use super::MAX_BYTES;
use super::read::Reader;
use super::shape::PACK;
use super::take::{Above, Usual};
use crate::error::{Error, ErrorKind, Result};
use crate::text::{Lang, Review};

pub(super) struct PackFile {
    map: Map,
    usual: Usual,
}

impl PackFile {
    /// Reads a file. The problems found so far come along, for the checks across keys to add to.
    pub fn read(json: &str) -> Result<(Self, Reader)> {
        if json.len() > MAX_BYTES {
            return Err(Error::new(ErrorKind::PackTooBig { bytes: json.len(), limit: MAX_BYTES }));
        }
        let value = json::read(json).map_err(|at| {
            let (line, column) = json::place(json, at);
            Error::new(ErrorKind::PackNotJson { line, column })
        })?;
        let mut reader = Reader::default();
        reader.check("", &value, &PACK);
        let Value::Object(map) = value else {
            return Err(Error::new(ErrorKind::PackInvalid(reader.problems)));
        };
        let word = |key| map.get(key).and_then(Value::as_str);
        let lang =
            word("language").and_then(|tag| tag.parse::<Lang>().ok()).unwrap_or_else(Lang::en_nz);
        let review = word("review").and_then(Review::from_id).unwrap_or_default();
        Ok((Self { usual: Usual { lang, review }, map }, reader))
    }

    /// The whole of it.
    pub fn above(&self) -> Above<'_> {
        Above { map: &self.map, usual: &self.usual }
    }
}
