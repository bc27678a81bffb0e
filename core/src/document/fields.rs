//! What a kind of record reads its fields with.

use std::cell::Cell;

use super::field::Field;
use super::id::put_in;
use super::registers::Registers;
use super::{Id, Stamp};
use crate::json::Value;
use crate::value::Opened;

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

    pub(super) fn or_wrong<T: Default>(&self, value: Option<T>, field: &'static str) -> T {
        if value.is_none() {
            self.wrong(field);
        }
        value.unwrap_or_default()
    }

    fn read<F: Field>(&self, value: Option<&Value>, name: &'static str) -> F::Is {
        let missing = if value.is_none() { F::missing() } else { None };
        missing.unwrap_or_else(|| F::open(self, value.unwrap_or(&Value::Null), name))
    }

    /// A field.
    pub fn field<F: Field>(&self, key: &'static str) -> F::Is {
        self.read::<F>(self.get(key), key)
    }

    /// What stands under a key of a value.
    pub fn at<F: Field>(&self, value: &Value, key: &'static str) -> F::Is {
        self.read::<F>(value.get(key), key)
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

    pub fn text_at(&self, value: &'r Value, key: &'static str) -> &'r str {
        self.or_wrong(value.get(key).and_then(Value::as_str), key)
    }

    /// The items of a list.
    pub fn list(&self, value: &'r Value, field: &'static str) -> &'r [Value] {
        self.or_wrong(value.as_array().map(Vec::as_slice), field)
    }
}
