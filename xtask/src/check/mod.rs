//! `cargo xtask test`: every check and every test, each named as it starts.
//!
//! - [`wanted`]: how much of it a person asked for
//! - [`engines`]: the browser engines, and which tests run in which
//! - [`scripts`]: the hand-written scripts

pub mod engines;
pub mod scripts;
pub mod wanted;

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::build::{self, Variant};
use crate::layout::{Layout, tool_cache};
use crate::tools::{self, Tools, bundlers, lforms, python, rust, smart_forms, wordpress};
use crate::{fuzz, release, run, say, tidy};
use engines::{Engine, Tests};
use wanted::{Extent, Wanted};

/// Crates that only make sense in a browser: `core` must run anywhere.
const BROWSER_CRATES: [&str; 5] = ["wasm-bindgen", "web-sys", "js-sys", "gloo", "yew"];

/// What only some programs build in is checked all the same.
const FEATURES: &str = "ppsa-core/schema,ppsa-core/vault";

/// All that the core of a page is built from: a date, and the numbers that dates are made of.
const SMALLEST_TREE: [&str; 3] = ["ppsa-core", "chrono", "num-traits"];

/// Sets up what is missing, then runs what is wanted. With an engine named that is its browser tests
/// alone.
///
/// # Errors
/// The first check that fails.
pub fn run(layout: &Layout, wanted: &Wanted) -> Result<()> {
    let engines = engines::ensure(layout, wanted)?;
    if wanted.engine.is_none() {
        rust::ensure_checkers(layout)?;
        quick_checks(layout)?;
    }
    let tools = tools::ensure(layout)?;
    let mut tests = set_up(layout, wanted, &tools)?;
    if wanted.engine.is_none() {
        scripts::check(layout, &tools.npm)?;
        compiled_checks(layout)?;
        if wanted.extent != Extent::Quick {
            smallest_core(layout)?;
        }
        if wanted.extent == Extent::All && wanted.filter.is_none() {
            release::twice::run(layout)?;
        }
        if wanted.filter.is_none() && wanted.extent != Extent::Quick {
            fuzzing(layout, wanted.extent)?;
        }
        tests.beside_browsers = true;
    }
    // Unless a test passed at its second try only, the closing lines are cargo's own count of tests.
    tests.run(layout, wanted, &engines)
}

/// A slip is told in seconds, not after the browsers.
fn quick_checks(layout: &Layout) -> Result<()> {
    say::step("Tidy: house rules", || tidy::check(layout))?;
    cargo(layout, "Format: cargo fmt", &["fmt", "--all", "--check"], "run `cargo fmt --all`")?;
    say::step("Core has no browser crate in its tree", || core_tree(layout))?;
    say::step("Core without features needs chrono alone", || smallest_tree(layout))?;
    Ok(())
}

/// Builds what the tests look at, and finds what they look with.
fn set_up(layout: &Layout, wanted: &Wanted, tools: &Tools) -> Result<Tests> {
    let npm = &tools.npm;
    let site = build::site(layout)?;
    let mut env = vec![
        ("PPSA_PACKAGE", layout.dist().join(Variant::Release.folder())),
        ("PPSA_SCRIPTS", layout.dist().join(Variant::Release.scripts_folder())),
        ("PPSA_SITE", site),
        ("PPSA_AXE", npm.axe()),
        ("PPSA_HOSTS", npm.hosts().to_path_buf()),
        ("PPSA_NODE", npm.node().to_path_buf()),
    ];
    if wanted.extent != Extent::Quick {
        env.push(("PPSA_PROBE_PACKAGE", build::package(layout, Variant::Probe)?));
        env.push(("PPSA_YEW_APP", build::wasm::yew_app(layout, tools)?));
    }
    if wanted.extent == Extent::All {
        let cache = tool_cache()?;
        env.push(("PPSA_LFORMS", lforms::ensure(&cache)?));
        env.push(("PPSA_SMART_FORMS", smart_forms::ensure(layout.root(), npm, &cache)?));
    }
    if wanted.engine.is_none() && wanted.extent != Extent::Quick {
        // Here, so that a machine without a network hears of it before the tests.
        let usual = bundlers::USUAL.map(str::to_owned).to_vec();
        let all = if wanted.extent == Extent::All { bundlers::all(layout)? } else { usual };
        for name in all {
            bundlers::ensure(layout, &tool_cache()?, &name)?;
        }
    }
    if wanted.extent != Extent::Quick {
        env.extend(plugin(layout, wanted)?);
    }
    if wanted.engine.is_none() {
        env.push(("PPSA_PYTHON", python::ensure(layout, &tool_cache()?)?));
        env.push(("PPSA_FHIR", npm.fhir()));
    }
    Ok(Tests { env, features: FEATURES, beside_browsers: false })
}

