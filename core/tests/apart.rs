//! What is written of others never mixes with what is one's own.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use ppsa_core::document::{Change, RemoveRecord};
use ppsa_core::export::{Selection, Words, csv, markdown};
use ppsa_core::plan::{self, CompanionReading, CompanionReadingChange, Voice};
use ppsa_core::practice::{Companion, Save};
use ppsa_core::rules::{Scope, active_findings};
use ppsa_core::season::{Journey, JourneyChange};
use ppsa_core::{
    Document, Id, NoteKind, Opens, Reading, ReadingChange, Replica, framework::Season,
};
use proptest::prelude::*;
use walk::{Walk, day, pack, snapshot};

fn act(document: &mut Document, change: &dyn Change) -> Id {
    document.apply(change).unwrap().records[0].id.clone()
}

fn river(document: &mut Document) -> Id {
    act(document, &Save(Companion { label: "River".into(), ..Companion::default() }))
}

fn start(with: &Id, voice: Voice) -> CompanionReadingChange {
    let (on, snapshot, with) = (day(1), Box::new(snapshot()), with.clone());
    CompanionReadingChange::Start { on, snapshot, with, voice }
}

fn note(reading: &Id, pou: &str, kind: NoteKind, text: &str) -> CompanionReadingChange {
    let (reading, pou, text) = (reading.clone(), pou.to_owned(), text.to_owned());
    CompanionReadingChange::AddNote { reading, pou, kind, text }
}

