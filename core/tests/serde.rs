//! What serde writes is the JSON of the files, and it reads what it wrote.
#![cfg(feature = "serde")]
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use std::fmt::Debug;

use ppsa_core::document::{ChangeKind, RecordKind};
use ppsa_core::framework::{Element, Guidance, Overlap, Principle, Season, Skill};
use ppsa_core::pack::{FINDINGS, LabelSource};
use ppsa_core::plan::{
    AgreementMethod, CompanionReading, Ended, Link, LinkEnd, Objective, Outcome, PackSnapshot,
    PouReading, Review, Status, Step, StepHolder,
};
use ppsa_core::practice::{
    Companion, CourseKind, Dismissal, FeedbackWay, LineManager, Role, SupervisionWith,
};
use ppsa_core::reflection::{Answer, Choice, Entry, Practises, Purpose, TemplateSnapshot};
use ppsa_core::rules::{Due, DueKind};
use ppsa_core::season::{Journey, SeasonEntry};
use ppsa_core::{
    ContentPack, Document, Id, Lang, Note, NoteKind, Rating, RatingKind, Reading, ReadingChange,
    Record, Replica, Stamp, Text,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, from_str, from_value, json, to_value};
use walk::{Walk, day, snapshot};

const V1: &str = include_str!("golden/document-v1.json");

fn golden() -> Document {
    Document::from_json(Replica::new(1), V1).unwrap()
}

