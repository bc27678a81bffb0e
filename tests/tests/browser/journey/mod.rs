//! Whole ways through pages with many widgets, as a person goes them.
//!
//! - `hand`: what a person does things with
//! - `place`: where they have their words kept
//! - `steps`: what they do in each widget
//! - `together`: all four widgets on one page and one document
//! - `planning`: the planning page, from its welcome to words that are kept and there again
//! - `parts`: the planning page one part at a time, and all of it on one page
//! - `offline`: the planning page without a connection, and its copy in the browser
//! - `slow`: the planning page on a weak network
//! - `practice`: the practice page, from who one is there to notes that are kept and there again
//! - `practice_steps`: what a worker does in each of its widgets
//! - `meetings`: the first three meetings with somebody, and what that person leaves with
//! - `practice_away`: the practice page without a connection, and on a weak network
//! - `paper`: the planning page on paper
//! - `still`: nothing moves as a page comes

pub mod hand;
mod meetings;
mod offline;
mod paper;
mod parts;
mod place;
mod planning;
mod practice;
mod practice_away;
mod practice_steps;
mod slow;
mod steps;
mod still;
mod together;
