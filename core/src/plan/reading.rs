use chrono::NaiveDate;
use serde::Serialize;

use super::{Frame, Note, NoteKind, Step};
use crate::document::Id;
use crate::text::Text;

/// A wellbeing wheel at one moment: what a person said of each of the five pou. Every part of it
/// can be left out.
///
/// ```
/// use chrono::NaiveDate;
/// use ppsa_core::{ContentPack, Id, Reading};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let on = NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let reading = Reading::new(Id::new("1-a")?, on, pack.frame());
/// assert!(reading.is_blank());
/// assert!(reading.pou("tinana").is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// Its id in the document.
    pub id: Id,
    /// The day it was started, in the person's own time zone.
    #[serde(serialize_with = "super::date::serialize")]
    pub on: NaiveDate,
    /// The pack it was made with.
    pub frame: Frame,
    /// What was said of each pou, in the order of the frame.
    pub(crate) said: [PouReading; 5],
}

/// What was said of one pou.
///
/// ```
/// use ppsa_core::plan::PouReading;
///
/// assert!(PouReading::default().is_blank());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PouReading {
    /// Where I am now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<Step>,
    /// Where I would like to be. Nobody needs a top step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hoped_for: Option<Step>,
    /// Left out for now, by choice. What was said before stays underneath.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    pub skipped: bool,
    /// Strengths and challenges, in the order they were written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

impl PouReading {
    /// The notes of one kind, in the order they were written.
    ///
    /// ```
    /// # use ppsa_core::{Change, ContentPack, Document, Id, NoteKind, Replica, Step};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply_to_current(&pack, today, |reading| Change::AddNote {
    /// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
    /// # })?;
    /// let said = document.current(&pack).and_then(|reading| reading.pou("tinana")).ok_or("said")?;
    /// assert_eq!(said.notes_of(NoteKind::Strength).count(), 1);
    /// assert_eq!(said.notes_of(NoteKind::Challenge).count(), 0);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn notes_of(&self, kind: NoteKind) -> impl Iterator<Item = &Note> {
        self.notes.iter().filter(move |note| note.kind == kind)
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
    pub fn new(id: Id, on: NaiveDate, frame: Frame) -> Self {
        Self { id, on, frame, said: Default::default() }
    }

    /// What was said of the pou with this key.
    #[must_use]
    pub fn pou(&self, key: &str) -> Option<&PouReading> {
        self.place(key).map(|place| &self.said[place])
    }

    /// Every pou with its name and what was said of it, in the order of the wheel.
    ///
    /// ```
    /// # use ppsa_core::{Change, ContentPack, Document, Id, NoteKind, Replica, Step};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply_to_current(&pack, today, |reading| Change::AddNote {
    /// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
    /// # })?;
    /// let reading = document.current(&pack).ok_or("a reading")?;
    /// let said: Vec<&str> = reading.each().filter(|(_, said)| !said.is_blank()).map(|(name, _)| name.text.as_str()).collect();
    /// assert_eq!(said, ["Taha tinana"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn each(&self) -> impl Iterator<Item = (&Text, &PouReading)> {
        self.frame.pou.iter().map(|pou| &pou.name).zip(&self.said)
    }

    /// Whether nothing was said of any pou.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.said.iter().all(PouReading::is_blank)
    }

    pub(crate) fn place(&self, key: &str) -> Option<usize> {
        self.frame.pou.iter().position(|pou| pou.key == key)
    }

    /// Whether it holds together: a scale of 2 to 10 steps, no step beyond its top, no key twice.
    pub(crate) fn holds(&self) -> bool {
        let top = self.frame.top();
        let on_scale = |step: Option<Step>| step.is_none_or(|step| step.get() <= top);
        let keys = || self.frame.pou.iter().map(|pou| &pou.key);
        (2..=10).contains(&self.frame.steps.len())
            && self.said.iter().all(|pou| on_scale(pou.now) && on_scale(pou.hoped_for))
            && keys().enumerate().all(|(place, key)| keys().take(place).all(|other| other != key))
    }
}
