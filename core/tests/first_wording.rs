//! The answer in a first meeting that is a provisional objective: written once, held lightly (PN).
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use chrono::NaiveDate;
use ppsa_core::document::{Change, RemoveRecord};
use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Status};
use ppsa_core::practice::{Companion, Save};
use ppsa_core::reflection::{Entry, FirstWording, ReflectionChange, TemplateSnapshot};
use ppsa_core::rules::{FindingCode, Scope, active_findings};
use ppsa_core::{ContentPack, Document, Id, Replica};

const PROMPT: &str = "provisional-objective";

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

struct Meeting {
    pack: ContentPack,
    document: Document,
    entry: Id,
    whom: Id,
}

impl Meeting {
    /// A first meeting with somebody, of which the reflection does not know yet whom it is about.
    fn new() -> Self {
        let pack = ContentPack::built_in("en-NZ").unwrap();
        let mut document = Document::new(Replica::new(1));
        let mut start =
            |change: &dyn Change| document.apply(change).unwrap().created().cloned().unwrap();
        let whom = start(&Save(Companion { label: "River".into(), ..Companion::default() }));
        let asked = Box::new(TemplateSnapshot::of(&pack, pack.template("first-meeting").unwrap()));
        let entry = start(&ReflectionChange::Start { on: day(), about: None, asked });
        Self { pack, document, entry, whom }
    }

    fn act(&mut self, change: &dyn Change) {
        self.document.apply(change).unwrap();
    }

    fn write(&mut self, own: &str, pou: &[usize]) {
        let asks =
            self.pack.template("first-meeting").unwrap().prompt(PROMPT).unwrap().asks.clone();
        let all = self.pack.pou_choices();
        let chosen = pou.iter().map(|at| all[*at].clone()).collect();
        let (entry, prompt, own) = (self.entry.clone(), PROMPT.to_owned(), own.to_owned());
        self.act(&ReflectionChange::WriteObjective { entry, prompt, asks, chosen, own });
    }

    fn about(&mut self, about: Option<Id>) {
        self.act(&ReflectionChange::SetAbout { entry: self.entry.clone(), about });
    }

    fn objectives(&self) -> Vec<&Objective> {
        self.document.all::<Objective>().collect()
    }

    fn entry(&self) -> &Entry {
        self.document.get(&self.entry).unwrap()
    }

    fn said(&self) -> Vec<&str> {
        self.entry().answer(PROMPT).map(|it| it.said.words()).unwrap_or_default()
    }

    fn became(&self) -> Option<FirstWording> {
        self.entry().became(&self.document)
    }

    fn f1(&self) -> bool {
        let found = active_findings(&self.document, &self.pack, day(), Scope::ALL);
        found.iter().any(|it| it.code == FindingCode::NoProvisionalObjective)
    }
}

#[test]
fn in_whatever_order_whom_pou_and_words_make_it_theirs() {
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let mut it = Meeting::new();
        let (mut own, mut pou): (&str, &[usize]) = ("", &[]);
        for step in order {
            assert!(it.objectives().is_empty(), "{order:?} before {step}");
            match step {
                0 => it.about(Some(it.whom.clone())),
                1 => own = "Sleep",
                _ => pou = &[2],
            }
            if step > 0 {
                it.write(own, pou);
            }
        }
        let all = it.objectives();
        assert_eq!(all.len(), 1, "{order:?}");
        assert_eq!(all[0].companion.as_ref(), Some(&it.whom));
        assert_eq!(
            (all[0].wording().text.as_str(), all[0].standing()),
            ("Sleep", Status::Provisional)
        );
        assert_eq!(all[0].pou[0].key, it.pack.pou()[2].key);
        assert_eq!(it.entry().objective.as_ref(), Some(&all[0].id));
        assert_eq!(it.became(), Some(FirstWording::Objective));
    }
}

#[test]
fn the_finding_is_silent_once_it_is_written_there() {
    let mut it = Meeting::new();
    it.about(Some(it.whom.clone()));
    it.write("Sleep", &[]);
    assert!(it.f1(), "words alone belong nowhere");
    assert_eq!(it.became(), Some(FirstWording::WaitsForPou));
    it.about(None);
    assert_eq!(it.became(), Some(FirstWording::WaitsForWhom));
    it.about(Some(it.whom.clone()));
    it.write("Sleep", &[2]);
    assert!(!it.f1());
}

#[test]
fn it_follows_what_is_written_and_goes_with_it() {
    let mut it = Meeting::new();
    it.about(Some(it.whom.clone()));
    it.write("Sle", &[2]);
    it.write("Sleep through", &[2, 4]);
    assert_eq!(it.objectives()[0].wording().text, "Sleep through");
    assert_eq!((it.objectives()[0].pou.len(), it.objectives()[0].wordings().count()), (2, 1));
    it.write("", &[2]);
    assert!(it.objectives().is_empty());
    it.write("Walk", &[2]);
    assert_eq!(it.objectives()[0].wording().text, "Walk", "it can be written again");
}

#[test]
fn what_became_of_it_since_is_not_written_over() {
    let later: [fn(&Objective) -> ObjectiveChange; 4] = [
        |it| ObjectiveChange::Reword { objective: it.id.clone(), on: day(), text: "Rest".into() },
        |it| ObjectiveChange::Agree {
            objective: it.id.clone(),
            wording: it.wording().id.clone(),
            on: day(),
            how: AgreementMethod::Said,
        },
        |it| ObjectiveChange::Review {
            objective: it.id.clone(),
            on: day(),
            together: true,
            text: String::new(),
        },
        |it| ObjectiveChange::SetWording {
            objective: it.id.clone(),
            wording: it.wording().id.clone(),
            text: "Rest".into(),
        },
    ];
    for (nth, change) in later.iter().enumerate() {
        let mut it = Meeting::new();
        it.about(Some(it.whom.clone()));
        it.write("Sleep", &[2]);
        let change = change(it.objectives()[0]);
        it.act(&change);
        let before = it.objectives()[0].clone();
        for (own, about) in [("Sleep well", Some(it.whom.clone())), ("", None)] {
            it.write(own, &[2]);
            it.about(about);
            assert_eq!(it.objectives(), [&before], "{nth}");
            if !own.is_empty() {
                assert_eq!(it.became(), Some(FirstWording::Moved), "{nth}");
            }
        }
        assert!(it.said().is_empty(), "the answer is the reflection's own");
    }
}

#[test]
fn one_that_was_removed_by_hand_stays_away() {
    let mut it = Meeting::new();
    it.about(Some(it.whom.clone()));
    it.write("Sleep", &[2]);
    let id = it.objectives()[0].id.clone();
    it.act(&RemoveRecord(id));
    it.write("Sleep well", &[2]);
    it.about(None);
    assert!(it.objectives().is_empty());
    assert_eq!((it.said(), it.became()), (vec!["Sleep well"], Some(FirstWording::Removed)));
}

#[test]
fn about_somebody_else_after_all_it_goes_along() {
    let mut it = Meeting::new();
    it.about(Some(it.whom.clone()));
    it.write("Sleep", &[2]);
    let made = it.document.apply(&Save(Companion::default())).unwrap();
    let other = made.created().cloned();
    it.about(other.clone());
    let all = it.objectives();
    assert_eq!((all.len(), &all[0].companion), (1, &other));
    it.about(None);
    assert!(it.objectives().is_empty(), "nobody's");
    assert_eq!(it.said(), ["Sleep"], "and the words stay");
}
