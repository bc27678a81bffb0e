//! `custom-elements.json`: the custom elements manifest, schema 1.0.0.

use serde_json::{Map, Value, json};

use super::{Contract, list, text, text_or};

const MODULE: &str = "index.js";

pub(super) fn make(contract: &Contract) -> String {
    let elements = contract.elements();
    let manifest = json!({
        "schemaVersion": "1.0.0",
        "modules": [
            {
                "kind": "javascript-module",
                "path": MODULE,
                "declarations": elements.iter().map(declaration).collect::<Vec<_>>(),
                "exports": elements.iter().map(|element| export("js", text(element, "class"), element)).collect::<Vec<_>>(),
            },
            {
                "kind": "javascript-module",
                "path": "define.js",
                "exports": elements
                    .iter()
                    .map(|element| export("custom-element-definition", text(element, "tag"), element))
                    .collect::<Vec<_>>(),
            },
        ],
    });
    format!("{manifest:#}\n")
}

fn export(kind: &str, name: &str, element: &Value) -> Value {
    json!({
        "kind": kind,
        "name": name,
        "declaration": { "name": text(element, "class"), "module": MODULE },
    })
}

fn declaration(element: &Value) -> Value {
    let each = |key: &str, make: fn(&Value) -> Value| -> Vec<Value> {
        list(element, key).iter().map(make).collect()
    };
    let mut members = each("properties", field);
    members.extend(each("methods", method));
    json!({
        "kind": "class",
        "customElement": true,
        "name": text(element, "class"),
        "tagName": text(element, "tag"),
        "superclass": { "name": "HTMLElement" },
        "description": text(element, "summary"),
        "attributes": each("attributes", attribute),
        "members": members,
        "events": each("events", event),
        "slots": each("slots", named),
        "cssParts": each("parts", named),
        "cssProperties": each("tokens", named),
    })
}

/// What every item has. A slot's name may be empty: the default slot.
fn base(item: &Value) -> Map<String, Value> {
    let mut map = Map::new();
    map.insert("name".to_owned(), text(item, "name").into());
    let mut about = text(item, "summary").to_owned();
    if !text(item, "without").is_empty() {
        about = format!("{about} Unset: {}.", text(item, "without"));
    }
    for (key, text) in [("description", about.as_str()), ("default", text(item, "default"))] {
        if !text.is_empty() {
            map.insert(key.to_owned(), text.into());
        }
    }
    map
}

fn named(item: &Value) -> Value {
    base(item).into()
}

fn attribute(item: &Value) -> Value {
    let mut map = base(item);
    map.insert("type".to_owned(), kind(text_or(item, "type", "string")));
    if !text(item, "property").is_empty() {
        map.insert("fieldName".to_owned(), text(item, "property").into());
    }
    map.into()
}

fn field(item: &Value) -> Value {
    let mut map = base(item);
    map.insert("kind".to_owned(), "field".into());
    map.insert("type".to_owned(), kind(text_or(item, "type", "unknown")));
    if item["readonly"] == true {
        map.insert("readonly".to_owned(), true.into());
    }
    if !text(item, "attribute").is_empty() {
        map.insert("attribute".to_owned(), text(item, "attribute").into());
        map.insert("reflects".to_owned(), true.into());
    }
    map.into()
}

fn method(item: &Value) -> Value {
    let mut map = base(item);
    map.insert("kind".to_owned(), "method".into());
    let parameters = list(item, "parameters").iter().map(|parameter| {
        let mut map = base(parameter);
        map.insert("type".to_owned(), kind(text_or(parameter, "type", "unknown")));
        if parameter["optional"] == true {
            map.insert("optional".to_owned(), true.into());
        }
        map
    });
    map.insert("parameters".to_owned(), parameters.collect());
    let returns = json!({ "type": kind(text_or(item, "returns", "void")) });
    map.insert("return".to_owned(), returns);
    map.into()
}

fn event(item: &Value) -> Value {
    let mut map = base(item);
    let detail = text_or(item, "detail", "null");
    map.insert("type".to_owned(), kind(&format!("CustomEvent<{detail}>")));
    map.into()
}

fn kind(text: &str) -> Value {
    json!({ "text": text })
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;
    use serde_json::{Value, json};

    #[test]
    fn the_manifest_of_a_small_contract() {
        let manifest: Value = serde_json::from_str(&sample().manifest()).unwrap();
        assert_eq!(manifest["schemaVersion"], "1.0.0");
        let element = &manifest["modules"][0]["declarations"][0];
        assert_eq!(element["tagName"], "ppsa-wellbeing-wheel");
        assert_eq!(element["attributes"][0]["default"], "en-NZ");
        assert_eq!(element["attributes"][0].get("fieldName"), None);
        let store = json!({ "name": "store", "property": "store" });
        assert_eq!(super::attribute(&store)["fieldName"], "store");
        assert_eq!(element["members"][0]["readonly"], true);
        assert_eq!(element["members"][2]["parameters"][0]["optional"], true);
        assert_eq!(element["events"][0]["type"]["text"], "CustomEvent<{ kind: 'now' }>");
        assert_eq!(element["slots"], json!([{ "name": "", "description": "Shown until ready." }]));
        let defined = &manifest["modules"][1]["exports"][0];
        assert_eq!(defined["name"], "ppsa-wellbeing-wheel");
        assert_eq!(defined["declaration"]["name"], "PpsaWellbeingWheel");
    }
}
