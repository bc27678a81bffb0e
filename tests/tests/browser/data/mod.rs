//! My data as people use it.

mod sections;
mod steps;
