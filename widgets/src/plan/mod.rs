//! The wellbeing plan: objectives that grow from a strength or a challenge.

mod view;

pub use view::Plan;
