//! My data as people use it.

mod brings;
mod clears;
mod keeps;
mod locks;
mod looks;
mod refuses;
mod sections;
mod speaks;
mod steps;
mod traps;
