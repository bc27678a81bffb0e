//! The help lines.
