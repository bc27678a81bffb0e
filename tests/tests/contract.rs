//! The contract file, the code and the docs say the same: what an element takes, tells and shows.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

fn widgets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../widgets")
}

/// All sources below `folder` with this ending, as one text.
fn sources(folder: &str, ending: &str) -> String {
    fn walk(folder: &Path, ending: &str, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, text);
            } else if path.extension().is_some_and(|it| it == ending) {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    let mut text = String::new();
    walk(&widgets().join(folder), ending, &mut text);
    assert!(!text.is_empty(), "{folder} has sources");
    text
}

/// What stands in `text` between `before` and the next character that is no part of a name.
fn after(text: &str, before: &str) -> BTreeSet<String> {
    let name = |rest: &str| -> String {
        rest.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '-').collect()
    };
    text.split(before).skip(1).map(name).filter(|it| !it.is_empty()).collect()
}

fn contract() -> Value {
    serde_json::from_str(&fs::read_to_string(widgets().join("contract.json")).unwrap()).unwrap()
}

fn named(list: &Value, key: &str) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|it| it[key].as_str().unwrap().to_owned()).collect()
}

#[test]
fn attributes_events_parts_tokens_and_codes_are_those_of_the_code() {
    let contract = contract();
    let element = &contract["elements"][0];
    let (js, css, rust) = (sources("js", "js"), sources("css", "css"), sources("src", "rs"));

    let observed = js.split("observedAttributes = [").nth(1).unwrap().split(']').next().unwrap();
    assert_eq!(
        after(observed, "'").into_iter().collect::<BTreeSet<_>>(),
        named(&element["attributes"], "name")
    );

    let events = ["'ppsa-change'", "'ppsa-error'", "'ppsa-ready'"].map(|it| it.trim_matches('\''));
    assert_eq!(named(&element["events"], "name"), events.map(str::to_owned).into());
    let fired: BTreeSet<String> =
        after(&js, "dispatch('").into_iter().filter(|it| it.starts_with("ppsa-")).collect();
    assert_eq!(named(&element["events"], "name"), fired);

    assert_eq!(named(&element["parts"], "name"), after(&rust, " part=\""));

    let tokens: BTreeSet<String> =
        after(&css, "var(--ppsa-").into_iter().map(|it| format!("--ppsa-{it}")).collect();
    assert_eq!(named(&element["tokens"], "name"), tokens);

    let codes = named(&contract["codes"], "code");
    for code in after(&js, "coded('").iter().chain(&after(&js, "code: '")) {
        assert!(codes.contains(code), "{code} is in no contract");
    }
    let core = fs::read_to_string(widgets().join("../core/src/error.rs")).unwrap();
    let from_core: BTreeSet<String> = after(&core, "=> \"");
    for code in from_core.iter().filter(|it| it.starts_with("pack-") && *it != "pack-language") {
        assert!(codes.contains(code), "{code} is in no contract");
    }
    let kinds = element["events"].as_array().unwrap()[1]["detail"].as_str().unwrap();
    let change = fs::read_to_string(widgets().join("../core/src/document/change.rs")).unwrap();
    let known = after(&change, "=> \"");
    for kind in after(kinds, "'") {
        assert!(known.contains(&kind), "{kind} is no kind of change");
    }
}

#[test]
fn the_docs_name_everything_in_the_contract() {
    let docs = fs::read_to_string(widgets().join("README.md")).unwrap();
    let contract = contract();
    let element = &contract["elements"][0];
    let mut names: Vec<String> = vec![element["tag"].as_str().unwrap().to_owned()];
    for list in ["attributes", "properties", "events", "parts", "tokens", "methods"] {
        names.extend(named(&element[list], "name"));
    }
    names.extend(named(&contract["codes"], "code"));
    for name in names {
        assert!(docs.contains(&format!("`{name}")), "widgets/README.md says nothing of {name}");
    }
}

#[test]
fn the_script_knows_its_version() {
    let version = fs::read_to_string(widgets().join("js/version.js")).unwrap();
    assert!(version.contains(&format!("version = '{}'", env!("CARGO_PKG_VERSION"))), "{version}");
}
