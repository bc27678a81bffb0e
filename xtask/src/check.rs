//! `cargo xtask test`: every check and every test, each named as it starts.

use anyhow::{Result, bail};

use crate::build::module::MODULES;
use crate::build::{self, Variant};
use crate::layout::{Layout, tool_cache};
use crate::tools::{self, browser, python, rust};
use crate::{fuzz, run, say, tidy};

/// Crates that only make sense in a browser: `core` must run anywhere.
const BROWSER_CRATES: [&str; 5] = ["wasm-bindgen", "web-sys", "js-sys", "gloo", "yew"];

/// What only some programs build in is checked all the same.
const FEATURES: &str = "ppsa-core/vault,ppsa-widgets/data,ppsa-widgets/practice";

/// Sets up what is missing, then runs everything; with a filter, only the tests it names.
///
/// # Errors
/// The first check that fails.
pub fn all(layout: &Layout, filter: Option<&str>) -> Result<()> {
    let chromium = browser::ensure()?;
    let python = python::ensure(layout, &tool_cache()?)?;
    rust::ensure_checkers(layout)?;
    // The quick checks first: a slip is told in seconds, not after the browsers.
    say::step("Tidy: house rules", || tidy::check(layout))?;
    cargo(layout, "Format: cargo fmt", &["fmt", "--all", "--check"], "run `cargo fmt --all`")?;
    say::step("Core has no browser crate in its tree", || core_tree(layout))?;
    let npm = tools::ensure(layout)?.npm;
    let site = build::site(layout)?;
    let package = layout.dist().join(Variant::Release.folder());
    let probe = build::package(layout, Variant::Probe)?;
    cargo(
        layout,
        "Lints: cargo clippy",
        &["clippy", "--workspace", "--all-targets", "--features", FEATURES, "--", "-D", "warnings"],
        "see clippy's message above",
    )?;
    modules(layout)?;
    documents(layout)?;
    if filter.is_none() {
        if fuzz::possible() {
            fuzz::run(layout, None, fuzz::SHORT)?;
        } else {
            say::note(
                "Fuzzing: no C++ compiler here, so only as property tests, with the tests below",
            );
        }
    }

    say::note("Tests: cargo test --workspace, browser tests included");
    let mut test = run::command("cargo");
    test.args(["test", "--workspace", "--features", FEATURES])
        .args(filter)
        .current_dir(layout.root())
        .env("PPSA_PACKAGE", package)
        .env("PPSA_PROBE_PACKAGE", probe)
        .env("PPSA_SITE", site)
        .env("PPSA_CHROMIUM", chromium.browser)
        .env("PPSA_CHROMEDRIVER", chromium.driver)
        .env("PPSA_AXE", npm.axe())
        .env("PPSA_HOSTS", npm.hosts())
        .env("PPSA_NODE", npm.node())
        .env("PPSA_FHIR", npm.fhir())
        .env("PPSA_PYTHON", python);
    // Nothing is said after this: the closing lines of the run are cargo's own count of tests.
    run::stream(&mut test, "see the failed test above")
}

fn cargo(layout: &Layout, name: &str, args: &[&str], mend: &str) -> Result<()> {
    say::step(name, || {
        run::stream(run::command("cargo").args(args).current_dir(layout.root()), mend)
    })
}

/// Features of their own in the place of the default ones may leave code unused.
fn modules(layout: &Layout) -> Result<()> {
    for module in MODULES.iter().filter(|module| !module.features.is_empty()) {
        let manifest = format!("{}/Cargo.toml", module.folder);
        let features = module.features(Variant::Release);
        let args = ["clippy", "--lib", "--no-default-features", "--features", &features];
        let args = [&args[..], &["--manifest-path", &manifest, "--", "-D", "warnings"]].concat();
        let name = format!("Lints: cargo clippy of {} alone", module.name);
        cargo(layout, &name, &args, "see clippy's message above")?;
    }
    Ok(())
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

fn core_tree(layout: &Layout) -> Result<()> {
    let mut tree = run::command("cargo");
    tree.args(["tree", "--package", "ppsa-core", "--edges", "normal,build"])
        .args(["--prefix", "none", "--all-features"])
        .args(["--target", "all"])
        .current_dir(layout.root());
    let tree = run::output(&mut tree, "see cargo's message")?;
    match browser_crate(&tree) {
        Some(name) => bail!(
            "ppsa-core depends on {name}: find who brings it with `cargo tree -p ppsa-core -i {name}`"
        ),
        None => Ok(()),
    }
}

fn browser_crate(tree: &str) -> Option<&str> {
    tree.lines().filter_map(|line| line.split_whitespace().next()).find(|name| {
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
