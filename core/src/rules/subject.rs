use crate::document::{Decode, Id};
use crate::plan::{CompanionReading, Objective, Reading};
use crate::practice::{
    Community, Companion, Contact, Course, Feedback, Group, Session, Supervision,
};
use crate::reflection::Entry;
use crate::season::Journey;
use crate::turns::Left;

/// What a finding is about: a record, a part of one, or all of something.
///
/// ```
/// use ppsa_core::rules::{Subject, findings};
/// use ppsa_core::{ContentPack, Document, NoteKind, ReadingChange, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
///     reading, pou: "tinana".into(), kind: NoteKind::Challenge, text: "Poor sleep".into(),
/// })?;
/// let found = findings(&document, &pack, today);
/// assert!(matches!(found[0].subject, Subject::Pou { key: "tinana", .. }));
/// assert_eq!(found[0].subject.record().map(|id| id.as_str()), Some("1-1"));
/// assert_eq!((found[1].subject, found[1].subject.record()), (Subject::Plan, None));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject<'d> {
    /// The holder's own plan as a whole.
    Plan,
    /// An objective.
    Objective(&'d Id),
    /// A pou of a reading.
    Pou {
        /// The reading.
        reading: &'d Id,
        /// The key of the pou in it.
        key: &'d str,
    },
    /// What is strong and hard for someone the holder walks beside.
    CompanionReading(&'d Id),
    /// How the holder reflects.
    Reflections,
    /// A reflection.
    Reflection(&'d Id),
    /// A way through the seasons.
    Journey(&'d Id),
    /// All whom the holder walks beside.
    Companions,
    /// Someone the holder walks beside, and the work with them.
    Companion(&'d Id),
    /// A contact with a companion.
    Contact(&'d Id),
    /// What a companion said of the support.
    Feedback(&'d Id),
    /// What a companion left of their own turn.
    Left(&'d Id),
    /// An agreement on supervision.
    Supervision(&'d Id),
    /// A reflective practice group.
    Group(&'d Id),
    /// A community of practice.
    Community(&'d Id),
    /// A session of one of these.
    Session(&'d Id),
    /// A course.
    Course(&'d Id),
}

impl<'d> Subject<'d> {
    /// The record, where it is about one.
    #[must_use]
    pub const fn record(self) -> Option<&'d Id> {
        match self {
            Self::Plan | Self::Reflections | Self::Companions => None,
            Self::Pou { reading: id, .. }
            | Self::Objective(id)
            | Self::CompanionReading(id)
            | Self::Reflection(id)
            | Self::Journey(id)
            | Self::Companion(id)
            | Self::Contact(id)
            | Self::Feedback(id)
            | Self::Left(id)
            | Self::Supervision(id)
            | Self::Group(id)
            | Self::Community(id)
            | Self::Session(id)
            | Self::Course(id) => Some(id),
        }
    }

    /// What stands first in the path: the kind of the record, where it is one.
    const fn kind(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Objective(_) => Objective::KIND,
            Self::Pou { .. } => Reading::KIND,
            Self::CompanionReading(_) => CompanionReading::KIND,
            Self::Reflections => "reflections",
            Self::Reflection(_) => Entry::KIND,
            Self::Journey(_) => Journey::KIND,
            Self::Companions => "companions",
            Self::Companion(_) => Companion::KIND,
            Self::Contact(_) => Contact::KIND,
            Self::Feedback(_) => Feedback::KIND,
            Self::Left(_) => Left::KIND,
            Self::Supervision(_) => Supervision::KIND,
            Self::Group(_) => Group::KIND,
            Self::Community(_) => Community::KIND,
            Self::Session(_) => Session::KIND,
            Self::Course(_) => Course::KIND,
        }
    }

    /// The stable name of it, with the part that a finding points at, where that is one.
    pub(super) fn path(self, part: &str) -> String {
        let id = self.record().map_or("", Id::as_str);
        let (within, key) =
            if let Self::Pou { key, .. } = self { ("/pou/", key) } else { ("", "") };
        let [before_id, before_part] = [id, part].map(|it| if it.is_empty() { "" } else { "/" });
        [self.kind(), before_id, id, within, key, before_part, part].concat()
    }
}
