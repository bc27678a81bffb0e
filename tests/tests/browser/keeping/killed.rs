//! A browser that is killed while a person types.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail};
use ppsa_tests::{Ability, Browser, Engine, Options, Page, Result, Site, lacks};
use serde::Deserialize;
use serde_json::json;

use super::steps::{FIELD, types, uncover, wait_stored};
use crate::help::{READY, WHEEL};

const TIMES: usize = 20;

/// The first words make the place: a browser does that by way of the disk, and on a slow one that alone
/// takes longer than all that is measured here.
const FIRST: &str = "The first words.";

/// A plain page's place.
const PLAIN: &str = "
    const opening = indexedDB.open('plain');
    opening.onupgradeneeded = () => opening.result.createObjectStore('numbers');
    return new Promise((done, failed) => {
        opening.onsuccess = () => done(opening.result.close());
        opening.onerror = failed;
    });
";

/// Adds notes, one every 30 ms, as one change each. Beside them a plain page's way: how many notes were
/// 300 ms old when its last change but one began, as fast as the disk answers. Of these each was asked
/// to be kept before that change was, and the disk has answered twice since: a page on this machine
/// came at least that far.
const WRITE: &str = "
    const turn = arguments[0];
    const opening = indexedDB.open('plain');
    const root = document.querySelector('ppsa-wellbeing-wheel').shadowRoot;
    const last = () => [...root.querySelectorAll('.notes.strength textarea')].at(-1);
    window.at = [];
    opening.onsuccess = async () => {
        const plain = (before) => {
            const now = performance.now();
            const latest = at.filter((it) => it < now - 300).length;
            const change = opening.result.transaction('numbers', 'readwrite');
            change.objectStore('numbers').put([turn, before], turn);
            change.oncomplete = () => plain(latest);
        };
        plain(0);
        for (;;) {
            while (last().value) {
                root.querySelector('[data-act=add-strength]')?.click();
                await keep.breathe();
            }
            last().value = `t${turn}-${at.length}.`;
            last().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            window.at.push(performance.now());
            await new Promise((done) => setTimeout(done, 30));
        }
    };
";
const WRITTEN: &str = "const now = performance.now();
    return { now: at.length, safe: at.filter((it) => it < now - 300).length };";

#[derive(Deserialize)]
struct Written {
    /// Notes written when this was asked, a moment before the end.
    now: usize,
    /// Of them, those written at least 300 ms before.
    safe: usize,
}

/// All of the browser is killed at once, twenty times with one profile. What was typed more than
/// 300 ms before is there each time, as far as a plain page came in that time.
#[test]
fn killed_twenty_times_it_lost_at_most_the_last_300_ms_of_typing() -> Result<()> {
    let engine = Engine::from_env()?;
    if lacks(engine, [Ability::Profile], "keeping::killed")? {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let options = Options { profile: Some(folder.path().into()), ..Options::desktop() };
    let site = Site::start()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mut written: BTreeMap<usize, Written> = BTreeMap::new();
        let mut times = 0;
        for turn in 0..2 * TIMES {
            let browser = Browser::start(engine, &options).await?;
            let page = browser.page();
            page.goto(&site.url("/keep-device.html")).await?;
            // Now and then Chromium cannot open what a kill left half written, for any page, until it
            // is started again.
            let Ok(there) = page.eval::<Vec<String>>("return keep.databases()", vec![]).await
            else {
                browser.close().await?;
                continue;
            };
            if there.iter().any(|it| it == "plain") {
                times += 1;
                still_there(page, &written).await.with_context(|| format!("turn {turn}"))?;
            } else {
                // The first turn; and where the disk is slow, Chromium now and then throws away all
                // that a site keeps, the plain page's numbers too.
                written.clear();
                prepare(page).await?;
            }
            if times == TIMES {
                return browser.close().await;
            }
            page.eval::<()>(WRITE, vec![json!(turn)]).await?;
            // Each time at another moment of its writing.
            let enough = format!(
                "at.length >= {} && performance.now() - at[0] > {}",
                3 + turn % 5,
                350 + 7 * turn
            );
            page.wait_until("it writes", &enough).await?;
            written.insert(turn, page.eval(WRITTEN, vec![]).await?);
            browser.kill()?;
        }
        bail!("the browser kept what a plain page wrote only {times} of {} times", 2 * TIMES)
    })
}

async fn prepare(page: &Page) -> Result<()> {
    page.host(WHEEL).wait_until("it is drawn", READY).await?;
    types(page, FIELD, FIRST).await?;
    wait_stored(page, FIRST).await?;
    page.eval(PLAIN, vec![]).await
}

async fn still_there(page: &Page, written: &BTreeMap<usize, Written>) -> Result<()> {
    uncover(page).await?;
    let kept: String =
        page.eval("return keep.table('ppsa:main').then((it) => it.join())", vec![]).await?;
    let plain: Vec<(usize, usize)> =
        page.eval("return keep.table('plain', 'numbers')", vec![]).await?;
    for (turn, number) in plain {
        let Some(Written { now, safe }) = written.get(&turn) else { continue };
        assert!(*safe > 0, "turn {turn}: nothing was to be lost");
        for nth in 0..number {
            assert!(
                kept.contains(&format!("\"t{turn}-{nth}.\"")),
                "turn {turn}: of {now} notes number {nth} is gone; {safe} were safe, a plain page had {number}"
            );
        }
    }
    Ok(())
}
