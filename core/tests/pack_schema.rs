//! The JSON Schema of packs: kept in the repository, in step with the reader.
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use std::path::{Path, PathBuf};
use std::{env, fs};

use jsonschema::Validator;
use ppsa_core::{ContentPack, pack};
use serde_json::{Value, json};

const EN_NZ: &str = include_str!("../languages/en-NZ/pack.json");

fn core() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn validator() -> Validator {
    jsonschema::draft202012::new(&pack::schema()).unwrap()
}

/// Every `.json` in a folder and below.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "json") {
            found.push(path);
        }
    }
    found
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// After a change to the format: `PPSA_WRITE_SCHEMA=1 cargo test -p ppsa-core --features schema --test pack_schema`.
#[test]
fn the_schema_in_the_repository_is_the_one_the_reader_goes_by() {
    let path = core().join("schema/pack.schema.json");
    if env::var_os("PPSA_WRITE_SCHEMA").is_some() {
        fs::write(&path, format!("{:#}\n", pack::schema())).unwrap();
    }
    assert!(json(&path) == pack::schema(), "write it anew with PPSA_WRITE_SCHEMA=1");
    jsonschema::meta::validate(&pack::schema()).unwrap();
}

#[test]
fn every_pack_in_the_repository_fits_it() {
    let validator = validator();
    let is_pack = |path: &PathBuf| {
        let path = path.to_string_lossy();
        path.contains("/pack/") || path.ends_with("/pack.json")
    };
    let mut packs = files(&core().join("languages"));
    packs.retain(is_pack);
    assert!(packs.len() >= 10, "the packs were found");
    packs.extend(files(&core().join("../demo/your-words")));
    for path in packs {
        let errors: Vec<String> = validator
            .iter_errors(&json(&path))
            .map(|error| format!("{}: {error}", error.instance_path))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
    assert!(!validator.is_valid(&json(&core().join("../demo/packs/broken.json"))));
}

/// As a page reads them: over the built-in words in English, and over those in te reo Māori.
#[test]
fn the_packs_of_the_demo_are_read_with_no_problem() {
    let packs = files(&core().join("../demo/your-words"));
    assert_eq!(packs.len(), 3, "the packs were found");
    for path in packs {
        let file = fs::read_to_string(&path).unwrap();
        for language in ["en-NZ", "mi"] {
            let base = ContentPack::built_in(language).unwrap();
            let read = base.overlaid_with(&file);
            let problems = read.as_ref().err().map(|it| it.problems().to_vec());
            assert!(read.is_ok(), "{}: {problems:#?}", path.display());
            assert_eq!(path.file_stem().unwrap().to_str(), Some(read.unwrap().meta().id.as_str()));
        }
    }
    let broken = fs::read_to_string(core().join("../demo/packs/broken.json")).unwrap();
    assert!(ContentPack::built_in("en-NZ").unwrap().overlaid_with(&broken).is_err());
}

/// What the schema refuses, the reader refuses too.
#[test]
fn broken_packs_fail_in_both() {
    let validator = validator();
    let complete: Value = serde_json::from_str(EN_NZ).unwrap();
    assert!(validator.is_valid(&complete));
    let base = ContentPack::built_in("en-NZ").unwrap();
    let over = json!({ "language": "en-NZ", "over": "ppsa-starter" });
    assert!(validator.is_valid(&over) && base.overlaid_with(&over.to_string()).is_ok());
    for (start, pointer, value) in [
        (&complete, "/format", json!(2)),
        (&complete, "/id", json!("Not A Key")),
        (&complete, "/version", json!(1)),
        (&complete, "/name", json!("  ")),
        (&complete, "/review", json!("soon")),
        (&complete, "/colour", json!("red")),
        (&complete, "/pou", json!([])),
        (&complete, "/pou/0/key", json!(null)),
        (&complete, "/pou/0/name/lang", json!("te reo")),
        (&complete, "/scale/steps", json!(["Only one"])),
        (&complete, "/holder", json!("a".repeat(2_001))),
        (&over, "/language", json!(7)),
        (&over, "/labels", json!("mine")),
        (&over, "/principles", json!({ "kaitiaki": {} })),
        (&over, "/principles", json!({ "ako": { "asks": "one" } })),
        (&over, "/overlaps", json!({ "multiple-truths": { "pair": [] } })),
        (&over, "/guidance", json!([])),
        (&over, "/seasons", json!({ "hotoke": { "months": ["June"] } })),
        (&over, "/thresholds", json!({ "groupMembers": 1 })),
        (&over, "/thresholds", json!({ "groupMembers": 8.5 })),
        (&over, "/thresholds", json!({ "group_members": 8 })),
        (&over, "/templates", json!([{ "title": "No id" }])),
        (&over, "/templates", json!([{ "id": "gibbs", "leaveOut": "yes" }])),
        (&over, "/templates", json!([{ "id": "gibbs", "practises": ["wellness"] }])),
        (
            &over,
            "/templates",
            json!([{ "id": "gibbs", "sections": [{ "id": "plan", "prompts": [{ "id": "x", "kind": "number" }] }] }]),
        ),
        (&over, "/templates", json!(vec![json!({ "id": "gibbs" }); 41])),
        (&over, "/findings", json!({ "no-such-code": {} })),
        (&over, "/findings", json!({ "peer-drift": { "causes": { "tired": "…" } } })),
        (&over, "/findings", json!({ "one-pou-only": { "causes": { "any": "…" } } })),
    ] {
        let mut pack = start.clone();
        put(&mut pack, pointer, value);
        assert!(!validator.is_valid(&pack), "the schema passed {pointer} in {pack}");
        let read = base.overlaid_with(&pack.to_string());
        assert!(read.is_err(), "the reader passed {pointer} in {pack}");
    }
}

fn put(pack: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    pack.pointer_mut(parent).unwrap()[key] = value;
}
