//! Rust to wasm and its JS glue: wasm-pack compiles and binds, wasm-opt makes it small.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::Variant;
use super::module::Module;
use super::stamp::Stamp;
use crate::layout::Layout;
use crate::tools::Tools;
use crate::{files, run, say};

/// What wasm-opt is told. Features are those that Rust's wasm target has by default and every
/// browser of the last years knows; without them wasm-opt refuses the input or writes longer code.
/// Low memory is unused in that nothing lives below 1 KiB but the far end of the stack.
/// No `--traps-never-happen`: a panic is a trap, and the page recovers from it.
/// What is called once only is written out there only where it is short: wasm-opt's own way has
/// fewer bytes, but they are less alike, and brotli makes 7 KB more of them.
const OPT: [&str; 8] = [
    "-Oz",
    "--converge",
    "--one-caller-inline-max-function-size",
    "20",
    "--low-memory-unused",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];
/// See [`OPT`].
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Imports and exports get names of a letter or two, and wasm-opt tells which: the glue takes them up.
const SHORT: &str = "--minify-imports-and-exports-and-modules";

/// A panic traps and says nothing, not even where: its message could quote a person, and what prints
/// messages is a tenth of the wasm. The page hears of the trap, see `glue`.
const SMALL: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zfmt-debug=none", "-Zlocation-detail=none"];
/// The standard library compiled with that too, and for size.
const STD: [&str; 4] =
    ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"];

/// Compiles a module where its sources changed; gives the folder with its glue and the finished wasm.
///
/// # Errors
/// When compiling, binding or optimising fails.
pub fn build(layout: &Layout, tools: &Tools, module: &Module, variant: Variant) -> Result<PathBuf> {
    let name = module.name.as_str();
    let out = layout.dist().join(variant.wasm_folder()).join(name);
    // Cargo would know, too. But two builds of one crate take each other's place in its folder, and
    // it would compile both anew for every changed script.
    let stamp = Stamp::of_wasm(layout, module, &out)?;
    if !stamp.fresh() {
        stamp.unset()?;
        let what = match variant {
            Variant::Release => "release",
            Variant::Probe => "with the panic probe, for tests",
        };
        say::step(
            &format!("Compiling {name} to wasm ({what}; the first time a minute or two)"),
            || compile(layout, tools, module, variant, &out),
        )?;
    }
    say::step(&format!("Making {name} small with wasm-opt"), || optimise(tools, name, &out))?;
    stamp.set()?;
    Ok(out)
}

/// Compiles the tests' Yew app as its author would; gives its folder.
///
/// # Errors
/// When compiling or binding fails.
pub fn yew_app(layout: &Layout, tools: &Tools) -> Result<PathBuf> {
    let out = layout.dist().join("yew-app");
    let bindgen = tools.wasm_bindgen.parent().unwrap_or(Path::new(""));
    say::step("Compiling the tests' Yew app to wasm (the first time a minute)", || {
        let mut pack = run::compiler(&tools.wasm_pack);
        pack.args(["--log-level", "error", "build", "--dev"])
            .arg(layout.join("tests/yew-app"))
            .args(["--target", "web", "--mode", "no-install", "--no-opt"])
            .args(["--no-pack", "--no-typescript", "--no-gitignore", "--out-dir"])
            .arg(&out)
            .current_dir(layout.root())
            .env("PATH", run::path_with(&[bindgen])?);
        run::stream(&mut pack, "see the compiler's message above")
    })?;
    Ok(out)
}

fn compile(
    layout: &Layout,
    tools: &Tools,
    module: &Module,
    variant: Variant,
    out: &Path,
) -> Result<()> {
    let mut flags = remaps(layout)?;
    flags.extend(SMALL.map(String::from));
    let bindgen = tools.wasm_bindgen.parent().unwrap_or(Path::new(""));
    let mut pack = run::compiler(&tools.wasm_pack);
    // Its own news about versions and packages is not ours; cargo's progress still shows.
    pack.args(["--log-level", "error", "build"])
        .arg(layout.join(module.folder()))
        .args(["--target", "web", "--release"])
        // Never downloads: it takes wasm-bindgen from the PATH below. We own package.json and the
        // types, and run wasm-opt ourselves.
        .args(["--mode", "no-install", "--no-opt"])
        .args(["--no-pack", "--no-typescript", "--no-gitignore"])
        .args(["--out-name", &module.name])
        .arg("--out-dir")
        .arg(out)
        .current_dir(layout.root())
        .env("PATH", run::path_with(&[bindgen])?)
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        // The compiler is pinned: what it does not promise to later ones, it does the same each time.
        .env("RUSTC_BOOTSTRAP", "1")
        .arg("--")
        .args(STD)
        .arg("--no-default-features");
    let features = module.features(variant);
    if !features.is_empty() {
        pack.args(["--features", &features]);
    }
    run::stream(&mut pack, "see the compiler's message above")
}

/// What is compiled can hold paths of its sources, or depend on them. Shortened, they are the same
/// from every machine, and do not publish the name of the person who built it.
fn remaps(layout: &Layout) -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("no home folder: set HOME or CARGO_HOME")?;
    let sources = home.join("registry/src");
    let mut folders = vec![layout.root().to_path_buf()];
    // The folder of each registry has an unpredictable name of its own.
    if let Ok(entries) = std::fs::read_dir(&sources) {
        folders.extend(entries.flatten().map(|entry| entry.path()));
    }
    folders.sort();
    Ok(folders
        .iter()
        .map(|folder| {
            let separator = std::path::MAIN_SEPARATOR;
            format!("--remap-path-prefix={}{separator}=", folder.display())
        })
        .collect())
}

/// Optimises in place, unless the very same input was optimised before: that step is the slow one
/// when only scripts or styles changed.
fn optimise(tools: &Tools, name: &str, out: &Path) -> Result<()> {
    let wasm = out.join(format!("{name}_bg.wasm"));
    let (done, names) = (finished(out), names(out));
    let stamp = out.join("optimised.stamp");
    let input = files::read(&wasm)?;
    let how = [&OPT[..], &FEATURES, &[SHORT]].concat().join(" ");
    let key = files::fingerprint([&input[..], how.as_bytes()]);
    let there = done.is_file() && names.is_file();
    if there && std::fs::read_to_string(&stamp).is_ok_and(|old| old == key) {
        return Ok(());
    }
    let mend = "see wasm-opt's message above";
    let mut opt = tools.npm.wasm_opt();
    run::stream(opt.args(OPT).args(FEATURES).arg(&wasm).arg("-o").arg(&done), mend)?;
    let mut short = tools.npm.wasm_opt();
    let told = run::output(short.args(FEATURES).arg(SHORT).arg(&done).arg("-o").arg(&done), mend)?;
    files::write(&names, told)?;
    files::write(&stamp, key)
}

/// What wasm-opt told of the short names, in a folder that [`build`] gave.
#[must_use]
pub fn names(out: &Path) -> PathBuf {
    out.join("names.json")
}

/// The finished wasm in a folder that [`build`] gave.
#[must_use]
pub fn finished(out: &Path) -> PathBuf {
    out.join("optimised.wasm")
}
