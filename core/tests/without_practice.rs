//! Built without the practice side, as in a page where a person keeps their own plan:
//! `cargo test -p ppsa-core --no-default-features --test without_practice`.
#![cfg(not(feature = "practice"))]
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use ppsa_core::practice::{Companion, Holder, PutAway};
use ppsa_core::{Document, Replica};

#[test]
fn what_a_worker_noted_is_kept_as_it_is_and_not_opened() {
    let json = r#"{"records":[{"at":"1-a","cells":{"label":[["1-a","T."]]},"id":"1-a","kind":"companion","seen":"1-a","v":2}],"version":2}"#;
    let mut document = Document::from_json(Replica::new(1), json).unwrap();
    assert_eq!(document.all::<Companion>().count() + document.all::<Holder>().count(), 0);
    assert_eq!(document.to_json(), json);
    let other = Document::from_json(Replica::new(2), json).unwrap();
    document.merge(&other).unwrap();
    assert_eq!(document.to_json(), json);
}

#[test]
fn findings_are_put_away_all_the_same() {
    let json = r#"{"records":[{"at":"1-a","cells":{"code":[["1-a","one-pou-only"]],"on":[["1-a","2026-03-01"]]},"id":"1-a","kind":"put-away","seen":"1-a","v":2}],"version":2}"#;
    let document = Document::from_json(Replica::new(1), json).unwrap();
    assert_eq!(document.all::<PutAway>().count(), 1);
}
