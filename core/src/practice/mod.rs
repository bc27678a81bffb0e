//! The practice side: who the holder is, the companions a worker walks beside, and how the worker
//! reflects and learns with others. Each is a struct that is kept with a [`Save`].
//!
//! ```
//! use ppsa_core::document::RemoveRecord;
//! use ppsa_core::practice::{Group, Save};
//! use ppsa_core::{Document, Replica};
//!
//! let mut document = Document::new(Replica::new(1));
//! document.apply(&Save(Group { label: "Thursdays".into(), ..Group::default() }))?;
//! let id = document.all::<Group>().next().and_then(|group| group.id.clone()).ok_or("an id")?;
//! document.apply(&RemoveRecord(id))?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod companion;
pub(crate) mod form;
mod group;
mod holder;
mod supervision;

pub use companion::{Companion, Contact, Feedback, FeedbackWay};
#[cfg(feature = "serde")]
pub(crate) use form::RecordForm;
pub use form::Save;

pub use group::{Community, Group, LineManager};
pub use holder::{Dismissal, Holder, Role};
pub use supervision::{Course, CourseKind, Session, Supervision, SupervisionWith};
