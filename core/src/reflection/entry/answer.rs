use crate::json::Value;
use chrono::NaiveDate;

use crate::document::Fields;
#[cfg(feature = "schema")]
use crate::document::shape;
use crate::plan::Rating;
use crate::reflection::Choice;
use crate::text::Text;
use crate::value::{date, object, words, write_text};

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

    pub(crate) fn write(&self) -> (&'static str, Value) {
        let choice = |it: &Choice| {
            object([("key", it.key.as_str().into()), ("words", write_text(&it.words))])
        };
        match self {
            Self::Text(text) => ("text", text.as_str().into()),
            Self::Choice(chosen) => ("choice", choice(chosen)),
            Self::Choices { chosen, own } => (
                "choices",
                object([("chosen", chosen.iter().map(choice).collect()), ("text", words(own))]),
            ),
            Self::Scale { rating, words } => {
                ("scale", object([("rating", rating.get().into()), ("words", write_text(words))]))
            }
            Self::Date(on) => ("date", date(*on)),
            Self::YesNotYet(yes) => ("yes", (*yes).into()),
        }
    }

    pub(crate) fn open<'r>(fields: &Fields<'r>, value: &'r Value) -> Self {
        let choice = |it: &'r Value| {
            let words = fields.open_text(fields.at(it, "words"));
            Choice { key: fields.owned_at(it, "key"), words }
        };
        if let Some(text) = value.get("text") {
            return Self::Text(fields.text(text, "text"));
        }
        if let Some(chosen) = value.get("choice") {
            return Self::Choice(choice(chosen));
        }
        if let Some(it) = value.get("choices") {
            let list = fields.list(fields.at(it, "chosen"), "chosen");
            let chosen = list.iter().map(choice).collect();
            return Self::Choices { chosen, own: fields.words_at(it, "text") };
        }
        if let Some(it) = value.get("scale") {
            let words = fields.open_text(fields.at(it, "words"));
            if let Some(rating) = Rating::open(fields, fields.at(it, "rating"), "rating") {
                return Self::Scale { rating, words };
            }
        }
        match fields.maybe_date_at(value, "date") {
            Some(on) => Self::Date(on),
            None => Self::YesNotYet(fields.set(fields.at(value, "yes"), "yes")),
        }
    }
}

#[cfg(feature = "schema")]
impl AnsweredPrompt {
    pub(super) fn shape() -> shape::Looks {
        let choice = shape::object(&[("key", shape::words()), ("words", shape::text())], &[]);
        let chosen = [("chosen", shape::list(&choice, 0, None))];
        let place = [("rating", shape::number(1, 10)), ("words", shape::text())];
        shape::object(
            &[("asks", shape::text())],
            &[
                ("text", shape::words()),
                ("choice", choice),
                ("choices", shape::object(&chosen, &[("text", shape::words())])),
                ("scale", shape::object(&place, &[])),
                ("date", shape::date()),
                ("yes", shape::flag()),
            ],
        )
    }
}
