//! What the reflection form and the wheel cost a person beside 10,000 entries, against the same acts in the
//! same run with none: `bench_ui`, which `cargo xtask bench --ui` runs over the built site.
//!
//! - [`visit`]: the acts, and how each is timed
//! - [`table`]: the medians, and the bounds they are held to

mod table;
mod visit;

use ppsa_tests::{Browser, Engine, Options, Result, Site, bail};

use visit::Times;

/// How often each is timed, after one visit that fills the page and is not counted.
const ROUNDS: usize = 15;

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let (empty, many) = runtime.block_on(rounds())?;
    let rows = table::rows(&empty, &many);
    print!("{}", table::text(&rows));
    if rows.iter().any(table::Row::broken) {
        bail!("over a bound: run it again on a quiet machine, and if it stays so, find what grew");
    }
    Ok(())
}

/// The two take turns, so that what else the machine does falls on both.
async fn rounds() -> Result<(Vec<Times>, Vec<Times>)> {
    let (mut empty, mut many) = (Vec::new(), Vec::new());
    let site = Site::demo()?;
    let browser = Browser::start(Engine::from_env()?, &Options::phone()).await?;
    for round in 0..=ROUNDS {
        eprintln!("round {round} of {ROUNDS}");
        let beside_many = visit::times(browser.page(), &site, "many").await?;
        visit::forget(browser.page(), "empty").await?;
        let beside_none = visit::times(browser.page(), &site, "empty").await?;
        if round > 0 {
            many.push(beside_many);
            empty.push(beside_none);
        }
    }
    browser.close().await?;
    Ok((empty, many))
}
