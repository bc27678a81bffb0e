//! Reads and writes the JSON values inside records. By hand: a derived reader for each type would
//! cost a phone 13 KB more, and could not name the field that is wrong.

use std::mem::ManuallyDrop;

use crate::json::{Map, Value};
use chrono::{Datelike as _, NaiveDate};

use crate::text::{Review, Text};

/// A value, or the name of the field that is not as it was written.
pub(crate) type Opened<T> = Result<T, &'static str>;

pub(crate) fn at<'v>(value: &'v Value, key: &'static str) -> Opened<&'v Value> {
    value.get(key).ok_or(key)
}

pub(crate) fn text_at<'v>(value: &'v Value, key: &'static str) -> Opened<&'v str> {
    at(value, key)?.as_str().ok_or(key)
}

pub(crate) fn date_at(value: &Value, key: &'static str) -> Opened<NaiveDate> {
    read_date(text_at(value, key)?).ok_or(key)
}

pub(crate) fn write_text(text: &Text) -> Value {
    let review = match text.review {
        Review::NotNeeded => Value::Null,
        review => review.id().into(),
    };
    object([
        ("text", text.text.as_str().into()),
        ("lang", text.lang.as_str().into()),
        ("review", review),
    ])
}

/// An object of the pairs that hold something.
pub(crate) fn object<const N: usize>(pairs: [(&str, Value); N]) -> Value {
    with(None, pairs)
}

/// `value` with these keys set, and those set to null taken out. Keys this version does not know
/// stay as they are.
pub(crate) fn with<const N: usize>(value: Option<&Value>, pairs: [(&str, Value); N]) -> Value {
    // All are taken out: nothing is left to drop, and no code for it is wanted for each `N`.
    set_in(value, &mut *ManuallyDrop::new(pairs))
}

fn set_in(value: Option<&Value>, pairs: &mut [(&str, Value)]) -> Value {
    let mut map = Map::default();
    if let Some(old) = value.and_then(Value::as_object) {
        for (key, value) in old.iter() {
            if pairs.iter().all(|(other, _)| other != key) {
                map.insert(key.clone(), value.clone());
            }
        }
    }
    for (key, value) in pairs {
        if !value.is_null() {
            map.insert((*key).to_owned(), std::mem::take(value));
        }
    }
    Value::Object(map)
}

/// `true`, or nothing.
pub(crate) fn flag(set: bool) -> Value {
    if set { Value::Bool(true) } else { Value::Null }
}

/// The words, or nothing where there are none.
pub(crate) fn words(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

pub(crate) fn id(id: &impl AsRef<str>) -> Value {
    id.as_ref().into()
}

/// A date as `2026-03-01`. By hand: chrono's own formatting costs a phone several kilobytes.
pub(crate) fn date_words(date: NaiveDate) -> String {
    let year = date.year();
    // Before the year 0 and after 9999 a year is as long as it is.
    let mut words = if (0..=9999).contains(&year) { String::new() } else { year.to_string() };
    if words.is_empty() {
        digits(&mut words, year.unsigned_abs() / 100);
        digits(&mut words, year.unsigned_abs() % 100);
    }
    for part in [date.month(), date.day()] {
        words.push('-');
        digits(&mut words, part);
    }
    words
}

/// Two digits.
pub(crate) fn digits(words: &mut String, number: u32) {
    for digit in [number / 10, number % 10] {
        words.push(char::from_digit(digit, 10).unwrap_or_default());
    }
}

pub(crate) fn date(date: NaiveDate) -> Value {
    date_words(date).into()
}

pub(crate) fn read_date(words: &str) -> Option<NaiveDate> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = words.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        let digit = |sum, byte: &u8| Some(sum * 10 + char::from(*byte).to_digit(10)?);
        digits.iter().try_fold(0, digit)
    };
    let year = i32::try_from(number(&[a, b, c, d])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[e, f])?, number(&[g, h])?)
}

#[cfg(test)]
mod tests {
    use super::read_date;

    #[test]
    fn only_whole_dates_are_read() {
        assert!(read_date("2024-02-29").is_some());
        for words in
            ["2023-02-29", "2024-2-9", "24-02-29", "2024-02", "", "2024-02-29T00:00", "2024-02-+9"]
        {
            assert!(read_date(words).is_none(), "{words}");
        }
    }
}
