//! The quick exit: the way out of a page, at once and with nothing left to see.

mod alone;
mod covers;
mod frames;
mod hostile;
mod keys;
mod leaves;
mod looks;
mod stands;
pub mod steps;
