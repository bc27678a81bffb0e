//! What a back-up would bring, told before it is brought.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use ppsa_core::document::Remove;
use ppsa_core::practice::{Group, Put};
use ppsa_core::{Document, Id, NoteKind, Reading, ReadingChange, Replica};
use walk::{day, done, fork, frame};

/// A document with one wheel, and the wheel.
fn wheel(words: &str) -> (Document, Id) {
    let mut document = Document::new(Replica::new(1));
    done(&mut document, &ReadingChange::Start { on: day(0), frame: Box::new(frame()) });
    let reading = document.all::<Reading>().next().unwrap().id.clone();
    note(&mut document, &reading, words);
    (document, reading)
}

fn note(document: &mut Document, reading: &Id, words: &str) {
    let (pou, kind, text) = ("whenua".to_owned(), NoteKind::Strength, words.to_owned());
    done(document, &ReadingChange::AddNote { reading: reading.clone(), pou, kind, text });
}

#[test]
fn what_is_new_what_changes_and_nothing_else() {
    let (base, reading) = wheel("the river");
    let (mine, mut file) = (fork(&base, 2), fork(&base, 3));
    assert!(mine.foresee(&file).unwrap().is_nothing());
    note(&mut file, &reading, "the dog");
    done(&mut file, &Put(Group::default()));
    let foreseen = mine.foresee(&file).unwrap();
    let kinds = |all: &[ppsa_core::document::Glimpse]| -> Vec<String> {
        all.iter().map(|it| it.kind.clone()).collect()
    };
    assert_eq!(kinds(&foreseen.new), ["group"]);
    assert_eq!(kinds(&foreseen.changed), ["reading"]);
    let changed = &foreseen.changed[0];
    assert_eq!((changed.on, changed.words.as_str()), (Some(day(0)), "the river"));
    assert!(foreseen.removed_here.is_empty() && foreseen.removed_there.is_empty());
    // An older file than what is here brings nothing.
    assert!(file.foresee(&mine).unwrap().is_nothing());
}

#[test]
fn what_was_removed_on_one_side_is_told_and_comes_back_where_it_is_chosen() {
    for here in [true, false] {
        let (base, reading) = wheel("the river");
        let (mut mine, mut file) = (fork(&base, 2), fork(&base, 3));
        done(if here { &mut mine } else { &mut file }, &Remove(reading.clone()));
        let foreseen = mine.foresee(&file).unwrap();
        assert!(foreseen.new.is_empty() && foreseen.changed.is_empty());
        let (removed, other) = if here {
            (&foreseen.removed_here, &foreseen.removed_there)
        } else {
            (&foreseen.removed_there, &foreseen.removed_here)
        };
        assert!(other.is_empty());
        assert_eq!(removed[0].glimpse().words, "the river");
        mine.merge(&file).unwrap();
        assert!(mine.get::<Reading>(&reading).is_none(), "removed on both sides now");
        mine.bring_back(&removed[0]).unwrap();
        assert!(mine.get::<Reading>(&reading).is_some());
    }
}

#[test]
fn to_foresee_changes_nothing_and_prints_no_word() {
    let (file, _) = wheel("the river");
    let mine = Document::new(Replica::new(2));
    let foreseen = mine.foresee(&file).unwrap();
    assert!(mine.records().is_empty());
    assert!(!format!("{foreseen:?}").contains("river"));
}

#[test]
fn a_tally_counts_what_is_not_removed() {
    let (mut document, reading) = wheel("the river");
    done(&mut document, &Put(Group::default()));
    done(&mut document, &Put(Group::default()));
    assert_eq!(document.tally(), [("reading", 1), ("group", 2)]);
    done(&mut document, &Remove(reading));
    assert_eq!(document.tally(), [("group", 2)]);
}
