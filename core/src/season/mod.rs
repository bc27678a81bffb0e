//! The four seasons as a stage of a wellbeing journey or of a relationship: a [`Journey`] and the
//! [`Leg`]s of its path. A season is what a person says it is, never read from a calendar, and
//! going back to an earlier one is a plain move (WPS, TP).

mod harder;
mod journey;
mod path;

pub use harder::HarderDays;
pub use journey::{Journey, JourneyChange, SeasonEntry};
pub use path::{Leg, Move};
