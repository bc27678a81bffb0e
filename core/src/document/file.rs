//! A document as one JSON file.

use crate::json::{self, Map, Value};

use std::collections::BTreeSet;

use super::{Document, Id, Stamp, VERSION, record, write};
use crate::error::{Error, ErrorKind, Result};
use crate::value::text_at;

impl Document {
    /// The whole document as JSON, with its version. The schema is `core/schema/document.schema.json`.
    ///
    /// ```
    /// use ppsa_core::{Document, Replica};
    ///
    /// assert_eq!(Document::new(Replica::new(1)).to_json(), r#"{"records":[],"version":1}"#);
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        self.write_file(self.more.clone(), &|_| true)
    }

    /// The JSON of [`only`](Self::only) these.
    pub(crate) fn json_of(&self, ids: &BTreeSet<Id>) -> String {
        self.json_where(&|id| ids.contains(id))
    }

    /// The JSON of those records alone that are `chosen`.
    pub(crate) fn json_where(&self, chosen: &dyn Fn(&Id) -> bool) -> String {
        self.write_file(Map::default(), &|made| chosen(&made.into()))
    }

    fn write_file(&self, mut file: Map, chosen: &dyn Fn(Stamp) -> bool) -> String {
        file.insert("records".to_owned(), Value::Null);
        file.insert("version".to_owned(), VERSION.into());
        let mut json = String::new();
        write::object(&mut json, &file, &mut |json, key| match key {
            "records" => {
                json.push('[');
                for (made, entry) in self.entries.iter().filter(|(made, _)| chosen(*made)) {
                    write::comma(json);
                    write::record(json, &entry.state, Some(*made));
                }
                json.push(']');
            }
            _ => json.push_str("null"),
        });
        json
    }

    /// This, which is empty, with what stands in a file.
    pub(crate) fn with_file(self, json: &str) -> Result<Self> {
        let file = json::read(json).map_err(|at| {
            let (line, column) = json::place(json, at);
            Error::new(ErrorKind::DocumentDamaged { line, column })
        })?;
        let Value::Object(file) = file else {
            return Err(Error::new(ErrorKind::DocumentDamaged { line: 1, column: 1 }));
        };
        let version = file.get("version").and_then(Value::as_u64);
        let version = version.ok_or_else(|| field("version"))?;
        if version > u64::from(VERSION) {
            let found = u32::try_from(version).unwrap_or(u32::MAX);
            return Err(Error::new(ErrorKind::DocumentNewer { found, known: VERSION }));
        }
        if version < u64::from(VERSION) {
            return Err(field("version"));
        }
        let records = file.get("records").and_then(Value::as_array);
        let mut read = Vec::new();
        for value in records.ok_or_else(|| field("records"))? {
            let made =
                text_at(value, "id").map_err(field)?.parse::<Stamp>().map_err(|_| field("id"))?;
            read.push((made, record::read(made, value)?));
        }
        let mut document = self.of(0, read)?;
        for (key, value) in file.pairs() {
            if key != "records" && key != "version" {
                document.more.insert(key, value);
            }
        }
        Ok(document)
    }
}

fn field(field: &'static str) -> Error {
    Error::new(ErrorKind::DocumentField(field))
}
