//! JSON as records and packs hold it. By hand: the crate's reader and maps cost a phone seven
//! kilobytes more than these. Numbers stay as they were written, so what a later version wrote
//! comes back the same.

mod map;
mod read;
mod write;

pub(crate) use map::Map;
pub(crate) use read::{place, read};
pub(crate) use write::string;

/// A JSON value.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Value {
    #[default]
    Null,
    Bool(bool),
    /// As it was written.
    Number(String),
    String(String),
    Array(Vec<Value>),
    Object(Map),
}

impl Value {
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(set) => Some(*set),
            _ => None,
        }
    }

    /// A whole number from 0 on.
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(words) => words.parse().ok(),
            _ => None,
        }
    }

    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(words) => Some(words),
            _ => None,
        }
    }

    pub fn as_array(&self) -> Option<&Vec<Self>> {
        match self {
            Self::Array(items) => Some(items),
            _ => None,
        }
    }

    pub fn as_object(&self) -> Option<&Map> {
        match self {
            Self::Object(map) => Some(map),
            _ => None,
        }
    }

    /// What stands under a key of an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }
}

impl From<&str> for Value {
    fn from(words: &str) -> Self {
        Self::String(words.to_owned())
    }
}

impl From<String> for Value {
    fn from(words: String) -> Self {
        Self::String(words)
    }
}

impl From<Vec<Value>> for Value {
    fn from(items: Vec<Self>) -> Self {
        Self::Array(items)
    }
}

impl From<bool> for Value {
    fn from(set: bool) -> Self {
        Self::Bool(set)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number.to_string())
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        u32::from(number).into()
    }
}

impl FromIterator<Value> for Value {
    fn from_iter<I: IntoIterator<Item = Self>>(items: I) -> Self {
        Self::Array(items.into_iter().collect())
    }
}

#[cfg(test)]
mod tests;
