//! A reading that goes on from another: what comes along, and what is asked anew.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use ppsa_core::plan::LinkEnd;
use ppsa_core::{
    ContentPack, Document, NoteKind, Rating, RatingKind, Reading, ReadingChange, Replica,
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn first(pack: &ContentPack) -> Document {
    let mut document = Document::new(Replica::new(1));
    let on = day(1);
    document
        .apply_to_current(pack, on, |reading| ReadingChange::AddNote {
            reading,
            pou: "tinana".into(),
            kind: NoteKind::Strength,
            text: "The gym".into(),
        })
        .unwrap();
    let reading = document.current(pack).unwrap().id.clone();
    for (pou, now, hoped_for) in [("tinana", 2, 4), ("whenua", 3, 3)] {
        let (pou, rating) = (pou.to_owned(), Rating::new(now));
        let now = ReadingChange::SetRating {
            reading: reading.clone(),
            pou: pou.clone(),
            kind: RatingKind::Now,
            rating,
        };
        document.apply(&now).unwrap();
        let (reading, rating) = (reading.clone(), Rating::new(hoped_for));
        document
            .apply(&ReadingChange::SetRating { reading, pou, kind: RatingKind::HopedFor, rating })
            .unwrap();
    }
    let note = document.current(pack).unwrap().pou("tinana").unwrap().notes[0].clone();
    let (from, to) = (LinkEnd::note("tinana", &note), LinkEnd { pou: "wairua".into(), note: None });
    let link = ReadingChange::AddLink { reading, from, to, text: "It lifts me".into() };
    document.apply(&link).unwrap();
    document
}

#[test]
fn words_and_hopes_come_along_and_how_it_is_now_is_asked_anew() {
    let pack = ContentPack::built_in("en-NZ").unwrap();
    let mut document = first(&pack);
    let before = document.current(&pack).unwrap().clone();
    let snapshot = Box::new(pack.snapshot());
    let go_on = ReadingChange::StartFrom { on: day(9), snapshot, from: before.id.clone() };
    let patch = document.apply(&go_on).unwrap();

    let after = document.current(&pack).unwrap().clone();
    assert_ne!(after.id, before.id);
    assert_eq!(after.on, day(9));
    assert_eq!(after.links, before.links);
    for key in ["tinana", "whenua"] {
        let (old, new) = (before.pou(key).unwrap(), after.pou(key).unwrap());
        assert_eq!((new.now, new.hoped_for, &new.notes), (None, old.hoped_for, &old.notes));
    }
    assert_eq!(document.get::<Reading>(&before.id), Some(&before), "the one before stays");

    let mut taken_back = document.clone();
    taken_back.undo(&patch.undo).unwrap();
    assert_eq!(taken_back.current(&pack), Some(&before));

    // A change of what came along is a change in the new one only.
    let note = after.pou("tinana").unwrap().notes[0].id.clone();
    let text = "Swimming".to_owned();
    document.apply(&ReadingChange::SetNote { reading: after.id, note, text }).unwrap();
    assert_eq!(document.get::<Reading>(&before.id), Some(&before));
}

#[test]
fn it_goes_on_only_from_a_reading_of_the_same_pou() {
    let pack = ContentPack::built_in("en-NZ").unwrap();
    let mut document = first(&pack);
    let from = document.current(&pack).unwrap().id.clone();
    let mut snapshot = Box::new(pack.snapshot());
    snapshot.pou[0].key = "other".into();
    let error =
        document.apply(&ReadingChange::StartFrom { on: day(9), snapshot, from }).unwrap_err();
    assert_eq!(error.code(), "not-there");
}
