//! The wellbeing plan as people use it.

mod before;
mod grows;
mod help;
mod holds;
mod reads;
mod speaks;
mod steps;
mod suggests;
