//! What a back-up would bring, told before it is brought.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use ppsa_core::document::RemoveRecord;
use ppsa_core::practice::{Group, Save};
use ppsa_core::{Document, Id, NoteKind, Reading, ReadingChange, Replica};
use walk::{day, done, fork, snapshot};

/// A document with one wheel, and the wheel.
fn wheel(words: &str) -> (Document, Id) {
    let mut document = Document::new(Replica::new(1));
    done(&mut document, &ReadingChange::Start { on: day(0), snapshot: Box::new(snapshot()) });
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
    assert!(mine.preview_merge(&file).unwrap().is_empty());
    note(&mut file, &reading, "the dog");
    done(&mut file, &Save(Group::default()));
    let preview = mine.preview_merge(&file).unwrap();
    let kinds = |all: &[ppsa_core::document::RecordSummary]| -> Vec<String> {
        all.iter().map(|it| it.kind.clone()).collect()
    };
    assert_eq!(kinds(&preview.new), ["group"]);
    assert_eq!(kinds(&preview.changed), ["reading"]);
    let changed = &preview.changed[0];
    assert_eq!((changed.on, changed.words.as_str()), (Some(day(0)), "the river"));
    assert!(preview.removed_here.is_empty() && preview.removed_there.is_empty());
    // An older file than what is here brings nothing.
    assert!(file.preview_merge(&mine).unwrap().is_empty());
}

#[test]
fn what_was_removed_on_one_side_is_told_and_comes_back_where_it_is_chosen() {
    for here in [true, false] {
        let (base, reading) = wheel("the river");
        let (mut mine, mut file) = (fork(&base, 2), fork(&base, 3));
        done(if here { &mut mine } else { &mut file }, &RemoveRecord(reading.clone()));
        let preview = mine.preview_merge(&file).unwrap();
        assert!(preview.new.is_empty() && preview.changed.is_empty());
        let (removed, other) = if here {
            (&preview.removed_here, &preview.removed_there)
        } else {
            (&preview.removed_there, &preview.removed_here)
        };
        assert!(other.is_empty());
        assert_eq!(removed[0].summary().words, "the river");
        mine.merge(&file).unwrap();
        assert!(mine.get::<Reading>(&reading).is_none(), "removed on both sides now");
        mine.restore(&removed[0]).unwrap();
        assert!(mine.get::<Reading>(&reading).is_some());
    }
}

#[test]
fn to_foresee_changes_nothing_and_prints_no_word() {
    let (file, _) = wheel("the river");
    let mine = Document::new(Replica::new(2));
    let preview = mine.preview_merge(&file).unwrap();
    assert!(mine.records().is_empty());
    assert!(!format!("{preview:?}").contains("river"));
}

#[test]
fn a_tally_counts_what_is_not_removed() {
    let (mut document, reading) = wheel("the river");
    done(&mut document, &Save(Group::default()));
    done(&mut document, &Save(Group::default()));
    assert_eq!(document.count_by_kind(), [("reading", 1), ("group", 2)]);
    done(&mut document, &RemoveRecord(reading));
    assert_eq!(document.count_by_kind(), [("group", 2)]);
}
