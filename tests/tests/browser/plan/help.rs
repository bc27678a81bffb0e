//! What many tests of the plan do first.

use ppsa_tests::{Host, Page, Result, Site};

use crate::help::{READY, open_pou, write};

/// The plan's tag.
pub const PLAN: &str = "ppsa-wellbeing-plan";

/// A plan on a plain page, drawn.
pub async fn one_plan(page: &Page) -> Result<(Site, Host)> {
    let site = Site::start()?;
    page.goto(&site.url("/plan.html")).await?;
    let plan = page.host(PLAN);
    plan.wait_until("it is drawn", READY).await?;
    Ok((site, plan))
}

/// A plan beside a wheel on which something helps and something is hard in the third pou, and
/// something is hard in the fourth.
pub async fn plan_beside_a_wheel(page: &Page) -> Result<(Site, Host)> {
    let site = Site::start()?;
    let wheel = crate::help::open(page, &site, "/plan-wheel.html").await?;
    open_pou(&wheel, 2).await?;
    write(page, &wheel, "strength-2-0", "The gym").await?;
    write(page, &wheel, "challenge-2-0", "Nights").await?;
    open_pou(&wheel, 3).await?;
    write(page, &wheel, "challenge-3-0", "Telling my sister").await?;
    let plan = page.host(PLAN);
    plan.act("host.scrollIntoView()").await?;
    plan.wait_until("it is drawn", READY).await?;
    Ok((site, plan))
}

/// Starts an objective from the pou in this place, with these words.
pub async fn start(page: &Page, plan: &Host, place: usize, words: &str) -> Result<()> {
    if !plan.find_all("[data-act=begin]").await?.is_empty() {
        plan.find("[data-act=begin]").await?.click().await?;
    }
    plan.find("#start").await?;
    plan.act(&format!("root.querySelectorAll('button.name')[{place}].click()")).await?;
    focused(plan, "#wording").await?;
    page.press(words).await?;
    wording(plan, words).await
}

/// Waits until the open objective has these words.
pub async fn wording(plan: &Host, words: &str) -> Result<()> {
    let shown = format!("root.querySelector('.row #words')?.textContent === '{words}'");
    plan.wait_until(&format!("it says: {words}"), &shown).await
}

/// Presses the button of this act.
pub async fn act(plan: &Host, act: &str) -> Result<()> {
    Ok(plan.find(&format!("[data-act={act}]")).await?.click().await?)
}

/// Waits until the focus is there.
pub async fn focused(plan: &Host, css: &str) -> Result<()> {
    let there = format!("root.activeElement?.matches(`{css}`)");
    plan.wait_until(&format!("the focus is in {css}"), &there).await
}

/// Waits until this is so of what is open or listed.
pub async fn shows(plan: &Host, css: &str, text: &str) -> Result<()> {
    let shown = format!("root.querySelector(`{css}`)?.textContent.includes(`{text}`)");
    plan.wait_until(&format!("{css} says: {text}"), &shown).await
}
