//! Whatever a person does, a document keeps its promises.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use chrono::NaiveDate;
use ppsa_core::document::Kind;
use ppsa_core::{
    Change, ContentPack, Document, Id, NoteKind, Patch, Reading, Record, Replica, Stamp, Step,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn pack() -> ContentPack {
    ContentPack::built_in("en-NZ").unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

/// Something a person might do, before it is known which readings and notes there are.
#[derive(Debug, Clone)]
enum Act {
    Start,
    Now(usize, usize, u8),
    HopedFor(usize, usize, u8),
    Skip(usize, usize, bool),
    Add(usize, usize, bool, String),
    Set(usize, usize, String),
    Remove(usize, usize),
    Drop(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let words = "[a-zā ]{0,12}";
    prop_oneof![
        1 => Just(Act::Start),
        4 => (0..4usize, 0..6usize, 0..12u8).prop_map(|(r, p, s)| Act::Now(r, p, s)),
        4 => (0..4usize, 0..6usize, 0..12u8).prop_map(|(r, p, s)| Act::HopedFor(r, p, s)),
        2 => (0..4usize, 0..6usize, any::<bool>()).prop_map(|(r, p, s)| Act::Skip(r, p, s)),
        4 => (0..4usize, 0..6usize, any::<bool>(), words).prop_map(|(r, p, k, t)| Act::Add(r, p, k, t)),
        4 => (0..4usize, 0..9usize, words).prop_map(|(r, n, t)| Act::Set(r, n, t)),
        2 => (0..4usize, 0..9usize).prop_map(|(r, n)| Act::Remove(r, n)),
        1 => (0..4usize).prop_map(Act::Drop),
    ]
}

/// The act as a change. Places that are not there name something unknown.
fn change(document: &Document, act: &Act) -> Change {
    let unknown = || Id::new("ffff-ffff").unwrap();
    let reading =
        |nth: usize| document.readings().nth(nth).map_or_else(unknown, |it| it.id.clone());
    let note = |nth: usize, at: usize| {
        let notes = document.readings().nth(nth).into_iter().flat_map(Reading::each);
        notes.flat_map(|(_, said)| &said.notes).nth(at).map_or_else(unknown, |it| it.id.clone())
    };
    let pou = |place: usize| {
        pack().pou().get(place).map_or_else(|| "none".to_owned(), |pou| pou.key.clone())
    };
    match act.clone() {
        Act::Start => Change::StartReading { on: today(), frame: Box::new(pack().frame()) },
        Act::Now(r, p, s) => {
            Change::SetNow { reading: reading(r), pou: pou(p), step: Step::new(s) }
        }
        Act::HopedFor(r, p, s) => {
            Change::SetHopedFor { reading: reading(r), pou: pou(p), step: Step::new(s) }
        }
        Act::Skip(r, p, skipped) => {
            Change::SetSkipped { reading: reading(r), pou: pou(p), skipped }
        }
        Act::Add(r, p, strength, text) => {
            let kind = if strength { NoteKind::Strength } else { NoteKind::Challenge };
            Change::AddNote { reading: reading(r), pou: pou(p), kind, text }
        }
        Act::Set(r, n, text) => Change::SetNote { reading: reading(r), note: note(r, n), text },
        Act::Remove(r, n) => Change::RemoveNote { reading: reading(r), note: note(r, n) },
        Act::Drop(r) => Change::RemoveReading { reading: reading(r) },
    }
}

fn keep(kept: &mut BTreeMap<Id, Record>, patch: &Patch) {
    for record in &patch.records {
        kept.insert(record.id.clone(), record.clone());
    }
}

fn sorted(document: &Document) -> Vec<Record> {
    let mut records = document.records().unwrap();
    records.sort_by(|a, b| a.id.cmp(&b.id));
    records
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn patches_alone_rebuild_the_document(acts in prop::collection::vec(act(), 0..60)) {
        let mut document = Document::new(Replica::new(9));
        let mut kept = BTreeMap::new();
        let mut last: Option<Stamp> = None;
        for act in &acts {
            let before = document.records().unwrap();
            match document.apply(&change(&document, act)) {
                Ok(patch) => {
                    prop_assert!(patch.records.len() <= 1, "one change, one record");
                    for record in &patch.records {
                        prop_assert!(last.is_none_or(|last| last < record.stamp), "order only grows");
                        last = Some(record.stamp);
                    }
                    if patch.is_empty() {
                        prop_assert_eq!(&before, &document.records().unwrap());
                    }
                    keep(&mut kept, &patch);
                }
                Err(_) => prop_assert_eq!(&before, &document.records().unwrap(), "a refused change changes nothing"),
            }
        }
        // What the patches hold is the document, and it opens again in any order.
        let kept: Vec<Record> = kept.into_values().collect();
        prop_assert_eq!(&kept, &sorted(&document));
        let again = Document::from_records(Replica::new(1), kept.into_iter().rev()).unwrap();
        prop_assert_eq!(sorted(&document), sorted(&again));
        let json = document.to_json().unwrap();
        let again = Document::from_json(Replica::new(2), &json).unwrap();
        prop_assert_eq!(again.to_json().unwrap(), json);
    }

    #[test]
    fn readings_hold_together(acts in prop::collection::vec(act(), 0..60)) {
        let mut document = Document::new(Replica::new(9));
        for act in &acts {
            // A refused change is as good as none.
            let _ = document.apply(&change(&document, act));
        }
        for reading in document.readings() {
            prop_assert_eq!(reading.each().count(), 5);
            let mut ids: Vec<&Id> = reading.each().flat_map(|(_, said)| &said.notes).map(|it| &it.id).collect();
            let count = ids.len();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), count, "no two notes share an id");
            for (_, said) in reading.each() {
                prop_assert!(said.now.is_none_or(|step| step.get() <= 5));
                prop_assert!(said.hoped_for.is_none_or(|step| step.get() <= 5));
            }
        }
    }

    #[test]
    fn a_replica_that_opens_a_document_never_uses_an_id_again(acts in prop::collection::vec(act(), 1..40)) {
        let mut document = Document::new(Replica::new(9));
        for act in &acts {
            let _ = document.apply(&change(&document, act));
        }
        // Even under the same number, which a caller should not do.
        let mut again = Document::from_records(Replica::new(9), document.records().unwrap()).unwrap();
        let start = Change::StartReading { on: today(), frame: Box::new(pack().frame()) };
        let patch = again.apply(&start).unwrap();
        prop_assert!(document.records().unwrap().iter().all(|old| old.id != patch.records[0].id));
    }

    #[test]
    fn no_bytes_make_it_panic(body in "\\PC{0,200}") {
        let record = Record { id: Id::new("1-1").unwrap(), stamp: Stamp::read("1-1").unwrap(), body: Some(body.clone()) };
        let _ = Document::from_records(Replica::new(1), [record]);
        let _ = Document::from_json(Replica::new(1), &body);
    }
}

#[test]
fn rating_a_pou_takes_it_in_again_and_leaving_it_out_keeps_what_was_said() {
    let (pack, mut document) = (pack(), Document::new(Replica::new(1)));
    let mut act = |change: &dyn Fn(Id) -> Change| {
        document.apply_to_current(&pack, today(), change).unwrap();
        document.current(&pack).and_then(|it| it.pou("tinana")).cloned().unwrap_or_default()
    };
    let pou = || "tinana".to_owned();
    act(&|reading| Change::SetHopedFor { reading, pou: pou(), step: Step::new(4) });
    let said = act(&|reading| Change::SetSkipped { reading, pou: pou(), skipped: true });
    assert!(said.skipped && said.hoped_for == Step::new(4));
    let said = act(&|reading| Change::SetNow { reading, pou: pou(), step: None });
    assert!(said.skipped, "to take an answer back is not to take the pou in");
    let said = act(&|reading| Change::SetNow { reading, pou: pou(), step: Step::new(1) });
    assert!(!said.skipped && said.hoped_for == Step::new(4));
}

#[test]
fn a_change_that_fails_starts_no_reading() {
    let (pack, mut document) = (pack(), Document::new(Replica::new(1)));
    let beyond = |reading| Change::SetNow { reading, pou: "tinana".into(), step: Step::new(6) };
    let error = document.apply_to_current(&pack, today(), beyond).unwrap_err();
    assert_eq!(error.code(), "step-out-of-scale");
    assert!(document.records().unwrap().is_empty());
}

#[test]
fn a_tombstone_holds_no_words() {
    let (pack, mut document) = (pack(), Document::new(Replica::new(1)));
    let add = |reading| Change::AddNote {
        reading,
        pou: "whenua".into(),
        kind: NoteKind::Strength,
        text: "the awa".into(),
    };
    assert_eq!(add(Id::new("1-1").unwrap()).kind(), Kind::Note);
    let id = document.apply_to_current(&pack, today(), add).unwrap().records[0].id.clone();
    let patch = document.apply(&Change::RemoveReading { reading: id }).unwrap();
    assert_eq!(patch.records[0].body, None);
    assert!(!document.to_json().unwrap().contains("awa"));
}

/// The file that version 1 wrote is read for ever.
#[test]
fn version_1_reads_and_writes_its_golden_file() {
    let golden = include_str!("golden/document-v1.json").trim_end();
    let document = Document::from_json(Replica::new(1), golden).unwrap();
    assert_eq!(document.to_json().unwrap(), golden);
    let reading = document.current(&pack()).unwrap();
    let said = reading.pou("whanau").unwrap();
    assert_eq!((said.now, said.hoped_for, said.skipped), (Step::new(2), Step::new(4), false));
    assert_eq!(said.notes[0].text, "My brother, ā!\n\"quoted\"");
    assert!(reading.pou("whenua").unwrap().skipped);
}

#[test]
fn damage_is_refused_whole_with_the_place() {
    let golden = include_str!("golden/document-v1.json");
    for (from, to, code, part) in [
        ("\\\"now\\\":2", "\\\"now\\\":6", "record-damaged", "\"said\""),
        ("\\\"now\\\":2", "\\\"now\\\":\\\"2\\\"", "record-damaged", "\"now\""),
        ("2026-03-01", "2026-02-30", "record-damaged", "\"on\""),
        ("\\\"v\\\":1", "\\\"v\\\":2", "document-newer", "version 2"),
        ("\"version\":1", "\"version\":7", "document-newer", "version 7"),
        ("\"stamp\":\"", "\"stamp\":\"x", "id-invalid", "not an id"),
        ("{\"version\"", "{\"version", "document-damaged", "line 1"),
        ("\\\"strength\\\"", "\\\"power\\\"", "record-damaged", "\"kind\""),
    ] {
        let broken = golden.replacen(from, to, 1);
        assert_ne!(broken, golden, "{from}");
        let error = Document::from_json(Replica::new(1), &broken).unwrap_err();
        assert_eq!(error.code(), code, "{error}");
        assert!(error.to_string().contains(part), "{error}");
    }
}
