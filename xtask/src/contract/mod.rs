//! `widgets/contract.json`: the one list of what the elements offer, and what is made from it.
//!
//! - [`manifest`]: `custom-elements.json`, for editors and documentation tools
//! - [`types`]: `index.d.ts`, for TypeScript
//! - [`boundary`]: what the scripts and Rust call of one another, as types
//! - [`script`]: what the element classes take from it: attributes that are watched, properties
//! - [`tables`]: the tables of `widgets/README.md`

mod boundary;
mod manifest;
mod script;
mod tables;
mod types;

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::build::json as file;
use crate::files;
use crate::layout::Layout;

/// Where it stands in the workspace. It names the parts that stand in the widgets' folders.
pub const CONTRACT: &str = "widgets/contract.json";

/// The page with its tables.
pub const README: &str = "widgets/README.md";

/// The lists that an element has. Those in the file's `common` are part of each element's.
const LISTS: [&str; 7] =
    ["attributes", "properties", "methods", "events", "slots", "parts", "tokens"];

/// Writes the tables of the page anew.
///
/// # Errors
/// When the contract or the page cannot be read, or a mark of the page leads nowhere.
pub fn write(layout: &Layout) -> Result<()> {
    let page = layout.join(README);
    let filled = Contract::read(&layout.join(CONTRACT))?.filled(&files::read_text(&page)?)?;
    files::write(&page, filled)
}

/// What the scripts and Rust call of one another, as types.
///
/// # Errors
/// When `widgets/boundary.json` cannot be read.
pub fn boundary(layout: &Layout) -> Result<String> {
    Ok(boundary::types(&file::read(&layout.join("widgets/boundary.json"))?))
}

/// The contract, known to have a tag and a class for each element.
#[derive(Debug, Clone)]
pub struct Contract(Value);

impl Contract {
    /// Reads a contract.
    ///
    /// # Errors
    /// When the file is missing, not JSON, or an element or one of its items has no name.
    pub fn read(path: &Path) -> Result<Self> {
        let mut value = file::read(path)?;
        // Each element's part stands in the folder of its widget.
        for element in value["elements"].as_array_mut().into_iter().flatten() {
            if let Some(part) = element.as_str() {
                *element = file::read(&path.with_file_name(part))?;
            }
        }
        Self::new(value).with_context(|| format!("{} is incomplete", path.display()))
    }

    fn new(mut value: Value) -> Result<Self> {
        share(&mut value);
        let contract = Self(value);
        if contract.elements().is_empty() {
            bail!("`elements` lists none");
        }
        for element in contract.elements() {
            let tag = text(element, "tag");
            if !tag.contains('-') {
                bail!("an element's `tag` must have a hyphen, not \"{tag}\"");
            }
            if text(element, "class").is_empty() {
                bail!("<{tag}> has no `class`");
            }
            // As in HTML's own elements; a value that says no is told by it.
            let bare = |it: &&Value| it["type"] == "boolean" && it.get("property").is_none();
            if let Some(it) = list(element, "attributes").iter().find(bare) {
                bail!("<{tag}>: the boolean attribute `{}` needs a `property`", text(it, "name"));
            }
            let yes = |it: &&Value| it["type"] == "boolean";
            let other = |it: &&Value| text(it, "property").to_lowercase() != text(it, "name");
            if let Some(it) = list(element, "attributes").iter().filter(yes).find(other) {
                bail!(
                    "<{tag}>: the boolean attribute `{}` is not its property `{}` in small letters",
                    text(it, "name"),
                    text(it, "property")
                );
            }
            for kind in LISTS.into_iter().filter(|kind| *kind != "slots") {
                if list(element, kind).iter().any(|item| text(item, "name").is_empty()) {
                    bail!("<{tag}> has an item in `{kind}` without a `name`");
                }
            }
        }
        Ok(contract)
    }

    /// The elements, each with what all have in common.
    #[must_use]
    pub fn elements(&self) -> &[Value] {
        list(&self.0, "elements")
    }

    /// The error codes.
    #[must_use]
    pub fn codes(&self) -> &[Value] {
        list(&self.0, "codes")
    }

    /// The custom elements manifest, schema 1.0.0, as JSON text.
    #[must_use]
    pub fn manifest(&self) -> String {
        manifest::make(self)
    }

    /// What the element classes take from it, as files by name: scripts and their types.
    #[must_use]
    pub fn scripts(&self) -> Vec<(String, String)> {
        script::make(self)
    }

    /// A page with the tables between its marks, as the contract has them: `<!-- contract: events -->`
    /// begins one, `<!-- contract -->` ends it.
    ///
    /// # Errors
    /// When a mark has no end, or no table has its name.
    pub fn filled(&self, page: &str) -> Result<String> {
        tables::fill(self, page)
    }

    /// What all elements with a document offer.
    fn common(&self) -> &Value {
        &self.0["common"]
    }

    /// The TypeScript declarations of the package's `index.js`.
    #[must_use]
    pub fn types(&self) -> String {
        types::make(self)
    }
}

