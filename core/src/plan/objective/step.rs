use chrono::NaiveDate;

use crate::document::part;
use crate::ids::ids;

part! {
    /// A step toward an objective.
    ///
    /// ```
    /// use ppsa_core::plan::{Step, StepHolder};
    ///
    /// let text = "Ring the pool about its hours".to_owned();
    /// let step = Step { id: "5-a".parse()?, text, holder: StepHolder::Person, done: None };
    /// assert!(step.is_open());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    Step under its id;
    /// The words.
    text "text" String,
    /// Who does it.
    holder "holder" StepHolder,
    /// The day it was done.
    done "done" Option<NaiveDate>,
}

impl Step {
    /// Whether it has words and is still to do.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.done.is_none() && !self.text.trim().is_empty()
    }
}

ids! {
    /// Who holds a step (PN: attention to power; responsibility is shared).
    ///
    /// ```
    /// use ppsa_core::plan::StepHolder;
    ///
    /// assert_eq!(StepHolder::from_id("shared"), Some(StepHolder::Shared));
    /// ```
    StepHolder:
    /// The person the objective is for.
    Person "person",
    /// The peer worker.
    Worker "worker",
    /// Both.
    Shared "shared",
}
