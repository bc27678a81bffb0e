//! The JSON Schema of documents: kept in the repository, in step with what is written and read.
#![cfg(feature = "schema")]
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use jsonschema::Validator;
use ppsa_core::{Document, Replica};
use proptest::prelude::*;
use serde_json::Value;
use walk::{Walk, snapshot};

const GOLDEN: &str = include_str!("golden/document-v1.json");

/// After a change to a kind: `PPSA_WRITE_SCHEMA=1 cargo test -p ppsa-core --features schema --test document_schema`.
#[test]
fn the_schema_in_the_repository_is_that_of_the_kinds() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema/document.schema.json");
    if std::env::var_os("PPSA_WRITE_SCHEMA").is_some() {
        std::fs::write(path, format!("{:#}\n", Document::schema())).unwrap();
    }
    let kept: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    assert!(kept == Document::schema(), "write it anew with PPSA_WRITE_SCHEMA=1");
    jsonschema::meta::validate(&Document::schema()).unwrap();
}

/// The schema with every field it does not name refused: then a field that a kind writes and the
/// schema forgot is an error.
fn closed() -> Validator {
    let mut schema = Document::schema();
    for kind in schema["$defs"]["snapshot"]["allOf"].as_array_mut().unwrap() {
        close(&mut kind["then"]["properties"]["fields"]);
    }
    jsonschema::draft202012::new(&schema).unwrap()
}

fn close(value: &mut Value) {
    if value.get("properties").is_some() {
        value["additionalProperties"] = false.into();
    }
    match value {
        Value::Object(map) => map.values_mut().for_each(close),
        Value::Array(list) => list.iter_mut().for_each(close),
        _ => {}
    }
}

fn errors(validator: &Validator, json: &str) -> Vec<String> {
    let value: Value = serde_json::from_str(json).unwrap();
    validator.iter_errors(&value).map(|it| format!("{}: {it}", it.instance_path)).collect()
}

#[test]
fn one_of_everything_fits_it_with_no_field_unnamed() {
    assert_eq!(errors(&closed(), GOLDEN), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_is_written_fits_it(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut document = Document::new(Replica::new(9));
        Walk::new(&snapshot(), &bytes).run(&mut document, |_, _| {});
        prop_assert_eq!(errors(&closed(), &document.to_json()), Vec::<String>::new());
    }
}

/// What the reader refuses in a single field, the schema refuses too.
#[test]
fn what_is_damaged_does_not_fit_it() {
    let validator = jsonschema::draft202012::new(&Document::schema()).unwrap();
    for (from, to) in [
        ("\"version\":1}", "\"version\":7}"),
        ("\"records\":[", "\"record\":["),
        ("\"now:tinana\":[[\"3-abc\",2]]", "\"now:tinana\":[[\"3-abc\",11]]"),
        ("\"now:tinana\":[[\"3-abc\",2]]", "\"now:tinana\":[]"),
        ("\"vector\":\"", "\"vector\":\"x"),
        ("\"kind\":\"strength\"", "\"kind\":\"power\""),
        ("\"season\":\"raumati\"", "\"season\":\"summer\""),
        ("\"ending\":\"done\"", "\"ending\":\"won\""),
        ("\"worker\"", "\"boss\""),
        ("\"attention-to-power\"", "\"attention\""),
        ("\"2026-01-01\"", "\"1 January\""),
    ] {
        let broken = GOLDEN.replace(from, to);
        assert_ne!(broken, GOLDEN, "{from}");
        assert!(!errors(&validator, &broken).is_empty(), "{from} → {to}");
        assert!(Document::from_json(Replica::new(1), &broken).is_err(), "{from} → {to}");
    }
}
