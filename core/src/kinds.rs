//! Every kind of record there is. What there is to say of one stands beside its type: how it is read
//! and how its fields look, which of them hold a person's own words, and what is hidden when
//! something in it is left out.

use crate::document::{Document, Id, KindRow, Kinds, Record, Replica};
use crate::error::{Error, Result};
use crate::plan::{CompanionReading, Objective, Reading};
use crate::practice::{
    Community, Companion, Contact, Course, Dismissal, Feedback, Group, Holder, Session, Supervision,
};
use crate::reflection::Entry;
use crate::season::{HarderDays, Journey};
use crate::turns::Left;

/// Which kinds of records a document opens. It keeps and merges the others as they are.
#[derive(Clone, Copy)]
pub struct Opens(Kinds);

impl Opens {
    /// All there are: what [`Document::new`] opens.
    pub const ALL: Self = Self(KINDS);
    /// A person's own, and nothing of the practice side. A program that calls for no more has no code for the rest.
    pub const OWN: Self = Self(OWN);
}

/// A person's own kinds, then those of the practice side: each stands here once.
macro_rules! kinds {
    ($($own:ident)*; $($more:ident)*) => {
        const OWN: Kinds = Kinds(&[$( KindRow::of::<$own>(), )*]);
        const KINDS: Kinds = Kinds(&[$( KindRow::of::<$own>(), )* $( KindRow::of::<$more>(), )*]);
    };
}

kinds! {
    Reading Objective Journey Entry Dismissal HarderDays;
    Holder Companion CompanionReading Contact Feedback Left Supervision Group Community Session Course
}

impl Document {
    /// An empty document, edited by `replica`.
    #[must_use]
    pub fn new(replica: Replica) -> Self {
        Self::empty(KINDS, replica)
    }

    /// The same as [`from_records`](Self::from_records) of a document that opens these kinds alone.
    ///
    /// # Errors
    /// As there.
    ///
    /// ```
    /// use ppsa_core::practice::{Group, Save};
    /// use ppsa_core::{Document, Opens, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// document.apply(&Save(Group::default()))?;
    /// let mut own = Document::from_records_of(Opens::OWN, Replica::new(2), document.records())?;
    /// assert_eq!(own.all::<Group>().count(), 0);
    /// own.open_more(Opens::ALL);
    /// assert_eq!(own.all::<Group>().count(), 1);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn from_records_of(
        opens: Opens,
        replica: Replica,
        records: impl IntoIterator<Item = Record>,
    ) -> Result<Self> {
        Self::empty(opens.0, replica).with_records(records)
    }

    /// Opens these kinds as well. A record of one that cannot be read is taken out of the document, whose
    /// file nobody could open with it. Gives those, and why: the records are the caller's.
    pub fn open_more(&mut self, opens: Opens) -> Vec<(Id, Error)> {
        self.open_kinds(opens.0)
    }

    /// Opens a document from its records, in whatever order. Two copies of one record are merged.
    ///
    /// # Errors
    /// `record-damaged` or `document-newer`: the document is refused whole, since half of it
    /// would look like all of it. The records are the caller's and stay as they were.
    ///
    /// ```
    /// use ppsa_core::{Document, Record, Replica};
    ///
    /// let record = Record { id: "1-a".parse()?, stamp: "1-a".parse()?, body: "{".into() };
    /// let error = Document::from_records(Replica::new(1), [record]).unwrap_err();
    /// assert!(error.is_corrupt());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn from_records(
        replica: Replica,
        records: impl IntoIterator<Item = Record>,
    ) -> Result<Self> {
        Self::new(replica).with_records(records)
    }

    /// Reads a document as [`to_json`](Self::to_json) writes it.
    ///
    /// # Errors
    /// `document-damaged` with the place, `document-newer`, or `record-damaged` with the field.
    /// The document is refused whole, and the caller's text stays as it was.
    ///
    /// ```
    /// use ppsa_core::{Document, Replica};
    ///
    /// let error = Document::from_json(Replica::new(2), r#"{"version":9,"records":[]}"#).unwrap_err();
    /// assert_eq!(error.code(), "document-newer");
    /// ```
    pub fn from_json(replica: Replica, json: &str) -> Result<Self> {
        Self::new(replica).with_file(json)
    }

    /// Which of these records no document could be opened with, and why.
    ///
    /// ```
    /// use ppsa_core::{Document, Record};
    ///
    /// let record = Record { id: "1-a".parse()?, stamp: "1-a".parse()?, body: "{".into() };
    /// let unreadable = Document::unreadable(&[record.clone()]);
    /// assert_eq!(unreadable[0].0, record.id);
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn unreadable(records: &[Record]) -> Vec<(Id, Error)> {
        Self::unreadable_of(KINDS, records)
    }

    /// The same of a document that opens these kinds.
    #[must_use]
    pub fn unreadable_by(opens: Opens, records: &[Record]) -> Vec<(Id, Error)> {
        Self::unreadable_of(opens.0, records)
    }

    /// The JSON Schema (draft 2020-12) of a document file, as
    /// [`to_json`](Self::to_json) writes it. It is kept in the repository as
    /// `core/schema/document.schema.json`.
    ///
    /// It holds every rule about single fields. What only holds across fields is not in it: that a
    /// rating is on the scale of its reading, or that a link names pou of its snapshot. Fields and kinds
    /// it does not know are allowed: they survive.
    ///
    /// ```
    /// let schema = ppsa_core::Document::schema();
    /// assert_eq!(schema["properties"]["version"]["const"], ppsa_core::document::VERSION);
    /// ```
    #[cfg(feature = "schema")]
    #[must_use]
    pub fn schema() -> serde_json::Value {
        crate::document::schema(KINDS)
    }
}
