//! A record as what it holds at present: its kind, its id and its fields, each with the value that
//! counts. In a document's file the same fields have all their versions.

use super::{Json, by_value, wrong};
use crate::document::{Decode, Id, Stamp, decode_values};
use crate::json::{Map, Value};
use crate::plan::{CompanionReading, Objective, RatingKind, Reading};
use crate::practice::{
    Community, Companion, Contact, Course, Dismissal, Feedback, Group, Holder, RecordForm, Session,
    Supervision,
};
use crate::reflection::Entry;
use crate::season::{HarderDays, Journey};
use crate::turns::Left;
use crate::value::{date, flag, id, object, with, words, write_text};

/// The fields of a record. What holds nothing is left out.
#[derive(Default)]
struct Present(Map);

impl Present {
    fn set(&mut self, key: &str, value: Value) {
        if !value.is_null() {
            self.0.insert(key.to_owned(), value);
        }
    }

    /// Under a name and what it is about: an id, a pou or a prompt.
    fn set_of(&mut self, name: &str, of: &str, value: Value) {
        self.set(&[name, ":", of].concat(), value);
    }

    /// A part under its id, which its value leaves to the key.
    fn part(&mut self, name: &str, of: &Id, part: &impl Json) {
        self.set_of(name, of.as_str(), with(Some(&part.to_value()), [("id", Value::Null)]));
    }
}

trait Encode: Decode {
    fn encode(&self) -> Present;
}

impl Encode for Reading {
    fn encode(&self) -> Present {
        let mut fields = Present::default();
        fields.set("on", date(self.on));
        fields.set("pack", self.snapshot.to_value());
        fields.set("mappedFrom", self.mapped_from.to_value());
        for (pou, said) in self.snapshot.pou.iter().zip(&self.said) {
            for kind in RatingKind::ALL {
                fields.set_of(kind.field(), &pou.key, said.rating(*kind).to_value());
            }
            fields.set_of("skipped", &pou.key, flag(said.skipped));
            for note in &said.notes {
                let value = [("id", Value::Null), ("pou", pou.key.as_str().into())];
                fields.set_of("note", note.id.as_str(), with(Some(&note.to_value()), value));
            }
        }
        for link in &self.links {
            fields.part("link", &link.id, link);
        }
        fields
    }
}

impl Encode for CompanionReading {
    fn encode(&self) -> Present {
        let mut fields = self.reading.encode();
        fields.set("with", self.with.to_value());
        fields.set("voice", self.voice.id().into());
        fields
    }
}

impl Encode for Objective {
    fn encode(&self) -> Present {
        let mut fields = Present::default();
        fields.set("on", date(self.on));
        fields.set("companion", self.companion.to_value());
        fields.set("pou", self.pou.to_value());
        for wording in self.wordings() {
            let (of, text) = (wording.id.as_str(), || wording.text.as_str().into());
            fields.set_of("wording", of, object([("on", date(wording.on)), ("text", text())]));
            if let Some(it) = wording.agreement() {
                let how = it.how().id().into();
                let agreed = [("to", text()), ("on", date(it.on())), ("how", how)];
                fields.set_of("agreed", of, object(agreed));
            }
        }
        for step in &self.steps {
            fields.part("step", &step.id, step);
        }
        for review in &self.reviews {
            fields.part("review", &review.id, review);
        }
        fields.set("reviewOn", self.review_on.to_value());
        // Done was another wording than the present one: that is what made it open again.
        let wording = self.ended().map_or(Value::Null, |_| id(&self.wording().id));
        if let Some(ended) = self.ended().or(self.once_ended()) {
            fields.set("ended", with(Some(&ended.to_value()), [("wording", wording)]));
        }
        fields
    }
}

impl Encode for Journey {
    fn encode(&self) -> Present {
        let mut fields = Present::default();
        fields.set("with", self.with.to_value());
        fields.set("label", words(&self.label));
        for entry in &self.entries {
            fields.part("entry", &entry.id, entry);
        }
        fields
    }
}

impl Encode for Entry {
    fn encode(&self) -> Present {
        let mut fields = Present::default();
        fields.set("on", date(self.on));
        fields.set("template", self.asked.to_value());
        fields.set("about", self.about.to_value());
        fields.set("firstWording", self.first_wording.to_value());
        fields.set("objective", self.objective.to_value());
        for it in &self.answers {
            let answer = object([("asks", write_text(&it.asks)), it.said.pair()]);
            fields.set_of("answer", &it.prompt, answer);
        }
        for prompt in &self.skipped {
            fields.set_of("skipped", prompt, flag(true));
        }
        fields.set("pausedAt", self.paused_at.to_value());
        fields.set("finished", flag(self.finished));
        fields
    }
}

fn write(kind: &str, of: Option<&Id>, fields: Present) -> Value {
    let of = of.map_or(Value::Null, id);
    object([("id", of), ("kind", kind.into()), ("fields", Value::Object(fields.0))])
}

fn read<T: Decode>(value: &Value, of: Option<Id>) -> Result<T, String> {
    if value.get("kind").and_then(Value::as_str) != Some(T::KIND) {
        return Err(wrong("kind"));
    }
    let fields = value.get("fields").and_then(Value::as_object).ok_or_else(|| wrong("fields"))?;
    let made = of.and_then(|id| id.as_str().parse::<Stamp>().ok());
    decode_values(made.unwrap_or(Stamp::of_numbers(0, 0)), fields).map_err(wrong)
}

fn id_of(value: &Value) -> Result<Option<Id>, String> {
    value.get("id").map(Id::of_value).transpose()
}

macro_rules! records {
    ($($name:ident)*) => { $(
        impl Json for $name {
            fn to_value(&self) -> Value {
                write(Self::KIND, Some(&self.id), self.encode())
            }

            fn of_value(value: &Value) -> Result<Self, String> {
                let id = id_of(value)?.ok_or_else(|| wrong("id"))?;
                read(value, Some(id))
            }
        }

        by_value!($name);
    )* };
}

/// Those that have no id before they are kept.
macro_rules! forms {
    ($($name:ident)*) => { $(
        impl Json for $name {
            fn to_value(&self) -> Value {
                let mut fields = Present::default();
                for (key, value) in RecordForm::write(self) {
                    fields.set(key, value);
                }
                write(Self::KIND, self.id.as_ref(), fields)
            }

            fn of_value(value: &Value) -> Result<Self, String> {
                let id = id_of(value)?;
                Ok(Self { id: id.clone(), ..read(value, id)? })
            }
        }

        by_value!($name);
    )* };
}

records! { Reading CompanionReading Objective Journey Entry }

forms! {
    Holder Companion Contact Feedback Left Supervision Group Community Session Course Dismissal
    HarderDays
}
