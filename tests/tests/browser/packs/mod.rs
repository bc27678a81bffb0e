//! The page where organisations bring their own words: a choice changes all of them, at once, and
//! asks the network for nothing.

mod front;
mod keeps;
mod swaps;
mod words;

use ppsa_tests::{Host, Page, Result, Site, assert_axe_clean};

use crate::help::{READY, WHEEL};

/// The page that has them all.
const PATH: &str = "/your-words/";

/// Opens the page and waits until there is something to choose from.
async fn open(page: &Page, site: &Site) -> Result<()> {
    page.goto(&site.url(PATH)).await?;
    page.wait_until("there is a choice", "!document.querySelector('#choices').disabled").await
}

/// Brings each widget near, as a person does who scrolls there, and waits until it is drawn.
async fn draw_all(page: &Page) -> Result<[Host; 4]> {
    let tags = [WHEEL, "ppsa-wellbeing-plan", "ppsa-seasons-tracker", "ppsa-reflection-form"];
    let all = tags.map(|tag| page.host(tag));
    for widget in &all {
        page.show(&widget.element().await?).await?;
        widget.wait_until("it is drawn", READY).await?;
    }
    Ok(all)
}

/// From the top of the page: further down, the way out of it lies over what happens to be there.
async fn assert_clean(page: &Page, state: &str) -> Result<()> {
    page.eval::<()>("scrollTo(0, 0)", vec![]).await?;
    assert_axe_clean(page, state).await?;
    let wide: bool = page
        .eval(
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth",
            vec![],
        )
        .await?;
    assert!(!wide, "{state}: the page scrolls sideways");
    Ok(())
}

/// What was sent since it was last asked, pictures of the browser's own apart.
async fn sent(page: &Page) -> Result<Vec<String>> {
    let sent = page.network().await?;
    Ok(sent.into_iter().map(|it| it.url).filter(|url| !url.starts_with("data:")).collect())
}
