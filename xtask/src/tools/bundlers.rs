//! The bundlers and frameworks of others that the package is tried with, from npm: a project for each in
//! `tests/bundlers`, with what it needs pinned in its lock file.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::npm;
use crate::files;
use crate::layout::Layout;

/// The projects, relative to the workspace.
pub const FOLDER: &str = "tests/bundlers";

/// Those that are tried whenever all is tested. The others are for `--all`.
pub const USUAL: [&str; 3] = ["linters", "vite-react-19", "webpack"];

/// The names of all projects.
///
/// # Errors
/// When the folder cannot be read.
pub fn all(layout: &Layout) -> Result<Vec<String>> {
    let folder = layout.join(FOLDER);
    let manifests = files::walk(&folder)?.into_iter().filter(|it| it.ends_with("package.json"));
    let name = |it: PathBuf| Some(files::relative(&folder, it.parent()?));
    Ok(manifests.filter_map(name).collect())
}

/// The folder with what a project needs, installed where the cache does not have it yet.
///
/// # Errors
/// When npm is missing or the install fails.
pub fn ensure(layout: &Layout, cache: &Path, name: &str) -> Result<PathBuf> {
    let pinned = layout.join(FOLDER).join(name);
    let lock = files::read(&pinned.join("package-lock.json"))?;
    // Native parts differ by system.
    let system = format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH);
    let hash = files::fingerprint([&lock[..], system.as_bytes()]);
    let home = cache.join(format!("bundler-{name}-{hash}"));
    if !home.is_dir() {
        let _held = files::lock(&cache.join(format!("bundler-{name}.lock")))?;
        if !home.is_dir() {
            let about = format!(
                "Installing what tests/bundlers/{name} needs from npm (once; some seconds)"
            );
            npm::install(&pinned, &home, &about)?;
        }
    }
    Ok(home)
}

/// A command for npm, which says nothing but what fails.
#[must_use]
pub fn npm() -> Command {
    let mut npm = npm::npm();
    npm.args(["--silent", "--no-audit", "--no-fund", "--no-update-notifier"]);
    npm
}
