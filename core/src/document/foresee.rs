//! What taking in another copy would do, told before it is done.

use std::fmt;

use chrono::NaiveDate;

use super::raw::Snapshot;
use super::search::{Query, hit};
use super::{Document, Id, Removed, Stamp};
use crate::error::Result;
use crate::value::read_date;

/// What a [merge](Document::merge) would do to this document. Nothing is done yet.
///
/// ```
/// # use ppsa_core::document::Remove;
/// # use ppsa_core::{ContentPack, Document, NoteKind, ReadingChange, Replica};
/// # let pack = ContentPack::built_in("en-NZ")?;
/// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// # let mut document = Document::new(Replica::new(1));
/// # document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
/// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
/// # })?;
/// let backup = Document::from_json(Replica::new(2), &document.to_json())?;
/// let foreseen = Document::new(Replica::new(3)).foresee(&backup)?;
/// assert_eq!((foreseen.new[0].kind.as_str(), foreseen.new[0].words.as_str()), ("reading", "The gym"));
/// assert!(document.foresee(&backup)?.is_nothing());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Foreseen {
    /// What is not here yet.
    pub new: Vec<Glimpse>,
    /// What is here, and would take in what was written there.
    pub changed: Vec<Glimpse>,
    /// What is there and was removed here since. It stays removed, unless it is
    /// [brought back](Document::bring_back) afterwards.
    pub removed_here: Vec<Removed>,
    /// What is here and was removed there. The merge removes it here, too, unless it is
    /// [brought back](Document::bring_back) afterwards.
    pub removed_there: Vec<Removed>,
}

impl Foreseen {
    /// Whether there is nothing to do and nothing to choose.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.new.is_empty()
            && self.changed.is_empty()
            && self.removed_here.is_empty()
            && self.removed_there.is_empty()
    }
}

/// Enough of a record for its owner to know which one it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Glimpse {
    /// The record.
    pub id: Id,
    /// Its kind as records name it, such as `reading` or `reflection`.
    pub kind: String,
    /// Its day, where it has one.
    pub on: Option<NaiveDate>,
    /// The first words that were written in it. Empty where there are none.
    pub words: String,
}

/// Which one it is, and no word of it: what is printed may end in a log.
impl fmt::Debug for Glimpse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Glimpse").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Glimpse {
    fn of(made: Stamp, record: &Snapshot) -> Self {
        let hit = hit(&Query::default(), made, record);
        Self {
            id: made.into(),
            kind: record.kind.clone(),
            on: match &hit {
                Some(hit) => hit.on,
                None => record.cells.get("on").and_then(|it| read_date(it.value()?.as_str()?)),
            },
            words: hit.map(|hit| hit.words.to_owned()).unwrap_or_default(),
        }
    }
}

impl Removed {
    /// Which one it is, for its owner.
    #[must_use]
    pub fn glimpse(&self) -> Glimpse {
        Glimpse::of(self.made, &self.snapshot)
    }
}

impl Document {
    /// What a [merge](Self::merge) with another copy would do.
    ///
    /// # Errors
    /// As [`merge`](Self::merge).
    pub fn foresee(&self, other: &Self) -> Result<Foreseen> {
        let mut both = self.clone();
        let removed_here = both.merge(other)?.removed_since;
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for (made, entry) in both.entries.iter() {
            let Some((after, _)) = &entry.held else { continue };
            let before = self.entries.get(*made).and_then(|it| it.held.as_ref());
            match before {
                None => new.push(Glimpse::of(*made, after)),
                Some((before, _)) if before.cells != after.cells => {
                    changed.push(Glimpse::of(*made, after));
                }
                Some(_) => {}
            }
        }
        // Seen from the other side: what this one holds and the other removed.
        let removed_there = other.clone().merge(self)?.removed_since;
        Ok(Foreseen { new, changed, removed_here, removed_there })
    }

    /// Which one this is, for its owner.
    pub(crate) fn glimpse(&self, id: &Id) -> Option<Glimpse> {
        let (record, _) = self.entry(id)?.held.as_ref()?;
        Some(Glimpse::of(Stamp::read(id.as_str()).ok()?, record))
    }

    /// How much there is of each kind, in the order in which the first of each was made. What was
    /// removed does not count.
    ///
    /// ```
    /// use ppsa_core::practice::{Group, Put};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// document.apply(&Put(Group::default()))?;
    /// assert_eq!(document.tally(), [("group", 1)]);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn tally(&self) -> Vec<(&str, usize)> {
        let mut tally: Vec<(&str, usize)> = Vec::new();
        for (_, entry) in self.entries.iter() {
            let Some((record, _)) = &entry.held else { continue };
            match tally.iter_mut().find(|(kind, _)| *kind == record.kind) {
                Some((_, count)) => *count += 1,
                None => tally.push((&record.kind, 1)),
            }
        }
        tally
    }
}
