//! The practice log as people use it.

mod home;
mod month;
mod people;
mod reflects;
mod season;
mod strengths;
mod summary;
mod together;
mod turns;
mod turns_gone;
mod whole;

use ppsa_tests::{Host, Key, Page, Result, Site};

use crate::help::READY;

/// The log's tag.
const LOG: &str = "ppsa-practice-log";

/// A log beside a reflection form, drawn.
async fn open(page: &Page) -> Result<(Site, Host)> {
    let site = Site::start()?;
    page.goto(&site.url("/practice.html")).await?;
    let log = page.host(LOG);
    log.wait_until("it is drawn", READY).await?;
    Ok((site, log))
}

/// By keyboard: goes to what the selector finds and presses Enter.
async fn enter(page: &Page, log: &Host, css: &str) -> Result<()> {
    log.find(css).await?;
    log.act(&format!("root.querySelector(`{css}`).focus()")).await?;
    page.press(Key::Enter).await
}

/// The same for the button of an act.
async fn act(page: &Page, log: &Host, name: &str) -> Result<()> {
    enter(page, log, &format!("[data-act={name}]")).await
}

/// Waits until the focus is there.
async fn focused(log: &Host, css: &str) -> Result<()> {
    let there = format!("root.activeElement?.matches(`{css}`)");
    log.wait_until(&format!("the focus is on {css}"), &there).await
}

/// Waits until something that the selector finds says this.
async fn shows(log: &Host, css: &str, text: &str) -> Result<()> {
    let shown = format!(
        "[...root.querySelectorAll(`{css}`)].some(it => it.textContent.includes(`{text}`))"
    );
    log.wait_until(&format!("{css} says: {text}"), &shown).await
}

/// Waits until nothing is found by the selector.
async fn none(log: &Host, css: &str) -> Result<()> {
    log.wait_until(&format!("there is no {css}"), &format!("!root.querySelector(`{css}`)")).await
}

/// Writes someone down and stays on their page.
async fn someone(page: &Page, log: &Host, label: &str) -> Result<()> {
    if log.find_all("[data-act=add]").await?.is_empty() {
        act(page, log, "people").await?;
    }
    act(page, log, "add").await?;
    focused(log, "#label").await?;
    page.press(label).await?;
    shows(log, "#title", label).await
}

/// Notes a contact with nothing more said, on the page of someone.
async fn contact(page: &Page, log: &Host) -> Result<()> {
    act(page, log, "note").await?;
    focused(log, "#edit input").await
}

/// Sets the first day field whose name begins so to so many days from today, as a person would.
async fn set_day(log: &Host, field: &str, days: i32) -> Result<()> {
    log.find(&format!("[data-field^={field}]")).await?;
    log.act(&format!(
        "(() => {{
            const on = new Date();
            on.setDate(on.getDate() + {days});
            const two = (number) => String(number).padStart(2, '0');
            const field = root.querySelector('[data-field^={field}]');
            field.value = [on.getFullYear(), two(on.getMonth() + 1), two(on.getDate())].join('-');
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"
    ))
    .await
}
