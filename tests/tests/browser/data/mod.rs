//! My data as people use it.

mod brings;
mod clears;
mod keeps;
mod locks;
mod looks;
mod out;
mod refuses;
mod sections;
mod share;
mod speaks;
pub mod steps;
mod traps;
