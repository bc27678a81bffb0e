//! Values that stand outside a document, read as those in one are.

use super::register::Register;
use super::registers::Registers;
use super::{Decode, Fields, Stamp};
use crate::json::{Map, Value};
use crate::value::Opened;

/// Opens a record of which each field holds one value.
pub(crate) fn decode_values<T: Decode>(made: Stamp, values: &Map) -> Opened<T> {
    let mut registers = Registers::default();
    for (key, value) in values.iter() {
        *registers.at(key) = Register::of(made, value.clone());
    }
    let fields = Fields::new(made, &registers);
    let record = T::decode(&fields)?;
    fields.check()?;
    Ok(record)
}

/// Opens a value that is not in a record.
pub(crate) fn open_value<T>(
    value: &Value,
    open: impl for<'a, 'r> FnOnce(&'a Fields<'r>, &'r Value) -> T,
) -> Opened<T> {
    let registers = Registers::default();
    let fields = Fields::new(Stamp::of_numbers(0, 0), &registers);
    let opened = open(&fields, value);
    fields.check()?;
    Ok(opened)
}
