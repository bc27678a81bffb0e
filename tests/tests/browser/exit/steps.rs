//! What many tests here do.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Key, Page, Result, Site};

pub const EXIT: &str = "ppsa-quick-exit";
/// Where the test page leaves to.
pub const NEUTRAL: &str = "/neutral.html";
/// True where the page is covered and nothing of it can be reached.
pub const COVERED: &str = "document.documentElement.lastElementChild.matches(':popover-open')
    && !document.body.checkVisibility()";

/// A page with a quick exit and a wheel, drawn.
pub async fn open(page: &Page, site: &Site) -> Result<Host> {
    crate::help::open(page, site, "/exit.html").await?;
    Ok(page.host(EXIT))
}

/// The other page never comes: the browser stays on the one that is left.
pub fn never_comes(site: &Site) {
    site.server().fault(NEUTRAL, Fault::Status(204));
}

pub async fn shift(page: &Page, times: usize) -> Result<()> {
    for _ in 0..times {
        page.press(Key::Shift).await?;
    }
    Ok(())
}

/// Waits until the other page is there.
pub async fn gone(page: &Page) -> Result<()> {
    page.wait_until("the other page is there", "document.title === 'Weather'").await
}

/// How many of the dots are lit; none are shown where none is.
pub async fn lit(exit: &Host) -> Result<usize> {
    exit.get("root.querySelector('.dots').checkVisibility() ? root.querySelectorAll('.dots .on').length : 0")
        .await
}

/// What a screen reader is told.
pub async fn told(exit: &Host) -> Result<String> {
    exit.get("root.querySelector('[role=status]').textContent").await
}
