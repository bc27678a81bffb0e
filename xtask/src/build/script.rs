//! JS and CSS by esbuild: bundled where files import each other, minified, nothing else.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use super::module::Module;
use super::{glue, json, wasm};
use crate::layout::Layout;
use crate::tools::Tools;
use crate::{files, run};

/// The package's entry points in `widgets/js/`: one registers the elements, one only exports.
const ENTRIES: [&str; 2] = ["define.js", "index.js"];

/// The way out alone, whole in one file.
const EXIT: &str = "exit.js";

/// Bundles `widgets/js` into `package`. What both entry points need at once is the way out, with what
/// the others share with it: that becomes one chunk. The glue stays a file of its own, loaded when the
/// first element comes near the viewport.
///
/// # Errors
/// When an entry point is missing or a script does not parse.
pub fn bundle(layout: &Layout, tools: &Tools, package: &Path) -> Result<()> {
    let scripts = layout.join("widgets/js");
    let mut all = esbuild(layout, tools);
    all.args(ENTRIES.map(|entry| scripts.join(entry)))
        .args(["--bundle", "--splitting", "--format=esm"])
        // Flat, so that `import.meta.url` is the package's folder in every file; and without a
        // hash, so that a page can name the chunk in `modulepreload`.
        .arg("--chunk-names=[name]")
        .arg(format!("--outdir={}", package.display()));
    finish(&mut all)?;
    let mut exit = esbuild(layout, tools);
    exit.arg(scripts.join(EXIT))
        .args(["--bundle", "--format=esm"])
        .arg(format!("--outfile={}", package.join(EXIT).display()));
    finish(&mut exit)
}

/// Minifies wasm-bindgen's [glue](super::glue) into `package/wasm/`.
///
/// # Errors
/// When the glue is not there, is not as we know it, or does not parse.
pub fn glue(
    layout: &Layout,
    tools: &Tools,
    module: &Module,
    from: &Path,
    package: &Path,
) -> Result<()> {
    let file = format!("{}.js", module.name);
    let ours = from.join("ours.js");
    let names = json::read(&wasm::names(from))?;
    let theirs = files::read_text(&from.join(&file))?;
    files::write(&ours, glue::ours(&theirs, &names, module)?)?;
    let mut esbuild = esbuild(layout, tools);
    esbuild
        .arg(ours)
        .args(["--bundle", "--format=esm"])
        .arg(format!("--outfile={}", package.join("wasm").join(&file).display()));
    finish(&mut esbuild)
}

/// The style file of the widgets.
pub const STYLES: &str = "css/ppsa.css";

/// Sheets of elements that have files of their own: a page without them does not carry them.
const APART: [&str; 3] = ["data", "guide", "practice"];

/// Minifies `widgets/css/*.css` into one file, which compresses better than several: after a comment
/// with its name stands each sheet, and an element takes its own. Sheets that stand apart are files
/// of the same form.
///
/// # Errors
/// When a style sheet cannot be read.
pub fn styles(layout: &Layout, tools: &Tools, package: &Path) -> Result<()> {
    let sheets: Vec<_> = files::walk(&layout.join("widgets/css"))?
        .into_iter()
        .filter(|path| path.extension().is_some_and(|end| end == "css"))
        .collect();
    if sheets.is_empty() {
        return Ok(());
    }
    let mut all = String::new();
    for sheet in sheets {
        let small = package.join("css/small.css");
        let mut esbuild = esbuild(layout, tools);
        finish(esbuild.arg(&sheet).arg(format!("--outfile={}", small.display())))?;
        let name = sheet.file_stem().unwrap_or_default().to_string_lossy();
        let marked = format!("/*{name}*/{}", files::read_text(&small)?);
        if APART.contains(&&*name) {
            files::write(&package.join(format!("css/{name}.css")), marked)?;
        } else {
            all += &marked;
        }
        std::fs::remove_file(&small).context("could not tidy up after esbuild")?;
    }
    files::write(&package.join(STYLES), all)
}

fn esbuild(layout: &Layout, tools: &Tools) -> Command {
    let mut esbuild = tools.npm.esbuild();
    esbuild.current_dir(layout.root()).args([
        "--minify",
        "--target=es2022",
        // As UTF-8: escapes would double the size of every macron and dash.
        "--charset=utf8",
        "--legal-comments=none",
        "--log-level=warning",
    ]);
    esbuild
}

fn finish(esbuild: &mut Command) -> Result<()> {
    run::stream(esbuild, "see esbuild's message above")
}
