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
