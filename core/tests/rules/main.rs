//! Findings: for each of them and each cause a test where it fires, where it just does not, and
//! where too little is written. And what holds for all of them.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

mod active;
mod any;
mod drift;
mod due;
mod feedback;
mod first;
mod groups;
mod load;
mod month;
mod plan;
mod privacy;
mod supervision;
mod with;
