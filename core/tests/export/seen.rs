//! What a person sees before it goes, and that just this goes.

use ppsa_core::document::Change;
use ppsa_core::export::{ExportOptions, ExportPart, Salt, Selection, Words, html, preview};
use ppsa_core::identify::IdentifyingKind;
use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Outcome};
use ppsa_core::practice::{Group, Save};
use ppsa_core::reflection::{Answer, Entry, ReflectionChange, TemplateSnapshot};
use ppsa_core::{Document, Id, NoteKind, Reading, ReadingChange, Replica};

use crate::sample;

fn apply(document: &mut Document, change: &dyn Change) -> Id {
    document.apply(change).unwrap().records[0].id.clone()
}

/// What goes of a document, as text.
fn goes(document: &Document) -> String {
    Selection::for_holder(document).shown().to_json()
}

fn page(document: &Document) -> String {
    html(&Selection::for_holder(document), sample::pack(), &Words::default())
}

#[test]
fn what_goes_shows_as_the_whole_does_and_is_listed_one_by_one() {
    let document = sample::document();
    let own = Selection::for_holder(&document);
    let shown = own.shown();
    assert_eq!(page(&shown), page(&document));
    let listed: Vec<Id> = own.summaries().into_iter().map(|(_, it)| it.id).collect();
    let all = Selection::for_holder(&shown);
    assert_eq!(listed.len(), all.ids().len());
    assert!(listed.iter().all(|id| all.ids().contains(id)));
    let days: Vec<_> = own.summaries().into_iter().map(|(_, it)| it.on).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "the newest first: {days:?}");
    let settings = ExportOptions { parts: vec![ExportPart::Settings], ..ExportOptions::default() };
    assert!(Selection::with_companions(&document, &settings).summaries().is_empty());
}

#[test]
fn a_pou_and_a_question_that_were_left_out_leave_their_words_here() {
    let mut document = Document::new(Replica::new(1));
    let pack = sample::pack();
    let snapshot = Box::new(pack.snapshot());
    let reading = apply(&mut document, &ReadingChange::Start { on: sample::day(1, 5), snapshot });
    for (pou, text) in [("tinana", "The gym"), ("whenua", "The river")] {
        let (reading, pou, text) = (reading.clone(), pou.to_owned(), text.to_owned());
        apply(
            &mut document,
            &ReadingChange::AddNote { reading, pou, kind: NoteKind::Strength, text },
        );
    }
    let asked = Box::new(TemplateSnapshot::of(pack, pack.template("gibbs").unwrap()));
    let start = ReflectionChange::Start { on: sample::day(1, 6), about: None, asked };
    let entry = apply(&mut document, &start);
    let prompts: Vec<_> = pack.template("gibbs").unwrap().prompts().take(2).collect();
    for (prompt, text) in prompts.iter().zip(["We talked", "I was numb"]) {
        let (prompt, asks) = (prompt.id.clone(), prompt.asks.clone());
        let said = Answer::Text(text.into());
        let entry = entry.clone();
        apply(&mut document, &ReflectionChange::Answer { entry, prompt, asks, said });
    }
    for word in ["gym", "river", "talked", "numb"] {
        assert!(goes(&document).contains(word), "{word}");
    }
    let pou = "whenua".to_owned();
    apply(&mut document, &ReadingChange::SetSkipped { reading, pou, skipped: true });
    let prompt = prompts[1].id.clone();
    apply(&mut document, &ReflectionChange::Skip { entry, prompt, skipped: true });
    for (word, there) in [("gym", true), ("river", false), ("talked", true), ("numb", false)] {
        assert!(document.to_json().contains(word), "{word} stays here");
        assert_eq!(goes(&document).contains(word), there, "{word}");
        assert_eq!(page(&document).contains(word), there, "{word}");
    }

    assert!(document.to_json().contains("skipped:") && !goes(&document).contains("skipped:"));

    // Brought back, it takes nothing away.
    let gone = Selection::for_holder(&document).shown();
    let before = document.to_json();
    document.merge(&gone).unwrap();
    assert_eq!(document.to_json(), before);
}

