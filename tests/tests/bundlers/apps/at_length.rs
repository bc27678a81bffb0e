//! What others begin with.

use ppsa_tests::{Options, Result, Site, run};

use super::{builds, comes_again, develops, works};
use crate::project::Project;

#[test]
fn an_older_vite_with_react_18_builds() -> Result<()> {
    comes_again(&builds("vite-react-18", true, true)?)
}

/// It serves a package's scripts from a folder of its own, where no other file of it is.
#[test]
fn an_older_vite_serves_who_develops() -> Result<()> {
    develops("vite-react-18")
}

#[test]
fn vite_with_vue_builds() -> Result<()> {
    comes_again(&builds("vite-vue", true, true)?)
}

#[test]
fn vite_with_svelte_builds() -> Result<()> {
    comes_again(&builds("vite-svelte", true, true)?)
}

/// It writes a script into the page, so it cannot have our policy. A script of its that failed cannot come again: its
/// scripts give nothing to who imports them by an address.
#[test]
fn parcel_builds() -> Result<()> {
    builds("parcel", false, false).map(drop)
}

/// On its server the elements are tags, and in the browser nothing differs from them.
#[test]
fn next_builds_and_serves() -> Result<()> {
    let project = Project::begin("next")?;
    project.script("build")?;
    let args = ["start", "--hostname", "127.0.0.1", "--port", "{port}"];
    let serving = project.serve("next/dist/bin/next", &args)?;
    run(Options::desktop(), async |page| works(page, &serving.url("/")).await)
}

#[test]
fn esbuild_builds_and_is_told_where_the_files_are() -> Result<()> {
    comes_again(&builds("esbuild", false, true)?)
}

#[test]
fn rollup_builds_and_is_told_where_the_files_are() -> Result<()> {
    comes_again(&builds("rollup", false, true)?)
}

/// Whoever forgot that is told what is missing, why, and what to do.
#[test]
fn files_that_a_bundler_left_behind_are_named() -> Result<()> {
    let project = Project::begin("esbuild")?;
    let main = project.path("src/main.js");
    let forgot = std::fs::read_to_string(&main)?.replace("{ base: '/app/ppsa' }", "");
    std::fs::write(&main, forgot)?;
    project.script("build")?;
    run(Options::desktop(), async |page| {
        let site = Site::app(project.path("dist"), true)?;
        page.goto(&site.url("/app/index.html")).await?;
        let wheel = page.host("ppsa-wellbeing-wheel");
        wheel.wait_until("it says so", "root.querySelector('.calm button')").await?;
        let said: String = wheel.get("host.error.message").await?;
        for part in ["Could not load ", ": status 404", "did not carry", "define({ base:"] {
            assert!(said.contains(part), "{said}");
        }
        // Once they are where they are looked for, it comes.
        for folder in ["css", "lang", "wasm"] {
            std::fs::rename(
                project.path(&format!("dist/ppsa/{folder}")),
                project.path(&format!("dist/{folder}")),
            )?;
        }
        wheel.find(".calm button").await?.click().await?;
        wheel.wait_until("it is drawn", "root.querySelector('[data-ready]')").await
    })
}
