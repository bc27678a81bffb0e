//! The records of a document in the order they were made. A sorted list: a map would cost a phone
//! six kilobytes more.

use super::Stamp;
use super::store::StoredRecord;

#[derive(Clone, Default)]
pub(super) struct Entries(Vec<(Stamp, Box<StoredRecord>)>);

impl Entries {
    /// From records in their order, each with its own stamp.
    pub fn of(entries: Vec<(Stamp, Box<StoredRecord>)>) -> Self {
        Self(entries)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn get(&self, made: Stamp) -> Option<&StoredRecord> {
        self.place(made).ok().map(|at| &*self.0[at].1)
    }

    /// Puts it in the place of what is there.
    pub fn insert(&mut self, made: Stamp, entry: Box<StoredRecord>) {
        match self.place(made) {
            Ok(at) => self.0[at].1 = entry,
            Err(at) => self.0.insert(at, (made, entry)),
        }
    }

    pub fn iter(&self) -> std::slice::Iter<'_, (Stamp, Box<StoredRecord>)> {
        self.0.iter()
    }

    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, (Stamp, Box<StoredRecord>)> {
        self.0.iter_mut()
    }

    pub fn retain(&mut self, keep: &dyn Fn(Stamp) -> bool) {
        self.0.retain(|(made, _)| keep(*made));
    }

    pub fn all(self) -> Vec<(Stamp, Box<StoredRecord>)> {
        self.0
    }

    fn place(&self, made: Stamp) -> Result<usize, usize> {
        self.0.binary_search_by(|it| it.0.cmp(&made))
    }
}
