//! JS and CSS by esbuild: bundled where files import each other, minified, scripts once more by terser.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use super::module::{Module, program};
use super::scoped::{below, scoped};
use super::{Variant, carried, glue, json, languages, prerender, wasm};
use crate::contract::{self, CONTRACT, Contract};
use crate::layout::Layout;
use crate::tools::Tools;
use crate::{files, run};

/// The package's entry points in `widgets/`: one registers the elements, one only exports, and
/// those that are loaded with the element that needs them.
const ENTRIES: [(&str, &str); 4] = [
    ("define", "js/define.js"),
    (LATER[0], "src/guide/page.js"),
    ("index", "js/index.js"),
    (LATER[1], "src/my_data/page.js"),
];

/// Those that are loaded later.
pub const LATER: [&str; 2] = ["guide", "my_data"];

/// The oldest browsers that work, which the package's README names. Their WebAssembly is what counts
/// (see `wasm`): scripts and styles are written so that they are understood there.
pub const TARGET: &str = "--target=chrome96,edge96,firefox91,safari15.4,ios15.4";

/// Those that stand alone, each whole in one file: the way out, and what lets controls work before the widgets.
const ALONE: [&str; 2] = ["early", "exit"];

/// The scripts with what the build writes for them, in one folder: what tests serve unbundled, too.
///
/// # Errors
/// When a file cannot be read or written.
pub fn sources(layout: &Layout, variant: Variant) -> Result<PathBuf> {
    let folder = layout.dist().join(variant.scripts_folder());
    files::swap_in(&folder, |new| {
        let widgets = layout.join("widgets");
        for file in files::walk(&widgets)?.iter().filter(|it| it.extension() == Some("js".as_ref()))
        {
            files::write(&new.join(files::relative(&widgets, file)), files::read(file)?)?;
        }
        let generated = new.join("js/generated");
        files::write(&generated.join("boundary.d.ts"), contract::boundary(layout)?)?;
        for (name, script) in Contract::read(&layout.join(CONTRACT))?.scripts() {
            files::write(&generated.join("contract").join(name), script)?;
        }
        prerender::script(layout, variant, &generated)?;
        carried::script(layout, variant, &generated)?;
        languages::scripts(layout, variant, &generated)
    })?;
    Ok(folder)
}

/// Bundles those `scripts` into `package`. What both entry points need at once is the way out, with what
/// the others share with it: that becomes one chunk. The glue stays a file of its own, loaded when the
/// first element comes near the viewport.
///
/// # Errors
/// When an entry point is missing or a script does not parse.
pub fn bundle(layout: &Layout, tools: &Tools, scripts: &Path, package: &Path) -> Result<()> {
    let mut all = esbuild(layout, tools);
    all.args(ENTRIES.map(|(name, path)| format!("{name}={}", scripts.join(path).display())))
        .args(["--bundle", "--splitting", "--format=esm"])
        // Flat, so that `import.meta.url` is the package's folder in every file; and without a
        // hash, so that a page can name the chunk in `modulepreload`.
        .arg("--chunk-names=[name]")
        .args(carried::left())
        .arg(format!("--outdir={}", package.display()));
    finish(&mut all)?;
    for name in ALONE {
        let mut alone = esbuild(layout, tools);
        alone
            .arg(scripts.join(format!("js/{name}.js")))
            .args(["--bundle", "--format=esm"])
            .arg(format!("--outfile={}", package.join(format!("{name}.js")).display()));
        finish(&mut alone)?;
    }
    for script in files::walk(package)? {
        smaller(tools, &script)?;
        let text = files::read_text(&script)?;
        files::write(&script, text.replace(LEFT.0, LEFT.1))?;
    }
    Ok(())
}

/// Where a script is asked for by an address that is known at run time only, bundlers are told to leave it: the tools
/// before take comments out.
const LEFT: (&str, &str) = ("import(`", "import(/* webpackIgnore: true *//* @vite-ignore */`");

