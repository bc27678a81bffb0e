//! The widgets beside other programs that do the same job, in one run: `bench`, which `cargo xtask bench` runs over
//! the pages it built from `tests/bench/`.
//!
//! - [`visit`]: one page, opened as on a slow phone, and what is told of it
//! - [`quiet`]: whether the machine had time for us
//! - [`table`]: the medians, as a table and as JSON

mod quiet;
mod table;
mod visit;

use std::collections::BTreeMap;

use ppsa_tests::{Browser, Engine, Options, Result, Site, ensure};

use visit::Visit;

/// How many quiet rounds there are, and how many are tried at the most.
const ROUNDS: usize = 15;
const TRIES: usize = 40;

/// The pages, those of one job together.
const PAGES: [&str; 10] = [
    "wheel-ours",
    "wheel-early",
    "wheel-plain",
    "wheel-lit",
    "wheel-chartjs",
    "wheel-echarts",
    "form-ours",
    "form-surveyjs",
    "form-formio",
    "form-lforms",
];

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let visits = runtime.block_on(rounds())?;
    let rows = table::rows(&visits);
    println!("{}", table::text(&rows));
    table::write(&rows)
}

/// All pages take turns, so that what else the machine does falls on all of them.
async fn rounds() -> Result<BTreeMap<&'static str, Vec<Visit>>> {
    let site = Site::bench()?;
    let mut quiet = quiet::Quiet::default();
    let mut all: BTreeMap<&'static str, Vec<Visit>> = BTreeMap::new();
    let mut kept = 0;
    for round in 1..=TRIES {
        let mut visits = Vec::new();
        for page in PAGES {
            quiet.listen();
            // A browser of its own for each: nothing is in its cache, or left over from another.
            let browser = Browser::start(Engine::Chromium, &Options::phone()).await?;
            visits.push((page, visit::visit(browser.page(), &site, page).await?));
            browser.close().await?;
        }
        let was_quiet = quiet.was();
        eprintln!(
            "round {round}: {}",
            if was_quiet { "quiet" } else { "thrown away, the machine was busy" }
        );
        if was_quiet {
            visits.into_iter().for_each(|(page, visit)| all.entry(page).or_default().push(visit));
            kept += 1;
        }
        if kept == ROUNDS {
            return Ok(all);
        }
    }
    ensure!(kept > 0, "the machine was busy in all {TRIES} rounds: run it again when it is quiet");
    eprintln!("only {kept} of {TRIES} rounds were quiet");
    Ok(all)
}
