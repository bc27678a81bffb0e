//! wasm-pack, wasm-bindgen, wasm-split, cargo-fuzz and geckodriver: what is on `PATH` in the right version, else
//! `cargo install` into the tools' cache.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::version;
use crate::layout::Layout;
use crate::{files, run, say};

/// The one version of wasm-pack that the build is tried with.
const WASM_PACK: &str = "0.15.1";

/// The one version of the tool that cuts the widgets' program into parts. It is tied to what `build/split.rs` and
/// `widgets/src/parts.rs` know of it.
const WASM_SPLIT: &str = "0.2.4";

/// The one version of cargo-fuzz that the fuzz targets are tried with.
const CARGO_FUZZ: &str = "0.13.2";

/// The one version of geckodriver that Firefox is driven with.
const GECKODRIVER: &str = "0.37.1";

struct Tool {
    /// The package on crates.io.
    package: &'static str,
    /// The program in it that we start.
    program: &'static str,
    version: String,
    /// Whether the package's own lock file can be kept to. That of wasm-bindgen-cli names crates
    /// that registries have since withdrawn.
    locked: bool,
    /// What of it is built only when asked for.
    features: &'static str,
    /// How long two cores compile it.
    minutes: u32,
}

/// Finds wasm-pack, wasm-bindgen and wasm-split, in this order; compiles what is missing.
///
/// # Errors
/// When one cannot be compiled.
pub fn ensure(layout: &Layout, cache: &Path) -> Result<[PathBuf; 3]> {
    let tools = [
        Tool {
            package: "wasm-pack",
            program: "wasm-pack",
            version: WASM_PACK.to_owned(),
            locked: true,
            features: "",
            minutes: 2,
        },
        Tool {
            package: "wasm-bindgen-cli",
            program: "wasm-bindgen",
            version: version::in_lock(&layout.join("Cargo.lock"), "wasm-bindgen")?,
            locked: false,
            features: "",
            minutes: 3,
        },
        Tool {
            package: "wasm_split_cli_support",
            program: "wasm-split-cli",
            version: WASM_SPLIT.to_owned(),
            locked: true,
            features: "build-binary",
            minutes: 1,
        },
    ];
    install_missing(&tools, layout, cache)?;
    Ok([tools[0].there(cache)?, tools[1].there(cache)?, tools[2].there(cache)?])
}

/// Finds cargo-fuzz; compiles it where it is missing.
///
/// # Errors
/// When it cannot be compiled.
pub fn ensure_fuzz(layout: &Layout, cache: &Path) -> Result<PathBuf> {
    ensure_one("cargo-fuzz", CARGO_FUZZ, 1, layout, cache)
}

/// Finds geckodriver; compiles it where it is missing.
///
/// # Errors
/// When it cannot be compiled.
pub fn ensure_geckodriver(layout: &Layout, cache: &Path) -> Result<PathBuf> {
    ensure_one("geckodriver", GECKODRIVER, 2, layout, cache)
}

fn ensure_one(
    name: &'static str,
    version: &str,
    minutes: u32,
    layout: &Layout,
    cache: &Path,
) -> Result<PathBuf> {
    let version = version.to_owned();
    let tool = Tool { package: name, program: name, version, locked: true, features: "", minutes };
    install_missing(std::slice::from_ref(&tool), layout, cache)?;
    tool.there(cache)
}

fn install_missing(tools: &[Tool], layout: &Layout, cache: &Path) -> Result<()> {
    let missing: Vec<&Tool> = tools.iter().filter(|tool| tool.find(cache).is_none()).collect();
    if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
        let minutes: u32 = missing.iter().map(|tool| tool.minutes).sum();
        say::note(format_args!(
            "First run on this machine: compiling {}, about {minutes} min on two cores; \
             kept in {} for every later run and checkout",
            names.join(" and "),
            cache.display()
        ));
    }
    // One after the other: cargo already uses every core for each of them.
    for tool in missing {
        tool.install(layout, cache)?;
    }
    Ok(())
}

impl Tool {
    fn root(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.package, self.version))
    }

    fn cached(&self, cache: &Path) -> PathBuf {
        let file = format!("{}{}", self.program, env::consts::EXE_SUFFIX);
        self.root(cache).join("bin").join(file)
    }

    fn find(&self, cache: &Path) -> Option<PathBuf> {
        let cached = self.cached(cache);
        if cached.is_file() {
            return Some(cached);
        }
        let on_path = run::on_path(self.program)?;
        let says = run::output(run::command(&on_path).arg("--version"), "").ok()?;
        (version::reported(&says) == Some(&self.version)).then_some(on_path)
    }

    fn there(&self, cache: &Path) -> Result<PathBuf> {
        self.find(cache).with_context(|| format!("{} was installed but is not there", self.package))
    }

    /// Compiles into a folder aside and moves the finished programs into place, so that an
    /// interrupted run leaves nothing that looks whole; what was compiled so far is kept for the
    /// next try.
    fn install(&self, layout: &Layout, cache: &Path) -> Result<()> {
        let lock = cache.join(format!("{}.lock", self.package));
        let _held = files::lock(&lock)?;
        if self.find(cache).is_some() {
            return Ok(()); // Another run finished it while we waited for the lock.
        }
        let aside = cache.join(format!(".{}-{}.new", self.package, self.version));
        let objects = cache.join(format!(".{}-{}.build", self.package, self.version));
        let name = format!(
            "Compiling {} {} (once; about {} min)",
            self.package, self.version, self.minutes
        );
        say::step(&name, || {
            files::remove(&aside)?;
            let mut cargo = run::compiler("cargo");
            cargo
                .args(["install", self.package, "--version", &self.version])
                .arg("--root")
                .arg(&aside)
                .current_dir(layout.root())
                .env("CARGO_TARGET_DIR", &objects);
            if self.locked {
                cargo.arg("--locked");
            }
            if !self.features.is_empty() {
                cargo.args(["--features", self.features]);
            }
            // These tools run for a second or two: a quick compile is worth more than quick code.
            for (name, value) in
                [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")]
            {
                cargo.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
            }
            let mend = format!(
                "the tool is compiled from the crate registry, so it needs a network and a C \
                 linker; or put {} {} on PATH yourself",
                self.program, self.version
            );
            run::stream(&mut cargo, &mend)?;
            self.move_in(&aside, cache)?;
            files::remove(&aside)?;
            files::remove(&objects)
        })
    }

    fn move_in(&self, aside: &Path, cache: &Path) -> Result<()> {
        let main = self.cached(cache);
        let bin = self.root(cache).join("bin");
        fs::create_dir_all(&bin).with_context(|| format!("could not make {}", bin.display()))?;
        let mut programs = files::walk(&aside.join("bin"))?;
        // The one we look for comes last: when it is there, all are.
        programs.sort_by_key(|path| path.file_name() == main.file_name());
        for program in programs {
            let to = bin.join(program.file_name().unwrap_or_default());
            fs::rename(&program, &to)
                .with_context(|| format!("could not put {} in place", to.display()))?;
        }
        Ok(())
    }
}
