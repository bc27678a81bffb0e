//! Whose work is inside of what ships: the crates that are compiled into the program, and what our scripts contain.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::build::json;
use crate::layout::Layout;
use crate::{files, run};

/// What of npm our scripts contain.
const NPM: [&str; 1] = ["idb"];

/// Names of files in which a package has its licence.
const TEXTS: [&str; 5] = ["license", "licence", "copying", "notice", "unlicense"];

/// A part of what ships that others wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// `cargo` or `npm`.
    pub from: &'static str,
    /// As its registry has it.
    pub name: String,
    /// In that registry.
    pub version: String,
    /// As SPDX writes it.
    pub licence: String,
    /// The texts that it comes with.
    pub texts: Vec<String>,
}

/// All of them, by name.
///
/// # Errors
/// When Cargo does not say what is inside, or one has no licence.
pub fn all(layout: &Layout) -> Result<Vec<Part>> {
    let mut parts = crates(layout)?;
    for name in NPM {
        parts.push(of_npm(layout, name)?);
    }
    parts.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    Ok(parts)
}

fn crates(layout: &Layout) -> Result<Vec<Part>> {
    let mend = "run it by hand to see why";
    let mut tree = run::command("cargo");
    tree.current_dir(layout.root()).args(["tree", "--locked", "--prefix", "none", "--no-dedupe"]);
    tree.args(["-p", "ppsa-widgets-wasm", "-p", "ppsa-vault", "-e", "normal,no-proc-macro"]);
    tree.args(["--target", "wasm32-unknown-unknown", "--format", "{p}|{l}"]);
    tree.args(["--features", "ppsa-widgets-wasm/parts"]);
    let tree = run::output(&mut tree, mend)?;
    let folders = folders(layout)?;
    let mut lines: Vec<&str> = tree.lines().filter(|line| !line.trim().is_empty()).collect();
    lines.sort_unstable();
    lines.dedup();
    let mut parts = Vec::new();
    for line in lines {
        // What has a folder in brackets is of this workspace.
        let Some((name, version, licence)) = read(line) else { continue };
        let folder = folders.get(&(name.clone(), version.clone()));
        let folder = folder.with_context(|| format!("cargo metadata has no {name} {version}"))?;
        parts.push(Part { from: "cargo", texts: texts(folder)?, name, version, licence });
    }
    if parts.is_empty() {
        bail!("cargo tree names no crate: {tree}");
    }
    Ok(parts)
}

/// The name, the version and the licence on a line of `cargo tree`; none where it is of this workspace.
fn read(line: &str) -> Option<(String, String, String)> {
    let (package, licence) = line.split_once('|')?;
    let (name, version) = package.trim().split_once(" v")?;
    if version.contains('(') {
        return None;
    }
    // Older crates write a slash where SPDX has a word.
    let licence = licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ");
    Some((name.to_owned(), version.to_owned(), licence))
}

/// Where each crate's sources are, by name and version.
fn folders(layout: &Layout) -> Result<BTreeMap<(String, String), PathBuf>> {
    let mut metadata = run::command("cargo");
    metadata.current_dir(layout.root()).args(["metadata", "--locked", "--format-version", "1"]);
    let metadata = run::output(&mut metadata, "run it by hand to see why")?;
    let metadata: Value = serde_json::from_str(&metadata).context("what cargo metadata says")?;
    let packages = metadata["packages"].as_array().context("packages of cargo metadata")?;
    let each = packages.iter().filter_map(|it| {
        let [name, version, manifest] =
            ["name", "version", "manifest_path"].map(|key| it[key].as_str());
        let folder = Path::new(manifest?).parent()?.to_path_buf();
        Some(((name?.to_owned(), version?.to_owned()), folder))
    });
    Ok(each.collect())
}

fn of_npm(layout: &Layout, name: &str) -> Result<Part> {
    let tools = crate::tools::ensure(layout)?;
    let folder = tools.npm.hosts().join(name);
    let manifest = json::read(&folder.join("package.json"))?;
    let said = |key: &str| {
        manifest[key].as_str().map(str::to_owned).with_context(|| format!("{name} has no {key}"))
    };
    let (version, licence) = (said("version")?, said("license")?);
    Ok(Part { from: "npm", name: name.to_owned(), version, licence, texts: texts(&folder)? })
}

/// The licence texts in a folder, each with its lines as they are everywhere.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if path.is_file() && TEXTS.iter().any(|it| name.starts_with(it)) {
            paths.push(path);
        }
    }
    paths.sort();
    let read = |path: &PathBuf| Ok(files::read_text(path)?.replace("\r\n", "\n").trim().to_owned());
    paths.iter().map(read).collect()
}

/// All of it for people: what is inside, and each licence text once.
#[must_use]
pub fn text(parts: &[Part]) -> String {
    let mut text = String::from(
        "What others wrote and is inside of the PPSA widgets, with thanks. Rust's own library, under MIT OR\n\
         Apache-2.0 (https://www.rust-lang.org/policies/licenses), is in the program too.\n\n",
    );
    let mut by_text: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for part in parts {
        let name = format!("{} {}", part.name, part.version);
        text += &format!("{name} ({}): {}\n", part.from, part.licence);
        for it in &part.texts {
            by_text.entry(it).or_default().push(name.clone());
        }
        if part.texts.is_empty() {
            text += "    comes without a text of its own: see LICENSE-MIT and LICENSE-APACHE beside this file\n";
        }
    }
    for (licence, names) in by_text {
        text += &format!("\n{}\n{}\n\n{licence}\n", "=".repeat(78), names.join(", "));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_cargo_tree_is_read_and_what_is_ours_left_out() {
        let of = |line| read(line).map(|(name, version, licence)| [name, version, licence]);
        assert_eq!(
            of("fnv v1.0.7|Apache-2.0 / MIT").unwrap(),
            ["fnv", "1.0.7", "Apache-2.0 OR MIT"]
        );
        assert_eq!(of("ppsa-core v0.1.0 (/x/core)|MIT"), None);
    }

    #[test]
    fn what_ships_names_its_parts_and_what_only_tests_use_is_not_among_them() {
        let parts = crates(&Layout::here().unwrap()).unwrap();
        let names: Vec<&str> = parts.iter().map(|it| it.name.as_str()).collect();
        for name in ["yew", "wasm-bindgen", "chrono", "argon2"] {
            assert!(names.contains(&name), "{name}");
        }
        for name in ["thirtyfour", "proptest", "axum", "ppsa-core"] {
            assert!(!names.contains(&name), "{name}");
        }
        assert!(parts.iter().all(|it| !it.licence.is_empty()));
    }

    #[test]
    fn a_text_that_many_share_stands_once() {
        let part = |name: &str, texts: &[&str]| Part {
            from: "cargo",
            name: name.into(),
            version: "1.0.0".into(),
            licence: "MIT".into(),
            texts: texts.iter().map(|it| (*it).to_owned()).collect(),
        };
        let text = text(&[part("a", &["Be kind."]), part("b", &["Be kind."]), part("c", &[])]);
        assert_eq!(text.matches("Be kind.").count(), 1, "{text}");
        assert!(text.contains("a 1.0.0, b 1.0.0"), "{text}");
        assert!(text.contains("without a text of its own"), "{text}");
    }
}
