//! What a person does in each widget, and what the page sends meanwhile.

use std::collections::BTreeSet;

use ppsa_tests::{Host, Page, Result, Site};

use super::hand::Hand;
use crate::help::{READY, WHEEL};

pub async fn widgets(page: &Page) -> Result<[Host; 4]> {
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
pub async fn sent(page: &Page, site: &Site) -> Result<BTreeSet<String>> {
    let last =
        "performance.getEntriesByName(new URL('/ppsa/wasm/ppsa_vault_bg.wasm', location)).length";
    page.wait_until("the last of it is there", last).await?;
    let mut sent = page.network().await?;
    sent.retain(|it| !it.url.starts_with("data:"));
    // The copy asks whether it is the newest, at each opening: some browsers count that as the page's.
    sent.retain(|it| !it.path().ends_with("/sw.js"));
    for it in &sent {
        assert!(
            it.stays_on(&site.origin()) && it.method == "GET" && !it.url.contains('?'),
            "{it:?}"
        );
    }
    Ok(sent.iter().map(|it| it.path().to_owned()).collect())
}

/// Rates a part of life, and says what helps there and what is hard.
pub async fn says_how_it_is(page: &Page, hand: Hand, wheel: &Host) -> Result<()> {
    hand.rate(page, wheel, "#now-0").await?;
    hand.write(page, wheel, "[data-field=strength-0-0]", "Singing").await?;
    hand.write(page, wheel, "[data-field=challenge-0-0]", "Sundays").await
}

/// Starts from what is hard, and agrees to the words.
pub async fn plans(page: &Page, hand: Hand, plan: &Host) -> Result<()> {
    plan.wait_until("it offers them", "root.textContent.includes('Sundays')").await?;
    hand.press(page, plan, "li:nth-of-type(2) button.note:has(.words)").await?;
    plan.wait_until("it asks for words", "root.activeElement?.id === 'wording'").await?;
    page.press("Easier Sundays").await?;
    hand.press(page, plan, "[data-act=agree]").await?;
    let agreed = "root.querySelector('.standing').textContent.includes('Agreed')";
    plan.wait_until("it is agreed", agreed).await
}

/// Begins in winter and moves on to spring.
pub async fn moves_on(page: &Page, hand: Hand, seasons: &Host) -> Result<()> {
    hand.press(page, seasons, "#go-hotoke").await?;
    hand.press(page, seasons, ".sheet .main").await?;
    seasons.wait_until("the season is there", "root.querySelector('.quarter.hotoke.here')").await?;
    hand.press(page, seasons, "#go-koanga").await?;
    hand.press(page, seasons, ".sheet .main").await?;
    seasons.wait_until("it moved on", "root.querySelector('.quarter.koanga.here')").await
}

/// Answers two questions and stops.
pub async fn looks_back(page: &Page, hand: Hand, form: &Host) -> Result<()> {
    hand.write(page, form, "textarea[data-field='q-0']", "The choir").await?;
    hand.press_words(page, form, "Next question").await?;
    hand.write(page, form, "textarea[data-field='q-1']", "Warm").await
}

/// True in a wheel that has these words.
pub const WHEEL_HAS: &str = "root.textContent.includes('Singing') || root.querySelector('[data-field=strength-0-0]')?.value === 'Singing'";
/// True in a plan that has them.
pub const PLAN_HAS: &str = "root.textContent.includes('Easier Sundays')";
/// True in seasons that moved on.
pub const SEASONS_HAVE: &str = "root.querySelector('.quarter.koanga.here')";
