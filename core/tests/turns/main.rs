//! Side by side: what each voice says stays theirs, and nothing is agreed on screen but by the person.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod asking;
#[path = "../walk/mod.rs"]
mod walk;

use chrono::NaiveDate;
use ppsa_core::plan::{
    AgreementMethod, Objective, ObjectiveChange, PackSnapshot, RatingKind, Status,
};
use ppsa_core::practice::{Companion, Save};
use ppsa_core::turns::Left;
use ppsa_core::turns::{Difference, Question, Stage, Together, Voice};
use ppsa_core::{ContentPack, Document, Id, NoteKind, Rating, Reading, Replica, Undo, example};
use proptest::prelude::*;
use walk::Walk;

/// A worker's document with somebody in it, and an objective of theirs, "Sleep".
struct Store {
    pack: ContentPack,
    on: NaiveDate,
    document: Document,
    with: Id,
    sleep: Id,
}

impl Store {
    fn new() -> Self {
        let (pack, _, on) = example::start().unwrap();
        let mut document = Document::new(Replica::new(1));
        let label = "River".to_owned();
        document.apply(&Save(Companion { label, ..Companion::default() })).unwrap();
        let with = document.all::<Companion>().find_map(|it| it.id.clone()).unwrap();
        let mut it = Self { pack, on, document, with, sleep: "0-0".parse().unwrap() };
        it.sleep = it.start("Sleep");
        it
    }

    fn start(&mut self, text: &str) -> Id {
        let (companion, pou) = (Some(self.with.clone()), vec![self.pack.snapshot().pou[2].clone()]);
        let start = ObjectiveChange::Start { on: self.on, companion, pou, text: text.into() };
        self.document.apply(&start).unwrap().created().cloned().unwrap()
    }

    fn how(&self, id: &Id) -> Option<AgreementMethod> {
        Some(self.document.get::<Objective>(id)?.wording().agreement()?.how())
    }

    fn turn(&self, together: &mut Together, voice: Voice) {
        together.hand_to(voice);
        together.take(&self.document, self.on);
    }

    fn says(&self, together: &mut Together, pou: &str, kind: NoteKind, text: &str) {
        assert!(together.say(&self.pack, self.on, pou, kind, text));
    }

    fn rates(&self, together: &mut Together, pou: &str, rating: u8) {
        let rating = Rating::new(rating);
        assert!(together.rate(&self.pack, self.on, pou, RatingKind::Now, rating));
    }

    fn leaves(&mut self, together: &Together, chosen: &[&str]) {
        for change in together.leave(chosen, &self.pack, self.on) {
            self.document.apply(&change).unwrap();
        }
    }

    /// As a worker would by themself, if they could.
    fn agree_all(&mut self) {
        let all: Vec<_> = self
            .document
            .all::<Objective>()
            .map(|it| (it.id.clone(), it.wording().id.clone()))
            .collect();
        for (objective, wording) in all {
            let (on, how) = (self.on, AgreementMethod::OnScreen);
            assert!(
                self.document
                    .apply(&ObjectiveChange::Agree { objective, wording, on, how })
                    .is_err()
            );
        }
    }

    /// Whether anything in it is agreed on screen.
    fn on_screen(&self) -> bool {
        on_screen(&self.document)
    }
}

fn on_screen(document: &Document) -> bool {
    document.all::<Objective>().any(|it| {
        it.wordings()
            .filter_map(|it| it.agreement())
            .any(|it| it.how() == AgreementMethod::OnScreen)
    })
}

#[test]
fn each_voice_keeps_its_own_and_a_difference_is_a_question() {
    let it = Store::new();
    let mut together = Together::new(it.with.clone(), Replica::new(0x77));
    it.turn(&mut together, Voice::Worker);
    it.rates(&mut together, "tinana", 2);
    it.says(&mut together, "tinana", NoteKind::Challenge, "Bad nights");
    it.rates(&mut together, "whenua", 4);
    it.turn(&mut together, Voice::Person);
    it.rates(&mut together, "tinana", 4);
    it.says(&mut together, "tinana", NoteKind::Strength, "I walk");
    it.rates(&mut together, "whenua", 4);
    assert!(together.look());
    let readings = together.readings(&it.pack);
    let now: Vec<_> = readings
        .iter()
        .map(|(voice, it)| (*voice, it.pou("tinana").unwrap().now.unwrap().get()))
        .collect();
    assert_eq!(now, [(Voice::Worker, 2), (Voice::Person, 4)], "never one for both");
    let ask = |of| Question { pou: 2, of };
    let questions = together.questions(&it.pack);
    assert_eq!(questions, [ask(Difference::Now), ask(Difference::Words)]);
    it.turn(&mut together, Voice::Worker);
    assert!(together.questions(&it.pack).is_empty(), "seen while all look, and not later");
    assert!(together.readings(&it.pack).is_empty());
}

