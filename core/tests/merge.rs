//! Copies of a document, edited apart and merged in any order.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use ppsa_core::document::{RemoveRecord, VersionChange};
use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Outcome, Status};
use ppsa_core::practice::{Companion, Save};
use ppsa_core::reflection::{Answer, Entry, ReflectionChange, TemplateSnapshot};
use ppsa_core::{
    Document, Id, Lang, NoteKind, Rating, RatingKind, Reading, ReadingChange, Replica, Text,
};
use proptest::prelude::*;
use walk::{day, done, fork, merged, snapshot};

proptest! {
    #[test]
    fn no_words_are_lost_in_a_merge(mine in "[a-z]{1,12}", theirs in "[A-Z]{1,12}") {
        let (base, reading, note) = noted("first");
        let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
        set(&mut a, &reading, &note, &mine);
        set(&mut b, &reading, &note, &theirs);
        a.merge(&b).unwrap();
        let words = a.get::<Reading>(&reading).unwrap().note(&note).unwrap().1.text.clone();
        let earlier = a.conflicting_versions(&reading);
        prop_assert_eq!(earlier.len(), 1);
        let mut both = [words.as_str(), earlier[0].words];
        both.sort_unstable();
        prop_assert_eq!(both, [theirs.as_str(), mine.as_str()]);
    }
}

/// A reading with one strength in these words.
fn noted(text: &str) -> (Document, Id, Id) {
    let mut document = Document::new(Replica::new(1));
    done(&mut document, &ReadingChange::Start { on: day(0), snapshot: Box::new(snapshot()) });
    let reading = document.all::<Reading>().next().unwrap().id.clone();
    let (pou, kind, text) = ("whenua".to_owned(), NoteKind::Strength, text.to_owned());
    done(&mut document, &ReadingChange::AddNote { reading: reading.clone(), pou, kind, text });
    let note =
        document.get::<Reading>(&reading).unwrap().pou("whenua").unwrap().notes[0].id.clone();
    (document, reading, note)
}

fn set(document: &mut Document, reading: &Id, note: &Id, text: &str) {
    let (reading, note, text) = (reading.clone(), note.clone(), text.to_owned());
    done(document, &ReadingChange::SetNote { reading, note, text });
}

#[test]
fn an_earlier_version_stays_through_more_typing_until_it_is_chosen_or_let_go() {
    let (base, reading, note) = noted("walks");
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    set(&mut a, &reading, &note, "walks by the sea");
    set(&mut b, &reading, &note, "walks with Dad");
    a.merge(&b).unwrap();
    set(&mut a, &reading, &note, "walks with Dad, often");
    let earlier = a.conflicting_versions(&reading);
    assert_eq!((earlier.len(), earlier[0].words), (1, "walks by the sea"));
    let (part, version) = (earlier[0].part.to_owned(), earlier[0].version);
    let choose =
        VersionChange::RestoreVersion { record: reading.clone(), part: part.clone(), version };
    done(&mut a, &choose);
    let words =
        |it: &Document| it.get::<Reading>(&reading).unwrap().note(&note).unwrap().1.text.clone();
    assert_eq!(words(&a), "walks by the sea");
    let earlier = a.conflicting_versions(&reading);
    assert_eq!(earlier[0].words, "walks with Dad, often", "what was present is kept in turn");
    let version = earlier[0].version;
    done(&mut a, &VersionChange::DiscardVersion { record: reading.clone(), part, version });
    assert!(a.conflicting_versions(&reading).is_empty());
    // The other copy follows.
    b.merge(&a).unwrap();
    assert_eq!(
        (words(&b), b.conflicting_versions(&reading).len()),
        ("walks by the sea".to_owned(), 0)
    );
}

#[test]
fn typing_on_after_a_merge_loses_no_words_whichever_copy_s_are_present() {
    for (mine, theirs) in [(2, 3), (3, 2)] {
        let (base, reading, note) = noted("walks");
        let (mut a, mut b) = (fork(&base, mine), fork(&base, theirs));
        set(&mut a, &reading, &note, "by the sea");
        set(&mut b, &reading, &note, "with Dad");
        a.merge(&b).unwrap();
        for text in ["by the sea,", "by the sea, o", "by the sea"] {
            set(&mut a, &reading, &note, text);
            let earlier: Vec<_> =
                a.conflicting_versions(&reading).iter().map(|it| it.words).collect();
            assert_eq!(earlier, ["with Dad"], "{text}");
        }
    }
}

