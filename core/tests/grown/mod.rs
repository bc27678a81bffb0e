//! Documents of any size, made through changes as a worker and a person would: what the bench and
//! the tests of growth measure.
#![allow(clippy::unwrap_used, dead_code)] // helpers of tests; each uses some of them

use chrono::{Days, NaiveDate};
use ppsa_core::document::Change;
use ppsa_core::framework::Element;
use ppsa_core::plan::{Objective, ObjectiveChange, PackSnapshot, StepHolder};
use ppsa_core::practice::{Companion, Contact, Save};
use ppsa_core::reflection::{Answer, Entry, ReflectionChange, TemplateSnapshot};
use ppsa_core::{
    ContentPack, Document, Id, Lang, NoteKind, Patch, Rating, RatingKind, Reading, ReadingChange,
    Replica, Text,
};

/// The word that one reflection in fifty holds.
pub const RARE: &str = "kererū";

/// Some three hundred characters.
const SAID: &str = "We walked to the river and sat a while. He told me about his brother, and I \
    mostly listened; once I asked what had helped before. I noticed that I wanted to mend things, \
    and let that go by. Next time I'd like to leave more room at the end, ask how it was for him, \
    and rest before I drive home to the whānau.";

const PROMPTS: [&str; 3] = ["what", "so-what", "now-what"];

/// A document of so many records, with its replica's number.
pub fn grown(replica: u64, entries: usize) -> Document {
    let mut document = Document::new(Replica::new(replica));
    grow(&mut document, entries);
    document
}

/// Makes so many records more: of ten, five are reflections, two contacts, one each a reading, an
/// objective and a companion. Half of the reflections are about a companion.
pub fn grow(document: &mut Document, entries: usize) {
    let snapshot = ContentPack::built_in("en-NZ").unwrap().snapshot();
    let mut companion = "1-1".parse::<Id>().unwrap();
    for at in 0..entries {
        // The same years whatever the size, so that the mix of new and old is the same.
        let on = day(at * DAYS / entries);
        match at % 10 {
            0 => {
                let label = format!("Number {at}");
                let is = Companion { label, since: Some(on), ..Companion::default() };
                companion = done(document, &Save(is)).records[0].id.clone();
            }
            1 | 6 => {
                let mut is = Contact::new(companion.clone(), on);
                is.elements = vec![Element::RelationalFocus];
                is.text = SAID[..120].to_owned();
                done(document, &Save(is));
            }
            2 => reading(document, on, &snapshot),
            3 => objective(document, on, &snapshot),
            _ => reflection(document, on, at, (at % 2 == 0).then_some(&companion)),
        }
    }
}

/// The days over which a document is written: six years.
pub const DAYS: usize = 2_200;

pub fn day(at: usize) -> NaiveDate {
    NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + Days::new(at as u64)
}

/// A reflection in the midst of the document, about nobody, and its words.
pub fn midst(document: &Document) -> (Id, String) {
    let all: Vec<&Entry> = document.all::<Entry>().collect();
    let entry = all[all.len() / 2..].iter().find(|it| it.about.is_none()).unwrap();
    (entry.id.clone(), entry.answer(PROMPTS[0]).unwrap().said.words()[0].to_owned())
}

/// One keystroke: the first answer of a reflection as it is after it.
pub fn keystroke(entry: &Id, text: &str) -> ReflectionChange {
    let (entry, prompt) = (entry.clone(), PROMPTS[0].to_owned());
    let (asks, said) = (english("What happened?"), Answer::Text(text.to_owned()));
    ReflectionChange::Answer { entry, prompt, asks, said }
}

/// Two copies of a document edited apart: each wrote in the same tenth of the reflections and
/// readings, and made some records of its own.
pub fn forks(of: &Document) -> [Document; 2] {
    [2, 3].map(|replica| {
        let mut copy = Document::from_records(Replica::new(replica), of.records()).unwrap();
        let entries: Vec<Id> = copy.all::<Entry>().step_by(10).map(|it| it.id.clone()).collect();
        for entry in entries {
            done(&mut copy, &keystroke(&entry, &format!("Copy {replica} says otherwise")));
        }
        let readings: Vec<Id> = copy.all::<Reading>().step_by(10).map(|it| it.id.clone()).collect();
        for reading in readings {
            done(&mut copy, &note(&reading, "Swimming"));
        }
        let count = of.records().len() / 50;
        grow(&mut copy, count);
        copy
    })
}

fn reading(document: &mut Document, on: NaiveDate, snapshot: &PackSnapshot) {
    let start = ReadingChange::Start { on, snapshot: Box::new(snapshot.clone()) };
    let reading = done(document, &start).records[0].id.clone();
    for (at, pou) in snapshot.pou.iter().enumerate() {
        let (reading, pou) = (reading.clone(), pou.key.clone());
        let rating = Rating::new(u8::try_from(at % 5 + 1).unwrap());
        done(document, &ReadingChange::SetRating { reading, pou, kind: RatingKind::Now, rating });
    }
    for text in ["Walking the dog early", &SAID[..80]] {
        done(document, &note(&reading, text));
    }
}

fn note(reading: &Id, text: &str) -> ReadingChange {
    let (reading, pou, kind) = (reading.clone(), "tinana".to_owned(), NoteKind::Strength);
    ReadingChange::AddNote { reading, pou, kind, text: text.to_owned() }
}

fn objective(document: &mut Document, on: NaiveDate, snapshot: &PackSnapshot) {
    let (pou, text) = (vec![snapshot.pou[2].clone()], SAID[..100].to_owned());
    done(document, &ObjectiveChange::Start { on, companion: None, pou, text });
    let objective = document.all::<Objective>().next_back().unwrap().id.clone();
    let (holder, text) = (StepHolder::ALL[0], "Ring the pool on Monday".to_owned());
    done(document, &ObjectiveChange::AddStep { objective, holder, text });
}

fn reflection(document: &mut Document, on: NaiveDate, at: usize, about: Option<&Id>) {
    let (template, title) =
        ("what-so-what-now-what".to_owned(), english("What, so what, now what"));
    let (pack, version) = ("ppsa-starter".to_owned(), "1".to_owned());
    let asked = Box::new(TemplateSnapshot { template, title, pack, version });
    let start = ReflectionChange::Start { on, about: about.cloned(), asked };
    let entry = done(document, &start).records[0].id.clone();
    for prompt in PROMPTS {
        let rare = at % 50 == 45 && prompt == PROMPTS[2];
        let text = if rare { format!("{SAID} A {RARE} flew by.") } else { SAID.to_owned() };
        let (entry, prompt) = (entry.clone(), prompt.to_owned());
        let (asks, said) = (english("What happened?"), Answer::Text(text));
        done(document, &ReflectionChange::Answer { entry, prompt, asks, said });
    }
}

fn english(words: &str) -> Text {
    Text::new(words, Lang::en_nz())
}

fn done(document: &mut Document, change: &dyn Change) -> Patch {
    document.apply(change).unwrap()
}
