//! Where things are: the workspace, what a build makes in it, and the tools' own cache.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// The folders of one checkout of the workspace.
#[derive(Debug, Clone)]
pub struct Layout {
    root: PathBuf,
}

impl Layout {
    /// The workspace that this xtask was compiled in.
    ///
    /// # Errors
    /// When that folder is no longer there (the checkout was moved after compiling).
    pub fn here() -> Result<Self> {
        // Cargo sets the variable for `cargo xtask` and for tests alike; the compiled-in value
        // serves a binary that is started by hand.
        let xtask = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = xtask.parent().unwrap_or(&xtask).to_path_buf();
        if !root.join("Cargo.toml").is_file() {
            bail!("no workspace at {}: run `cargo xtask` from inside the checkout", root.display());
        }
        Ok(Self { root })
    }

    /// The layout of a workspace at `root`, wherever that is.
    #[must_use]
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_path_buf() }
    }

    /// The workspace's top folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// `path` (relative, with `/`) inside the workspace.
    #[must_use]
    pub fn join(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// Everything a build makes: `target/dist`. Always here, even where `CARGO_TARGET_DIR` moves
    /// cargo's own files, so that a person and a test find it at one place.
    #[must_use]
    pub fn dist(&self) -> PathBuf {
        self.join("target/dist")
    }

    /// The folder of pinned npm tools (`package.json` and its lock file).
    #[must_use]
    pub fn npm(&self) -> PathBuf {
        self.join("xtask/npm")
    }

    /// The folder of pinned Python checkers (`requirements.txt`).
    #[must_use]
    pub fn python(&self) -> PathBuf {
        self.join("xtask/python")
    }
}

/// The folder for tools, shared by every checkout of this user: a fresh clone compiles nothing
/// that an earlier one already did.
///
/// # Errors
/// When the environment names no home folder at all.
pub fn tool_cache() -> Result<PathBuf> {
    let var = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let base = if cfg!(windows) {
        var("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        var("HOME").map(|home| Path::new(&home).join("Library/Caches"))
    } else {
        var("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .filter(|path| path.is_absolute())
            .or_else(|| var("HOME").map(|home| Path::new(&home).join(".cache")))
    };
    match base {
        Some(base) => Ok(base.join("ppsa-tools")),
        None => bail!(
            "no folder for tools: set HOME (or XDG_CACHE_HOME; LOCALAPPDATA on Windows) and run again"
        ),
    }
}
