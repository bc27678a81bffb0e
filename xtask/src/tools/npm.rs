//! What comes from npm, pinned by `xtask/npm/package-lock.json`: wasm-opt (binaryen), esbuild, terser,
//! tsc and eslint for the scripts, axe-core, fhir, which checks FHIR resources, idb, which the widgets keep words with, and the
//! style sheets of strangers that the widgets are tried under: resets and themes that people use.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::version;
use crate::layout::Layout;
use crate::{files, run, say};

/// Major version of binaryen whose `wasm-opt` on `PATH` serves as well as npm's.
const BINARYEN: &str = "132";

/// An installed set of npm tools.
#[derive(Debug, Clone)]
pub struct Npm {
    modules: PathBuf,
    node: PathBuf,
    native_wasm_opt: Option<PathBuf>,
}

impl Npm {
    /// A command for esbuild, which finds the libraries that our scripts import.
    #[must_use]
    pub fn esbuild(&self) -> Command {
        let mut esbuild = self.script("esbuild/bin/esbuild");
        esbuild.env("NODE_PATH", &self.modules);
        esbuild
    }

    /// A command for terser, which makes scripts smaller still.
    #[must_use]
    pub fn terser(&self) -> Command {
        self.script("terser/bin/terser")
    }

    /// A command for wasm-opt: a native one where the machine has it in our version (it is
    /// quicker), else npm's, which is wasm itself and runs anywhere.
    #[must_use]
    pub fn wasm_opt(&self) -> Command {
        match &self.native_wasm_opt {
            Some(program) => run::command(program),
            None => self.script("binaryen/bin/wasm-opt"),
        }
    }

    /// A command for tsc, which checks the types of our scripts.
    #[must_use]
    pub fn tsc(&self) -> Command {
        self.script("typescript/bin/tsc")
    }

    /// A command for eslint.
    #[must_use]
    pub fn eslint(&self) -> Command {
        self.script("eslint/bin/eslint.js")
    }

    /// axe-core as one script, to be run inside a page.
    #[must_use]
    pub fn axe(&self) -> PathBuf {
        self.modules.join("axe-core/axe.min.js")
    }

    /// The folder of the `fhir` package, to be loaded by a script of ours.
    #[must_use]
    pub fn fhir(&self) -> PathBuf {
        self.modules.join("fhir")
    }

    /// The folder of all packages, with the style sheets of strangers among them.
    #[must_use]
    pub fn hosts(&self) -> &Path {
        &self.modules
    }

    /// The `node` program.
    #[must_use]
    pub fn node(&self) -> &Path {
        &self.node
    }

    // By `node` and the script's path: npm's own links are shell scripts on some systems.
    fn script(&self, path: &str) -> Command {
        let mut command = run::command(&self.node);
        command.arg(self.modules.join(path));
        command
    }
}

/// Installs the pinned set where the cache does not have it yet.
///
/// # Errors
/// When Node or npm is missing, or the install fails.
pub fn ensure(layout: &Layout, cache: &Path) -> Result<Npm> {
    let node = run::on_path("node").context("no `node` on PATH: install Node 20 or later")?;
    let manifest = files::read(&layout.npm().join("package.json"))?;
    let lock = files::read(&layout.npm().join("package-lock.json"))?;
    // Native parts differ by system: a cache on a shared home folder must not mix them.
    let system = format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH);
    let hash = files::fingerprint([&manifest[..], &lock, system.as_bytes()]);
    let home = cache.join(format!("npm-{hash}"));
    if !home.is_dir() {
        let _held = files::lock(&cache.join("npm.lock"))?;
        if !home.is_dir() {
            install(&layout.npm(), &home, OURS)?;
        }
    }
    Ok(Npm { modules: home.join("node_modules"), node, native_wasm_opt: native_wasm_opt() })
}

const OURS: &str =
    "Installing wasm-opt, esbuild, axe-core and what else is pinned from npm (once; some seconds)";

/// Installs what the lock file in `pinned` has, under `name` for who waits.
pub(super) fn install(pinned: &Path, home: &Path, name: &str) -> Result<()> {
    say::step(name, || {
        files::swap_in(home, |new| {
            for file in ["package.json", "package-lock.json"] {
                files::write(&new.join(file), files::read(&pinned.join(file))?)?;
            }
            run::stream(
                npm().current_dir(new).args([
                    "ci",
                    // None of these packages needs its install script to work.
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--loglevel=error",
                ]),
                "it needs npm (it comes with Node 20) and a network",
            )
        })
    })
}

/// A command for npm itself.
pub(super) fn npm() -> Command {
    if cfg!(windows) {
        let mut command = run::command("cmd");
        command.args(["/C", "npm"]);
        return command;
    }
    run::command("npm")
}

fn native_wasm_opt() -> Option<PathBuf> {
    let program = run::on_path("wasm-opt")?;
    // A wrapper script that npm made is the same slow one.
    let head = fs::read(&program).ok()?;
    if head.starts_with(b"#!") {
        return None;
    }
    let says = run::output(run::command(&program).arg("--version"), "").ok()?;
    (version::reported(&says) == Some(BINARYEN)).then_some(program)
}
