use std::fmt;
use std::sync::Arc;

use super::draft::Write;
use super::record::damaged;
use super::record_state::Snapshot;
use super::store::StoredRecord;
use super::{Document, Held, Id, Kinds, Patch, Stamp, Undo};
use crate::error::Result;
use crate::json::Value;

/// What a merge did.
///
/// ```
/// use ppsa_core::{Document, Replica};
///
/// let (mut mine, theirs) = (Document::new(Replica::new(1)), Document::new(Replica::new(2)));
/// let merged = mine.merge(&theirs)?;
/// assert!(merged.patch.is_empty() && merged.removed_since.is_empty());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    /// The records that are other than before. There is no undo: what another copy did is not
    /// this person's last act.
    pub patch: Patch,
    /// What the other copy still holds and was removed here. It stays removed, unless the person
    /// chooses to [bring it back](Document::restore).
    pub removed_since: Vec<Removed>,
}

/// Something another copy holds that was removed here.
///
/// ```
/// # use ppsa_core::document::RemoveRecord;
/// # use ppsa_core::{Document, Replica, example};
/// # let (pack, mut document, _) = example::with_note()?;
/// let backup = document.to_json();
/// let reading = document.current(&pack).ok_or("a reading")?.id.clone();
/// document.apply(&RemoveRecord(reading))?;
///
/// let merged = document.merge(&Document::from_json(Replica::new(2), &backup)?)?;
/// assert!(document.current(&pack).is_none(), "still removed");
/// document.restore(&merged.removed_since[0])?;
/// assert!(document.current(&pack).is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Removed {
    pub(super) kinds: Kinds,
    pub(super) made: Stamp,
    pub(super) snapshot: Arc<Snapshot>,
    held: Arc<dyn Held>,
}

impl PartialEq for Removed {
    fn eq(&self, other: &Self) -> bool {
        (self.made, &self.snapshot) == (other.made, &other.snapshot)
    }
}

/// Which one it is, and no word of it: what is printed may end in a log.
impl fmt::Debug for Removed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Removed").field("id", &self.id()).finish_non_exhaustive()
    }
}

impl Removed {
    /// The id of the record.
    #[must_use]
    pub fn id(&self) -> Id {
        self.made.into()
    }

    /// What it is, where it is of this kind.
    #[must_use]
    pub fn is<T: super::RecordKind>(&self) -> Option<&T> {
        self.held.get()
    }
}

