use std::ops::Deref;

use chrono::NaiveDate;

#[cfg(feature = "schema")]
use crate::document::shape::Shape;
use crate::document::{
    Change, ChangeKind, Decode, Document, Draft, Field as _, Fields, Id, not_there,
};
use crate::error::{Error, ErrorKind, Result};
use crate::ids::ids;
use crate::json::Value;
use crate::pack::{ContentPack, PouKey};
use crate::plan::{NoteKind, PackSnapshot, Reading};
use crate::practice::Companion;
use crate::value::{Opened, date, id, object, with};

ids! {
    /// Whose words a [`CompanionReading`] holds. The two are never mixed, and neither corrects the
    /// other.
    ///
    /// ```
    /// use ppsa_core::plan::Voice;
    ///
    /// assert_eq!(Voice::from_id("person"), Some(Voice::Person));
    /// ```
    Voice:
    /// As the worker understands it so far: held lightly (PN).
    Worker "worker",
    /// As the person it is about says it.
    Person "person",
}

/// The strengths and challenges of a [`Companion`], pou by pou, in one [`Voice`]. It reads as a
/// [`Reading`] does, and no rating is asked for.
///
/// A kind of its own: whatever looks at one's own wheels, compares them or takes them out never
/// comes across it.
///
/// ```
/// use ppsa_core::plan::{CompanionReadingChange, Voice};
/// use ppsa_core::practice::{Companion, Save};
/// use ppsa_core::{ContentPack, Document, Replica, example};
///
/// let (pack, on) = (ContentPack::built_in("en-NZ")?, example::day(1));
/// let mut document = Document::new(Replica::new(1));
/// let river = Companion { label: "River".into(), ..Companion::default() };
/// let with = document.apply(&Save(river))?.records[0].id.clone();
/// let (snapshot, voice) = (Box::new(pack.snapshot()), Voice::Worker);
/// document.apply(&CompanionReadingChange::Start { on, snapshot, with: with.clone(), voice })?;
/// assert!(document.current_with(&pack, &with, Voice::Worker).is_some());
/// assert!(document.current_with(&pack, &with, Voice::Person).is_none(), "they said nothing yet");
/// assert!(document.current(&pack).is_none(), "it is not one's own");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanionReading {
    /// The companion.
    pub with: Id,
    /// Whose words these are.
    pub voice: Voice,
    /// What is said, with its id and its day.
    pub reading: Reading,
}

impl Deref for CompanionReading {
    type Target = Reading;

    fn deref(&self) -> &Reading {
        &self.reading
    }
}

impl Decode for CompanionReading {
    const KIND: &'static str = "companion-reading";

    fn decode(fields: &Fields<'_>) -> Opened<Self> {
        let reading = Reading::decode(fields)?;
        let (with, voice) = (fields.field::<Id>("with"), fields.field::<Voice>("voice"));
        Ok(Self { with, voice, reading })
    }

    fn hides(&self, key: &str, value: &Value) -> bool {
        Decode::hides(&self.reading, key, value)
    }

    #[cfg(feature = "schema")]
    fn shape() -> Shape {
        let own = Reading::shape().into_iter().filter(|(key, _)| *key != "mappedFrom");
        own.chain([("with", Id::looks()), ("voice", Voice::looks())]).collect()
    }
}

/// A change of a [`CompanionReading`].
///
/// ```
/// use ppsa_core::document::Change;
/// use ppsa_core::plan::CompanionReadingChange;
///
/// let (reading, note) = ("1-a".parse()?, "2-a".parse()?);
/// let change = CompanionReadingChange::SetNote { reading, note, text: "The river".into() };
/// assert_eq!(change.kind().id(), "practice");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CompanionReadingChange {
    /// Start one.
    Start {
        /// The day, in the worker's own time zone.
        on: NaiveDate,
        /// What it keeps of its pack.
        snapshot: Box<PackSnapshot>,
        /// The companion.
        with: Id,
        /// Whose words it will hold.
        voice: Voice,
    },
    /// Write a new strength or challenge, after those that are there.
    AddNote {
        /// The reading.
        reading: Id,
        /// The pou.
        pou: PouKey,
        /// Strength or challenge.
        kind: NoteKind,
        /// The words.
        text: String,
    },
    /// Give a strength or challenge other words; none at all, and it says nothing.
    SetNote {
        /// The reading.
        reading: Id,
        /// The strength or challenge.
        note: Id,
        /// The words.
        text: String,
    },
}

impl Change for CompanionReadingChange {
    fn kind(&self) -> ChangeKind {
        ChangeKind::Practice
    }

    fn make(&self, draft: &mut Draft<'_>) -> Result<()> {
        match self {
            Self::Start { on, snapshot, with, voice } => {
                draft.get::<Companion>(with, "companion")?;
                let reading = draft.start(CompanionReading::KIND);
                draft.set(&reading, "on", date(*on));
                draft.set(&reading, "pack", PackSnapshot::write(snapshot));
                draft.set(&reading, "with", id(with));
                draft.set(&reading, "voice", Voice::write(voice));
            }
            Self::AddNote { reading, pou, kind, text } => {
                let there = draft.get::<CompanionReading>(reading, "reading")?;
                if there.pou(pou).is_none() {
                    return Err(Error::new(ErrorKind::PouUnknown(pou.clone())));
                }
                let note = object([
                    ("pou", pou.as_str().into()),
                    ("kind", kind.id().into()),
                    ("text", text.as_str().into()),
                ]);
                let key = ["note:", draft.id().as_str()].concat();
                draft.set(reading, key, note);
            }
            Self::SetNote { reading, note, text } => {
                draft.get::<CompanionReading>(reading, "reading")?;
                let key = ["note:", note.as_str()].concat();
                let old = draft.value(reading, &key);
                let old = old.ok_or_else(|| not_there("strength or challenge"))?;
                draft.set(reading, key, with(Some(old), [("text", text.as_str().into())]));
            }
        }
        Ok(())
    }
}

impl Document {
    /// The readings of a companion, in the order they were started.
    pub fn readings_with(&self, with: &Id) -> impl DoubleEndedIterator<Item = &CompanionReading> {
        self.all::<CompanionReading>().filter(move |it| it.with == *with)
    }

    /// The reading of a companion that goes on under this pack, in one voice: the last one started.
    #[must_use]
    pub fn current_with(
        &self,
        pack: &ContentPack,
        with: &Id,
        voice: Voice,
    ) -> Option<&CompanionReading> {
        let mut all = self.readings_with(with).rev();
        all.find(|it| it.voice == voice && pack.goes_on(&it.snapshot))
    }

    /// The strengths of a companion in a pou, in their own words first: what an objective can start
    /// from (PN, WPS). Nothing that was left out, and nothing twice.
    ///
    /// ```
    /// use ppsa_core::{Document, Replica};
    ///
    /// let document = Document::new(Replica::new(1));
    /// assert!(document.strengths_with(&"1-a".parse()?, "whenua").is_empty());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn strengths_with(&self, with: &Id, pou: &str) -> Vec<&str> {
        let mut all: Vec<&str> = Vec::new();
        for voice in [Voice::Person, Voice::Worker] {
            for reading in self.readings_with(with).rev().filter(|it| it.voice == voice) {
                let said = reading.pou(pou).filter(|said| !said.skipped);
                for note in said.into_iter().flat_map(|it| it.notes_of(NoteKind::Strength)) {
                    let text = note.text.trim();
                    if !text.is_empty() && !all.contains(&text) {
                        all.push(text);
                    }
                }
            }
        }
        all
    }
}
