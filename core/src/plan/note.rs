use crate::document::part;
use crate::ids::ids;

ids! {
    /// Whether something in a pou helps or is hard (PN: wellbeing focus).
    ///
    /// ```
    /// use ppsa_core::NoteKind;
    ///
    /// assert_eq!(NoteKind::Strength.id(), "strength");
    /// ```
    NoteKind:
    /// A quality or resource that is there, or is starting to be.
    Strength "strength",
    /// An issue, a struggle or something in the way.
    Challenge "challenge",
}

part! {
    /// A strength or a challenge, in the person's own words. The text may be empty while they think.
    ///
    /// ```
    /// use ppsa_core::{Note, NoteKind};
    ///
    /// let note = Note { id: "1-a".parse()?, kind: NoteKind::Challenge, text: " ".into() };
    /// assert!(note.is_blank());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    Note under its id;
    /// Strength or challenge.
    kind "kind" NoteKind,
    /// The person's words, exactly as typed.
    text "text" String,
}

impl Note {
    /// Whether it has no words yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}