/// The plugin for WordPress and a WordPress to try it in. A machine that cannot have PHP is told so, and goes
/// without.
fn plugin(layout: &Layout, wanted: &Wanted) -> Result<Vec<(&'static str, PathBuf)>> {
    let package = layout.dist().join(Variant::Release.folder());
    let zip = crate::wordpress::make(layout, &package)?;
    match wordpress::ensure(layout.root(), &tool_cache()?, wanted.extent == Extent::All) {
        Ok(found) => {
            let mut env = vec![
                ("PPSA_WORDPRESS_PLUGIN", zip),
                ("PPSA_PHP", found.php),
                ("PPSA_WORDPRESS", found.site),
            ];
            env.extend(found.newest.map(|newest| ("PPSA_WORDPRESS_NEWEST", newest)));
            env.extend(found.theme.map(|theme| ("PPSA_WORDPRESS_THEME", theme)));
            Ok(env)
        }
        Err(error) if !wordpress::may() => {
            say::note(format_args!("NO TESTS IN WORDPRESS: {error:#}"));
            Ok(Vec::new())
        }
        Err(error) => Err(error),
    }
}

fn compiled_checks(layout: &Layout) -> Result<()> {
    cargo(
        layout,
        "Lints: cargo clippy",
        &["clippy", "--workspace", "--all-targets", "--features", FEATURES, "--", "-D", "warnings"],
        "see clippy's message above",
    )?;
    // As it ships, which no other build of the workspace is.
    let args = ["clippy", "--package", "ppsa-widgets", "--lib", "--features", "parts"];
    let args = [&args[..], &["--", "-D", "warnings"]].concat();
    cargo(layout, "Lints: cargo clippy of the parts", &args, "see clippy's message above")?;
    documents(layout)
}

/// What ships is built without what other programs need of the core.
fn smallest_core(layout: &Layout) -> Result<()> {
    let args = ["test", "--quiet", "--package", "ppsa-core", "--no-default-features", "--tests"];
    cargo(layout, "Tests of core as it ships", &args, "see the failed test above")
}

fn fuzzing(layout: &Layout, extent: Extent) -> Result<()> {
    if fuzz::possible() {
        let seconds = if extent == Extent::All { fuzz::USUAL } else { fuzz::SHORT };
        fuzz::run(layout, None, seconds)
    } else {
        say::note("Fuzzing: no C++ compiler here, so only as property tests, with the tests below");
        Ok(())
    }
}

fn cargo(layout: &Layout, name: &str, args: &[&str], mend: &str) -> Result<()> {
    say::step(name, || {
        run::stream(run::command("cargo").args(args).current_dir(layout.root()), mend)
    })
}

fn documents(layout: &Layout) -> Result<()> {
    say::step("Documents: cargo doc of core", || {
        let mut doc = run::command("cargo");
        doc.args(["doc", "--no-deps", "--package", "ppsa-core", "--all-features"])
            .current_dir(layout.root())
            .env("RUSTDOCFLAGS", "-D warnings");
        run::stream(&mut doc, "see rustdoc's message above")
    })
}

fn tree(layout: &Layout, args: &[&str]) -> Result<String> {
    let mut tree = run::command("cargo");
    tree.args(["tree", "--package", "ppsa-core", "--prefix", "none", "--target", "all"])
        .args(args)
        .current_dir(layout.root());
    run::output(&mut tree, "see cargo's message")
}

fn core_tree(layout: &Layout) -> Result<()> {
    let tree = tree(layout, &["--all-features", "--edges", "normal,build"])?;
    match browser_crate(&tree) {
        Some(name) => bail!(
            "ppsa-core depends on {name}: find who brings it with `cargo tree -p ppsa-core -i {name}`"
        ),
        None => Ok(()),
    }
}

fn smallest_tree(layout: &Layout) -> Result<()> {
    let tree = tree(layout, &["--no-default-features", "--edges", "normal"])?;
    match names(&tree).find(|name| !SMALLEST_TREE.contains(name)) {
        Some(name) => bail!("a page's core depends on {name}: put it behind a feature"),
        None => Ok(()),
    }
}

fn names(tree: &str) -> impl Iterator<Item = &str> {
    tree.lines().filter_map(|line| line.split_whitespace().next())
}

fn browser_crate(tree: &str) -> Option<&str> {
    names(tree).find(|name| {
        BROWSER_CRATES.iter().any(|one| name == one || name.starts_with(&format!("{one}-")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_crates_and_their_kin_are_found() {
        let clean = "ppsa-core v0.1.0 (/here)\nserde v1.0.228\nchrono v0.4.45\n";
        assert_eq!(browser_crate(clean), None);
        for name in ["gloo-timers", "js-sys", "yew", "wasm-bindgen-macro"] {
            let tree = format!("{clean}{name} v0.1.0\n");
            assert_eq!(browser_crate(&tree), Some(name));
        }
    }
}
