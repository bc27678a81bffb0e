//! The plugin for WordPress, in a real one.

mod code;
mod hostile;
mod network;
mod pages;
mod publishes;
mod settings;
mod site;