#[test]
fn handed_on_nothing_of_it_shows_and_the_other_begins_with_nothing() {
    let it = Store::new();
    let mut together = Together::new(it.with.clone(), Replica::new(0x77));
    it.turn(&mut together, Voice::Person);
    it.says(&mut together, "whenua", NoteKind::Strength, "The river");
    for voice in [Voice::Worker, Voice::Supporter] {
        together.hand_to(voice);
        assert!(together.reading(&it.pack).is_none());
        assert!(together.objectives().is_empty() && together.theirs().is_empty());
        assert!(!together.say(&it.pack, it.on, "whenua", NoteKind::Strength, "Other"));
        assert!(together.leave(&["whenua"], &it.pack, it.on).is_empty());
        assert!(together.copy().is_none());
        together.take(&it.document, it.on);
        assert!(together.reading(&it.pack).is_none());
        assert!(together.objectives().is_empty(), "what is agreed is the person's alone");
        assert!(!together.look() && !together.end());
        assert_eq!(together.stage(), Stage::Turn(voice));
    }
    together.hand_to(Voice::Person);
    assert!(together.reading(&it.pack).is_none(), "nor before the person has it");
    assert!(together.objectives().is_empty());
    it.turn(&mut together, Voice::Person);
    let said = together.reading(&it.pack).unwrap().pou("whenua").unwrap();
    assert_eq!(said.notes[0].text, "The river", "their own turn goes on");
}

#[test]
fn what_the_person_says_of_an_objective_comes_to_the_worker_s_document() {
    let mut it = Store::new();
    let (music, work) = (it.start("Music"), it.start("Work"));
    let wording = it.document.get::<Objective>(&work).unwrap().wording().id.clone();
    let (objective, on, how) = (work.clone(), it.on, AgreementMethod::Said);
    let said = ObjectiveChange::Agree { objective, wording, on, how };
    it.document.apply(&said).unwrap();
    let mut together = Together::new(it.with.clone(), Replica::new(0x77));
    it.turn(&mut together, Voice::Person);
    let ids: Vec<Id> = together.objectives().iter().map(|it| it.id.clone()).collect();
    assert!(together.answer(&ids[0], Some(true), it.on));
    assert!(together.word(&ids[1], "Guitar, on my own".into()));
    assert!(!together.answer(&"9-9".parse().unwrap(), Some(true), it.on));
    assert!(together.answer(&ids[1], Some(true), it.on));
    assert!(together.answer(&ids[2], Some(false), it.on));
    let own = together.want(&it.pack.snapshot().pou[4], it.on).unwrap();
    assert!(!together.answer(&own, Some(true), it.on), "nobody agrees to nothing");
    assert!(together.word(&own, "A garden".into()));
    assert!(together.answer(&own, Some(true), it.on));
    assert!(together.word(&own, "A big garden".into()));
    assert_eq!(together.answered(&own), None, "other words are agreed to anew");
    assert!(together.answer(&own, Some(true), it.on));
    assert!(together.end());
    assert!(!together.answer(&own, None, it.on), "the turn has ended");
    it.leaves(&together, &[]);
    assert_eq!(it.how(&it.sleep), Some(AgreementMethod::OnScreen));
    let music = it.document.get::<Objective>(&music).unwrap();
    assert_eq!(music.wording().text, "Guitar, on my own");
    assert_eq!(music.earlier().next().unwrap().text, "Music", "what stood before is kept");
    assert_eq!(music.standing(), Status::Agreed);
    let work = it.document.get::<Objective>(&work).unwrap();
    assert_eq!(work.standing(), Status::Provisional, "it is not for them: held lightly again");
    let garden = it.document.all::<Objective>().last().unwrap();
    assert_eq!(garden.wording().text, "A big garden");
    assert_eq!(garden.wording().agreement().unwrap().how(), AgreementMethod::OnScreen);
    assert_eq!(garden.companion.as_ref(), Some(&it.with));
}

