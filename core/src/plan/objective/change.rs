use crate::json::Value;
use chrono::NaiveDate;

use super::{AgreementMethod, Objective, Outcome, Status, StepHolder};
use crate::document::{Change, ChangeKind, Decode as _, Draft, Field as _, Id, not_there};
use crate::error::{Error, ErrorKind, Result};
use crate::plan::PouSnapshot;
use crate::practice::Companion;
use crate::value::{date, flag, id, object, with, words};

/// A change of an [`Objective`].
///
/// ```
/// use ppsa_core::document::Change;
/// use ppsa_core::plan::ObjectiveChange;
/// use ppsa_core::{Document, Replica, example};
///
/// let on = example::day(1);
/// let change = ObjectiveChange::Start { on, companion: None, pou: Vec::new(), text: "Sleep".into() };
/// let error = Document::new(Replica::new(1)).apply(&change).unwrap_err();
/// assert_eq!(error.code(), "objective-without-pou");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ObjectiveChange {
    /// Start a provisional one.
    Start {
        /// The day.
        on: NaiveDate,
        /// The companion it is for, or nobody: then it is the holder's own.
        companion: Option<Id>,
        /// At least one, each once.
        pou: Vec<PouSnapshot>,
        /// The first wording.
        text: String,
    },
    /// Say which pou it belongs to: at least one, each once.
    SetPou {
        /// The objective.
        objective: Id,
        /// The pou.
        pou: Vec<PouSnapshot>,
    },
    /// Begin a new wording, which is provisional. What stood before is kept.
    Reword {
        /// The objective.
        objective: Id,
        /// The day.
        on: NaiveDate,
        /// The words.
        text: String,
    },
    /// Go on writing the present wording, letter by letter, while it is not agreed.
    SetWording {
        /// The objective.
        objective: Id,
        /// Its present wording.
        wording: Id,
        /// The words.
        text: String,
    },
    /// The person it is for agrees to the present wording: an act of theirs, never of others.
    Agree {
        /// The objective.
        objective: Id,
        /// The wording they agree to.
        wording: Id,
        /// The day.
        on: NaiveDate,
        /// How they said so: [`Here`](AgreementMethod::Here) for the holder's own, and only for that; never
        /// [`OnScreen`](AgreementMethod::OnScreen), which takes a turn of theirs.
        how: AgreementMethod,
    },
    /// Take the agreement back: the wording is provisional again.
    TakeBackAgreement {
        /// The objective.
        objective: Id,
    },
    /// Set it down, or say that it is done. Only an agreed one is done.
    End {
        /// The objective.
        objective: Id,
        /// Set down or done.
        ending: Outcome,
        /// The day.
        on: NaiveDate,
        /// Words about it, or none.
        text: String,
    },
    /// Pick it up again.
    TakeUp {
        /// The objective.
        objective: Id,
    },
    /// Note that it was looked at again.
    Review {
        /// The objective.
        objective: Id,
        /// The day.
        on: NaiveDate,
        /// Whether the two talked about it.
        together: bool,
        /// Words about it, or none.
        text: String,
    },
    /// Say when to look at it again, or take that back.
    SetReviewOn {
        /// The objective.
        objective: Id,
        /// The day.
        on: Option<NaiveDate>,
    },
    /// Write a new step, after those that are there.
    AddStep {
        /// The objective.
        objective: Id,
        /// Who holds it.
        holder: StepHolder,
        /// The words.
        text: String,
    },
    /// Write a step anew: its words, who holds it, and when it was done.
    SetStep {
        /// The objective.
        objective: Id,
        /// The step.
        step: Id,
        /// Who holds it.
        holder: StepHolder,
        /// The words.
        text: String,
        /// The day it was done.
        done: Option<NaiveDate>,
    },
    /// Remove a step. To undo it puts it back in its place.
    RemoveStep {
        /// The objective.
        objective: Id,
        /// The step.
        step: Id,
    },
}

