//! The practice log as peer workers use it.

mod summary;
mod together;
