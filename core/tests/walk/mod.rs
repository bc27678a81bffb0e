//! Whatever a person might do: any bytes become a walk of changes through a document. Property
//! tests, fuzz targets and benches all walk this way.
#![allow(clippy::unwrap_used, dead_code)] // helpers of tests; each test uses some of them

mod practice;

use std::sync::OnceLock;

use chrono::{Days, NaiveDate};
use ppsa_core::document::{Change, RecordKind, RemoveRecord, VersionChange};
use ppsa_core::framework::Season;
use ppsa_core::plan::{
    AgreementMethod, LinkEnd, MapPack, Objective, ObjectiveChange, Outcome, PackSnapshot,
    PouSnapshot, StepHolder,
};
use ppsa_core::practice::Companion;
use ppsa_core::reflection::{Answer, Choice, Entry, ReflectionChange, TemplateSnapshot};
use ppsa_core::season::{Journey, JourneyChange};
use ppsa_core::{
    ContentPack, Document, Id, Lang, NoteKind, Patch, Rating, RatingKind, Reading, ReadingChange,
    Record, Replica, Result, Text, Undo,
};

/// The words that are ever written: unlike any name or key, so that a leak is seen.
pub const WORDS: [&str; 7] =
    ["Zebra", "Quokka ā", "", "Ibis\nheron", " ", "Zebra and okapi", "=Ox"];

pub struct Walk<'b> {
    bytes: std::slice::Iter<'b, u8>,
    snapshot: PackSnapshot,
    last: Option<Undo>,
}

pub fn snapshot() -> PackSnapshot {
    pack().snapshot()
}

/// The snapshot of another pack: some pou have the same key, and the scale is as long.
pub fn other_frame() -> PackSnapshot {
    let mut snapshot = snapshot();
    snapshot.pack = "other".into();
    for (pou, key) in snapshot.pou.iter_mut().zip(["mind", "wairua", "tinana", "kin", "whenua"]) {
        pou.key = key.into();
        pou.name = Text::new("Another name", Lang::en_nz());
    }
    snapshot
}

/// Read once: reading it takes longer than a whole walk.
pub fn pack() -> &'static ContentPack {
    static PACK: OnceLock<ContentPack> = OnceLock::new();
    PACK.get_or_init(|| ContentPack::built_in("en-NZ").unwrap())
}

pub fn day(days: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(days)
}

impl<'b> Walk<'b> {
    pub fn new(snapshot: &PackSnapshot, bytes: &'b [u8]) -> Self {
        Self { bytes: bytes.iter(), snapshot: snapshot.clone(), last: None }
    }

    /// Goes on until the bytes end. `seen` gets each change's outcome.
    pub fn run(
        &mut self,
        document: &mut Document,
        mut seen: impl FnMut(&Document, &Result<Patch>),
    ) {
        while !self.bytes.as_slice().is_empty() {
            let made = self.step(document);
            if let Ok(patch) = &made {
                self.last = Some(patch.undo.clone());
            }
            seen(document, &made);
        }
    }

    pub fn byte(&mut self) -> u8 {
        self.bytes.next().copied().unwrap_or_default()
    }

