//! The seasons tracker: where this journey is, what helps now, and the path so far. The practice log shows the journey
//! with each companion by the same views.

mod choose;
mod drawing;
mod form;
mod harder;
mod here;
mod path;
mod view;
mod wording;

pub use view::{Act, Seasons};
pub use wording::Wording;
