use std::path::Path;
use std::time::Duration;

use ppsa_tests::{Context, Options, Page, Result, Site};
use serde_json::{Value, json};

use crate::list::{Shot, Subject};

/// A page that takes longer shows that, and is drawn as it is.
const PATIENCE: Duration = Duration::from_secs(20);

/// Every element of ours is drawn, or says why it is not; where the code never comes, its fallback
/// shows. An element loads when it is near what is seen, so each is brought there.
const READY: &str = "(() => {
    if (document.readyState !== 'complete') return false;
    const ours = [...document.querySelectorAll('*')].filter((it) => it.localName.startsWith('ppsa-'));
    const shown = (it) => it.shadowRoot && (it.dataset.state === 'loading'
        || it.hasAttribute('data-ppsa-error') || it.shadowRoot.querySelector('[data-ready]'));
    const next = ours.find((it) => !shown(it));
    if (next) next.scrollIntoView(); else scrollTo(0, 0);
    return !next;
})()";

const UNFOLD: &str = "for (const it of document.querySelectorAll('*'))
    for (const folded of it.shadowRoot?.querySelectorAll('details') ?? []) folded.open = true;";

/// From the next page on, pages and elements speak this language, before anything of them is drawn:
/// once all of the page is there, and before its first module runs.
pub async fn speak(page: &Page, language: &str) -> Result<Value> {
    let script = "addEventListener('readystatechange', () => {
        if (document.readyState !== 'interactive') return;
        for (const it of document.querySelectorAll('*'))
            if (it === document.documentElement || it.localName.startsWith('ppsa-')) it.lang = LANGUAGE;
    }, true);";
    let source = script.replace("LANGUAGE", &json!(language).to_string());
    send(page, "Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await
}

/// Takes back what [`speak`] answered.
pub async fn hush(page: &Page, script: Value) -> Result<()> {
    send(page, "Page.removeScriptToEvaluateOnNewDocument", script).await.map(drop)
}

/// Goes to the page and waits until it shows what it is there to show.
pub async fn open(page: &Page, site: &Site, subject: &Subject, options: &Options) -> Result<()> {
    page.emulate(options).await?;
    page.goto(&site.url(&subject.path)).await?;
    page.wait_within(PATIENCE, "everything is ready", READY).await
}

/// Draws the page as it is now, in the colours of this picture.
pub async fn shot(page: &Page, shot: &Shot, out: &Path) -> Result<()> {
    page.emulate(&shot.options).await?;
    if shot.open {
        page.eval::<()>(UNFOLD, Vec::new()).await?;
    }
    page.screenshot(&out.join(format!("{}.png", shot.name))).await
}

async fn send(page: &Page, method: &'static str, params: Value) -> Result<Value> {
    page.driver().cdp().send_raw(method, params).await.context(method)
}
