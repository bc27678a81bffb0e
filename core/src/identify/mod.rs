//! Text that may identify a person: emails, phone numbers and NHI numbers, each with its place.
//!
//! A worker's notes are about their own practice. Before such notes leave the device, this points
//! at what may name someone else, and the worker decides. It is a help, not a promise: a name, an
//! address or a story can identify a person too, and no program finds those.
//!
//! What is found:
//! - **Emails**: `hone@example.org.nz`, with macrons, `+` and sub-domains.
//! - **Phones**: New Zealand mobiles and landlines with their `0` (`021 123 4567`,
//!   `(09) 123-4567`), the same from `+64` or `0064`, and numbers of other countries from their
//!   `+`. Spaces, no-break spaces, hyphens, dots and brackets may stand between the digits.
//! - **NHI numbers** in both formats of HISO 10046, when the check digit or letter is right.
//!   Numbers that begin with Z are for tests and are found as well: the shape is what counts.
//!
//! What is left alone: dates, times, money, plain numbers; a local number without its area code,
//! which looks like any other number; help lines such as 111 and 1737; and free-call and paid
//! numbers (0800, 0508, 0900), which belong to services and not to people.
//!
//! ```
//! use ppsa_core::identify::{IdentifyingKind, identifying};
//!
//! let text = "Rang 1737 with him, then his sister on 021 123 4567.";
//! let found = identifying(text);
//! assert_eq!(found.len(), 1);
//! assert_eq!(found[0].kind, IdentifyingKind::Phone);
//! assert_eq!(&text[found[0].span.clone()], "021 123 4567");
//! ```

mod email;
mod find;
mod nhi;
mod phone;

pub(crate) use find::in_word;
pub use find::{Identifying, IdentifyingKind, identifying};
