//! What the demo's builder page knows of a package beside its manifest, as `builder.json` in it: the languages, the
//! templates, the colours that there are when nobody sets any, the files that a page asks for first, and the checklist.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::module::program;
use super::{Variant, checklist, json as files_json, languages, script};
use crate::contract::{CONTRACT, Contract};
use crate::files;
use crate::layout::Layout;
use crate::serve::WIDGET_CSP;

/// In the package.
const FILE: &str = "builder.json";

/// Stands in a path for the tag of a language.
const LANG: &str = "{lang}";

/// Colours that the widgets have by themselves are written so: `var(--ppsa-ink, var(--light, #1f2a2b) var(--dark, #eef0ec))`.
const TOKEN: &str = "var(--ppsa-";

/// Writes it into a package that has all else.
///
/// # Errors
/// When a source cannot be read, a colour of the contract has no default, or the package lacks a file that this names.
pub fn write(layout: &Layout, variant: Variant, package: &Path) -> Result<()> {
    let chains = languages::chains(layout, variant)?;
    let first = first_files();
    let mut elements = BTreeMap::new();
    for (tag, widget) in widgets(layout)? {
        elements.insert(tag, widget.map(|name| own_files(&name)));
    }
    let named = elements.values().flatten().flatten().chain(&first);
    for name in named {
        for (tag, _) in &chains {
            let path = name.replace(LANG, tag);
            ensure!(
                package.join(&path).is_file(),
                "{FILE} names {path}, which the package has not"
            );
        }
    }
    let templates = files_json::read(&package.join(languages::path("templates/", "en-NZ")))?;
    let file = json!({
        "policy": WIDGET_CSP,
        "languages": chains.iter().map(|(tag, chain)| json!({ "tag": tag, "chain": chain })).collect::<Vec<_>>(),
        "templates": templates["pack"]["templates"].as_array().into_iter().flatten()
            .map(|it| json!({ "id": it["id"], "title": it["title"] })).collect::<Vec<_>>(),
        "colours": colours(layout)?,
        "checklist": checklist::read(layout)?,
        "first": first,
        "elements": elements,
    });
    files::write(&package.join(FILE), file.to_string())
}

/// What a page with any widget asks for, in the order of how much it spares to ask for it early.
fn first_files() -> Vec<String> {
    ["chunk.js", "index.js"]
        .map(str::to_owned)
        .into_iter()
        .chain([format!("wasm/{}_bg.wasm", program().name)])
        .chain([script::sheet(script::SHARED_SHEET), languages::path("", LANG)])
        .collect()
}

/// What this widget asks for besides.
fn own_files(widget: &str) -> Vec<String> {
    let program = program();
    let has = |it: &&super::module::Part| it.widgets.iter().any(|own| own == widget);
    let Some(part) = program.parts.iter().find(has) else { return Vec::new() };
    let code = program.joins(part).into_iter().map(|name| format!("wasm/{name}.wasm"));
    let sheet = [script::sheet(widget)];
    code.chain(sheet)
        .chain(part.texts.iter().map(|name| languages::path(&format!("{name}/"), LANG)))
        .collect()
}

/// Each element, with the name of its widget if it has a program.
fn widgets(layout: &Layout) -> Result<Vec<(String, Option<String>)>> {
    let contract = files_json::read(&layout.join(CONTRACT))?;
    let paths = contract["elements"].as_array().context("the contract lists no elements")?;
    let mut all = Vec::new();
    for path in paths.iter().filter_map(Value::as_str) {
        let element = files_json::read(&layout.join("widgets").join(path))?;
        let tag = element["tag"].as_str().context("an element has no tag")?.to_owned();
        let folder = path.strip_prefix("src/").and_then(|rest| rest.split('/').next());
        all.push((tag, folder.map(|name| name.replace('_', "-"))));
    }
    Ok(all)
}

/// The colours that a host can set, as they are in light and in dark.
fn colours(layout: &Layout) -> Result<BTreeMap<String, [String; 2]>> {
    let mut found = BTreeMap::new();
    for file in files::walk(&layout.join("widgets"))? {
        if file.extension() == Some("css".as_ref()) {
            found.extend(defaults(&files::read_text(&file)?));
        }
    }
    for element in Contract::read(&layout.join(CONTRACT))?.elements() {
        for token in element["tokens"].as_array().into_iter().flatten() {
            let name = token["name"].as_str().unwrap_or_default();
            ensure!(found.contains_key(name), "no style sheet has a colour for {name} by itself");
        }
    }
    Ok(found)
}

fn defaults(css: &str) -> impl Iterator<Item = (String, [String; 2])> {
    css.split(TOKEN).skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once(", var(--light, ")?;
        let (light, rest) = rest.split_once(") var(--dark, ")?;
        let (dark, _) = rest.split_once(')')?;
        let is = |it: &str| it.starts_with('#') && !it.contains(char::is_whitespace);
        let fits = is(light) && is(dark) && !name.contains(')');
        fits.then(|| (format!("--ppsa-{name}"), [light.to_owned(), dark.to_owned()]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_element_has_its_files_and_every_colour_its_default() {
        let layout = Layout::here().unwrap();
        let all = widgets(&layout).unwrap();
        assert_eq!(all.len(), Contract::read(&layout.join(CONTRACT)).unwrap().elements().len());
        let of = |tag: &str| all.iter().find(|it| it.0 == tag).unwrap().1.clone();
        assert_eq!(of("ppsa-my-data").as_deref(), Some("my-data"));
        assert_eq!(of("ppsa-help-lines"), None);
        let plan = own_files("plan");
        for name in ["wasm/personal.wasm", "css/plan.txt", "lang/personal/{lang}.txt"] {
            assert!(plan.iter().any(|it| it == name), "{name}: {plan:?}");
        }
        assert!(own_files("wheel").is_empty(), "it is in the first part");
        let colours = colours(&layout).unwrap();
        assert_eq!(colours["--ppsa-ink"], ["#1f2a2b", "#eef0ec"]);
    }

    #[test]
    fn a_default_is_two_colours() {
        let css = "a { --x: var(--ppsa-x, var(--light, #fff) var(--dark, #000)); --y: var(--ppsa-y, red); }";
        let found: Vec<_> = defaults(css).collect();
        assert_eq!(found, [("--ppsa-x".to_owned(), ["#fff".to_owned(), "#000".to_owned()])]);
    }
}
