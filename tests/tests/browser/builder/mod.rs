//! The page that puts the lines for a site together: what its questions come to, what it gives to copy, and that
//! nothing of what is typed there does anything, is kept or goes anywhere.

mod asks;
mod checks;
mod gives;
mod holds;
mod looks;

use ppsa_tests::{Page, Result, Site};
use serde_json::{Value, json};

/// The page.
const PATH: &str = "/builder/";

/// Opens it, and waits until it is all there.
async fn open(page: &Page, site: &Site) -> Result<()> {
    page.goto(&site.url(PATH)).await?;
    page.wait_until("it is there", "!document.querySelector('#steps').hidden").await
}

/// Opens every part that is folded.
async fn unfold(page: &Page) -> Result<()> {
    page.eval("document.querySelectorAll('details').forEach((it) => (it.open = true))", vec![])
        .await
}

/// Ticks or chooses what has this value, as a press does.
async fn choose(page: &Page, name: &str, value: &str) -> Result<()> {
    page.eval(
        "document.querySelector(`input[name='${arguments[0]}'][value='${arguments[1]}']`).click()",
        vec![json!(name), json!(value)],
    )
    .await
}

/// Writes into a field, as typing does.
async fn write(page: &Page, id: &str, words: &str) -> Result<()> {
    page.eval(
        "const field = document.getElementById(arguments[0]);
         field.value = arguments[1];
         field.dispatchEvent(new Event('input', { bubbles: true }));
         field.dispatchEvent(new Event('change', { bubbles: true }))",
        vec![json!(id), json!(words)],
    )
    .await
}

/// What there is to copy, by its name.
async fn text(page: &Page, id: &str) -> Result<String> {
    page.eval(
        "return document.getElementById(`block-${arguments[0]}-text`)?.textContent ?? ''",
        vec![json!(id)],
    )
    .await
}

/// A value of an expression in the page.
async fn get(page: &Page, expression: &str) -> Result<Value> {
    page.eval(&format!("return {expression}"), vec![]).await
}
