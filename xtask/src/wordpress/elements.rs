//! The blocks, and what PHP knows of each element: from the contract, with the words of
//! `widgets/wordpress/words.json`.

use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use crate::build::json;
use crate::contract::Contract;
use crate::files;

/// What no author sets: addresses, which the settings have, and sharing, which takes a script of the page.
const NOT_IN_BLOCKS: [&str; 4] = ["href", "lines", "share-with", "share-privacy"];

/// Takes a script of the page, too.
const NOT_A_CHOICE: [&str; 1] = ["host"];

/// All that an element's words can be taken from.
#[derive(Debug)]
pub struct Elements(Vec<(String, Value)>);

impl Elements {
    /// The elements of a contract.
    ///
    /// # Errors
    /// When one of them, or an attribute, has no words.
    pub fn new(contract: &Contract, words: &Value, package: &Path) -> Result<Self> {
        let each = contract.elements().iter().map(|element| {
            let tag = element["tag"].as_str().unwrap_or_default();
            let slug = tag.strip_prefix("ppsa-").with_context(|| format!("{tag} is not ours"))?;
            let said = &words["elements"][tag];
            if !said["title"].is_string() {
                bail!("widgets/wordpress/words.json has no words for {tag}");
            }
            let mut attributes = Map::new();
            for it in list(element, "attributes") {
                let name = it["name"].as_str().unwrap_or_default();
                if !NOT_IN_BLOCKS.contains(&name) {
                    attributes.insert(name.to_owned(), attribute(it, &words["attributes"][name])?);
                }
            }
            let colours = list(element, "tokens").iter().filter_map(|it| {
                let name = it["name"].as_str()?.strip_prefix("--ppsa-")?;
                Some((
                    name.to_owned(),
                    it["summary"].as_str()?.split(';').next()?.trim_end_matches('.').into(),
                ))
            });
            let colours: Map<String, Value> = colours.collect();
            if let Some(both) = colours.keys().find(|name| attributes.contains_key(*name)) {
                bail!("{tag}: `{both}` is an attribute and a colour");
            }
            Ok((
                slug.to_owned(),
                json!({
                    "tag": tag,
                    "title": said["title"],
                    "about": said["about"],
                    "plain": said["plain"],
                    "sheet": sheet(package, tag)?,
                    "attributes": attributes,
                    "colours": colours,
                }),
            ))
        });
        Ok(Self(each.collect::<Result<_>>()?))
    }

    /// The `block.json` of each, by the block's name.
    pub fn blocks(&self, version: &str) -> impl Iterator<Item = (&str, String)> {
        self.0.iter().map(move |(slug, element)| {
            let mut attributes = Map::new();
            for (name, of) in element["attributes"].as_object().into_iter().flatten() {
                let kind = if of["kind"] == "yes" { "boolean" } else { "string" };
                attributes.insert(name.clone(), json!({ "type": kind }));
            }
            let colours = element["colours"].as_object().into_iter().flatten();
            let texts = colours.map(|(name, _)| name.as_str()).chain(["words"]);
            attributes.extend(texts.map(|name| (name.to_owned(), json!({ "type": "string" }))));
            let block = json!({
                "$schema": "https://schemas.wp.org/trunk/block.json",
                "apiVersion": 3,
                "name": format!("ppsa/{slug}"),
                "title": element["title"],
                "description": element["about"],
                "category": "ppsa",
                "icon": "heart",
                "keywords": ["wellbeing", "ppsa"],
                "version": version,
                "textdomain": "ppsa-widgets",
                "attributes": attributes,
                "supports": { "html": false, "align": ["wide", "full"], "anchor": true },
                "editorScript": "ppsa-editor",
                "editorStyle": "ppsa-editor",
            });
            (slug.as_str(), format!("{block:#}\n"))
        })
    }

    /// All of it as PHP.
    #[must_use]
    pub fn php(&self, version: &str, folder: &str, templates: &Value) -> String {
        let elements: Map<String, Value> = self.0.iter().cloned().collect();
        let built = json!({
            "version": version,
            "folder": folder,
            "templates": templates,
            "elements": elements,
        });
        format!(
            "<?php\n// Written by the build.\ndefined( 'ABSPATH' ) || exit;\nreturn {};\n",
            literal(&built)
        )
    }
}

