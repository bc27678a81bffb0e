//! What a person writes about their wellbeing: the [`Reading`], a wheel at one moment, and the
//! [`Objective`] with its [`Step`]s.
//!
//! ```
//! use ppsa_core::Rating;
//!
//! assert_eq!(Rating::new(3).map(Rating::get), Some(3));
//! assert_eq!(Rating::new(0), None, "nothing said is no rating");
//! ```

mod companion;
mod comparison;
mod link;
mod note;
mod objective;
mod rating;
mod reading;
mod snapshot;

pub use companion::{CompanionReading, CompanionReadingChange, Voice};
pub use comparison::{Comparison, PouComparison, trend};
pub use link::{Link, LinkEnd};
pub use note::{Note, NoteKind};
pub(crate) use objective::agree_on_screen;
pub use objective::{
    Agreement, AgreementMethod, Ended, Objective, ObjectiveChange, Outcome, Review, Status, Step,
    StepHolder, Wording,
};
pub use rating::{Rating, RatingKind};
pub use reading::{MapPack, OtherPack, PouReading, Reading, ReadingChange};
pub use snapshot::{PackSnapshot, PouSnapshot};
