//! What one person keeps: a [`Document`] of records. Every edit is a [`Change`]; applying it gives
//! a [`Patch`], the records that changed and no others, which is all that storage, other tabs and
//! recovery ever see.
//!
//! Order is a Lamport counter with the replica's id, never the wall clock. A record remembers what
//! its copy had seen, so that a [merge](Document::merge) tells a later edit from one made at the
//! same time elsewhere.

mod apply;
mod cell;
mod cells;
mod change;
mod draft;
mod earlier;
mod entries;
mod fields;
mod file;
mod fold;
mod foresee;
mod held;
mod id;
mod merge;
mod only;
mod patch;
mod raw;
mod record;
mod schema;
mod search;
mod seen;
pub(crate) mod shape;
mod shown;
mod store;
mod undo;
mod write;

pub use change::{Change, Kind, Remove, VersionChange};
pub use draft::Draft;
pub(crate) use draft::not_there;
pub use earlier::Earlier;
pub(crate) use fields::Fields;
pub use foresee::{Foreseen, Glimpse};
pub use held::Kept;
pub(crate) use held::{Held, Open, holds};
pub use id::{Id, Replica, Stamp};
pub use merge::{Merged, Removed};
pub use patch::Patch;
pub use record::Record;
pub use schema::schema;
pub use search::{Hit, Query};
pub use store::Document;
pub use undo::Undo;

/// The version of documents and records that this crate reads and writes: the first that was given
/// out.
pub const VERSION: u32 = 2;
