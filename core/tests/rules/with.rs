//! A document to write in, with its days counted back from today.

use chrono::{Days, NaiveDate};
use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, PouSnapshot, StepHolder};
use ppsa_core::practice::{Companion, Contact, Feedback, FeedbackWay, Holder, Role, Save, Session};
use ppsa_core::reflection::{Answer, ReflectionChange, TemplateSnapshot};
use ppsa_core::rules::{Finding, FindingCode, findings};
use ppsa_core::{Change, ContentPack, Document, Id, Lang, NoteKind, ReadingChange, Replica, Text};

pub fn pack() -> ContentPack {
    ContentPack::built_in("en-NZ").unwrap()
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn today() -> NaiveDate {
    day(2026, 6, 30)
}

pub fn ago(days: u64) -> NaiveDate {
    today().checked_sub_days(Days::new(days)).unwrap()
}

pub fn ahead(days: u64) -> NaiveDate {
    today().checked_add_days(Days::new(days)).unwrap()
}

pub struct With {
    pub document: Document,
    pub pack: ContentPack,
}

impl With {
    pub fn nothing() -> Self {
        Self { document: Document::new(Replica::new(1)), pack: pack() }
    }

    pub fn role(role: Role) -> Self {
        let mut with = Self::nothing();
        with.put(Holder { role: Some(role), ..Holder::default() });
        with
    }

    /// Other thresholds than those of the pack.
    pub fn set(mut self, thresholds: &str) -> Self {
        let file = format!(
            r#"{{ "language": "en-NZ", "over": "ppsa-starter", "thresholds": {thresholds} }}"#
        );
        self.pack = self.pack.overlaid_with(&file).unwrap();
        self
    }

    pub fn act<C: Change + ?Sized>(&mut self, change: &C) -> Id {
        let patch = self.document.apply(change).unwrap();
        patch.records.last().unwrap().id.clone()
    }

    /// Keeps a practice record.
    pub fn put<T>(&mut self, it: T) -> Id
    where
        Save<T>: Change,
    {
        self.act(&Save(it))
    }

    pub fn companion(&mut self) -> Id {
        self.put(Companion::default())
    }

    /// A contact of which only the day is noted, but for what `more` adds.
    pub fn contact(&mut self, with: &Id, on: NaiveDate, more: impl FnOnce(&mut Contact)) -> Id {
        let mut contact = Contact::new(with.clone(), on);
        more(&mut contact);
        self.put(contact)
    }

    pub fn feedback(&mut self, with: &Id, on: NaiveDate, way: FeedbackWay) -> Id {
        self.put(Feedback { id: None, with: with.clone(), on, way, text: String::new() })
    }

    pub fn held(&mut self, of: &Id, on: NaiveDate) -> Id {
        self.put(Session { held: true, ..Session::booked(of.clone(), on) })
    }

    pub fn booked(&mut self, of: &Id, on: NaiveDate) -> Id {
        self.put(Session::booked(of.clone(), on))
    }

    /// An objective in one pou, started today.
    pub fn objective(&mut self, companion: Option<&Id>) -> Id {
        self.objective_in(companion, &["tinana"], today())
    }

    pub fn objective_in(&mut self, companion: Option<&Id>, pou: &[&str], on: NaiveDate) -> Id {
        let snapshot = self.pack.snapshot().pou;
        let pou: Vec<PouSnapshot> =
            snapshot.into_iter().filter(|it| pou.contains(&it.key.as_str())).collect();
        let text = "Sleep through most nights".to_owned();
        self.act(&ObjectiveChange::Start { on, companion: companion.cloned(), pou, text })
    }

    pub fn step(&mut self, objective: &Id, holder: StepHolder, text: &str) {
        let (objective, text) = (objective.clone(), text.to_owned());
        self.act(&ObjectiveChange::AddStep { objective, holder, text });
    }

    pub fn agree(&mut self, objective: &Id, on: NaiveDate) {
        let it = self.document.get::<Objective>(objective).unwrap();
        let how =
            if it.companion.is_some() { AgreementMethod::Said } else { AgreementMethod::Here };
        let (objective, wording) = (objective.clone(), it.wording().id.clone());
        self.act(&ObjectiveChange::Agree { objective, wording, on, how });
    }

    /// A reflection, with one answer where there are words.
    pub fn reflection(
        &mut self,
        template: &str,
        on: NaiveDate,
        about: Option<&Id>,
        words: &str,
    ) -> Id {
        let title = Text::new("A title", Lang::en_nz());
        let (pack, version) = (self.pack.meta().id.clone(), "1".to_owned());
        let asked =
            Box::new(TemplateSnapshot { template: template.to_owned(), title, pack, version });
        let entry = self.act(&ReflectionChange::Start { on, about: about.cloned(), asked });
        if !words.is_empty() {
            let (asks, said) = (Text::new("What?", Lang::en_nz()), Answer::Text(words.to_owned()));
            let prompt = "what".to_owned();
            self.act(&ReflectionChange::Answer { entry: entry.clone(), prompt, asks, said });
        }
        entry
    }

    pub fn read_in(&mut self, on: NaiveDate) -> Id {
        let snapshot = Box::new(self.pack.snapshot());
        self.act(&ReadingChange::Start { on, snapshot })
    }

    pub fn note(&mut self, reading: &Id, pou: &str, kind: NoteKind, text: &str) {
        let (reading, pou, text) = (reading.clone(), pou.to_owned(), text.to_owned());
        self.act(&ReadingChange::AddNote { reading, pou, kind, text });
    }

    pub fn all(&self) -> Vec<Finding<'_>> {
        findings(&self.document, &self.pack, today())
    }

    /// The paths of the findings with this code.
    pub fn found(&self, code: FindingCode) -> Vec<String> {
        let all = self.all();
        all.into_iter().filter(|it| it.code == code).map(|it| it.path().to_owned()).collect()
    }
}

/// A path of a kind and an id, and what stands behind them.
pub fn path(kind: &str, id: &Id, more: &str) -> String {
    format!("{kind}/{id}{more}")
}