/// Puts what is common in front of each element's own; what an element says of the same name is so for
/// it. One that is `plain` has no document behind it, and none of what is common.
fn share(contract: &mut Value) {
    reflect(&mut contract["common"]);
    let common = contract["common"].clone();
    let elements = contract.get_mut("elements").and_then(Value::as_array_mut);
    for element in elements.into_iter().flatten() {
        reflect(element);
        let own = element.clone();
        for kind in LISTS {
            let shared = if element["plain"] == true { &[] } else { list(&common, kind) };
            let own = list(&own, kind);
            let same = |it: &Value| own.iter().any(|other| other["name"] == it["name"]);
            let others = shared.iter().filter(|it| kind == "slots" || !same(it)).cloned();
            element[kind] = others.chain(own.iter().cloned()).collect();
        }
        element["own"] = own;
    }
}

/// The properties that stand for attributes, before all others.
fn reflect(element: &mut Value) {
    let property = |attribute: &Value| {
        let name = attribute.get("property")?;
        let about = format!("The attribute `{}`.", text(attribute, "name"));
        let kind = text_or(attribute, "type", "string");
        Some(
            json!({ "name": name, "type": kind, "attribute": attribute["name"], "summary": about }),
        )
    };
    let reflected = list(element, "attributes").iter().filter_map(property);
    let all: Vec<Value> = reflected.chain(list(element, "properties").iter().cloned()).collect();
    if !all.is_empty() {
        element["properties"] = all.into();
    }
}

/// The list at `key`; a missing one is empty.
fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// The text at `key`; a missing one is empty.
fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The text at `key`, or `fallback`.
fn text_or<'a>(value: &'a Value, key: &str, fallback: &'a str) -> &'a str {
    value[key].as_str().unwrap_or(fallback)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A small contract with one of each.
    pub(super) fn sample() -> Contract {
        let text = r#"{
          "elements": [{
            "tag": "ppsa-wellbeing-wheel", "class": "PpsaWellbeingWheel", "summary": "The wheel.",
            "attributes": [{"name": "lang", "type": "string", "default": "en-NZ", "summary": "Language."}],
            "properties": [{"name": "error", "type": "{ code: PpsaCode } | null", "readonly": true, "summary": "What went wrong."}],
            "methods": [{"name": "retry", "returns": "void", "summary": ""},
                        {"name": "show", "parameters": [{"name": "pou", "type": "string", "optional": true}], "returns": "boolean"}],
            "events": [{"name": "ppsa-change", "detail": "{ kind: 'now' }", "bubbles": true, "composed": true, "summary": "Something\nchanged."},
                       {"name": "ppsa-ready"}],
            "parts": [{"name": "wheel", "summary": "The drawing."}],
            "tokens": [{"name": "--ppsa-paper", "summary": "Background."}],
            "slots": [{"name": "", "summary": "Shown until ready."}]
          }],
          "codes": [{"code": "pack-invalid", "summary": "The pack has problems."}]
        }"#;
        Contract::new(serde_json::from_str(text).unwrap()).unwrap()
    }

    #[test]
    fn what_is_common_is_each_elements() {
        let text = r#"{
            "common": {"attributes": [{"name": "lang"}, {"name": "store", "property": "store", "default": "main"}],
                       "slots": [{"name": ""}]},
            "elements": [{"tag": "a-b", "class": "A",
                          "attributes": [{"name": "own"}, {"name": "store", "property": "store", "default": "other"}]},
                         {"tag": "c-d", "class": "C"},
                         {"tag": "e-f", "class": "E", "plain": true}]
        }"#;
        let contract = Contract::new(serde_json::from_str(text).unwrap()).unwrap();
        let names = |element: usize| -> Vec<&str> {
            let attributes = list(&contract.elements()[element], "attributes");
            attributes.iter().map(|it| super::text(it, "name")).collect()
        };
        assert_eq!((names(0), names(1)), (vec!["lang", "own", "store"], vec!["lang", "store"]));
        let first = &contract.elements()[0];
        assert_eq!(first["attributes"][2]["default"], "other");
        assert_eq!(first["properties"].as_array().unwrap().len(), 1);
        assert_eq!(contract.elements()[2]["properties"], json!([]));
    }

    #[test]
    fn what_is_incomplete_is_named() {
        for (text, told) in [
            ("{}", "elements"),
            (r#"{"elements":[{"tag":"wheel","class":"W"}]}"#, "hyphen"),
            (r#"{"elements":[{"tag":"a-b"}]}"#, "class"),
            (
                r#"{"elements":[{"tag":"a-b","class":"C","attributes":[{"name":"x","type":"boolean"}]}]}"#,
                "`x`",
            ),
            (
                r#"{"elements":[{"tag":"a-b","class":"C","attributes":[{"name":"a-b","type":"boolean","property":"aB"}]}]}"#,
                "small letters",
            ),
            (r#"{"elements":[{"tag":"a-b","class":"C","events":[{}]}]}"#, "events"),
        ] {
            let error = Contract::new(serde_json::from_str(text).unwrap()).unwrap_err();
            assert!(error.to_string().contains(told), "{error}");
        }
    }
}
