//! Reads JSON values and keeps a list of every problem, each with its path, instead of stopping
//! at the first.

use serde_json::{Map, Value};

use super::{problem::Problem, wording};
use crate::text::{Lang, Review, Text};

const MOST_PROBLEMS: usize = 50;
/// No list of a pack is longer.
const MOST_ITEMS: usize = 40;

#[derive(Default)]
pub(super) struct Reader {
    pub problems: Vec<Problem>,
}

/// The path of a key inside `path`.
pub(super) fn at(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { [path, ".", key].concat() }
}

/// The path of a place in the list at `path`.
pub(super) fn nth(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

impl Reader {
    /// Notes a problem. After fifty the pack needs more than a list.
    pub fn problem(&mut self, path: &str, message: &str) {
        if self.problems.len() == MOST_PROBLEMS {
            return;
        }
        self.problems.push(Problem { path: path.to_owned(), message: message.to_owned() });
    }

    /// An object that has only the keys in `known`.
    pub fn object<'v>(
        &mut self,
        path: &str,
        value: &'v Value,
        known: &[&str],
    ) -> Option<&'v Map<String, Value>> {
        let Some(map) = value.as_object() else {
            self.problem(path, "is not an object: write { … }");
            return None;
        };
        for key in map.keys().filter(|key| !known.contains(&key.as_str())) {
            let message =
                ["is not a key of a pack: take it out, or use one of ", &known.join(", ")].concat();
            self.problem(&at(path, key), &message);
        }
        Some(map)
    }

    pub fn list<'v>(&mut self, path: &str, value: &'v Value) -> Option<&'v [Value]> {
        let list = value.as_array().map(Vec::as_slice);
        match list {
            None => self.problem(path, "is not a list: write [ … ]"),
            Some(list) if list.len() > MOST_ITEMS => {
                self.problem(path, "has more than 40 entries: leave some out");
                return None;
            }
            Some(_) => {}
        }
        list
    }

    /// A plain string, such as a name or a version.
    pub fn string(&mut self, path: &str, value: &Value) -> Option<String> {
        let Some(words) = value.as_str() else {
            self.problem(path, "is not a text: write it in quotes");
            return None;
        };
        if let Some(fault) = wording::fault(words) {
            self.problem(path, fault);
            return None;
        }
        Some(words.to_owned())
    }

    /// A key or id: lower-case letters, digits and hyphens, 1 to 40 of them.
    pub fn key(&mut self, path: &str, value: &Value) -> Option<String> {
        let key = self.string(path, value)?;
        let fits = key.len() <= 40
            && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !fits {
            self.problem(path, "is not a key: use up to 40 lower-case letters, digits and hyphens");
            return None;
        }
        Some(key)
    }

    pub fn lang(&mut self, path: &str, value: &Value) -> Option<Lang> {
        let lang = value.as_str().and_then(|tag| Lang::new(tag).ok());
        if lang.is_none() {
            self.problem(path, "is not a language tag: write one such as \"en-NZ\" or \"mi\"");
        }
        lang
    }

    pub fn review(&mut self, path: &str, value: &Value) -> Option<Review> {
        let review = value.as_str().and_then(Review::from_word);
        if review.is_none() {
            self.problem(path, "is not a review state: write not-needed, awaiting or reviewed");
        }
        review
    }

    /// Words for people: `"words"`, or `{ "text": "words", "lang": "mi", "review": "awaiting" }`.
    pub fn text(&mut self, path: &str, value: &Value, usual: &Usual) -> Option<Text> {
        if value.is_string() {
            let text = self.string(path, value)?;
            return Some(Text { text, lang: usual.lang.clone(), review: usual.review });
        }
        let map = self.object(path, value, &["text", "lang", "review"])?;
        let lang = match map.get("lang") {
            Some(value) => self.lang(&at(path, "lang"), value)?,
            None => usual.lang.clone(),
        };
        let review = match map.get("review") {
            Some(value) => self.review(&at(path, "review"), value)?,
            None if lang == usual.lang => usual.review,
            None => Review::NotNeeded,
        };
        match map.get("text") {
            Some(words) => {
                let text = self.string(&at(path, "text"), words)?;
                Some(Text { text, lang, review })
            }
            None => {
                self.problem(&at(path, "text"), "is missing: write the words");
                None
            }
        }
    }
}

/// What a text of a pack is in unless it says otherwise.
pub(super) struct Usual {
    pub lang: Lang,
    pub review: Review,
}