impl Change for ObjectiveChange {
    fn kind(&self) -> ChangeKind {
        match self {
            Self::AddStep { .. } | Self::SetStep { .. } | Self::RemoveStep { .. } => {
                ChangeKind::Step
            }
            _ => ChangeKind::Objective,
        }
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Start { on, companion, pou, text } => {
                if let Some(companion) = companion {
                    draft.get::<Companion>(companion, "companion")?;
                }
                let pou = write_pou(pou)?;
                let objective = draft.start(Objective::KIND);
                draft.set(&objective, "on", date(*on));
                draft.set(&objective, "companion", companion.as_ref().map_or(Value::Null, id));
                draft.set(&objective, "pou", pou);
                reword(draft, &objective, *on, text);
            }
            Self::SetPou { objective, pou } => {
                open(draft, objective)?;
                draft.set(objective, "pou", write_pou(pou)?);
            }
            Self::Reword { objective, on, text } => {
                if open(draft, objective)?.wording().text != *text {
                    reword(draft, objective, *on, text);
                }
            }
            Self::SetWording { objective, wording, text } => {
                let it = open(draft, objective)?;
                if it.wording().id != *wording || it.standing() == Status::Agreed {
                    return Err(Error::new(ErrorKind::WordingClosed));
                }
                let key = ["wording:", wording.as_str()].concat();
                let new = with(draft.value(objective, &key), [("text", text.as_str().into())]);
                draft.set(objective, key, new);
            }
            Self::Agree { objective, wording, on, how } => {
                agree(draft, objective, wording, *on, *how)?;
            }
            Self::TakeBackAgreement { objective } => {
                let it = open(draft, objective)?;
                draft.set(objective, ["agreed:", it.wording().id.as_str()].concat(), Value::Null);
            }
            Self::End { objective, ending, on, text } => {
                let it = draft.get::<Objective>(objective, "objective")?;
                if *ending == Outcome::Done && it.standing() == Status::Provisional {
                    return Err(Error::new(ErrorKind::DoneBeforeAgreed));
                }
                let wording = id(&it.wording().id);
                let ended = [
                    ("ending", ending.id().into()),
                    ("on", date(*on)),
                    ("text", words(text)),
                    ("wording", wording),
                ];
                draft.set(objective, "ended", object(ended));
            }
            Self::TakeUp { objective } => {
                draft.get::<Objective>(objective, "objective")?;
                draft.set(objective, "ended", Value::Null);
            }
            Self::Review { objective, on, together, text } => {
                draft.get::<Objective>(objective, "objective")?;
                let review =
                    [("on", date(*on)), ("together", flag(*together)), ("text", words(text))];
                let key = ["review:", draft.id().as_str()].concat();
                draft.set(objective, key, object(review));
            }
            Self::SetReviewOn { objective, on } => {
                draft.get::<Objective>(objective, "objective")?;
                draft.set(objective, "reviewOn", on.map_or(Value::Null, date));
            }
            Self::AddStep { objective, holder, text } => {
                draft.get::<Objective>(objective, "objective")?;
                let step = [("holder", holder.id().into()), ("text", text.as_str().into())];
                let key = ["step:", draft.id().as_str()].concat();
                draft.set(objective, key, object(step));
            }
            Self::SetStep { objective, step, holder, text, done } => {
                let fields = [
                    ("holder", holder.id().into()),
                    ("text", text.as_str().into()),
                    ("done", done.map_or(Value::Null, date)),
                ];
                let (key, old) = step_at(draft, objective, step)?;
                draft.set(objective, key, with(Some(old), fields));
            }
            Self::RemoveStep { objective, step } => {
                let (key, _) = step_at(draft, objective, step)?;
                draft.set(objective, key, Value::Null);
            }
        }
        Ok(())
    }
}

/// An objective that is neither set down nor done.
fn open<'d>(draft: &Draft<'d>, objective: &Id) -> Result<&'d Objective> {
    let it = draft.get::<Objective>(objective, "objective")?;
    if it.is_open() { Ok(it) } else { Err(Error::new(ErrorKind::ObjectiveEnded)) }
}

fn write_pou(pou: &[PouSnapshot]) -> Result<Value> {
    if pou.is_empty() || PouSnapshot::twice(pou) {
        return Err(Error::new(ErrorKind::ObjectiveWithoutPou));
    }
    Ok(pou.iter().map(PouSnapshot::write).collect())
}

fn reword(draft: &mut Draft<'_>, objective: &Id, on: NaiveDate, text: &str) {
    let key = ["wording:", draft.id().as_str()].concat();
    draft.set(objective, key, object([("on", date(on)), ("text", text.into())]));
}

fn agree(
    draft: &mut Draft<'_>,
    objective: &Id,
    wording: &Id,
    on: NaiveDate,
    how: AgreementMethod,
) -> Result<()> {
    let it = open(draft, objective)?;
    if it.wording().id != *wording {
        return Err(Error::new(ErrorKind::WordingClosed));
    }
    if it.wording().text.trim().is_empty() {
        return Err(Error::new(ErrorKind::AgreedToNothing));
    }
    // Nobody agrees for another: the holder here, a companion by what they said or wrote.
    let in_a_turn = how == AgreementMethod::OnScreen;
    if in_a_turn || it.companion.is_none() != (how == AgreementMethod::Here) {
        return Err(Error::new(ErrorKind::AgreedByOther));
    }
    write_agreed(draft, objective, wording, &it.wording().text, on, how);
    Ok(())
}

fn write_agreed(
    draft: &mut Draft<'_>,
    objective: &Id,
    wording: &Id,
    text: &str,
    on: NaiveDate,
    how: AgreementMethod,
) {
    // The agreement names the words, so that it falls away with any change of them.
    let agreed = [("to", text.into()), ("on", date(on)), ("how", how.id().into())];
    draft.set(objective, ["agreed:", wording.as_str()].concat(), object(agreed));
}

/// The companion `with` agreed to these words in their own turn. They become those of the objective `of`; where
/// that ended meanwhile, or there was none, they begin one.
pub(crate) fn agree_on_screen(
    draft: &mut Draft<'_>,
    of: Option<&Id>,
    with: &Id,
    pou: &[PouSnapshot],
    text: &str,
    on: NaiveDate,
) -> Result<()> {
    draft.get::<Companion>(with, "companion")?;
    if text.trim().is_empty() {
        return Err(Error::new(ErrorKind::AgreedToNothing));
    }
    let there = of.and_then(|it| draft.document().get::<Objective>(it));
    let there = there.filter(|it| it.is_open() && it.companion.as_ref() == Some(with));
    let (objective, wording) = match there {
        Some(it) if it.wording().text == text => (it.id.clone(), it.wording().id.clone()),
        Some(it) => {
            reword(draft, &it.id, on, text);
            (it.id.clone(), draft.id())
        }
        None => {
            let start = ObjectiveChange::Start {
                on,
                companion: Some(with.clone()),
                pou: pou.to_vec(),
                text: text.to_owned(),
            };
            start.make(draft)?;
            (draft.id(), draft.id())
        }
    };
    write_agreed(draft, &objective, &wording, text, on, AgreementMethod::OnScreen);
    Ok(())
}

fn step_at<'d>(draft: &Draft<'d>, objective: &Id, step: &Id) -> Result<(String, &'d Value)> {
    draft.get::<Objective>(objective, "objective")?;
    let key = ["step:", step.as_str()].concat();
    let old = draft.value(objective, &key).ok_or_else(|| not_there("step"))?;
    Ok((key, old))
}