#[test]
fn days_and_places_are_not_words_to_choose_from() {
    let mut base = Document::new(Replica::new(1));
    done(&mut base, &Save(Companion { label: "River".into(), ..Companion::default() }));
    let companion = base.all::<Companion>().next().unwrap().clone();
    let id = companion.id.clone().unwrap();
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    for (copy, nth) in [(&mut a, 1), (&mut b, 2)] {
        let label = format!("River {nth}");
        let (since, ended) = (Some(day(nth)), Some(day(nth * 20)));
        done(copy, &Save(Companion { label, since, ended, ..companion.clone() }));
    }
    a.merge(&b).unwrap();
    let parts: Vec<_> = a.conflicting_versions(&id).iter().map(|it| it.part).collect();
    assert_eq!(parts, ["label"]);
    // Nor do they stay once another is written.
    let mut it = a.get::<Companion>(&id).unwrap().clone();
    (it.since, it.ended) = (Some(day(5)), Some(day(50)));
    done(&mut a, &Save(it));
    assert!(!a.to_json().contains("2026-01-02"), "{}", a.to_json());
}

#[test]
fn an_edit_is_stronger_than_a_removal_at_the_same_time_and_brings_the_whole_record() {
    let (base, reading, note) = noted("the garden");
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    // The remover wrote something first, which is theirs to remove.
    let pou = "tinana".to_owned();
    done(
        &mut a,
        &ReadingChange::SetRating {
            reading: reading.clone(),
            pou: pou.clone(),
            kind: RatingKind::Now,
            rating: Rating::new(2),
        },
    );
    done(&mut a, &RemoveRecord(reading.clone()));
    let rating = Rating::new(4);
    done(
        &mut b,
        &ReadingChange::SetRating {
            reading: reading.clone(),
            pou,
            kind: RatingKind::HopedFor,
            rating,
        },
    );
    for (mut one, other) in [(a.clone(), &b), (b.clone(), &a)] {
        let merge = one.merge(other).unwrap();
        assert!(merge.removed_since.is_empty());
        let it = one.get::<Reading>(&reading).unwrap();
        let said = it.pou("tinana").unwrap();
        assert_eq!((said.now, said.hoped_for), (None, rating), "as the editor saw it");
        assert_eq!(it.note(&note).unwrap().1.text, "the garden");
    }
}

#[test]
fn words_removed_in_one_copy_do_not_linger_in_what_another_edited() {
    let (base, reading, note) = noted("the garden");
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    done(&mut a, &ReadingChange::RemoveNote { reading: reading.clone(), note });
    let (pou, rating) = ("tinana".to_owned(), Rating::new(2));
    done(
        &mut b,
        &ReadingChange::SetRating { reading: reading.clone(), pou, kind: RatingKind::Now, rating },
    );
    let (mut both, mut other) = (merged(&a, &b), merged(&b, &a));
    for document in [&mut both, &mut other] {
        assert_eq!(document.compact().unwrap().records.len(), 1);
        assert!(!document.to_json().contains("garden"), "{}", document.to_json());
        assert_eq!(document.get::<Reading>(&reading).unwrap().pou("tinana").unwrap().now, rating);
    }
    // Both settled at once: that settles it.
    both.merge(&other).unwrap();
    assert!(both.compact().unwrap().is_empty());
    assert!(!both.to_json().contains("garden"));
    // Words of both copies that stand beside each other do not linger: they are kept.
    let (base, reading, note) = noted("walks");
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    set(&mut a, &reading, &note, "walks by the sea");
    set(&mut b, &reading, &note, "walks with Dad");
    a.merge(&b).unwrap();
    let before = a.to_json();
    let settled = a.compact().unwrap();
    assert!(
        settled.is_empty() && a.to_json() == before,
        "the first words were written over by both"
    );
}

