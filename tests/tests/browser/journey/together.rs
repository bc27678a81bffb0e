//! The whole way through all four widgets on one page and one document: how it is, what helps and
//! what is hard, an objective, a season, and a look back that is left, come back to and taken out.

use ppsa_tests::{Options, Page, Result, Site, assert_axe_clean, run};

use super::hand::Hand;
use super::place::Place;
use super::steps::{
    PLAN_HAS, SEASONS_HAVE, WHEEL_HAS, looks_back, moves_on, plans, says_how_it_is, sent, widgets,
};

async fn whole_way(page: &Page, hand: Hand, place: Place) -> Result<()> {
    let site = Site::demo()?;
    page.goto(&site.url("/together.html")).await?;
    let [wheel, plan, seasons, form] = widgets(page).await?;
    let before = sent(page, &site).await?;

    says_how_it_is(page, hand, &wheel).await?;
    place.choose(page, hand, &wheel).await?;

    // The plan beside it offers both; this starts from what is hard.
    plans(page, hand, &plan).await?;
    moves_on(page, hand, &seasons).await?;
    hand.press(page, &form, "[data-template='gibbs'] button").await?;
    looks_back(page, hand, &form).await?;
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
    wheel.wait_until("the wheel is back", WHEEL_HAS).await?;
    plan.wait_until("so is the plan", PLAN_HAS).await?;
    seasons.wait_until("and the season", SEASONS_HAVE).await?;
    hand.press(page, &form, "[data-entry] button").await?;
    form.wait_until(
        "the very spot",
        "root.querySelector(\"textarea[data-field='q-1']\")?.value === 'Warm'",
    )
    .await?;
    hand.press_words(page, &form, "Finish").await?;
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

/// Where the page offers to keep what is written, or asks.
const ASKS: &str = "[...document.querySelectorAll('[store]')]
    .filter((it) => it.shadowRoot.querySelector('.keeping :is(.where, .question)')).map((it) => it.localName).join()";

#[test]
fn where_to_keep_it_is_asked_once_where_the_person_writes() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        page.goto(&site.url("/together.html")).await?;
        let [wheel, _, _, form] = widgets(page).await?;
        let asks = async |tag: &str, what: &str| {
            page.wait_until(&format!("{what} in {tag} alone"), &format!("{ASKS} === '{tag}'")).await
        };
        asks("ppsa-wellbeing-wheel", "it offers").await?;
        asks("ppsa-wellbeing-wheel", "it offers").await?;
        let hand = Hand::Finger;
        hand.press(page, &form, "[data-template='gibbs'] button").await?;
        hand.write(page, &form, "textarea[data-field='q-0']", "The choir.").await?;
        form.wait_until("it asks", "root.querySelector('.keeping .question')").await?;
        asks("ppsa-reflection-form", "it asks").await?;
        hand.write(page, &wheel, "[data-field=strength-0-0]", "Singing.").await?;
        asks("ppsa-wellbeing-wheel", "it asks").await?;
        hand.press_words(page, &wheel, "Not now").await?;
        asks("ppsa-wellbeing-wheel", "it offers").await?;
        asks("ppsa-wellbeing-wheel", "it offers").await?;
        // Each says where its words are.
        let says = "[...document.querySelectorAll('[store]')].filter((it) => it.shadowRoot.querySelector('.kept')).length === 4";
        page.wait_until("each says where they are", says).await
    })
}
