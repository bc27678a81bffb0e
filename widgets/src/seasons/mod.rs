//! The seasons tracker: where this journey is, what helps now, and the path so far.

mod view;

pub use view::Seasons;
