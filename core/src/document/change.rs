use chrono::NaiveDate;

use super::Id;
use crate::pack::PouKey;
use crate::plan::{Frame, NoteKind, Step};

/// One thing a person did. The only way a [`Document`](super::Document) changes.
///
/// ```
/// use ppsa_core::{Change, Id};
///
/// let change = Change::SetSkipped { reading: Id::new("1-a")?, pou: "tinana".into(), skipped: true };
/// assert_eq!(change.kind().id(), "skipped");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Start a reading on a day, in the person's own time zone.
    StartReading {
        /// The day.
        on: NaiveDate,
        /// What the reading keeps of its pack.
        frame: Box<Frame>,
    },
    /// Say where I am now, or take it back with `None`. Saying it takes the pou in again.
    SetNow {
        /// The reading.
        reading: Id,
        /// The pou.
        pou: PouKey,
        /// The step, or nothing said.
        step: Option<Step>,
    },
    /// Say where I would like to be, or take it back with `None`. Saying it takes the pou in again.
    SetHopedFor {
        /// The reading.
        reading: Id,
        /// The pou.
        pou: PouKey,
        /// The step, or nothing said.
        step: Option<Step>,
    },
    /// Leave a pou out for now, or take it in again. What was said of it stays.
    SetSkipped {
        /// The reading.
        reading: Id,
        /// The pou.
        pou: PouKey,
        /// Whether it is left out.
        skipped: bool,
    },
    /// Write a new strength or challenge, after those that are there.
    AddNote {
        /// The reading.
        reading: Id,
        /// The pou.
        pou: PouKey,
        /// Strength or challenge.
        kind: NoteKind,
        /// The person's words.
        text: String,
    },
    /// Give a strength or challenge other words.
    SetNote {
        /// The reading.
        reading: Id,
        /// The strength or challenge.
        note: Id,
        /// The person's words.
        text: String,
    },
    /// Remove a strength or challenge.
    RemoveNote {
        /// The reading.
        reading: Id,
        /// The strength or challenge.
        note: Id,
    },
    /// Remove a reading. A tombstone stays, and holds no words.
    RemoveReading {
        /// The reading.
        reading: Id,
    },
}

/// What sort of change it was: all that others are told of it, since it holds no content.
///
/// ```
/// use ppsa_core::document::Kind;
///
/// assert_eq!(Kind::HopedFor.id(), "hoped-for");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A reading was started or removed.
    Reading,
    /// Where I am now.
    Now,
    /// Where I would like to be.
    HopedFor,
    /// A pou was left out or taken in again.
    Skipped,
    /// A strength or challenge was written, changed or removed.
    Note,
}

impl Kind {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Now => "now",
            Self::HopedFor => "hoped-for",
            Self::Skipped => "skipped",
            Self::Note => "note",
        }
    }
}

impl Change {
    /// What sort of change it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::StartReading { .. } | Self::RemoveReading { .. } => Kind::Reading,
            Self::SetNow { .. } => Kind::Now,
            Self::SetHopedFor { .. } => Kind::HopedFor,
            Self::SetSkipped { .. } => Kind::Skipped,
            Self::AddNote { .. } | Self::SetNote { .. } | Self::RemoveNote { .. } => Kind::Note,
        }
    }
}
