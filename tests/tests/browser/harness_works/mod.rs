//! The harness itself, on plain pages: what it claims to see it sees, and a fault does not pass.

mod abilities;
mod acts;
mod looks;
mod reports;
mod watches;
