//! The help lines: whom to reach, and how.

mod looks;
mod reads;
mod speaks;
mod steps;
