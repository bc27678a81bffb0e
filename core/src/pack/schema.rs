//! The JSON Schema of a pack file, made from the table the reader checks by.

use serde_json::{Map, Value, json};

use super::MAX_TEXT;
use super::read::{FORMAT, MOST_ITEMS};
use super::shape::{Field, PACK, Shape, TEXT};
use super::thresholds::{ABOUT, Thresholds};

/// What the keys of a pack are for, as an editor shows it.
const KEYS: &[(&str, &str)] = &[
    ("format", "The pack format. Write 1."),
    ("language", "The language most of the file is in, such as en-NZ or mi."),
    ("review", "Whether a fluent speaker has read the te reo of this file."),
    ("id", "The pack's own id."),
    ("version", "The pack's own version, as its holder counts."),
    (
        "over",
        "The id of the pack this file is laid over. It then gives only what it words differently. Without it the file is complete, with five pou and a scale.",
    ),
    ("name", "What people call it."),
    ("holder", "Who holds it."),
    ("licence", "Under which terms it may be used."),
    ("standIn", "Said openly where the five pou stand in for those of PPSA."),
    ("pou", "The five pou, in their order round the wheel."),
    ("scale", "The steps a pou can be rated on: 2 to 10, the lowest first."),
    ("labels", "Which source the English names come from, where the two differ."),
    ("principles", "The six principles, by id."),
    ("elements", "The four elements of practice, by id."),
    ("overlaps", "Where the elements overlap, by id."),
    ("skills", "The five relationship skills, by id."),
    ("guidance", "The four steps of guidance, by id."),
    (
        "relationship",
        "The four seasons as stages of a relationship, by id: what each is for, and what helps.",
    ),
    ("seasons", "The four seasons, by id."),
    ("thresholds", "The small numbers the findings go by. Leave out what is to stay as it is."),
    (
        "templates",
        "Templates for reflection. One with the id of a template below changes it; another id adds one.",
    ),
    ("findings", "How each finding is worded, by its code."),
    ("leaveOut", "Leave this template of the pack below out."),
    (
        "purpose",
        "What it is for, by which lists of templates are grouped: one's own, practice with others, or reflecting together. Without one it is with the others, at the end.",
    ),
    (
        "practises",
        "What of the framework it practises: ids of principles, elements, skills and seasons.",
    ),
    ("offers", "The id of a template that fits."),
    ("causes", "Words for each cause, where the finding has several."),
    ("kind", "How it is answered. Without one: in the person's own words."),
    ("choices", "What can be chosen: 2 to 40."),
    ("ownWords", "Whether other words can be added."),
    ("steps", "The words of the steps: 2 to 10, the lowest first."),
];

/// The JSON Schema (draft 2020-12) of a pack file, for editors and for checks elsewhere. It is
/// kept in the repository as `core/schema/pack.schema.json`.
///
/// It holds every rule about single keys. What the reader checks across keys is not in it: ids
/// that stand twice, a pack below that lacks a key, markup in a text.
///
/// ```
/// let schema = ppsa_core::pack::schema();
/// assert_eq!(schema["properties"]["thresholds"]["properties"]["groupMembers"]["default"], 8);
/// ```
#[must_use]
pub fn schema() -> Value {
    let mut schema = of(&PACK);
    let complete = ["id", "version", "name", "holder", "licence", "pou", "scale"];
    let more = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "PPSA content pack",
        "anyOf": [
            { "title": "Laid over another pack", "required": ["over"] },
            {
                "title": "Complete",
                "required": complete,
                "properties": {
                    "over": false,
                    "pou": { "minItems": 5, "maxItems": 5, "items": { "required": ["name"] } },
                    "scale": {
                        "required": ["steps"],
                        "properties": { "steps": { "minItems": 2, "maxItems": 10 } },
                    },
                },
            },
        ],
        "$defs": {
            "plain": { "type": "string", "maxLength": MAX_TEXT, "pattern": "\\S" },
            "key": { "type": "string", "pattern": "^[a-z0-9-]{1,40}$" },
            "lang": { "type": "string", "pattern": "^[A-Za-z]{2}[A-Za-z0-9-]{0,33}$" },
            "review": { "enum": ["not-needed", "awaiting", "reviewed"] },
            "words": {
                "description": "Plain text, or text with its language and review state. A passage in another language stands in it as {mi|whānau}.",
                "anyOf": [{ "$ref": "#/$defs/plain" }, object(TEXT)],
            },
        },
    });
    if let (Some(schema), Value::Object(more)) = (schema.as_object_mut(), more) {
        schema.extend(more);
    }
    schema
}

fn of(shape: &Shape) -> Value {
    match shape {
        Shape::Format => json!({ "const": FORMAT }),
        Shape::Plain => json!({ "$ref": "#/$defs/plain" }),
        Shape::Key => json!({ "$ref": "#/$defs/key" }),
        Shape::Lang => json!({ "$ref": "#/$defs/lang" }),
        Shape::Review => json!({ "$ref": "#/$defs/review" }),
        Shape::Words => json!({ "$ref": "#/$defs/words" }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::OneOf(words) => json!({ "enum": words }),
        Shape::Ids(lists) => list(&json!({ "enum": lists.concat() })),
        Shape::List(shape) => list(&of(shape)),
        Shape::Object(fields) => object(fields),
        Shape::ById(ids, shape) => json!({
            "type": "object",
            "propertyNames": { "enum": ids },
            "additionalProperties": of(shape),
        }),
        Shape::Numbers(ranges) => {
            let mut defaults = Thresholds::default();
            let mut properties = Map::new();
            for ((key, least, most), about) in ranges.iter().zip(ABOUT) {
                let number = json!({
                    "type": "integer",
                    "minimum": least,
                    "maximum": most,
                    "default": defaults.by_key(key).copied(),
                    "description": about.trim(),
                });
                properties.insert((*key).to_owned(), number);
            }
            json!({ "type": "object", "properties": properties, "additionalProperties": false })
        }
    }
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "maxItems": MOST_ITEMS, "items": items })
}

fn object(fields: &[Field]) -> Value {
    let needed: Vec<&str> = fields.iter().filter(|it| it.needed).map(|it| it.key).collect();
    let mut properties = Map::new();
    for field in fields {
        let mut value = of(&field.shape);
        if let Some((_, about)) = KEYS.iter().find(|(key, _)| *key == field.key)
            && let Some(map) = value.as_object_mut()
        {
            map.insert("description".to_owned(), json!(about));
        }
        properties.insert(field.key.to_owned(), value);
    }
    let mut schema =
        json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !needed.is_empty() {
        schema["required"] = json!(needed);
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_a_pack_says_what_it_is_for() {
        let schema = schema();
        let keys = schema["properties"].as_object().unwrap();
        let about = |key: &String| KEYS.iter().any(|(own, _)| own == key);
        assert!(keys.len() > 20 && keys.keys().all(about));
        assert_eq!(ABOUT.len(), super::super::thresholds::RANGES.len());
    }
}
