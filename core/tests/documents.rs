//! Whatever a person does, a document keeps its promises.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use std::collections::BTreeMap;

use ppsa_core::document::RemoveRecord;
use ppsa_core::plan::{LinkEnd, Objective, Outcome, Status};
use ppsa_core::season::Journey;
use ppsa_core::{
    ContentPack, Document, Id, NoteKind, Patch, Rating, RatingKind, Reading, ReadingChange, Record,
    Replica, Stamp,
};
use proptest::prelude::*;
use walk::{Walk, day, snapshot};

fn pack() -> ContentPack {
    ContentPack::built_in("en-NZ").unwrap()
}

fn walked(bytes: &[u8]) -> Document {
    let mut document = Document::new(Replica::new(9));
    Walk::new(&snapshot(), bytes).run(&mut document, |_, _| {});
    document
}

fn keep(kept: &mut BTreeMap<Id, Record>, patch: &Patch) {
    for record in &patch.records {
        kept.insert(record.id.clone(), record.clone());
    }
}

fn sorted(document: &Document) -> Vec<Record> {
    let mut records = document.records();
    records.sort_by(|a, b| a.id.cmp(&b.id));
    records
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..300)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn patches_alone_rebuild_the_document(bytes in bytes()) {
        let mut document = Document::new(Replica::new(9));
        let mut kept = BTreeMap::new();
        let mut last: Option<Stamp> = None;
        let mut before = document.to_json();
        Walk::new(&snapshot(), &bytes).run(&mut document, |document, made| {
            let after = document.to_json();
            match made {
                Ok(patch) => {
                    for record in &patch.records {
                        assert!(last.is_none_or(|last| last < record.stamp), "order only grows");
                    }
                    let stamps = patch.records.iter().map(|it| it.stamp);
                    last = stamps.max().or(last);
                    assert_eq!(patch.is_empty(), before == after);
                    keep(&mut kept, patch);
                }
                Err(_) => assert_eq!(before, after, "a refused change changes nothing"),
            }
            before = after;
        });
        // What the patches hold is the document, and it opens again in any order.
        let kept: Vec<Record> = kept.into_values().collect();
        prop_assert_eq!(&kept, &sorted(&document));
        let again = Document::from_records(Replica::new(1), kept.into_iter().rev()).unwrap();
        prop_assert_eq!(sorted(&document), sorted(&again));
        let again = Document::from_json(Replica::new(2), &document.to_json()).unwrap();
        prop_assert_eq!(again.to_json(), document.to_json());
    }

    #[test]
    fn what_is_held_holds_together(bytes in bytes()) {
        let document = walked(&bytes);
        for reading in document.all::<Reading>() {
            prop_assert_eq!(reading.each().count(), 5);
            let mut ids: Vec<&Id> = reading.each().flat_map(|(_, said)| &said.notes).map(|it| &it.id).collect();
            let count = ids.len();
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), count, "no two notes share an id");
            for (_, said) in reading.each() {
                prop_assert!(said.now.is_none_or(|rating| rating.get() <= 5));
                prop_assert!(said.hoped_for.is_none_or(|rating| rating.get() <= 5));
            }
        }
        for objective in document.all::<Objective>() {
            prop_assert!(!objective.pou.is_empty());
            let done = objective.ended().is_some_and(|it| it.ending == Outcome::Done);
            prop_assert!(!done || objective.standing() == Status::Agreed);
            let blank = objective.wording().text.trim().is_empty();
            prop_assert!(!blank || objective.standing() == Status::Provisional);
        }
        for journey in document.all::<Journey>() {
            prop_assert!(journey.entries.is_sorted_by_key(|entry| entry.on));
            prop_assert_eq!(journey.path(day(300)).len(), journey.entries.len());
        }
    }

    #[test]
    fn a_replica_that_opens_a_document_never_uses_an_id_again(bytes in bytes()) {
        let document = walked(&bytes);
        // Even under the same number, which a caller should not do.
        let mut again = Document::from_records(Replica::new(9), document.records()).unwrap();
        let start = ReadingChange::Start { on: day(0), snapshot: Box::new(snapshot()) };
        let patch = again.apply(&start).unwrap();
        prop_assert!(document.records().iter().all(|old| old.id != patch.records[0].id));
    }

    #[test]
    fn a_change_taken_back_leaves_what_was_there(bytes in bytes(), next in bytes()) {
        let mut document = walked(&bytes);
        let mut undo = ppsa_core::Undo::default();
        let before = format!("{:?}", views(&document));
        Walk::new(&snapshot(), &next[..next.len().min(30)]).run(&mut document, |_, made| {
            if let Ok(patch) = made {
                undo = std::mem::take(&mut undo).and(patch.undo.clone());
            }
        });
        let after = format!("{:?}", views(&document));
        let back = document.undo(&undo).unwrap();
        prop_assert_eq!(format!("{:?}", views(&document)), before);
        document.undo(&back.undo).unwrap();
        prop_assert_eq!(format!("{:?}", views(&document)), after, "and done again");
    }

    #[test]
    fn a_removed_record_holds_no_word(bytes in bytes()) {
        let mut document = walked(&bytes);
        for record in document.records() {
            // What was removed before cannot be removed again.
            let _ = document.apply(&RemoveRecord(record.id));
        }
        let json = document.to_json();
        for word in ["Zebra", "Quokka", "Ibis", "okapi", "tinana", "2026", "reading"] {
            prop_assert!(!json.contains(word), "{word}: {json}");
        }
    }

    #[test]
    fn no_bytes_make_it_panic(body in "\\PC{0,200}") {
        let record = Record { id: "1-1".parse().unwrap(), stamp: "1-1".parse().unwrap(), body: body.clone() };
        let _ = Document::from_records(Replica::new(1), [record]);
        let _ = Document::from_json(Replica::new(1), &body);
    }
}

