//! One voice's own part: a document that nobody else changes.

use chrono::NaiveDate;

use super::Voice;
use crate::document::{Document, Id, Patch, Replica};
use crate::pack::ContentPack;
use crate::plan::{
    AgreementMethod, NoteKind, Objective, ObjectiveChange, PouSnapshot, Rating, RatingKind,
    ReadingChange, Status,
};

#[derive(Debug, Clone)]
pub(super) struct Turn {
    pub voice: Voice,
    pub document: Document,
    /// For each objective in it that began with words of the worker's: its id here, that in the worker's
    /// document, and those words.
    pub from: Vec<(Id, Id, String)>,
    /// Those that the person said are not for them.
    pub declined: Vec<Id>,
}

impl Turn {
    pub fn new(voice: Voice, replica: Replica) -> Self {
        let document = Document::new(replica);
        Self { voice, document, from: Vec::new(), declined: Vec::new() }
    }

    /// Lays the open objectives of this companion before the person. Those that lie there stay as they are.
    pub fn lay(&mut self, store: &Document, with: &Id, on: NaiveDate) {
        let theirs = |it: &&Objective| it.companion.as_ref() == Some(with) && it.is_open();
        for it in store.all::<Objective>().filter(theirs) {
            let text = it.wording().text.clone();
            if text.trim().is_empty() || self.from.iter().any(|(_, of, _)| *of == it.id) {
                continue;
            }
            if let Some(id) = self.start(it.pou.clone(), text.clone(), on) {
                self.from.push((id, it.id.clone(), text));
            }
        }
    }

    pub fn start(&mut self, pou: Vec<PouSnapshot>, text: String, on: NaiveDate) -> Option<Id> {
        let start = ObjectiveChange::Start { on, companion: None, pou, text };
        self.apply(&start)?.created().cloned()
    }

    /// One place for all: it is compiled once.
    #[inline(never)]
    fn apply(&mut self, change: &ObjectiveChange) -> Option<Patch> {
        self.document.apply(change).ok()
    }

    #[inline(never)]
    fn read(
        &mut self,
        pack: &ContentPack,
        on: NaiveDate,
        change: Box<dyn FnOnce(Id) -> ReadingChange + '_>,
    ) -> bool {
        self.document.apply_to_current(pack, on, change).is_ok()
    }

    /// What is said of one pou in one way, in the place of what was said so before.
    pub fn say(
        &mut self,
        pack: &ContentPack,
        on: NaiveDate,
        pou: &str,
        kind: NoteKind,
        text: &str,
    ) -> bool {
        let said = self.document.current(pack).and_then(|it| it.pou(pou));
        let note = said.and_then(|it| it.notes_of(kind).next()).map(|it| it.id.clone());
        let change = move |reading: Id| match note {
            Some(note) if text.is_empty() => ReadingChange::RemoveNote { reading, note },
            Some(note) => ReadingChange::SetNote { reading, note, text: text.to_owned() },
            None => {
                let (pou, text) = (pou.to_owned(), text.to_owned());
                ReadingChange::AddNote { reading, pou, kind, text }
            }
        };
        self.read(pack, on, Box::new(change))
    }

    pub fn rate(
        &mut self,
        pack: &ContentPack,
        on: NaiveDate,
        pou: &str,
        kind: RatingKind,
        rating: Option<Rating>,
    ) -> bool {
        let pou = pou.to_owned();
        let change = move |reading| ReadingChange::SetRating { reading, pou, kind, rating };
        self.read(pack, on, Box::new(change))
    }

    /// Words of their own. Whatever was agreed to was other words.
    pub fn word(&mut self, objective: &Id, text: String) -> bool {
        let Some(it) = self.document.get::<Objective>(objective) else { return false };
        let (wording, same) = (it.wording().id.clone(), it.wording().text == text);
        if same {
            return true;
        }
        let objective = objective.clone();
        let back = ObjectiveChange::TakeBackAgreement { objective: objective.clone() };
        self.apply(&back);
        self.apply(&ObjectiveChange::SetWording { objective, wording, text }).is_some()
    }

    pub fn answer(&mut self, objective: &Id, answer: Option<bool>, on: NaiveDate) -> bool {
        let Some(it) = self.document.get::<Objective>(objective) else { return false };
        let (wording, objective) = (it.wording().id.clone(), objective.clone());
        self.declined.retain(|it| *it != objective);
        if answer == Some(true) {
            let how = AgreementMethod::Here;
            return self.apply(&ObjectiveChange::Agree { objective, wording, on, how }).is_some();
        }
        if answer == Some(false) {
            self.declined.push(objective.clone());
        }
        self.apply(&ObjectiveChange::TakeBackAgreement { objective }).is_some()
    }

    pub fn answered(&self, objective: &Id) -> Option<bool> {
        if self.declined.contains(objective) {
            return Some(false);
        }
        let it = self.document.get::<Objective>(objective)?;
        it.wording().agreement().map(|_| true)
    }

    /// Whether this objective is one that the person agreed to or put into words of their own: one that was
    /// only laid before them says nothing of them.
    pub fn is_theirs(&self, it: &Objective) -> bool {
        let words = &it.wording().text;
        let laid = self.from.iter().any(|(id, _, first)| *id == it.id && first == words);
        !words.trim().is_empty() && (it.standing() == Status::Agreed || !laid)
    }
}
