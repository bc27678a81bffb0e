//! Everything that needs a real browser, in one binary.

mod element;
mod harness_works;
mod help;
mod reflection;
mod wheel;
