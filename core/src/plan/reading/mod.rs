mod change;
mod current;
mod decode;
mod map;

pub use change::ReadingChange;
pub use map::{MapPack, OtherPack};

use chrono::NaiveDate;

use super::{Link, Note, NoteKind, PackSnapshot, PouSnapshot, Rating, RatingKind};
use crate::document::Id;
use crate::text::Text;

/// A wellbeing wheel at one moment: what a person said of each of the five pou. Every part of it
/// can be left out.
///
/// ```
/// use ppsa_core::{ContentPack, Reading, example};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let on = example::day(1);
/// let reading = Reading::new("1-a".parse()?, on, pack.snapshot());
/// assert!(reading.is_blank());
/// assert!(reading.pou("tinana").is_some());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Its id in the document.
    pub id: Id,
    /// The day it was started, in the person's own time zone.
    pub on: NaiveDate,
    /// The pack it was made with.
    pub snapshot: PackSnapshot,
    /// What was said of each pou, in the order of the snapshot.
    pub(crate) said: [PouReading; 5],
    /// How the pou touch each other, in the order this was written (PN: wellbeing focus).
    pub links: Vec<Link>,
    /// The reading of another pack that it goes on from, by a [`MapPack`].
    pub mapped_from: Option<Id>,
}

/// What was said of one pou.
///
/// ```
/// use ppsa_core::plan::PouReading;
///
/// assert!(PouReading::default().is_blank());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PouReading {
    /// Where I am now.
    pub now: Option<Rating>,
    /// Where I would like to be. Nobody needs a top step.
    pub hoped_for: Option<Rating>,
    /// Left out for now, by choice. What was said before stays underneath.
    pub skipped: bool,
    /// Strengths and challenges, in the order they were written.
    pub notes: Vec<Note>,
}

impl PouReading {
    /// The notes of one kind, in the order they were written.
    ///
    /// ```
    /// # use ppsa_core::{NoteKind, example};
    /// # let (pack, document, _) = example::with_note()?;
    /// let said = document.current(&pack).and_then(|reading| reading.pou("tinana")).ok_or("said")?;
    /// assert_eq!(said.notes_of(NoteKind::Strength).count(), 1);
    /// assert_eq!(said.notes_of(NoteKind::Challenge).count(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notes_of(&self, kind: NoteKind) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.kind == kind)
    }

    /// One of the two ratings, if it was given.
    ///
    /// ```
    /// use ppsa_core::plan::PouReading;
    /// use ppsa_core::{Rating, RatingKind};
    ///
    /// let said = PouReading { now: Rating::new(2), ..PouReading::default() };
    /// assert_eq!(said.rating(RatingKind::Now), Rating::new(2));
    /// assert_eq!(said.rating(RatingKind::HopedFor), None);
    /// ```
    #[must_use]
    pub const fn rating(&self, kind: RatingKind) -> Option<Rating> {
        match kind {
            RatingKind::Now => self.now,
            RatingKind::HopedFor => self.hoped_for,
        }
    }

    pub(super) const fn rating_mut(&mut self, kind: RatingKind) -> &mut Option<Rating> {
        match kind {
            RatingKind::Now => &mut self.now,
            RatingKind::HopedFor => &mut self.hoped_for,
        }
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.now.is_none() && self.hoped_for.is_none() && self.notes.iter().all(Note::is_blank)
    }
}

impl Reading {
    /// A reading in which nothing is said yet.
    #[must_use]
    pub fn new(id: Id, on: NaiveDate, snapshot: PackSnapshot) -> Self {
        let (said, links) = (Default::default(), Vec::new());
        Self { id, on, snapshot, said, links, mapped_from: None }
    }

    /// What was said of the pou with this key.
    #[must_use]
    pub fn pou(&self, key: &str) -> Option<&PouReading> {
        self.place(key).map(|place| &self.said[place])
    }

    /// Every pou with its name and what was said of it, in the order of the wheel.
    ///
    /// ```
    /// # use ppsa_core::example;
    /// # let (pack, document, _) = example::with_note()?;
    /// let reading = document.current(&pack).ok_or("a reading")?;
    /// let said: Vec<&str> = reading.each().filter(|(_, said)| !said.is_blank()).map(|(name, _)| name.text.as_str()).collect();
    /// assert_eq!(said, ["Taha tinana"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn each(&self) -> impl Iterator<Item = (&Text, &PouReading)> {
        self.snapshot.pou.iter().map(|pou| &pou.name).zip(&self.said)
    }

    /// Whether nothing was said of any pou.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.said.iter().all(PouReading::is_blank) && self.links.iter().all(Link::is_blank)
    }

    pub(crate) fn place(&self, key: &str) -> Option<usize> {
        self.snapshot.pou.iter().position(|pou| pou.key == key)
    }

    /// A strength or challenge of this reading, and the pou it was written in.
    ///
    /// ```
    /// # use ppsa_core::example;
    /// # let (pack, document, _) = example::with_note()?;
    /// let reading = document.current(&pack).ok_or("a reading")?;
    /// let id = &reading.pou("tinana").ok_or("said")?.notes[0].id;
    /// assert_eq!(reading.note(id).map(|(pou, _)| pou.key.as_str()), Some("tinana"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn note(&self, id: &Id) -> Option<(&PouSnapshot, &Note)> {
        self.snapshot
            .pou
            .iter()
            .zip(&self.said)
            .find_map(|(pou, said)| Some((pou, said.notes.iter().find(|note| note.id == *id)?)))
    }
}
