//! What lies on the disk after somebody wrote, left or cleared: the whole profile, byte by byte, held
//! against the table in chapter 6 of `docs/threats.md`.
//!
//! - [`left`]: each row of that table, tried and compared
//! - [`restored`]: what a browser that died shows when it brings its tabs back
//! - [`ways`]: what was done, row by row
//! - [`person`]: who does it, and waits for the disk
//! - [`table`]: the table
//! - [`files`]: a profile's files, and a search of them
//! - [`packed`]: those that a browser packs, unpacked
//! - [`made_up`]: words that no browser has by itself

pub mod files;
mod left;
pub mod made_up;
mod packed;
mod person;
mod restored;
mod table;
mod ways;
