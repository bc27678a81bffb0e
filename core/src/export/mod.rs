//! A document in forms that other programs and people read.

mod text;

pub use text::{Labels, plain_text};
