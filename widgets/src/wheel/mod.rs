//! The wellbeing wheel: five pou, drawn and in words.

mod drawing;
mod geometry;
pub mod mark;
mod notes;
mod panel;
mod row;
mod slider;
mod table;
mod touch;
mod view;
mod which;

pub use view::Wheel;
