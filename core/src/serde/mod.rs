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

use crate::document::{Document, Field, Replica, open_value};
use crate::json::{self, Value};
use crate::pack::ContentPack;

/// A type that has a JSON of its own.
pub(crate) trait Json: Sized {
    fn to_value(&self) -> Value;
    /// Else what to say.
    fn of_value(value: &Value) -> Result<Self, String>;
}

impl<T: Field<Is = T>> Json for T {
    fn to_value(&self) -> Value {
        T::write(self)
    }

    fn of_value(value: &Value) -> Result<Self, String> {
        open_value(value, |fields, value| T::open(fields, value, "value")).map_err(wrong)
    }
}

/// What stands under this name is missing, or not as it is written.
fn wrong(field: &str) -> String {
    format!("The value cannot be read at \"{field}\": write it as the schema of its file says")
}

/// Serialize and Deserialize for a type that has [`Json`].
macro_rules! by_value {
    ($($name:ty),* $(,)?) => { $(
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$crate::serde::Json::to_value(self), to)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value: $crate::json::Value = ::serde::Deserialize::deserialize(from)?;
                let read = $crate::serde::Json::of_value(&value);
                read.map_err(::serde::de::Error::custom)
            }
        }
    )* };
}
pub(crate) use by_value;

/// The file, read as nobody's: it gets a replica of its own by [`Document::with_replica`].
impl Json for Document {
    fn to_value(&self) -> Value {
        json::read(&self.to_json()).unwrap_or_default()
    }

    fn of_value(value: &Value) -> Result<Self, String> {
        Self::from_json(Replica::new(0), &value.written()).map_err(|error| error.to_string())
    }
}

/// A complete pack, whatever it was laid over.
impl Json for ContentPack {
    fn to_value(&self) -> Value {
        self.write()
    }

    fn of_value(value: &Value) -> Result<Self, String> {
        Self::from_json(&value.written()).map_err(|error| error.to_string())
    }
}

by_value!(Document, ContentPack);
