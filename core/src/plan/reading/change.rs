use crate::json::Value;
use chrono::NaiveDate;

use super::Reading;
use crate::document::{Change, ChangeKind, Decode as _, Draft, Field as _, Id, not_there};
use crate::error::{Error, ErrorKind, Result};
use crate::pack::PouKey;
use crate::plan::{LinkEnd, NoteKind, PackSnapshot, Rating, RatingKind};
use crate::value::{date, flag, id, object, with, words};

/// A change of a [`Reading`].
///
/// ```
/// use ppsa_core::{Rating, RatingKind, ReadingChange, example};
///
/// let (pack, mut document, today) = example::start()?;
/// let beyond = |reading| ReadingChange::SetRating { reading, pou: "tinana".into(), kind: RatingKind::Now, rating: Rating::new(6) };
/// let error = document.apply_to_current(&pack, today, beyond).unwrap_err();
/// assert_eq!(error.code(), "rating-out-of-scale");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadingChange {
    /// Start a reading on a day, in the person's own time zone.
    Start {
        /// The day.
        on: NaiveDate,
        /// What the reading keeps of its pack.
        snapshot: Box<PackSnapshot>,
    },
    /// Starts a reading that goes on from another of the same pou. What helps, what is hard, what
    /// touches what and what is hoped for come along; how things are now is asked anew.
    StartFrom {
        /// The day of it.
        on: NaiveDate,
        /// What it keeps of the pack: of the same pou and scale as those of `from`.
        snapshot: Box<PackSnapshot>,
        /// The reading it goes on from.
        from: Id,
    },
    /// Say where I am now or would like to be, or take it back with `None`. Saying it takes the pou in
    /// again.
    SetRating {
        /// The reading.
        reading: Id,
        /// The pou.
        pou: PouKey,
        /// Which of the two.
        kind: RatingKind,
        /// The rating, or nothing said.
        rating: Option<Rating>,
    },
    /// Leave a pou out for now, or take it in again. What was said of it stays.
    SetSkipped {
        /// The reading.
        reading: Id,
        /// The pou.
        pou: PouKey,
        /// Whether it is left out.
        skipped: bool,
    },
    /// Write a new strength or challenge, after those that are there.
    AddNote {
        /// The reading.
        reading: Id,
        /// The pou.
        pou: PouKey,
        /// Strength or challenge.
        kind: NoteKind,
        /// The person's words.
        text: String,
    },
    /// Give a strength or challenge other words.
    SetNote {
        /// The reading.
        reading: Id,
        /// The strength or challenge.
        note: Id,
        /// The person's words.
        text: String,
    },
    /// Remove a strength or challenge. To undo it puts it back in its place.
    RemoveNote {
        /// The reading.
        reading: Id,
        /// The strength or challenge.
        note: Id,
    },
    /// Say that one pou touches another.
    AddLink {
        /// The reading.
        reading: Id,
        /// What touches.
        from: LinkEnd,
        /// What it touches.
        to: LinkEnd,
        /// Words about it, or none.
        text: String,
    },
    /// Give a link other words.
    SetLink {
        /// The reading.
        reading: Id,
        /// The link.
        link: Id,
        /// The person's words.
        text: String,
    },
    /// Remove a link.
    RemoveLink {
        /// The reading.
        reading: Id,
        /// The link.
        link: Id,
    },
}