    pub fn pick<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        let at = usize::from(self.byte());
        if all.is_empty() { None } else { Some(all[at % all.len()].clone()) }
    }

    pub fn text(&mut self) -> String {
        self.pick(&WORDS).unwrap_or_default().to_owned()
    }

    pub fn date(&mut self) -> NaiveDate {
        day(u64::from(self.byte()))
    }

    pub fn yes(&mut self) -> bool {
        self.byte() % 2 == 1
    }

    /// One that is there, or one that is not.
    pub fn one<T: RecordKind>(&mut self, document: &Document, id: impl Fn(&T) -> Id) -> Id {
        let ids: Vec<Id> = document.all::<T>().map(id).collect();
        self.pick(&ids).unwrap_or_else(|| "fffff-f".parse::<Id>().unwrap())
    }

    pub fn companion(&mut self, document: &Document) -> Id {
        self.one::<Companion>(document, |it| it.id.clone().unwrap())
    }

    fn pou(&mut self) -> PouSnapshot {
        let all = self.snapshot.pou.clone();
        self.pick(&all).unwrap()
    }

    fn part<'d>(&mut self, ids: impl Iterator<Item = &'d Id>) -> Id {
        let ids: Vec<&Id> = ids.collect();
        self.pick(&ids).cloned().unwrap_or_else(|| "fffff-e".parse::<Id>().unwrap())
    }

    fn step(&mut self, document: &mut Document) -> Result<Patch> {
        match self.byte() % 40 {
            0 => self.start_reading(document),
            1..=8 => self.reading(document),
            9..=18 => self.objective(document),
            19..=23 => self.journey(document),
            24..=29 => self.reflection(document),
            30..=35 => self.practice(document),
            36 => match self.last.take() {
                Some(undo) => document.undo(&undo),
                None => Ok(Patch::default()),
            },
            37 => {
                let ids: Vec<Id> = document.records().into_iter().map(|it| it.id).collect();
                let id = self.pick(&ids).unwrap_or_else(|| "fffff-d".parse::<Id>().unwrap());
                document.apply(&RemoveRecord(id))
            }
            38 => self.version(document),
            _ => self.start_reading(document),
        }
    }

    fn start_reading(&mut self, document: &mut Document) -> Result<Patch> {
        let (on, snapshot) = (self.date(), Box::new(self.snapshot.clone()));
        let before: Vec<Id> = document.all::<Reading>().map(|it| it.id.clone()).collect();
        let from = self.pick(&before);
        match (self.byte() % 5, from) {
            (0 | 1, Some(from)) => document.apply(&ReadingChange::StartFrom { on, snapshot, from }),
            (2, _) => {
                let snapshot = Box::new(other_frame());
                document.apply(&ReadingChange::Start { on, snapshot })
            }
            (3, Some(from)) => document.apply(&self.map(document, on, from)),
            _ => document.apply(&ReadingChange::Start { on, snapshot }),
        }
    }

    /// From a reading of one pack into the other.
    pub fn map(&mut self, document: &Document, on: NaiveDate, from: Id) -> MapPack {
        let old = document.get::<Reading>(&from).map_or_else(other_frame, |it| it.snapshot.clone());
        let new = if old.pack == "other" { self.snapshot.clone() } else { other_frame() };
        let mut pou =
            new.same_keys(&old).map(|place| place.map(|place| old.pou[place].key.clone()));
        for place in &mut pou {
            if self.yes() {
                let key = self.pick(&old.pou).map(|it| it.key);
                *place = key.filter(|_| self.yes());
            }
        }
        MapPack { on, snapshot: Box::new(new), from, pou }
    }

    fn version(&mut self, document: &mut Document) -> Result<Patch> {
        let records: Vec<Record> = document.records();
        let with = records.iter().filter(|it| !document.conflicting_versions(&it.id).is_empty());
        let ids: Vec<Id> = with.map(|it| it.id.clone()).collect();
        let Some(record) = self.pick(&ids) else { return Ok(Patch::default()) };
        let choose = self.yes();
        let earlier = document.conflicting_versions(&record);
        let (part, version) = (earlier[0].part.to_owned(), earlier[0].version);
        let change = match choose {
            true => VersionChange::RestoreVersion { record, part, version },
            false => VersionChange::DiscardVersion { record, part, version },
        };
        document.apply(&change)
    }

    fn reading(&mut self, document: &mut Document) -> Result<Patch> {
        let reading = self.one::<Reading>(document, |it| it.id.clone());
        let there = document.get::<Reading>(&reading).cloned();
        let notes = there.iter().flat_map(|it| it.each()).flat_map(|(_, said)| &said.notes);
        let note = self.part(notes.map(|it| &it.id));
        let links = there.iter().flat_map(|it| &it.links);
        let link = self.part(links.map(|it| &it.id));
        let theirs = there.as_ref().map_or_else(|| self.snapshot.clone(), |it| it.snapshot.clone());
        let pou = self.pick(&theirs.pou).unwrap().key;
        let rating = Rating::new(self.byte() % 7);
        let kind = if self.yes() { NoteKind::Strength } else { NoteKind::Challenge };
        let text = self.text();
        let change = match self.byte() % 9 {
            0 | 1 => ReadingChange::SetRating { reading, pou, kind: RatingKind::Now, rating },
            2 => ReadingChange::SetRating { reading, pou, kind: RatingKind::HopedFor, rating },
            3 => ReadingChange::SetSkipped { reading, pou, skipped: self.yes() },
            4 => ReadingChange::AddNote { reading, pou, kind, text },
            5 => ReadingChange::SetNote { reading, note, text },
            6 => ReadingChange::RemoveNote { reading, note },
            7 => {
                let end = |pou: &PouSnapshot| LinkEnd { pou: pou.key.clone(), note: None };
                let mut one = || end(&self.pick(&theirs.pou).unwrap());
                let (from, to) = (one(), one());
                ReadingChange::AddLink { reading, from, to, text }
            }
            _ if self.yes() => ReadingChange::SetLink { reading, link, text },
            _ => ReadingChange::RemoveLink { reading, link },
        };
        document.apply(&change)
    }

    fn objective(&mut self, document: &mut Document) -> Result<Patch> {
        let objective = self.one::<Objective>(document, |it| it.id.clone());
        let there = document.get::<Objective>(&objective).cloned();
        let step = self.part(there.iter().flat_map(|it| &it.steps).map(|it| &it.id));
        let wording =
            there.as_ref().map_or_else(|| objective.clone(), |it| it.wording().id.clone());
        let (on, text) = (self.date(), self.text());
        let holder = self.pick(StepHolder::ALL).unwrap();
        let change = match self.byte() % 13 {
            0 | 1 => {
                let companion = self.yes().then(|| self.companion(document));
                let companion = companion.filter(|it| document.get::<Companion>(it).is_some());
                ObjectiveChange::Start { on, companion, pou: vec![self.pou()], text }
            }
            2 => ObjectiveChange::SetPou { objective, pou: vec![self.pou(), self.pou()] },
            3 => ObjectiveChange::Reword { objective, on, text },
            4 => ObjectiveChange::SetWording { objective, wording, text },
            5 | 6 => {
                let own = there.is_none_or(|it| it.companion.is_none());
                let how = if own { AgreementMethod::Here } else { AgreementMethod::Said };
                ObjectiveChange::Agree { objective, wording, on, how }
            }
            7 => ObjectiveChange::TakeBackAgreement { objective },
            8 => {
                let ending = if self.yes() { Outcome::Done } else { Outcome::SetDown };
                ObjectiveChange::End { objective, ending, on, text }
            }
            9 => ObjectiveChange::TakeUp { objective },
            10 => ObjectiveChange::Review { objective, on, together: self.yes(), text },
            11 => ObjectiveChange::SetReviewOn { objective, on: self.yes().then_some(on) },
            _ => match self.byte() % 3 {
                0 => ObjectiveChange::AddStep { objective, holder, text },
                1 => {
                    let done = self.yes().then_some(on);
                    ObjectiveChange::SetStep { objective, step, holder, text, done }
                }
                _ => ObjectiveChange::RemoveStep { objective, step },
            },
        };
        document.apply(&change)
    }

    fn journey(&mut self, document: &mut Document) -> Result<Patch> {
        let journey = self.one::<Journey>(document, |it| it.id.clone());
        let there = document.get::<Journey>(&journey).cloned();
        let entry = self.part(there.iter().flat_map(|it| &it.entries).map(|it| &it.id));
        let (on, text) = (self.date(), self.text());
        let season = self.pick(&Season::ALL).unwrap();
        let change = match self.byte() % 6 {
            0 => {
                let with = self.yes().then(|| self.companion(document));
                JourneyChange::Start { with, label: text }
            }
            1 => JourneyChange::SetLabel { journey, label: text },
            2 | 3 => JourneyChange::Enter { journey, season, on, text },
            4 => JourneyChange::SetEntry { journey, entry, season, on, text },
            _ => JourneyChange::RemoveEntry { journey, entry },
        };
        document.apply(&change)
    }

    fn reflection(&mut self, document: &mut Document) -> Result<Patch> {
        let entry = self.one::<Entry>(document, |it| it.id.clone());
        let (on, text) = (self.date(), self.text());
        let prompt = self.pick(&["what", "felt", "when"]).unwrap().to_owned();
        let words = |it: &str| Text::new(it, Lang::en_nz());
        let change = match self.byte() % 10 {
            0 => {
                let template = self.pick(&["supervision", "gibbs"]).unwrap().to_owned();
                let (pack, version) = ("ppsa-starter".to_owned(), "1".to_owned());
                let asked = TemplateSnapshot { template, title: words("A title"), pack, version };
                let about = self.yes().then(|| self.companion(document));
                let about = about.filter(|it| document.get::<Companion>(it).is_some());
                ReflectionChange::Start { on, about, asked: Box::new(asked) }
            }
            1 => ReflectionChange::SetOn { entry, on },
            2 => ReflectionChange::Skip { entry, prompt, skipped: self.yes() },
            3 => ReflectionChange::Pause { entry, at: self.yes().then_some(prompt) },
            4 => ReflectionChange::Finish { entry, finished: self.yes() },
            5 => {
                let about = self.yes().then(|| self.companion(document));
                ReflectionChange::SetAbout { entry, about }
            }
            6 => {
                let pou = self.pick(&["taha-wairua", "whenua"]).map(|it| (*it).to_owned());
                let choice = |key: String| Choice { words: words(&key), key };
                let chosen = pou.filter(|_| self.yes()).map(choice).into_iter().collect();
                let asks = words("A first wording?");
                ReflectionChange::WriteObjective { entry, prompt, asks, chosen, own: text }
            }
            _ => {
                let choice = Choice { key: "numb".into(), words: words("numb") };
                let said = match self.byte() % 8 {
                    0 => Answer::Choice(choice),
                    1 => Answer::Choices { chosen: vec![choice], own: text },
                    2 => {
                        Answer::Scale { rating: Rating::new(2).unwrap(), words: words("a little") }
                    }
                    3 => Answer::Date(on),
                    4 => Answer::YesNotYet(self.yes()),
                    _ => Answer::Text(text),
                };
                ReflectionChange::Answer { entry, prompt, asks: words("What is asked?"), said }
            }
        };
        document.apply(&change)
    }
}

/// Applies a change and asks for it to go well.
pub fn done(document: &mut Document, change: &dyn Change) -> Patch {
    document.apply(change).unwrap()
}

/// A copy that is edited apart.
pub fn fork(of: &Document, replica: u64) -> Document {
    Document::from_records(Replica::new(replica), of.records()).unwrap()
}

/// What the first holds once it has taken in the second.
pub fn merged(a: &Document, b: &Document) -> Document {
    let mut both = a.clone();
    both.merge(b).unwrap();
    both
}
