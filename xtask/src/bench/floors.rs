//! The least that a wheel in Rust costs: two crates, one of wasm-bindgen alone and one of Leptos, in a workspace of
//! their own under `tests/bench/floors/`, so that no other build waits for them.

use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::build::wasm;
use crate::layout::Layout;
use crate::tools::rust::WASM;
use crate::tools::{Tools, version};
use crate::{files, run, say};

/// Their crates, and what each page is called.
const ALL: [(&str, &str); 2] =
    [("floor_bindgen", "wheel-bindgen"), ("floor_leptos", "wheel-leptos")];

/// The folder of their scripts and wasm, in that of the pages.
pub const AT: &str = "floors";

/// The wasm that this page fetches, if it is one of them.
pub fn wasm_of(page: &str) -> Option<String> {
    let (name, _) = ALL.iter().find(|(_, of)| *of == page)?;
    Some(format!("{AT}/{name}_bg.wasm"))
}

/// Compiles them as somebody would who wants them small, with what their lock file pins; gives the folder.
pub fn build(layout: &Layout, tools: &Tools) -> Result<PathBuf> {
    let home = layout.join("tests/bench/floors");
    let target = layout.join("target/bench-floors");
    let out = layout.dist().join(AT);
    let [theirs, ours] =
        [&home, layout.root()].map(|it| version::in_lock(&it.join("Cargo.lock"), "wasm-bindgen"));
    let (theirs, ours) = (theirs?, ours?);
    ensure!(theirs == ours, "{} pins wasm-bindgen {theirs}, the tool is {ours}", home.display());
    let name = "Compiling a wheel of wasm-bindgen and one of Leptos (the first time some minutes)";
    say::step(name, || compile(tools, &home, &target, &out))?;
    Ok(out)
}

fn compile(tools: &Tools, home: &Path, target: &Path, out: &Path) -> Result<()> {
    let mut cargo = run::compiler("cargo");
    cargo.args(["build", "--release", "--locked", "--target", WASM, "--target-dir"]);
    run::stream(cargo.arg(target).current_dir(home), "see the compiler's message above")?;
    files::remove(out)?;
    for (name, _) in ALL {
        bind(tools, &target.join(WASM).join(format!("release/{name}.wasm")), out, name)?;
    }
    Ok(())
}

fn bind(tools: &Tools, wasm: &Path, out: &Path, name: &str) -> Result<()> {
    let mut bind = run::command(&tools.wasm_bindgen);
    bind.arg(wasm).args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]);
    run::stream(bind.arg(out), "see wasm-bindgen's message above")?;
    let bound = out.join(format!("{name}_bg.wasm"));
    let mut opt = tools.npm.wasm_opt();
    opt.args(["-Oz", "--converge", "--strip-debug", "--strip-producers"]).args(wasm::FEATURES);
    run::output(opt.arg(&bound).arg("-o").arg(&bound), "see wasm-opt's message above")?;
    Ok(())
}
