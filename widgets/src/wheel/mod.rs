//! The wellbeing wheel: five pou, drawn and in words.

mod drawing;
mod geometry;
mod mark;
mod notes;
mod panel;
mod row;
mod slider;
mod state;
mod table;
mod view;

pub use view::{Wheel, WheelProps};
