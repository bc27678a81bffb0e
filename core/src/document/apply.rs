use super::store::Entry;
use super::{Change, Document, Id, Patch, Stamp};
use chrono::NaiveDate;

use crate::error::{Error, Kind, Result};
use crate::pack::ContentPack;
use crate::plan::{Note, PouReading, Reading, Step};

impl Document {
    /// Makes one change and returns the records it changed: none where it changed nothing.
    ///
    /// # Errors
    /// `reading-unknown`, `pou-unknown`, `note-unknown` or `step-out-of-scale`. The document is
    /// then as it was.
    ///
    /// ```
    /// use ppsa_core::{Change, Document, Id, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// let change = Change::RemoveReading { reading: Id::new("1-a")? };
    /// assert_eq!(document.apply(&change).unwrap_err().code(), "reading-unknown");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn apply(&mut self, change: &Change) -> Result<Patch> {
        let stamp = Stamp::new(self.counter + 1, self.replica);
        let changed = match change {
            Change::StartReading { on, frame } => {
                let reading = Reading::new(Id::from(stamp), *on, (**frame).clone());
                let entry = Entry { id: Id::from(stamp), stamp, reading: Some(reading) };
                Some(self.entries.entry(stamp).or_insert(entry))
            }
            Change::RemoveReading { reading } => {
                let entry = self.entry(reading)?;
                entry.reading = None;
                Some(entry)
            }
            Change::SetNow { reading, pou, step } => {
                let fits = fit(*step);
                self.edit_pou(reading, pou, |top, said| Ok(rate(said, fits(top)?, |s| &mut s.now)))?
            }
            Change::SetHopedFor { reading, pou, step } => {
                let fits = fit(*step);
                self.edit_pou(reading, pou, |top, said| {
                    Ok(rate(said, fits(top)?, |s| &mut s.hoped_for))
                })?
            }
            Change::SetSkipped { reading, pou, skipped } => {
                self.edit_pou(reading, pou, |_, said| {
                    let other = said.skipped != *skipped;
                    said.skipped = *skipped;
                    Ok(other)
                })?
            }
            Change::AddNote { reading, pou, kind, text } => {
                self.edit_pou(reading, pou, |_, said| {
                    let (id, text) = (Id::from(stamp), text.clone());
                    said.notes.push(Note { id, kind: *kind, text });
                    Ok(true)
                })?
            }
            Change::SetNote { reading, note, text } => {
                self.edit_note(reading, note, |notes, at| {
                    let other = notes[at].text != *text;
                    notes[at].text.clone_from(text);
                    other
                })?
            }
            Change::RemoveNote { reading, note } => {
                self.edit_note(reading, note, |notes, at| {
                    notes.remove(at);
                    true
                })?
            }
        };
        let Some(entry) = changed else { return Ok(Patch::default()) };
        entry.stamp = stamp;
        let record = entry.record()?;
        self.counter = stamp.counter;
        Ok(Patch { records: vec![record] })
    }

    /// Makes a change in the reading a person goes on with under `pack`, and starts one on `today`
    /// where there is none. `change` gets the reading's id.
    ///
    /// # Errors
    /// As [`apply`](Self::apply). The document is then as it was.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use ppsa_core::{Change, ContentPack, Document, Replica, Step};
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// let mut document = Document::new(Replica::new(1));
    /// let today = NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// let patch = document.apply_to_current(&pack, today, |reading| Change::SetNow {
    ///     reading,
    ///     pou: "whenua".into(),
    ///     step: Step::new(4),
    /// })?;
    /// assert_eq!(patch.records.len(), 1, "started and rated in one");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn apply_to_current(
        &mut self,
        pack: &ContentPack,
        today: NaiveDate,
        change: impl FnOnce(Id) -> Change,
    ) -> Result<Patch> {
        if let Some(reading) = self.current(pack) {
            let id = reading.id.clone();
            return self.apply(&change(id));
        }
        let mut next = self.clone();
        let start =
            next.apply(&Change::StartReading { on: today, frame: Box::new(pack.frame()) })?;
        let id = start.records.first().map(|record| record.id.clone());
        let id = id.ok_or_else(|| Error::new(Kind::ReadingUnknown))?;
        let patch = next.apply(&change(id))?;
        // A change that changes nothing, such as emptying a blank, starts nothing either.
        if !patch.is_empty() {
            *self = next;
        }
        Ok(patch)
    }

    /// The entry of a reading that is still there.
    fn entry(&mut self, id: &Id) -> Result<&mut Entry> {
        let unknown = || Error::new(Kind::ReadingUnknown);
        let made = Stamp::read(id.as_str()).map_err(|_| unknown())?;
        let entry = self.entries.get_mut(&made).ok_or_else(unknown)?;
        if entry.reading.is_some() { Ok(entry) } else { Err(unknown()) }
    }

    /// Edits what a reading says of one pou. `edit` gets the top of the scale, and says whether
    /// anything is other than before.
    fn edit_pou(
        &mut self,
        reading: &Id,
        pou: &str,
        edit: impl FnOnce(u8, &mut PouReading) -> Result<bool>,
    ) -> Result<Option<&mut Entry>> {
        let entry = self.entry(reading)?;
        let reading = entry.reading.as_mut().ok_or_else(|| Error::new(Kind::ReadingUnknown))?;
        let unknown = || Error::new(Kind::PouUnknown(pou.to_owned()));
        let place = reading.place(pou).ok_or_else(unknown)?;
        let top = reading.frame.top();
        Ok(edit(top, &mut reading.said[place])?.then_some(entry))
    }

    fn edit_note(
        &mut self,
        reading: &Id,
        note: &Id,
        edit: impl FnOnce(&mut Vec<Note>, usize) -> bool,
    ) -> Result<Option<&mut Entry>> {
        let entry = self.entry(reading)?;
        let said = entry.reading.iter_mut().flat_map(|reading| reading.said.iter_mut());
        let found = said.map(|pou| &mut pou.notes).find_map(|notes| {
            let at = notes.iter().position(|other| other.id == *note)?;
            Some((notes, at))
        });
        let (notes, at) = found.ok_or_else(|| Error::new(Kind::NoteUnknown))?;
        Ok(edit(notes, at).then_some(entry))
    }
}

/// Checks a step against the top of a scale.
fn fit(step: Option<Step>) -> impl FnOnce(u8) -> Result<Option<Step>> {
    move |top| match step {
        Some(beyond) if beyond.get() > top => {
            Err(Error::new(Kind::StepOutOfScale { step: beyond.get(), top }))
        }
        _ => Ok(step),
    }
}

/// Sets one of the two ratings. To rate a pou is to take it in again.
fn rate(
    said: &mut PouReading,
    step: Option<Step>,
    which: impl FnOnce(&mut PouReading) -> &mut Option<Step>,
) -> bool {
    let takes_in = said.skipped && step.is_some();
    said.skipped &= step.is_none();
    let rating = which(said);
    let other = *rating != step;
    *rating = step;
    other || takes_in
}
