//! The page that puts the lines for a site together: what its questions come to, what it gives to copy, and that
//! nothing of what is typed there does anything, is kept or goes anywhere.

mod asks;
mod checks;
mod gives;
mod holds;
mod looks;

use ppsa_tests::serve::Fault;
use ppsa_tests::{Page, Result, Site, workspace};
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

/// A page of somebody's own with these lines, on the site, watched as all test pages are.
fn own_page(site: &Site, path: &str, head: &str, body: &str) -> Result<()> {
    let probe = std::fs::read(workspace::file("tests/pages/probe.js"))?;
    let page = format!(
        "<!doctype html><html lang=\"en-NZ\"><head><meta charset=\"utf-8\"><title>My page</title>
         <script src=\"/probe.js\"></script>{head}</head><body>{body}</body></html>"
    );
    for (path, content_type, bytes) in
        [("/probe.js", "text/javascript", probe), (path, "text/html", page.into_bytes())]
    {
        site.server().fault(path, Fault::Body { content_type: content_type.into(), bytes });
    }
    Ok(())
}

/// A value of an expression in the page.
async fn get(page: &Page, expression: &str) -> Result<Value> {
    page.eval(&format!("return {expression}"), vec![]).await
}
