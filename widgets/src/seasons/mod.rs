//! The seasons tracker: where this journey is, what helps now, and the path so far.

mod choose;
mod drawing;
mod form;
mod harder;
mod here;
mod path;
mod view;

pub use view::Seasons;
