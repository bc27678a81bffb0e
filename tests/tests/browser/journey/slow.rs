//! The planning page on a weak network: it can be read and used before its widgets are there, and
//! nobody loses their place when they come.

use ppsa_tests::{Options, Result, Site, run};
use serde::Deserialize;
use serde_json::json;

use super::planning::my_data;
use super::steps::widgets;

/// A phone far from the mast.
const NETWORK: (u32, u32) = (150, 1_600_000 / 8);

/// What a person who reads and goes on at once would see.
const EARLY: &str = "
addEventListener('DOMContentLoaded', () => {
    const drawn = () => !!document.querySelector('ppsa-wellbeing-wheel').shadowRoot?.querySelector('[data-ready]');
    const heading = document.getElementById('part-3');
    window.early = { drawn: drawn(), text: document.body.innerText, shift: 0, lost: false };
    document.querySelector(\"nav a[href='#part-3']\").click();
    let before;
    const look = () => {
        const { top } = heading.getBoundingClientRect();
        early.lost ||= before !== undefined && document.activeElement !== heading;
        if (before !== undefined) early.shift = Math.max(early.shift, Math.abs(top - before));
        if (document.activeElement === heading) before = top;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
});";

#[derive(Deserialize)]
struct Early {
    drawn: bool,
    text: String,
    shift: f64,
    lost: bool,
}

#[test]
fn it_is_of_use_before_the_widgets_come_and_the_focus_stays() -> Result<()> {
    for options in [Options::phone(), Options::desktop()] {
        run(options, async |page| {
            let site = Site::demo()?;
            let cdp = page.driver().cdp();
            let (latency, through) = NETWORK;
            let network = json!({
                "offline": false, "latency": latency, "downloadThroughput": through, "uploadThroughput": through,
            });
            cdp.send_raw("Network.enable", json!({})).await?;
            cdp.send_raw("Network.emulateNetworkConditions", network).await?;
            let source = json!({ "source": EARLY });
            cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", source).await?;
            page.goto(&site.url("/planning/")).await?;
            // Those above the part and below it come without a step of the person.
            my_data(page).await?;
            page.host("ppsa-seasons-tracker").wait_until("it is drawn", crate::help::READY).await?;
            let early: Early = page.eval("return early", vec![]).await?;
            assert!(!early.drawn, "the page does not wait for its widgets");
            for said in ["Nothing here is needed", "Paper works too", "Call or text 1737"] {
                assert!(early.text.contains(said), "{said}: {}", early.text);
            }
            assert!(!early.lost, "the focus stays");
            assert!(early.shift < 1.0, "the part moved by {} px", early.shift);
            widgets(page).await.map(drop)
        })?;
    }
    Ok(())
}
