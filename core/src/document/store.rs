use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use crate::json::Map;

use super::entries::Entries;
use super::id::believed;
use super::kind::{Held, Kinds};
use super::record_state::{RecordState, Snapshot};
use super::{Id, Record, RecordKind, Replica, Stamp, record};
use crate::error::{Error, Result};
use crate::order::sorted;
use crate::value::Opened;

/// Everything one person keeps, as records that change one by one.
///
/// ```
/// use ppsa_core::{Document, Reading, Replica};
///
/// let document = Document::new(Replica::new(1));
/// let again = Document::from_json(Replica::new(2), &document.to_json())?;
/// assert!(again.all::<Reading>().next().is_none());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Clone)]
pub struct Document {
    pub(super) kinds: Kinds,
    pub(super) replica: Replica,
    /// The highest counter seen: the next change is one above it.
    pub(super) counter: u64,
    pub(super) entries: Entries,
    /// Keys of the file that this version does not know.
    pub(super) more: Map,
}

/// A record, and what it means while it is not removed.
#[derive(Clone)]
pub(super) struct StoredRecord {
    pub state: RecordState,
    pub held: Option<(Arc<Snapshot>, Arc<dyn Held>)>,
}

/// How much it holds, and no word of it: what is printed may end in a log.
impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").field("records", &self.entries.len()).finish_non_exhaustive()
    }
}

impl StoredRecord {
    /// What it holds, where it is of this kind and not removed.
    fn of<T: RecordKind>(&self) -> Option<&T> {
        self.held.as_ref()?.1.get()
    }

    /// Opens it, or names the field that is not as it was written.
    pub fn decode(kinds: Kinds, made: Stamp, state: RecordState) -> Opened<Self> {
        state.check()?;
        let held = match state.held() {
            Some(snapshot) => {
                snapshot.check()?;
                let held = kinds.decode(made, &snapshot)?;
                Some((snapshot, held))
            }
            None => None,
        };
        Ok(Self { state, held })
    }
}

fn read(records: impl IntoIterator<Item = Record>) -> Result<Vec<(Stamp, RecordState)>> {
    let mut read = Vec::new();
    for record in records {
        read.push(record.read()?);
    }
    Ok(read)
}

/// An entry of a document in which counters are [`believed`] so far.
fn entry(kinds: Kinds, (made, state): (Stamp, RecordState), believed: u64) -> Result<StoredRecord> {
    let damaged = |field| record::damaged(made, field);
    if made.counter.max(state.counter()) > believed {
        return Err(damaged("vector"));
    }
    StoredRecord::decode(kinds, made, state).map_err(damaged)
}

/// Every counter of a record.
fn counters((made, state): &(Stamp, RecordState)) -> impl Iterator<Item = u64> {
    state.vector.counters().chain([made.counter])
}

/// Those of one kind. A type of its own: adapters of the library would be compiled anew, whole, for
/// each use.
struct All<'d, T> {
    entries: std::slice::Iter<'d, (Stamp, Box<StoredRecord>)>,
    kind: PhantomData<T>,
}

impl<'d, T: RecordKind + 'd> Iterator for All<'d, T> {
    type Item = &'d T;

    fn next(&mut self) -> Option<&'d T> {
        loop {
            if let Some(it) = self.entries.next()?.1.of() {
                return Some(it);
            }
        }
    }
}

impl<'d, T: RecordKind + 'd> DoubleEndedIterator for All<'d, T> {
    fn next_back(&mut self) -> Option<&'d T> {
        loop {
            if let Some(it) = self.entries.next_back()?.1.of() {
                return Some(it);
            }
        }
    }
}

impl Document {
    /// An empty document of these kinds, edited by `replica`.
    pub(crate) fn empty(kinds: Kinds, replica: Replica) -> Self {
        Self { kinds, replica, counter: 0, entries: Entries::default(), more: Map::default() }
    }

    /// The same document, edited by another replica. A document that serde read is edited by replica 0,
    /// as every such copy is: before the first change it gets one of its own.
    ///
    /// ```
    /// use ppsa_core::{Document, Replica};
    ///
    /// let document = Document::new(Replica::new(0)).with_replica(Replica::new(7));
    /// assert!(document.records().is_empty());
    /// ```
    #[must_use]
    pub fn with_replica(mut self, replica: Replica) -> Self {
        self.replica = replica;
        self
    }

