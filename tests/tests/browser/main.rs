//! Everything that needs a real browser, in one binary.

mod acts;
mod battery;
mod data;
mod disk;
mod element;
mod exit;
mod findings;
mod guide;
mod harness_works;
mod help;
mod help_lines;
mod host_page;
mod journey;
mod keeping;
mod loads;
mod lock;
mod missing;
mod packs;
mod plan;
mod practice;
mod prerender;
mod reflection;
mod seasons;
mod wheel;
mod words;
mod yew_app;
