//! The framework, to read: principles, elements, skills, seasons and pou, in both languages.

mod view;

pub use view::Guide;
