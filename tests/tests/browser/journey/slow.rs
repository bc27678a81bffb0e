//! The planning page on a weak network: it can be read and used before its widgets are there, and
//! nobody loses their place when they come.

use ppsa_tests::{Ability, Options, Page, Result, Site, run, run_needing};
use serde::Deserialize;
use serde_json::json;

use super::planning::{COPIED, my_data};
use super::steps::widgets;

/// A phone far from the mast: 150 ms, 1.6 Mbps.
pub async fn far_away(page: &Page) -> Result<()> {
    let cdp = page.driver().cdp();
    let through = 1_600_000 / 8;
    let network = json!({
        "offline": false, "latency": 150, "downloadThroughput": through, "uploadThroughput": through,
    });
    cdp.send_raw("Network.enable", json!({})).await?;
    cdp.send_raw("Network.emulateNetworkConditions", network).await?;
    Ok(())
}

/// What a person who reads and goes on at once would see.
const EARLY: &str = "
addEventListener('DOMContentLoaded', () => {
    const drawn = () => !!document.querySelector('ppsa-wellbeing-wheel').shadowRoot?.querySelector('[data-ready]');
    const heading = document.getElementById('part-3');
    const wheel = document.querySelector('ppsa-wellbeing-wheel').shadowRoot.querySelector('.made');
    window.early = { drawn: drawn(), text: document.body.innerText + wheel.textContent,
        people: !!document.querySelector('ppsa-help-lines [href=\"tel:1737\"]'), lost: false };
    document.querySelector(\"nav a[href='#part-3']\").click();
    const look = () => {
        const focused = document.activeElement === heading;
        early.lost ||= early.top !== undefined && !focused;
        if (focused) early.top ??= heading.getBoundingClientRect().top;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
});";

#[derive(Deserialize)]
struct Early {
    drawn: bool,
    text: String,
    people: bool,
    top: f64,
    lost: bool,
}

#[test]
fn it_is_of_use_before_the_widgets_come_and_the_focus_stays() -> Result<()> {
    for options in [Options::phone(), Options::desktop()] {
        run_needing(&[Ability::DevTools], options, async |page| {
            let site = Site::demo()?;
            site.server().run_first(EARLY);
            far_away(page).await?;
            page.goto(&site.url("/planning/")).await?;
            // Those above the part and below it come without a step of the person.
            my_data(page).await?;
            page.host("ppsa-seasons-tracker").wait_until("it is drawn", crate::help::READY).await?;
            let early: Early = page.eval("return early", vec![]).await?;
            assert!(!early.drawn, "the page does not wait for its widgets");
            for said in ["Nothing here is needed", "My wellbeing wheel", "Where I am now"] {
                assert!(early.text.contains(said), "{said}: {}", early.text);
            }
            assert!(early.people, "people to talk to are there");
            assert!(!early.lost, "the focus stays");
            let top: f64 = page
                .eval(
                    "return document.getElementById('part-3').getBoundingClientRect().top",
                    vec![],
                )
                .await?;
            assert!((top - early.top).abs() < 2.0, "from {} px to {top} px", early.top);
            widgets(page).await.map(drop)
        })?;
    }
    Ok(())
}

#[test]
fn opened_it_stays_at_its_welcome() -> Result<()> {
    for options in [Options::phone(), Options::desktop()] {
        run(options, async |page| {
            let site = Site::demo()?;
            page.goto(&site.url("/planning/")).await?;
            let drawn = "[...document.querySelectorAll('[store]')].every((it) => it.shadowRoot?.querySelector('[data-ready]'))";
            page.wait_until("every widget is drawn", drawn).await?;
            page.wait_until("the page is copied", COPIED).await?;
            assert!(page.eval::<f64>("return scrollY", vec![]).await?.abs() < 1.0);
            Ok(())
        })?;
    }
    Ok(())
}
