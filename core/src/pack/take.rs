//! Takes values out of a file that was checked. What has another shape is left out: the check has
//! named it.

use crate::json::{Map, Value};

use super::read::MOST_ITEMS;
use crate::text::{Lang, Review, Text};

/// What a text of a pack is in unless it says otherwise.
pub(super) struct Usual {
    pub lang: Lang,
    pub review: Review,
}

pub(super) fn string(map: &Map, key: &str) -> Option<String> {
    map.get(key)?.as_str().map(str::to_owned)
}

pub(super) fn object<'v>(map: &'v Map, key: &str) -> Option<&'v Map> {
    map.get(key)?.as_object()
}

/// The list under a key, unless it is too long.
pub(super) fn list<'v>(map: &'v Map, key: &str) -> Option<&'v [Value]> {
    map.get(key)?.as_array().map(Vec::as_slice).filter(|list| list.len() <= MOST_ITEMS)
}

impl Usual {
    /// The words under a key.
    pub fn text(&self, map: &Map, key: &str) -> Option<Text> {
        self.words(map.get(key)?)
    }

    /// The list of words under a key.
    pub fn texts(&self, map: &Map, key: &str) -> Option<Vec<Text>> {
        Some(list(map, key)?.iter().filter_map(|value| self.words(value)).collect())
    }

    fn words(&self, value: &Value) -> Option<Text> {
        let Some(map) = value.as_object() else {
            let text = value.as_str()?.to_owned();
            return Some(Text { text, lang: self.lang.clone(), review: self.review });
        };
        let lang = match map.get("lang") {
            Some(tag) => Lang::new(tag.as_str()?).ok()?,
            None => self.lang.clone(),
        };
        let review = match map.get("review") {
            Some(word) => Review::from_word(word.as_str()?)?,
            None if lang == self.lang => self.review,
            None => Review::NotNeeded,
        };
        Some(Text { text: string(map, "text")?, lang, review })
    }
}
