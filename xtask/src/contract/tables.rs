//! The tables of `widgets/README.md`.

use anyhow::{Result, bail};
use serde_json::Value;

use super::{Contract, list, text};
use crate::marks;

pub(super) fn fill(contract: &Contract, page: &str) -> Result<String> {
    marks::fill(page, "contract", |name, _| table(contract, name))
}

fn table(contract: &Contract, name: &str) -> Result<String> {
    let all = contract.elements();
    let (name, of) = name.split_once(' ').unwrap_or((name, ""));
    let of: Vec<&Value> = match of {
        "" => all.iter().collect(),
        // Those that work without the wasm have places of their own on the page.
        "widgets" => all.iter().filter(|it| it["plain"] != true).collect(),
        tag => all.iter().filter(|it| text(it, "tag") == tag).collect(),
    };
    Ok(match name {
        "elements" => {
            let row = |it: &&Value| [code(text(it, "tag")), text(it, "summary").to_owned()];
            made(["element", "what it is for"], of.iter().map(row))
        }
        "attributes" => attributes(&of),
        "events" => made(
            ["event", "of", "detail", "when"],
            grouped(&of, "events").into_iter().map(|(tags, it)| {
                let detail = code(it["detail"].as_str().unwrap_or("null"));
                [code(text(it, "name")), tags, detail, text(it, "summary").to_owned()]
            }),
        ),
        "parts" | "tokens" => made(
            ["name", "of", "what"],
            grouped(&of, name)
                .into_iter()
                .map(|(tags, it)| [code(text(it, "name")), tags, text(it, "summary").to_owned()]),
        ),
        "codes" => made(
            ["code", "what it means"],
            contract
                .codes()
                .iter()
                .map(|it| [code(text(it, "code")), text(it, "summary").to_owned()]),
        ),
        other => bail!("no table is called {other:?}"),
    })
}

/// The attributes, the properties that stand for none, and the methods.
fn attributes(of: &[&Value]) -> String {
    let mut rows = Vec::new();
    for (tags, it) in grouped(of, "attributes") {
        let name = text(it, "name");
        let name = match it["property"].as_str() {
            Some(property) if property == name => format!("{}, also as a property", code(name)),
            Some(property) => format!("{}, as a property {}", code(name), code(property)),
            None => code(name),
        };
        let unset = match (text(it, "without"), text(it, "default")) {
            ("", "") => String::new(),
            ("", value) => format!(" Unset: {}.", code(value)),
            (words, _) => format!(" Unset: {words}."),
        };
        rows.push([name, tags, text(it, "summary").to_owned() + &unset]);
    }
    for (tags, it) in grouped(of, "properties") {
        if it.get("attribute").is_none() {
            let kind = if it["readonly"] == true { "a property, to read" } else { "a property" };
            let name = format!("{}, {kind}", code(text(it, "name")));
            rows.push([name, tags, text(it, "summary").to_owned()]);
        }
    }
    for (tags, it) in grouped(of, "methods") {
        let name = format!("{}, a method", code(&format!("{}()", text(it, "name"))));
        rows.push([name, tags, text(it, "summary").to_owned()]);
    }
    made(["name", "of", "what it does"], rows)
}

/// The items of this list, each once, with the elements that have it in the same words.
fn grouped<'v>(of: &[&'v Value], kind: &str) -> Vec<(String, &'v Value)> {
    let mut found: Vec<(&Value, Vec<&str>)> = Vec::new();
    for element in of {
        for item in list(element, kind) {
            let tag = text(element, "tag");
            match found.iter_mut().find(|(there, _)| *there == item) {
                Some((_, tags)) => tags.push(tag),
                None => {
                    // Those of one name stand together.
                    let last = found.iter().rposition(|(there, _)| there["name"] == item["name"]);
                    found.insert(last.map_or(found.len(), |at| at + 1), (item, vec![tag]));
                }
            }
        }
    }
    found.into_iter().map(|(item, tags)| (whose(of, &tags), item)).collect()
}

fn whose(of: &[&Value], tags: &[&str]) -> String {
    let all: Vec<&str> = of.iter().map(|it| text(it, "tag")).collect();
    let without: Vec<&str> = all.iter().copied().filter(|it| !tags.contains(it)).collect();
    let named = |tags: &[&str]| tags.iter().map(|it| code(it)).collect::<Vec<_>>().join(", ");
    match (without.len(), all.len()) {
        (0, 1) => String::new(),
        (0, _) => "all".to_owned(),
        (few, all) if few * 3 <= all => format!("all but {}", named(&without)),
        _ => named(tags),
    }
}

fn made<const N: usize>(heads: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let rows: Vec<[String; N]> = rows.into_iter().collect();
    // A column that says nothing is left out.
    let says: Vec<bool> = (0..N).map(|at| rows.iter().any(|row| !row[at].is_empty())).collect();
    let line = |cells: &[String]| {
        let cells = cells.iter().zip(&says).filter(|(_, says)| **says);
        let cells: Vec<String> = cells.map(|(cell, _)| cell.replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let rule = line(&heads.map(|_| "---".to_owned()));
    let rows: String = rows.iter().map(|row| line(row)).collect();
    line(&heads.map(str::to_owned)) + &rule + &rows
}

fn code(text: &str) -> String {
    format!("`{text}`")
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;

    #[test]
    fn a_page_gets_its_tables_and_keeps_all_else() {
        let page = "One\n<!-- contract: attributes -->\nold\n<!-- contract -->\nTwo\n";
        let filled = sample().filled(page).unwrap();
        assert!(filled.starts_with(
            "One\n<!-- contract: attributes -->\n| name | what it does |\n| --- | --- |\n"
        ));
        assert!(filled.contains("| `lang` | Language. Unset: `en-NZ`. |\n"), "{filled}");
        assert!(filled.contains("| `retry()`, a method |"), "{filled}");
        assert!(filled.ends_with("<!-- contract -->\nTwo\n"));
        assert_eq!(sample().filled(&filled).unwrap(), filled);
    }

    #[test]
    fn a_mark_that_leads_nowhere_is_told() {
        for (page, told) in [
            ("<!-- contract: attributes -->", "after"),
            ("<!-- contract: x --><!-- contract -->", "x"),
        ] {
            assert!(sample().filled(page).unwrap_err().to_string().contains(told));
        }
    }
}
