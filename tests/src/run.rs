//! One test in one browser, and a second try where the run allows it.

use std::{
    any::type_name,
    env,
    fs::File,
    io::Write as _,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    thread,
};

use anyhow::Result;
use tokio::runtime::Builder;

use crate::{Ability, Browser, Engine, Options, Page, failure, workspace};

/// Runs a test in a browser of its own. If the test fails, by an error or by a panic, what the
/// page said is printed and its picture saved under `target/test-failures`. In an engine that
/// cannot do what the options ask for it is not run: a line says so.
///
/// # Errors
/// What the test returns; or when the browser cannot be started.
pub fn run<T>(options: Options, test: T) -> Result<()>
where
    T: AsyncFn(&Page) -> Result<()>,
{
    run_needing(&[], options, test)
}

/// [`run`] for a test that needs what not every engine can do, beside what its options say.
///
/// # Errors
/// What the test returns; or when the browser cannot be started.
pub fn run_needing<T>(abilities: &[Ability], options: Options, test: T) -> Result<()>
where
    T: AsyncFn(&Page) -> Result<()>,
{
    tried(abilities, &options, &test, env::var_os(SECOND_TRY).is_some())
}

/// [`run`] for a test that is to fail: once, whatever the run allows.
///
/// # Errors
/// What the test returns; or when the browser cannot be started.
pub fn run_once<T>(options: Options, test: T) -> Result<()>
where
    T: AsyncFn(&Page) -> Result<()>,
{
    tried(&[], &options, &test, false)
}

fn tried<T>(abilities: &[Ability], options: &Options, test: &T, again: bool) -> Result<()>
where
    T: AsyncFn(&Page) -> Result<()>,
{
    let name = name_of::<T>();
    let engine = Engine::from_env()?;
    let needs = abilities.iter().copied().chain(options.needs());
    if lacks(engine, needs, name)? {
        return Ok(());
    }
    let mut outcome = once(engine, options, test, name);
    if again && !matches!(outcome, Ok(Ok(()))) {
        say(&format!("{name}: failed, and is tried once more"))?;
        outcome = once(engine, options, test, name);
        if matches!(outcome, Ok(Ok(()))) {
            let list = workspace::file(SECOND_TRIES);
            writeln!(File::options().create(true).append(true).open(list)?, "{engine}: {name}")?;
        }
    }
    match outcome {
        Ok(returned) => returned,
        Err(panic) => resume_unwind(panic),
    }
}

/// Set where a test that fails is tried once more, in a new browser: a machine that does too much at
/// once is no fault of ours.
const SECOND_TRY: &str = "PPSA_SECOND_TRY";
/// What passed only then, a line each, for someone to look at.
const SECOND_TRIES: &str = "target/second-tries.txt";

/// What the test returned, or its panic.
fn once<T>(engine: Engine, options: &Options, test: &T, name: &str) -> thread::Result<Result<()>>
where
    T: AsyncFn(&Page) -> Result<()>,
{
    let start = || {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let browser = runtime.block_on(Browser::start(engine, options))?;
        anyhow::Ok((runtime, browser))
    };
    let (runtime, browser) = match start() {
        Ok(started) => started,
        Err(error) => return Ok(Err(error)),
    };
    let page = browser.page().clone();
    let outcome = catch_unwind(AssertUnwindSafe(|| runtime.block_on(test(&page))));
    if !matches!(outcome, Ok(Ok(()))) {
        // Printed, not returned: a panic has no error to carry it. libtest shows it with the test.
        eprintln!("{}", runtime.block_on(failure::describe(&page, name)));
    }
    drop(page);
    let closed = runtime.block_on(browser.close());
    if let Err(error) = closed {
        // It is ended all the same, and says nothing about the page.
        eprintln!("{name}: {error:#}");
    }
    outcome
}

/// Whether the engine cannot do one of these: then a line says that the test of this name is not run.
///
/// # Errors
/// When it cannot be said.
pub fn lacks(
    engine: Engine,
    needs: impl IntoIterator<Item = Ability>,
    name: &str,
) -> std::io::Result<bool> {
    let lacking = needs.into_iter().find_map(|need| Some((need, engine.cannot(need)?)));
    if let Some((need, why)) = lacking {
        say(&format!("{name}: not run in {engine}, which lacks {need:?}: {why}"))?;
    }
    Ok(lacking.is_some())
}

/// Not by `eprintln!`, which libtest keeps to itself when the test goes well.
fn say(line: &str) -> std::io::Result<()> {
    writeln!(std::io::stderr(), "{line}")
}

/// The path of the test's function, which the type of the closure in it is named after.
fn name_of<T>() -> &'static str {
    let path = type_name::<T>().split("::{{").next().unwrap_or("test");
    path.split_once("::").map_or(path, |(_, inside)| inside)
}
