use chrono::NaiveDate;

use super::{Reading, ReadingChange};
use crate::document::{Document, Id, Patch, Started};
use crate::error::Result;
use crate::pack::ContentPack;

impl Document {
    /// The reading a person goes on with under this pack: the last one started that
    /// [fits](crate::plan::PackSnapshot::fits) it. Readings of other packs are kept and stay as they were.
    ///
    /// ```
    /// # use ppsa_core::{ContentPack, example};
    /// # let (pack, document, _) = example::with_note()?;
    /// assert!(document.current(&pack).is_some());
    /// assert!(document.current(&ContentPack::built_in("mi")?).is_some(), "the same pack in other words");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn current(&self, pack: &ContentPack) -> Option<&Reading> {
        self.all::<Reading>().rev().find(|reading| pack.goes_on(&reading.snapshot))
    }

    /// Makes a change in the reading a person goes on with under `pack`, and starts one on `today`
    /// where there is none. `change` gets the reading's id.
    ///
    /// # Errors
    /// As [`apply`](Self::apply). The document is then as it was.
    ///
    /// ```
    /// use ppsa_core::{Rating, RatingKind, ReadingChange, example};
    ///
    /// let (pack, mut document, today) = example::start()?;
    /// let patch = document.apply_to_current(&pack, today, |reading| ReadingChange::SetRating {
    ///     reading,
    ///     pou: "whenua".into(),
    ///     kind: RatingKind::Now, rating: Rating::new(4),
    /// })?;
    /// assert_eq!(patch.records.len(), 1, "started and rated in one");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn apply_to_current(
        &mut self,
        pack: &ContentPack,
        today: NaiveDate,
        change: impl FnOnce(Id) -> ReadingChange,
    ) -> Result<Patch> {
        let (id, started) = self.current_or_started(pack, today)?;
        let change = change(id);
        match started {
            Some(started) => self.go_on(*started, &change),
            None => self.apply(&change),
        }
    }

    /// The reading to go on with; where there is none, a new one that is not kept yet.
    fn current_or_started(
        &self,
        pack: &ContentPack,
        today: NaiveDate,
    ) -> Result<(Id, Option<Box<Started>>)> {
        if let Some(reading) = self.current(pack) {
            return Ok((reading.id.clone(), None));
        }
        let snapshot = Box::new(pack.snapshot());
        let (id, started) = self.started(&ReadingChange::Start { on: today, snapshot })?;
        Ok((id, Some(Box::new(started))))
    }
}
