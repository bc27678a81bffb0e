use std::time::Duration;

use ppsa_tests::{Options, Page, Result, Site, WindowHandle, run};

use super::steps::{KEPT, another, begin, go_to, uncover};
use crate::help::{READY, WHEEL, open, write};

const EACH: usize = 250;
const LONG: Duration = Duration::from_secs(120);

/// Which of the numbered notes are not in a text.
fn missing(text: &str, prefix: &str) -> Vec<usize> {
    (0..EACH).filter(|nth| !text.contains(&format!("\"{prefix}{nth}.\""))).collect()
}

/// Two tabs on one store, in which the first began a wheel.
async fn two(page: &Page, site: &Site, before: &str) -> Result<[WindowHandle; 2]> {
    let wheel = open(page, site, "/device.html").await?;
    page.eval::<()>(before, vec![]).await?;
    write(page, &wheel, "strength-0-0", "begun").await?;
    page.wait_until("it is kept", &format!("{KEPT}.then((it) => it.includes('begun'))")).await?;
    let (second, first) = another(page).await?;
    page.goto(&site.url("/device.html")).await?;
    page.eval::<()>(before, vec![]).await?;
    uncover(page).await?;
    Ok([first, second])
}

async fn type_in_both(page: &Page, before: &str) -> Result<()> {
    let site = Site::start()?;
    let [first, second] = two(page, &site, before).await?;
    go_to(page, &first).await?;
    begin(page, "strength", "s", EACH, 0).await?;
    go_to(page, &second).await?;
    begin(page, "challenge", "c", EACH, 0).await?;
    for tab in [&second, &first] {
        go_to(page, tab).await?;
        page.wait_within(LONG, "it wrote all", "window.done").await?;
    }
    let all = format!(
        "{KEPT}.then((it) => it.includes('\"s{0}.\"') && it.includes('\"c{0}.\"'))",
        EACH - 1
    );
    page.wait_until("the last of both are kept", &all).await?;
    let kept: String = page.eval(&format!("return {KEPT}"), vec![]).await?;
    let lost = (missing(&kept, "s"), missing(&kept, "c"));
    assert_eq!(lost, (vec![], vec![]), "kept nowhere");
    for tab in [&first, &second] {
        go_to(page, tab).await?;
        page.reload().await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        let shown: Vec<String> =
            wheel.get("[...root.querySelectorAll('textarea')].map((it) => it.value)").await?;
        assert_eq!(shown.iter().filter(|it| it.ends_with('.')).count(), 2 * EACH);
    }
    Ok(())
}

#[test]
fn five_hundred_edits_at_once_and_nothing_is_lost() -> Result<()> {
    run(Options::desktop(), async |page| type_in_both(page, "").await)
}

/// IndexedDB lets one tab write at a time, and each looks first: no other lock is needed.
#[test]
fn nor_is_it_where_tabs_can_neither_lock_nor_call_each_other() -> Result<()> {
    let less =
        "delete Navigator.prototype.locks; BroadcastChannel.prototype.postMessage = () => {}";
    run(Options::desktop(), async |page| type_in_both(page, less).await)
}

#[test]
fn what_is_written_in_one_shows_in_the_other_as_it_is_written() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let [first, second] = two(page, &site, "").await?;
        let wheel = page.host(WHEEL);
        write(page, &wheel, "challenge-0-0", "Sundays").await?;
        go_to(page, &first).await?;
        let there = "root.querySelector(\"[data-field='challenge-0-0']\").value === 'Sundays'";
        wheel.wait_until("it came", there).await?;
        // The same words in both: the last written shows, and the other is not gone.
        write(page, &wheel, "challenge-0-0", " here").await?;
        go_to(page, &second).await?;
        let both = "root.querySelector(\"[data-field='challenge-0-0']\").value === 'Sundays here'";
        wheel.wait_until("it came back", both).await
    })
}
