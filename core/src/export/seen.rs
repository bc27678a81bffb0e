//! What a person sees of a selection before it goes, and just that as a document.

use chrono::NaiveDate;

use super::{ExportPart, Selection};
use crate::document::{Document, Held, Id, RecordSummary};
use crate::order::sorted;
use crate::plan::{CompanionReading, Objective, Reading};
use crate::practice::Session;
use crate::reflection::{AnsweredPrompt, Entry};
use crate::season::Journey;

impl Selection<'_> {
    /// What a page for people tells of it, one by one: the newest first, those without a day last.
    /// To choose from, with [`ExportOptions::without`](super::ExportOptions::without).
    ///
    /// ```
    /// use ppsa_core::export::{ExportPart, Selection};
    /// use ppsa_core::practice::{Group, Save};
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// document.apply(&Save(Group { label: "Thursdays".into(), ..Group::default() }))?;
    /// let seen = Selection::for_holder(&document).summaries();
    /// assert_eq!((seen[0].0, seen[0].1.words.as_str()), (ExportPart::Practice, "Thursdays"));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn summaries(&self) -> Vec<(ExportPart, RecordSummary)> {
        let mut seen = Vec::new();
        for (id, held) in self.document().each_held().filter(|(id, _)| self.ids().contains(id)) {
            let part = tells(held);
            seen.extend(part.and_then(|part| Some((part, self.document().summary(&id)?))));
        }
        sorted(seen, &|a, b| b.1.on.cmp(&a.1.on))
    }

    /// A document of what a page for people tells of it, and of nothing behind that: no blank
    /// records, no settings, none of the words that were left out or written over. What is shown of
    /// it is all there is in it, so it is what to hand to someone.
    ///
    /// It is a copy to read. Someone who goes on writing in it and gives it back has never seen what
    /// was left out: for that, and for a back-up, there is [`json`](super::json).
    ///
    /// ```
    /// use ppsa_core::export::Selection;
    /// use ppsa_core::{NoteKind, ReadingChange, example};
    ///
    /// let (pack, mut document, on) = example::start()?;
    /// document.apply_to_current(&pack, on, |reading| ReadingChange::AddNote {
    ///     reading, pou: "whenua".into(), kind: NoteKind::Strength, text: "The river".into(),
    /// })?;
    /// document.apply_to_current(&pack, on, |reading| ReadingChange::SetSkipped {
    ///     reading, pou: "whenua".into(), skipped: true,
    /// })?;
    /// assert!(document.to_json().contains("The river"));
    /// assert!(!Selection::for_holder(&document).shown().to_json().contains("The river"));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn shown(&self) -> Document {
        let all = self.document().each_held();
        let told = all.filter(|(id, held)| self.ids().contains(id) && tells(*held).is_some());
        self.document().shown(&told.map(|(id, _)| id).collect())
    }

    /// The days that lie ahead, each with its record: to look at an open objective again, and
    /// sessions that are booked. For [`calendar_days`](super::calendar_days).
    ///
    /// ```
    /// use ppsa_core::export::Selection;
    /// use ppsa_core::{Document, Replica};
    ///
    /// let document = Document::new(Replica::new(1));
    /// assert!(Selection::for_holder(&document).days_ahead().is_empty());
    /// ```
    #[must_use]
    pub fn days_ahead(&self) -> Vec<(Id, NaiveDate)> {
        let mut days = Vec::new();
        for (id, it) in self.all::<Objective>() {
            days.extend(it.review_on.filter(|_| it.is_open()).map(|on| (id, on)));
        }
        for (id, it) in self.all::<Session>() {
            days.extend((!it.held).then_some((id, it.on)));
        }
        days
    }
}

/// The part of a page for people that tells of it, if any does: nothing is told of what is blank,
/// or left out whole.
fn tells(held: &dyn Held) -> Option<ExportPart> {
    let theirs = held.get::<CompanionReading>().map(|it| &it.reading);
    let blank = if let Some(it) = held.get::<Reading>().or(theirs) {
        it.each().all(|(_, said)| said.skipped || said.is_blank())
    } else if let Some(it) = held.get::<Entry>() {
        let left_out = |answer: &AnsweredPrompt| it.skipped.contains(&answer.prompt);
        it.answers.iter().all(|answer| answer.said.is_blank() || left_out(answer))
    } else {
        held.get::<Journey>().is_some_and(|it| it.entries.is_empty())
    };
    ExportPart::of(held).filter(|part| !blank && *part != ExportPart::Settings)
}
