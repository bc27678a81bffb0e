//! Nothing optional ends everything: each thing that a browser may lack, refuse, or never answer.

mod hosts;
mod late;
mod table;

use std::time::Duration;

use ppsa_tests::{Host, Page, Result, Site};

use crate::help::WHEEL;

/// What a person waits before something is said, and a slow machine on top.
const SOON: Duration = Duration::from_secs(14);

/// Opens the page without one thing, with what else stands in its address.
async fn without(page: &Page, site: &Site, what: &str, more: &str) -> Result<Host> {
    page.goto(&site.url(&format!("/missing.html?without={what}{more}"))).await?;
    Ok(page.host(WHEEL))
}

/// Waits until this is so of the wheel; `root` is its shadow root.
async fn soon(page: &Page, what: &str, so: &str) -> Result<()> {
    let so = format!(
        "(root => root && ({so}))(document.querySelector('ppsa-wellbeing-wheel').shadowRoot)"
    );
    page.wait_within(SOON, what, &so).await
}

/// The codes of the errors that the page was told, in order.
async fn codes(page: &Page) -> Result<Vec<String>> {
    let told = page.events("ppsa-error").await?;
    Ok(told.iter().map(|it| it["code"].as_str().unwrap_or_default().to_owned()).collect())
}
