//! A reading that was made under one pack, brought under another.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use std::collections::BTreeSet;

use ppsa_core::plan::{LinkEnd, MapPack, Objective, ObjectiveChange};
use ppsa_core::{
    ContentPack, Document, Id, NoteKind, Rating, RatingKind, Reading, ReadingChange, Replica,
};
use proptest::prelude::*;
use walk::{Walk, day, done, fork, merged, pack, snapshot};

/// A pack with pou and a scale of its own: two keys are those of the built-in one.
fn other(steps: usize) -> ContentPack {
    let pou = ["mind", "wairua", "body", "kin", "whenua"]
        .map(|key| format!(r#"{{ "key": "{key}", "name": "Our {key}" }}"#))
        .join(",");
    let steps: Vec<String> = (0..steps).map(|at| format!("\"Step {at}\"")).collect();
    let steps = steps.join(",");
    ContentPack::from_json(&format!(
        r#"{{ "format": 1, "id": "other", "version": "1", "language": "en-NZ", "name": "Other",
            "holder": "A trust", "licence": "MIT", "pou": [{pou}], "scale": {{ "steps": [{steps}] }} }}"#
    ))
    .unwrap()
}

fn note(document: &mut Document, pou: &str, kind: NoteKind, text: &str) {
    let (pou, text) = (pou.to_owned(), text.to_owned());
    let add = |reading| ReadingChange::AddNote { reading, pou, kind, text };
    document.apply_to_current(pack(), day(1), add).unwrap();
}

/// Something of all that a reading can hold.
fn written() -> (Document, Id) {
    let mut document = Document::new(Replica::new(1));
    note(&mut document, "tinana", NoteKind::Strength, "The gym");
    note(&mut document, "hinengaro", NoteKind::Challenge, "Nights");
    note(&mut document, "whenua", NoteKind::Strength, "The sea");
    let old = document.current(pack()).unwrap().clone();
    for (pou, now, hoped_for) in [("tinana", 2, 4), ("whenua", 5, 5)] {
        let (reading, pou) = (old.id.clone(), pou.to_owned());
        let rating = Rating::new(hoped_for);
        let hoped_for = ReadingChange::SetRating {
            reading: reading.clone(),
            pou: pou.clone(),
            kind: RatingKind::HopedFor,
            rating,
        };
        done(&mut document, &hoped_for);
        let rating = Rating::new(now);
        done(
            &mut document,
            &ReadingChange::SetRating { reading, pou, kind: RatingKind::Now, rating },
        );
    }
    let (reading, pou) = (old.id.clone(), "hinengaro".to_owned());
    done(&mut document, &ReadingChange::SetSkipped { reading, pou, skipped: true });
    let gym = old.pou("tinana").unwrap().notes[0].clone();
    for to in ["hinengaro", "whenua"] {
        let from = LinkEnd::note("tinana", &gym);
        let (reading, to) = (old.id.clone(), LinkEnd { pou: to.into(), note: None });
        let text = String::new();
        done(&mut document, &ReadingChange::AddLink { reading, from, to, text });
    }
    (document, old.id)
}

fn map(to: &ContentPack, from: &Id, pou: [Option<&str>; 5]) -> MapPack {
    let pou = pou.map(|it| it.map(str::to_owned));
    MapPack { on: day(9), snapshot: Box::new(to.snapshot()), from: from.clone(), pou }
}

/// `whenua` goes on in none.
const SOME: [Option<&str>; 5] = [Some("hinengaro"), Some("wairua"), Some("tinana"), None, None];

fn objective(document: &mut Document, pou: &[usize]) -> Id {
    let snapshot = snapshot();
    let pou = pou.iter().map(|at| snapshot.pou[*at].clone()).collect();
    let text = "Sleep".to_owned();
    let start = ObjectiveChange::Start { on: day(1), companion: None, pou, text };
    done(document, &start).records[0].id.clone()
}

fn belongs(document: &Document, id: &Id) -> Vec<(String, String)> {
    let it = document.get::<Objective>(id).unwrap();
    it.pou.iter().map(|pou| (pou.key.clone(), pou.name.plain())).collect()
}

