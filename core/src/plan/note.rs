use crate::document::Id;

/// Whether something in a pou helps or is hard (PN: wellbeing focus).
///
/// ```
/// use ppsa_core::NoteKind;
///
/// assert_eq!(NoteKind::Strength.id(), "strength");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// A quality or resource that is there, or is starting to be.
    Strength,
    /// An issue, a struggle or something in the way.
    Challenge,
}

impl NoteKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Strength, Self::Challenge];

    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Challenge => "challenge",
        }
    }

    /// The kind with this id.
    ///
    /// ```
    /// use ppsa_core::NoteKind;
    ///
    /// assert_eq!(NoteKind::from_id("challenge"), Some(NoteKind::Challenge));
    /// ```
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// A strength or a challenge, in the person's own words. The text may be empty while they think.
///
/// ```
/// use ppsa_core::{Id, Note, NoteKind};
///
/// let note = Note { id: Id::new("1-a")?, kind: NoteKind::Challenge, text: " ".into() };
/// assert!(note.is_blank());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id in the document.
    pub id: Id,
    /// Strength or challenge.
    pub kind: NoteKind,
    /// The person's words, exactly as typed.
    pub text: String,
}

impl Note {
    /// Whether it has no words yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
