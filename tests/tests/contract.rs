//! The contract file and the code say the same: what an element tells and shows. (What it takes, and the
//! tables of the docs, are made from it.)
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ppsa_core::document::ChangeKind;
use serde_json::Value;
use xtask::contract::Contract;

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

fn contract() -> Contract {
    Contract::read(&widgets().join("contract.json")).unwrap()
}

fn named(list: &Value, key: &str) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|it| it[key].as_str().unwrap().to_owned()).collect()
}

/// The names in this list of all elements together.
fn all(contract: &Contract, list: &str) -> BTreeSet<String> {
    contract.elements().iter().flat_map(|element| named(&element[list], "name")).collect()
}

fn codes(contract: &Contract) -> BTreeSet<String> {
    contract.codes().iter().map(|it| it["code"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn events_parts_tokens_and_codes_are_those_of_the_code() {
    let contract = contract();
    // A widget's folder has its Rust, its styles and its class.
    let js = sources("js", "js") + &sources("src", "js");
    let css = sources("css", "css") + &sources("src", "css");
    let rust = sources("src", "rs");

    let mut fired = after(&js, "dispatch('");
    fired.extend(after(&js, "new CustomEvent('"));
    fired.retain(|it| it.starts_with("ppsa-"));
    assert_eq!(all(&contract, "events"), fired);

    let mut parts = after(&rust, "\"part\", \"");
    parts.extend(after(&js, "part: '"));
    assert_eq!(all(&contract, "parts"), parts);

    let tokens: BTreeSet<String> =
        after(&css, "var(--ppsa-").into_iter().map(|it| format!("--ppsa-{it}")).collect();
    assert_eq!(all(&contract, "tokens"), tokens);

    let codes = codes(&contract);
    // Those that scripts tell are checked as types.
    let core = fs::read_to_string(widgets().join("../core/src/error/mod.rs")).unwrap();
    let from_core: BTreeSet<String> = after(&core, "=> \"");
    for code in from_core.iter().filter(|it| it.starts_with("pack-") && *it != "pack-language") {
        assert!(codes.contains(code), "{code} is in no contract");
    }
    let taken = after(&rust, "BROUGHT_BACK: &str = \"");
    for element in contract.elements() {
        let events = element["events"].as_array().unwrap();
        let Some(change) = events.iter().find(|it| it["name"] == "ppsa-change") else { continue };
        for kind in after(change["detail"].as_str().unwrap(), "'") {
            let known = ChangeKind::from_id(&kind).is_some() || taken.contains(&kind);
            assert!(known, "{kind} is no kind of change");
        }
    }
}

#[test]
fn the_elements_are_those_that_are_defined() {
    let js = fs::read_to_string(widgets().join("js/elements.js")).unwrap();
    let by_tag = js.split("elements = {").nth(1).unwrap();
    // The way out stands alone.
    let exit = fs::read_to_string(widgets().join("js/exit/element.js")).unwrap();
    assert!(exit.contains("const TAG = 'ppsa-quick-exit';"));
    assert!(exit.contains("register(TAG, PpsaQuickExit);"));
    let contract = contract();
    for element in contract.elements().iter().filter(|it| it["tag"] != "ppsa-quick-exit") {
        let (tag, class) = (element["tag"].as_str().unwrap(), element["class"].as_str().unwrap());
        assert!(by_tag.contains(&format!("'{tag}': {class},")), "{tag} is {class}");
    }
    assert_eq!(by_tag.matches("': ").count() + 1, contract.elements().len());
}

#[test]
fn the_script_knows_its_version() {
    let version = fs::read_to_string(widgets().join("js/base/version.js")).unwrap();
    assert!(version.contains(&format!("version = '{}'", env!("CARGO_PKG_VERSION"))), "{version}");
}
