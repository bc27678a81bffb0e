//! The browser test harness: a real browser, driven from Rust over WebDriver.
//!
//! A test starts a [`Site`] (our own server over test pages and the built package), opens it in a
//! [`Browser`], acts as a person would (keys, pointer, touch), and looks at what a person gets:
//! roles and names, pictures, requests, policy violations. Nothing sleeps: every wait names the
//! condition it waits for and has a deadline.
//!
//! ```no_run
//! use ppsa_tests::{Options, Result, Site, run};
//!
//! # fn main() -> Result<()> {
//! run(Options::phone(), async |page| {
//!     let site = Site::start()?;
//!     page.goto(&site.url("/wheel.html")).await?;
//!     let wheel = page.host("ppsa-wellbeing-wheel").nth(0);
//!     wheel.wait_until("it is ready", "root.querySelector('[data-ready]')").await?;
//!     page.tap(&wheel.part("segment").await?).await?;
//!     assert_eq!(page.events("ppsa-change").await?.len(), 1);
//!     ppsa_tests::assert_axe_clean(page, "one pou rated").await
//! })
//! # }
//! ```
//!
//! It runs in Chromium, Firefox and WebKit. What one of them cannot do is an [`Ability`]: a test that
//! needs it says so ([`run_needing`]) and is then not run there, with a line that says why. Which
//! tests run in which engine when nobody says more is a list of module names:
//! `xtask::check::engines::EVERYWHERE`.
//!
//! What it reads from the environment: `PPSA_ENGINE` (`chromium`, the default, `firefox`, `webkit`),
//! `PPSA_CHROMIUM`, `PPSA_CHROMIUM_SHELL` (its engine alone, faster), `PPSA_CHROMEDRIVER`, `PPSA_FIREFOX`, `PPSA_GECKODRIVER`, `PPSA_WEBKIT`,
//! `PPSA_WEBKITDRIVER`, `PPSA_AXE`, `PPSA_HOSTS`, `PPSA_PACKAGE`, `PPSA_PROBE_PACKAGE`,
//! `PPSA_SCRIPTS`, `PPSA_YEW_APP`, `PPSA_SITE`; for the validators
//! `PPSA_NODE`, `PPSA_FHIR`, `PPSA_PYTHON`, `PPSA_LFORMS`, `PPSA_SMART_FORMS`. `cargo xtask test` sets them.

mod ability;
mod access;
mod axe;
mod browser;
mod chromium;
mod click;
mod command;
mod console;
mod display;
mod driver;
mod engine;
mod failure;
mod firefox;
mod focus;
mod folder;
mod host;
mod keys;
mod kill;
mod memory;
mod network;
mod options;
mod page;
mod paper;
mod pointer;
mod probe;
mod run;
mod screenshot;
pub mod serve;
mod site;
mod size;
mod tabs;
mod wait;
mod watched;
mod webkit;
pub mod workspace;

pub use ability::Ability;
pub use access::Spoken;
pub use anyhow::{Context, Error, Result, bail, ensure};
pub use axe::{AxeReport, Finding, assert_axe_clean, axe, axe_rules};
pub use browser::Browser;
pub use console::ConsoleLine;
pub use engine::Engine;
pub use focus::Focus;
pub use host::Host;
pub use network::Sent;
pub use options::{Options, Scheme};
pub use page::Page;
pub use pointer::{Pointer, Spot};
pub use probe::{Note, PageError, ProbeEvent, Violation};
pub use run::{lacks, run, run_needing, run_once};
pub use site::Site;
pub use tabs::Tab;
pub use thirtyfour::{Key, WebElement};
pub use wait::DEADLINE;
