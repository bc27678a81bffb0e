//! The widgets beside other programs that do the same job, in one run: `bench ROUNDS`, which `cargo xtask bench` runs
//! over the pages it built from `tests/bench/`.
//!
//! - [`visit`]: one page, opened as on a slow phone or as this machine is, and what is told of it
//! - [`quiet`]: whether the machine had time for us
//! - [`pages`]: which pages there are, and of which version each is
//! - [`table`]: the medians, as JSON and as tables in `docs/bench.md`

mod pages;
mod quiet;
mod table;
mod visit;

use std::collections::BTreeMap;

use ppsa_tests::{Context, Result, Site, ensure};

use pages::PAGES;
use visit::{Speed, Visit};

/// How many rounds are tried at the most for each that is wanted.
const TRIES: usize = 3;

/// All visits, by how fast and which page.
type Visits = BTreeMap<(Speed, &'static str), Vec<Visit>>;

fn main() -> Result<()> {
    let rounds = std::env::args().nth(1).context("how many rounds?")?.parse()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let visits = runtime.block_on(all(rounds))?;
    table::write(&table::Bench::new(&visits)?)
}

/// All pages take turns, so that what else the machine does falls on all of them.
async fn all(rounds: usize) -> Result<Visits> {
    let site = Site::bench()?;
    let mut quiet = quiet::Quiet::default();
    let mut all = Visits::new();
    let mut kept = 0;
    for round in 1..=rounds * TRIES {
        let mut visits = Vec::new();
        for page in PAGES {
            for speed in Speed::ALL {
                quiet.listen();
                visits.push(((speed, page), visit::visit(&site, page, speed).await?));
            }
        }
        let was_quiet = quiet.was();
        eprintln!(
            "round {round}: {}",
            if was_quiet { "quiet" } else { "thrown away, the machine was busy" }
        );
        if was_quiet {
            visits.into_iter().for_each(|(of, visit)| all.entry(of).or_default().push(visit));
            kept += 1;
        }
        if kept == rounds {
            return Ok(all);
        }
    }
    ensure!(kept > 0, "the machine was busy in all rounds: run it again when it is quiet");
    eprintln!("only {kept} of {rounds} rounds were quiet");
    Ok(all)
}
