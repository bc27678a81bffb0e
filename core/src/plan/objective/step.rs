use chrono::NaiveDate;

use crate::document::Id;

/// A step toward an objective.
///
/// ```
/// use ppsa_core::plan::{Step, StepHolder};
/// use ppsa_core::Id;
///
/// let text = "Ring the pool about its hours".to_owned();
/// let step = Step { id: Id::new("5-a")?, text, holder: StepHolder::Person, done: None };
/// assert!(step.is_open());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its id in the document.
    pub id: Id,
    /// The words.
    pub text: String,
    /// Who does it.
    pub holder: StepHolder,
    /// The day it was done.
    pub done: Option<NaiveDate>,
}

impl Step {
    /// Whether it has words and is still to do.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done.is_none() && !self.text.trim().is_empty()
    }
}

/// Who holds a step (PN: attention to power; responsibility is shared).
///
/// ```
/// use ppsa_core::plan::StepHolder;
///
/// assert_eq!(StepHolder::from_id("shared"), Some(StepHolder::Shared));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepHolder {
    /// The person the objective is for.
    Person,
    /// The peer worker.
    Worker,
    /// Both.
    Shared,
}

impl StepHolder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Person, Self::Worker, Self::Shared];

    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Worker => "worker",
            Self::Shared => "shared",
        }
    }

    /// The one with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}
