//! The widgets of PPSA as Yew views over [`ppsa_core`]. A view turns what a person does into a
//! [`ReadingChange`](ppsa_core::ReadingChange) and draws a [`Document`](ppsa_core::Document); what things mean
//! is the core's business.
//!
//! A page that is itself a Yew app uses [`Wheel`] directly. Every other page uses the custom
//! elements, whose thin classes are in `js/` and call what [`boundary`] exports.
#![deny(missing_docs)]

pub mod boundary;
mod panics;
mod session;
mod shared;
mod show;
mod wheel;
mod words;

pub use session::{Session, Sink};
pub use shared::Shared;
pub use wheel::{Wheel, WheelProps};
pub use words::{Word, Words};
