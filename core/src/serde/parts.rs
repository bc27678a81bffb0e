//! What stands in a record, by itself: its JSON there, with its id where that is in the field's name.

use chrono::NaiveDate;

use super::{Json, Wrong, by_value};
use crate::document::{Record, open_value};
use crate::json::Value;
use crate::plan::{
    Ended, Link, LinkEnd, Note, PackSnapshot, PouReading, PouSnapshot, Rating, Review, Step,
};
use crate::reflection::{Answer, AnsweredPrompt, Choice, TemplateSnapshot};
use crate::rules::Due;
use crate::season::SeasonEntry;
use crate::text::Text;
use crate::value::{date, flag, object, read_date, with, words, write_text};

impl Json for String {
    fn to_value(&self) -> Value {
        self.as_str().into()
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        Ok(value.as_str().ok_or("text")?.to_owned())
    }
}

impl Json for bool {
    fn to_value(&self) -> Value {
        flag(*self)
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        Ok(value.as_bool().ok_or("flag")?)
    }

    fn missing() -> Option<Self> {
        Some(false)
    }
}

impl Json for NaiveDate {
    fn to_value(&self) -> Value {
        date(*self)
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        Ok(value.as_str().and_then(read_date).ok_or("date")?)
    }
}

impl<T: Json> Json for Option<T> {
    fn to_value(&self) -> Value {
        self.as_ref().map_or(Value::Null, Json::to_value)
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        T::of_value(value).map(Some)
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: Json> Json for Vec<T> {
    fn to_value(&self) -> Value {
        self.iter().map(Json::to_value).collect()
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        value.as_array().ok_or("list")?.iter().map(Json::of_value).collect()
    }

    fn missing() -> Option<Self> {
        Some(Self::new())
    }
}

/// What stands under a key of a value.
pub(super) fn at<T: Json>(value: &Value, key: &'static str) -> Result<T, Wrong> {
    match value.get(key).filter(|it| !it.is_null()) {
        // The key says more than what the value should have been.
        Some(value) => T::of_value(value).map_err(|wrong| match wrong {
            Wrong::Field(_) => Wrong::Field(key),
            whole => whole,
        }),
        None => Ok(T::missing().ok_or(key)?),
    }
}

impl Json for Rating {
    fn to_value(&self) -> Value {
        self.get().into()
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        let rating = value.as_u64().and_then(|it| Self::new(u8::try_from(it).ok()?));
        Ok(rating.ok_or("rating")?)
    }
}

/// Types that the readers of records open.
macro_rules! opened {
    ($($name:ident: $write:expr, $open:expr;)*) => { $(
        impl Json for $name {
            fn to_value(&self) -> Value {
                $write(self)
            }

            fn of_value(value: &Value) -> Result<Self, Wrong> {
                Ok(open_value(value, $open)?)
            }
        }
    )* };
}

opened! {
    Text: write_text, |fields, value| fields.open_text(value);
    PackSnapshot: PackSnapshot::write, PackSnapshot::open;
    PouSnapshot: PouSnapshot::write, PouSnapshot::open;
    TemplateSnapshot: TemplateSnapshot::write, TemplateSnapshot::open;
    Answer: |answer: &Answer| object([answer.write()]), Answer::open;
}

impl Json for AnsweredPrompt {
    fn to_value(&self) -> Value {
        let (prompt, asks) = (self.prompt.as_str().into(), write_text(&self.asks));
        object([("prompt", prompt), ("asks", asks), self.said.write()])
    }

    fn of_value(value: &Value) -> Result<Self, Wrong> {
        let said = Answer::of_value(value)?;
        Ok(Self { prompt: at(value, "prompt")?, asks: at(value, "asks")?, said })
    }
}

/// Types of plain fields. Words behind the semicolon are left out where there are none.
macro_rules! parts {
    ($($name:ident { $($field:ident $key:literal),* $(; $text:ident)? })*) => { $(
        impl Json for $name {
            fn to_value(&self) -> Value {
                let value = object([$( ($key, self.$field.to_value()), )*]);
                $( let value = with(Some(&value), [("text", words(&self.$text))]); )?
                value
            }

            fn of_value(value: &Value) -> Result<Self, Wrong> {
                $( let $text = at::<Option<String>>(value, "text")?.unwrap_or_default(); )?
                Ok(Self { $( $field: at(value, $key)?, )* $( $text, )? })
            }
        }

        by_value!($name);
    )* };
}

parts! {
    Record { id "id", stamp "stamp", body "body" }
    Note { id "id", kind "kind", text "text" }
    Link { id "id", from "from", to "to"; text }
    LinkEnd { pou "pou", note "note" }
    Step { id "id", text "text", holder "holder", done "done" }
    Review { id "id", on "on", together "together"; text }
    Ended { ending "ending", on "on"; text }
    SeasonEntry { id "id", season "season", on "on"; text }
    Choice { key "key", words "words" }
    Due { on "on", kind "kind", of "of", overdue "overdue" }
    PouReading { now "now", hoped_for "hopedFor", skipped "skipped", notes "notes" }
}

by_value!(Rating, Text, PackSnapshot, PouSnapshot, TemplateSnapshot, Answer, AnsweredPrompt);
