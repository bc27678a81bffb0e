//! Files and folders: walking, copying, hashing, and writing so that nothing is left half done.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Every file below `folder` in a stable order, without version control, build output and
/// installed npm packages. A folder that is not there has none.
///
/// # Errors
/// When a folder cannot be read.
pub fn walk(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    if folder.is_dir() {
        collect(folder, &mut found)?;
    }
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let naming = || format!("could not read the folder {}", folder.display());
    let mut entries = fs::read_dir(folder)
        .and_then(Iterator::collect::<std::io::Result<Vec<_>>>)
        .with_context(naming)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let path = entry.path();
        if path.is_dir() {
            if !["target", "node_modules", ".git"].contains(&name.to_string_lossy().as_ref()) {
                collect(&path, found)?;
            }
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// `path` below `base`, with `/` on every system: as it stands in a URL or a table.
#[must_use]
pub fn relative(base: &Path, path: &Path) -> String {
    path.strip_prefix(base)
        .unwrap_or(path)
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

/// Reads a file, with its name in the error.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

/// Reads a text file, with its name in the error.
///
/// # Errors
/// When it cannot be read or is not UTF-8.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

/// Writes a file and the folders above it.
///
/// # Errors
/// When the disk does not let us.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("could not make the folder {}", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("could not write {}", path.display()))
}

/// Copies every file of `from` to the same place below `to`.
///
/// # Errors
/// When one cannot be read or written.
pub fn copy_all(from: &Path, to: &Path) -> Result<()> {
    for file in walk(from)? {
        write(&to.join(file.strip_prefix(from)?), read(&file)?)?;
    }
    Ok(())
}

/// Removes a folder if it is there.
///
/// # Errors
/// When it is there and cannot be removed.
pub fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

/// Fills a new folder beside `target`, and puts it in the place of `target` only when `fill` went
/// well: a broken build leaves the last good one.
///
/// # Errors
/// What `fill` returns, or that the folders cannot be swapped.
pub fn swap_in(target: &Path, fill: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let beside = |ending: &str| {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        target.with_file_name(format!(".{name}.{ending}"))
    };
    let (new, old) = (beside("new"), beside("old"));
    remove(&new)?;
    fs::create_dir_all(&new).with_context(|| format!("could not make {}", new.display()))?;
    fill(&new)?;
    remove(&old)?;
    if target.exists() {
        fs::rename(target, &old)
            .with_context(|| format!("could not move {} aside", target.display()))?;
    }
    fs::rename(&new, target)
        .with_context(|| format!("could not put the new {} in place", target.display()))?;
    remove(&old)
}

/// Holds `path` locked while the returned file lives: two runs never do the same work at once.
///
/// # Errors
/// When the lock file cannot be made or locked.
pub fn lock(path: &Path) -> Result<File> {
    write_if_missing(path)?;
    let file = File::options()
        .write(true)
        .open(path)
        .with_context(|| format!("could not open the lock {}", path.display()))?;
    if file.try_lock().is_err() {
        crate::say::note(format_args!("waiting for another run that holds {}", path.display()));
        file.lock().with_context(|| format!("could not lock {}", path.display()))?;
    }
    Ok(file)
}

fn write_if_missing(path: &Path) -> Result<()> {
    if path.exists() {
        return Ok(());
    }
    write(path, "")
}

/// A 64-bit fingerprint as text. It tells one content from another; it is no proof against a
/// person who wants two to look alike, and nothing here needs one.
#[must_use]
pub fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hasher = DefaultHasher::new();
    for part in parts {
        // The length keeps ("ab", "c") from looking like ("a", "bc").
        hasher.write_usize(part.len());
        hasher.write(part);
    }
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
pub(crate) mod scratch {
    //! A folder of its own for each unit test.

    use std::path::{Path, PathBuf};
    use std::sync::atomic::{AtomicU32, Ordering};

    /// Removed when dropped.
    pub(crate) struct Scratch(PathBuf);

    impl Scratch {
        pub(crate) fn new() -> Self {
            static NEXT: AtomicU32 = AtomicU32::new(0);
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path =
                std::env::temp_dir().join(format!("xtask-test-{}-{number}", std::process::id()));
            std::fs::create_dir_all(&path).unwrap();
            Self(path)
        }

        pub(crate) fn path(&self) -> &Path {
            &self.0
        }
    }

    impl Drop for Scratch {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::scratch::Scratch;
    use super::*;

    #[test]
    fn a_failed_fill_leaves_the_old_folder() {
        let scratch = Scratch::new();
        let target = scratch.path().join("site");
        swap_in(&target, |new| write(&new.join("a/b.txt"), "one")).unwrap();
        let failed = swap_in(&target, |new| {
            write(&new.join("a/b.txt"), "half")?;
            anyhow::bail!("broken")
        });
        assert!(failed.is_err());
        assert_eq!(read_text(&target.join("a/b.txt")).unwrap(), "one");
        swap_in(&target, |new| write(&new.join("c.txt"), "two")).unwrap();
        let left: Vec<_> =
            walk(&target).unwrap().iter().map(|file| relative(&target, file)).collect();
        assert_eq!(left, ["c.txt"]);
    }

    #[test]
    fn walking_skips_what_is_built() {
        let scratch = Scratch::new();
        for name in ["b.rs", "a/x.rs", "target/y.rs", "node_modules/z.js"] {
            write(&scratch.path().join(name), "").unwrap();
        }
        let found: Vec<_> = walk(scratch.path())
            .unwrap()
            .iter()
            .map(|file| relative(scratch.path(), file))
            .collect();
        assert_eq!(found, ["a/x.rs", "b.rs"]);
    }

    #[test]
    fn fingerprints_tell_where_parts_end() {
        let one: [&[u8]; 2] = [b"ab", b"c"];
        let two: [&[u8]; 2] = [b"a", b"bc"];
        assert_ne!(fingerprint(one), fingerprint(two));
    }
}
