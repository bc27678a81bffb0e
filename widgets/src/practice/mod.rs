//! The practice log: what a peer worker or a manager notes of their practice, for themselves.
//!
//! - [`view`](mod@view): its screens, and the first of them
//! - [`people`]: those a worker walks beside: contacts, feedback
//! - [`together`]: supervision, groups, communities of practice, courses
//! - [`summary`]: lines to bring along, chosen one by one

mod people;
mod summary;
mod together;
mod view;

pub use view::PracticeLog;
