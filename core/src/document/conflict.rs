use super::register::words_of;
use super::{Document, Id, Stamp};

/// Words that were written elsewhere at the same time as the present ones. A merge keeps them
/// until the person has seen them.
///
/// ```
/// use ppsa_core::{Document, Replica};
///
/// let document = Document::new(Replica::new(1));
/// assert!(document.conflicting_versions(&"1-a".parse()?).is_empty(), "nothing was written twice");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictingVersion<'d> {
    /// Which part of the record: a field, or a field and the id of what is in it, such as
    /// `note:4-a`.
    pub part: &'d str,
    /// The words.
    pub words: &'d str,
    /// When they were written, in the order of the document.
    pub version: Stamp,
}

impl Document {
    /// The earlier versions in a record, each with the part it belongs to.
    /// [`VersionChange`](super::VersionChange) chooses one or lets it go.
    ///
    /// ```
    /// use ppsa_core::practice::{Group, Save};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut phone = Document::new(Replica::new(1));
    /// let id = phone.apply(&Save(Group::default()))?.records[0].id.clone();
    /// let mut laptop = Document::from_records(Replica::new(2), phone.records())?;
    /// for (copy, label) in [(&mut phone, "Thursdays"), (&mut laptop, "Hill group")] {
    ///     let label = label.to_owned();
    ///     copy.apply(&Save(Group { id: Some(id.clone()), label, ..Group::default() }))?;
    /// }
    /// phone.merge(&laptop)?;
    /// assert_eq!(phone.all::<Group>().next().map(|it| it.label.as_str()), Some("Hill group"));
    /// assert_eq!(phone.conflicting_versions(&id)[0].words, "Thursdays");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn conflicting_versions(&self, record: &Id) -> Vec<ConflictingVersion<'_>> {
        let held = self.entry(record).and_then(|it| it.held.as_ref());
        let Some((held, _)) = held else { return Vec::new() };
        let holds_words = self.kinds.words_in(&held.kind);
        held.registers
            .iter()
            .filter(|(part, _)| holds_words(part))
            .flat_map(|(part, register)| {
                register.earlier().filter_map(move |it| {
                    let words = words_of(&it.value).filter(|words| !words.trim().is_empty())?;
                    Some(ConflictingVersion { part, words, version: it.stamp })
                })
            })
            .collect()
    }
}
