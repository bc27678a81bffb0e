//! The wellbeing wheel: five pou, drawn and in words.

mod drawing;
mod geometry;
mod links;
mod map;
pub mod mark;
mod notes;
mod others;
mod panel;
mod picture;
mod ratings;
mod readings;
mod row;
mod slider;
mod table;
mod touch;
mod trend;
mod view;

pub use view::Wheel;
