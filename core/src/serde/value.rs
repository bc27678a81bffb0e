//! JSON as this crate holds it, for every format that says what it holds.

use std::fmt;

use ::serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use ::serde::ser::{Serialize, Serializer};

use crate::json::{Map, Value};

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => to.serialize_unit(),
            Self::Bool(set) => to.serialize_bool(*set),
            Self::Number(words) => number(words, to),
            Self::String(words) => to.serialize_str(words),
            Self::Array(items) => to.collect_seq(items),
            Self::Object(map) => to.collect_map(map.iter().map(|(key, value)| (key, value))),
        }
    }
}

/// All that we write are whole. One of a later version may lose what no double holds.
fn number<S: Serializer>(words: &str, to: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = words.parse::<u64>() {
        to.serialize_u64(number)
    } else if let Ok(number) = words.parse::<i64>() {
        to.serialize_i64(number)
    } else {
        to.serialize_f64(words.parse().unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        Value::deserialize(from)
    }

    fn visit_bool<E>(self, set: bool) -> Result<Value, E> {
        Ok(Value::Bool(set))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        // JSON has no word for what is not finite.
        Ok(if number.is_finite() { Value::Number(number.to_string()) } else { Value::Null })
    }

    fn visit_str<E>(self, words: &str) -> Result<Value, E> {
        Ok(Value::from(words))
    }

    fn visit_string<E>(self, words: String) -> Result<Value, E> {
        Ok(Value::String(words))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element()? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = from.next_entry()? {
            pairs.push(pair);
        }
        Ok(Value::Object(Map::of(pairs)))
    }
}