#[test]
fn words_that_the_worker_changed_meanwhile_are_not_those_that_were_agreed() {
    let mut it = Store::new();
    let mut together = Together::new(it.with.clone(), Replica::new(0x77));
    it.turn(&mut together, Voice::Person);
    let id = together.objectives()[0].id.clone();
    together.answer(&id, Some(true), it.on);
    // In another tab.
    let (objective, on) = (it.sleep.clone(), it.on);
    let reword = ObjectiveChange::Reword { objective, on, text: "Sleep and work".into() };
    it.document.apply(&reword).unwrap();
    together.end();
    it.leaves(&together, &[]);
    let sleep = it.document.get::<Objective>(&it.sleep).unwrap();
    assert_eq!(sleep.wording().text, "Sleep", "as they were agreed to");
    assert_eq!(sleep.earlier().count(), 2);
    // One that is gone by then begins anew.
    it.document.apply(&ppsa_core::document::RemoveRecord(it.sleep.clone())).unwrap();
    it.leaves(&together, &[]);
    assert!(it.on_screen());
}

#[test]
fn a_worker_s_note_of_a_yes_is_another_thing_and_no_change_makes_it_on_screen() {
    let mut it = Store::new();
    let wording = it.document.get::<Objective>(&it.sleep).unwrap().wording().id.clone();
    let agree = |how| {
        let (objective, wording) = (it.sleep.clone(), wording.clone());
        ObjectiveChange::Agree { objective, wording, on: it.on, how }
    };
    let error = it.document.clone().apply(&agree(AgreementMethod::OnScreen)).unwrap_err();
    assert_eq!(error.code(), "agreed-by-other");
    it.document.apply(&agree(AgreementMethod::Said)).unwrap();
    assert_eq!(it.how(&it.sleep), Some(AgreementMethod::Said));
}

#[test]
fn what_stays_is_what_the_person_chose_and_no_rating_is_in_it() {
    let mut it = Store::new();
    let mut together = Together::new(it.with.clone(), Replica::new(0x77));
    it.turn(&mut together, Voice::Worker);
    it.says(&mut together, "whenua", NoteKind::Strength, "Workerword");
    it.turn(&mut together, Voice::Person);
    it.says(&mut together, "whenua", NoteKind::Strength, "Theriver");
    it.says(&mut together, "tinana", NoteKind::Strength, "Secretword");
    it.rates(&mut together, "whenua", 5);
    together.end();
    let before = it.document.to_json();
    it.leaves(&together, &[]);
    assert_eq!(it.document.to_json(), before, "nothing chosen, nothing left");
    it.leaves(&together, &["whenua", "hinengaro"]);
    let left: Vec<&Left> = it.document.all::<Left>().collect();
    assert_eq!(left.len(), 1, "a pou of which nothing was said leaves nothing");
    assert_eq!((left[0].strengths.as_str(), left[0].pou.key.as_str()), ("Theriver", "whenua"));
    let file = it.document.to_json();
    assert!(!file.contains("Secretword") && !file.contains("Workerword"));
    assert_eq!(it.document.all::<Reading>().count(), 0);
}

