//! One field of a record: what it holds now, and what was written at the same time elsewhere and
//! did not become the present words.

use crate::json::Value;

use super::Stamp;
use super::id::put_in;
use super::record_state::MOST;
use super::version_vector::VersionVector;
use crate::order::keep;

/// One writing of a field. `Null` says that it was emptied.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Version {
    pub stamp: Stamp,
    pub value: Value,
}

/// The versions by their stamps, the earliest first. Usually one.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Register(pub Vec<Version>);

impl Register {
    pub fn of(stamp: Stamp, value: Value) -> Self {
        Self(vec![Version { stamp, value }])
    }

    /// The version that counts: the latest one that holds something, so that an edit is stronger
    /// than a removal made at the same time.
    pub fn present(&self) -> Option<&Version> {
        self.0.iter().rev().find(|it| !it.value.is_null()).or(self.0.last())
    }

    pub fn value(&self) -> Option<&Value> {
        self.present().map(|it| &it.value).filter(|value| !value.is_null())
    }

    /// The versions that hold something and do not count.
    pub fn earlier(&self) -> impl Iterator<Item = &Version> {
        let present = self.present().map(|it| it.stamp);
        self.0.iter().filter(move |it| Some(it.stamp) != present && !it.value.is_null())
    }

    /// Writes over the present version. Words written elsewhere at the same time stay, unless
    /// they stand in the new words too. So do the present words, where a merge put those of another
    /// copy in the place of one's own: who types on may not have seen it. A removal removes all.
    pub fn write(&mut self, stamp: Stamp, value: Value) {
        let theirs = |it: &&Version| it.stamp.replica != stamp.replica;
        let merged = self.earlier().any(|it| words(&it.value).is_some());
        let present = self.present().filter(|it| !(merged && theirs(it))).map(|it| it.stamp);
        let lost = |it: &Version| {
            let words = words(&it.value)?;
            let still_there = words_of(&value).is_some_and(|new| holds(new, words));
            (!value.is_null() && !still_there).then_some(())
        };
        keep(&mut self.0, &|it| Some(it.stamp) != present && lost(it).is_some());
        self.0.push(Version { stamp, value });
        // A file may have brought as many as can be read: of those the oldest makes room.
        if self.0.len() > MOST {
            self.0.remove(0);
        }
    }

    /// Lets one version go that does not count.
    pub fn let_go(&mut self, stamp: Stamp) {
        let present = self.present().map(|it| it.stamp);
        self.0.retain(|it| it.stamp != stamp || Some(it.stamp) == present);
    }

    /// When the present version was written.
    pub fn written(&self) -> Option<Stamp> {
        self.present().map(|it| it.stamp)
    }

    /// As it was `before` a change that left it as `after`, with what came here since.
    pub fn back_to(&self, before: &Self, after: &Self, stamp: Stamp) -> Self {
        let (old, same) = (before.written(), before.written() == after.written());
        let mut next = Self::default();
        for it in &before.0 {
            if same || Some(it.stamp) != old {
                next.0.push(it.clone());
            }
        }
        for it in &self.0 {
            if !before.0.contains(it) && !after.0.contains(it) {
                put_in(&mut next.0, it.clone(), |it| it.stamp);
            }
        }
        if !same {
            let value = before.value().cloned().unwrap_or_default();
            next.0.push(Version { stamp, value });
        }
        next
    }

    /// A version stays that both have, or that the other copy has not seen.
    pub fn join(&mut self, vector: &VersionVector, other: &Self, other_seen: &VersionVector) {
        let has = |versions: &[Version], stamp| {
            versions.binary_search_by_key(&stamp, |it| it.stamp).is_ok()
        };
        keep(&mut self.0, &|it| has(&other.0, it.stamp) || !other_seen.covers(it.stamp));
        for new in other.0.iter().filter(|it| !vector.covers(it.stamp)) {
            put_in(&mut self.0, new.clone(), |it| it.stamp);
        }
    }
}

/// Whether `text` has `words` in it. The library's search is quicker, and two kilobytes more.
fn holds(text: &str, words: &str) -> bool {
    text.as_bytes().windows(words.len()).any(|part| part == words.as_bytes())
}

/// The words in a value, if it holds any.
pub(super) fn words_of(value: &Value) -> Option<&str> {
    let own = || value.get("choices")?.get("text")?.as_str();
    value.as_str().or_else(|| value.get("text")?.as_str()).or_else(own)
}

fn words(value: &Value) -> Option<&str> {
    words_of(value).map(str::trim).filter(|words| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Replica;

    fn stamp(counter: u64, replica: u64) -> Stamp {
        Stamp::new(counter, Replica::new(replica))
    }

    #[test]
    fn words_written_elsewhere_stay_until_they_are_in_the_present_words() {
        let mut register =
            Register(vec![Version { stamp: stamp(3, 1), value: "by the sea".into() }]);
        register.0.push(Version { stamp: stamp(3, 2), value: "at home".into() });
        register.write(stamp(4, 1), "at home, rest".into());
        assert_eq!(register.value(), Some(&Value::from("at home, rest")));
        let earlier: Vec<_> = register.earlier().map(|it| &it.value).collect();
        assert_eq!(earlier, [&Value::from("by the sea")]);
        register.write(stamp(5, 1), "at home, by the sea".into());
        assert_eq!(register.earlier().count(), 0);
    }

    #[test]
    fn a_removal_leaves_no_words_and_an_edit_at_the_same_time_is_stronger() {
        let mut register = Register(vec![
            Version { stamp: stamp(2, 1), value: "a".into() },
            Version { stamp: stamp(2, 2), value: "b".into() },
        ]);
        register.write(stamp(3, 1), Value::Null);
        assert_eq!((register.0.len(), register.value()), (1, None));
        register.0.insert(0, Version { stamp: stamp(1, 9), value: "kept".into() });
        assert_eq!(register.value(), Some(&Value::from("kept")));
    }
}
