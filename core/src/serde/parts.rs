//! What stands in a record, by itself: its JSON there, with its id where that is in the field's name.

use super::by_value;
use crate::document::{Field, Fields, Id, Stamp};
use crate::document::{Record, keys};
use crate::json::Value;
use crate::plan::{
    Ended, Link, LinkEnd, Note, PackSnapshot, PouReading, PouSnapshot, Rating, Review, Step,
};
use crate::reflection::{Answer, AnsweredPrompt, Choice, TemplateSnapshot};
use crate::rules::{Due, DueKind};
use crate::season::SeasonEntry;
use crate::text::Text;
use crate::value::object;
use chrono::NaiveDate;

impl Field for Stamp {
    type Is = Self;

    fn write(is: &Self) -> Value {
        is.to_string().into()
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self {
        let stamp = value.as_str().and_then(|it| it.parse::<Self>().ok());
        stamp.unwrap_or_else(|| {
            fields.wrong(name);
            Self::of_numbers(0, 0)
        })
    }

    #[cfg(feature = "schema")]
    fn looks() -> crate::document::shape::Looks {
        Id::looks()
    }
}

impl Field for AnsweredPrompt {
    type Is = Self;

    fn write(is: &Self) -> Value {
        let (prompt, asks) = (String::write(&is.prompt), Text::write(&is.asks));
        object([("prompt", prompt), ("asks", asks), is.said.pair()])
    }

    fn open(fields: &Fields<'_>, value: &Value, name: &'static str) -> Self {
        let said = Answer::open(fields, value, name);
        Self {
            prompt: fields.at::<String>(value, "prompt"),
            asks: fields.at::<Text>(value, "asks"),
            said,
        }
    }

    #[cfg(feature = "schema")]
    fn looks() -> crate::document::shape::Looks {
        Answer::looks()
    }
}

// Types that stand in no field.
keys! { Record; id "id" Id, stamp "stamp" Stamp, body "body" String, }
keys! { Due; on "on" NaiveDate, kind "kind" DueKind, of "of" Option<Id>, overdue "overdue" bool, }
keys! {
    PouReading;
    now "now" Option<Rating>, hoped_for "hopedFor" Option<Rating>, skipped "skipped" bool, notes "notes" Vec<Note>,
}

by_value!(
    Answer,
    AnsweredPrompt,
    Choice,
    Due,
    Ended,
    Link,
    LinkEnd,
    Note,
    PackSnapshot,
    PouReading,
    PouSnapshot,
    Rating,
    Record,
    Review,
    SeasonEntry,
    Step,
    TemplateSnapshot,
    Text,
);
