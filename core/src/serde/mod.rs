//! The data types for serde (feature `serde`), in the JSON of the files.
//!
//! - [`value`]: JSON as this crate holds it, to and from any format that says what it holds
//! - [`records`]: what a record holds at present
//! - [`parts`]: what stands in a record
//!
//! The crate's own readers and writers do the work: a derived one would be a second account of the
//! same files, and one that says less of what is wrong.

mod parts;
mod records;
mod value;

use crate::document::{Document, Replica};
use crate::json::typed::{Json, Wrong, by_value};
use crate::json::{self, Value};
use crate::pack::ContentPack;

/// The file, read as nobody's: it gets a replica of its own by [`Document::with_replica`].
impl Json for Document {
    fn to_value(&self) -> Value {
        json::read(&self.to_json()).unwrap_or_default()
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        Ok(Self::from_json(Replica::new(0), &value.written())?)
    }
}

/// A complete pack, whatever it was laid over.
impl Json for ContentPack {
    fn to_value(&self) -> Value {
        self.write()
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        Ok(Self::from_json(&value.written())?)
    }
}

by_value!(Document, ContentPack);
