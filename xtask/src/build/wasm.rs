//! Rust to wasm and its JS glue. wasm-pack compiles and binds what is one file; what is cut into parts, cargo links,
//! [`split`](super::split) cuts and wasm-bindgen binds. wasm-opt makes all of it small.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::module::Module;
use super::stamp::Stamp;
use super::{Variant, split};
use crate::layout::Layout;
use crate::tools::Tools;
use crate::tools::rust::WASM;
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
/// What the wasm may use: see [`OPT`].
pub const FEATURES: [&str; 8] = [
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

/// The folder of what was cut off, in that of a module.
const PARTS: &str = "parts";

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
    say::step(&format!("Making {name} small with wasm-opt"), || optimise(tools, module, &out))?;
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
    if module.parts.is_empty() {
        return pack(layout, tools, module, out);
    }
    let parts = out.join(PARTS);
    let first = split::cut(tools, module, &link(layout, module, variant)?, &parts)?;
    let wasm = out.join("first.wasm");
    files::write(&wasm, first)?;
    let mut bind = run::command(&tools.wasm_bindgen);
    // What the linker exports are the memory and the table, which the parts share.
    bind.arg(&wasm).args(["--keep-lld-exports", "--target", "web", "--no-typescript"]);
    bind.args(["--out-name", &module.name, "--out-dir"]).arg(out);
    run::stream(&mut bind, "see wasm-bindgen's message above")
}

/// One file: wasm-pack compiles and binds it.
fn pack(layout: &Layout, tools: &Tools, module: &Module, out: &Path) -> Result<()> {
    let bindgen = tools.wasm_bindgen.parent().unwrap_or(Path::new(""));
    let mut pack = small(layout, &tools.wasm_pack)?;
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
        .env("PATH", run::path_with(&[bindgen])?)
        .arg("--")
        .args(STD);
    run::stream(&mut pack, "see the compiler's message above")
}

/// The whole program, linked with the relocations that the cut goes by: only its last crate is told so, and nothing
/// else is compiled anew. Gives its file.
fn link(layout: &Layout, module: &Module, variant: Variant) -> Result<PathBuf> {
    let target = layout.join("target");
    let mut cargo = small(layout, Path::new("cargo"))?;
    cargo
        .args(["rustc", "--release", "--target", WASM, "--manifest-path"])
        .arg(layout.join(module.folder()).join("Cargo.toml"))
        .args(STD)
        .args(["--features", &[&["parts"], variant.features()].concat().join(",")])
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "-Clink-arg=--emit-relocs"]);
    run::stream(&mut cargo, "see the compiler's message above")?;
    Ok(target.join(WASM).join(format!("release/{}_wasm.wasm", module.name)))
}

/// A compiler that is told to make it small.
fn small(layout: &Layout, program: &Path) -> Result<Command> {
    let mut flags = remaps(layout)?;
    flags.extend(SMALL.map(String::from));
    let mut compiler = run::compiler(program);
    compiler
        .current_dir(layout.root())
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        // The compiler is pinned: what it does not promise to later ones, it does the same each time.
        .env("RUSTC_BOOTSTRAP", "1");
    Ok(compiler)
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

/// Makes each file small, short of names where the glue has them, and says in each of which build it is. Not where
/// the very same input was optimised before: that step is the slow one when only scripts or styles changed.
fn optimise(tools: &Tools, module: &Module, out: &Path) -> Result<()> {
    let (done, names, stamp) = (finished(out), names(out), out.join("optimised.stamp"));
    let all = module.files();
    let input = |name: &String| {
        let first = *name == all[0];
        if first { out.join(name) } else { out.join(PARTS).join(name) }
    };
    let mut inputs =
        all.iter().map(|name| files::read(&input(name))).collect::<Result<Vec<_>>>()?;
    inputs.push([&OPT[..], &FEATURES, &[SHORT]].concat().join(" ").into_bytes());
    let key = files::fingerprint(inputs.iter().map(Vec::as_slice));
    let there = done.is_dir() && names.is_file();
    if there && std::fs::read_to_string(&stamp).is_ok_and(|old| old == key) {
        return Ok(());
    }
    let mend = "see wasm-opt's message above";
    let small = out.join("small.wasm");
    let mut finished = Vec::new();
    for name in &all {
        let mut opt = tools.npm.wasm_opt();
        // Quietly: it would warn that it does not know the tool's lists of names, which go anyway.
        run::output(opt.args(OPT).args(FEATURES).arg(input(name)).arg("-o").arg(&small), mend)?;
        if *name == all[0] {
            let mut short = tools.npm.wasm_opt();
            short.args(FEATURES).arg(SHORT).arg(&small).arg("-o").arg(&small);
            files::write(&names, run::output(&mut short, mend)?)?;
        }
        finished.push(files::read(&small)?);
    }
    let hash = files::fingerprint(finished.iter().map(Vec::as_slice));
    files::remove(&done)?;
    for (name, wasm) in all.iter().zip(&finished) {
        files::write(&done.join(name), split::marked(wasm, &hash))?;
    }
    files::write(&out.join("build"), hash)?;
    files::write(&stamp, key)
}

/// What wasm-opt told of the short names, in a folder that [`build`] gave.
#[must_use]
pub fn names(out: &Path) -> PathBuf {
    out.join("names.json")
}

/// The folder of the finished wasm, in a folder that [`build`] gave.
#[must_use]
pub fn finished(out: &Path) -> PathBuf {
    out.join("finished")
}

/// Which build it is, as each of its files says, in a folder that [`build`] gave.
///
/// # Errors
/// When that cannot be read.
pub fn hash(out: &Path) -> Result<String> {
    files::read_text(&out.join("build"))
}
