//! What each fuzz target does with any bytes: it panics where a promise of the core is broken.
//! `core/tests/fuzz.rs` runs the very same functions under proptest.
//!
//! - [`pack`]: content packs, alone and laid over one another
//! - [`document`]: documents and records from anywhere, edited, written, searched, exported
//! - [`merge`]: copies of one document, edited apart
//! - [`vault`]: headers and sealed records that someone changed
//! - [`identify`]: text that may identify a person, and words to search for
//! - [`twist`]: a helper that breaks good JSON in one place after the other
#![allow(clippy::unwrap_used, clippy::panic, dead_code)] // a panic is how a finding is told

mod document;
mod identify;
mod merge;
mod pack;
mod twist;
#[cfg(feature = "vault")]
mod vault;
#[path = "../../tests/walk/mod.rs"]
mod walk;

pub use document::document;
pub use identify::identify;
pub use merge::merge;
pub use pack::pack;
#[cfg(feature = "vault")]
pub use vault::vault;

/// The first byte, which is taken off.
fn take(bytes: &mut &[u8]) -> u8 {
    let Some((first, rest)) = bytes.split_first() else { return 0 };
    *bytes = rest;
    *first
}

/// A part of the bytes as long as the first byte says, which is taken off.
fn part<'b>(bytes: &mut &'b [u8]) -> &'b [u8] {
    let length = usize::from(take(bytes)).min(bytes.len());
    let (part, rest) = bytes.split_at(length);
    *bytes = rest;
    part
}
