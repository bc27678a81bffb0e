//! Takes values out of a file that was checked, and lays them over what stands below. What has
//! another shape is left out: the check has named it.

use crate::json::{Map, Value};

use super::read::MOST_ITEMS;
use crate::text::{Lang, Review, Text};

/// What a text of a pack is in unless it says otherwise.
pub(super) struct Usual {
    pub lang: Lang,
    pub review: Review,
}

/// An object of a file.
#[derive(Clone, Copy)]
pub(super) struct Above<'f> {
    pub map: &'f Map,
    pub usual: &'f Usual,
}

impl<'f> Above<'f> {
    pub fn string(&self, key: &str) -> Option<&'f str> {
        self.map.get(key)?.as_str()
    }

    pub fn flag(&self, key: &str) -> Option<bool> {
        self.map.get(key)?.as_bool()
    }

    pub fn object(&self, key: &str) -> Option<Self> {
        Some(Self { map: self.map.get(key)?.as_object()?, usual: self.usual })
    }

    /// The list under a key, unless it is too long.
    pub fn list(&self, key: &str) -> Option<&'f [Value]> {
        let list = self.map.get(key)?.as_array()?;
        (list.len() <= MOST_ITEMS).then_some(list)
    }

    /// The list of words under a key.
    pub fn texts(&self, key: &str) -> Option<Vec<Text>> {
        let mut texts = Vec::new();
        for value in self.list(key)? {
            if let Some(text) = self.words(value) {
                texts.push(text);
            }
        }
        Some(texts)
    }

    pub fn lay_string(&self, key: &str, below: &mut String) {
        if let Some(above) = self.string(key) {
            above.clone_into(below);
        }
    }

    pub fn overlay(&self, key: &str, below: &mut Text) {
        if let Some(above) = self.map.get(key).and_then(|value| self.words(value)) {
            *below = above;
        }
    }

    pub fn lay_optional(&self, key: &str, below: &mut Option<Text>) {
        // What is there and no text was named by the check: such a pack is thrown away.
        if self.map.get(key).is_some() {
            self.overlay(key, below.get_or_insert_with(nothing));
        }
    }

    pub fn lay_list(&self, key: &str, below: &mut Vec<Text>) {
        if let Some(above) = self.texts(key) {
            *below = above;
        }
    }

    fn words(&self, value: &Value) -> Option<Text> {
        let usual = self.usual;
        let Some(map) = value.as_object() else {
            let text = value.as_str()?.to_owned();
            return Some(Text { text, lang: usual.lang.clone(), review: usual.review });
        };
        let lang = match map.get("lang") {
            Some(tag) => tag.as_str()?.parse::<Lang>().ok()?,
            None => usual.lang.clone(),
        };
        let review = match map.get("review") {
            Some(word) => Review::from_id(word.as_str()?)?,
            None if lang == usual.lang => usual.review,
            None => Review::NotNeeded,
        };
        Some(Text { text: map.get("text")?.as_str()?.to_owned(), lang, review })
    }
}

/// Stands where words are still to come. No text of a pack is empty.
pub(super) fn nothing() -> Text {
    Text { text: String::new(), lang: Lang::mi(), review: Review::NotNeeded }
}
