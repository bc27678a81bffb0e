use super::Note;
use crate::document::{Id, part};
use crate::pack::PouKey;

part! {
    /// How one pou touches another: this strength helps that challenge, or a few words about it
    /// (PN: the five pou are connected).
    ///
    /// ```
    /// use ppsa_core::plan::{Link, LinkEnd};
    ///
    /// let end = |pou: &str| LinkEnd { pou: pou.into(), note: None };
    /// let text = "When I walk by the river I sleep".to_owned();
    /// let link = Link { id: "3-a".parse()?, from: end("whenua"), to: end("tinana"), text };
    /// assert!(!link.is_blank());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    Link under its id;
    /// What touches.
    from "from" LinkEnd,
    /// What it touches.
    to "to" LinkEnd,
    /// The person's words about it, or none.
    text "text" String as Words,
}

part! {
    /// One end of a [`Link`].
    ///
    /// ```
    /// use ppsa_core::plan::LinkEnd;
    ///
    /// let end = LinkEnd { pou: "whenua".into(), note: None };
    /// assert!(end.note.is_none(), "the pou as a whole");
    /// ```
    LinkEnd;
    /// The pou.
    pou "pou" PouKey,
    /// The strength or challenge in it. It may have been removed since.
    note "note" Option<Id>,
}

impl LinkEnd {
    /// A strength or challenge of a pou.
    #[must_use]
    pub fn note(pou: &str, note: &Note) -> Self {
        Self { pou: pou.to_owned(), note: Some(note.id.clone()) }
    }
}

impl Link {
    /// Whether it says nothing: no words, and no strength or challenge at either end.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.from.note.is_none() && self.to.note.is_none()
    }
}
