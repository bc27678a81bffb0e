use crate::json::Value;
use chrono::NaiveDate;

use super::Journey;
use crate::document::{Change, ChangeKind, Decode as _, Draft, Id, not_there};
use crate::error::Result;
use crate::framework::Season;
use crate::practice::Companion;
use crate::value::{date, id, with, words};

/// A change of a [`Journey`].
///
/// ```
/// use ppsa_core::document::Change;
/// use ppsa_core::season::JourneyChange;
///
/// let change = JourneyChange::Start { with: None, label: "My year".into() };
/// assert_eq!(change.kind().id(), "season");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JourneyChange {
    /// Start a journey.
    Start {
        /// The companion of the relationship, or nobody: then it is the holder's own.
        with: Option<Id>,
        /// A name for it, or none.
        label: String,
    },
    /// Name it.
    SetLabel {
        /// The journey.
        journey: Id,
        /// The name, or none.
        label: String,
    },
    /// Enter a season: the next, an earlier one, or the same again.
    Enter {
        /// The journey.
        journey: Id,
        /// The season.
        season: Season,
        /// The day.
        on: NaiveDate,
        /// Words about it, or none.
        text: String,
    },
    /// Write an entry anew.
    SetEntry {
        /// The journey.
        journey: Id,
        /// The entry.
        entry: Id,
        /// The season.
        season: Season,
        /// The day.
        on: NaiveDate,
        /// Words about it, or none.
        text: String,
    },
    /// Remove an entry.
    RemoveEntry {
        /// The journey.
        journey: Id,
        /// The entry.
        entry: Id,
    },
}

impl Change for JourneyChange {
    fn kind(&self) -> ChangeKind {
        ChangeKind::Season
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Start { with, label } => {
                if let Some(with) = with {
                    draft.get::<Companion>(with, "companion")?;
                }
                let journey = draft.start(Journey::KIND);
                draft.set(&journey, "with", with.as_ref().map_or(Value::Null, id));
                draft.set(&journey, "label", words(label));
            }
            Self::SetLabel { journey, label } => {
                draft.get::<Journey>(journey, "journey")?;
                draft.set(journey, "label", words(label));
            }
            Self::Enter { journey, season, on, text } => {
                draft.get::<Journey>(journey, "journey")?;
                let key = ["entry:", draft.id().as_str()].concat();
                draft.set(journey, key, entry(None, *season, *on, text));
            }
            Self::SetEntry { journey, entry: it, season, on, text } => {
                let (key, old) = entry_at(draft, journey, it)?;
                draft.set(journey, key, entry(Some(old), *season, *on, text));
            }
            Self::RemoveEntry { journey, entry } => {
                let (key, _) = entry_at(draft, journey, entry)?;
                draft.set(journey, key, Value::Null);
            }
        }
        Ok(())
    }
}

fn entry(old: Option<&Value>, season: Season, on: NaiveDate, text: &str) -> Value {
    with(old, [("season", season.id().into()), ("on", date(on)), ("text", words(text))])
}

fn entry_at<'d>(draft: &Draft<'d>, journey: &Id, entry: &Id) -> Result<(String, &'d Value)> {
    draft.get::<Journey>(journey, "journey")?;
    let key = ["entry:", entry.as_str()].concat();
    let old = draft.value(journey, &key).ok_or_else(|| not_there("entry"))?;
    Ok((key, old))
}
