//! Programs of the tests' crate that drive a real browser over the demo site.

use anyhow::Result;

use crate::layout::Layout;
use crate::tools::browser;
use crate::{build, run};

/// Builds the site, finds a browser, and runs the program called `name` over both.
///
/// # Errors
/// When one of them is not to be had, or the program ends with a failure.
pub fn run(layout: &Layout, name: &str, words: Option<&str>) -> Result<()> {
    let chromium = browser::ensure()?;
    let site = build::site(layout)?;
    let mut program = run::command("cargo");
    program
        .args(["run", "--quiet", "--package", "ppsa-tests", "--bin", name, "--"])
        .args(words)
        .current_dir(layout.root())
        .env("PPSA_SITE", site)
        .env("PPSA_CHROMIUM", chromium.browser)
        .env("PPSA_CHROMEDRIVER", chromium.driver);
    run::stream(&mut program, "see its last lines above")
}
