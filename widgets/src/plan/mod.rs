//! The wellbeing plan: objectives that grow from a strength or a challenge.

mod belongs;
mod ending;
mod findings;
mod history;
mod panel;
mod review;
mod row;
mod start;
mod steps;
mod view;
mod wording;

pub use view::Plan;
