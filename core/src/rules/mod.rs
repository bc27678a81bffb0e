//! What is worth a second look, F1 to F16: [`findings`] about a document on a day, each with its
//! code, its path and its sources, worded by the pack; and what comes next on a calendar, [`due`].
//!
//! A finding is advice. It blocks nothing, it is never a score, and where too little is written
//! to say anything it stays silent. What "lately", "most" and "for a while" mean are
//! [`Thresholds`](crate::pack::Thresholds) of the pack.
//!
//! The same document gives the same findings on the same day, whatever the order in which it came
//! to be. What is dated after that day has not happened yet: it counts only where something booked
//! is enough. The cost grows in line with the document.
//!
//! | code | rule |
//! |---|---|
//! | F1 `no-provisional-objective` | a companion was met, and no objective was ever written for them |
//! | F2, F3 `guide-without-own-plan` | a worker, or a manager, guides a plan and has no active one |
//! | F4 `challenge-without-strength` | a pou with a challenge, and no strength in it in any reading |
//! | F5 `one-pou-only` | the holder's own plan looks at one pou |
//! | F6 `peer-drift` | contacts are all task work, miss the wellbeing focus, or have no objective |
//! | F7 `power-not-shared` | the worker holds most steps, or advice was noted a few times |
//! | F8 `provisional-for-long` | an objective is provisional for long, with no talk about it |
//! | F9 `review-overdue` | the day of a review has passed |
//! | F10 `supervision-due` | external supervision was over a month ago |
//! | F11 `refresher-due` | the reflective practice course was over a year ago |
//! | F12 `group-agreement` | something in how a reflective practice group works |
//! | F13 `community-agreement` | something in how a community of practice works |
//! | F14 `feedback-not-asked` | no feedback was asked for lately, or always in one way |
//! | F15 `may-identify-someone` | practice words that hold an email, a phone or an NHI number |
//! | F16 `reflect-more-often` | every reflection of late was for supervision |
//!
//! ```
//! use ppsa_core::rules::{FindingCode, findings};
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
//! assert_eq!(found[0].path, "reading/1-1/pou/tinana");
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
mod feedback;
mod find;
mod finding;
mod first;
mod groups;
mod index;
mod plan;
mod privacy;
mod reflections;
mod refresher;

pub use active::{Scope, active_findings};
pub use code::{FindingCode, Source};
pub use due::{Due, DueKind, due};
pub use find::findings;
pub use finding::{Finding, FindingText, Severity};
