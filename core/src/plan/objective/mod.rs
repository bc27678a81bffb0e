mod change;
mod decode;
mod ending;
mod step;
mod wording;

pub use change::ObjectiveChange;
pub(crate) use change::agree_on_screen;
pub use ending::{Ended, Outcome};
pub use step::{Step, StepHolder};
pub use wording::{Agreement, AgreementMethod, Review, Wording};

use chrono::NaiveDate;

use super::PouSnapshot;
use crate::document::Id;
use crate::ids::ids;

/// A wellbeing objective: provisional until the person it is for agrees to its wording, and
/// provisional again with each new one (PN: found together, held lightly, never imposed).
///
/// ```
/// use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange, Status};
/// use ppsa_core::{ContentPack, Document, Replica, example};
///
/// let pou = vec![ContentPack::built_in("en-NZ")?.snapshot().pou[2].clone()];
/// let on = example::day(1);
/// let mut document = Document::new(Replica::new(1));
/// let text = "Sleep through most nights".to_owned();
/// document.apply(&ObjectiveChange::Start { on, companion: None, pou, text })?;
///
/// let objective = document.all::<Objective>().next().ok_or("an objective")?;
/// assert_eq!(objective.standing(), Status::Provisional);
/// let (id, wording) = (objective.id.clone(), objective.wording().id.clone());
/// document.apply(&ObjectiveChange::Agree { objective: id.clone(), wording, on, how: AgreementMethod::Here })?;
/// assert_eq!(document.get::<Objective>(&id).map(Objective::standing), Some(Status::Agreed));
///
/// let text = "Sleep, and wake rested".to_owned();
/// document.apply(&ObjectiveChange::Reword { objective: id.clone(), on, text })?;
/// let objective = document.get::<Objective>(&id).ok_or("an objective")?;
/// assert_eq!(objective.standing(), Status::Provisional, "until it is agreed anew");
/// assert_eq!(objective.earlier().count(), 1, "what stood before is kept");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Objective {
    /// Its id in the document.
    pub id: Id,
    /// The day it was started.
    pub on: NaiveDate,
    /// The [companion](crate::practice::Companion) it is for, or nobody: then it is the holder's own.
    pub companion: Option<Id>,
    /// At least one (S2), with the names they had.
    pub pou: Vec<PouSnapshot>,
    pub(super) first: Wording,
    pub(super) later: Vec<Wording>,
    /// In the order they were written.
    pub steps: Vec<Step>,
    /// In the order they were noted.
    pub reviews: Vec<Review>,
    /// When to look at it together again.
    pub review_on: Option<NaiveDate>,
    pub(super) ended: Option<Ended>,
    pub(super) once_ended: Option<Ended>,
}

ids! {
    /// Where an objective stands (S1).
    ///
    /// ```
    /// use ppsa_core::plan::Status;
    ///
    /// assert_eq!(Status::Provisional.id(), "provisional");
    /// ```
    Status:
    /// Written from what is understood so far, held lightly.
    Provisional "provisional",
    /// The person it is for agreed to this wording.
    Agreed "agreed",
}

impl Objective {
    /// The present wording: the last one written.
    #[must_use]
    pub fn wording(&self) -> &Wording {
        self.later.last().unwrap_or(&self.first)
    }

    /// Every wording, the first one first.
    pub fn wordings(&self) -> impl DoubleEndedIterator<Item = &Wording> {
        std::iter::once(&self.first).chain(&self.later)
    }

    /// The wordings before the present one, the first one first (S4).
    pub fn earlier(&self) -> impl DoubleEndedIterator<Item = &Wording> {
        let present = &self.wording().id;
        self.wordings().filter(move |it| it.id != *present)
    }

    /// Its pou with this one added, or without it where it is among them. Nothing where none would be
    /// left: an objective belongs to at least one.
    ///
    /// ```
    /// # use ppsa_core::plan::Objective;
    /// # use ppsa_core::{ContentPack, example};
    /// # let [_, hinengaro, tinana, ..] = ContentPack::built_in("en-NZ")?.snapshot().pou;
    /// # let (document, id, _) = example::with_objective()?;
    /// let objective = document.get::<Objective>(&id).ok_or("an objective")?;
    /// assert_eq!(objective.toggled_pou(&hinengaro).map(|it| it.len()), Some(2));
    /// assert_eq!(objective.toggled_pou(&tinana), None, "the last one stays");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn toggled_pou(&self, of: &PouSnapshot) -> Option<Vec<PouSnapshot>> {
        let mut pou = self.pou.clone();
        match pou.iter().position(|it| it.key == of.key) {
            None => pou.push(of.clone()),
            Some(_) if pou.len() == 1 => return None,
            Some(at) => drop(pou.remove(at)),
        }
        Some(pou)
    }

    /// Whether the present wording is agreed.
    #[must_use]
    pub fn standing(&self) -> Status {
        match self.wording().agreement() {
            Some(_) => Status::Agreed,
            None => Status::Provisional,
        }
    }

    /// Whether it is set down or done, if it is. Only an agreed one is done.
    #[must_use]
    pub fn ended(&self) -> Option<&Ended> {
        self.ended.as_ref()
    }

    /// That it was done, where a new wording was written elsewhere at the same time: nobody agreed
    /// to that one yet, so it is open. It is told until the objective ends or is taken up.
    #[must_use]
    pub fn once_ended(&self) -> Option<&Ended> {
        self.once_ended.as_ref()
    }

    /// Whether it is neither set down nor done.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// Whether it counts toward an active plan: any objective that is not set down (our own choice).
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.ended.as_ref().is_none_or(|it| it.ending != Outcome::SetDown)
    }
}
