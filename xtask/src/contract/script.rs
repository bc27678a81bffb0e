//! What the element classes take from the contract, so that an attribute is said once: for
//! `widgets/js/element/offer.js`.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Contract, list, text};

const HEAD: &str = "// Made from contract.json by `cargo xtask build`: change it there.\n";

/// Files by name: scripts and their types. An element that is plain takes no more than its own.
pub(super) fn make(contract: &Contract) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut types = format!(
        "{HEAD}export interface Offers {{\n  watched?: string[];\n  texts?: Record<string, string>;\n  \
         flags?: string[];\n}}\n\
         export const common: Offers;\nexport const own: Record<string, Offers>;\n{}",
        interface("Common", contract.common())
    );
    let codes = contract.codes().iter().map(|it| text(it, "code"));
    types += &union("Code", "The codes of errors.", codes);
    let events = contract.elements().iter().flat_map(|it| list(it, "events"));
    types += &union("EventName", "What elements tell.", events.map(|it| text(it, "name")));
    let mut own = Map::new();
    for element in contract.elements() {
        let (tag, given) = (text(element, "tag"), &element["own"]);
        if element["plain"] == true {
            let offers = offers(given, &Value::Null);
            let name = tag.split_once('-').map_or(tag, |(_, name)| name);
            let consts =
                ["watched", "texts"].map(|it| format!("export const {it} = {};\n", offers[it]));
            let kinds =
                "export const watched: string[];\nexport const texts: Record<string, string>;\n";
            files.push((format!("{name}.js"), format!("{HEAD}{}", consts.concat())));
            files.push((format!("{name}.d.ts"), format!("{HEAD}{kinds}")));
        } else {
            let offers = offers(given, contract.common());
            if offers != json!({}) {
                own.insert(tag.to_owned(), offers);
            }
        }
        let class = text(element, "class").trim_start_matches("Ppsa");
        types += &interface(class, given);
    }
    let common = offers(contract.common(), &Value::Null);
    let own = Value::from(own);
    let script = format!("{HEAD}export const common = {common};\nexport const own = {own};\n");
    files.extend([("elements.js".to_owned(), script), ("elements.d.ts".to_owned(), types)]);
    files
}

/// What is `given`, beside what is common. Lists that are empty are left out.
fn offers(given: &Value, common: &Value) -> Value {
    let attributes = list(given, "attributes");
    let yes = |it: &&Value| it["type"] == "boolean";
    let reflected = |it: &&Value| it.get("property").is_some();
    let texts: Map<String, Value> = attributes
        .iter()
        .filter(|it| reflected(it) && !yes(it))
        .map(|it| (text(it, "property").to_owned(), text(it, "default").into()))
        .collect();
    let flags: Vec<Value> = attributes
        .iter()
        .filter(|it| reflected(it) && yes(it))
        .map(|it| it["property"].clone())
        .collect();
    let there =
        |it: &Value| list(common, "attributes").iter().any(|other| other["name"] == it["name"]);
    let watched = |it: &&Value| it["watched"] != false && !there(it);
    let all = json!({
        "watched": attributes.iter().filter(watched).map(|it| it["name"].clone()).collect::<Vec<_>>(),
        "texts": texts,
        "flags": flags,
    });
    let Value::Object(all) = all else { return Value::Null };
    let some = |value: &Value| {
        value.as_array().is_some_and(|it| !it.is_empty())
            || value.as_object().is_some_and(|it| !it.is_empty())
    };
    all.into_iter().filter(|(_, value)| some(value)).collect::<Map<_, _>>().into()
}

fn union<'t>(name: &str, about: &str, texts: impl Iterator<Item = &'t str>) -> String {
    let texts: BTreeSet<String> = texts.map(|it| format!("\n  | '{it}'")).collect();
    let texts: Vec<String> = texts.into_iter().collect();
    format!("/** {about} */\nexport type {name} ={};\n", texts.concat())
}

fn interface(name: &str, given: &Value) -> String {
    let mut lines = String::new();
    for attribute in list(given, "attributes") {
        if let Some(property) = attribute["property"].as_str() {
            let kind = if attribute["type"] == "boolean" { "boolean" } else { "string" };
            lines += &format!("  {property}: {kind};\n");
        }
    }
    format!("export interface {name} {{\n{lines}}}\n")
}

#[cfg(test)]
mod tests {
    use super::super::Contract;
    use serde_json::json;

    #[test]
    fn an_attribute_is_said_once() {
        let contract = Contract::new(json!({
            "common": {
                "attributes": [
                    { "name": "store", "property": "store", "default": "main" },
                    { "name": "readonly", "type": "boolean", "property": "readOnly" },
                    { "name": "theme", "watched": false }
                ],
                "properties": [{ "name": "storage" }, { "name": "error", "readonly": true }]
            },
            "codes": [{ "code": "no-wasm" }, { "code": "load-slow" }],
            "elements": [
                { "tag": "ppsa-a", "class": "PpsaA",
                  "attributes": [{ "name": "store", "property": "store", "default": "own" }] },
                { "tag": "ppsa-b", "class": "PpsaB", "attributes": [{ "name": "topic", "property": "topic" }] },
                { "tag": "ppsa-c", "class": "PpsaC" },
                { "tag": "ppsa-way-out", "class": "PpsaWayOut", "plain": true,
                  "attributes": [{ "name": "lang" }, { "name": "keys", "property": "keys", "default": "on" }] }
            ]
        }));
        let files = contract.unwrap().scripts();
        let file = |name: &str| &files.iter().find(|(it, _)| it == name).unwrap().1;
        let script = file("elements.js").clone() + file("way-out.js");
        let types = file("elements.d.ts");
        for line in [
            r#"common = {"flags":["readOnly"],"texts":{"store":"main"},"watched":["store","readonly"]};"#,
            r#"texts = {"keys":"on"};"#,
            r#"own = {"ppsa-a":{"texts":{"store":"own"}},"ppsa-b":{"texts":{"topic":""},"watched":["topic"]}};"#,
        ] {
            let sorted = |text: &str| {
                let mut all: Vec<char> = text.chars().collect();
                all.sort_unstable();
                all
            };
            // The order of keys goes by how the tools were built.
            let found = script.lines().any(|it| {
                it.strip_prefix("export const ").is_some_and(|it| sorted(it) == sorted(line))
            });
            assert!(found, "{line} in {script}");
        }
        assert!(types.contains("Code =\n  | 'load-slow'\n  | 'no-wasm';\n"), "{types}");
        assert!(
            types.contains("export interface Common {\n  store: string;\n  readOnly: boolean;\n}"),
            "{types}"
        );
    }
}
