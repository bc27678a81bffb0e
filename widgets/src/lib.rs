//! The widgets of PPSA as Yew views over [`ppsa_core`]. A view turns what a person does into a
//! [`Change`](ppsa_core::document::Change) and draws a [`Document`](ppsa_core::Document); what
//! things mean is the core's business.
//!
//! One way round: what a person does is an act of a [view](kit::View), the view changes the
//! document, what changed is kept and told, and all views of that document draw anew.
//!
//! A page that is itself a Yew app uses [`Widget`] directly. Every other page uses the custom
//! elements, whose thin classes are in `js/` and call what [`boundary`] exports.
#![deny(missing_docs)]

mod alone;
pub mod boundary;
mod drawn;
mod guide;
mod kit;
mod my_data;
mod panics;
mod parts;
mod plan;
mod practice;
mod reflection;
mod seasons;
mod session;
mod shared;
mod wheel;
mod widget;
mod words;

pub use session::{Ask, Attribute, HostPort, Moment, Status, WidgetSession};
pub use shared::Shared;
pub use widget::{Show, Widget, WidgetProps};
pub use words::{Locale, Word, Words};

#[cfg(all(target_family = "wasm", feature = "small-allocator"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
