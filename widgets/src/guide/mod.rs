//! The framework, to read: principles, elements, skills, guidance, seasons and pou, in both languages.

mod drawing;
mod topic;
mod view;

pub use view::Guide;
