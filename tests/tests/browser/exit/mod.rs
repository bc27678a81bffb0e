//! The quick exit: the way out of a page, at once and with nothing left to see.

mod covers;
mod keys;
mod leaves;
mod looks;
mod stands;
mod steps;
