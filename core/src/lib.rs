//! The framework of Purposeful Peer Support Aotearoa (PPSA) as a library, for any Rust program: a
//! widget in a page, a server, a tool.
//!
//! # The model in a page
//! One person has one [`Document`]. It holds records, and each record is one thing they keep:
//!
//! | kind | module | what it is |
//! |---|---|---|
//! | [`Reading`] | [`plan`] | a wellbeing wheel at one moment: five pou, now and hoped for, strengths, challenges, links |
//! | [`Objective`](plan::Objective) | [`plan`] | provisional until the person agrees to its wording; with steps and reviews |
//! | [`Journey`](season::Journey) | [`season`] | a way through the four seasons, on and back: one's own, or of a relationship |
//! | [`Entry`](reflection::Entry) | [`reflection`] | a reflection: answers to a template |
//! | [`Companion`](practice::Companion), [`Contact`](practice::Contact), … | [`practice`] | what a peer worker notes of their practice |
//! | [`CompanionReading`](plan::CompanionReading) | [`plan`] | the strengths and challenges of somebody a worker walks beside, in one of two voices |
//!
//! Round the document stand:
//! - [`framework`]: what the framework *is*. Six principles, four elements, five skills, four
//!   seasons: closed lists with stable ids.
//! - [`pack`]: how it is *worded*. A [`ContentPack`] is data: the five pou, the scale, templates,
//!   the words of findings, in any language, as one organisation words them.
//! - [`rules`]: what may be worth a second look, as kind findings; and what comes next, by its day.
//! - [`turns`]: a worker and a person side by side, each in their own turn. In memory only.
//! - [`export`]: JSON, HTML, Markdown, CSV, a calendar, FHIR.
//! - [`identify`]: words that may tell who someone is, found before they leave the device.
//! - `vault` (feature `vault`): a passphrase lock for stored records.
//!
//! Nothing in here knows a browser, a clock or a source of chance: the caller passes days, ids of
//! replicas and random bytes, and gets values back. One way round: a [`Change`] goes into
//! [`Document::apply`], a [`Patch`] of the records that changed comes out.
//!
//! ```
//! use chrono::NaiveDate;
//! use ppsa_core::{ContentPack, Document, NoteKind, Rating, RatingKind, ReadingChange, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let mut document = Document::new(Replica::new(7));
//! let today = NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//!
//! let pou = || "tinana".to_owned();
//! let patch = document.apply_to_current(&pack, today, |reading| ReadingChange::SetRating {
//!     reading,
//!     pou: pou(),
//!     kind: RatingKind::Now,
//!     rating: Rating::new(2),
//! })?;
//! assert_eq!(patch.records.len(), 1, "store these, send them to other tabs, and no others");
//!
//! document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
//!     reading,
//!     pou: pou(),
//!     kind: NoteKind::Strength,
//!     text: "Walking the dog early".into(),
//! })?;
//! let said = document.current(&pack).and_then(|reading| reading.pou("tinana")).ok_or("said")?;
//! assert_eq!((said.now, said.notes.len()), (Rating::new(2), 1));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! More by example: the [`cookbook`].
//!
//! # Crate features
//! | feature | on | what it adds |
//! |---|---|---|
//! | `serde` | yes | the data types are `Serialize` and `Deserialize`, in the JSON of the files: see below |
//! | `schema` | no | the JSON Schemas of the files: `Document::schema` and `pack::schema` |
//! | `vault` | no | the passphrase lock |
//!
//! Without any, chrono is all there is below this crate.
//!
//! With `serde` a [`Document`] and a [`ContentPack`] are their files. A record, such as a [`Reading`],
//! is its `id`, its `kind` and its `fields`, each with the value that it holds at present; what
//! stands in a record is what it is there, with its `id`; lists with ids are those ids. All of it
//! is checked as a file is.
//!
//! ```
//! # #[cfg(feature = "serde")] {
//! let (_, document, _) = ppsa_core::example::with_note()?;
//! let reading = document.all::<ppsa_core::Reading>().next().ok_or("a reading")?;
//! let json = serde_json::to_value(reading)?;
//! assert_eq!(json["kind"], "reading");
//! assert_eq!(json["fields"]["on"], "2026-03-01");
//! assert_eq!(&serde_json::from_value::<ppsa_core::Reading>(json)?, reading);
//! # }
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What never happens
//! - A value that breaks a structural rule cannot be built: five pou, no more and no fewer; an
//!   objective with at least one; an agreed wording only by the agreement of the person it is for.
//! - A change that is refused changes nothing. A document that is damaged is refused whole.
//! - No error and no `Debug` of a document holds a word that a person wrote.
//! - Nothing is scored, and no finding blocks anything.
//!
//! # Where the facts come from
//! Items name their source by key: *PN* is the practice note "Peer Support Practice" (PN 24.01)
//! and *WPS* the page "What is Peer Support?", both of Tautoko Tāne Aotearoa; *TP* is the Te Pou
//! story on their reflective practice; *RPG* a practitioner's page on reflective practice groups;
//! *ML* an article on communities of practice; *PPSA* is what the Purposeful Peer Support Trust
//! publishes. Names and terms are theirs; every sentence is ours.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod cookbook;
mod day;
pub mod document;
mod error;
#[doc(hidden)]
pub mod example;
pub mod export;
pub mod framework;
pub mod identify;
mod ids;
mod json;
mod kinds;
mod order;
pub mod pack;
pub mod plan;
pub mod practice;
pub mod reflection;
pub mod rules;
pub mod season;
#[cfg(feature = "serde")]
mod serde;
mod template;
mod text;
pub mod turns;
mod value;
#[cfg(feature = "vault")]
pub mod vault;
mod whom;

pub use document::{Change, Document, Id, Patch, Record, Replica, Stamp, Undo};
pub use error::{Error, Result};
pub use kinds::Opens;
pub use pack::ContentPack;
pub use plan::{Note, NoteKind, Rating, RatingKind, Reading, ReadingChange};
pub use text::{Lang, Review, Text};
