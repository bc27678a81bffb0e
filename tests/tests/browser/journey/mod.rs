//! The whole way through all four widgets on one page and one document: how it is, what helps and
//! what is hard, an objective, a season, and a look back that is left, come back to and taken out.

mod hand;
mod place;

use std::collections::BTreeSet;

use ppsa_tests::{Host, Options, Page, Result, Site, assert_axe_clean, run};

use crate::help::{READY, WHEEL};
use hand::Hand;
use place::Place;

async fn widgets(page: &Page) -> Result<[Host; 4]> {
    let tags = [WHEEL, "ppsa-wellbeing-plan", "ppsa-seasons-tracker", "ppsa-reflection-form"];
    let all = tags.map(|tag| page.host(tag));
    for widget in &all {
        // Each loads when it comes near: a person scrolls there.
        page.show(&widget.element().await?).await?;
        widget.wait_until("it is drawn", READY).await?;
    }
    Ok(all)
}

/// What the page sent until the last of it came, by path. None of it says anything.
async fn sent(page: &Page, site: &Site) -> Result<BTreeSet<String>> {
    let last =
        "performance.getEntriesByName(new URL('/ppsa/wasm/ppsa_vault_bg.wasm', location)).length";
    page.wait_until("the last of it is there", last).await?;
    let mut sent = page.network().await?;
    sent.retain(|it| !it.url.starts_with("data:"));
    for it in &sent {
        assert!(
            it.stays_on(&site.origin()) && it.method == "GET" && !it.url.contains('?'),
            "{it:?}"
        );
    }
    Ok(sent.iter().map(|it| it.path().to_owned()).collect())
}

async fn whole_way(page: &Page, hand: Hand, place: Place) -> Result<()> {
    let site = Site::demo()?;
    page.goto(&site.url("/together.html")).await?;
    let [wheel, plan, seasons, form] = widgets(page).await?;
    let before = sent(page, &site).await?;

    hand.rate(page, &wheel, "#now-0").await?;
    hand.write(page, &wheel, "[data-field=strength-0-0]", "Singing").await?;
    hand.write(page, &wheel, "[data-field=challenge-0-0]", "Sundays").await?;
    place.choose(page, hand, &wheel).await?;

    // The plan beside it offers both; this starts from what is hard.
    plan.wait_until("it offers them", "root.textContent.includes('Sundays')").await?;
    hand.press(page, &plan, "li:nth-of-type(2) button.note:has(.words)").await?;
    plan.wait_until("it asks for words", "root.activeElement?.id === 'wording'").await?;
    page.press("Easier Sundays").await?;
    hand.press(page, &plan, "[data-act=agree]").await?;
    let agreed = "root.querySelector('.standing').textContent.includes('Agreed')";
    plan.wait_until("it is agreed", agreed).await?;

    hand.press(page, &seasons, "#go-hotoke").await?;
    hand.press(page, &seasons, ".sheet .main").await?;
    seasons.wait_until("the season is there", "root.querySelector('.quarter.hotoke.here')").await?;
    hand.press(page, &seasons, "#go-koanga").await?;
    hand.press(page, &seasons, ".sheet .main").await?;
    seasons.wait_until("it moved on", "root.querySelector('.quarter.koanga.here')").await?;

    hand.press(page, &form, "[data-template='gibbs'] button").await?;
    hand.write(page, &form, "textarea[data-field='q-0']", "The choir").await?;
    hand.press_words(page, &form, "Next question").await?;
    hand.write(page, &form, "textarea[data-field='q-1']", "Warm").await?;
    hand.press_words(page, &form, "Stop here for now").await?;
    form.wait_until("it waits", "root.querySelector('[data-entry]')").await?;
    // Further down, the way out of the page lies over what happens to be there.
    page.eval::<()>("scrollTo(0, 0)", vec![]).await?;
    assert_axe_clean(page, "all four, filled").await?;

    let mut meanwhile = page.network().await?;
    // The browser's own picture in a field for days.
    meanwhile.retain(|it| !it.url.starts_with("data:"));
    assert!(meanwhile.is_empty(), "nothing is sent for what a person does: {meanwhile:?}");

    page.reload().await?;
    place.come_back(page, hand, &wheel).await?;
    let [wheel, plan, seasons, form] = widgets(page).await?;
    let after = sent(page, &site).await?;
    assert_eq!(after, before, "what was written and chosen changes no request");
    wheel.wait_until("the wheel is back", "root.textContent.includes('Singing') || root.querySelector('[data-field=strength-0-0]').value === 'Singing'").await?;
    plan.wait_until("so is the plan", "root.textContent.includes('Easier Sundays')").await?;
    seasons.wait_until("and the season", "root.querySelector('.quarter.koanga.here')").await?;
    hand.press(page, &form, "[data-entry] button").await?;
    form.wait_until(
        "the very spot",
        "root.querySelector(\"textarea[data-field='q-1']\")?.value === 'Warm'",
    )
    .await?;
    hand.press_words(page, &form, "This is finished").await?;
    hand.press_words(page, &form, "Print or save").await?;
    page.eval::<()>(
        "const made = URL.createObjectURL;
         URL.createObjectURL = (blob) => { window.__blob = blob; return made.call(URL, blob); };
         HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };",
        vec![],
    )
    .await?;
    hand.press_words(page, &form, "Save as a file").await?;
    page.wait_until("there is a file", "window.__name").await?;
    let text: String = page.eval("return window.__blob.text()", vec![]).await?;
    assert!(text.contains("The choir") && text.contains("Warm"), "{text}");
    assert!(!text.contains("Sundays"), "only this reflection leaves: {text}");
    Ok(())
}

#[test]
fn by_keyboard_alone() -> Result<()> {
    run(Options::desktop(), async |page| whole_way(page, Hand::Keys, Place::LockedDevice).await)
}

#[test]
fn by_touch_alone() -> Result<()> {
    run(Options::phone(), async |page| whole_way(page, Hand::Finger, Place::Visit).await)
}
