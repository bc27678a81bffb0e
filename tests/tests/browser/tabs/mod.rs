//! One store in several tabs, and a browser that is killed while it writes.

mod killed;
mod steps;
mod two;
