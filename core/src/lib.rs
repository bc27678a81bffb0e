//! The framework of Purposeful Peer Support Aotearoa (PPSA) as a library: what it is
//! ([`framework`]), how it is worded ([`pack`]), what it offers for looking back ([`reflection`]),
//! what a person writes with it ([`plan`]), and how that is changed and kept ([`document`]).
//!
//! Nothing in here knows a browser, a clock or a source of chance: the caller passes the date
//! and a replica id, and gets values back. One way round: a [`Change`] goes into
//! [`Document::apply`], a [`Patch`] of the records that changed comes out.
//!
//! ```
//! use chrono::NaiveDate;
//! use ppsa_core::{ContentPack, Document, NoteKind, Rating, ReadingChange, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let mut document = Document::new(Replica::new(7));
//!
//! // A reading is the wheel at one moment. It keeps the frame it was made in.
//! let on = NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//! let patch = document.apply(&ReadingChange::Start { on, frame: Box::new(pack.frame()) })?;
//! assert_eq!(patch.records.len(), 1);
//!
//! let reading = document.current(&pack).ok_or("no reading")?.id.clone();
//! let tinana = pack.pou()[2].key.clone();
//! document.apply(&ReadingChange::SetNow {
//!     reading: reading.clone(),
//!     pou: tinana.clone(),
//!     rating: Rating::new(2),
//! })?;
//! document.apply(&ReadingChange::AddNote {
//!     reading,
//!     pou: tinana.clone(),
//!     kind: NoteKind::Strength,
//!     text: "Walking the dog early".into(),
//! })?;
//!
//! let now = document.current(&pack).and_then(|reading| reading.pou(&tinana)?.now);
//! assert_eq!(now, Rating::new(2));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Where the facts come from
//! Items name their source by key: *PN* is the practice note "Peer Support Practice" (PN 24.01)
//! and *WPS* the page "What is Peer Support?", both of Tautoko Tāne Aotearoa; *PPSA* is what the
//! Purposeful Peer Support Trust publishes. Names and terms are theirs; every sentence is ours.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod document;
mod error;
pub mod export;
pub mod framework;
pub mod identify;
pub mod pack;
pub mod plan;
pub mod practice;
pub mod reflection;
pub mod rules;
pub mod season;
mod text;
mod value;
#[cfg(feature = "vault")]
pub mod vault;

pub use document::{Change, Document, Id, Patch, Record, Replica, Stamp, Undo};
pub use error::{Error, Result};
pub use pack::ContentPack;
pub use plan::{Note, NoteKind, Rating, Reading, ReadingChange};
pub use text::{Lang, Review, Text};
