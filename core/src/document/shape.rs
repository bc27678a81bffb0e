//! How the fields of a record look, for the JSON Schema of documents: each kind tells it beside
//! the code that opens it.

use serde_json::{Map, Value, json};

/// How one value looks, in the words of JSON Schema.
pub(crate) type Looks = Value;

/// The fields of a kind: the name, and how a value looks. A name that ends in `:` stands for one
/// field for each pou, prompt or part, such as `note:4-a`.
pub(crate) type Shape = Vec<(&'static str, Value)>;

pub(crate) fn words() -> Value {
    json!({ "type": "string" })
}

pub(crate) fn date() -> Value {
    json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

pub(crate) fn id() -> Value {
    json!({ "$ref": "#/$defs/stamp" })
}

pub(crate) fn flag() -> Value {
    json!({ "type": "boolean" })
}

pub(crate) fn number(least: u8, most: u8) -> Value {
    json!({ "type": "integer", "minimum": least, "maximum": most })
}

pub(crate) fn one_of<'i>(ids: impl Iterator<Item = &'i str>) -> Value {
    json!({ "enum": ids.collect::<Vec<_>>() })
}

pub(crate) fn list(of: &Value, least: usize, most: Option<usize>) -> Value {
    let mut list = json!({ "type": "array", "items": of, "minItems": least });
    if let Some(most) = most {
        list["maxItems"] = most.into();
    }
    list
}

/// Words with their language.
pub(crate) fn text() -> Value {
    json!({ "$ref": "#/$defs/text" })
}

/// An object: `needed` keys, and those that may be left out.
pub(crate) fn object(needed: &[(&str, Value)], others: &[(&str, Value)]) -> Value {
    let keys: Vec<&str> = needed.iter().map(|(key, _)| *key).collect();
    let all = needed.iter().chain(others).map(|(key, value)| ((*key).to_owned(), value.clone()));
    let properties: Map<String, Value> = all.collect();
    json!({ "type": "object", "required": keys, "properties": properties })
}

/// A key, how its value looks, and whether it can be left out.
pub(crate) fn key<F: super::Field>(key: &'static str) -> (&'static str, Value, bool) {
    (key, F::looks(), F::missing().is_some())
}

/// An object of such keys.
pub(crate) fn of_keys(keys: Vec<(&'static str, Value, bool)>) -> Value {
    let (mut needed, mut others) = (Vec::new(), Vec::new());
    for (key, looks, can_miss) in keys {
        if can_miss { &mut others } else { &mut needed }.push((key, looks));
    }
    object(&needed, &others)
}

/// Such an object, with one more key.
pub(crate) fn also(object: Value, key: &str, looks: Value) -> Value {
    let mut object = maybe(object, key, looks);
    if let Some(needed) = object["required"].as_array_mut() {
        needed.push(key.into());
    }
    object
}

/// Such an object, with one more key that can be left out.
pub(crate) fn maybe(mut object: Value, key: &str, looks: Value) -> Value {
    object["properties"][key] = looks;
    object
}
