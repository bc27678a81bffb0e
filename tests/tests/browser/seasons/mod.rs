//! The seasons tracker as people use it.

mod harder;
mod looks;
mod moves;
mod offers;
mod outside;
mod speaks;
pub mod steps;