/// Made small once more: terser finds what esbuild leaves, 4 % of it.
fn smaller(tools: &Tools, script: &Path) -> Result<()> {
    let mut terser = tools.npm.terser();
    terser.arg(script).args(["--module", "--compress", "passes=3,ecma=2020", "--mangle"]);
    terser.arg("--output").arg(script);
    run::stream(&mut terser, "see terser's message above")
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
    files::write(&ours, glue::ours(&theirs, &names, module, &wasm::hash(from)?)?)?;
    let mut esbuild = esbuild(layout, tools);
    esbuild
        .arg(ours)
        .args(["--bundle", "--format=esm"])
        .arg(format!("--alias:markup={}", layout.join("widgets/js/base/markup.js").display()))
        .arg(format!("--outfile={}", package.join("wasm").join(&file).display()));
    finish(&mut esbuild)?;
    smaller(tools, &package.join("wasm").join(&file))
}

/// The name of what every widget wears, and of the file with it and the styles of most pages.
pub const SHARED_SHEET: &str = "ppsa";

/// The file with the texts of sheets. It is JSON, and not called so: some bundlers make a script of what is.
#[must_use]
pub fn sheet(name: &str) -> String {
    format!("css/{name}.txt")
}

/// What every widget wears, in this order, as one sheet.
const SHARED: [&str; 2] = ["base", "keeping"];

/// A widget, and the view that it draws inside of itself, which brings its own sheet: the class of it is its name.
const INSIDE: [(&str, &str); 1] = [("practice", "seasons")];

/// Minifies the style sheets: those in `widgets/css/` and each widget's. Each sheet is a file, to be
/// linked where a browser makes no sheets of texts. The others fetch texts: one file with those of all that
/// does not stand apart, which compresses better than several, and one for each that does. No tool of a host
/// that makes style sheets small, nor a bundler, takes those for style sheets.
///
/// # Errors
/// When a style sheet cannot be read.
pub fn styles(layout: &Layout, tools: &Tools, package: &Path) -> Result<()> {
    let mut all = BTreeMap::new();
    for sheet in files::walk(&layout.join("widgets"))? {
        if sheet.extension() != Some("css".as_ref())
            || sheet.starts_with(layout.join("widgets/guide"))
        {
            continue;
        }
        let name = sheet.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let small = package.join(format!("css/{name}.css"));
        let mut esbuild = esbuild(layout, tools);
        finish(esbuild.arg(&sheet).arg(format!("--outfile={}", small.display())))?;
        all.insert(name, files::read_text(&small)?);
    }
    for (name, inside) in INSIDE {
        let theirs = all.get(inside).map(|it| below(it, &[".", inside].concat()));
        let both = theirs.unwrap_or_default() + all.get(name).map_or("", String::as_str);
        files::write(&package.join(format!("css/{name}.css")), &both)?;
        all.insert(name.into(), both);
    }
    let mut shared = String::new();
    for name in SHARED {
        shared += &all.remove(name).unwrap_or_default();
        std::fs::remove_file(package.join(format!("css/{name}.css"))).context("no shared sheet")?;
    }
    files::write(&package.join("css/ppsa.css"), &shared)?;
    // What shows before the program links one sheet with all that it needs.
    let early = all.remove(prerender::FOLDER).unwrap_or_default();
    std::fs::remove_file(package.join(format!("css/{}.css", prerender::FOLDER)))?;
    for (name, own) in &all {
        let path = format!("css/{}/{name}.css", prerender::FOLDER);
        files::write(&package.join(path), scoped(&format!("{shared}{own}{early}")))?;
    }
    all.insert(SHARED_SHEET.into(), shared);
    for name in program().parts.iter().flat_map(|it| &it.widgets) {
        let own: BTreeMap<_, _> = all.remove_entry(name).into_iter().collect();
        files::write(&package.join(sheet(name)), serde_json::to_string(&own)?)?;
    }
    files::write(&package.join(sheet(SHARED_SHEET)), serde_json::to_string(&all)?)
}

fn esbuild(layout: &Layout, tools: &Tools) -> Command {
    let mut esbuild = tools.npm.esbuild();
    esbuild.current_dir(layout.root()).args([
        "--minify",
        TARGET,
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
