use crate::json::Value;
use chrono::NaiveDate;

#[cfg(feature = "schema")]
use crate::document::shape;
use crate::document::{Field, Fields, Words};
use crate::plan::Rating;
use crate::reflection::Choice;
use crate::text::Text;
use crate::value::object;

/// What was answered to one prompt, with the words it was asked in.
///
/// ```
/// use ppsa_core::reflection::{AnsweredPrompt, Answer};
/// use ppsa_core::{Lang, Text};
///
/// let asks = Text::new("What happened?", Lang::en_nz());
/// let answer = AnsweredPrompt { prompt: "what".into(), asks, said: Answer::Text("We talked".into()) };
/// assert_eq!(answer.said.words(), ["We talked"]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct AnsweredPrompt {
    /// The id of the prompt.
    pub prompt: String,
    /// What it asked.
    pub asks: Text,
    /// The answer.
    pub said: Answer,
}

/// An answer, by the kind of its prompt.
///
/// ```
/// use ppsa_core::reflection::Answer;
///
/// assert!(Answer::Text("  ".into()).is_blank());
/// assert!(!Answer::YesNotYet(false).is_blank(), "not yet is an answer");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Own words.
    Text(String),
    /// One of the choices, with its words.
    Choice(Choice),
    /// Some of the choices, and own words beside them.
    Choices {
        /// Those chosen, with their words.
        chosen: Vec<Choice>,
        /// Own words, or none.
        own: String,
    },
    /// A place on the prompt's scale, and the words of that place.
    Scale {
        /// The place.
        rating: Rating,
        /// Its words.
        words: Text,
    },
    /// A day.
    Date(NaiveDate),
    /// Yes, or not yet.
    YesNotYet(bool),
}

impl Answer {
    /// Whether it says nothing.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::Choices { chosen, own } => chosen.is_empty() && own.trim().is_empty(),
            _ => false,
        }
    }

    /// Whether there is nothing to keep, not even the space before a first word.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Choices { chosen, own } => chosen.is_empty() && own.is_empty(),
            _ => false,
        }
    }

    /// The person's own words in it.
    #[must_use]
    pub fn words(&self) -> Vec<&str> {
        match self {
            Self::Text(own) | Self::Choices { own, .. } if !own.trim().is_empty() => vec![own],
            _ => Vec::new(),
        }
    }

    /// Its key, and what stands there.
    pub(crate) fn pair(&self) -> (&'static str, Value) {
        match self {
            Self::Text(text) => ("text", String::write(text)),
            Self::Choice(chosen) => ("choice", Choice::write(chosen)),
            Self::Choices { chosen, own } => {
                let chosen = Vec::<Choice>::write(chosen);
                ("choices", object([("chosen", chosen), ("text", Words::put(own))]))
            }
            Self::Scale { rating, words } => (
                "scale",
                object([("rating", Rating::write(rating)), ("words", Text::write(words))]),
            ),
            Self::Date(on) => ("date", NaiveDate::write(on)),
            Self::YesNotYet(yes) => ("yes", (*yes).into()),
        }
    }
}

impl Field for Answer {
    type Is = Self;

    fn write(is: &Self) -> Value {
        object([is.pair()])
    }

    fn open(fields: &Fields<'_>, value: &Value, _name: &'static str) -> Self {
        if let Some(text) = value.get("text") {
            return Self::Text(String::open(fields, text, "text"));
        }
        if let Some(chosen) = value.get("choice") {
            return Self::Choice(Choice::open(fields, chosen, "choice"));
        }
        if let Some(it) = value.get("choices") {
            let chosen = fields.at::<Vec<Choice>>(it, "chosen");
            return Self::Choices { chosen, own: fields.at::<Words>(it, "text") };
        }
        if let Some(it) = value.get("scale") {
            let (rating, words) =
                (fields.at::<Rating>(it, "rating"), fields.at::<Text>(it, "words"));
            return Self::Scale { rating, words };
        }
        match fields.at::<Option<NaiveDate>>(value, "date") {
            Some(on) => Self::Date(on),
            None => Self::YesNotYet(value.get("yes").map_or_else(
                || {
                    fields.wrong("yes");
                    false
                },
                |yes| bool::open(fields, yes, "yes"),
            )),
        }
    }

    #[cfg(feature = "schema")]
    fn looks() -> shape::Looks {
        let chosen = [("chosen", Vec::<Choice>::looks())];
        let place = [("rating", Rating::looks()), ("words", Text::looks())];
        shape::object(
            &[],
            &[
                ("text", String::looks()),
                ("choice", Choice::looks()),
                ("choices", shape::object(&chosen, &[("text", Words::looks())])),
                ("scale", shape::object(&place, &[])),
                ("date", NaiveDate::looks()),
                ("yes", bool::looks()),
            ],
        )
    }
}

#[cfg(feature = "schema")]
impl AnsweredPrompt {
    pub(super) fn looks() -> shape::Looks {
        shape::also(Answer::looks(), "asks", Text::looks())
    }
}
