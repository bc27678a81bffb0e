//! What is stored is read for ever, survives versions that do not know it, and is refused whole
//! where it is damaged.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod walk;

use std::collections::BTreeSet;

use ppsa_core::framework::{Element, Season};
use ppsa_core::plan::{
    AgreementMethod, LinkEnd, Objective, ObjectiveChange, Outcome, Status, StepHolder,
};
use ppsa_core::practice::{
    Community, Companion, Contact, Course, CourseKind, Dismissal, Feedback, FeedbackWay, Group,
    Holder, LineManager, Role, Save, Session, Supervision, SupervisionWith,
};
use ppsa_core::reflection::{Answer, Choice, Entry, ReflectionChange, TemplateSnapshot};
use ppsa_core::season::{Journey, JourneyChange};
use ppsa_core::turns::Left;
use ppsa_core::{
    Document, Id, Lang, NoteKind, Rating, RatingKind, Reading, ReadingChange, Replica, Text,
};
use serde_json::{Value, json};
use walk::{day, done, snapshot};

const V1: &str = include_str!("golden/document-v1.json");

fn open(json: &str) -> Document {
    Document::from_json(Replica::new(1), json).unwrap()
}

/// A document with one of everything, made once and read for ever: it is never written again.
#[test]
fn version_1_reads_and_writes_its_golden_file() {
    if std::env::var_os("PPSA_WRITE_GOLDEN").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/document-v1.json");
        std::fs::write(path, one_of_everything().to_json() + "\n").unwrap();
    }
    let document = open(V1.trim_end());
    let json = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(json(&document.to_json()), json(V1));
    assert_eq!(fields(&document), fields(&one_of_everything()), "nothing is missing in it");

    let reading = document.all::<Reading>().next().unwrap();
    let link = &reading.links[0];
    assert_eq!((link.from.pou.as_str(), link.to.pou.as_str()), ("whenua", "tinana"));
    assert_eq!(reading.note(link.from.note.as_ref().unwrap()).unwrap().1.text, "The sea");
    let objective = document.all::<Objective>().next().unwrap();
    assert_eq!((objective.standing(), objective.wordings().count()), (Status::Agreed, 2));
    assert_eq!(objective.ended().unwrap().ending, Outcome::Done);
    let steps: Vec<_> = objective.steps.iter().map(|it| (it.holder, it.done)).collect();
    assert_eq!(steps, [(StepHolder::Shared, Some(day(4)))]);
    assert!(objective.reviews[0].together);
    let journey = document.all::<Journey>().next().unwrap();
    assert_eq!(journey.now().unwrap().season, Season::Ngahuru);
    let entry = document.all::<Entry>().next().unwrap();
    assert_eq!((entry.answers.len(), entry.paused_at.as_deref()), (6, Some("text")));
    assert_eq!(entry.skipped, ["left-out"]);
    let contact = document.all::<Contact>().next().unwrap();
    assert_eq!(contact.elements, [Element::AttentionToPower, Element::WellbeingFocus]);
    assert_eq!(document.all::<Holder>().next().unwrap().role, Some(Role::Worker));
    assert_eq!(document.all::<Community>().next().unwrap().line_manager, Some(LineManager::AsPeer));
    assert_eq!(document.all::<Group>().next().unwrap().steady, Some(false));
    assert!(document.all::<Session>().next().unwrap().held);
    assert_eq!(document.all::<Course>().count(), 1);
    assert_eq!(document.all::<Dismissal>().count(), 1);
    assert_eq!(document.all::<Feedback>().next().unwrap().way, FeedbackWay::ThroughOther);
    let earlier = document.conflicting_versions(&reading.id);
    assert_eq!(earlier.len(), 1, "words written at the same time elsewhere");
}

/// Every field of every kind, as `kind/field`.
fn fields(document: &Document) -> BTreeSet<String> {
    let file: Value = serde_json::from_str(&document.to_json()).unwrap();
    let records = file["records"].as_array().unwrap().iter().filter(|it| it["kind"].is_string());
    let names = records.flat_map(|it| {
        let cells = it["fields"].as_object().unwrap().keys();
        cells.map(|key| {
            let name = key.split(':').next().unwrap_or_default();
            format!("{}/{name}", it["kind"].as_str().unwrap())
        })
    });
    names.collect()
}

