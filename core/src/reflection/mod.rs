//! Looking back on what happened, alone or together: the [`Template`]s a pack words, and the
//! [`Entry`] a person writes with one.
//!
//! Every prompt can be skipped, and nothing in here scores an answer.

mod entry;

pub use crate::template::{Choice, Practises, Prompt, PromptKind, Purpose, Section, Template};
pub use entry::{Answer, AnsweredPrompt, Entry, FirstWording, ReflectionChange, TemplateSnapshot};