#[test]
fn what_was_said_comes_along_under_the_pou_it_goes_on_in() {
    let (mut document, from) = written();
    let (old, to) = (document.get::<Reading>(&from).unwrap().clone(), other(5));
    done(&mut document, &map(&to, &from, SOME));
    let new = document.current(&to).unwrap();
    assert_eq!((new.on, new.mapped_from.as_ref()), (day(9), Some(&from)));
    for (there, then) in [("mind", "hinengaro"), ("wairua", "wairua"), ("body", "tinana")] {
        assert_eq!(new.pou(there), old.pou(then), "{there}");
    }
    assert!(new.pou("kin").unwrap().is_blank() && new.pou("whenua").unwrap().is_blank());
    let links: Vec<_> = new.links.iter().map(|it| (&*it.from.pou, &*it.to.pou)).collect();
    assert_eq!(links, [("body", "mind")], "a link stays behind where one of its ends does");
    assert_eq!(new.links[0].from.note, old.links[0].from.note);
    assert_eq!(document.get::<Reading>(&from), Some(&old), "the old one stays as it was");
    let again = Document::from_json(Replica::new(2), &document.to_json()).unwrap();
    assert_eq!(again.current(&to), document.current(&to));
}

#[test]
fn nothing_is_guessed_where_the_scales_are_not_as_long() {
    let (mut document, from) = written();
    for steps in [4, 7] {
        let to = other(steps);
        done(&mut document, &map(&to, &from, SOME));
        let new = document.current(&to).unwrap();
        let body = new.pou("body").unwrap();
        assert_eq!((body.now, body.hoped_for, body.notes.len()), (None, None, 1));
        assert!(new.pou("mind").unwrap().skipped);
    }
}

#[test]
fn what_does_not_fit_is_refused_with_its_code() {
    let (mut document, from) = written();
    let (before, to) = (document.to_json(), other(5));
    let mut refused = |map: &MapPack| document.apply(map).unwrap_err().code();
    let one = |key: &'static str| [Some(key), None, None, None, None];
    assert_eq!(refused(&map(&to, &from, one("mind"))), "pou-unknown");
    let twice = [Some("tinana"), None, None, None, Some("tinana")];
    assert_eq!(refused(&map(&to, &from, twice)), "pou-twice");
    assert_eq!(refused(&map(&to, &"ff-f".parse::<Id>().unwrap(), one("tinana"))), "not-there");
    assert_eq!(refused(&map(pack(), &from, one("tinana"))), "not-there", "it goes on there");
    assert_eq!(document.to_json(), before);
}

#[test]
fn the_same_keys_and_no_others_are_where_to_begin() {
    assert_eq!(other(5).snapshot().same_keys(&snapshot()), [None, Some(0), None, None, Some(4)]);
}

#[test]
fn open_objectives_go_with_it_and_keep_a_pou() {
    let (mut document, from) = written();
    let moved = objective(&mut document, &[1, 2, 4]);
    let stays = objective(&mut document, &[4, 3]);
    let same = objective(&mut document, &[0]);
    let ended = objective(&mut document, &[2]);
    let (on, text) = (day(2), String::new());
    let ending = ppsa_core::plan::Outcome::SetDown;
    done(&mut document, &ObjectiveChange::End { objective: ended.clone(), ending, on, text });
    let before = [&moved, &stays, &same, &ended].map(|it| belongs(&document, it));
    let patch = done(&mut document, &map(&other(5), &from, SOME));
    let own = |key: &str| (key.to_owned(), format!("Our {key}"));
    assert_eq!(belongs(&document, &moved), [own("mind"), own("body")]);
    assert_eq!(belongs(&document, &stays), before[1], "all its pou go on in none");
    assert_eq!(belongs(&document, &same), [own("wairua")], "the name of now");
    assert_eq!(belongs(&document, &ended), before[3], "what ended is as it was");

    document.undo(&patch.undo).unwrap();
    assert!(document.current(&other(5)).is_none());
    assert_eq!([&moved, &stays, &same, &ended].map(|it| belongs(&document, it)), before);
}

#[test]
fn a_key_of_both_packs_is_told_by_its_name() {
    let (mut document, from) = written();
    let to = other(5);
    let pou = vec![to.snapshot().pou[4].clone()];
    let start = ObjectiveChange::Start { on: day(1), companion: None, pou, text: "Here".into() };
    let new = done(&mut document, &start).records[0].id.clone();
    let old = objective(&mut document, &[4]);
    done(&mut document, &map(&to, &from, [Some("whenua"), None, None, None, None]));
    assert_eq!(belongs(&document, &new)[0].0, "whenua", "it was of this pack before");
    assert_eq!(belongs(&document, &old)[0].0, "mind");
}

