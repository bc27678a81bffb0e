//! `cargo xtask bench`: pages that do one job, ours and those of others, each bundled by the same tool and
//! sent as a good host sends it, for the tests' program `bench` to measure side by side; then what Lighthouse says
//! of the planning page. Both write their tables into `docs/bench.md`.
//!
//! - [`pages`]: the pages of `tests/bench/`
//! - [`floors`]: those of them that are Rust
//! - [`lighthouse`]: the planning page

mod floors;
mod lighthouse;
mod pages;

use anyhow::Result;

use crate::layout::{Layout, tool_cache};
use crate::tools::{self, browser, lforms, peers};
use crate::{build, compress, files, run, say};

/// So many quiet rounds make a median.
pub const ROUNDS: u32 = 15;

/// Builds the pages and measures them.
///
/// # Errors
/// When something cannot be had, or a page does not do its job.
pub fn run(layout: &Layout, rounds: u32) -> Result<()> {
    let chromium = browser::ensure()?;
    let site = build::site(layout)?;
    let tools = tools::ensure(layout)?;
    let cache = tool_cache()?;
    let (modules, forms) =
        (peers::ensure(&layout.join("tests/bench"), &cache)?, lforms::ensure(&cache)?);
    let floors = floors::build(layout, &tools)?;
    let out = layout.dist().join("bench");
    say::step("Bundling the pages to be measured", || {
        files::swap_in(&out, |new| {
            files::copy_all(&site.join("ppsa"), &new.join("ppsa"))?;
            files::copy_all(&forms, &new.join("lforms"))?;
            files::copy_all(&floors, &new.join(floors::AT))?;
            pages::bundle(layout, &tools.npm, &modules, new)?;
            compress::beside_each(new)
        })
    })?;
    let mut program = run::command("cargo");
    program
        .args(["run", "--quiet", "--package", "ppsa-tests", "--bin", "bench", "--"])
        .arg(rounds.to_string())
        .current_dir(layout.root())
        .env("PPSA_BENCH", &out)
        .env("PPSA_CHROMIUM", chromium.browser)
        .env("PPSA_CHROMEDRIVER", chromium.driver);
    run::stream(&mut program, "see its last lines above")?;
    lighthouse(layout)
}

/// Has Lighthouse look at the planning page.
///
/// # Errors
/// When something cannot be had, or Lighthouse does not come to an end.
pub fn lighthouse(layout: &Layout) -> Result<()> {
    let (chromium, site) = (browser::ensure()?, build::site(layout)?);
    let modules = peers::ensure(&layout.join("tests/bench"), &tool_cache()?)?;
    let npm = tools::ensure(layout)?.npm;
    lighthouse::look(layout, &site, &modules, npm.node(), &chromium.browser)
}
