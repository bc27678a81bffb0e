//! What is worth a second look: [`findings`] about a document on a day, each with its code, what it
//! is about and its sources, worded by the pack; and what comes next on a calendar, [`due`]. Which
//! findings there are, says [`FindingCode`].
//!
//! A finding is advice. It blocks nothing, it is never a score, and where too little is written
//! to say anything it stays silent. What "lately", "most" and "for a while" mean are
//! [`Thresholds`](crate::pack::Thresholds) of the pack.
//!
//! The same document gives the same findings on the same day, whatever the order in which it came
//! to be. What is dated after that day has not happened yet: it counts only where something booked
//! is enough. The cost grows in line with the document.
//!
//! ```
//! use ppsa_core::rules::{FindingCode, Subject, findings};
//! use ppsa_core::{ContentPack, Document, NoteKind, ReadingChange, Replica};
//!
//! let pack = ContentPack::built_in("en-NZ")?;
//! let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
//! let mut document = Document::new(Replica::new(1));
//! document.apply_to_current(&pack, today, |reading| ReadingChange::AddNote {
//!     reading, pou: "tinana".into(), kind: NoteKind::Challenge, text: "Poor sleep".into(),
//! })?;
//!
//! let found = findings(&document, &pack, today);
//! assert_eq!(found[0].code, FindingCode::ChallengeWithoutStrength);
//! assert!(matches!(found[0].subject, Subject::Pou { key: "tinana", .. }));
//! let words = found[0].words(&pack).ok_or("no words")?;
//! assert_eq!(words.title.text, "Is there a strength here too?");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod active;
mod code;
mod days;
mod drift;
mod due;
mod external_supervision;
mod facts;
mod feedback;
mod find;
mod finding;
mod first;
mod groups;
mod index;
mod load;
mod plan;
mod privacy;
mod reflections;
mod refresher;
mod subject;
mod text;

pub use active::{Scope, active_findings};
pub use code::FindingCode;
pub use due::{Due, DueKind, due};
pub use facts::{FindingArea, Severity, Source};
pub use find::findings;
pub use finding::{Finding, FindingText};
pub use subject::Subject;
pub use text::{TextPart, TextRef};
