//! What examples of this crate begin with, so that each shows its own subject and little else. It is
//! no part of the API: the [cookbook](crate::cookbook) writes it out.

use chrono::NaiveDate;

use crate::document::{Document, Id, Replica};
use crate::error::Result;
use crate::pack::ContentPack;
use crate::plan::{NoteKind, ObjectiveChange, ReadingChange};

/// This day of March 2026.
#[must_use]
pub fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default()
}

/// The English pack, an empty document, and a day.
///
/// # Errors
/// None: the pack is built in.
///
/// ```
/// let (pack, document, today) = ppsa_core::example::start()?;
/// assert!(document.current(&pack).is_none());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
pub fn start() -> Result<(ContentPack, Document, NaiveDate)> {
    Ok((ContentPack::built_in("en-NZ")?, Document::new(Replica::new(1)), day(1)))
}

/// The same with a strength in it, "The gym", that belongs to the pou `tinana`.
///
/// # Errors
/// None: the change is a good one.
pub fn with_note() -> Result<(ContentPack, Document, NaiveDate)> {
    let (pack, mut document, today) = start()?;
    document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
        reading,
        pou: "tinana".to_owned(),
        kind: NoteKind::Strength,
        text: "The gym".to_owned(),
    })?;
    Ok((pack, document, today))
}

/// A document with an objective in it, "Sleep", begun on this day and not agreed yet; and its id.
///
/// # Errors
/// None: the change is a good one.
pub fn with_objective() -> Result<(Document, Id, NaiveDate)> {
    let (pack, mut document, on) = start()?;
    let (pou, text) = (vec![pack.snapshot().pou[2].clone()], "Sleep".to_owned());
    let patch = document.apply(&ObjectiveChange::Start { on, companion: None, pou, text })?;
    let id = patch.records.into_iter().map(|it| it.id).next();
    Ok((document, id.unwrap_or_else(|| crate::Stamp::new(0, Replica::new(0)).into()), on))
}
