//! What a kind of record reads its fields with.

use std::cell::Cell;

use chrono::NaiveDate;

use crate::json::Value;

use super::id::put_in;
use super::registers::Registers;
use super::{Id, Stamp};
use crate::text::{Lang, Review, Text};
use crate::value::{Opened, read_date};

/// The fields of one record, by name: what each holds at present.
pub(crate) struct Fields<'r> {
    made: Stamp,
    registers: &'r Registers,
    wrong: Cell<Option<&'static str>>,
}

impl<'r> Fields<'r> {
    pub(super) fn new(made: Stamp, registers: &'r Registers) -> Self {
        Self { made, registers, wrong: Cell::new(None) }
    }

    /// The id of the record.
    pub fn id(&self) -> Id {
        self.made.into()
    }

    pub fn get(&self, key: &str) -> Option<&'r Value> {
        self.registers.get(key)?.value()
    }

    /// Notes a field that is not as it was written. The first one counts: what is opened goes on
    /// with something in its place and is thrown away at the end. To stop at each would cost a
    /// phone a third more in every kind.
    pub fn wrong(&self, field: &'static str) {
        self.wrong.set(self.wrong.get().or(Some(field)));
    }

    /// What is wrong, if anything is.
    pub fn check(&self) -> Opened<()> {
        self.wrong.get().map_or(Ok(()), Err)
    }

    fn or_wrong<T: Default>(&self, value: Option<T>, field: &'static str) -> T {
        if value.is_none() {
            self.wrong(field);
        }
        value.unwrap_or_default()
    }

    /// A field that is always there.
    pub fn need(&self, key: &'static str) -> &'r Value {
        self.get(key).unwrap_or_else(|| {
            self.wrong(key);
            &Value::Null
        })
    }

    pub fn words(&self, key: &'static str) -> String {
        self.get(key).map(|it| self.text(it, key)).unwrap_or_default()
    }

    pub fn flag(&self, key: &'static str) -> bool {
        self.get(key).is_some_and(|it| self.set(it, key))
    }

    pub fn date(&self, key: &'static str) -> NaiveDate {
        self.day(self.get(key), key)
    }

    pub fn maybe_date(&self, key: &'static str) -> Option<NaiveDate> {
        self.get(key).map(|it| self.day(Some(it), key))
    }

    pub fn maybe_id(&self, key: &'static str) -> Option<Id> {
        self.get(key).map(|it| self.named_id(it, key))
    }

    /// The parts kept under `name:<id>`, in the order they were made.
    pub fn parts(&self, name: &'static str) -> Vec<(Stamp, &'r Value)> {
        let mut parts: Vec<(Stamp, &Value)> = Vec::new();
        for (key, value) in self.named(name) {
            match key.parse::<Stamp>() {
                Ok(made) => put_in(&mut parts, (made, value), |(made, _)| *made),
                Err(_) => self.wrong(name),
            }
        }
        parts
    }

    /// The fields kept under `name:…`, by what stands after the colon.
    pub fn named(&self, name: &str) -> Vec<(&'r str, &'r Value)> {
        let mut named = Vec::new();
        for (key, register) in self.registers.iter() {
            let rest = key.strip_prefix(name).and_then(|rest| rest.strip_prefix(':'));
            if let (Some(rest), Some(value)) = (rest, register.value()) {
                named.push((rest, value));
            }
        }
        named
    }

    /// A whole value that is words.
    pub fn text(&self, value: &Value, field: &'static str) -> String {
        self.or_wrong(value.as_str(), field).to_owned()
    }

    /// A whole value that is `true` or `false`.
    pub fn set(&self, value: &Value, field: &'static str) -> bool {
        self.or_wrong(value.as_bool(), field)
    }

    fn day(&self, value: Option<&Value>, field: &'static str) -> NaiveDate {
        self.or_wrong(value.and_then(|it| read_date(it.as_str()?)), field)
    }

    fn named_id(&self, value: &Value, field: &'static str) -> Id {
        let id = value.as_str().and_then(|it| it.parse::<Id>().ok());
        id.unwrap_or_else(|| {
            self.wrong(field);
            self.id()
        })
    }

    /// What stands under a key of a value.
    pub fn at(&self, value: &'r Value, key: &'static str) -> &'r Value {
        value.get(key).unwrap_or_else(|| {
            self.wrong(key);
            &Value::Null
        })
    }

    pub fn text_at(&self, value: &'r Value, key: &'static str) -> &'r str {
        self.or_wrong(self.at(value, key).as_str(), key)
    }

    pub fn owned_at(&self, value: &'r Value, key: &'static str) -> String {
        self.text_at(value, key).to_owned()
    }

    /// The words under a key that may be left out.
    pub fn words_at(&self, value: &'r Value, key: &'static str) -> String {
        value.get(key).map(|it| self.text(it, key)).unwrap_or_default()
    }

    pub fn flag_at(&self, value: &'r Value, key: &'static str) -> bool {
        value.get(key).is_some_and(|it| self.set(it, key))
    }

    pub fn date_at(&self, value: &'r Value, key: &'static str) -> NaiveDate {
        self.day(value.get(key), key)
    }

    pub fn maybe_date_at(&self, value: &'r Value, key: &'static str) -> Option<NaiveDate> {
        value.get(key).map(|it| self.day(Some(it), key))
    }

    pub fn maybe_id_at(&self, value: &'r Value, key: &'static str) -> Option<Id> {
        value.get(key).map(|it| self.named_id(it, key))
    }

    pub fn list(&self, value: &'r Value, field: &'static str) -> &'r [Value] {
        self.or_wrong(value.as_array().map(Vec::as_slice), field)
    }

    /// One of a small list with ids.
    pub fn one_at<T>(
        &self,
        value: &'r Value,
        key: &'static str,
        from_id: fn(&str) -> Option<T>,
        other: T,
    ) -> T {
        from_id(self.text_at(value, key)).unwrap_or_else(|| {
            self.wrong(key);
            other
        })
    }

    /// Words with their language.
    pub fn open_text(&self, value: &'r Value) -> Text {
        let review = match value.get("review") {
            Some(word) => {
                self.or_wrong(word.as_str().and_then(Review::from_id).map(Some), "review")
            }
            None => None,
        };
        let lang = self.text_at(value, "lang").parse::<Lang>().unwrap_or_else(|_| {
            self.wrong("lang");
            Lang::mi()
        });
        Text { text: self.owned_at(value, "text"), lang, review: review.unwrap_or_default() }
    }
}