/// All that is shown, compared, found or taken out of what is the holder's own.
fn own(document: &Document) -> Vec<String> {
    let (pack, today, words) = (pack(), day(300), Words::default());
    let selection = Selection::for_holder(document);
    let mut all = vec![
        format!("{:?}", document.current(pack)),
        format!("{:?}", document.all::<Reading>().collect::<Vec<_>>()),
        format!("{:?}", document.under_other_packs(pack)),
        format!("{:?}", document.journey(None)),
        format!("{:?}", selection.ids()),
        csv(&selection, &words),
        markdown(&selection, pack, &words),
    ];
    for it in &snapshot().pou {
        all.push(format!("{:?}", plan::trend(document, pack, &it.key)));
    }
    for it in active_findings(document, pack, today, Scope::OWN_PLAN) {
        all.push(format!("{it:?}"));
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Without all wheels and seasons of others, one's own are the same to the letter.
    #[test]
    fn ones_own_is_the_same_whatever_is_written_of_others(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        let mut document = Document::new(Replica::new(9));
        river(&mut document);
        Walk::new(&snapshot(), &bytes).run(&mut document, |_, _| {});
        let with = own(&document);
        let wheels = document.all::<CompanionReading>().map(|it| &it.id);
        let ways = document.all::<Journey>().filter(|it| it.with.is_some()).map(|it| &it.id);
        let theirs: Vec<Id> = wheels.chain(ways).cloned().collect();
        for id in theirs {
            document.apply(&RemoveRecord(id)).unwrap();
        }
        prop_assert_eq!(with, own(&document));
    }
}

#[test]
fn each_of_two_voices_has_a_wheel_and_neither_is_ones_own() {
    let mut document = Document::new(Replica::new(1));
    let with = river(&mut document);
    let worker = act(&mut document, &start(&with, Voice::Worker));
    let person = act(&mut document, &start(&with, Voice::Person));
    act(&mut document, &note(&worker, "whenua", NoteKind::Strength, "Steady, I think"));
    act(&mut document, &note(&person, "whenua", NoteKind::Strength, "My garden"));
    act(&mut document, &note(&person, "whenua", NoteKind::Strength, " Steady, I think "));
    act(&mut document, &note(&person, "whenua", NoteKind::Challenge, "The bills"));
    let id = |voice| document.current_with(pack(), &with, voice).map(|it| it.id.clone());
    assert_eq!(
        (id(Voice::Worker), id(Voice::Person)),
        (Some(worker.clone()), Some(person.clone()))
    );
    assert!(document.current(pack()).is_none());
    assert_eq!(document.strengths_with(&with, "whenua"), ["My garden", "Steady, I think"]);
    assert!(document.strengths_with(&with, "tinana").is_empty());

    // What stands under no pou of its own, or under no reading, is refused.
    assert!(document.apply(&note(&person, "elsewhere", NoteKind::Strength, "")).is_err());
    assert!(document.apply(&note(&with, "whenua", NoteKind::Strength, "")).is_err());
    assert!(document.apply(&start(&person, Voice::Worker)).is_err(), "of nobody who is there");
    let own = |reading: &Id| ReadingChange::SetNote {
        reading: reading.clone(),
        note: "1-a".parse().unwrap(),
        text: String::new(),
    };
    assert!(document.apply(&own(&person)).is_err(), "no change of one's own wheel reaches it");
    let first = document.get::<CompanionReading>(&worker).unwrap();
    let first = first.pou("whenua").unwrap().notes[0].id.clone();
    let (reading, text) = (worker, String::new());
    act(&mut document, &CompanionReadingChange::SetNote { reading, note: first, text });
    act(&mut document, &note(&person, "tinana", NoteKind::Strength, " "));
    assert_eq!(document.strengths_with(&with, "whenua"), ["My garden", "Steady, I think"]);
    assert!(document.strengths_with(&with, "tinana").is_empty());
}

/// A page with a plan alone keeps and merges them, and opens none.
#[test]
fn a_page_of_ones_own_opens_no_wheel_of_others() {
    let mut document = Document::new(Replica::new(1));
    let with = river(&mut document);
    let reading = act(&mut document, &start(&with, Voice::Person));
    act(&mut document, &note(&reading, "whenua", NoteKind::Strength, "My garden"));
    let own = Document::from_records_of(Opens::OWN, Replica::new(2), document.records()).unwrap();
    assert_eq!(own.all::<CompanionReading>().count() + own.all::<Reading>().count(), 0);
    assert_eq!(own.to_json(), document.to_json(), "kept as it is");
    assert!(Selection::for_holder(&own).is_empty());
}

#[test]
fn a_companions_strength_answers_no_challenge_of_ones_own() {
    let mut document = Document::new(Replica::new(1));
    let on = day(1);
    document
        .apply_to_current(pack(), on, |reading| {
            let (pou, kind) = ("tinana".to_owned(), NoteKind::Challenge);
            ReadingChange::AddNote { reading, pou, kind, text: "Poor sleep".to_owned() }
        })
        .unwrap();
    let found = |document: &Document| -> Vec<String> {
        let found = active_findings(document, pack(), on, Scope::OWN_PLAN);
        found.iter().map(|it| it.code.id().to_owned()).collect()
    };
    let before = found(&document);
    assert!(before.contains(&"challenge-without-strength".to_owned()));
    let with = river(&mut document);
    let reading = act(&mut document, &start(&with, Voice::Person));
    act(&mut document, &note(&reading, "tinana", NoteKind::Strength, "Runs each day"));
    act(&mut document, &note(&reading, "whenua", NoteKind::Challenge, "The bills"));
    assert_eq!(found(&document), before);
    assert!(plan::trend(&document, pack(), "tinana").is_empty());
}

#[test]
fn each_relationship_has_a_path_of_its_own() {
    let mut document = Document::new(Replica::new(1));
    let with = [river(&mut document), river(&mut document)];
    for whom in [None, Some(&with[0]), Some(&with[1])] {
        let start = JourneyChange::Start { with: whom.cloned(), label: String::new() };
        act(&mut document, &start);
    }
    let enter = |document: &mut Document, whom: Option<&Id>, season, on| {
        let journey = document.journey(whom).unwrap().id.clone();
        act(document, &JourneyChange::Enter { journey, season, on: day(on), text: String::new() });
    };
    enter(&mut document, Some(&with[0]), Season::Raumati, 3);
    enter(&mut document, Some(&with[0]), Season::Hotoke, 5);
    enter(&mut document, None, Season::Ngahuru, 4);
    let path = |whom: Option<&Id>| -> Vec<Season> {
        let path = document.journey(whom).unwrap().path(day(9));
        path.iter().map(|leg| leg.entry.season).collect()
    };
    assert_eq!(path(Some(&with[0])), [Season::Raumati, Season::Hotoke], "back is a plain move");
    assert_eq!(path(Some(&with[1])), []);
    assert_eq!(path(None), [Season::Ngahuru]);
}
