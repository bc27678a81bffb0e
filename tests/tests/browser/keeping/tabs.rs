//! Two tabs on one store, at work at once.

use ppsa_tests::{Options, Page, Result, Site, Tab, run};
use serde_json::json;

use super::steps::{FIELD, OTHER, store_site, told, types, uncover, wait_stored, wait_value};
use crate::help::{WHEEL, open};

/// What the page of these tests is without, beside what it has: with tabs that cannot tell or lock
/// each other out, nothing is lost either.
const WITHOUT: &str = "delete window.BroadcastChannel; Object.defineProperty(navigator, 'locks', { value: undefined })";

/// Two tabs with a wheel each, both uncovered; the second is in front.
async fn two(page: &Page, site: &Site, path: &str) -> Result<(Tab, Tab)> {
    open(page, site, path).await?;
    let first = page.tab().await?;
    types(page, FIELD, "Both:").await?;
    wait_stored(page, "Both:").await?;
    let second = page.open_tab(&site.url(path)).await?;
    uncover(page).await?;
    wait_value(page, FIELD, "Both:").await?;
    Ok((first, second))
}

/// Two tabs in which nobody chose yet, with words in each; the second is in front.
async fn two_undecided(page: &Page, site: &Site) -> Result<[Tab; 2]> {
    let first = undecided(page, site, "Zebra").await?;
    page.open_tab(&site.url("/keep-ask-data.html")).await?;
    Ok([first, undecided(page, site, "Giraffe").await?])
}

async fn undecided(page: &Page, site: &Site, words: &str) -> Result<Tab> {
    open(page, site, "/keep-ask-data.html").await?;
    page.wait_until("the store is at hand", "window.store").await?;
    types(page, FIELD, words).await?;
    page.tab().await
}

fn words(mark: &str, many: usize) -> String {
    (1..=many).map(|nth| format!("{mark}{nth} ")).collect()
}

async fn start_typing(page: &Page, field: &str, mark: &str, many: usize) -> Result<()> {
    let args = vec![json!(field), json!(mark), json!(many)];
    page.eval("keep.typed = 0; keep.done = false; keep.typeOn(...arguments).then(() => (keep.done = true))", args).await
}

async fn typed_all(page: &Page) -> Result<()> {
    let deadline = std::time::Duration::from_secs(40);
    page.wait_within(deadline, "all is typed", "keep.done").await
}

/// 250 words in each, into two parts of the same record's surroundings; then both tabs and what is
/// kept have them all.
async fn five_hundred(page: &Page, site: &Site, path: &str, live: bool) -> Result<()> {
    let (first, second) = two(page, site, path).await?;
    start_typing(page, OTHER, "b", 250).await?;
    page.turn_to(&first).await?;
    start_typing(page, FIELD, "a", 250).await?;
    typed_all(page).await?;
    page.turn_to(&second).await?;
    typed_all(page).await?;
    let (ours, theirs) = (format!("Both:{}", words("a", 250)), words("b", 250));
    page.wait_until("all is kept", "!keep.warns()").await?;
    page.turn_to(&first).await?;
    page.wait_until("here, too", "!keep.warns()").await?;
    wait_stored(page, &ours).await?;
    wait_stored(page, &theirs).await?;
    for tab in [&first, &second] {
        page.turn_to(tab).await?;
        if !live {
            // No tab tells the other: it looks when it is seen again, or loaded.
            page.eval::<()>(
                "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
                vec![],
            )
            .await?;
        }
        wait_value(page, FIELD, &ours).await?;
        wait_value(page, OTHER, &theirs).await?;
        assert!(told(page).await?.is_empty());
        assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
    }
    Ok(())
}

#[test]
fn five_hundred_words_in_two_tabs_at_once_are_all_there() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        five_hundred(page, &site, "/keep-device.html", true).await
    })
}

#[test]
fn the_same_where_tabs_cannot_talk_to_each_other() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let probe = include_bytes!("../../../pages/probe.js");
        let bytes = [&probe[..], WITHOUT.as_bytes()].concat();
        let fault =
            ppsa_tests::serve::Fault::Body { content_type: "text/javascript".into(), bytes };
        site.server().fault("/probe.js", fault);
        open(page, &site, "/keep-device.html").await?;
        assert!(
            page.eval::<bool>("return !window.BroadcastChannel && !navigator.locks", vec![])
                .await?
        );
        five_hundred(page, &site, "/keep-device.html", false).await
    })
}

