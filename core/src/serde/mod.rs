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

use std::fmt;

use crate::document::{Document, Replica};
use crate::error::Error;
use crate::json::{self, Value};
use crate::pack::ContentPack;

/// A type that has a JSON of its own. `Null` says that it is left out.
pub(crate) trait Json: Sized {
    fn to_value(&self) -> Value;
    fn of_value(value: &Value) -> Result<Self, Wrong>;

    /// What it is where it is left out, if it can be.
    fn missing() -> Option<Self> {
        None
    }
}

/// Why a value cannot be read.
pub(crate) enum Wrong {
    /// What stands under this name is missing, or not as it is written.
    Field(&'static str),
    Whole(Error),
}

impl From<&'static str> for Wrong {
    fn from(field: &'static str) -> Self {
        Self::Field(field)
    }
}

impl From<Error> for Wrong {
    fn from(error: Error) -> Self {
        Self::Whole(error)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(field) => write!(
                f,
                "The value cannot be read at \"{field}\": write it as the schema of its file says"
            ),
            Self::Whole(error) => error.fmt(f),
        }
    }
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

/// Serialize and Deserialize for a type that is written as words by `Display` and read by `FromStr`.
macro_rules! by_words {
    ($($name:ty),* $(,)?) => { $(
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let words: ::std::borrow::Cow<'de, str> = ::serde::Deserialize::deserialize(from)?;
                words.parse().map_err(::serde::de::Error::custom)
            }
        }

        impl $crate::serde::Json for $name {
            fn to_value(&self) -> $crate::json::Value {
                self.to_string().into()
            }

            fn of_value(value: &$crate::json::Value) -> Result<Self, $crate::serde::Wrong> {
                Ok(value.as_str().ok_or(stringify!($name))?.parse::<Self>()?)
            }
        }
    )* };
}
pub(crate) use by_words;

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
