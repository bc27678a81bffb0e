//! Everything that needs a real browser, in one binary.

mod element;
mod harness_works;
mod help;
mod plan;
mod seasons;
mod wheel;
