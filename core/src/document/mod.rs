//! What one person keeps: a [`Document`] of records. Every edit is a [`Change`]; applying it gives
//! a [`Patch`], the records that changed and no others, which is all that storage, other tabs and
//! recovery ever see.
//!
//! Order is a Lamport counter with the replica's id, never the wall clock.

mod apply;
mod change;
mod id;
mod open;
mod patch;
mod record;
mod store;

pub use change::{Change, Kind};
pub use id::{Id, Replica, Stamp};
pub use patch::Patch;
pub use record::Record;
pub use store::Document;

/// The version of documents and records that this crate writes.
pub const VERSION: u32 = 1;