#[test]
fn a_removal_of_a_note_gives_way_to_an_edit_of_it_at_the_same_time() {
    for removes_late in [false, true] {
        let (base, reading, note) = noted("the garden");
        let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
        for _ in 0..u8::from(removes_late) * 3 {
            done(&mut a, &Save(Companion::default()));
        }
        let (same, it) = (reading.clone(), note.clone());
        done(&mut a, &ReadingChange::RemoveNote { reading: same, note: it });
        set(&mut b, &reading, &note, "the garden at dusk");
        for (mut one, other) in [(a.clone(), &b), (b.clone(), &a)] {
            one.merge(other).unwrap();
            let words = &one.get::<Reading>(&reading).unwrap().note(&note).unwrap().1.text;
            assert_eq!(words, "the garden at dusk");
        }
    }
}

#[test]
fn words_written_over_do_not_come_back_from_a_copy_that_still_has_them() {
    for writes_late in [false, true] {
        let (base, reading, note) = noted("first");
        let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
        for _ in 0..u8::from(writes_late) * 3 {
            done(&mut a, &Save(Companion::default()));
        }
        set(&mut a, &reading, &note, "second");
        let (pou, rating) = ("tinana".to_owned(), Rating::new(3));
        done(
            &mut b,
            &ReadingChange::SetRating {
                reading: reading.clone(),
                pou,
                kind: RatingKind::Now,
                rating,
            },
        );
        for (mut one, other) in [(a.clone(), &b), (b.clone(), &a)] {
            one.merge(other).unwrap();
            let it = one.get::<Reading>(&reading).unwrap();
            assert_eq!(it.note(&note).unwrap().1.text, "second");
            assert_eq!(it.pou("tinana").unwrap().now, rating);
            assert!(
                one.conflicting_versions(&reading).is_empty(),
                "nothing was written twice at once"
            );
        }
    }
}

#[test]
fn a_copy_lists_what_was_removed_since_and_the_person_chooses() {
    let (mut document, reading, _) = noted("the garden");
    done(&mut document, &Save(Companion { label: "River".into(), ..Companion::default() }));
    let companion = document.all::<Companion>().next().unwrap().id.clone().unwrap();
    let backup = document.to_json();
    done(&mut document, &RemoveRecord(reading.clone()));
    done(&mut document, &RemoveRecord(companion.clone()));
    let copy = Document::from_json(Replica::new(5), &backup).unwrap();
    let merged = document.merge(&copy).unwrap();
    assert!(merged.patch.is_empty(), "nothing comes back by itself");
    let ids: Vec<Id> = merged.removed_since.iter().map(|it| it.id()).collect();
    assert_eq!(ids, [reading.clone(), companion.clone()]);
    assert_eq!(merged.removed_since[1].is::<Companion>().unwrap().label, "River");
    let patch = document.restore(&merged.removed_since[0]).unwrap();
    assert_eq!(patch.records.len(), 1);
    assert!(document.get::<Reading>(&reading).is_some());
    assert!(document.get::<Companion>(&companion).is_none());
    assert!(document.restore(&merged.removed_since[0]).unwrap().is_empty(), "once is enough");
    // The choice holds in copies that only know of the removal.
    let mut other = copy.clone();
    other.merge(&document).unwrap();
    assert!(
        other.get::<Reading>(&reading).is_some() && other.get::<Companion>(&companion).is_none()
    );
}

#[test]
fn what_is_brought_back_stays_whole_beside_an_edit_made_elsewhere_meanwhile() {
    let (mut document, reading, note) = noted("first");
    let backup = fork(&document, 5);
    set(&mut document, &reading, &note, "second");
    let mut elsewhere = fork(&document, 6);
    done(&mut document, &RemoveRecord(reading.clone()));
    let (pou, rating) = ("tinana".to_owned(), Rating::new(3));
    done(
        &mut elsewhere,
        &ReadingChange::SetRating { reading: reading.clone(), pou, kind: RatingKind::Now, rating },
    );
    let merged = document.merge(&backup).unwrap();
    document.restore(&merged.removed_since[0]).unwrap();
    for (mut one, other) in [(document.clone(), &elsewhere), (elsewhere.clone(), &document)] {
        one.merge(other).unwrap();
        let it = one.get::<Reading>(&reading).unwrap();
        let words = it.note(&note).map(|(_, note)| note.text.as_str());
        assert_eq!(words, Some("first"), "what the person chose last");
        assert_eq!(it.pou("tinana").unwrap().now, rating);
    }
}

