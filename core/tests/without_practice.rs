//! Built without the practice side, as in a page where a person keeps their own plan:
//! `cargo test -p ppsa-core --no-default-features --test without_practice`.
#![cfg(not(feature = "practice"))]
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use ppsa_core::practice::{Companion, Dismissal, Holder};
use ppsa_core::{Document, Replica};

#[test]
fn what_a_worker_noted_is_kept_as_it_is_and_not_opened() {
    let json = r#"{"records":[{"fields":{"label":[["1-a","T."]]},"id":"1-a","kind":"companion","stamp":"1-a","vector":"1-a","version":1}],"version":1}"#;
    let mut document = Document::from_json(Replica::new(1), json).unwrap();
    assert_eq!(document.all::<Companion>().count() + document.all::<Holder>().count(), 0);
    assert_eq!(document.to_json(), json);
    let other = Document::from_json(Replica::new(2), json).unwrap();
    document.merge(&other).unwrap();
    assert_eq!(document.to_json(), json);
}

#[test]
fn findings_are_put_away_all_the_same() {
    let json = r#"{"records":[{"stamp":"1-a","fields":{"code":[["1-a","one-pou-only"]],"on":[["1-a","2026-03-01"]]},"id":"1-a","kind":"dismissal","vector":"1-a","version":1}],"version":1}"#;
    let document = Document::from_json(Replica::new(1), json).unwrap();
    assert_eq!(document.all::<Dismissal>().count(), 1);
}
