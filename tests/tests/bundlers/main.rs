//! The package in the hands of other people's bundlers: packed, installed from the tarball into a project as somebody
//! begins one (`tests/bundlers`), type-checked, built, and used in a browser.

mod apps;
mod project;
