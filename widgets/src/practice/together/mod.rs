//! How a worker reflects and learns with others: supervision, groups, communities of practice,
//! courses.
//!
//! - [`record`]: the five kinds of record, and the fields of each
//! - [`field`](mod@field): a field, drawn and written, whatever its type
//! - [`view`](mod@view): the lists
//! - [`act`](mod@act): what can be done
//! - [`panel`]: the one that is open
//! - [`sessions`]: booked, and held
//! - [`findings`]: what could be looked at, beside what it is about

mod act;
mod field;
mod findings;
mod panel;
mod record;
mod sessions;
mod view;

pub use act::{Act, State, act};
pub use view::view;
