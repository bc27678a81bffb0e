//! What the person leaves in the worker's document, and the one way in which anything there becomes agreed on
//! screen.

use chrono::NaiveDate;

use super::left::Left;
use super::turn::Turn;
use crate::document::{Change, ChangeKind, Draft, Id};
use crate::error::Result;
use crate::plan::{
    NoteKind, Objective, ObjectiveChange, PouReading, PouSnapshot, Reading, agree_on_screen,
};
use crate::practice::{Feedback, FeedbackWay, Save};

/// Something that the person left. [`Together::leave`](super::Together::leave) gives it, at the end of their
/// own turn, and [`Asking::leave`](super::Asking::leave), and nothing else does.
///
/// ```
/// use ppsa_core::document::Change;
/// use ppsa_core::turns::{Leave, Together};
/// use ppsa_core::{Replica, example};
///
/// let (pack, _, on) = example::start()?;
/// let together = Together::new("1-a".parse()?, Replica::new(7));
/// assert_eq!(together.leave(&["whenua"], &pack, on), [], "not before their turn has ended");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Agreed { of: Option<Id>, with: Id, pou: Vec<PouSnapshot>, text: String, on: NaiveDate },
    Declined(Id),
    Words(Save<Left>),
    Asked(Save<Feedback>),
}

impl Change for Leave {
    fn kind(&self) -> ChangeKind {
        match &self.0 {
            Kind::Agreed { .. } | Kind::Declined(_) => ChangeKind::Objective,
            Kind::Words(it) => it.kind(),
            Kind::Asked(it) => it.kind(),
        }
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        match &self.0 {
            Kind::Agreed { of, with, pou, text, on } => {
                agree_on_screen(draft, of.as_ref(), with, pou, text, *on)
            }
            // One that ended meanwhile, or was taken back already, is no longer agreed.
            Kind::Declined(objective) => {
                let it = draft.document().get::<Objective>(objective);
                if it.is_some_and(|it| it.is_open() && it.wording().agreement().is_some()) {
                    let objective = objective.clone();
                    ObjectiveChange::TakeBackAgreement { objective }.make(draft)?;
                }
                Ok(())
            }
            Kind::Words(it) => it.make(draft),
            Kind::Asked(it) => it.make(draft),
        }
    }
}

/// What the person answered: each objective that they agreed to, in those words; and each that is not for them
/// is held lightly again.
pub(super) fn answers(turn: &Turn, with: &Id, on: NaiveDate) -> Vec<Leave> {
    let mut all = Vec::new();
    for it in turn.document.all::<Objective>() {
        let of = turn.from.iter().find(|(id, ..)| *id == it.id).map(|(_, of, _)| of.clone());
        match (turn.answered(&it.id), of) {
            (Some(true), of) => {
                let (pou, text) = (it.pou.clone(), it.wording().text.clone());
                all.push(Kind::Agreed { of, with: with.clone(), pou, text, on });
            }
            (Some(false), Some(objective)) => {
                all.push(Kind::Declined(objective));
            }
            _ => {}
        }
    }
    all.into_iter().map(Leave).collect()
}

/// The words on each of these pou. Where on the scale they see themselves stays theirs.
pub(super) fn words(reading: &Reading, with: &Id, chosen: &[&str], on: NaiveDate) -> Vec<Leave> {
    let mut all = Vec::new();
    for (pou, (_, said)) in reading.snapshot.pou.iter().zip(reading.each()) {
        if !chosen.contains(&pou.key.as_str()) {
            continue;
        }
        let [strengths, challenges] =
            [NoteKind::Strength, NoteKind::Challenge].map(|it| of(said, it));
        if strengths.is_empty() && challenges.is_empty() {
            continue;
        }
        let (with, pou) = (with.clone(), pou.clone());
        let left = Left { id: None, with, on, pou, strengths, challenges };
        all.push(Leave(Kind::Words(Save(left))));
    }
    all
}

/// That they were asked, with what they left of it.
pub(super) fn asked(with: Id, on: NaiveDate, way: FeedbackWay, text: String) -> Leave {
    Leave(Kind::Asked(Save(Feedback { id: None, with, on, way, text })))
}

fn of(said: &PouReading, kind: NoteKind) -> String {
    let notes: Vec<&str> = said.notes_of(kind).map(|it| it.text.trim()).collect();
    notes.join("\n")
}