#[test]
fn the_newest_of_each_other_pack_and_whether_it_was_mapped() {
    let (mut document, first) = written();
    let go_on = ReadingChange::StartFrom {
        on: day(2),
        snapshot: Box::new(snapshot()),
        from: first.clone(),
    };
    let second = done(&mut document, &go_on).records[0].id.clone();
    let blank = ReadingChange::Start { on: day(3), snapshot: Box::new(snapshot()) };
    done(&mut document, &blank);
    let to = other(4);
    let others = |it: &Document| -> Vec<(Id, bool)> {
        it.under_other_packs(&to).iter().map(|it| (it.newest.id.clone(), it.mapped)).collect()
    };
    assert_eq!(others(&document), [(second.clone(), false)]);
    done(&mut document, &map(&other(7), &second, SOME));
    let third = document.current(&other(7)).unwrap().id.clone();
    assert_eq!(others(&document), [(third.clone(), false), (second.clone(), false)]);
    done(&mut document, &map(&to, &second, SOME));
    assert_eq!(others(&document), [(third, false), (second, true)]);
    assert!(document.under_other_packs(pack()).iter().all(|it| it.newest.snapshot.pack == "other"));
}

#[test]
fn two_copies_that_both_mapped_become_one() {
    let (base, from) = written();
    let (mut a, mut b) = (fork(&base, 2), fork(&base, 3));
    let id = objective(&mut a, &[1, 2]);
    b.merge(&a).unwrap();
    let to = other(5);
    done(&mut a, &map(&to, &from, SOME));
    done(&mut b, &map(&to, &from, [None, None, None, Some("tinana"), None]));
    let (ab, ba) = (merged(&a, &b), merged(&b, &a));
    assert_eq!(ab.to_json(), ba.to_json());
    assert_eq!(ab.all::<Reading>().filter(|it| it.mapped_from.is_some()).count(), 2);
    assert_eq!(ab.current(&to), ba.current(&to));
    assert_eq!(belongs(&ab, &id), belongs(&ba, &id));
}

/// What every record says, without when it was written.
fn says(document: &Document) -> Vec<String> {
    let readings = document.all::<Reading>().map(|it| format!("{it:?}"));
    let objectives = document.all::<Objective>().map(|it| format!("{it:?}"));
    readings.chain(objectives).collect()
}

fn notes<'r>(reading: &'r Reading, pou: &str) -> BTreeSet<(&'r Id, &'r str)> {
    reading.pou(pou).unwrap().notes.iter().map(|it| (&it.id, it.text.as_str())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn no_note_is_lost_and_all_of_it_can_be_taken_back(
        base in prop::collection::vec(any::<u8>(), 0..200),
        how in prop::collection::vec(any::<u8>(), 20),
        which in any::<usize>(),
    ) {
        let mut document = written().0;
        Walk::new(&snapshot(), &base).run(&mut document, |_, _| {});
        let readings: Vec<Reading> = document.all::<Reading>().cloned().collect();
        if readings.is_empty() {
            return Ok(());
        }
        let old = &readings[which % readings.len()];
        let map = Walk::new(&snapshot(), &how).map(&document, day(9), old.id.clone());
        let before = (says(&document), document.to_json());
        let Ok(patch) = document.apply(&map) else {
            prop_assert_eq!(document.to_json(), before.1);
            return Ok(());
        };
        let new = document.all::<Reading>().next_back().unwrap().clone();
        prop_assert_eq!(document.get::<Reading>(&old.id), Some(old));
        for pou in &old.snapshot.pou {
            let place = map.pou.iter().position(|it| it.as_ref() == Some(&pou.key));
            if let Some(place) = place {
                let key = &map.snapshot.pou[place].key;
                prop_assert_eq!(notes(&new, key), notes(old, &pou.key));
                prop_assert_eq!(new.pou(key), old.pou(&pou.key));
            }
        }
        prop_assert!(document.all::<Objective>().all(|it| !it.pou.is_empty()));
        let reopened = Document::from_json(Replica::new(4), &document.to_json()).unwrap();
        prop_assert_eq!(says(&reopened), says(&document));
        document.undo(&patch.undo).unwrap();
        prop_assert_eq!(says(&document), before.0);
    }

    #[test]
    fn copies_that_both_mapped_converge(
        base in prop::collection::vec(any::<u8>(), 0..150),
        hows in [prop::collection::vec(any::<u8>(), 20), prop::collection::vec(any::<u8>(), 20)],
        which in any::<usize>(),
    ) {
        let mut document = written().0;
        Walk::new(&snapshot(), &base).run(&mut document, |_, _| {});
        let readings: Vec<Id> = document.all::<Reading>().map(|it| it.id.clone()).collect();
        if readings.is_empty() {
            return Ok(());
        }
        let mut replica = 1;
        let mut copies = hows.iter().map(|how| {
            replica += 1;
            let mut copy = fork(&document, replica);
            let from = readings[which % readings.len()].clone();
            let map = Walk::new(&snapshot(), how).map(&copy, day(9), from);
            let _ = copy.apply(&map);
            copy
        });
        let (a, b) = (copies.next().unwrap(), copies.next().unwrap());
        prop_assert_eq!(merged(&a, &b).to_json(), merged(&b, &a).to_json());
    }
}
