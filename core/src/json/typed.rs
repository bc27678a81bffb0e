//! Types that are written as JSON and read from it, for serde (feature `serde`).

use std::fmt;

use super::Value;
use crate::error::Error;

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
                ::serde::Serialize::serialize(&$crate::json::typed::Json::to_value(self), to)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let value: $crate::json::Value = ::serde::Deserialize::deserialize(from)?;
                let read = $crate::json::typed::Json::of_value(&value);
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

        impl $crate::json::typed::Json for $name {
            fn to_value(&self) -> $crate::json::Value {
                self.to_string().into()
            }

            fn of_value(value: &$crate::json::Value) -> Result<Self, $crate::json::typed::Wrong> {
                Ok(value.as_str().ok_or(stringify!($name))?.parse::<Self>()?)
            }
        }
    )* };
}
pub(crate) use by_words;
