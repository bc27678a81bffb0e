//! Versions, read where they are pinned: so the tool of wasm-bindgen and its crate never drift apart.

use std::path::Path;

use anyhow::{Context, Result};

use crate::files;
use crate::layout::Layout;

/// The version of a crate in a `Cargo.lock`.
///
/// # Errors
/// When the lock file is not there or has no such crate.
pub fn in_lock(lock: &Path, name: &str) -> Result<String> {
    locked(&files::read_text(lock)?, name)
        .with_context(|| format!("{} has no {name}: a crate must depend on it", lock.display()))
}

fn locked(lock: &str, name: &str) -> Option<String> {
    let name_line = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name_line);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

/// The workspace's version: `version` of `[workspace.package]` in `Cargo.toml`.
///
/// # Errors
/// When the file cannot be read or has none.
pub fn workspace(layout: &Layout) -> Result<String> {
    let path = layout.join("Cargo.toml");
    let manifest = files::read_text(&path)?;
    package_version(&manifest)
        .with_context(|| format!("{} has no [workspace.package] version", path.display()))
}

fn package_version(manifest: &str) -> Option<String> {
    manifest
        .lines()
        .skip_while(|line| line.trim() != "[workspace.package]")
        .skip(1)
        .take_while(|line| !line.starts_with('['))
        .find_map(|line| {
            let (key, value) = line.split_once('=')?;
            (key.trim() == "version").then(|| value.trim().trim_matches('"').to_owned())
        })
}

/// The last word of a tool's `--version` line that looks like a version: `wasm-opt version 132
/// (version_132)` is 132, `wasm-bindgen 0.2.130` is 0.2.130.
#[must_use]
pub fn reported(line: &str) -> Option<&str> {
    line.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lock_files_exact_crate_counts() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked(lock, "yew"), None);
    }

    #[test]
    fn the_workspaces_version_is_not_a_dependencys() {
        let manifest = "[workspace]\n[workspace.package]\nedition = \"2024\"\nversion = \"0.1.0\"\n\
                        [workspace.dependencies]\nversion = \"9\"\n";
        assert_eq!(package_version(manifest).as_deref(), Some("0.1.0"));
        assert_eq!(package_version("[workspace.package]\n[x]\nversion = \"9\"\n"), None);
    }

    /// What anybody builds is what was looked at: no part comes in another version by itself.
    #[test]
    fn each_part_from_others_is_pinned() {
        let layout = Layout::here().unwrap();
        let lock = files::read_text(&layout.join("Cargo.lock")).unwrap();
        let parts = lock.split("[[package]]").filter(|it| it.contains("\nsource = "));
        let mut many = 0;
        for part in parts {
            many += 1;
            let pinned = ["\nversion = \"", "\nsource = \"registry+", "\nchecksum = \""];
            assert!(pinned.iter().all(|it| part.contains(it)), "{part}");
        }
        assert!(many > 20, "{many}");
        let json = |name: &str| -> serde_json::Value {
            let text = files::read_text(&layout.npm().join(name)).unwrap();
            serde_json::from_str(&text).unwrap()
        };
        let (wanted, lock) = (json("package.json"), json("package-lock.json"));
        for (name, version) in wanted["dependencies"].as_object().unwrap() {
            let version = version.as_str().unwrap().rsplit('@').next().unwrap();
            let exact = version.split('.').all(|it| it.parse::<u32>().is_ok());
            assert!(exact, "{name} {version}");
        }
        let packages = lock["packages"].as_object().unwrap();
        let all = packages.iter().filter(|(name, _)| !name.is_empty());
        for (name, it) in all {
            // Some lie within another, whose checksum is over them.
            let sum = it["integrity"].is_string() || it["inBundle"] == true;
            assert!(it["version"].is_string() && sum, "{name}");
        }
    }

    #[test]
    fn versions_are_found_in_what_tools_print() {
        assert_eq!(reported("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(reported("wasm-bindgen 0.2.130\n"), Some("0.2.130"));
        assert_eq!(reported("nothing"), None);
    }
}