    /// A replica for a document of its own that begins beside this one: another for each `salt`, as is the time. As
    /// this one's was drawn by chance, no other document has it.
    ///
    /// ```
    /// use ppsa_core::{Document, Replica};
    ///
    /// let document = Document::new(Replica::new(7));
    /// assert_ne!(document.replica_beside(1), document.replica_beside(2));
    /// assert_ne!(document.replica_beside(1), Replica::new(7));
    /// ```
    #[must_use]
    pub fn replica_beside(&self, salt: u64) -> Replica {
        // SplitMix64: each of its numbers is far from the one before.
        let mut mixed =
            self.replica.number().wrapping_add(salt.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        Replica::new(mixed ^ (mixed >> 31))
    }

    /// Opens records of another copy of this document, to be [merged](Self::merge).
    ///
    /// # Errors
    /// As [`from_records`](Self::from_records).
    ///
    /// ```
    /// use ppsa_core::practice::{Group, Save};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut phone = Document::new(Replica::new(1));
    /// let mut laptop = Document::new(Replica::new(2));
    /// let patch = laptop.apply(&Save(Group::default()))?;
    /// phone.merge(&phone.of_another(patch.records)?)?;
    /// assert_eq!(phone.records(), laptop.records());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn of_another(&self, records: impl IntoIterator<Item = Record>) -> Result<Self> {
        Self::empty(self.kinds, Replica::new(0)).of(self.counter, read(records)?)
    }

    /// This, which is empty, with those records.
    pub(crate) fn with_records(self, records: impl IntoIterator<Item = Record>) -> Result<Self> {
        self.of(0, read(records)?)
    }

    /// Opens each record once, however many copies of it came. Its counters go on from `from`.
    pub(super) fn of(mut self, from: u64, read: Vec<(Stamp, RecordState)>) -> Result<Self> {
        let believed = believed(from, read.iter().flat_map(counters));
        let mut once: Vec<(Stamp, RecordState)> = Vec::new();
        for (made, state) in sorted(read, &|a, b| a.0.cmp(&b.0)) {
            match once.last_mut() {
                Some((last, there)) if *last == made => {
                    there.join(&state);
                    there.check().map_err(|field| record::damaged(made, field))?;
                }
                _ => once.push((made, state)),
            }
        }
        let mut entries = Vec::with_capacity(once.len());
        for (made, state) in once {
            self.counter = self.counter.max(made.counter).max(state.counter());
            entries.push((made, Box::new(entry(self.kinds, (made, state), believed)?)));
        }
        self.entries = Entries::of(entries);
        Ok(self)
    }

    /// Opens what was of an unknown kind until now. What cannot be read stays as it is: gives those, and why.
    pub(crate) fn open_kinds(&mut self, kinds: Kinds) -> Vec<(Id, Error)> {
        self.kinds = kinds;
        let mut unread = Vec::new();
        for (made, entry) in self.entries.iter_mut() {
            let unknown = |(_, held): &(_, Arc<dyn Held>)| held.kind().is_empty();
            if entry.held.as_ref().is_some_and(unknown) {
                match StoredRecord::decode(kinds, *made, entry.state.clone()) {
                    Ok(opened) => **entry = opened,
                    Err(field) => unread.push((*made, record::damaged(*made, field))),
                }
            }
        }
        // No copy of the document opens with them in it.
        self.entries.retain(&|made| unread.iter().all(|(it, _)| *it != made));
        unread.into_iter().map(|(made, error)| (Id::from(made), error)).collect()
    }

    /// Which of these records could not be opened in this document, and why.
    pub(crate) fn unreadable_of(kinds: Kinds, records: &[Record]) -> Vec<(Id, Error)> {
        let read: Vec<_> = records.iter().map(Record::read).collect();
        let believed = believed(0, read.iter().flatten().flat_map(counters));
        let mut unreadable = Vec::new();
        for (record, read) in records.iter().zip(read) {
            let opened = read.and_then(|it| entry(kinds, it, believed));
            if let Err(error) = opened {
                unreadable.push((record.id.clone(), error));
            }
        }
        unreadable
    }

    /// All records, those of removed things too, in the order they were made.
    ///
    /// ```
    /// # use ppsa_core::example;
    /// # let (_, document, _) = example::with_note()?;
    /// assert_eq!(document.records().len(), 1);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn records(&self) -> Vec<Record> {
        self.entries.iter().map(|(made, entry)| Record::write(*made, &entry.state)).collect()
    }

    /// Everything of one kind, in the order it was started.
    ///
    /// ```
    /// # use ppsa_core::{Reading, example};
    /// # let (_, document, today) = example::with_note()?;
    /// assert_eq!(document.all::<Reading>().next().map(|reading| reading.on), Some(today));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn all<'d, T: RecordKind + 'd>(&'d self) -> impl DoubleEndedIterator<Item = &'d T> {
        All { entries: self.entries.iter(), kind: PhantomData }
    }

    /// The one with this id, if there is one of this kind.
    ///
    /// ```
    /// use ppsa_core::{Document, Reading, Replica};
    ///
    /// let document = Document::new(Replica::new(1));
    /// assert!(document.get::<Reading>(&"2-b".parse()?).is_none());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn get<T: RecordKind>(&self, id: &Id) -> Option<&T> {
        self.entry(id)?.of()
    }

    pub(super) fn entry(&self, id: &Id) -> Option<&StoredRecord> {
        self.entries.get(id.as_str().parse::<Stamp>().ok()?)
    }

    /// When a record was changed last, in the order of the document.
    pub(crate) fn changed(&self, id: &Id) -> Option<Stamp> {
        self.entry(id)?.state.vector.latest()
    }
}
