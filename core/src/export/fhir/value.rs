//! FHIR's own rules for values: nothing is empty, nothing is null, no stray control characters.

use crate::json::Value;
use chrono::{Datelike as _, NaiveDate};

use crate::text::{Lang, Text};
use crate::value::{date_words, object};

/// Words, or null where there are none.
pub(super) fn string(words: &str) -> Value {
    let stray = |c: char| c.is_control() && !matches!(c, '\t' | '\r' | '\n');
    let words: String = words.chars().filter(|c| !stray(*c)).collect();
    if words.trim().is_empty() { Value::Null } else { words.into() }
}

/// Words of a pack or of ours, and their language where it is not that of the whole Bundle.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    pub words: Value,
    pub lang: Value,
}

impl Said {
    pub fn new(text: &Text, whole: &Lang) -> Self {
        let lang = if text.lang == *whole { Value::Null } else { language(&text.lang) };
        Self { words: string(&text.plain()), lang }
    }
}

impl From<&str> for Said {
    fn from(words: &str) -> Self {
        Self { words: string(words), lang: Value::Null }
    }
}

/// What stands beside words under the same name with a line before it.
fn language(lang: &Lang) -> Value {
    const URL: &str = "http://hl7.org/fhir/StructureDefinition/language";
    let says = object([("url", URL.into()), ("valueCode", lang.as_str().into())]);
    object([("extension", list([says]))])
}

/// A code: single spaces within and none around it.
pub(super) fn code(words: &str) -> Value {
    let stray = |c: char| c.is_control() || c.is_whitespace();
    let words: Vec<&str> = words.split(stray).filter(|it| !it.is_empty()).collect();
    string(&words.join(" "))
}

/// A day, which FHIR knows from year 1 to 9999.
pub(super) fn date(on: NaiveDate) -> Value {
    if (1..=9999).contains(&on.year()) { date_words(on).into() } else { Value::Null }
}

/// What holds something, or null where nothing does.
pub(super) fn list(items: impl IntoIterator<Item = Value>) -> Value {
    let items: Vec<Value> = items.into_iter().filter(|it| !it.is_null()).collect();
    if items.is_empty() { Value::Null } else { items.into() }
}

pub(super) fn coding(system: &str, code: Value, display: Said) -> Value {
    object([
        ("system", system.into()),
        ("code", code),
        ("display", display.words),
        ("_display", display.lang),
    ])
}

/// A concept of one coding, with its words for people.
pub(super) fn concept(coding: Value) -> Value {
    let like = |key| coding.get(key).cloned().unwrap_or_default();
    let (text, lang) = (like("display"), like("_display"));
    object([("coding", list([coding])), ("text", text), ("_text", lang)])
}

/// A piece of an address: what could mean something else in one is written as its bytes.
pub(super) fn piece(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 0x0F] {
                let digit = char::from_digit(half.into(), 16).unwrap_or_default();
                out.push(digit.to_ascii_uppercase());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{code, piece, string};
    use crate::json::Value;

    #[test]
    fn values_keep_fhirs_rules() {
        assert_eq!(string(" \u{0}\n"), Value::Null);
        assert_eq!(string("a\u{0}\nb"), Value::from("a\nb"));
        assert_eq!(code(" a \u{0}\u{A0} b "), Value::from("a b"));
        assert_eq!(piece("ā b/c|d"), "%C4%81%20b%2Fc%7Cd");
    }
}
