//! What a person writes: for now the [`Reading`], a wellbeing wheel at one moment.
//!
//! ```
//! use ppsa_core::Step;
//!
//! assert_eq!(Step::new(3).map(Step::get), Some(3));
//! assert_eq!(Step::new(0), None, "nothing said is no step");
//! ```

mod date;
mod frame;
mod note;
mod reading;
mod step;

pub(crate) use date::read as read_date;
pub use frame::{Frame, FramePou};
pub use note::{Note, NoteKind};
pub use reading::{PouReading, Reading};
pub use step::Step;
