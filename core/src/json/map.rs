use super::Value;
use crate::order::sorted;

/// The pairs of an object, in the order of their keys.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Map(Vec<(String, Value)>);

impl Map {
    /// From pairs in whatever order. Of two with one key the last counts.
    pub fn of(pairs: Vec<(String, Value)>) -> Self {
        let mut pairs = sorted(pairs, &|a, b| a.0.cmp(&b.0));
        pairs.dedup_by(|next, before| {
            let twice = next.0 == before.0;
            if twice {
                std::mem::swap(next, before);
            }
            twice
        });
        Self(pairs)
    }

    pub fn get(&self, key: &str) -> Option<&Value> {
        self.place(key).ok().map(|at| &self.0[at].1)
    }

    pub fn insert(&mut self, key: String, value: Value) {
        match self.place(&key) {
            Ok(at) => self.0[at].1 = value,
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    pub fn iter(&self) -> std::slice::Iter<'_, (String, Value)> {
        self.0.iter()
    }

    /// The pairs themselves.
    pub fn pairs(self) -> Vec<(String, Value)> {
        self.0
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.as_str().cmp(key))
    }
}
