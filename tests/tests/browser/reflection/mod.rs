//! The reflection form as people use it.

mod finds;
mod packs;
mod speaks;
mod takes_out;
mod writes;

use ppsa_tests::{Host, Key, Page, Result, Site};

use crate::help::READY;

/// The form's tag.
const FORM: &str = "ppsa-reflection-form";

/// Opens a page and waits until its form is drawn.
async fn open(page: &Page, path: &str) -> Result<(Site, Host)> {
    let site = Site::start()?;
    page.goto(&site.url(path)).await?;
    let form = page.host(FORM);
    form.wait_until("it is drawn", READY).await?;
    Ok((site, form))
}

/// By keyboard: goes to what the selector finds and presses Enter.
async fn enter(page: &Page, form: &Host, css: &str) -> Result<()> {
    form.find(css).await?;
    form.act(&format!("root.querySelector(\"{css}\").focus()")).await?;
    page.press(Key::Enter).await
}

/// By keyboard: presses the button with these words.
async fn press(page: &Page, form: &Host, words: &str) -> Result<()> {
    let button =
        format!("[...root.querySelectorAll('button')].find(it => it.textContent === '{words}')");
    form.wait_until(&format!("there is {words:?}"), &button).await?;
    form.act(&format!("{button}.focus()")).await?;
    page.press(Key::Enter).await
}

/// Waits until the heading of the screen says this.
async fn titled(form: &Host, title: &str) -> Result<()> {
    let says = format!("root.querySelector('#title').textContent === '{title}'");
    form.wait_until(&format!("the screen is {title:?}"), &says).await
}

/// Waits until the question in hand is this one, and has the focus.
async fn asked(form: &Host, place: usize) -> Result<()> {
    let here = format!(
        "root.querySelector('#place')?.textContent.startsWith('Question {place} of ') && root.activeElement?.id === 'question'"
    );
    form.wait_until(&format!("question {place} is open"), &here).await
}

/// Types into the field of the question at a place, from 0.
async fn write(page: &Page, form: &Host, at: usize, words: &str) -> Result<()> {
    let field = format!("textarea[data-field='q-{at}']");
    form.find(&field).await?;
    form.act(&format!("root.querySelector(\"{field}\").focus()")).await?;
    page.press(words).await
}

/// What was just said to screen readers.
async fn told(form: &Host, words: &str) -> Result<()> {
    let said = format!(
        "[...root.querySelectorAll('[role=status]')].some(it => it.textContent === '{words}')"
    );
    form.wait_until(&format!("it says {words:?}"), &said).await
}

/// One reflection of two answers, finished; its page to read is open.
async fn finished(page: &Page, form: &Host, words: &str) -> Result<()> {
    enter(page, form, "[data-template='gibbs'] button").await?;
    write(page, form, 0, words).await?;
    press(page, form, "Finish").await?;
    told(form, "Finished for now. I can open it again whenever I like.").await
}
