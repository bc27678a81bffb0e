//! The reflection form: any template of the pack, and what was written before.

mod view;

pub use view::Reflection;