/// One thing of each kind, two copies that were merged, and something removed.
fn one_of_everything() -> Document {
    let mut d = Document::new(Replica::new(0xabc));
    done(&mut d, &Save(Holder { id: None, role: Some(Role::Worker) }));
    done(&mut d, &ReadingChange::Start { on: day(0), snapshot: Box::new(snapshot()) });
    let reading = d.all::<Reading>().next().unwrap().id.clone();
    let note = |pou: &str, kind, text: &str| {
        let (reading, pou, text) = (reading.clone(), pou.to_owned(), text.to_owned());
        ReadingChange::AddNote { reading, pou, kind, text }
    };
    let (pou, rating) = ("tinana".to_owned(), Rating::new(2));
    done(
        &mut d,
        &ReadingChange::SetRating {
            reading: reading.clone(),
            pou: pou.clone(),
            kind: RatingKind::Now,
            rating,
        },
    );
    let rating = Rating::new(4);
    done(
        &mut d,
        &ReadingChange::SetRating {
            reading: reading.clone(),
            pou,
            kind: RatingKind::HopedFor,
            rating,
        },
    );
    let (pou, skipped) = ("wairua".to_owned(), true);
    done(&mut d, &ReadingChange::SetSkipped { reading: reading.clone(), pou, skipped });
    done(&mut d, &note("whenua", NoteKind::Strength, "The river, ā"));
    done(&mut d, &note("tinana", NoteKind::Challenge, "Sleep\n\"broken\""));
    let end = |d: &Document, pou: &str| {
        let said = d.get::<Reading>(&reading).unwrap().pou(pou).unwrap();
        LinkEnd::note(pou, &said.notes[0])
    };
    let (from, to, text) = (end(&d, "whenua"), end(&d, "tinana"), "It helps".to_owned());
    done(&mut d, &ReadingChange::AddLink { reading: reading.clone(), from, to, text });

    let pou = vec![snapshot().pou[2].clone(), snapshot().pou[4].clone()];
    done(
        &mut d,
        &ObjectiveChange::Start { on: day(1), companion: None, pou, text: "Sleep".into() },
    );
    let objective = d.all::<Objective>().next().unwrap().id.clone();
    let same = || objective.clone();
    let text = "Sleep most nights".to_owned();
    done(&mut d, &ObjectiveChange::Reword { objective: same(), on: day(2), text });
    let wording = d.get::<Objective>(&objective).unwrap().wording().id.clone();
    let how = AgreementMethod::Here;
    done(&mut d, &ObjectiveChange::Agree { objective: same(), wording, on: day(2), how });
    let (holder, text) = (StepHolder::Shared, "Find a quiet place".to_owned());
    done(&mut d, &ObjectiveChange::AddStep { objective: same(), holder, text: text.clone() });
    let step = d.get::<Objective>(&objective).unwrap().steps[0].id.clone();
    let done_on = Some(day(4));
    done(
        &mut d,
        &ObjectiveChange::SetStep { objective: same(), step, holder, text, done: done_on },
    );
    let text = "Talked by the water".to_owned();
    done(&mut d, &ObjectiveChange::Review { objective: same(), on: day(5), together: true, text });
    done(&mut d, &ObjectiveChange::SetReviewOn { objective: same(), on: Some(day(30)) });
    let (ending, text) = (Outcome::Done, String::new());
    done(&mut d, &ObjectiveChange::End { objective: same(), ending, on: day(20), text });

    done(&mut d, &JourneyChange::Start { with: None, label: "Mine".into() });
    let journey = d.all::<Journey>().next().unwrap().id.clone();
    for (nth, season) in (0..).zip([Season::Hotoke, Season::Raumati, Season::Ngahuru]) {
        let (journey, on, text) = (journey.clone(), day(nth * 9), String::new());
        done(&mut d, &JourneyChange::Enter { journey, season, on, text });
    }
    reflection(&mut d);
    practice(&mut d);

    let mut other = Document::from_records(Replica::new(0xdef), d.records()).unwrap();
    let note = d.get::<Reading>(&reading).unwrap().pou("whenua").unwrap().notes[0].id.clone();
    for (document, text) in [(&mut d, "The river at dusk"), (&mut other, "The sea")] {
        let (reading, note, text) = (reading.clone(), note.clone(), text.to_owned());
        done(document, &ReadingChange::SetNote { reading, note, text });
    }
    d.merge(&other).unwrap();
    done(&mut d, &ReadingChange::Start { on: day(9), snapshot: Box::new(snapshot()) });
    let last = d.all::<Reading>().last().unwrap().id.clone();
    done(&mut d, &ppsa_core::document::RemoveRecord(last));
    d
}

