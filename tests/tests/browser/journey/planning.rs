//! The planning page, from its welcome to words that are kept on this device and there again after
//! a reload.

use ppsa_tests::{Host, Key, Options, Page, Result, Site, assert_axe_clean, run};

use super::hand::Hand;
use super::place::Place;
use super::steps::{
    PLAN_HAS, SEASONS_HAVE, WHEEL_HAS, looks_back, moves_on, plans, says_how_it_is, sent, widgets,
};
use crate::help::READY;

/// The page's copy in the browser is whole, and the page says so.
pub const COPIED: &str = "!document.getElementById('copy').hidden";

/// Opens the page, and waits until every widget is drawn.
pub async fn open(page: &Page, site: &Site) -> Result<[Host; 4]> {
    page.goto(&site.url("/planning/")).await?;
    let all = widgets(page).await?;
    my_data(page).await?;
    Ok(all)
}

pub async fn my_data(page: &Page) -> Result<Host> {
    let data = page.host("ppsa-my-data");
    data.wait_until("it is drawn", READY).await?;
    Ok(data)
}

/// Follows a link of the page itself. Its part then has the focus, at its heading.
pub async fn go(page: &Page, hand: Hand, link: &str, part: &str) -> Result<()> {
    match hand {
        Hand::Keys => {
            let there = format!("return !!document.activeElement?.matches(`{link}`)");
            let mut found = false;
            for _ in 0..200 {
                page.press(Key::Tab).await?;
                found = page.eval(&there, vec![]).await?;
                if found {
                    break;
                }
            }
            assert!(found, "the tab key comes to {link}");
            page.press(Key::Enter).await?;
        }
        Hand::Finger => page.tap(&page.find(link).await?).await?,
    }
    let focused = format!("document.activeElement?.id === '{part}'");
    page.wait_until(&format!("{part} has the focus"), &focused).await
}

/// Follows the link from one part to the next.
pub async fn next(page: &Page, hand: Hand, part: u8) -> Result<()> {
    go(page, hand, &format!(".on .next[href='#part-{part}']"), &format!("part-{part}")).await
}

pub async fn clean(page: &Page, state: &str) -> Result<()> {
    // Further down, the way out of the page lies over what happens to be there.
    // And a browser may still be scrolling to what is written in.
    page.eval::<()>(
        "for (let still = 0, frames = 0; still < 3 && frames < 60; frames += 1) {
            still = scrollY === 0 ? still + 1 : 0;
            scrollTo(0, 0);
            await new Promise((drawn) => requestAnimationFrame(drawn));
        }",
        vec![],
    )
    .await?;
    assert_axe_clean(page, state).await
}

async fn whole_way(page: &Page, hand: Hand, place: Place) -> Result<()> {
    let site = Site::demo()?;
    let [wheel, plan, seasons, form] = open(page, &site).await?;
    let before = sent(page, &site).await?;
    page.wait_until("the page is copied", COPIED).await?;
    clean(page, "the welcome").await?;
    let length: u32 = page.eval("return history.length", vec![]).await?;

    go(page, hand, "nav a[href='#part-1']", "part-1").await?;
    says_how_it_is(page, hand, &wheel).await?;
    clean(page, "how it is").await?;
    next(page, hand, 2).await?;
    plans(page, hand, &plan).await?;
    clean(page, "what I would like").await?;
    next(page, hand, 3).await?;
    moves_on(page, hand, &seasons).await?;
    clean(page, "my season").await?;
    next(page, hand, 4).await?;
    looks_back(page, hand, &form).await?;
    clean(page, "looking back").await?;
    place.choose(page, hand, &form).await?;
    clean(page, "kept").await?;
    go(page, hand, ".here .on a[href='#parts-name']", "parts-name").await?;
    go(page, hand, "nav a[href='#part-6']", "part-6").await?;
    go(page, hand, "main section:nth-of-type(6) a[href='#parts-name']", "parts-name").await?;

    let now: u32 = page.eval("return history.length", vec![]).await?;
    assert_eq!(now, length, "there is one page to leave");
    let mut meanwhile = page.network().await?;
    meanwhile.retain(|it| !it.url.starts_with("data:"));
    // The copy of the page is asked for once, and all of it, whatever a person does.
    meanwhile.retain(|it| it.path() != "/planning/sw.js");
    assert!(meanwhile.is_empty(), "nothing is sent for what a person does: {meanwhile:?}");

    page.reload().await?;
    place.come_back(page, hand, &wheel).await?;
    let [wheel, plan, seasons, form] = widgets(page).await?;
    my_data(page).await?;
    let after = sent(page, &site).await?;
    assert_eq!(after, before, "what was written changes no request");
    wheel.wait_until("the wheel is back", WHEEL_HAS).await?;
    plan.wait_until("so is the plan", PLAN_HAS).await?;
    seasons.wait_until("and the season", SEASONS_HAVE).await?;
    let spot = "root.querySelector(\"textarea[data-field='q-1']\")?.value === 'Warm'";
    form.wait_until("and the question", spot).await?;
    clean(page, "after a reload").await?;
    for request in site.server().log() {
        assert!(!request.path_and_query.contains('?') && request.body_len == 0, "{request:?}");
    }
    assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
    Ok(())
}

#[test]
fn by_keyboard_alone() -> Result<()> {
    run(Options::desktop(), async |page| whole_way(page, Hand::Keys, Place::LockedDevice).await)
}

#[test]
fn by_touch_alone() -> Result<()> {
    run(Options::phone(), async |page| whole_way(page, Hand::Finger, Place::Device).await)
}

#[test]
fn no_part_is_wider_than_the_narrowest_screen() -> Result<()> {
    // 1280 px at 400 %.
    run(Options { width: 320, height: 256, ..Options::desktop() }, async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        let over: i32 =
            page.eval("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
        assert!(over <= 0, "{over} px too wide");
        Ok(())
    })
}

#[test]
fn without_scripts_it_is_a_page_to_read() -> Result<()> {
    run(Options { scripting: false, ..Options::phone() }, async |page| {
        let site = Site::demo()?;
        page.goto(&site.url("/planning/")).await?;
        let text: String = page.eval("return document.body.innerText", vec![]).await?;
        for said in ["Nothing here is needed", "Paper works too", "1737", "Leave this page"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        // Nothing that does nothing.
        assert!(!text.contains("Print my plan") && !text.contains("Take the page off"), "{text}");
        page.find("nav a[href='#part-6']").await?.click().await?;
        page.wait_until("the people are there", "location.hash === '#part-6'").await
    })
}
