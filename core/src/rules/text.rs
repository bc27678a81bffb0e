use std::fmt;

use crate::document::{Id, Stamp};

/// A text in the record that a finding is about. The words are still the document's own, and no
/// `Debug` shows them.
///
/// ```
/// use ppsa_core::practice::{Group, Save};
/// use ppsa_core::rules::{FindingCode, TextPart, findings};
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Save(Group { agreed: "Ring 021 123 4567".into(), ..Group::default() }))?;
/// let found = findings(&document, &pack, today);
/// assert_eq!((found[0].code, found[0].path()), (FindingCode::MayIdentifySomeone, "group/1-1/agreed"));
/// let text = found[0].text.ok_or("a text")?;
/// assert_eq!((text.part, text.words()), (TextPart::Agreed, "Ring 021 123 4567"));
/// assert!(!format!("{text:?}").contains("021"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TextRef<'d> {
    /// Which text of the record.
    pub part: TextPart<'d>,
    words: &'d str,
}

impl<'d> TextRef<'d> {
    pub(super) const fn new(part: TextPart<'d>, words: &'d str) -> Self {
        Self { part, words }
    }

    /// What it says.
    #[must_use]
    pub const fn words(&self) -> &'d str {
        self.words
    }
}

impl fmt::Debug for TextRef<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.part.fmt(f)
    }
}

/// Which text of a record.
///
/// ```
/// use ppsa_core::rules::TextPart;
///
/// assert_ne!(TextPart::Answer("what"), TextPart::Answer("next"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextPart<'d> {
    /// How someone or something is called.
    Label,
    /// The one text of a contact, of feedback, of a session, of a course.
    Text,
    /// What was agreed on.
    Agreed,
    /// What a community is for.
    Mission,
    /// The rules of a community.
    Rules,
    /// How a community keeps in touch between its meetings.
    Between,
    /// Who led a session.
    LedBy,
    /// What was made in a session.
    Made,
    /// What helps, in words that a companion left.
    Strengths,
    /// What is hard, in words that a companion left.
    Challenges,
    /// The answer to the prompt with this id.
    Answer(&'d str),
    /// A wording of an objective.
    Wording(&'d Id),
    /// A step of an objective.
    Step(&'d Id),
    /// What was said when an objective was looked at again.
    Review(&'d Id),
    /// What was said at the end of an objective.
    Ended,
    /// What was said of a season.
    Season(&'d Id),
    /// A strength or challenge of a companion.
    Note(&'d Id),
    /// What was said of how one pou touches another.
    Link(&'d Id),
    /// An earlier version that a merge kept.
    Earlier {
        /// Of which part: as in a [`ConflictingVersion`](crate::document::ConflictingVersion).
        part: &'d str,
        /// Which one.
        version: Stamp,
    },
}

impl TextPart<'_> {
    /// The stable name of it within its record.
    pub(super) fn path(self) -> String {
        let (name, key) = match self {
            Self::Label => ("label", ""),
            Self::Text => ("text", ""),
            Self::Agreed => ("agreed", ""),
            Self::Mission => ("mission", ""),
            Self::Rules => ("rules", ""),
            Self::Between => ("between", ""),
            Self::LedBy => ("led-by", ""),
            Self::Made => ("made", ""),
            Self::Strengths => ("strengths", ""),
            Self::Challenges => ("challenges", ""),
            Self::Answer(prompt) => ("answer/", prompt),
            Self::Wording(id) => ("wording/", id.as_str()),
            Self::Step(id) => ("step/", id.as_str()),
            Self::Review(id) => ("review/", id.as_str()),
            Self::Ended => ("ended", ""),
            Self::Season(id) => ("entry/", id.as_str()),
            Self::Note(id) => ("note/", id.as_str()),
            Self::Link(id) => ("link/", id.as_str()),
            Self::Earlier { part, version } => {
                return [&part.replace(':', "/"), "/earlier/", &version.to_string()].concat();
            }
        };
        [name, key].concat()
    }
}