fn reflection(d: &mut Document) {
    let words = |it: &str| Text::new(it, Lang::en_nz());
    let (template, title) = ("naming-feelings".to_owned(), words("Naming what is felt"));
    let (pack, version) = ("ppsa-starter".to_owned(), "0.1.0".to_owned());
    let asked = Box::new(TemplateSnapshot { template, title, pack, version });
    done(d, &ReflectionChange::Start { on: day(3), about: None, asked });
    let entry = d.all::<Entry>().next().unwrap().id.clone();
    let choice = Choice { key: "numb".into(), words: words("numb") };
    for (prompt, said) in [
        ("text", Answer::Text("What I felt, ā".into())),
        ("choice", Answer::Choice(choice.clone())),
        ("choices", Answer::Choices { chosen: vec![choice], own: "far away".into() }),
        ("scale", Answer::Scale { rating: Rating::new(2).unwrap(), words: words("a little") }),
        ("date", Answer::Date(day(3))),
        ("yes", Answer::YesNotYet(false)),
    ] {
        let (entry, prompt, asks) = (entry.clone(), prompt.to_owned(), words("What is asked?"));
        done(d, &ReflectionChange::Answer { entry, prompt, asks, said });
    }
    let (prompt, skipped) = ("left-out".to_owned(), true);
    done(d, &ReflectionChange::Skip { entry: entry.clone(), prompt, skipped });
    done(d, &ReflectionChange::Pause { entry, at: Some("text".into()) });
}

fn practice(d: &mut Document) {
    let guiding = true;
    done(d, &Save(Companion { label: "River".into(), guiding, ..Companion::default() }));
    let with = d.all::<Companion>().next().unwrap().id.clone().unwrap();
    let mut contact = Contact::new(with.clone(), day(6));
    contact.elements = vec![Element::AttentionToPower, Element::WellbeingFocus];
    (contact.task_work, contact.text) = (true, "A lift to town".into());
    done(d, &Save(contact));
    let (way, text) = (FeedbackWay::ThroughOther, "More walking".to_owned());
    done(d, &Save(Feedback { id: None, with: with.clone(), on: day(7), way, text }));
    let [.., pou] = snapshot().pou;
    let (strengths, challenges) = ("The river".to_owned(), "The flat".to_owned());
    done(d, &Save(Left { id: None, with, on: day(7), pou, strengths, challenges }));
    let with = Some(SupervisionWith::External);
    let months = Some(1);
    done(d, &Save(Supervision { with, months, since: Some(day(0)), ..Supervision::default() }));
    let of = d.all::<Supervision>().next().unwrap().id.clone().unwrap();
    let mut session = Session::booked(of, day(8));
    (session.held, session.led_by) = (true, "K.".into());
    done(d, &Save(session));
    let (members, steady) = (Some(6), Some(false));
    done(d, &Save(Group { label: "Thursdays".into(), members, steady, ..Group::default() }));
    let line_manager = Some(LineManager::AsPeer);
    let mission = "To sit with silence".to_owned();
    done(d, &Save(Community { mission, line_manager, ..Community::default() }));
    let which = CourseKind::ReflectivePractice;
    done(d, &Save(Course { id: None, which, on: day(9), text: String::new() }));
    let (code, path) = ("one-pou-only".to_owned(), "plan".to_owned());
    done(d, &Save(Dismissal { id: None, code, path, on: day(9) }));
}

