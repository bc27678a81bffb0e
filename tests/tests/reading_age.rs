//! What a person reads on one screen is no harder than at age 11, by a standard measure (PyPI `textstat`,
//! Flesch and Kincaid). `cargo xtask test` installs it. On a few words the measure is noise.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

#[path = "../tools/ask.rs"]
mod ask;

use std::fs;
use std::path::{Path, PathBuf};

use ask::{ask, tool};
use ppsa_core::{ContentPack, Lang, Text};
use serde_json::Value;

/// The year of school at age 11.
const GRADE: f64 = 6.0;

/// Fewer words than this say nothing of how hard they are.
const ENOUGH: usize = 100;

/// The sentences of a text, without its marks.
fn sentence(text: &str) -> Option<String> {
    let plain = Text::new(text, Lang::en_nz()).plain().replace('#', "ten");
    plain.ends_with(['.', '?']).then_some(plain)
}

fn sentences(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.extend(sentence(text)),
        Value::Array(list) => list.iter().for_each(|it| sentences(it, into)),
        Value::Object(map) => map.values().for_each(|it| sentences(it, into)),
        _ => {}
    }
}

/// Each screen: what a widget says, a template's questions, and what the packs say besides.
fn screens() -> Vec<(String, String)> {
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("../core/languages/en-NZ");
    let read = |path: &PathBuf| -> Value {
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    };
    let mut screens = Vec::new();
    let mut add = |name: String, value: &Value| {
        let mut all = Vec::new();
        sentences(value, &mut all);
        screens.push((name, all.join(" ")));
    };
    for file in fs::read_dir(english.join("words")).unwrap() {
        let path = file.unwrap().path();
        add(path.file_stem().unwrap().to_string_lossy().into_owned(), &read(&path));
    }
    for name in ["findings", "seasons", "practice/findings", "practice/framework"] {
        add(name.to_owned(), &read(&english.join(format!("pack/{name}.json"))));
    }
    for file in fs::read_dir(english.join("pack/templates")).unwrap() {
        for template in read(&file.unwrap().path())["templates"].as_array().unwrap() {
            add(format!("template {}", template["id"]), template);
        }
    }
    screens.retain(|(_, text)| text.split_whitespace().count() >= ENOUGH);
    screens
}

#[test]
fn every_screen_reads_at_age_eleven() {
    let screens = screens();
    assert!(screens.len() > 12, "{}", screens.len());
    let templates = ContentPack::built_in("en-NZ").unwrap().templates().len();
    assert!(screens.len() < 20 + templates, "a screen is a screen");
    let texts: Vec<String> = screens.iter().map(|(_, text)| text.clone()).collect();
    let said = ask(&tool("PPSA_PYTHON"), "reading_age.py", None, &texts);
    for ((name, text), said) in screens.iter().zip(said) {
        let grade = said["grade"].as_f64().unwrap();
        println!("{name}: grade {grade}");
        assert!(
            grade <= GRADE,
            "{name} is of grade {grade}: shorter sentences, plainer words\n{text}"
        );
    }
    // It tells hard words from plain ones.
    let hard =
        "Considerable organisational prerequisites necessitate comprehensive documentation. "
            .repeat(20);
    assert!(
        ask(&tool("PPSA_PYTHON"), "reading_age.py", None, &[hard])[0]["grade"].as_f64()
            > Some(12.0)
    );
}
