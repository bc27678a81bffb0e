//! What one person keeps: a [`Document`] of records. Every edit is a [`Change`]; applying it gives
//! a [`Patch`], the records that changed and no others, which is all that storage, other tabs and
//! recovery ever see.
//!
//! Order is a Lamport counter with the replica's id, never the wall clock. A record remembers what
//! its copy had seen, so that a [merge](Document::merge) tells a later edit from one made at the
//! same time elsewhere.
//!
//! In the terms of the literature: a document is an observed-remove map of records. A record's field
//! is a multi-value register under a version vector; of its concurrent values one is shown and the
//! others are its [`ConflictingVersion`]s. An edit wins over a removal that had not seen it.
//! [`compact`](Document::compact) folds concurrent snapshots of a record into one.

mod apply;
mod change;
mod conflict;
mod draft;
mod entries;
pub(crate) mod field;
mod fields;
mod file;
mod fold;
mod id;
mod kind;
mod merge;
mod only;
mod patch;
mod preview;
mod record;
mod record_state;
mod register;
mod registers;
#[cfg(feature = "schema")]
mod schema;
mod search;
#[cfg(feature = "schema")]
pub(crate) mod shape;
mod shown;
mod store;
mod undo;
#[cfg(feature = "serde")]
mod values;
mod version_vector;
mod write;

pub(crate) use apply::Started;
pub use change::{Change, ChangeKind, RemoveRecord, VersionChange};
pub use conflict::ConflictingVersion;
pub use draft::Draft;
pub(crate) use draft::not_there;
pub(crate) use field::{Field, Words, keys, part};
pub(crate) use fields::Fields;
pub use id::{Id, Replica, Stamp};
pub use kind::RecordKind;
pub(crate) use kind::{Decode, Held, KindRow, Kinds};
pub use merge::{Merged, Removed};
pub use patch::Patch;
pub use preview::{MergePreview, RecordSummary};
pub use record::Record;
#[cfg(feature = "schema")]
pub(crate) use schema::schema;
pub use search::{Hit, Query};
pub use store::Document;
pub use undo::Undo;
#[cfg(feature = "serde")]
pub(crate) use values::{decode_values, open_value};

/// The version of documents and records that this crate reads and writes: the first that was given
/// out.
pub const VERSION: u32 = 1;