impl Change for ReadingChange {
    fn kind(&self) -> ChangeKind {
        match self {
            Self::Start { .. } | Self::StartFrom { .. } => ChangeKind::Reading,
            Self::SetRating { kind: RatingKind::Now, .. } => ChangeKind::Now,
            Self::SetRating { kind: RatingKind::HopedFor, .. } => ChangeKind::HopedFor,
            Self::SetSkipped { .. } => ChangeKind::Skipped,
            Self::AddNote { .. } | Self::SetNote { .. } | Self::RemoveNote { .. } => {
                ChangeKind::Note
            }
            Self::AddLink { .. } | Self::SetLink { .. } | Self::RemoveLink { .. } => {
                ChangeKind::Link
            }
        }
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Start { on, snapshot } => {
                let reading = draft.start(Reading::KIND);
                draft.set(&reading, "on", date(*on));
                draft.set(&reading, "pack", PackSnapshot::write(snapshot));
            }
            Self::StartFrom { on, snapshot, from } => {
                if !draft.get::<Reading>(from, "reading")?.snapshot.fits(snapshot) {
                    return Err(not_there("reading"));
                }
                let carried =
                    draft.values(from, &|key| CARRIED.iter().any(|part| key.starts_with(part)));
                let reading = draft.start(Reading::KIND);
                draft.set(&reading, "on", date(*on));
                draft.set(&reading, "pack", PackSnapshot::write(snapshot));
                for (key, value) in carried {
                    draft.set(&reading, key, value.clone());
                }
            }
            Self::SetRating { reading, pou, kind, rating } => {
                rate(draft, reading, pou, *kind, *rating)?;
            }
            Self::SetSkipped { reading, pou, skipped } => {
                with_pou(draft, reading, pou)?;
                draft.set(reading, ["skipped:", pou].concat(), flag(*skipped));
            }
            Self::AddNote { reading, pou, kind, text } => {
                with_pou(draft, reading, pou)?;
                let note = object([
                    ("pou", pou.as_str().into()),
                    ("kind", kind.id().into()),
                    ("text", text.as_str().into()),
                ]);
                let key = part("note", &draft.id());
                draft.set(reading, key, note);
            }
            Self::SetNote { reading, note, text } => {
                set_part(draft, reading, "note", note, Some(text))?;
            }
            Self::RemoveNote { reading, note } => set_part(draft, reading, "note", note, None)?,
            Self::AddLink { reading, from, to, text } => {
                let end = |end: &LinkEnd| {
                    let reading = with_pou(draft, reading, &end.pou)?;
                    let note = end.note.as_ref();
                    let is_in_pou = |note| reading.note(note).is_some_and(|it| it.0.key == end.pou);
                    if note.is_some_and(|note| !is_in_pou(note)) {
                        return Err(not_there("strength or challenge"));
                    }
                    let note = note.map_or(Value::Null, id);
                    Ok(object([("pou", end.pou.as_str().into()), ("note", note)]))
                };
                let link = object([("from", end(from)?), ("to", end(to)?), ("text", words(text))]);
                let key = part("link", &draft.id());
                draft.set(reading, key, link);
            }
            Self::SetLink { reading, link, text } => {
                set_part(draft, reading, "link", link, Some(text))?;
            }
            Self::RemoveLink { reading, link } => set_part(draft, reading, "link", link, None)?,
        }
        Ok(())
    }
}

/// What comes along into a reading that goes on from another.
const CARRIED: [&str; 4] = ["hopedFor:", "skipped:", "note:", "link:"];

/// The reading, if it is there and has this pou.
fn with_pou<'d>(draft: &Draft<'d>, reading: &Id, pou: &str) -> Result<&'d Reading> {
    let reading = draft.get::<Reading>(reading, "reading")?;
    match reading.place(pou) {
        Some(_) => Ok(reading),
        None => Err(Error::new(ErrorKind::PouUnknown(pou.to_owned()))),
    }
}

/// Sets one of the two ratings. To rate a pou is to take it in again.
fn rate(
    draft: &mut Draft<'_>,
    id: &Id,
    pou: &str,
    kind: RatingKind,
    rating: Option<Rating>,
) -> Result<()> {
    let top = with_pou(draft, id, pou)?.snapshot.top();
    if let Some(beyond) = rating.filter(|it| it.get() > top) {
        return Err(Error::new(ErrorKind::RatingOutOfScale { rating: beyond.get(), top }));
    }
    draft.set(
        id,
        [kind.field(), ":", pou].concat(),
        rating.map_or(Value::Null, |it| it.get().into()),
    );
    if rating.is_some() {
        draft.set(id, ["skipped:", pou].concat(), Value::Null);
    }
    Ok(())
}

fn part(name: &str, id: &Id) -> String {
    [name, ":", id.as_str()].concat()
}

/// Gives a part other words, or removes it.
fn set_part(
    draft: &mut Draft<'_>,
    reading: &Id,
    name: &'static str,
    id: &Id,
    text: Option<&String>,
) -> Result<()> {
    draft.get::<Reading>(reading, "reading")?;
    let key = part(name, id);
    let what = if name == "note" { "strength or challenge" } else { "link" };
    let old = draft.value(reading, &key).ok_or_else(|| not_there(what))?;
    let new = text.map_or(Value::Null, |text| with(Some(old), [("text", text.as_str().into())]));
    draft.set(reading, key, new);
    Ok(())
}
