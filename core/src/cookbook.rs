//! The crate by example. There is nothing to call in here: each recipe stands by itself and runs
//! as a test.
//!
//! - [Build a plan](#build-a-plan)
//! - [Record a season](#record-a-season)
//! - [Answer a template](#answer-a-template)
//! - [Read findings](#read-findings)
//! - [Merge two copies](#merge-two-copies)
//! - [Take a change back](#take-a-change-back)
//! - [Find words again](#find-words-again)
//! - [Export](#export)
//! - [Word it your own way](#word-it-your-own-way)
//!
//! # Build a plan
//! An objective belongs to one pou or more. It is provisional until the person it is for agrees to
//! its wording: their act, never that of others.
//! ```
//! use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Status, StepHolder};
//! use ppsa_core::{ContentPack, Document, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//! let mut document = Document::new(Replica::new(1));
//!
//! let pou = vec![pack.snapshot().pou[2].clone()];
//! let start = ObjectiveChange::Start { on, companion: None, pou, text: "Sleep better".into() };
//! let objective = document.apply(&start)?.created().ok_or("an objective")?.clone();
//! let wording = document.get::<Objective>(&objective).ok_or("an objective")?.wording().id.clone();
//!
//! document.apply(&ObjectiveChange::Agree {
//!     objective: objective.clone(), wording, on, how: AgreementMethod::Here,
//! })?;
//! document.apply(&ObjectiveChange::AddStep {
//!     objective: objective.clone(), holder: StepHolder::Person, text: "Phone off at nine".into(),
//! })?;
//! document.apply(&ObjectiveChange::SetReviewOn {
//!     objective: objective.clone(), on: on.checked_add_months(chrono::Months::new(1)),
//! })?;
//! let objective = document.get::<Objective>(&objective).ok_or("an objective")?;
//! assert_eq!((objective.standing(), objective.steps.len()), (Status::Agreed, 1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Record a season
//! A season is what the person says it is. Going back is a plain move.
//! ```
//! use ppsa_core::framework::Season;
//! use ppsa_core::season::{Journey, JourneyChange};
//! use ppsa_core::{ContentPack, Document, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 3, day).ok_or("no such day");
//! let mut document = Document::new(Replica::new(1));
//! let start = JourneyChange::Start { with: None, label: String::new() };
//! let journey = document.apply(&start)?.created().ok_or("a journey")?.clone();
//! for (season, on) in [(Season::Hotoke, day(1)?), (Season::Koanga, day(12)?)] {
//!     let (journey, text) = (journey.clone(), String::new());
//!     document.apply(&JourneyChange::Enter { journey, season, on, text })?;
//! }
//! let journey = document.get::<Journey>(&journey).ok_or("a journey")?;
//! let now = journey.now().ok_or("a season")?.season;
//! assert_eq!(pack.season(now).name.text, "kōanga");
//! assert!(!pack.season(now).helps.is_empty());
//! assert_eq!(journey.days_in(Season::Hotoke, day(20)?), 11);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Answer a template
//! ```
//! use ppsa_core::reflection::{TemplateSnapshot, Entry, ReflectionChange, Answer};
//! use ppsa_core::{ContentPack, Document, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//! let template = pack.template("what-so-what-now-what").ok_or("a template")?;
//! let mut document = Document::new(Replica::new(1));
//! let asked = Box::new(TemplateSnapshot::of(&pack, template));
//! let start = ReflectionChange::Start { on, about: None, asked };
//! let entry = document.apply(&start)?.created().ok_or("an entry")?.clone();
//!
//! // Any prompt, in any order, and none of them has to be answered.
//! let prompt = template.prompts().next().ok_or("a prompt")?;
//! document.apply(&ReflectionChange::Answer {
//!     entry: entry.clone(),
//!     prompt: prompt.id.clone(),
//!     asks: prompt.asks.clone(),
//!     said: Answer::Text("We fixed the fence and talked".into()),
//! })?;
//! document.apply(&ReflectionChange::Pause { entry: entry.clone(), at: Some(prompt.id.clone()) })?;
//! let entry = document.get::<Entry>(&entry).ok_or("an entry")?;
//! assert_eq!(entry.answers[0].said.words(), ["We fixed the fence and talked"]);
//! assert!(entry.paused_at.is_some(), "to come back to the very spot");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Read findings
//! Findings are advice in the words of the pack. They borrow from the document. A person can put one away.
//! ```
//! use ppsa_core::practice::{Save, Dismissal};
//! use ppsa_core::rules::{Scope, active_findings};
//! use ppsa_core::{ContentPack, Document, NoteKind, ReadingChange, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//! let mut document = Document::new(Replica::new(1));
//! document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
//!     reading, pou: "tinana".into(), kind: NoteKind::Challenge, text: "Poor sleep".into(),
//! })?;
//!
//! let found = active_findings(&document, &pack, today, Scope::ALL);
//! assert_eq!(found[0].code.id(), "challenge-without-strength");
//! let mut away = Vec::new();
//! for finding in found {
//!     let words = finding.words(&pack).ok_or("words")?;
//!     assert!(!words.title.text.is_empty());
//!     let (code, path) = (finding.code.id().to_owned(), finding.path().to_owned());
//!     away.push(Save(Dismissal { id: None, code, path, on: today }));
//! }
//! for dismissal in away {
//!     document.apply(&dismissal)?;
//! }
//! assert!(active_findings(&document, &pack, today, Scope::ALL).is_empty());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Merge two copies
//! Copies come to hold the same, whatever the order. Words written in both at the same time are
//! both kept, and what was removed since a back-up comes back only when the person says so.
//! ```
//! use ppsa_core::document::VersionChange;
//! use ppsa_core::{ContentPack, Document, NoteKind, Reading, ReadingChange, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let on = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//! let mut phone = Document::new(Replica::new(1));
//! phone.apply_to_current(&pack, on, |reading| ReadingChange::AddNote {
//!     reading, pou: "whenua".into(), kind: NoteKind::Strength, text: "The river".into(),
//! })?;
//! let mut laptop = Document::from_json(Replica::new(2), &phone.to_json())?;
//!
//! let reading = phone.current(&pack).ok_or("a reading")?.id.clone();
//! let note = phone.current(&pack).and_then(|it| it.pou("whenua")).ok_or("said")?.notes[0].id.clone();
//! for (copy, text) in [(&mut phone, "The river at dusk"), (&mut laptop, "The sea")] {
//!     let (reading, note, text) = (reading.clone(), note.clone(), text.to_owned());
//!     copy.apply(&ReadingChange::SetNote { reading, note, text })?;
//! }
//! phone.merge(&laptop)?;
//! laptop.merge(&phone)?;
//! assert_eq!(phone.to_json(), laptop.to_json());
//!
//! let earlier = phone.conflicting_versions(&reading);
//! assert_eq!(earlier[0].words, "The river at dusk");
//! let (record, part, version) = (reading.clone(), earlier[0].part.to_owned(), earlier[0].version);
//! phone.apply(&VersionChange::RestoreVersion { record, part, version })?;
//! let chosen = phone.get::<Reading>(&reading).and_then(|it| it.note(&note)).ok_or("a note")?;
//! assert_eq!(chosen.1.text, "The river at dusk");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Take a change back
//! ```
//! use ppsa_core::document::RemoveRecord;
//! use ppsa_core::practice::{Companion, Save};
//! use ppsa_core::{Document, Replica};
//!
//! let mut document = Document::new(Replica::new(1));
//! document.apply(&Save(Companion { label: "River".into(), ..Companion::default() }))?;
//! let id = document.all::<Companion>().next().and_then(|it| it.id.clone()).ok_or("an id")?;
//! let patch = document.apply(&RemoveRecord(id))?;
//! assert!(!document.to_json().contains("River"), "no word of it stays");
//! document.undo(&patch.undo)?;
//! assert_eq!(document.all::<Companion>().count(), 1);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Find words again
//! ```
//! use ppsa_core::document::Query;
//! use ppsa_core::practice::{Companion, Save};
//! use ppsa_core::{Document, Replica};
//!
//! let mut document = Document::new(Replica::new(1));
//! document.apply(&Save(Companion { label: "Whānau on the hill".into(), ..Companion::default() }))?;
//! let hits = document.search(&Query::new("hill whanau"));
//! assert_eq!(hits.len(), 1, "any order, any capitals, macrons or not");
//! # Ok::<(), ppsa_core::Error>(())
//! ```
//!
//! # Export
//! What leaves is the person's choice: by default their own things, and nothing of anyone they
//! walk beside.
//! ```
//! use ppsa_core::export::{Selection, Words, csv, html, json, markdown};
//! use ppsa_core::{ContentPack, Document, Rating, RatingKind, ReadingChange, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//! let mut document = Document::new(Replica::new(1));
//! document.apply_to_current(&pack, today, |reading| ReadingChange::SetRating {
//!     reading, pou: "tinana".into(), kind: RatingKind::Now, rating: Rating::new(2),
//! })?;
//! let (own, words) = (Selection::for_holder(&document), Words::default());
//! assert!(html(&own, &pack, &words).contains("Taha tinana"));
//! assert!(markdown(&own, &pack, &words).contains("Taha tinana"));
//! assert!(csv(&own, &words).contains("2026-03-01"));
//! assert!(Document::from_json(Replica::new(2), &json(&own)).is_ok(), "it can be brought back");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Word it your own way
//! One JSON file over ours, with only what is other in it. A mistake is named with its path.
//! ```
//! use ppsa_core::ContentPack;
//!
//! let ours = ContentPack::built_in("en-NZ")?.overlaid_with(
//!     r#"{
//!         "id": "our-trust", "version": "1", "language": "en-NZ", "over": "ppsa-starter",
//!         "pou": [{ "key": "tinana", "gloss": "my body" }],
//!         "thresholds": { "provisionalDays": 90 }
//!     }"#,
//! )?;
//! assert_eq!(ours.thresholds().provisional_days, 90);
//! # Ok::<(), ppsa_core::Error>(())
//! ```
