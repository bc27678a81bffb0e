//! The browser engines, and which tests run in which. Chromium comes first and has them all, unless
//! the run is a quick one; then the same binary of tests runs in the others.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;

use super::wanted::{Extent, Wanted};
use crate::layout::{Layout, tool_cache};
use crate::tools::{browser, cargo, firefox, webkit};
use crate::{files, run, say};

/// The browser tests that run in Firefox and WebKit too, unless somebody asks for more: the way out, every
/// journey, each widget's main states under every condition, and what each engine is said not to do.
pub const EVERYWHERE: &[&str] = &[
    "acts::in_short::",
    "battery::main::",
    "exit::",
    "harness_works::abilities::",
    "journey::",
    "loads::in_short::",
];

/// Those that run only when somebody asks for all: each widget's rarer states and the screens they lead to,
/// under every condition, and proofs by thousands. Minutes, for what a change seldom breaks alone.
const FOR_ALL: [&str; 2] = ["battery::rest::", "::at_length::"];

/// The browser tests of a quick run: that a person comes through. None needs a package made to panic.
const WALK: &[&str] =
    &["journey::planning::", "journey::practice::", "exit::leaves::", "wheel::sets::"];

/// How many tests run at once in Firefox and WebKit: each has processes enough for two cores.
const AT_ONCE: &str = "2";

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK.
    WebKit,
}

impl Engine {
    /// All of them, in the order that they run in.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As a person types it, and `PPSA_ENGINE` has it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    fn ensure(self, layout: &Layout) -> Result<Vec<(&'static str, PathBuf)>> {
        Ok(match self {
            Self::Chromium => {
                let found = browser::ensure()?;
                let mut env =
                    vec![("PPSA_CHROMIUM", found.browser), ("PPSA_CHROMEDRIVER", found.driver)];
                env.extend(found.shell.map(|shell| ("PPSA_CHROMIUM_SHELL", shell)));
                env
            }
            Self::Firefox => {
                let browser = firefox::ensure()?;
                let driver = cargo::ensure_geckodriver(layout, &tool_cache()?)?;
                vec![("PPSA_FIREFOX", browser), ("PPSA_GECKODRIVER", driver)]
            }
            Self::WebKit => {
                let found = webkit::ensure()?;
                vec![("PPSA_WEBKIT", found.browser), ("PPSA_WEBKITDRIVER", found.driver)]
            }
        })
    }
}

/// An engine that is here, and what tells the tests where.
#[derive(Debug)]
pub struct Ready {
    engine: Engine,
    env: Vec<(&'static str, PathBuf)>,
}

/// Finds or installs the engines that are wanted. Chromium has to be had, one that was asked for by name,
/// and any where this can install it; a machine that cannot have another is told so, and goes without.
///
/// # Errors
/// When an engine that has to be had is not to be had.
pub fn ensure(layout: &Layout, wanted: &Wanted) -> Result<Vec<Ready>> {
    let mut ready = Vec::new();
    for &engine in wanted.engines() {
        match engine.ensure(layout) {
            Ok(env) => ready.push(Ready { engine, env }),
            Err(error)
                if engine != Engine::Chromium && wanted.engine.is_none() && !browser::may_apt() =>
            {
                say::note(format_args!("NO TESTS IN {}: {error:#}", engine.name().to_uppercase()));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(ready)
}

/// The tests, ready to run.
#[derive(Debug)]
pub struct Tests {
    /// Where they find what they look at, and look with.
    pub env: Vec<(&'static str, PathBuf)>,
    /// Features, always the same, so that nothing is compiled twice.
    pub features: &'static str,
    /// Whether tests run that need no browser.
    pub beside_browsers: bool,
}

impl Tests {
    /// Runs them in one engine after the other.
    ///
    /// # Errors
    /// At the end of the first engine with a test that failed.
    pub fn run(&self, layout: &Layout, wanted: &Wanted, engines: &[Ready]) -> Result<()> {
        let quick = wanted.extent == Extent::Quick;
        if quick && self.beside_browsers {
            say::note("Tests that need no browser: cargo test --workspace --exclude ppsa-tests");
            let mut test = self.cargo(layout, &["--workspace", "--exclude", "ppsa-tests"]);
            run::stream(&mut test, "see the failed test above")?;
        }
        // What takes minutes in all, on a machine that may do other things as well, is not lost by one
        // moment of it; `--all` and what is asked for by name show every slip.
        let second_try = wanted.extent == Extent::Usual && wanted.filter.is_none();
        let second_tries = layout.join("target/second-tries.txt");
        files::write(&second_tries, "")?;
        let start = Instant::now();
        for Ready { engine, env } in engines {
            let everything = self.beside_browsers && !quick && *engine == Engine::Chromium;
            let which: &[&str] =
                if everything { &["--workspace"] } else { &["--workspace", "--test", "browser"] };
            let mut test = self.cargo(layout, which);
            test.envs(env.iter().cloned()).env("PPSA_ENGINE", engine.name()).arg("--");
            if second_try {
                test.env("PPSA_SECOND_TRY", "1");
            }
            if *engine != Engine::Chromium {
                test.args(["--test-threads", AT_ONCE]);
            }
            match (&wanted.filter, wanted.extent) {
                (Some(filter), _) => test.arg(filter),
                (None, Extent::Quick) => test.args(WALK),
                (None, Extent::Usual) if *engine != Engine::Chromium => test.args(EVERYWHERE),
                (None, Extent::Usual) => test.args(FOR_ALL.iter().flat_map(|it| ["--skip", it])),
                (None, Extent::All) => &mut test,
            };
            if wanted.extent == Extent::All {
                // What takes minutes is left out elsewhere.
                test.arg("--include-ignored");
            }
            let since = say::lasted(start.elapsed());
            say::note(format_args!("Tests in {engine:?} ({since} after the first test)"));
            run::stream(&mut test, &format!("see the failed test above, in {engine:?}"))?;
        }
        let list = files::read_text(&second_tries)?;
        if !list.is_empty() {
            say::note(format_args!("Passed at the second try only, look at these:\n{list}"));
        }
        Ok(())
    }

    fn cargo(&self, layout: &Layout, which: &[&str]) -> std::process::Command {
        let mut test = run::command("cargo");
        test.arg("test").args(which).args(["--features", self.features]);
        test.current_dir(layout.root()).envs(self.env.iter().cloned());
        // What failed tells of the page by itself; a hundred lines of our own stack would hide it.
        test.env("RUST_BACKTRACE", "0");
        test
    }
}
