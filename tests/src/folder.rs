//! The folder that a browser writes into.

use std::{
    fs, io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use tempfile::TempDir;

/// How long the processes of a killed browser may go on writing.
const LAST_WRITES: Duration = Duration::from_secs(3);

/// A fresh folder, removed with this.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn fresh() -> io::Result<Self> {
        Ok(Self(TempDir::with_prefix("ppsa-browser-")?.keep()))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let started = Instant::now();
        while fs::remove_dir_all(&self.0).is_err() && self.0.exists() {
            if started.elapsed() > LAST_WRITES {
                break;
            }
            thread::sleep(Duration::from_millis(20));
        }
    }
}
