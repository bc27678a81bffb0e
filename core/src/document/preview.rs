//! What taking in another copy would do, told before it is done.

use std::fmt;

use chrono::NaiveDate;

use super::record_state::Snapshot;
use super::search::{Query, hit};
use super::{Document, Id, Kinds, Removed, Stamp};
use crate::error::Result;
use crate::value::read_date;

/// What a [merge](Document::merge) would do to this document. Nothing is done yet.
///
/// ```
/// # use ppsa_core::{Document, Replica, example};
/// # let (_, document, _) = example::with_note()?;
/// let backup = Document::from_json(Replica::new(2), &document.to_json())?;
/// let preview = Document::new(Replica::new(3)).preview_merge(&backup)?;
/// assert_eq!((preview.new[0].kind.as_str(), preview.new[0].words.as_str()), ("reading", "The gym"));
/// assert!(document.preview_merge(&backup)?.is_empty());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct MergePreview {
    /// What is not here yet.
    pub new: Vec<RecordSummary>,
    /// What is here, and would take in what was written there.
    pub changed: Vec<RecordSummary>,
    /// What is there and was removed here since. It stays removed, unless it is
    /// [brought back](Document::restore) afterwards.
    pub removed_here: Vec<Removed>,
    /// What is here and was removed there. The merge removes it here, too, unless it is
    /// [brought back](Document::restore) afterwards.
    pub removed_there: Vec<Removed>,
}

impl MergePreview {
    /// Whether there is nothing to do and nothing to choose.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.new.is_empty()
            && self.changed.is_empty()
            && self.removed_here.is_empty()
            && self.removed_there.is_empty()
    }
}

/// Enough of a record for its owner to know which one it is.
#[derive(Clone, PartialEq, Eq)]
pub struct RecordSummary {
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
impl fmt::Debug for RecordSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordSummary").field("id", &self.id).finish_non_exhaustive()
    }
}

impl RecordSummary {
    fn of(kinds: Kinds, made: Stamp, record: &Snapshot) -> Self {
        let hit = hit(kinds, &Query::default(), made, record);
        Self {
            id: made.into(),
            kind: record.kind.clone(),
            on: match &hit {
                Some(hit) => hit.on,
                None => record.registers.get("on").and_then(|it| read_date(it.value()?.as_str()?)),
            },
            words: hit.map(|hit| hit.words.to_owned()).unwrap_or_default(),
        }
    }
}

impl Removed {
    /// Which one it is, for its owner.
    #[must_use]
    pub fn summary(&self) -> RecordSummary {
        RecordSummary::of(self.kinds, self.made, &self.snapshot)
    }
}

impl Document {
    /// What a [merge](Self::merge) with another copy would do.
    ///
    /// # Errors
    /// As [`merge`](Self::merge).
    pub fn preview_merge(&self, other: &Self) -> Result<MergePreview> {
        let mut both = self.clone();
        let removed_here = both.merge(other)?.removed_since;
        let (mut new, mut changed) = (Vec::new(), Vec::new());
        for (made, entry) in both.entries.iter() {
            let Some((after, _)) = &entry.held else { continue };
            let before = self.entries.get(*made).and_then(|it| it.held.as_ref());
            match before {
                None => new.push(RecordSummary::of(self.kinds, *made, after)),
                Some((before, _)) if before.registers != after.registers => {
                    changed.push(RecordSummary::of(self.kinds, *made, after));
                }
                Some(_) => {}
            }
        }
        // Seen from the other side: what this one holds and the other removed.
        let removed_there = other.clone().merge(self)?.removed_since;
        Ok(MergePreview { new, changed, removed_here, removed_there })
    }

    /// Which one this is, for its owner.
    pub(crate) fn summary(&self, id: &Id) -> Option<RecordSummary> {
        let (record, _) = self.entry(id)?.held.as_ref()?;
        Some(RecordSummary::of(self.kinds, id.as_str().parse::<Stamp>().ok()?, record))
    }

    /// How much there is of each kind, in the order in which the first of each was made. What was
    /// removed does not count.
    ///
    /// ```
    /// use ppsa_core::practice::{Group, Save};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// document.apply(&Save(Group::default()))?;
    /// assert_eq!(document.count_by_kind(), [("group", 1)]);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn count_by_kind(&self) -> Vec<(&str, usize)> {
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for (_, entry) in self.entries.iter() {
            let Some((record, _)) = &entry.held else { continue };
            match counts.iter_mut().find(|(kind, _)| *kind == record.kind) {
                Some((_, count)) => *count += 1,
                None => counts.push((&record.kind, 1)),
            }
        }
        counts
    }
}