/// Everything a person can see, without the stamps of when it was written.
fn views(document: &Document) -> (Vec<Reading>, Vec<String>, Vec<Journey>) {
    let objectives = document.all::<Objective>().map(|it| {
        let wordings: Vec<_> = it.wordings().map(|it| (&it.text, it.on)).collect();
        format!("{wordings:?} {:?} {:?} {:?} {:?}", it.pou, it.steps, it.reviews, it.review_on)
    });
    let readings = document.all::<Reading>().cloned().collect();
    (readings, objectives.collect(), document.all::<Journey>().cloned().collect())
}

#[test]
fn rating_a_pou_takes_it_in_again_and_leaving_it_out_keeps_what_was_said() {
    let (pack, mut document) = (pack(), Document::new(Replica::new(1)));
    let mut act = |change: &dyn Fn(Id) -> ReadingChange| {
        document.apply_to_current(&pack, day(0), change).unwrap();
        document.current(&pack).and_then(|it| it.pou("tinana")).cloned().unwrap_or_default()
    };
    let pou = || "tinana".to_owned();
    let hoped = Rating::new(4);
    act(&|reading| ReadingChange::SetRating {
        reading,
        pou: pou(),
        kind: RatingKind::HopedFor,
        rating: hoped,
    });
    let said = act(&|reading| ReadingChange::SetSkipped { reading, pou: pou(), skipped: true });
    assert!(said.skipped && said.hoped_for == hoped);
    let said = act(&|reading| ReadingChange::SetRating {
        reading,
        pou: pou(),
        kind: RatingKind::Now,
        rating: None,
    });
    assert!(said.skipped, "to take an answer back is not to take the pou in");
    let rating = Rating::new(1);
    let said = act(&|reading| ReadingChange::SetRating {
        reading,
        pou: pou(),
        kind: RatingKind::Now,
        rating,
    });
    assert!(!said.skipped && said.hoped_for == hoped);
}

#[test]
fn a_change_that_fails_starts_no_reading() {
    let (pack, mut document) = (pack(), Document::new(Replica::new(1)));
    let rating = Rating::new(6);
    let beyond = |reading| ReadingChange::SetRating {
        reading,
        pou: "tinana".into(),
        kind: RatingKind::Now,
        rating,
    };
    let error = document.apply_to_current(&pack, day(0), beyond).unwrap_err();
    assert_eq!(error.code(), "rating-out-of-scale");
    assert!(document.records().is_empty());
}

#[test]
fn a_removed_note_comes_back_to_its_place() {
    let (pack, mut document) = (pack(), Document::new(Replica::new(1)));
    for text in ["first", "second", "third"] {
        let (pou, kind, text) = ("whenua".to_owned(), NoteKind::Strength, text.to_owned());
        let add = |reading| ReadingChange::AddNote { reading, pou, kind, text };
        document.apply_to_current(&pack, day(0), add).unwrap();
    }
    let notes =
        |document: &Document| document.current(&pack).unwrap().pou("whenua").unwrap().notes.clone();
    let all = notes(&document);
    let reading = document.current(&pack).unwrap().id.clone();
    let removed = document.apply(&ReadingChange::RemoveNote { reading, note: all[1].id.clone() });
    assert_eq!(notes(&document).len(), 2);
    assert!(!document.to_json().contains("second"), "nothing of it is stored");
    document.undo(&removed.unwrap().undo).unwrap();
    assert_eq!(notes(&document), all);
}

#[test]
fn a_link_ends_at_a_note_of_the_pou_it_names() {
    let (pack, mut document) = (pack(), Document::new(Replica::new(1)));
    let (pou, kind, text) = ("whenua".to_owned(), NoteKind::Strength, "The river".to_owned());
    let add = |reading| ReadingChange::AddNote { reading, pou, kind, text };
    document.apply_to_current(&pack, day(0), add).unwrap();
    let note = document.current(&pack).unwrap().pou("whenua").unwrap().notes[0].clone();
    for (pou, fits) in [("tinana", false), ("whenua", true)] {
        let (from, text) = (LinkEnd::note(pou, &note), String::new());
        let to = LinkEnd { pou: "wairua".into(), note: None };
        let link = |reading| ReadingChange::AddLink { reading, from, to, text };
        let made = document.apply_to_current(&pack, day(0), link);
        assert_eq!(made.is_ok(), fits, "{pou}");
    }
}

#[test]
fn a_day_that_cannot_be_written_is_refused_and_changes_nothing() {
    let mut document = Document::new(Replica::new(1));
    for on in [chrono::NaiveDate::MAX, chrono::NaiveDate::MIN] {
        let start = ReadingChange::Start { on, snapshot: Box::new(snapshot()) };
        let error = document.apply(&start).unwrap_err();
        assert_eq!(error.code(), "cannot-keep", "{error}");
        assert!(document.records().is_empty());
    }
}

#[test]
fn what_is_printed_of_a_document_holds_no_word() {
    let mut document = Document::new(Replica::new(1));
    let add = |reading| ReadingChange::AddNote {
        reading,
        pou: "whenua".into(),
        kind: NoteKind::Strength,
        text: "Zebra".into(),
    };
    let patch = document.apply_to_current(&pack(), day(0), add).unwrap();
    let printed = format!("{document:?} {patch:?} {:?}", document.records());
    assert!(!printed.contains("Zebra"), "{printed}");
}
