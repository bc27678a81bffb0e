//! What a copy of a record has seen: for each replica, the highest counter. With it a merge knows
//! a later edit from one made at the same time elsewhere, without any clock.

use super::{Replica, Stamp};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct VersionVector(Vec<Stamp>);

impl VersionVector {
    pub fn covers(&self, stamp: Stamp) -> bool {
        self.place(stamp.replica).is_ok_and(|at| self.0[at].counter >= stamp.counter)
    }

    pub fn covers_all(&self, other: &Self) -> bool {
        other.0.iter().all(|stamp| self.covers(*stamp))
    }

    pub fn note(&mut self, stamp: Stamp) {
        match self.place(stamp.replica) {
            Ok(at) => self.0[at] = self.0[at].max(stamp),
            Err(at) => self.0.insert(at, stamp),
        }
    }

    pub fn join(&mut self, other: &Self) {
        for stamp in &other.0 {
            self.note(*stamp);
        }
    }

    /// The counter of each replica.
    pub fn counters(&self) -> impl Iterator<Item = u64> {
        self.0.iter().map(|stamp| stamp.counter)
    }

    /// The latest stamp seen.
    pub fn latest(&self) -> Option<Stamp> {
        self.0.iter().copied().max()
    }

    fn place(&self, replica: Replica) -> Result<usize, usize> {
        self.0.binary_search_by_key(&replica, |stamp| stamp.replica)
    }

    /// Stamps with a space between them.
    pub fn write(&self) -> String {
        let mut words = String::new();
        for stamp in &self.0 {
            if !words.is_empty() {
                words.push(' ');
            }
            stamp.write(&mut words);
        }
        words
    }

    pub fn read(words: &str) -> Option<Self> {
        let mut vector = Self::default();
        for stamp in words.split(' ') {
            vector.note(stamp.parse::<Stamp>().ok()?);
        }
        Some(vector)
    }
}