#[test]
fn words_of_other_copies_and_of_an_ending_that_was_outlived_stay_here() {
    let mut phone = Document::new(Replica::new(1));
    let id = apply(&mut phone, &Save(Group::default()));
    let pou = vec![sample::pack().snapshot().pou[2].clone()];
    let start = ObjectiveChange::Start {
        on: sample::day(2, 1),
        companion: None,
        pou,
        text: "Sleep".into(),
    };
    let objective = apply(&mut phone, &start);
    let wording = phone.get::<Objective>(&objective).unwrap().wording().id.clone();
    let (on, how) = (sample::day(2, 8), AgreementMethod::Here);
    apply(&mut phone, &ObjectiveChange::Agree { objective: objective.clone(), wording, on, how });
    let mut laptop = Document::from_records(Replica::new(2), phone.records()).unwrap();
    for (copy, label) in [(&mut phone, "Thursdays"), (&mut laptop, "Hill group")] {
        let label = label.to_owned();
        apply(copy, &Save(Group { id: Some(id.clone()), label, ..Group::default() }));
    }
    let end = ObjectiveChange::End {
        objective: objective.clone(),
        ending: Outcome::Done,
        on,
        text: "It was good".into(),
    };
    apply(&mut phone, &end);
    let text = "Sleep, and wake rested".to_owned();
    apply(&mut laptop, &ObjectiveChange::Reword { objective: objective.clone(), on, text });
    phone.merge(&laptop).unwrap();
    assert!(phone.get::<Objective>(&objective).unwrap().once_ended().is_some());
    for (word, there) in [("Hill group", true), ("Thursdays", false), ("It was good", false)] {
        assert!(phone.to_json().contains(word), "{word} stays here");
        assert_eq!(goes(&phone).contains(word), there, "{word}");
        assert_eq!(page(&phone).contains(word), there, "{word}");
    }
    let before = phone.to_json();
    phone.merge(&Selection::for_holder(&phone.clone()).shown()).unwrap();
    assert_eq!(phone.to_json(), before, "brought back, it takes nothing away");
}

#[test]
fn records_that_are_blank_or_left_out_whole_are_neither_listed_nor_sent() {
    let mut document = Document::new(Replica::new(1));
    let pack = sample::pack();
    let (on, snapshot) = (sample::day(1, 5), Box::new(pack.snapshot()));
    let reading = apply(&mut document, &ReadingChange::Start { on, snapshot });
    assert!(Selection::for_holder(&document).summaries().is_empty());
    let (pou, text) = ("whenua".to_owned(), "The river".to_owned());
    let skip = ReadingChange::SetSkipped { reading: reading.clone(), pou, skipped: true };
    let pou = "whenua".to_owned();
    let note = ReadingChange::AddNote { reading, pou, kind: NoteKind::Strength, text };
    apply(&mut document, &note);
    assert_eq!(Selection::for_holder(&document).summaries().len(), 1);
    apply(&mut document, &skip);
    let asked = Box::new(TemplateSnapshot::of(pack, pack.template("gibbs").unwrap()));
    let entry = apply(&mut document, &ReflectionChange::Start { on, about: None, asked });
    let asked = pack.template("gibbs").unwrap().prompts().next().unwrap();
    let (prompt, asks) = (asked.id.clone(), asked.asks.clone());
    let (said, of) = (Answer::Text("I was numb".into()), entry.clone());
    apply(&mut document, &ReflectionChange::Answer { entry: of, prompt, asks, said });
    let prompt = asked.id.clone();
    apply(&mut document, &ReflectionChange::Skip { entry, prompt, skipped: true });
    assert!(Selection::for_holder(&document).summaries().is_empty());
    assert!(Selection::for_holder(&document).shown().records().is_empty());
    assert_eq!(document.all::<Reading>().count(), 1);
    assert_eq!(document.all::<Entry>().count(), 1);
}

#[test]
fn the_preview_is_the_page_with_marks() {
    let mut document = sample::document();
    let label = "hone@example.nz <&> 021 123 4567, 021 765 4321".to_owned();
    apply(&mut document, &Save(Group { label, ..Group::default() }));
    let own = Selection::for_holder(&document);
    let seen = preview(&own, sample::pack(), &Words::default(), 0);
    let body = page(&document);
    let body = body.split_once("<main>\n").unwrap().1.split_once("</main>").unwrap().0;
    assert!(seen.html.contains("<td data-column=\"Strengths\">"));
    let mut plain = seen.html.replace("<mark>", "").replace("</mark>", "");
    for column in ["Where I am now", "Where I would like to be", "Strengths", "Challenges"] {
        plain = plain.replace(&format!(" data-column=\"{column}\""), "");
    }
    assert_eq!(plain, body);
    assert_eq!(seen.html.matches("<mark>").count(), 3);
    assert_eq!(seen.found, [IdentifyingKind::Email, IdentifyingKind::Phone]);
    let below = preview(&own, sample::pack(), &Words::default(), 3);
    assert!(!below.html.contains("<h3") && !below.html.contains("<h7"));
}

#[test]
fn days_ahead_and_names_that_stay() {
    let document = sample::document();
    let days: Vec<String> = Selection::for_holder(&document)
        .days_ahead()
        .iter()
        .map(|(_, on)| on.to_string())
        .collect();
    assert!(days.contains(&"2026-03-31".to_owned()), "{days:?}");
    let mut other = document.clone();
    apply(&mut other, &Save(Group::default()));
    assert_eq!(Salt::of(&document), Salt::of(&other));
    assert_ne!(Salt::of(&document), Salt::of(&Document::new(Replica::new(1))));
}
