//! Everything that is tested in a real browser.

mod harness_works;
