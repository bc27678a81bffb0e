use chrono::NaiveDate;

use crate::document::{Id, part};
use crate::ids::ids;

/// One wording of an objective. It is agreed only by the [`Agree`](super::ObjectiveChange::Agree)
/// of the person it is for, and only as it stood then.
///
/// ```
/// # use ppsa_core::example;
/// # use ppsa_core::plan::Objective;
/// # let (document, id, _) = example::with_objective()?;
/// let wording = document.get::<Objective>(&id).ok_or("an objective")?.wording();
/// assert_eq!(wording.text, "Sleep");
/// assert!(wording.agreement().is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Its id in the document.
    pub id: Id,
    /// The words.
    pub text: String,
    /// The day it was begun.
    pub on: NaiveDate,
    pub(super) agreement: Option<Agreement>,
}

impl Wording {
    /// The person's agreement to these very words.
    #[must_use]
    pub fn agreement(&self) -> Option<&Agreement> {
        self.agreement.as_ref()
    }
}

/// That the person agreed, when and how. It comes to be by their act alone.
///
/// ```
/// # use ppsa_core::example;
/// # use ppsa_core::plan::{AgreementMethod, Objective, ObjectiveChange};
/// # let (mut document, objective, on) = example::with_objective()?;
/// # let wording = document.get::<Objective>(&objective).ok_or("an objective")?.wording().id.clone();
/// document.apply(&ObjectiveChange::Agree { objective, wording, on, how: AgreementMethod::Here })?;
/// let objective = document.all::<Objective>().next().ok_or("an objective")?;
/// assert_eq!(objective.wording().agreement().map(|it| it.on()), Some(on));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    pub(super) on: NaiveDate,
    pub(super) how: AgreementMethod,
}

impl Agreement {
    /// The day.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        self.on
    }

    /// How they said so.
    #[must_use]
    pub fn how(&self) -> AgreementMethod {
        self.how
    }
}

ids! {
    /// How the person an objective is for agreed to it.
    ///
    /// ```
    /// use ppsa_core::plan::AgreementMethod;
    ///
    /// assert_eq!(AgreementMethod::from_id("said"), Some(AgreementMethod::Said));
    /// ```
    AgreementMethod:
    /// Here, by their own hand: the way of the holder's own objectives.
    Here "here",
    /// They said so to the worker.
    Said "said",
    /// They wrote so to the worker.
    Written "written",
    /// On the worker's screen, by their own hand, in their own [turn](crate::turns). No change makes it but a
    /// [`Leave`](crate::turns::Leave).
    OnScreen "on-screen",
}

part! {
    /// That an objective was looked at again. It changes nothing by itself.
    ///
    /// ```
    /// # use ppsa_core::example;
    /// # use ppsa_core::plan::{Objective, ObjectiveChange};
    /// # let (mut document, objective, on) = example::with_objective()?;
    /// let text = "Still fits".to_owned();
    /// document.apply(&ObjectiveChange::Review { objective, on, together: true, text })?;
    /// let review = &document.all::<Objective>().next().ok_or("an objective")?.reviews[0];
    /// assert!(review.together);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Review under its id;
    /// The day.
    on "on" NaiveDate,
    /// Whether the person and their peer talked about it.
    together "together" bool,
    /// Words about it, or none.
    text "text" String as Words,
}
