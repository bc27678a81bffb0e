//! What a build or a test run needs, found on this machine or installed once for all checkouts.
//!
//! - [`version`]: which wasm-bindgen the workspace is pinned to
//! - [`rust`]: the wasm target and rustup's components
//! - [`cargo`]: wasm-pack, wasm-bindgen, wasm-split, cargo-fuzz and geckodriver, compiled by `cargo install`
//! - [`npm`]: wasm-opt, esbuild, terser, axe-core and fhir, by `npm ci`
//! - [`bundlers`]: the bundlers and frameworks that the package is tried with, from npm
//! - [`lforms`]: a program for forms, from npm, for `--all`
//! - [`smart_forms`]: another, the same way
//! - [`peers`]: what the widgets are measured beside, from npm, for `bench`
//! - [`python`]: icalendar, fhir.resources and textstat, by pip in an environment of their own
//! - [`browser`], [`firefox`], [`webkit`]: the three engines, with what drives them
//! - [`wordpress`]: a WordPress for tests of the plugin
//! - [`apt`]: the system's packages, where it can install them

pub mod apt;
pub mod browser;
pub mod bundlers;
pub mod cargo;
pub mod firefox;
pub mod lforms;
pub mod npm;
pub mod peers;
pub mod python;
pub mod rust;
pub mod smart_forms;
pub mod version;
pub mod webkit;
pub mod wordpress;

use std::path::PathBuf;

use anyhow::Result;

use crate::layout::{Layout, tool_cache};

/// The tools of a build, each ready to be started.
#[derive(Debug, Clone)]
pub struct Tools {
    /// The `wasm-pack` program.
    pub wasm_pack: PathBuf,
    /// The `wasm-bindgen` program, of the version that the workspace's crate has.
    pub wasm_bindgen: PathBuf,
    /// The `wasm-split-cli` program.
    pub wasm_split: PathBuf,
    /// What comes from npm.
    pub npm: npm::Npm,
}

/// Finds the tools of a build; installs those that are missing.
///
/// # Errors
/// When one is neither there nor can be installed; the message says which and what to do.
pub fn ensure(layout: &Layout) -> Result<Tools> {
    let cache = tool_cache()?;
    rust::ensure_wasm_target(layout)?;
    // First: it takes seconds, and a machine without Node hears of it before the long compile.
    let npm = npm::ensure(layout, &cache)?;
    let [wasm_pack, wasm_bindgen, wasm_split] = cargo::ensure(layout, &cache)?;
    Ok(Tools { wasm_pack, wasm_bindgen, wasm_split, npm })
}
