//! The reflection form: any template of the pack, and what was written before.
//!
//! - [`view`]: the screens, and what a person can do
//! - [`home`]: what to begin, go on with or read again; [`find`] looks for it
//! - [`write`]: the questions of one reflection, each drawn by [`question`]; [`objective`] is one that writes an objective
//! - [`whom`]: whom one is about
//! - [`read`]: one reflection; [`share`]: all of it that leaves

mod ask;
mod find;
mod home;
mod objective;
mod question;
mod read;
mod say;
mod share;
mod take_out;
mod view;
mod whom;
mod write;

pub use read::{answers, plain};
pub use view::Reflection;
