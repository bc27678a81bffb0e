use serde_json::{Map, Value, json};

use super::Kinds;
use super::VERSION;
use super::shape::{self, Shape};

const STAMP: &str = "(0|[1-9a-f][0-9a-f]{0,13})-(0|[1-9a-f][0-9a-f]{0,15})";

/// See [`Document::schema`](super::Document::schema).
pub(crate) fn schema(kinds: Kinds) -> Value {
    let kinds: Vec<Value> = kinds.0.iter().map(|it| of_kind(it.name, (it.shape)())).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A document: what one person keeps",
        "type": "object",
        "required": ["version", "records"],
        "properties": {
            "version": { "const": VERSION },
            "records": { "type": "array", "items": { "$ref": "#/$defs/record" } },
        },
        "$defs": {
            "stamp": {
                "description": "A counter and a replica, as two hexadecimal numbers.",
                "type": "string",
                "pattern": format!("^{STAMP}$"),
            },
            "vector": {
                "description": "For each replica the highest stamp seen, with a space between.",
                "type": "string",
                "pattern": format!("^{STAMP}( {STAMP})*$"),
            },
            "text": shape::object(
                &[("text", shape::words()), ("lang", shape::words())],
                &[("review", shape::one_of(["awaiting", "reviewed"].into_iter()))],
            ),
            "record": {
                "description": "What was removed has no kind and no fields.",
                "type": "object",
                "required": ["id", "version", "vector"],
                "properties": {
                    "id": shape::id(),
                    "version": { "const": VERSION },
                    "vector": { "$ref": "#/$defs/vector" },
                    "siblings": {
                        "description": "Copies edited apart, until the next edit joins them.",
                        "type": "array",
                        "items": { "$ref": "#/$defs/snapshot" },
                    },
                },
                "if": { "required": ["kind"] },
                "then": { "$ref": "#/$defs/snapshot" },
            },
            "snapshot": {
                "type": "object",
                "required": ["kind", "stamp", "fields"],
                "properties": {
                    "kind": shape::words(),
                    "stamp": shape::id(),
                    "context": { "$ref": "#/$defs/vector" },
                    "fields": { "type": "object" },
                },
                "allOf": kinds,
            },
        },
    })
}

fn of_kind(kind: &str, shape: Shape) -> Value {
    let (mut named, mut patterns) = (Map::new(), Map::new());
    for (name, value) in shape {
        let register = register(&value);
        if name.ends_with(':') {
            patterns.insert(format!("^{name}"), register);
        } else {
            named.insert(name.to_owned(), register);
        }
    }
    json!({
        "if": { "properties": { "kind": { "const": kind } } },
        "then": { "properties": { "fields": { "properties": named, "patternProperties": patterns } } },
    })
}

/// One field: its versions, each with its stamp. `null` says that it was emptied.
fn register(value: &Value) -> Value {
    let value = json!({ "anyOf": [value, { "type": "null" }] });
    let version = json!({
        "type": "array", "prefixItems": [shape::id(), value], "minItems": 2, "maxItems": 2,
    });
    shape::list(&version, 1, None)
}
