//! Where things are: folders of this workspace, and what the environment overrides.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

/// A folder or file of the workspace, from its root.
#[must_use]
pub fn file(path: &str) -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).join(path)
}

/// The path in the variable `name`, else `fallback` from the workspace's root. It must exist: a
/// missing build would otherwise show as a page that never becomes ready.
///
/// # Errors
/// When nothing is there.
pub fn built(name: &str, fallback: &str) -> Result<PathBuf> {
    let path = std::env::var_os(name).map_or_else(|| file(fallback), PathBuf::from);
    ensure!(
        path.exists(),
        "{} is not there: run `cargo xtask test`, which builds it, or set {name}",
        path.display()
    );
    Ok(path)
}
