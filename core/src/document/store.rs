use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::record::Held;
use super::{Id, Record, Replica, Stamp, VERSION};
use crate::error::{Error, Kind, Result};
use crate::pack::ContentPack;
use crate::plan::Reading;

/// Everything one person keeps, as records that change one by one.
///
/// ```
/// use ppsa_core::{Document, Replica};
///
/// let document = Document::new(Replica::new(1));
/// let again = Document::from_json(Replica::new(2), &document.to_json()?)?;
/// assert!(again.readings().next().is_none());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Document {
    pub(super) replica: Replica,
    /// The highest counter seen: the next change is one above it.
    pub(super) counter: u64,
    pub(super) entries: BTreeMap<Stamp, Entry>,
}

/// A record, opened. `None` is a tombstone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub id: Id,
    pub stamp: Stamp,
    pub reading: Option<Reading>,
}

#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    records: Vec<FileRecord>,
}

#[derive(Serialize, Deserialize)]
struct FileRecord {
    id: String,
    stamp: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    body: Option<String>,
}

impl Document {
    /// An empty document, edited by `replica`.
    #[must_use]
    pub fn new(replica: Replica) -> Self {
        Self { replica, counter: 0, entries: BTreeMap::new() }
    }

    /// Opens a document from its records, in whatever order. Of two with one id the later stays.
    ///
    /// # Errors
    /// `record-damaged` or `document-newer`: the document is refused whole, since half of it
    /// would look like all of it. The records are the caller's and stay as they were.
    ///
    /// ```
    /// use ppsa_core::{Document, Id, Record, Replica, Stamp};
    ///
    /// let record = Record { id: Id::new("1-a")?, stamp: Stamp::read("1-a")?, body: Some("{".into()) };
    /// let error = Document::from_records(Replica::new(1), [record]).unwrap_err();
    /// assert!(error.is_damage());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn from_records(
        replica: Replica,
        records: impl IntoIterator<Item = Record>,
    ) -> Result<Self> {
        let mut document = Self::new(replica);
        for record in records {
            let made = Stamp::read(record.id.as_str())?;
            let reading = record.read()?;
            let newest = [made.counter, record.stamp.counter].into_iter().chain(
                reading.iter().flat_map(|r| r.said.iter()).flat_map(|pou| &pou.notes).filter_map(
                    |note| Stamp::read(note.id.as_str()).ok().map(|stamp| stamp.counter),
                ),
            );
            document.counter = newest.fold(document.counter, u64::max);
            let entry = Entry { id: record.id, stamp: record.stamp, reading };
            match document.entries.get(&made) {
                Some(kept) if kept.stamp >= entry.stamp => {}
                _ => {
                    document.entries.insert(made, entry);
                }
            }
        }
        Ok(document)
    }

    /// All records, tombstones too, in the order they were made.
    ///
    /// # Errors
    /// Only where a record cannot be written, which no value built by this crate does.
    ///
    /// ```
    /// # use ppsa_core::{Change, ContentPack, Document, Id, NoteKind, Replica, Step};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply_to_current(&pack, today, |reading| Change::AddNote {
    /// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
    /// # })?;
    /// assert_eq!(document.records()?.len(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn records(&self) -> Result<Vec<Record>> {
        self.entries.values().map(Entry::record).collect()
    }

    /// Reads a document as [`to_json`](Self::to_json) writes it.
    ///
    /// # Errors
    /// `document-damaged` with the place, `document-newer`, `id-invalid`, or `record-damaged`.
    /// The document is refused whole.
    ///
    /// ```
    /// # use ppsa_core::{Change, ContentPack, Document, Id, NoteKind, Replica, Step};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply_to_current(&pack, today, |reading| Change::AddNote {
    /// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
    /// # })?;
    /// let again = Document::from_json(Replica::new(2), &document.to_json()?)?;
    /// assert_eq!(again.readings().count(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn from_json(replica: Replica, json: &str) -> Result<Self> {
        let file: File = serde_json::from_str(json).map_err(|error| {
            Error::new(Kind::DocumentDamaged { line: error.line(), column: error.column() })
        })?;
        if file.version > VERSION {
            return Err(Error::new(Kind::DocumentNewer { found: file.version, known: VERSION }));
        }
        let records: Result<Vec<Record>> = file
            .records
            .into_iter()
            .map(|record| {
                Ok(Record {
                    id: Id::new(&record.id)?,
                    stamp: Stamp::read(&record.stamp)?,
                    body: record.body,
                })
            })
            .collect();
        Self::from_records(replica, records?)
    }

    /// The whole document as JSON, with its version.
    ///
    /// # Errors
    /// As [`records`](Self::records).
    ///
    /// ```
    /// # use ppsa_core::{Change, ContentPack, Document, Id, NoteKind, Replica, Step};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply_to_current(&pack, today, |reading| Change::AddNote {
    /// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
    /// # })?;
    /// assert!(document.to_json()?.starts_with("{\"version\":1,"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_json(&self) -> Result<String> {
        let file = |record: Record| FileRecord {
            id: record.id.to_string(),
            stamp: record.stamp.to_string(),
            body: record.body,
        };
        let records = self.records()?.into_iter().map(file).collect();
        serde_json::to_string(&File { version: VERSION, records })
            .map_err(|_| Error::new(Kind::DocumentDamaged { line: 0, column: 0 }))
    }

    /// All readings, in the order they were started.
    ///
    /// ```
    /// # use ppsa_core::{Change, ContentPack, Document, Id, NoteKind, Replica, Step};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply_to_current(&pack, today, |reading| Change::AddNote {
    /// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
    /// # })?;
    /// assert_eq!(document.readings().next().map(|reading| reading.on), Some(today));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn readings(&self) -> impl DoubleEndedIterator<Item = &Reading> {
        self.entries.values().filter_map(|entry| entry.reading.as_ref())
    }

    /// The reading with this id.
    ///
    /// ```
    /// # use ppsa_core::{Change, ContentPack, Document, Id, NoteKind, Replica, Step};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply_to_current(&pack, today, |reading| Change::AddNote {
    /// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
    /// # })?;
    /// let id = document.records()?[0].id.clone();
    /// assert!(document.reading(&id).is_some());
    /// assert!(document.reading(&Id::new("2-b")?).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn reading(&self, id: &Id) -> Option<&Reading> {
        let made = Stamp::read(id.as_str()).ok()?;
        self.entries.get(&made)?.reading.as_ref()
    }

    /// The reading a person goes on with under this pack: the last one started that
    /// [fits](crate::plan::Frame::fits) it. Readings of other packs are kept and stay as they were.
    ///
    /// ```
    /// # use ppsa_core::{Change, ContentPack, Document, Id, NoteKind, Replica, Step};
    /// # let pack = ContentPack::built_in("en-NZ")?;
    /// # let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
    /// # let mut document = Document::new(Replica::new(1));
    /// # document.apply_to_current(&pack, today, |reading| Change::AddNote {
    /// #     reading, pou: "tinana".into(), kind: NoteKind::Strength, text: "The gym".into(),
    /// # })?;
    /// assert!(document.current(&pack).is_some());
    /// assert!(document.current(&ContentPack::built_in("mi")?).is_some(), "the same pack in other words");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn current(&self, pack: &ContentPack) -> Option<&Reading> {
        let frame = pack.frame();
        self.readings().rev().find(|reading| reading.frame.fits(&frame))
    }
}

impl Entry {
    pub(super) fn record(&self) -> Result<Record> {
        Record::write(&self.id, self.stamp, self.reading.as_ref().map(Held::Reading))
    }
}
