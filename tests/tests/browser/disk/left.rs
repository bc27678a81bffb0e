//! Each row of the table, tried and compared.

use std::{fmt::Write as _, fs};

use ppsa_tests::{Ability, Browser, Engine, Options, Result, ensure, lacks};

use super::{
    files::{Files, Sought},
    person::Person,
    table::{Found, Leaving, Table, allows},
    ways::Way,
};
use crate::keeping::steps::store_site;

/// The beginnings of all names that we keep anything under.
const MARKS: [&str; 2] = ["ppsa:", "ppsa-n"];

/// A person's Firefox, and not one that its driver has set up for tests of other things.
pub const PERSONS: &str = "user_pref(\"remote.prefs.recommended\", false);\n";

#[test]
#[ignore = "minutes long: `cargo xtask test --all` has it"]
fn closed_a_browser_leaves_what_the_table_says() -> Result<()> {
    holds(Leaving::Closed)
}

#[test]
#[ignore = "minutes long: `cargo xtask test --all` has it"]
fn killed_a_browser_leaves_what_the_table_says() -> Result<()> {
    holds(Leaving::Killed)
}

#[test]
fn each_row_is_tried_here() -> Result<()> {
    let table = Table::read()?;
    let other: Vec<&str> =
        table.ways().filter(|said| Way::ALL.iter().all(|way| way.said() != *said)).collect();
    assert!(other.is_empty(), "{other:?}");
    Ok(())
}

/// All ways are tried before any is told: one run shows how the table has to be.
fn holds(leaving: Leaving) -> Result<()> {
    let engine = Engine::from_env()?;
    // WebKit's automated sessions leave no profile to look into.
    if lacks(engine, [Ability::Profile], "disk::left")? {
        return Ok(());
    }
    let table = Table::read()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (mut told, mut wrong) = (String::new(), 0);
    for way in Way::ALL {
        let cell = table.cell(way.said(), leaving, engine)?;
        let (found, so) = match runtime.block_on(tried(engine, way, leaving)) {
            Ok((found, at)) => (format!("{} {at:?}", found.said()), allows(cell, found)?),
            Err(error) => (format!("{error:#}"), false),
        };
        wrong += usize::from(!so);
        let mark = if so { ' ' } else { '!' };
        writeln!(told, "{mark} {}, {}: {cell}; found: {found}", way.said(), leaving.said())?;
    }
    ensure!(wrong == 0, "{wrong} rows are not as docs/threats.md has them for {engine}:\n{told}");
    Ok(())
}

/// What is found after it, and in which files.
async fn tried(engine: Engine, way: Way, leaving: Leaving) -> Result<(Found, Vec<String>)> {
    let folder = tempfile::tempdir()?;
    let profile = folder.path().join("profile");
    fs::create_dir(&profile)?;
    if engine == Engine::Firefox {
        fs::write(profile.join("prefs.js"), PERSONS)?;
    }
    let site = store_site()?;
    // What a whole browser leaves, not its engine alone.
    let options = Options { profile: Some(profile.clone()), whole: true, ..Options::desktop() };
    let browser = Browser::start(engine, &options).await?;
    let person = Person::at(browser.page(), &site, &profile);
    way.go(&person).await?;
    let Person { word, passphrase, .. } = person;
    match leaving {
        // The driver answers once the process has ended.
        Leaving::Closed => browser.close().await?,
        Leaving::Killed => browser.kill()?,
    }
    let files = Files::read(&profile)?;
    if way.locks() {
        let at: Vec<String> = found(&files, &Sought::word(&passphrase));
        ensure!(at.is_empty(), "the passphrase is in {at:?}");
    }
    let words = found(&files, &Sought::word(&word));
    let files = files.without_copies();
    for visit in [&site.url("/"), way.title()] {
        // Else it was looked for in the wrong place.
        let there = files.with(&Sought::any(&[visit])).next().is_some();
        ensure!(there, "nothing of the visit: {visit:?}");
    }
    if !words.is_empty() {
        return Ok((Found::Words, words));
    }
    let marks = found(&files, &Sought::any(&MARKS));
    Ok((if marks.is_empty() { Found::Nothing } else { Found::Marks }, marks))
}

fn found(files: &Files, sought: &Sought) -> Vec<String> {
    files.with(sought).map(Into::into).collect()
}
