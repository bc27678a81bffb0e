//! The framework guide as people use it.

mod help;
mod looks;
mod opens;
mod reads;
mod stands;
