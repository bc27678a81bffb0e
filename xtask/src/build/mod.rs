//! The release package and the demo site, made again only when something they come from changed.
//!
//! - [`stamp`]: whether anything changed
//! - [`module`](mod@module): the wasm modules that there are
//! - [`wasm`]: Rust to wasm: the vault and the tests' Yew app by wasm-pack, the widgets' program by cargo and
//!   wasm-bindgen, since wasm-pack cannot pass what the linker is told, nor cut between the two
//! - [`split`]: that program, cut into parts
//! - [`carried`]: what the scripts fetch later, so that bundlers carry it
//! - [`glue`]: what stands between the two, made small
//! - [`script`]: JS and CSS, bundled and minified
//! - [`readme`]: the page that comes with the package, and those that it links
//! - [`scoped`]: style sheets that a page may link too
//! - [`languages`]: what the widgets say, in each language
//! - [`package`](mod@package): the package's folder
//! - [`builder`]: what the demo's builder page knows of the package
//! - [`checklist`]: the list of `docs/` to go through before going live, for the same page
//! - [`guide`]: the framework as markup, for the package and the demo
//! - [`docs`]: the documents as pages
//! - [`prerender`]: what shows of each widget before its program runs
//! - [`offline`]: what the planning and the practice page keep, to open without a connection
//! - [`site`](mod@site): the demo's folder, precompressed

pub mod builder;
pub mod carried;
pub mod checklist;
pub mod docs;
pub mod glue;
pub mod guide;
pub mod json;
pub mod languages;
pub mod module;
pub mod offline;
pub mod package;
pub mod prerender;
pub mod readme;
pub mod scoped;
pub mod script;
pub mod site;
pub mod split;
pub mod stamp;
pub mod wasm;

use std::path::PathBuf;

use anyhow::Result;

use crate::layout::Layout;
use crate::{files, say, tools};
use module::MODULES;

/// Which package to build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// What people get.
    Release,
    /// The same with the `panic-probe` feature, so that tests can make it panic on purpose.
    Probe,
}

impl Variant {
    /// The package's folder in `target/dist/`.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Release => "package",
            Self::Probe => "package-probe",
        }
    }

    /// The folder in `target/dist/` for wasm before it is packaged.
    #[must_use]
    pub fn wasm_folder(self) -> &'static str {
        match self {
            Self::Release => "wasm",
            Self::Probe => "wasm-probe",
        }
    }

    /// The folder in `target/dist/` for the scripts with what the build writes for them.
    #[must_use]
    pub fn scripts_folder(self) -> &'static str {
        match self {
            Self::Release => "scripts",
            Self::Probe => "scripts-probe",
        }
    }

    /// The folder in `target/dist/` for what shows before the program runs.
    #[must_use]
    pub fn prerender_folder(self) -> &'static str {
        match self {
            Self::Release => "prerender",
            Self::Probe => "prerender-probe",
        }
    }

    /// Cargo features beyond the default ones.
    #[must_use]
    pub fn features(self) -> &'static [&'static str] {
        match self {
            Self::Release => &[],
            Self::Probe => &["panic-probe"],
        }
    }
}

/// Builds a package where it is not up to date; gives its folder.
///
/// # Errors
/// When a tool is missing and cannot be installed, or a step fails. The last good package stays.
pub fn package(layout: &Layout, variant: Variant) -> Result<PathBuf> {
    let target = layout.dist().join(variant.folder());
    let _held = files::lock(&layout.dist().join("build.lock"))?;
    let stamp = stamp::Stamp::of_package(layout, &target)?;
    if stamp.fresh() {
        return Ok(target);
    }
    let tools = tools::ensure(layout)?;
    let built = MODULES
        .iter()
        .map(|module| Ok((module, wasm::build(layout, &tools, module, module.variant(variant))?)))
        .collect::<Result<Vec<_>>>()?;
    say::step(&format!("Assembling target/dist/{}", variant.folder()), || {
        package::assemble(layout, &tools, variant, &built, &target)
    })?;
    stamp.set()?;
    Ok(target)
}

/// Builds the release package and the site where they are not up to date; gives the site's folder.
///
/// # Errors
/// As [`package`](fn@package).
pub fn site(layout: &Layout) -> Result<PathBuf> {
    let package = package(layout, Variant::Release)?;
    let target = layout.dist().join("site");
    let _held = files::lock(&layout.dist().join("build.lock"))?;
    let stamp = stamp::Stamp::of_site(layout, &target)?;
    if stamp.fresh() {
        say::note("target/dist/package and target/dist/site are up to date");
        return Ok(target);
    }
    say::step("Assembling target/dist/site", || site::assemble(layout, &package, &target))?;
    stamp.set()?;
    Ok(target)
}