#[test]
fn words_in_the_same_field_at_once_are_both_kept() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let (first, second) = two(page, &site, "/keep-device.html").await?;
        start_typing(page, FIELD, "b", 100).await?;
        page.turn_to(&first).await?;
        start_typing(page, FIELD, "a", 100).await?;
        typed_all(page).await?;
        page.turn_to(&second).await?;
        typed_all(page).await?;
        for tab in [&first, &second] {
            page.turn_to(tab).await?;
            page.wait_until("all is kept", "!keep.warns()").await?;
        }
        // What each wrote last is there: as it stands now, or as an earlier version.
        for last in ["a100 ", "b100 "] {
            wait_stored(page, last).await?;
        }
        let value: String =
            page.eval("return keep.value(arguments[0])", vec![json!(FIELD)]).await?;
        page.turn_to(&first).await?;
        wait_value(page, FIELD, &value).await
    })
}

#[test]
fn the_first_words_of_two_tabs_at_once_are_both_kept() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        // Neither knows of a store yet, and neither hears of the other's until it wrote.
        open(page, &site, "/keep-device.html").await?;
        let first = page.tab().await?;
        let second = page.open_tab(&site.url("/keep-device.html")).await?;
        page.host(WHEEL).wait_until("it is drawn", crate::help::READY).await?;
        let at_once = "
            const channel = new BroadcastChannel('test');
            channel.onmessage = ({ data }) => data === 'go' && keep.type(arguments[0], arguments[1]);
            window.go = channel";
        page.eval::<()>(at_once, vec![json!(OTHER), json!("Rain")]).await?;
        page.turn_to(&first).await?;
        page.eval::<()>(at_once, vec![json!(FIELD), json!("Running")]).await?;
        page.eval::<()>("go.postMessage('go'); go.onmessage({ data: 'go' })", vec![]).await?;
        for tab in [&second, &first] {
            page.turn_to(tab).await?;
            page.wait_until(
                "all is kept",
                "keep.databases().then(all => all.length && !keep.warns())",
            )
            .await?;
        }
        // Each began a wheel of its own: both are kept.
        wait_stored(page, "Running").await?;
        wait_stored(page, "Rain").await
    })
}

/// A note that another tab adds comes before the one that is being written: the letters go on where
/// they were begun.
#[test]
fn the_caret_stays_with_its_words() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let (first, second) = two(page, &site, "/keep-device.html").await?;
        let wheel = page.host(WHEEL);
        let add = "root.querySelector('[data-act=add-strength]')";
        wheel.act(&format!("{add}.click()")).await?;
        wheel.find("[data-field=strength-0-1]").await?.click().await?;
        page.turn_to(&first).await?;
        wheel.act(&format!("{add}.click()")).await?;
        wheel.find("[data-field=strength-0-1]").await?;
        types(page, "strength-0-1", "From the first").await?;
        page.turn_to(&second).await?;
        wait_value(page, "strength-0-1", "From the first").await?;
        let stays = "root.activeElement?.dataset.field === 'strength-0-2'";
        wheel.wait_until("the caret is in the field that is still empty", stays).await?;
        page.press("From the second").await?;
        page.turn_to(&first).await?;
        wait_value(page, "strength-0-2", "From the second").await?;
        wait_value(page, "strength-0-1", "From the first").await
    })
}

/// While one tab makes its key, the other chooses, with a passphrase of its own or with none: the
/// words of both are there, whichever was first.
#[test]
fn two_that_choose_at_the_same_moment_keep_the_words_of_both() -> Result<()> {
    for theirs in ["", "tui"] {
        run(Options::desktop(), async |page| {
            let site = store_site()?;
            let [first, second] = two_undecided(page, &site).await?;
            // The second is behind, where its timers are slow.
            let choose = |with: &str| {
                format!("window.chose = store.choose('device', '{with}').catch(() => {{}}); 0")
            };
            page.eval::<i32>(
                &format!("return (() => {{ {}; return 0 }})()", choose("kea")),
                vec![],
            )
            .await?;
            page.turn_to(&first).await?;
            page.eval::<()>(&format!("{}; return chose.then(() => {{}})", choose(theirs)), vec![])
                .await?;
            for tab in [&second, &first] {
                page.turn_to(tab).await?;
                page.eval::<()>("return chose.then(() => {})", vec![]).await?;
                page.wait_until("it settled", "store.opened.then(() => true)").await?;
                for with in ["kea", theirs] {
                    page.eval::<()>(
                        "return store.status().lock === 'shut' ? store.unlock(arguments[0]).catch(() => {}) : undefined",
                        vec![json!(with)],
                    )
                    .await?;
                }
            }
            for words in ["Zebra", "Giraffe"] {
                for tab in [&first, &second] {
                    page.turn_to(tab).await?;
                    let there = format!("store.records.all().join().includes('{words}')");
                    page.wait_until(&format!("{words} is there"), &there).await?;
                }
            }
            Ok(())
        })?;
    }
    Ok(())
}