/// It is written as this, and read from it as the same.
fn is<T: Serialize + DeserializeOwned + PartialEq + Debug>(it: &T, json: &Value) {
    assert_eq!(to_value(it).unwrap(), *json);
    assert_eq!(from_value::<T>(json.clone()).unwrap(), *it);
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(it: &T) {
    is(it, &to_value(it).unwrap());
}

#[test]
fn a_document_is_its_file() {
    let document = golden();
    let json = to_value(&document).unwrap();
    assert_eq!(json, from_str::<Value>(V1).unwrap());
    let again: Document = from_value(json).unwrap();
    assert_eq!(again.with_replica(Replica::new(2)).to_json(), document.to_json());
    for record in document.records() {
        comes_back(&record);
    }
}

/// What a record of the file holds now: of each field the last version that holds something.
fn present(record: &Value) -> Value {
    let fields = record["fields"].as_object().unwrap().iter();
    let values = fields.filter_map(|(key, versions)| {
        let mut versions = versions.as_array().unwrap().iter().rev().map(|it| &it[1]);
        Some((key.clone(), versions.find(|it| !it.is_null())?.clone()))
    });
    let fields: serde_json::Map<String, Value> = values.collect();
    json!({ "id": record["id"], "kind": record["kind"], "fields": fields })
}

fn each<T: RecordKind + Serialize + DeserializeOwned + PartialEq + Debug>(
    document: &Document,
    kind: &str,
) -> usize {
    let file = to_value(document).unwrap();
    let records: Vec<&Value> =
        file["records"].as_array().unwrap().iter().filter(|it| it["kind"] == kind).collect();
    for it in document.all::<T>() {
        let value = to_value(it).unwrap();
        let record = records.iter().find(|record| record["id"] == value["id"]).unwrap();
        is(it, &present(record));
    }
    document.all::<T>().count()
}

#[test]
fn a_record_is_what_its_fields_hold_at_present() {
    let mut document = golden();
    // The next edit joins what two copies wrote apart.
    let reading = document.all::<Reading>().next().unwrap().id.clone();
    let (kind, rating) = (RatingKind::Now, Rating::new(3));
    let rate = ReadingChange::SetRating { reading, pou: "whenua".into(), kind, rating };
    document.apply(&rate).unwrap();
    let kinds = [
        each::<Reading>(&document, "reading"),
        each::<Objective>(&document, "objective"),
        each::<Journey>(&document, "journey"),
        each::<Entry>(&document, "reflection"),
        each::<Dismissal>(&document, "dismissal"),
    ];
    assert!(!kinds.contains(&0));
}

#[test]
fn so_are_those_of_the_practice_side() {
    use ppsa_core::practice::{
        Community, Contact, Course, Feedback, Group, Holder, Session, Supervision,
    };
    use ppsa_core::turns::Left;
    let document = golden();
    let kinds = [
        each::<Holder>(&document, "holder"),
        each::<Companion>(&document, "companion"),
        each::<Contact>(&document, "contact"),
        each::<Feedback>(&document, "feedback"),
        each::<Left>(&document, "left"),
        each::<Supervision>(&document, "supervision"),
        each::<Group>(&document, "group"),
        each::<Community>(&document, "community"),
        each::<Session>(&document, "session"),
        each::<Course>(&document, "course"),
    ];
    assert!(!kinds.contains(&0));
}

#[test]
fn what_is_not_kept_yet_has_no_id() {
    let companion = Companion { label: "River".into(), ..Companion::default() };
    is(&companion, &json!({ "kind": "companion", "fields": { "label": "River" } }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whatever_a_document_holds_comes_back(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut document = Document::new(Replica::new(9));
        Walk::new(&snapshot(), &bytes).run(&mut document, |_, _| {});
        document.all::<Reading>().for_each(comes_back);
        document.all::<CompanionReading>().for_each(comes_back);
        document.all::<Objective>().for_each(comes_back);
        document.all::<Journey>().for_each(comes_back);
        document.all::<Entry>().for_each(comes_back);
    }
}

/// All that a pack words. The order of its findings says nothing.
fn all_of(pack: &ContentPack) -> String {
    let own = (pack.meta(), pack.stand_in(), pack.pou(), pack.scale(), pack.labels());
    let topics: Vec<_> = pack.topics();
    let findings = FINDINGS.iter().map(|(code, _)| pack.finding(code));
    let rest = (pack.thresholds(), pack.templates(), topics, findings.collect::<Vec<_>>());
    format!("{:#?}", (own, rest))
}

#[test]
fn a_pack_is_a_complete_file() {
    for language in ContentPack::languages() {
        let pack = ContentPack::built_in(language).unwrap();
        let json = serde_json::to_string(&pack).unwrap();
        let back: ContentPack = from_str(&json).unwrap();
        assert_eq!(all_of(&back), all_of(&pack), "{language}");
        assert!(ContentPack::from_json(&json).unwrap() == back, "it is a file");
        #[cfg(feature = "schema")]
        assert!(jsonschema::is_valid(&ppsa_core::pack::schema(), &from_str(&json).unwrap()));
    }
}

#[test]
fn lists_are_their_ids() {
    fn ids<T: Serialize + DeserializeOwned + PartialEq + Debug + AsRef<str>>(all: &[T]) {
        all.iter().for_each(|it| is(it, &json!(it.as_ref())));
        assert!(from_value::<T>(json!("spring of 2026")).is_err());
    }
    ids(&Principle::ALL);
    ids(&Element::ALL);
    ids(&Overlap::ALL);
    ids(&Skill::ALL);
    ids(&Guidance::ALL);
    ids(&Season::ALL);
    ids(&Purpose::ALL);
    ids(&Season::ALL.map(Practises::Season));
    ids(&[LabelSource::PracticeNote, LabelSource::WhatIsPeerSupport]);
    ids(ppsa_core::Review::ALL);
    ids(ChangeKind::ALL);
    ids(NoteKind::ALL);
    ids(RatingKind::ALL);
    ids(Status::ALL);
    ids(Outcome::ALL);
    ids(StepHolder::ALL);
    ids(AgreementMethod::ALL);
    ids(Role::ALL);
    ids(CourseKind::ALL);
    ids(FeedbackWay::ALL);
    ids(LineManager::ALL);
    ids(SupervisionWith::ALL);
    ids(DueKind::ALL);
}

#[test]
fn parts_are_what_stands_in_a_record_with_their_ids() {
    let id = |id: &str| id.parse::<Id>().unwrap();
    let (on, none) = (day(0), String::new());
    is(&id("1-a"), &json!("1-a"));
    is(&"1-a".parse::<Stamp>().unwrap(), &json!("1-a"));
    is(&Lang::mi(), &json!("mi"));
    is(&Rating::new(3).unwrap(), &json!(3));
    is(&Text::new("Ora", Lang::mi()), &json!({ "text": "Ora", "lang": "mi" }));
    let note = Note { id: id("1-a"), kind: NoteKind::Strength, text: none.clone() };
    is(&note, &json!({ "id": "1-a", "kind": "strength", "text": "" }));
    let said = PouReading { hoped_for: Rating::new(4), notes: vec![note], ..PouReading::default() };
    let notes = [json!({ "id": "1-a", "kind": "strength", "text": "" })];
    is(&said, &json!({ "hopedFor": 4, "notes": notes }));
    let end = LinkEnd { pou: "whenua".into(), note: None };
    let link = Link { id: id("2-a"), from: end.clone(), to: end, text: none.clone() };
    let end = json!({ "pou": "whenua" });
    is(&link, &json!({ "id": "2-a", "from": end, "to": end }));
    let (holder, text) = (StepHolder::Shared, "Ring".to_owned());
    let step = Step { id: id("3-a"), text, holder, done: Some(on) };
    is(&step, &json!({ "id": "3-a", "text": "Ring", "holder": "shared", "done": "2026-01-01" }));
    let review = Review { id: id("4-a"), on, together: false, text: none.clone() };
    is(&review, &json!({ "id": "4-a", "on": "2026-01-01" }));
    let ended = Ended { ending: Outcome::SetDown, on, text: "Later".into() };
    is(&ended, &json!({ "ending": "set-down", "on": "2026-01-01", "text": "Later" }));
    let entry = SeasonEntry { id: id("5-a"), season: Season::Koanga, on, text: none };
    is(&entry, &json!({ "id": "5-a", "season": "koanga", "on": "2026-01-01" }));
    let choice = Choice { key: "numb".into(), words: Text::new("Numb", Lang::en_nz()) };
    let words = json!({ "key": "numb", "words": { "text": "Numb", "lang": "en-NZ" } });
    is(&choice, &words);
    is(&Answer::Choice(choice), &json!({ "choice": words }));
    is(&Answer::YesNotYet(false), &json!({ "yes": false }));
    let due = Due { on, kind: DueKind::Review, of: Some(id("6-a")), overdue: true };
    is(&due, &json!({ "on": "2026-01-01", "kind": "review", "of": "6-a", "overdue": true }));
    comes_back::<PackSnapshot>(&snapshot());
    let template = walk::pack().template("gibbs").unwrap();
    comes_back(&TemplateSnapshot::of(walk::pack(), template));
}

#[test]
fn what_cannot_be_read_is_told_by_its_place() {
    let told = |error: serde_json::Error, part: &str| {
        assert!(error.to_string().contains(part), "{error}");
    };
    told(from_str::<Note>(r#"{"id":"1-a","kind":"power","text":""}"#).unwrap_err(), "\"kind\"");
    told(from_str::<Note>(r#"{"id":"1-a","kind":"strength"}"#).unwrap_err(), "\"text\"");
    told(from_str::<Record>(r#"{"id":"x","stamp":"1-a","body":""}"#).unwrap_err(), "\"id\"");
    told(from_str::<Document>(r#"{"version":9,"records":[]}"#).unwrap_err(), "newer");
    told(from_str::<ContentPack>("{}").unwrap_err(), "language");
    let reading = r#"{"id":"1-a","kind":"reading","fields":{"on":"2026-02-30"}}"#;
    told(from_str::<Reading>(reading).unwrap_err(), "\"on\"");
    told(from_str::<Reading>(r#"{"id":"1-a","kind":"journey"}"#).unwrap_err(), "\"kind\"");
    told(from_str::<Rating>("11").unwrap_err(), "\"value\"");
}
