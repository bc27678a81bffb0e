//! How the framework is worded: a [`ContentPack`] is data, one JSON file a licensed organisation
//! can write by hand.
//!
//! A pack is *complete* (it stands by itself) or, with `"over": "<id>"`, *laid over* a pack with
//! that id: it then gives only what it words differently, and everything else falls back key by
//! key. `mi.json` is laid over `en-NZ.json` in this way, and each text keeps the language it is
//! really in.
//!
//! ```
//! use ppsa_core::{ContentPack, Lang};
//!
//! let english = ContentPack::built_in("en-NZ")?;
//! assert_eq!(english.pou()[4].name.text, "Whenua");
//! assert_eq!(english.pou()[4].name.lang, Lang::mi());
//! assert!(english.stand_in().is_some(), "the five pou of PPSA are not public");
//! # Ok::<(), ppsa_core::Error>(())
//! ```

mod build;
mod built_in;
mod content;
mod file;
mod finding;
mod framework;
mod lay;
mod lookup;
mod problem;
mod read;
mod schema;
mod shape;
mod take;
mod template;
mod thresholds;
mod wording;

pub use content::{ContentPack, Meta, Pou, PouKey, Scale};
pub use finding::{FINDINGS, FindingWords};
pub use framework::{LabelSource, Member, SeasonWords};
pub use problem::Problem;
pub use schema::schema;
pub use thresholds::Thresholds;

/// The most bytes of JSON that are read as a pack: 512 KiB.
pub const MAX_BYTES: usize = 512 * 1024;
/// The most characters in one text of a pack.
pub const MAX_TEXT: usize = 2_000;
