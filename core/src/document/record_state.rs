//! A record as it is kept: fields by name, whatever they mean.
//!
//! A record is a set of *snapshots*. Each edit makes one that takes the place of all that its
//! copy had seen, so there is usually one; after a merge of copies that were edited apart there
//! are several, and what the record holds is read from them field by field. A removed record has
//! none and so holds no word. An edit that the remover had not seen is a snapshot of its own: it
//! stays, and with it the whole record as that person saw it. In this way the merge is a plain
//! union of what neither side has replaced, and the order of merges cannot matter.

use std::sync::Arc;

use crate::json::Map;

use super::Stamp;
use super::id::put_in;
use super::register::Register;
use super::registers::Registers;
use super::version_vector::VersionVector;
use crate::order::keep;
use crate::value::Opened;

/// At most so many snapshots in a record, and versions in a field. People come to two or three;
/// the time to read them grows faster than they do.
pub(super) const MOST: usize = 200;

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Snapshot {
    pub stamp: Stamp,
    /// All that stood behind it when it was written, itself too.
    pub vector: VersionVector,
    pub kind: String,
    pub registers: Registers,
    /// Keys that this version does not know.
    pub more: Map,
}

impl Snapshot {
    pub fn empty(stamp: Stamp, kind: &str) -> Self {
        Self {
            stamp,
            vector: VersionVector::default(),
            kind: kind.to_owned(),
            registers: Registers::default(),
            more: Map::default(),
        }
    }

    /// The same, written anew from `first` on, and the last stamp in it. What comes back from an
    /// older copy holds versions that others have seen replaced: beside an edit of theirs, both
    /// sides would take the other's for replaced, and none would stay.
    pub fn anew(mut self, first: Stamp) -> (Self, Stamp) {
        let mut last = first;
        for (_, register) in self.registers.iter_mut() {
            let mut next = first;
            for version in &mut register.0 {
                version.stamp = next;
                last = last.max(next);
                next = Stamp::new(next.counter + 1, next.replica);
            }
        }
        (self, last)
    }

    /// Whether it can be kept.
    pub fn check(&self) -> Opened<()> {
        let full = |register: &Register| register.0.len() > MOST;
        if self.registers.iter().any(|(_, register)| full(register)) {
            Err("fields")
        } else {
            Ok(())
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct RecordState {
    pub vector: VersionVector,
    /// By their stamps, the earliest first.
    pub snapshots: Vec<Arc<Snapshot>>,
}

impl RecordState {
    /// Whether it was removed.
    pub fn is_removed(&self) -> bool {
        self.snapshots.is_empty()
    }

    /// Whether it can be kept.
    pub fn check(&self) -> Opened<()> {
        if self.snapshots.len() > MOST { Err("also") } else { Ok(()) }
    }

    /// What it holds, of all snapshots together.
    pub fn held(&self) -> Option<Arc<Snapshot>> {
        let (first, rest) = self.snapshots.split_first()?;
        let mut all = first.clone();
        for other in rest {
            let held = Arc::make_mut(&mut all);
            for (key, _) in other.registers.iter() {
                held.registers.at(key);
            }
            let none = Register::default();
            for (key, register) in held.registers.iter_mut() {
                register.join(
                    &held.vector,
                    other.registers.get(key).unwrap_or(&none),
                    &other.vector,
                );
            }
            held.registers.tidy();
            held.vector.join(&other.vector);
            for (key, value) in other.more.iter() {
                held.more.insert(key.clone(), value.clone());
            }
            held.stamp = other.stamp;
        }
        Some(all)
    }

    /// Puts one snapshot in the place of all that were there.
    pub fn replace(&mut self, stamp: Stamp, mut with: Snapshot) {
        self.vector.note(stamp);
        with.stamp = stamp;
        with.vector = self.vector.clone();
        self.snapshots = vec![Arc::new(with)];
    }

    /// Removes it. Nothing of what it held stays.
    pub fn remove(&mut self, stamp: Stamp) {
        self.vector.note(stamp);
        self.snapshots.clear();
    }

    /// Takes in another copy. Says whether anything is other than before.
    pub fn join(&mut self, other: &Self) -> bool {
        let has = |all: &[Arc<Snapshot>], stamp| all.iter().any(|it| it.stamp == stamp);
        let count = self.snapshots.len();
        keep(&mut self.snapshots, &|it| {
            has(&other.snapshots, it.stamp) || !other.vector.covers(it.stamp)
        });
        // What this copy has not seen makes its `vector` grow, so that alone tells of new snapshots.
        let changed = self.snapshots.len() != count || !self.vector.covers_all(&other.vector);
        for new in other.snapshots.iter().filter(|it| !self.vector.covers(it.stamp)) {
            put_in(&mut self.snapshots, new.clone(), |it| it.stamp);
        }
        self.vector.join(&other.vector);
        changed
    }

    /// Whether a snapshot has words that `held`, what it holds, no longer has.
    pub fn lingers(&self, held: &Snapshot) -> bool {
        let kept = |key: &str, stamp| {
            held.registers
                .get(key)
                .is_some_and(|register| register.0.iter().any(|it| it.stamp == stamp))
        };
        let registers = self.snapshots.iter().flat_map(|it| it.registers.iter());
        let mut versions =
            registers.flat_map(|(key, register)| register.0.iter().map(move |it| (key, it)));
        self.snapshots.len() > 1
            && versions.any(|(key, it)| !it.value.is_null() && !kept(key, it.stamp))
    }

    /// When it was written last, where no other copy wrote in it at the same time.
    pub fn stamp(&self) -> Option<Stamp> {
        match self.snapshots.as_slice() {
            [only] => Some(only.stamp),
            _ => None,
        }
    }

    /// The highest counter in it.
    pub fn counter(&self) -> u64 {
        self.vector.latest().map_or(0, |stamp| stamp.counter)
    }
}
