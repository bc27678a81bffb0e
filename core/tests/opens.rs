//! A document that opens a person's own records alone, as a page without a practice side does, and the rest
//! once something shows it.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use ppsa_core::practice::{Companion, Dismissal, Group, Save};
use ppsa_core::{Document, Opens, Record, Replica};

fn own(records: Vec<Record>) -> Document {
    Document::from_records_of(Opens::OWN, Replica::new(2), records).unwrap()
}

fn noted() -> Document {
    let mut document = Document::new(Replica::new(1));
    document.apply(&Save(Companion { label: "T.".into(), ..Companion::default() })).unwrap();
    document
}

#[test]
fn what_a_worker_noted_is_kept_and_merged_as_it_is_until_it_is_opened() {
    let mut other = noted();
    let mut document = own(other.records());
    assert_eq!(document.all::<Companion>().count(), 0);
    assert_eq!(document.records(), other.records());
    other.apply(&Save(Group { label: "Thursdays".into(), ..Group::default() })).unwrap();
    document.merge(&other).unwrap();
    assert_eq!(document.to_json(), other.to_json());
    assert_eq!(document.all::<Group>().count(), 0, "what is merged is opened no further");
    assert!(document.open_more(Opens::ALL).is_empty());
    let labels = document.all::<Companion>().map(|it| it.label.as_str());
    assert_eq!(labels.chain(document.all::<Group>().map(|it| it.label.as_str())).count(), 2);
    let again = document.apply(&Save(Group::default()));
    assert!(again.is_ok(), "what is made from then on is opened too");
    assert_eq!(document.all::<Group>().count(), 2);
}

#[test]
fn what_cannot_be_read_is_named_and_is_in_the_document_no_more() {
    let mut records = noted().records();
    records[0].body = records[0].body.replace("\"T.\"", "7");
    assert!(Document::unreadable_by(Opens::OWN, &records).is_empty());
    assert_eq!(Document::unreadable(&records).len(), 1);
    let mut document = own(records.clone());
    let unread = document.open_more(Opens::ALL);
    assert_eq!((&unread[0].0, unread[0].1.code()), (&records[0].id, "record-damaged"));
    // The document's file can be opened again, as none with the record in it could.
    let file = document.to_json();
    assert!(document.records().is_empty() && Document::from_json(Replica::new(3), &file).is_ok());
}

#[test]
fn findings_are_put_away_all_the_same() {
    let json = r#"{"records":[{"stamp":"1-a","fields":{"code":[["1-a","one-pou-only"]],"on":[["1-a","2026-03-01"]],"path":[["1-a","plan"]]},"id":"1-a","kind":"dismissal","vector":"1-a","version":1}],"version":1}"#;
    let document = own(Document::from_json(Replica::new(1), json).unwrap().records());
    assert_eq!(document.all::<Dismissal>().count(), 1);
}
