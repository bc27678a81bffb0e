//! `cargo xtask bench`: pages that do one job, ours and those of others, each bundled by the same tool and
//! sent as a good host sends it, for the tests' program `bench` to measure side by side.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::layout::{Layout, tool_cache};
use crate::tools::{self, browser, lforms, npm::Npm, peers};
use crate::{build, compress, files, run, say};

/// Builds the pages and measures them.
///
/// # Errors
/// When something cannot be had, or a page does not do its job.
pub fn run(layout: &Layout) -> Result<()> {
    let chromium = browser::ensure()?;
    let package = build::site(layout)?.join("ppsa");
    let npm = tools::ensure(layout)?.npm;
    let cache = tool_cache()?;
    let sources = layout.join("tests/bench");
    let (modules, forms) = (peers::ensure(&sources, &cache)?, lforms::ensure(&cache)?);
    let out = layout.dist().join("bench");
    say::step("Bundling the pages to be measured", || {
        files::swap_in(&out, |new| {
            files::copy_all(&package, &new.join("ppsa"))?;
            files::copy_all(&forms, &new.join("lforms"))?;
            for entry in fs::read_dir(&sources)?.flatten() {
                let path = entry.path();
                let name = path.file_stem().and_then(|it| it.to_str()).unwrap_or_default();
                if name.contains('-') && path.extension().is_some_and(|it| it == "js") {
                    page(&npm, &modules, &path, name, new)?;
                }
            }
            pack(new)
        })
    })?;
    let mut program = run::command("cargo");
    program
        .args(["run", "--quiet", "--package", "ppsa-tests", "--bin", "bench"])
        .current_dir(layout.root())
        .env("PPSA_BENCH", &out)
        .env("PPSA_CHROMIUM", chromium.browser)
        .env("PPSA_CHROMEDRIVER", chromium.driver);
    run::stream(&mut program, "see its last lines above")
}

fn page(npm: &Npm, modules: &Path, script: &Path, name: &str, out: &Path) -> Result<()> {
    let mut esbuild = npm.esbuild();
    esbuild.env("NODE_PATH", modules).arg(script).args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=error",
        "--loader:.woff=dataurl",
        "--loader:.woff2=dataurl",
    ]);
    esbuild.arg(format!("--outfile={}", out.join(format!("{name}.js")).display()));
    run::stream(&mut esbuild, "see esbuild's message above")?;
    let mut head = String::new();
    if out.join(format!("{name}.css")).is_file() {
        head += &format!("<link rel=\"stylesheet\" href=\"{name}.css\">");
    }
    let (mut main, mut soon) = (String::new(), "");
    if name.ends_with("-early") {
        // As `docs/site-builders.md` says it.
        head += "<link rel=\"stylesheet\" href=\"/ppsa/css/prerender/wheel.css\">\
                 <script type=\"module\" async src=\"/ppsa/early.js\"></script>\
                 <script type=\"module\" src=\"/ppsa/define.js\"></script>";
        let markup = files::read_text(&out.join("ppsa/prerender/ppsa-wellbeing-wheel.en-NZ.html"))?;
        // What looks when it can be used is there as soon as that.
        soon = "async";
        main = format!("<ppsa-wellbeing-wheel keep=\"visit\">{markup}</ppsa-wellbeing-wheel>");
    }
    if name.ends_with("-ours") {
        head += "<script type=\"module\" src=\"/ppsa/define.js\"></script>";
    }
    if name.ends_with("-lforms") {
        head += "<link rel=\"stylesheet\" href=\"/lforms/webcomponent/styles.css\">";
        for part in [
            "webcomponent/assets/lib/zone.min.js",
            "webcomponent/lhc-forms.js",
            "fhir/R4/lformsFHIR.min.js",
        ] {
            head += &format!("<script defer src=\"/lforms/{part}\"></script>");
        }
    }
    let page = format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{name}</title>\
         <link rel=\"icon\" href=\"data:,\">{head}<script type=\"module\" {soon} src=\"{name}.js\"></script>\
         </head><body><main>{main}</main></body></html>"
    );
    files::write(&out.join(format!("{name}.html")), page)
}

/// Puts a compressed copy beside each file.
fn pack(folder: &Path) -> Result<()> {
    for path in files::walk(folder)? {
        let name = path.to_str().context("a name that is no text")?;
        if compress::worth_it(name) {
            files::write(
                &PathBuf::from(format!("{name}.br")),
                compress::brotli(&files::read(&path)?)?,
            )?;
        }
    }
    Ok(())
}
