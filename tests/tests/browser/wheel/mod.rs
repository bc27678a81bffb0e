//! The wellbeing wheel as people use it.

mod looks;
mod packs;
mod sets;
mod speaks;
mod time;
mod words;