/// The sets of questions of the package, by id.
///
/// # Errors
/// When the package has none.
pub fn templates(package: &Path) -> Result<Value> {
    let all = json::read(&package.join("lang/templates/en-NZ.txt"))?;
    let each = list(&all["pack"], "templates").iter().filter_map(|it| {
        let title = it["title"].as_str().or_else(|| it["title"]["text"].as_str())?;
        Some((it["id"].as_str()?.to_owned(), title.into()))
    });
    Ok(Value::Object(each.collect()))
}

/// What can be set, and what it says in the editor.
fn attribute(of: &Value, said: &Value) -> Result<Value> {
    let name = of["name"].as_str().unwrap_or_default();
    let label = said["label"]
        .as_str()
        .with_context(|| format!("widgets/wordpress/words.json has no words for `{name}`"))?;
    let help = said["help"].as_str().unwrap_or_default();
    let kind = of["type"].as_str().unwrap_or("string");
    let mut options: Vec<&str> = kind.split('\'').skip(1).step_by(2).collect();
    options.retain(|option| !NOT_A_CHOICE.contains(option));
    // The languages are no type, but a list all the same.
    let labels = said["options"].as_object();
    if options.is_empty() && name == "lang" {
        options = labels.into_iter().flatten().map(|(key, _)| key.as_str()).collect();
        options.retain(|option| !option.is_empty());
    }
    let kind = match (name, kind) {
        ("pack", _) => "pack",
        (_, "boolean") => "yes",
        _ if !options.is_empty() => "choice",
        _ => "name",
    };
    if let Some(option) = options.iter().find(|it| said["options"][**it].as_str().is_none()) {
        bail!("widgets/wordpress/words.json has no words for `{name}=\"{option}\"`");
    }
    let labels = labels.cloned().unwrap_or_default();
    Ok(json!({ "kind": kind, "label": label, "help": help, "options": options, "labels": labels }))
}

/// The style sheet of what shows first, as its markup names it; empty where there is none.
fn sheet(package: &Path, tag: &str) -> Result<String> {
    let file = package.join(format!("prerender/{tag}.en-NZ.html"));
    if !file.is_file() {
        return Ok(String::new());
    }
    let markup = files::read_text(&file)?;
    let name = markup.split("/css/prerender/").nth(1).and_then(|rest| rest.split(".css").next());
    name.map(str::to_owned).with_context(|| format!("{} names no style sheet", file.display()))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// A value as PHP writes it.
fn literal(value: &Value) -> String {
    let quoted = |text: &str| format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"));
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(all) => {
            format!("array( {} )", all.iter().map(literal).collect::<Vec<_>>().join(", "))
        }
        Value::Object(all) => {
            let each = all.iter().map(|(key, it)| format!("{} => {}", quoted(key), literal(it)));
            format!("array( {} )", each.collect::<Vec<_>>().join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn php_takes_no_text_for_more_than_text() {
        let value = json!({ "a'b": ["\\'; evil();//", true, null, 3] });
        assert_eq!(
            literal(&value),
            r"array( 'a\'b' => array( '\\\'; evil();//', true, null, 3 ) )"
        );
    }

    #[test]
    fn an_attribute_without_words_is_told() {
        let of = json!({ "name": "keep", "type": "'ask' | 'nothing' | 'host'" });
        let error = attribute(&of, &json!({})).unwrap_err().to_string();
        assert!(error.contains("`keep`"), "{error}");
        let said = json!({ "label": "Where", "options": { "": "", "ask": "Ask" } });
        let error = attribute(&of, &said).unwrap_err().to_string();
        assert!(error.contains("keep=\"nothing\""), "{error}");
        let said =
            json!({ "label": "Where", "options": { "": "", "ask": "Ask", "nothing": "No" } });
        assert_eq!(attribute(&of, &said).unwrap()["options"], json!(["ask", "nothing"]));
    }
}
