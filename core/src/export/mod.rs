//! A document in forms that other programs and people read. Each is a pure function: the
//! [`Selection`] says what goes in, [`Words`] how the page speaks, and the caller gives the time.
//!
//! | function | for |
//! |---|---|
//! | [`json`] | keeping, and bringing back |
//! | [`html`], [`markdown`] | people, on paper or in notes |
//! | [`preview`] | the person, to see it first |
//! | [`summary`], [`summary_text`] | supervision: lines to choose from, and the file of those chosen |
//! | [`csv`] | a spreadsheet of the readings |
//! | [`outside`] | the page for harder days, to stand outside a lock |
//! | [`calendar`], [`calendar_days`] | a calendar of what lies ahead, or of a day or two |
//! | [`fhir`] | a record system (FHIR R4) |
//! | [`guide`] | whoever reads the framework, without a script; the one with nobody's words in it |
//!
//! What leaves in any of these is the person's choice: by default their own things, and nothing of
//! anyone they walk beside.
//!
//! ```
//! use ppsa_core::export::{ExportOptions, ExportPart, Selection, Words, html};
//! use ppsa_core::{ContentPack, Document, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let document = Document::new(Replica::new(1));
//! let choose = ExportOptions { parts: vec![ExportPart::Readings, ExportPart::Objectives], ..ExportOptions::default() };
//! let page = html(&Selection::with_companions(&document, &choose), &pack, &Words::default());
//! assert!(page.contains("There is nothing here yet."));
//! # Ok::<(), ppsa_core::Error>(())
//! ```

mod calendar;
mod csv;
mod days;
mod fhir;
mod guide;
mod html;
mod json;
mod markdown;
mod outside;
mod page;
mod seen;
mod selection;
mod summary;
mod summary_lines;
mod uuid;
mod words;

pub use calendar::{CalendarTitles, calendar};
pub use csv::{csv, csv_words};
pub use days::calendar_days;
pub use fhir::{Fhir, fhir};
pub use guide::{GuideWords, guide, guide_contents};
pub use html::{Preview, html, preview};
pub use json::json;
pub use markdown::markdown;
pub use outside::outside;
pub use selection::{ExportOptions, ExportPart, Selection};
pub use summary::{Piece, SummaryLine, summary_text};
pub use summary_lines::{summary, summary_from};
pub use uuid::Salt;
pub use words::{Word, Words};
