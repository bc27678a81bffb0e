//! Whether a built folder still matches what it was built from, told by contents, not by times:
//! a fresh checkout or a switched branch has new times and the same contents.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::languages;
use super::module::Module;
use crate::files;
use crate::layout::Layout;

/// What a package is made from, relative to the workspace.
const PACKAGE: [&str; 11] = [
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "NOTICE",
    "core",
    "docs",
    "rust-toolchain.toml",
    "widgets",
    "xtask/npm/package-lock.json",
    "xtask/src",
];

/// What every wasm module is made from.
const WASM: [&str; 12] = [
    "Cargo.lock",
    "Cargo.toml",
    "core/Cargo.toml",
    "core/build.rs",
    // Their keys are in it, and what goes out in English; the rest of the languages is in files beside it.
    "core/languages/en-NZ/words",
    "core/src",
    "rust-toolchain.toml",
    "xtask/npm/package-lock.json",
    // What makes scripts and styles has no part in it.
    "xtask/src/build/module.rs",
    "xtask/src/build/split.rs",
    "xtask/src/build/wasm.rs",
    "xtask/src/tools",
];

/// The state of a built folder's inputs, taken before it is built.
#[derive(Debug)]
pub struct Stamp {
    target: PathBuf,
    file: PathBuf,
    inputs: String,
}

impl Stamp {
    /// For a package in `target`.
    ///
    /// # Errors
    /// When an input cannot be read.
    pub fn of_package(layout: &Layout, target: &Path) -> Result<Self> {
        Self::of(layout, target, &PACKAGE)
    }

    /// For the site in `target`, which holds the package.
    ///
    /// # Errors
    /// When an input cannot be read.
    pub fn of_site(layout: &Layout, target: &Path) -> Result<Self> {
        let mut inputs = PACKAGE.to_vec();
        inputs.extend(["demo", "docs"]);
        Self::of(layout, target, &inputs)
    }

    /// For a wasm module, bound and optimised in `target`.
    ///
    /// # Errors
    /// When an input cannot be read.
    pub fn of_wasm(layout: &Layout, module: &Module, target: &Path) -> Result<Self> {
        let own = module.sources();
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        // Beside the Rust of a widget stand its styles and its scripts; some words are in scripts alone.
        let rust = |name: &str| {
            let inline =
                languages::INLINE.iter().any(|it| name.ends_with(&format!("/words/{it}.json")));
            !inline && (!name.starts_with("widgets/src/") || name.ends_with(".rs"))
        };
        Self::of_these(layout, target, &[&WASM[..], &own].concat(), rust)
    }

    fn of(layout: &Layout, target: &Path, inputs: &[&str]) -> Result<Self> {
        // The plugin for WordPress takes a package in, and no package has anything of it.
        Self::of_these(layout, target, inputs, |name| !name.starts_with("widgets/wordpress/"))
    }

    fn of_these(
        layout: &Layout,
        target: &Path,
        inputs: &[&str],
        keep: impl Fn(&str) -> bool,
    ) -> Result<Self> {
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        Ok(Self {
            target: target.to_path_buf(),
            // Beside the folder, not in it: what is in it is shipped.
            file: target.with_file_name(format!("{name}.stamp")),
            inputs: hash(layout.root(), inputs, keep)?,
        })
    }

    /// Whether the folder is there and was built from these very inputs.
    #[must_use]
    pub fn fresh(&self) -> bool {
        self.target.is_dir()
            && std::fs::read_to_string(&self.file).is_ok_and(|old| old == self.inputs)
    }

    /// Notes that the folder is about to change in place.
    ///
    /// # Errors
    /// When the stamp cannot be written.
    pub fn unset(&self) -> Result<()> {
        files::write(&self.file, "")
    }

    /// Notes that the folder is now built from these inputs.
    ///
    /// # Errors
    /// When the stamp cannot be written.
    pub fn set(&self) -> Result<()> {
        files::write(&self.file, &self.inputs)
    }
}

fn hash(root: &Path, inputs: &[&str], keep: impl Fn(&str) -> bool) -> Result<String> {
    let mut parts = Vec::new();
    for input in inputs {
        let path = root.join(input);
        let found = if path.is_file() { vec![path] } else { files::walk(&path)? };
        for file in found {
            let name = files::relative(root, &file);
            if !keep(&name) {
                continue;
            }
            parts.push(name.into_bytes());
            parts.push(files::read(&file)?);
        }
    }
    Ok(files::fingerprint(parts.iter().map(Vec::as_slice)))
}

#[cfg(test)]
mod tests {
    use super::super::module::MODULES;
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn fresh_until_an_input_changes_comes_or_goes() {
        let scratch = Scratch::new();
        let layout = Layout::at(scratch.path());
        let target = layout.dist().join("package");
        let stamp = || Stamp::of_package(&layout, &target).unwrap();
        let put = |path: &str, text: &str| files::write(&layout.join(path), text).unwrap();

        put("core/src/lib.rs", "one");
        assert!(!stamp().fresh(), "nothing was built yet");
        std::fs::create_dir_all(&target).unwrap();
        stamp().set().unwrap();
        assert!(stamp().fresh());
        put("core/src/lib.rs", "two");
        assert!(!stamp().fresh(), "changed");
        put("core/src/lib.rs", "one");
        assert!(stamp().fresh(), "as it was");
        put("widgets/js/new.js", "");
        assert!(!stamp().fresh(), "a file came");
        std::fs::remove_file(layout.join("widgets/js/new.js")).unwrap();
        put("demo/index.html", "the package does not depend on it");
        assert!(stamp().fresh());
        files::remove(&target).unwrap();
        assert!(!stamp().fresh(), "the folder is gone");
    }
    #[test]
    fn a_wasm_module_depends_on_core_and_on_its_own_crate() {
        let scratch = Scratch::new();
        let layout = Layout::at(scratch.path());
        let lock = MODULES.iter().find(|it| it.name == "ppsa_vault").unwrap();
        let target = layout.dist().join("wasm/ppsa_vault");
        let stamp = || Stamp::of_wasm(&layout, lock, &target).unwrap();
        let put = |path: &str, text: &str| files::write(&layout.join(path), text).unwrap();

        std::fs::create_dir_all(&target).unwrap();
        stamp().set().unwrap();
        put("widgets/src/lib.rs", "of another module");
        put("widgets/js/lock.js", "a script");
        put("widgets/src/wheel/wheel.css", "a style sheet");
        put("core/languages/mi/words/wheel.json", "another language");
        assert!(stamp().fresh());
        for source in ["core/src/lib.rs", "widgets/vault/src/lib.rs", "widgets/vault/Cargo.toml"] {
            put(source, "changed");
            assert!(!stamp().fresh(), "{source}");
            stamp().set().unwrap();
        }
        stamp().unset().unwrap();
        assert!(!stamp().fresh(), "it is about to change");
    }
}
