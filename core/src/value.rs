//! Reads and writes the JSON values inside records. By hand: a derived reader for each type would
//! cost a phone 13 KB more, and could not name the field that is wrong.

use crate::json::{Map, Value};
use chrono::{Datelike as _, NaiveDate};

use crate::document::Id;
use crate::text::{Lang, Review, Text};

/// A value, or the name of the field that is not as it was written.
pub(crate) type Opened<T> = Result<T, &'static str>;

pub(crate) fn at<'v>(value: &'v Value, key: &'static str) -> Opened<&'v Value> {
    value.get(key).ok_or(key)
}

pub(crate) fn text_at<'v>(value: &'v Value, key: &'static str) -> Opened<&'v str> {
    at(value, key)?.as_str().ok_or(key)
}

/// The words under a key that may be left out.
pub(crate) fn words_at(value: &Value, key: &'static str) -> Opened<String> {
    match value.get(key) {
        Some(words) => words.as_str().map(str::to_owned).ok_or(key),
        None => Ok(String::new()),
    }
}

pub(crate) fn bool_at(value: &Value, key: &'static str) -> Opened<bool> {
    value.get(key).map_or(Ok(false), |it| it.as_bool().ok_or(key))
}

pub(crate) fn date_at(value: &Value, key: &'static str) -> Opened<NaiveDate> {
    read_date(text_at(value, key)?).ok_or(key)
}

pub(crate) fn maybe_date_at(value: &Value, key: &'static str) -> Opened<Option<NaiveDate>> {
    value.get(key).map(|_| date_at(value, key)).transpose()
}

pub(crate) fn id_at(value: &Value, key: &'static str) -> Opened<Id> {
    Id::new(text_at(value, key)?).map_err(|_| key)
}

pub(crate) fn maybe_id_at(value: &Value, key: &'static str) -> Opened<Option<Id>> {
    value.get(key).map(|_| id_at(value, key)).transpose()
}

pub(crate) fn each<T>(
    value: &Value,
    key: &'static str,
    open: impl Fn(&Value) -> Opened<T>,
) -> Opened<Vec<T>> {
    let list = at(value, key)?.as_array().ok_or(key)?;
    let mut opened = Vec::with_capacity(list.len());
    // A loop: to collect into a result costs a phone a kilobyte for each type.
    for value in list {
        opened.push(open(value)?);
    }
    Ok(opened)
}

pub(crate) fn five<T>(
    value: &Value,
    key: &'static str,
    open: impl Fn(&Value) -> Opened<T>,
) -> Opened<[T; 5]> {
    each(value, key, open)?.try_into().map_err(|_| key)
}

pub(crate) fn open_text(value: &Value) -> Opened<Text> {
    let review = match value.get("review") {
        Some(word) => word.as_str().and_then(Review::from_word).ok_or("review")?,
        None => Review::NotNeeded,
    };
    let lang = Lang::new(text_at(value, "lang")?).map_err(|_| "lang")?;
    Ok(Text { text: text_at(value, "text")?.to_owned(), lang, review })
}

pub(crate) fn write_text(text: &Text) -> Value {
    let review = match text.review {
        Review::NotNeeded => Value::Null,
        Review::Awaiting => "awaiting".into(),
        Review::Reviewed => "reviewed".into(),
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
pub(crate) fn with<const N: usize>(value: Option<&Value>, mut pairs: [(&str, Value); N]) -> Value {
    set_in(value, &mut pairs)
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

pub(crate) fn id(id: &Id) -> Value {
    id.as_str().into()
}

/// A date as `2026-03-01`. By hand: chrono's own formatting costs a phone several kilobytes.
pub(crate) fn date_words(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

pub(crate) fn date(date: NaiveDate) -> Value {
    date_words(date).into()
}

pub(crate) fn read_date(words: &str) -> Option<NaiveDate> {
    let mut parts = words.splitn(3, '-').map(|part| part.parse::<u16>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    (words.len() == 10).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::read_date;

    #[test]
    fn only_whole_dates_are_read() {
        assert!(read_date("2024-02-29").is_some());
        for words in ["2023-02-29", "2024-2-9", "24-02-29", "2024-02", "", "2024-02-29T00:00"] {
            assert!(read_date(words).is_none(), "{words}");
        }
    }
}
