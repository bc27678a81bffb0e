//! The parts of the Rust toolchain beyond the compiler: the wasm target, rustfmt, clippy.

use std::path::Path;

use anyhow::{Context as _, Result};

use crate::layout::Layout;
use crate::{run, say};

/// The one target that browsers run.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target to the toolchain of this workspace where it is missing, and the source of
/// the standard library, which is compiled anew for size.
///
/// # Errors
/// When one is missing and rustup cannot add it.
pub fn ensure_wasm_target(layout: &Layout) -> Result<()> {
    let sysroot = run::output(
        run::command("rustc").args(["--print", "sysroot"]).current_dir(layout.root()),
        "install Rust by rustup",
    )?;
    // Looking is quicker than asking rustup, and right for a Rust that did not come by it.
    let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
    if !rustlib.join(WASM).is_dir() {
        let name = format!("Adding the Rust target {WASM} (once per toolchain)");
        rustup(layout, &name, &["target", "add", WASM])?;
    }
    if !rustlib.join("src/rust/library").is_dir() {
        let name = "Adding the source of Rust's standard library (once per toolchain)";
        rustup(layout, name, &["component", "add", "rust-src"])?;
    }
    Ok(())
}

/// The target that this toolchain compiles for when nobody says.
///
/// # Errors
/// When there is no compiler, or it does not say.
pub fn host(layout: &Layout) -> Result<String> {
    let mut ask = run::command("rustc");
    ask.args(["--version", "--verbose"]).current_dir(layout.root());
    let says = run::output(&mut ask, "install Rust by rustup")?;
    let host = says.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc does not say which system it runs on")
}

/// Adds rustfmt and clippy where they are missing.
///
/// # Errors
/// When one is missing and rustup cannot add it.
pub fn ensure_checkers(layout: &Layout) -> Result<()> {
    for (tool, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        let mut ask = run::command("cargo");
        ask.args([tool, "--version"]).current_dir(layout.root());
        if run::output(&mut ask, "").is_err() {
            rustup(
                layout,
                &format!("Adding {component} (once per toolchain)"),
                &["component", "add", component],
            )?;
        }
    }
    Ok(())
}

fn rustup(layout: &Layout, name: &str, args: &[&str]) -> Result<()> {
    say::step(name, || {
        run::stream(
            run::command("rustup").args(args).current_dir(layout.root()),
            "it needs rustup and a network; without rustup, add it the way this Rust came",
        )
    })
}
