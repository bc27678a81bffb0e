use ppsa_tests::{Browser, Engine, Options, Result, Site};
use serde::Deserialize;

use super::steps::{KEPT, begin, uncover};
use crate::help::{READY, WHEEL, open};

const TIMES: usize = 20;

#[derive(Deserialize)]
struct Written {
    /// Notes written when this was asked.
    now: usize,
    /// Of them, those written at least 300 ms before.
    safe: usize,
}

/// Notes with the time at which each was written.
const CLOCK: &str = "
    window.at = [];
    let wrote = 0;
    Object.defineProperty(window, 'wrote', { get: () => wrote, set: (to) => { wrote = to; if (to) window.at.push(performance.now()); } });
";
const WRITTEN: &str = "const now = performance.now();
    return { now: window.at.length, safe: window.at.filter((at) => at < now - 300).length };";

/// The browser is killed, all of it, while it writes; twenty times with one profile. What was typed
/// more than 300 ms before is there each time.
#[test]
fn at_most_the_last_300_ms_of_typing_are_lost() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let options = Options { profile: Some(folder.path().into()), ..Options::desktop() };
    let site = Site::start()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut written: Vec<(usize, Written)> = Vec::new();
        for turn in 0..=TIMES {
            let browser = Browser::start(Engine::from_env()?, &options).await?;
            let page = browser.page();
            if turn == 0 {
                open(page, &site, "/device.html").await?;
            } else {
                page.goto(&site.url("/device.html")).await?;
                uncover(page).await?;
                let kept: String = page.eval(&format!("return {KEPT}"), vec![]).await?;
                for (turn, Written { now, safe }) in &written {
                    for nth in 0..*safe {
                        assert!(
                            kept.contains(&format!("\"t{turn}-{nth}.\"")),
                            "of {now} notes of turn {turn}, number {nth} is gone, and {safe} were safe"
                        );
                    }
                }
            }
            if turn == TIMES {
                return browser.close().await;
            }
            page.host(WHEEL).wait_until("it is drawn", READY).await?;
            page.eval::<()>(CLOCK, vec![]).await?;
            begin(page, "strength", &format!("t{turn}-"), 1_000_000, 30).await?;
            // Each time at another moment of its writing.
            let enough = format!("window.at.length >= {} && performance.now() - window.at[0] > 350", 3 + turn % 5);
            page.wait_until("it writes", &enough).await?;
            let so_far: Written = page.eval(WRITTEN, vec![]).await?;
            assert!(so_far.safe > 0);
            browser.kill()?;
            written.push((turn, so_far));
        }
        Ok(())
    })
}
