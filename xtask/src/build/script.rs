//! JS and CSS by esbuild: bundled where files import each other, minified, nothing else.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use super::wasm;
use crate::layout::Layout;
use crate::tools::Tools;
use crate::{files, run};

/// The package's entry points in `widgets/js/`: one registers the elements, one only exports.
const ENTRIES: [&str; 2] = ["define.js", "index.js"];

/// Bundles `widgets/js` into `package`. What both entry points use becomes one shared chunk; the
/// glue stays a file of its own, loaded when the first element comes near the viewport.
///
/// # Errors
/// When an entry point is missing or a script does not parse.
pub fn bundle(layout: &Layout, tools: &Tools, package: &Path) -> Result<()> {
    let mut esbuild = esbuild(layout, tools);
    for entry in ENTRIES {
        esbuild.arg(layout.join("widgets/js").join(entry));
    }
    esbuild
        .args(["--bundle", "--splitting", "--format=esm"])
        // Flat, so that `import.meta.url` is the package's folder in every file; and without a
        // hash, so that a page can name the chunk in `modulepreload`.
        .arg("--chunk-names=[name]")
        .arg(format!("--external:*/wasm/{}.js", wasm::NAME))
        .arg(format!("--outdir={}", package.display()));
    finish(&mut esbuild)
}

/// Minifies wasm-bindgen's glue into `package/wasm/`, with every call into the wasm watched: a
/// trap ends an instance, whether Rust panicked, ran out of memory or out of stack, and the page
/// has to hear of it.
///
/// # Errors
/// When the glue is not there, is not as we know it, or does not parse.
pub fn glue(layout: &Layout, tools: &Tools, from: &Path, package: &Path) -> Result<()> {
    let file = format!("{}.js", wasm::NAME);
    let watched = from.join("watched.js");
    files::write(&watched, watch(&files::read_text(&from.join(&file))?)?)?;
    let mut esbuild = esbuild(layout, tools);
    esbuild
        .arg(watched)
        .args(["--bundle", "--format=esm"])
        .arg(format!("--outfile={}", package.join("wasm").join(&file).display()));
    finish(&mut esbuild)
}

/// The glue takes up the exports of an instance in two places: the first, and one after a trap.
const TAKES: [&str; 2] = ["wasm = instance.exports;", "wasm = wasmInstance.exports;"];

const WATCH: &str = r"
let hear = () => {};
let last;
/** Who hears of a trap. */
export function onTrap(act) {
    hear = act;
}
function watched(exports) {
    const calls = (call) => (...given) => {
        try {
            return call(...given);
        } catch (error) {
            // One trap may pass through several calls.
            if (error !== last && (error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) {
                last = error;
                hear();
            }
            throw error;
        }
    };
    const watch = ([name, it]) => [name, typeof it === 'function' ? calls(it) : it];
    return Object.fromEntries(Object.entries(exports).map(watch));
}
";

fn watch(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for takes in TAKES {
        if glue.matches(takes).count() != 1 {
            bail!(
                "wasm-bindgen's glue does not have `{takes}` once: see how this version of it takes up the exports of an instance, and watch that"
            );
        }
        let watched = takes.replace("= ", "= watched(").replace(';', ");");
        glue = glue.replace(takes, &watched);
    }
    Ok(glue + WATCH)
}

/// Minifies each of `widgets/css/*.css` into `package/css/`.
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
    let mut esbuild = esbuild(layout, tools);
    esbuild
        .args(sheets)
        .arg(format!("--outbase={}", layout.join("widgets/css").display()))
        .arg(format!("--outdir={}", package.join("css").display()));
    finish(&mut esbuild)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_places_are_watched_and_unknown_glue_is_refused() {
        let watched = watch(&TAKES.join("\n")).unwrap();
        assert!(watched.starts_with(
            "wasm = watched(instance.exports);\nwasm = watched(wasmInstance.exports);"
        ));
        assert!(watch("wasm = other.exports;").unwrap_err().to_string().contains("glue"));
    }
}
