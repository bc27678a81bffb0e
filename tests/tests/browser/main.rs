//! Everything that needs a real browser, in one binary.

mod data;
mod element;
mod exit;
mod guide;
mod harness_works;
mod help;
mod help_lines;
mod journey;
mod keeping;
mod lock;
mod packs;
mod plan;
mod practice;
mod reflection;
mod seasons;
mod wheel;
mod words;
