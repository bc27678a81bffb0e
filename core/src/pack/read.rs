//! Checks JSON values against their shape and keeps a list of every problem, each with its path,
//! instead of stopping at the first.

use crate::json::{Map, Value};

use super::shape::{Field, Shape, TEXT};
use super::wording;
use crate::error::Problem;
use crate::text::{Lang, Review};

const MOST_PROBLEMS: usize = 50;
/// No list of a pack is longer.
pub(super) const MOST_ITEMS: usize = 40;
/// The pack format this crate reads.
pub(super) const FORMAT: u64 = 1;

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

/// Whether this is a key or id: lower-case letters, digits and hyphens, up to 40 of them.
fn is_key(key: &str) -> bool {
    key.len() <= 40
        && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

impl Reader {
    /// Notes a problem. After fifty the pack needs more than a list.
    pub fn problem(&mut self, path: &str, message: &str) {
        if self.problems.len() == MOST_PROBLEMS {
            return;
        }
        self.problems.push(Problem { path: path.to_owned(), message: message.to_owned() });
    }

    /// Notes that something is missing, unless a problem with it was named already.
    pub fn missing(&mut self, path: &str) {
        let named = |p: &Problem| {
            let rest = p.path.strip_prefix(path);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        if !self.problems.iter().any(named) {
            self.problem(path, "is missing: a complete pack has it");
        }
    }

    /// Notes whatever in `value` has another shape.
    pub fn check(&mut self, path: &str, value: &Value, shape: &Shape) {
        match shape {
            Shape::Format => {
                let message = "is not a format this version reads: write 1";
                self.hold(value.as_u64() == Some(FORMAT), path, message);
            }
            Shape::Plain => {
                self.string(path, value);
            }
            Shape::Key => {
                let message = "is not a key: use up to 40 lower-case letters, digits and hyphens";
                if let Some(key) = self.string(path, value) {
                    self.hold(is_key(key), path, message);
                }
            }
            Shape::Lang => {
                let fits = value.as_str().is_some_and(|tag| tag.parse::<Lang>().is_ok());
                let message = "is not a language tag: write one such as \"en-NZ\" or \"mi\"";
                self.hold(fits, path, message);
            }
            Shape::Review => {
                let fits = value.as_str().is_some_and(|word| Review::from_id(word).is_some());
                let message = "is not a review state: write not-needed, awaiting or reviewed";
                self.hold(fits, path, message);
            }
            Shape::Words if value.as_object().is_some() => self.object(path, value, TEXT),
            Shape::Words => {
                self.string(path, value);
            }
            Shape::Flag => {
                self.hold(
                    value.as_bool().is_some(),
                    path,
                    "is neither true nor false: write one of them",
                );
            }
            Shape::OneOf(words) => self.one_of(path, value, &[words]),
            Shape::Ids(lists) => {
                for (index, value) in self.list(path, value).iter().enumerate() {
                    self.one_of(&nth(path, index), value, lists);
                }
            }
            Shape::List(shape) => {
                for (index, value) in self.list(path, value).iter().enumerate() {
                    self.check(&nth(path, index), value, shape);
                }
            }
            Shape::Object(fields) => self.object(path, value, fields),
            Shape::ById(ids, shape) => {
                for (id, value) in self.keys(path, value, ids).into_iter().flat_map(Map::iter) {
                    self.check(&at(path, id), value, shape);
                }
            }
            Shape::Numbers(ranges) => {
                let mut keys = Vec::new();
                for (key, ..) in *ranges {
                    keys.push(*key);
                }
                let Some(map) = self.keys(path, value, &keys) else { return };
                for (key, least, most) in *ranges {
                    let range = u64::from(*least)..=u64::from(*most);
                    let fits = |value: &Value| value.as_u64().is_some_and(|n| range.contains(&n));
                    if map.get(key).is_some_and(|value| !fits(value)) {
                        let message =
                            format!("is out of range: write a whole number from {least} to {most}");
                        self.problem(&at(path, key), &message);
                    }
                }
            }
        }
    }

    fn hold(&mut self, holds: bool, path: &str, message: &str) {
        if !holds {
            self.problem(path, message);
        }
    }

    fn string<'v>(&mut self, path: &str, value: &'v Value) -> Option<&'v str> {
        let Some(words) = value.as_str() else {
            self.problem(path, "is not a text: write it in quotes");
            return None;
        };
        match wording::fault(words) {
            Some(fault) => {
                self.problem(path, fault);
                None
            }
            None => Some(words),
        }
    }

    fn one_of(&mut self, path: &str, value: &Value, lists: &[&[&str]]) {
        let fits = |word| lists.iter().any(|list| list.contains(&word));
        if !value.as_str().is_some_and(fits) {
            let known = lists.concat().join(", ");
            self.problem(path, &["is not known here: use one of ", &known].concat());
        }
    }

    /// The entries of a list, none where it is too long.
    fn list<'v>(&mut self, path: &str, value: &'v Value) -> &'v [Value] {
        let list = value.as_array().map(Vec::as_slice);
        match list {
            None => self.problem(path, "is not a list: write [ … ]"),
            Some(list) if list.len() <= MOST_ITEMS => return list,
            Some(_) => self.problem(path, "has more than 40 entries: leave some out"),
        }
        &[]
    }

    fn object(&mut self, path: &str, value: &Value, fields: &[Field]) {
        let mut keys = Vec::new();
        for field in fields {
            keys.push(field.key);
        }
        let Some(map) = self.keys(path, value, &keys) else { return };
        for field in fields {
            match map.get(field.key) {
                Some(value) => self.check(&at(path, field.key), value, &field.shape),
                None if field.needed => {
                    let message = match field.shape {
                        Shape::Lang => "is missing: write the main language, such as \"en-NZ\"",
                        Shape::Key => "is missing: give it a short key of its own",
                        _ => "is missing: write the words",
                    };
                    self.problem(&at(path, field.key), message);
                }
                None => {}
            }
        }
    }

    /// An object that has only the keys in `known`.
    fn keys<'v>(&mut self, path: &str, value: &'v Value, known: &[&str]) -> Option<&'v Map> {
        let Some(map) = value.as_object() else {
            self.problem(path, "is not an object: write { … }");
            return None;
        };
        for (key, _) in map.iter().filter(|(key, _)| !known.contains(&key.as_str())) {
            let message = if known.is_empty() {
                "is not a key of a pack: nothing can stand here, so take it out".to_owned()
            } else {
                ["is not a key of a pack: take it out, or use one of ", &known.join(", ")].concat()
            };
            self.problem(&at(path, key), &message);
        }
        Some(map)
    }
}
