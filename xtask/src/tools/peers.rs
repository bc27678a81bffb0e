//! What the widgets are measured beside, from npm, pinned by `tests/bench/package-lock.json`: for `cargo xtask bench`
//! alone, since it is 250 MB.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::npm::npm;
use crate::{files, run, say};

/// The folder of the packages.
///
/// # Errors
/// When they cannot be installed.
pub fn ensure(pinned: &Path, cache: &Path) -> Result<PathBuf> {
    let lock = files::read(&pinned.join("package-lock.json"))?;
    let home = cache.join(format!("peers-{}", files::fingerprint([&lock[..]])));
    if !home.is_dir() {
        say::step("Installing what the widgets are measured beside (once; a minute)", || {
            files::swap_in(&home, |new| {
                for file in ["package.json", "package-lock.json"] {
                    files::write(&new.join(file), files::read(&pinned.join(file))?)?;
                }
                let mut install = npm();
                install.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
                run::stream(install.current_dir(new), "it needs npm and a network")
            })
        })?;
    }
    Ok(home.join("node_modules"))
}