#[test]
fn an_agreed_objective_is_brought_back_agreed() {
    let (mut document, id) = objective();
    agree(&mut document, &id);
    let backup = fork(&document, 5);
    let removed = done(&mut document, &RemoveRecord(id.clone()));
    let mut other = document.clone();
    document.undo(&removed.undo).unwrap();
    let merged = other.merge(&backup).unwrap();
    other.restore(&merged.removed_since[0]).unwrap();
    for document in [document, other] {
        assert_eq!(document.get::<Objective>(&id).unwrap().standing(), Status::Agreed);
    }
}

fn objective() -> (Document, Id) {
    let mut document = Document::new(Replica::new(1));
    let (pou, text) = (vec![snapshot().pou[2].clone()], "Sleep".to_owned());
    done(&mut document, &ObjectiveChange::Start { on: day(0), companion: None, pou, text });
    let id = document.all::<Objective>().next().unwrap().id.clone();
    (document, id)
}

fn agree(document: &mut Document, objective: &Id) {
    let wording = document.get::<Objective>(objective).unwrap().wording().id.clone();
    let (objective, on) = (objective.clone(), day(1));
    done(document, &ObjectiveChange::Agree { objective, wording, on, how: AgreementMethod::Here });
}

#[test]
fn a_new_wording_is_provisional_by_a_merge_too() {
    let (base, id) = objective();
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    agree(&mut a, &id);
    let end = |ending| ObjectiveChange::End {
        objective: id.clone(),
        ending,
        on: day(2),
        text: "As far as I wanted".into(),
    };
    done(&mut a, &end(Outcome::Done));
    let text = "Sleep, and wake rested".to_owned();
    done(&mut b, &ObjectiveChange::Reword { objective: id.clone(), on: day(1), text });
    a.merge(&b).unwrap();
    let it = a.get::<Objective>(&id).unwrap();
    assert_eq!((it.standing(), it.ended()), (Status::Provisional, None));
    assert_eq!(it.once_ended().map(|it| it.text.as_str()), Some("As far as I wanted"));
    assert!(it.earlier().next().unwrap().agreement().is_some(), "what stood before is kept");
}

#[test]
fn letters_typed_elsewhere_into_an_agreed_wording_make_it_provisional() {
    let (base, id) = objective();
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    agree(&mut a, &id);
    let wording = b.get::<Objective>(&id).unwrap().wording().id.clone();
    let text = "Sleep well".to_owned();
    done(&mut b, &ObjectiveChange::SetWording { objective: id.clone(), wording, text });
    a.merge(&b).unwrap();
    let it = a.get::<Objective>(&id).unwrap();
    assert_eq!((it.standing(), it.wording().text.as_str()), (Status::Provisional, "Sleep well"));
}

#[test]
fn two_answers_at_the_same_time_are_both_kept() {
    let words = |it: &str| Text::new(it, Lang::en_nz());
    let asked = TemplateSnapshot {
        template: "gibbs".into(),
        title: words("Gibbs"),
        pack: "p".into(),
        version: "1".into(),
    };
    let mut base = Document::new(Replica::new(1));
    done(&mut base, &ReflectionChange::Start { on: day(0), about: None, asked: Box::new(asked) });
    let entry = base.all::<Entry>().next().unwrap().id.clone();
    let answer = |document: &mut Document, text: &str| {
        let (prompt, asks, said) =
            ("what".to_owned(), words("What?"), Answer::Text(text.to_owned()));
        done(document, &ReflectionChange::Answer { entry: entry.clone(), prompt, asks, said });
    };
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    answer(&mut a, "On the phone");
    answer(&mut b, "On the laptop");
    a.merge(&b).unwrap();
    assert_eq!(a.conflicting_versions(&entry)[0].part, "answer:what");
    assert_eq!(a.conflicting_versions(&entry).len(), 1);
}
