//! The hand-written scripts: types by their JSDoc, rules of privacy that a linter can see, and the tests of
//! `tests/scripts/`, which need no browser.

use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::build::{Variant, carried};
use crate::layout::Layout;
use crate::tools::npm::Npm;
use crate::{files, run, say};

/// Checks them.
///
/// # Errors
/// When a type or a rule is broken.
pub fn check(layout: &Layout, npm: &Npm) -> Result<()> {
    let widgets = layout.join("widgets");
    say::step("Scripts: types, by tsc", || types(layout, npm, &widgets))?;
    say::step("Scripts: rules, by eslint", || {
        let mut lint = npm.eslint();
        lint.args(["--config", "widgets/eslint.config.js"]);
        lint.args(["widgets/js", "widgets/src", "demo/builder"]).current_dir(layout.root());
        run::stream(&mut lint, "see eslint's message above")
    })?;
    say::step("Scripts: tests, by node", || tests(layout, npm))
}

/// Bundled, so that they find what comes from npm and what the build writes.
fn tests(layout: &Layout, npm: &Npm) -> Result<()> {
    let bundled = layout.dist().join("script-tests");
    files::remove(&bundled)?;
    let scripts = layout.dist().join(Variant::Release.scripts_folder()).join("js");
    let mut sources = files::walk(&layout.join("tests/scripts"))?;
    sources.retain(|path| path.to_string_lossy().ends_with(".test.js"));
    let mut bundle = npm.esbuild();
    bundle.args(&sources).args([
        "--bundle",
        "--platform=node",
        "--format=esm",
        "--log-level=error",
    ]);
    bundle.args(carried::left());
    bundle.arg(format!("--alias:scripts={}", scripts.display()));
    bundle.args([&format!("--outdir={}", bundled.display()), "--out-extension:.js=.mjs"]);
    run::stream(&mut bundle, "see esbuild's message above")?;
    let mut test = run::command(npm.node());
    // What a browser would end with the page, such as its channels, is left open.
    test.args(["--test", "--test-force-exit", "--test-reporter=dot"]);
    run::stream(test.args(files::walk(&bundled)?), "see the failed test above")
}

/// What the build writes lies elsewhere, and so does what comes from npm.
fn types(layout: &Layout, npm: &Npm, widgets: &Path) -> Result<()> {
    let written = layout.dist().join(Variant::Release.scripts_folder()).join("js");
    let ours = [
        "js/**/*.js",
        "js/**/*.d.ts",
        "src/**/*.js",
        "../demo/builder/*.js",
        "../xtask/release/[cv]*.js",
    ];
    let ours = ours.map(|files| widgets.join(files));
    let config = json!({
        "extends": widgets.join("tsconfig.json"),
        "compilerOptions": {
            "rootDirs": [widgets.join("js"), written],
            "paths": { "idb": [npm.hosts().join("idb")] },
        },
        "include": ours,
    });
    let file = layout.dist().join("tsconfig.json");
    files::write(&file, config.to_string())?;
    run::stream(npm.tsc().arg("--project").arg(&file), "see tsc's message above")
}
