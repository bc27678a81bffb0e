//! What many tests here do.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Page, Result, Site};
use serde_json::json;

use crate::help::{READY, WHEEL, open};

/// The field that these tests write into.
pub const FIELD: &str = "strength-0-0";
/// Another one.
pub const OTHER: &str = "challenge-0-0";

/// A wheel on a page that keeps like this, drawn.
pub async fn wheel(page: &Page, keep: &str) -> Result<(Site, Host)> {
    let site = Site::start()?;
    let wheel = open(page, &site, &format!("/keep-{keep}.html")).await?;
    Ok((site, wheel))
}

/// The same with a script in the place of my data's, so that the store itself is at hand as `store`.
pub async fn store(page: &Page, keep: &str) -> Result<(Site, Host)> {
    let site = store_site()?;
    let wheel = store_on(page, &site, keep).await?;
    Ok((site, wheel))
}

/// The same on a [`store_site`] of the test's.
pub async fn store_on(page: &Page, site: &Site, keep: &str) -> Result<Host> {
    let wheel = open(page, site, &format!("/keep-{keep}-data.html")).await?;
    page.wait_until("the store is at hand", "window.store").await?;
    Ok(wheel)
}

/// A site on which it is so.
pub fn store_site() -> Result<Site> {
    let site = Site::start()?;
    stand_in(&site);
    Ok(site)
}

/// From here on a script stands in for my data's.
pub fn stand_in(site: &Site) {
    let bytes = b"export const asked = ({ store }) => ((window.store = store), { status: (name) => String(store.status()[name] ?? ''), ask() {} });".to_vec();
    site.server()
        .fault("/ppsa/my_data.js", Fault::Body { content_type: "text/javascript".into(), bytes });
}

/// A wheel with words in it, kept on the device behind a passphrase.
pub async fn locked(page: &Page) -> Result<(Site, Host)> {
    let (site, wheel) = store(page, "device").await?;
    types(page, FIELD, "Running far").await?;
    wait_stored(page, "Running far").await?;
    page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
    Ok((site, wheel))
}

/// Loads the page again, and waits for its wheel.
pub async fn reload(page: &Page) -> Result<Host> {
    page.reload().await?;
    let wheel = page.host(WHEEL);
    wheel.wait_until("it is drawn", READY).await?;
    Ok(wheel)
}

/// Types into a field by script, all at once.
pub async fn types(page: &Page, field: &str, words: &str) -> Result<()> {
    page.eval("keep.type(arguments[0], arguments[1])", vec![json!(field), json!(words)]).await
}

/// Waits until a field holds these words.
pub async fn wait_value(page: &Page, field: &str, words: &str) -> Result<()> {
    let holds = format!("keep.value({}) === {}", json!(field), json!(words));
    page.wait_until(&format!("{field} holds {words:?}"), &holds).await
}

/// Waits until these words are kept somewhere, as they are.
pub async fn wait_stored(page: &Page, words: &str) -> Result<()> {
    let so = format!("keep.stored().then(all => all.includes({}))", json!(words));
    page.wait_until(&format!("{words:?} is kept"), &so).await
}

/// All that this site keeps in this browser, as one text.
pub async fn stored(page: &Page) -> Result<String> {
    page.eval("return keep.stored()", vec![]).await
}

/// All that is in the page, in every shadow root, with what fields hold.
pub async fn in_page(page: &Page) -> Result<String> {
    page.eval("return keep.page()", vec![]).await
}

/// Waits until no word of these is in the page any more.
pub async fn wait_unseen(page: &Page, words: &str) -> Result<()> {
    let so = format!("!keep.page().includes({})", json!(words));
    page.wait_until(&format!("{words:?} is not in the page"), &so).await
}

/// Waits until the cover stands there instead of the wheel, and lifts it.
pub async fn uncover(page: &Page) -> Result<()> {
    let wheel = page.host(WHEEL);
    wheel
        .wait_until("it is covered", "root.querySelector('.gate') && !root.querySelector('.place')")
        .await?;
    wheel.find(".gate button").await?.click().await?;
    wheel.wait_until("it is drawn", READY).await
}

/// The codes that were told as errors, in order.
pub async fn told(page: &Page) -> Result<Vec<String>> {
    let told = page.events("ppsa-error").await?;
    Ok(told.iter().map(|it| it["code"].as_str().unwrap_or_default().to_owned()).collect())
}