impl Document {
    /// Takes in all that another copy holds. Whatever the order in which copies are merged, and
    /// however often, all come to hold the same. Words written in both at the same time stay: one
    /// becomes the present words, the other an [earlier version](Self::conflicting_versions). An edit is
    /// stronger than a removal made at the same time.
    ///
    /// # Errors
    /// `record-damaged` where the two copies of a record do not fit each other, or
    /// `document-damaged` where the other counts its changes so high that this one would soon have
    /// no number left; this document is then as it was.
    ///
    /// ```
    /// use ppsa_core::{ContentPack, Document, NoteKind, Rating, RatingKind, ReadingChange, Replica, example};
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// let on = example::day(1);
    /// let mut phone = Document::new(Replica::new(1));
    /// phone.apply(&ReadingChange::Start { on, snapshot: Box::new(pack.snapshot()) })?;
    /// let mut laptop = Document::from_records(Replica::new(2), phone.records())?;
    ///
    /// let rate = |reading, step| ReadingChange::SetRating { reading, pou: "whenua".into(), kind: RatingKind::Now, rating: Rating::new(step) };
    /// let note = |reading| ReadingChange::AddNote {
    ///     reading, pou: "whenua".into(), kind: NoteKind::Strength, text: "The river".into(),
    /// };
    /// phone.apply_to_current(&pack, on, |reading| rate(reading, 2))?;
    /// laptop.apply_to_current(&pack, on, note)?;
    /// phone.merge(&laptop)?;
    /// let said = phone.current(&pack).and_then(|it| it.pou("whenua")).ok_or("said")?;
    /// assert_eq!((said.now, said.notes.len()), (Rating::new(2), 1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn merge(&mut self, other: &Self) -> Result<Merged> {
        let mut entries = Vec::new();
        let mut removed_since = Vec::new();
        for (made, theirs) in other.entries.iter() {
            let mine = self.entries.get(*made);
            let mut state = mine.map(|it| it.state.clone()).unwrap_or_default();
            let changed = state.join(&theirs.state);
            if let (true, Some((snapshot, held))) = (state.is_removed(), &theirs.held) {
                let (snapshot, held) = (snapshot.clone(), held.clone());
                removed_since.push(Removed { kinds: self.kinds, made: *made, snapshot, held });
            }
            if changed {
                let entry = StoredRecord::decode(self.kinds, *made, state)
                    .map_err(|field| damaged(*made, field))?;
                entries.push((*made, Box::new(entry)));
            }
        }
        self.counter = self.counter.max(other.counter);
        for (key, value) in other.more.iter() {
            // Of two that this version cannot read, all copies keep the same one.
            let mine = self.more.get(key).map(Value::written);
            if mine.is_none_or(|mine| mine < value.written()) {
                self.more.insert(key.clone(), value.clone());
            }
        }
        let records = self.keep(entries);
        Ok(Merged { patch: Patch { records, undo: Undo::default() }, removed_since })
    }

    /// After a merge: writes each record anew in which words linger that one copy removed or wrote
    /// over while another edited the same record. They are not shown, but stored until the next edit.
    /// To settle is an edit of its own, so do it once the copies that are near have merged.
    ///
    /// # Errors
    /// `cannot-keep` when the document's counter is at its end.
    ///
    /// ```
    /// use ppsa_core::{ContentPack, Document, NoteKind, Rating, RatingKind, ReadingChange, Replica, example};
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// let on = example::day(1);
    /// let mut phone = Document::new(Replica::new(1));
    /// phone.apply_to_current(&pack, on, |reading| ReadingChange::AddNote {
    ///     reading, pou: "whenua".into(), kind: NoteKind::Strength, text: "The river".into(),
    /// })?;
    /// let mut laptop = Document::from_records(Replica::new(2), phone.records())?;
    /// let note = phone.current(&pack).and_then(|it| it.pou("whenua")).ok_or("said")?.notes[0].id.clone();
    /// phone.apply_to_current(&pack, on, |reading| ReadingChange::RemoveNote { reading, note })?;
    /// laptop.apply_to_current(&pack, on, |reading| ReadingChange::SetRating {
    ///     reading, pou: "whenua".into(), kind: RatingKind::Now, rating: Rating::new(3),
    /// })?;
    /// phone.merge(&laptop)?;
    /// assert_eq!(phone.compact()?.records.len(), 1);
    /// assert!(!phone.to_json().contains("The river"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn compact(&mut self) -> Result<Patch> {
        let stamp = self.next_stamp()?;
        let mut writes = Vec::new();
        for (made, entry) in self.entries.iter() {
            let Some((held, _)) = &entry.held else { continue };
            if entry.state.lingers(held) {
                writes.push((*made, Write::Restore(held.clone())));
            }
        }
        let Patch { records, .. } = self.commit(stamp, writes)?;
        Ok(Patch { records, undo: Undo::default() })
    }

    /// Puts back what was removed here, as another copy holds it.
    ///
    /// # Errors
    /// `cannot-keep` where it no longer fits; the document is then as it was.
    ///
    /// ```
    /// use ppsa_core::document::RemoveRecord;
    /// use ppsa_core::practice::{Group, Save};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let id = document.apply(&Save(Group::default()))?.records[0].id.clone();
    /// let backup = Document::from_records(Replica::new(2), document.records())?;
    /// document.apply(&RemoveRecord(id))?;
    /// for removed in document.merge(&backup)?.removed_since {
    ///     document.restore(&removed)?;
    /// }
    /// assert_eq!(document.all::<Group>().count(), 1);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn restore(&mut self, removed: &Removed) -> Result<Patch> {
        self.count_from(&removed.snapshot);
        let stamp = self.next_stamp()?;
        let there = self.entries.get(removed.made).is_some_and(|it| !it.state.is_removed());
        let (snapshot, stamp) = Snapshot::clone(&removed.snapshot).anew(stamp);
        let mut writes = Vec::new();
        if !there {
            writes.push((removed.made, Write::Restore(Arc::new(snapshot))));
        }
        self.commit(stamp, writes)
    }
}
