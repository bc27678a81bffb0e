use crate::json::Value;
use chrono::NaiveDate;

use super::objective::{Wanted, settle};
use super::{Answer, Entry, TemplateSnapshot};
use crate::document::{Change, ChangeKind, Decode as _, Draft, Field as _, Id};
use crate::error::Result;
use crate::practice::Companion;
use crate::reflection::Choice;
use crate::text::Text;
use crate::value::{date, flag, id, with, write_text};

/// A change of a reflection, an [`Entry`].
///
/// ```
/// use ppsa_core::document::Change;
/// use ppsa_core::reflection::ReflectionChange;
///
/// let change = ReflectionChange::Pause { entry: "1-a".parse()?, at: Some("so-what".into()) };
/// assert_eq!(change.kind().id(), "reflection");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum ReflectionChange {
    /// Start one.
    Start {
        /// The day.
        on: NaiveDate,
        /// The companion it is about, if it is about one.
        about: Option<Id>,
        /// The template.
        asked: Box<TemplateSnapshot>,
    },
    /// Say which day it is about.
    SetOn {
        /// The reflection.
        entry: Id,
        /// The day.
        on: NaiveDate,
    },
    /// Say whom it is about.
    SetAbout {
        /// The reflection.
        entry: Id,
        /// The companion, or nobody.
        about: Option<Id>,
    },
    /// Answer a prompt with the first wording of an objective, and the pou it belongs to. With both, in a
    /// reflection about somebody, it *is* their provisional objective: it is started, and follows what is
    /// written here until something else becomes of it.
    WriteObjective {
        /// The reflection.
        entry: Id,
        /// The id of the prompt.
        prompt: String,
        /// What it asks.
        asks: Text,
        /// The pou, by key and name.
        chosen: Vec<Choice>,
        /// The words.
        own: String,
    },
    /// Answer a prompt. Answering it takes it in again. A blank answer takes the answer back.
    Answer {
        /// The reflection.
        entry: Id,
        /// The id of the prompt.
        prompt: String,
        /// What it asks.
        asks: Text,
        /// The answer.
        said: Answer,
    },
    /// Leave a prompt out, or take it in again. What was answered stays.
    Skip {
        /// The reflection.
        entry: Id,
        /// The id of the prompt.
        prompt: String,
        /// Whether it is left out.
        skipped: bool,
    },
    /// Note where the person is, to come back to the very spot.
    Pause {
        /// The reflection.
        entry: Id,
        /// The id of the prompt.
        at: Option<String>,
    },
    /// Say that it is finished, or take that back.
    Finish {
        /// The reflection.
        entry: Id,
        /// Whether it is.
        finished: bool,
    },
}

impl Change for ReflectionChange {
    fn kind(&self) -> ChangeKind {
        ChangeKind::Reflection
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Start { on, about, asked } => {
                if let Some(about) = about {
                    draft.get::<Companion>(about, "companion")?;
                }
                let entry = draft.start(Entry::KIND);
                draft.set(&entry, "on", date(*on));
                draft.set(&entry, "about", about.as_ref().map_or(Value::Null, id));
                draft.set(&entry, "template", TemplateSnapshot::write(asked));
            }
            Self::SetOn { entry, on } => {
                there(draft, entry)?;
                draft.set(entry, "on", date(*on));
            }
            Self::SetAbout { entry, about } => {
                let it = there(draft, entry)?;
                if let Some(about) = about {
                    draft.get::<Companion>(about, "companion")?;
                }
                draft.set(entry, "about", about.as_ref().map_or(Value::Null, id));
                settle(draft, it, &Wanted { about: about.as_ref(), ..Wanted::of(it) })?;
            }
            Self::WriteObjective { entry, prompt, asks, chosen, own } => {
                let it = there(draft, entry)?;
                draft.set(entry, "firstWording", prompt.as_str().into());
                settle(draft, it, &Wanted { about: it.about.as_ref(), chosen, own })?;
                let said = Answer::Choices { chosen: chosen.clone(), own: own.clone() };
                answer(draft, entry, prompt, asks, &said);
            }
            Self::Answer { entry, prompt, asks, said } => {
                there(draft, entry)?;
                answer(draft, entry, prompt, asks, said);
            }
            Self::Skip { entry, prompt, skipped } => {
                there(draft, entry)?;
                draft.set(entry, ["skipped:", prompt].concat(), flag(*skipped));
            }
            Self::Pause { entry, at } => {
                there(draft, entry)?;
                draft.set(entry, "pausedAt", at.as_deref().map_or(Value::Null, Value::from));
            }
            Self::Finish { entry, finished } => {
                there(draft, entry)?;
                draft.set(entry, "finished", flag(*finished));
                draft.set(entry, "pausedAt", Value::Null);
            }
        }
        Ok(())
    }
}

fn answer(draft: &mut Draft<'_>, entry: &Id, prompt: &str, asks: &Text, said: &Answer) {
    let key = ["answer:", prompt].concat();
    if said.is_empty() {
        draft.set(entry, key, Value::Null);
        return;
    }
    // An answer of another kind before this one does not stay beside it.
    let kinds = ["text", "choice", "choices", "scale", "date", "yes"];
    let bare = with(draft.value(entry, &key), kinds.map(|kind| (kind, Value::Null)));
    let said = with(Some(&bare), [("asks", write_text(asks)), said.pair()]);
    draft.set(entry, key, said);
    draft.set(entry, ["skipped:", prompt].concat(), Value::Null);
}

fn there<'d>(draft: &Draft<'d>, entry: &Id) -> Result<&'d Entry> {
    draft.get::<Entry>(entry, "reflection")
}
