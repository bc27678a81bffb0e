use super::draft::{Draft, not_there};
use super::{Id, Stamp};
use crate::error::Result;
use crate::ids::ids;

/// One thing a person did: the only way a [`Document`](super::Document) changes. Each kind of
/// record has an enum of its own changes; those of practice records are a
/// [`Save`](crate::practice::Save).
///
/// ```
/// use ppsa_core::document::Change;
/// use ppsa_core::ReadingChange;
///
/// let reading = "1-a".parse()?;
/// let change = ReadingChange::SetSkipped { reading, pou: "tinana".into(), skipped: true };
/// assert_eq!(change.kind().id(), "skipped");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
pub trait Change {
    /// What sort of change it is.
    fn kind(&self) -> ChangeKind;

    /// Writes the change.
    ///
    /// # Errors
    /// Where it names something that is not there, or breaks a rule.
    #[doc(hidden)]
    fn make(&self, draft: &mut Draft<'_>) -> Result<()>;
}

ids! {
    /// What sort of change it was: all that others are told of it, since it holds no content.
    ///
    /// ```
    /// use ppsa_core::document::ChangeKind;
    ///
    /// assert_eq!(ChangeKind::HopedFor.id(), "hoped-for");
    /// ```
    ChangeKind:
    /// A reading was started.
    Reading "reading",
    /// Where I am now.
    Now "now",
    /// Where I would like to be.
    HopedFor "hoped-for",
    /// A pou was left out or taken in again.
    Skipped "skipped",
    /// A strength or challenge was written, changed or removed.
    Note "note",
    /// A link between pou was made, changed or removed.
    Link "link",
    /// An objective was started, worded, agreed, reviewed, set down, done or taken up again.
    Objective "objective",
    /// A step of an objective was written, changed or removed.
    Step "step",
    /// A journey through the seasons was started or moved.
    Season "season",
    /// A reflection was started, answered, paused or finished.
    Reflection "reflection",
    /// Something of the practice side was written.
    Practice "practice",
    /// The person said who they are here.
    Holder "holder",
    /// A suggestion was dismissed.
    Dismissal "dismissal",
    /// Something was removed whole.
    Removed "removed",
    /// A version of some words was chosen or let go.
    Version "version",
}

/// Removes a record whole: a reading, an objective, a reflection. Nothing of what it held stays
/// but that it was removed.
///
/// ```
/// use ppsa_core::document::{Change, RemoveRecord};
///
/// assert_eq!(RemoveRecord("1-a".parse()?).kind().id(), "removed");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoveRecord(pub Id);

impl Change for RemoveRecord {
    fn kind(&self) -> ChangeKind {
        ChangeKind::Removed
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        let entry = draft.document().entry(&self.0);
        if entry.is_none_or(|it| it.state.is_removed()) {
            return Err(not_there("record"));
        }
        draft.remove(&self.0);
        Ok(())
    }
}

/// What to do with words that were written elsewhere at the same time and did not become the
/// present ones: see [`Document::conflicting_versions`](super::Document::conflicting_versions).
///
/// ```
/// use ppsa_core::document::{Change, VersionChange};
///
/// let (record, version) = ("1-a".parse()?, "7-b".parse()?);
/// let change = VersionChange::RestoreVersion { record, part: "wording".into(), version };
/// assert_eq!(change.kind().id(), "version");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionChange {
    /// Make it the present words. What was present becomes the earlier version.
    RestoreVersion {
        /// The record.
        record: Id,
        /// The part of it, as [`ConflictingVersion::part`](super::ConflictingVersion::part) names it.
        part: String,
        /// The version.
        version: Stamp,
    },
    /// Let it go.
    DiscardVersion {
        /// The record.
        record: Id,
        /// The part of it.
        part: String,
        /// The version.
        version: Stamp,
    },
}

impl Change for VersionChange {
    fn kind(&self) -> ChangeKind {
        ChangeKind::Version
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        let (Self::RestoreVersion { record, part, version }
        | Self::DiscardVersion { record, part, version }) = self;
        let held = draft.document().entry(record).and_then(|it| it.held.as_ref());
        let (held, _) = held.ok_or_else(|| not_there("record"))?;
        let register = held.registers.get(part).ok_or_else(|| not_there("version"))?;
        let mut earlier = register.earlier();
        let chosen = earlier.find(|it| it.stamp == *version).ok_or_else(|| not_there("version"))?;
        let mut next = register.clone();
        next.let_go(*version);
        if matches!(self, Self::RestoreVersion { .. }) {
            next.0.push(super::register::Version {
                stamp: draft.stamp(),
                value: chosen.value.clone(),
            });
        }
        draft.set_register(record, part, next);
        Ok(())
    }
}
