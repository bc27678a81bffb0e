//! The practice log: what a peer worker or a manager notes of their practice, for themselves.
//!
//! - [`view`](mod@view): its screens
//! - [`home`]: who they are here, what comes [`next`], and [`findings`] as things to think about
//! - [`people`]: those a worker walks beside: contacts, feedback, what they work toward
//! - [`together`]: supervision, groups, communities of practice, courses
//! - [`turns`]: side by side with one of them, in turns that are kept nowhere
//! - [`summary`]: lines to bring along, chosen one by one

mod about;
mod findings;
mod home;
mod next;
mod people;
mod summary;
mod together;
mod turns;
mod view;

pub use view::PracticeLog;
