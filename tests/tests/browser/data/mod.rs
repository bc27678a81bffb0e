//! My data as people use it.

mod brings;
mod clears;
mod forms;
mod keeps;
mod locks;
mod out;
mod refuses;
mod sections;
mod share;
mod speaks;
pub mod steps;
mod traps;
