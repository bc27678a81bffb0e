//! Looking back on what happened, alone or together: the [`Template`]s a pack words.
//!
//! Every prompt can be skipped, and nothing in here scores an answer.

mod practises;
mod template;

pub use practises::Practises;
pub use template::{Choice, Prompt, PromptKind, Section, Template};
