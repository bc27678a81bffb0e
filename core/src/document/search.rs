use std::ops::Range;

use chrono::NaiveDate;

use super::fold::{find, folded};
use super::record_state::Snapshot;
use super::register::{Register, words_of};
use super::{Document, Id, Kinds, RecordKind, Stamp};
use crate::order::sorted;
use crate::value::{date_at, read_date};

/// What to look for in a [`Document`]: words, and where.
///
/// ```
/// use ppsa_core::document::Query;
/// use ppsa_core::reflection::Entry;
///
/// let from = chrono::NaiveDate::from_ymd_opt(2026, 1, 1);
/// let query = Query::new("whanau walk").of::<Entry>().template("gibbs").between(from, None);
/// assert_eq!(query, query.clone());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<Vec<char>>,
    kinds: Vec<&'static str>,
    template: Option<String>,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

impl Query {
    /// Looks for these words: each at the start of a word, all in one record, in whatever order.
    /// Capitals and macrons make no difference. Without a word, everything written is found.
    #[must_use]
    pub fn new(words: &str) -> Self {
        let words = words.split_whitespace().map(folded).filter(|word| !word.is_empty());
        Self { words: words.collect(), ..Self::default() }
    }

    /// Looks in records of this kind only. Called for several kinds, it looks in all of those.
    #[must_use]
    pub fn of<T: RecordKind>(mut self) -> Self {
        self.kinds.push(T::KIND);
        self
    }

    /// Looks only in reflections with the template of this id.
    #[must_use]
    pub fn template(mut self, id: &str) -> Self {
        self.template = Some(id.to_owned());
        self
    }

    /// Looks only in what has a day from the first to the last, both included. Either can be left
    /// open.
    #[must_use]
    pub fn between(mut self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Self {
        (self.from, self.until) = (from, until);
        self
    }

    fn looks_in(&self, record: &Snapshot) -> bool {
        let kind = self.kinds.is_empty() || self.kinds.contains(&record.kind.as_str());
        kind && self.template.as_deref().is_none_or(|id| {
            let asked = record.registers.get("template").and_then(Register::value);
            asked.and_then(|it| it.get("template")?.as_str()) == Some(id)
        })
    }

    fn looks_at(&self, on: Option<NaiveDate>) -> bool {
        self.from.is_none_or(|from| on.is_some_and(|on| from <= on))
            && self.until.is_none_or(|until| on.is_some_and(|on| on <= until))
    }
}

/// A record that holds all words of a [`Query`].
///
/// ```
/// use ppsa_core::document::Query;
/// use ppsa_core::{NoteKind, ReadingChange, example};
///
/// let (pack, mut document, today) = example::start()?;
/// let text = "A walk with my Whānau".to_owned();
/// document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
///     reading, pou: "whanau".into(), kind: NoteKind::Strength, text,
/// })?;
///
/// let hit = &document.search(&Query::new("whanau walk"))[0];
/// assert_eq!((hit.on, hit.marked()), (Some(today), vec!["walk", "Whānau"]));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'d> {
    /// The record.
    pub record: Id,
    /// The first part of it that holds any of the words, such as `note:4-a` or `answer:what`.
    pub part: &'d str,
    /// The words of that part.
    pub words: &'d str,
    /// Where in them each word is found first, in bytes and in order; no two overlap. Both ends
    /// lie between characters.
    pub spans: Vec<Range<usize>>,
    /// The day of the record, or of the part where only the part has one.
    pub on: Option<NaiveDate>,
}

impl<'d> Hit<'d> {
    /// What the spans hold.
    #[must_use]
    pub fn marked(&self) -> Vec<&'d str> {
        self.spans.iter().filter_map(|span| self.words.get(span.clone())).collect()
    }
}

impl Document {
    /// The records that hold all words of a query: the newest day first, then what was made last.
    ///
    /// It reads what people wrote and nothing else, once through: the time grows in line with the
    /// text, and nothing is kept for the next search.
    ///
    /// ```
    /// use ppsa_core::document::Query;
    /// use ppsa_core::{Document, Replica};
    ///
    /// assert!(Document::new(Replica::new(1)).search(&Query::new("kai")).is_empty());
    /// ```
    #[must_use]
    pub fn search(&self, query: &Query) -> Vec<Hit<'_>> {
        let mut hits = Vec::new();
        // What was made last first: the sort leaves those of one day as they stand.
        for (made, entry) in self.entries.iter().rev() {
            if let Some((record, _)) = &entry.held
                && query.looks_in(record)
                && let Some(hit) = hit(self.kinds, query, *made, record)
            {
                hits.push(hit);
            }
        }
        sorted(hits, &|a: &Hit<'_>, b| b.on.cmp(&a.on))
    }
}

pub(super) fn hit<'d>(
    kinds: Kinds,
    query: &Query,
    made: Stamp,
    record: &'d Snapshot,
) -> Option<Hit<'d>> {
    let holds_words = kinds.words_in(&record.kind);
    let day =
        record.registers.get("on").and_then(|register| read_date(register.value()?.as_str()?));
    let mut seen = Vec::new();
    let mut first: Option<Hit<'d>> = None;
    for (part, register) in record.registers.iter() {
        let Some(value) = register.value().filter(|_| holds_words(part)) else { continue };
        let Some(words) = words_of(value).filter(|it| !it.trim().is_empty()) else { continue };
        let on = day.or_else(|| date_at(value, "on").ok());
        if !query.looks_at(on) {
            continue;
        }
        let found = find(words, &query.words);
        for (word, _) in &found {
            if !seen.contains(word) {
                seen.push(*word);
            }
        }
        if first.is_none() && (query.words.is_empty() || !found.is_empty()) {
            first = Some(Hit { record: made.into(), part, words, spans: apart(&found), on });
        }
        if first.is_some() && seen.len() == query.words.len() {
            return first;
        }
    }
    None
}

/// The spans, those that overlap as one.
fn apart(found: &[(usize, Range<usize>)]) -> Vec<Range<usize>> {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for (_, span) in found {
        match spans.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => spans.push(span.clone()),
        }
    }
    spans
}

#[cfg(test)]
mod tests;
