//! What the widgets are measured beside, from npm, pinned by `tests/bench/package-lock.json`: for `cargo xtask bench`
//! alone, since it is 250 MB.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::npm::install;
use crate::files;

/// The folder of the packages.
///
/// # Errors
/// When they cannot be installed.
pub fn ensure(pinned: &Path, cache: &Path) -> Result<PathBuf> {
    let lock = files::read(&pinned.join("package-lock.json"))?;
    let home = cache.join(format!("peers-{}", files::fingerprint([&lock[..]])));
    if !home.is_dir() {
        install(pinned, &home, "Installing what the widgets are measured beside (once; a minute)")?;
    }
    Ok(home.join("node_modules"))
}