#[test]
fn the_person_s_copy_is_a_plan_of_theirs_with_ids_of_its_own() {
    let it = Store::new();
    let mut together = Together::new(it.with.clone(), Replica::new(0x77));
    it.turn(&mut together, Voice::Worker);
    it.says(&mut together, "whenua", NoteKind::Strength, "Workerword");
    it.turn(&mut together, Voice::Person);
    it.says(&mut together, "whenua", NoteKind::Strength, "Firstwords");
    it.says(&mut together, "whenua", NoteKind::Strength, "Theriver");
    it.says(&mut together, "tinana", NoteKind::Challenge, "Takenback");
    it.says(&mut together, "tinana", NoteKind::Challenge, "");
    it.rates(&mut together, "whenua", 5);
    let sleep = together.objectives()[0].id.clone();
    together.end();
    let copy = |it: &Together| Document::from_json(Replica::new(8), &it.copy().unwrap()).unwrap();
    let only_laid = copy(&together);
    assert_eq!(only_laid.all::<Objective>().count(), 0, "words laid before them are not theirs");
    it.turn(&mut together, Voice::Person);
    together.answer(&sleep, Some(true), it.on);
    together.end();
    let file = together.copy().unwrap();
    let copy = copy(&together);
    for word in ["Workerword", "Firstwords", "Takenback", "River"] {
        assert!(!file.contains(word), "{word}");
    }
    for record in it.document.records() {
        assert!(!file.contains(record.id.as_str()), "{}", record.id);
    }
    assert!(copy.records().iter().all(|it| it.id.as_str().ends_with("-77")));
    // Their planning page brings it in as any back-up.
    let mut plan = Document::new(Replica::new(9));
    plan.merge(&Document::from_json(Replica::new(8), &file).unwrap()).unwrap();
    let reading = plan.current(&it.pack).unwrap();
    assert_eq!(reading.pou("whenua").unwrap().now, Rating::new(5));
    let objective = plan.all::<Objective>().next().unwrap();
    assert_eq!(objective.wording().agreement().unwrap().how(), AgreementMethod::Here);
    assert!(objective.companion.is_none());
}

/// Whatever else a worker can do to a [`Together`], by a byte each.
fn meddle(it: &mut Store, together: &mut Together, bytes: &[u8]) {
    for byte in bytes {
        let pou = ["wairua", "hinengaro", "tinana", "whanau", "whenua"][usize::from(byte % 5)];
        let own = it.pack.snapshot().pou[0].clone();
        let ids: Vec<Id> = ["1-77", "2-77", "3-77", "4-77"].map(|it| it.parse().unwrap()).into();
        match byte / 5 % 13 {
            0 => together.hand_to(Voice::Worker),
            1 => together.hand_to(Voice::Supporter),
            // It was handed to the person: the worker does not take it.
            _ if together.stage() == Stage::Handing(Voice::Person) => {}
            2 | 3 => together.take(&it.document, it.on),
            4 => _ = together.say(&it.pack, it.on, pou, NoteKind::Strength, "Meddled"),
            5 => _ = together.say(&it.pack, it.on, pou, NoteKind::Challenge, ""),
            6 => _ = together.rate(&it.pack, it.on, pou, RatingKind::Now, Rating::new(1)),
            7 => assert!(!ids.iter().any(|id| together.answer(id, Some(true), it.on))),
            8 => assert!(!ids.iter().any(|id| together.word(id, "Meddled".into()))),
            9 => assert_eq!(together.want(&own, it.on), None),
            10 => assert!(!together.look() && !together.end()),
            11 => it.agree_all(),
            _ => it.leaves(together, &["wairua", "tinana", "whenua"]),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn nothing_a_worker_does_alters_what_the_person_said_or_agrees_on_screen(
        bytes in prop::collection::vec(any::<u8>(), 0..60),
        changes in prop::collection::vec(any::<u8>(), 0..60),
        person_first in any::<bool>(),
    ) {
        let mut it = Store::new();
        let mut together = Together::new(it.with.clone(), Replica::new(0x77));
        if person_first {
            it.turn(&mut together, Voice::Person);
            it.says(&mut together, "tinana", NoteKind::Strength, "Mine");
            it.rates(&mut together, "tinana", 3);
            let id = together.objectives()[0].id.clone();
            together.word(&id, "My own sleep".into());
            together.answer(&id, Some(true), it.on);
        }
        let copy = |together: &Together| {
            let mut together = together.clone();
            together.hand_to(Voice::Person);
            together.take(&Document::new(Replica::new(1)), example::day(1));
            together.end();
            together.copy().unwrap()
        };
        together.hand_to(Voice::Worker);
        let before = copy(&together);
        meddle(&mut it, &mut together, &bytes);
        // All changes that a document knows, and undoing each of them.
        let snapshot: PackSnapshot = it.pack.snapshot();
        let mut undone = Undo::default();
        Walk::new(&snapshot, &changes).run(&mut it.document, |_, made| {
            if let Ok(patch) = made {
                undone = std::mem::take(&mut undone).and(patch.undo.clone());
            }
        });
        meddle(&mut it, &mut together, &bytes);
        prop_assert_eq!(copy(&together), before);
        prop_assert!(!it.on_screen());
        it.document.undo(&undone).unwrap();
        prop_assert!(!it.on_screen());
    }
}
