//! What shows before a widget's program runs, and what becomes of what is typed there.

mod fails;
mod goes;
mod looks;
mod stays;
mod steps;
mod types;