#[test]
fn what_this_version_does_not_know_survives_edits_and_merges() {
    let mut file: Value = serde_json::from_str(V1).unwrap();
    file["colour"] = json!("kōwhai");
    let records = file["records"].as_array_mut().unwrap();
    let reading = records.iter_mut().find(|it| it["kind"] == "reading").unwrap();
    reading["mood"] = json!({ "x": 1 });
    let at = reading["stamp"].clone();
    reading["fields"]["weather"] = json!([[at, "windy"]]);
    let id = reading["id"].as_str().unwrap().parse::<Id>().unwrap();
    let cells = reading["fields"].as_object_mut().unwrap();
    let (key, note) = cells.iter_mut().find(|(key, _)| key.starts_with("note:")).unwrap();
    let note_id = key["note:".len()..].parse::<Id>().unwrap();
    for version in note.as_array_mut().unwrap() {
        version[1]["pinned"] = json!(true);
    }
    let stranger = json!({ "id": "fff-1", "version": 1, "vector": "fff-1", "kind": "dream", "stamp": "fff-1",
        "fields": { "of": [["fff-1", "flying"]] } });
    records.push(stranger.clone());

    let mut document = open(&file.to_string());
    let text = "Other words".to_owned();
    done(&mut document, &ReadingChange::SetNote { reading: id.clone(), note: note_id, text });
    let mut merged = open(V1);
    merged.merge(&document).unwrap();
    for document in [document, merged] {
        let after: Value = serde_json::from_str(&document.to_json()).unwrap();
        assert_eq!(after["colour"], "kōwhai");
        let records = after["records"].as_array().unwrap();
        let reading = records.iter().find(|it| it["id"] == id.as_str()).unwrap().to_string();
        for part in ["\"mood\":{\"x\":1}", "windy", "\"pinned\":true", "Other words"] {
            assert!(reading.contains(part), "{part}: {reading}");
        }
        assert!(records.contains(&stranger));
    }
}

#[test]
fn damage_is_refused_whole_with_the_place_and_the_cause() {
    for (from, to, code, part) in [
        ("\"now:tinana\":[[\"", "\"now:tinana\":[[\"x", "record-damaged", "\"fields\""),
        (
            "\"now:tinana\":[[\"3-abc\",2]]",
            "\"now:tinana\":[[\"3-abc\",9]]",
            "record-damaged",
            "\"now\"",
        ),
        ("2026-01-01", "2026-02-30", "record-damaged", "\"on\""),
        ("\"kind\":\"reading\"", "\"kinc\":\"reading\"", "record-damaged", "\"kind\""),
        ("\"version\":1", "\"version\":3", "document-newer", "version 3"),
        ("\"version\":1}", "\"version\":7}", "document-newer", "version 7"),
        ("\"version\":1}", "\"is\":2}", "document-damaged", "\"version\""),
        ("\"records\":[", "\"record\":[", "document-damaged", "\"records\""),
        ("\"id\":\"", "\"id\":\"x", "document-damaged", "\"id\""),
        ("{\"records\"", "{\"records", "document-damaged", "line 1"),
        ("\"kind\":\"strength\"", "\"kind\":\"power\"", "record-damaged", "\"kind\""),
        ("\"season\":\"raumati\"", "\"season\":\"summer\"", "record-damaged", "\"season\""),
        ("\"ending\":\"done\"", "\"ending\":\"won\"", "record-damaged", "\"ending\""),
        ("\"role\":[[", "\"role\":[[\"1-abc\",\"boss\"],[", "record-damaged", "\"role\""),
    ] {
        let broken = V1.replace(from, to);
        assert_ne!(broken, V1, "{from}");
        let error = Document::from_json(Replica::new(1), &broken).unwrap_err();
        assert_eq!(error.code(), code, "{from}: {error}");
        assert!(error.to_string().contains(part), "{from}: {error}");
    }
    // None came before the first.
    let error =
        Document::from_json(Replica::new(1), &V1.replace("\"version\":1}", "\"version\":0}"));
    assert_eq!(error.unwrap_err().code(), "document-damaged");
    let error =
        Document::from_json(Replica::new(1), &V1.replacen("\"version\":1", "\"version\":0", 1));
    assert_eq!(error.unwrap_err().code(), "record-damaged");
}
