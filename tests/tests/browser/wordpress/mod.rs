//! The plugin for WordPress, in a real one.

mod hostile;
mod pages;
mod publishes;
mod settings;
mod site;
