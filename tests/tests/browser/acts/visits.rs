//! The page's side of it.

use ppsa_core::ContentPack;
use ppsa_tests::serve::Fault;
use ppsa_tests::{Context, Options, Page, Result, Site, ensure, run};
use serde_json::json;

use super::replay::{Heard, Replay};
use crate::help::READY;

/// All that are on the page.
const ALL: [&str; 7] = [
    "ppsa-wellbeing-wheel",
    "ppsa-wellbeing-plan",
    "ppsa-seasons-tracker",
    "ppsa-reflection-form",
    "ppsa-practice-log",
    "ppsa-framework-guide",
    "ppsa-my-data",
];

/// One widget of each part of the program: what stands first, then as in `widgets/modules.json`.
const PARTS: [&str; 4] =
    ["ppsa-wellbeing-wheel", "ppsa-wellbeing-plan", "ppsa-my-data", "ppsa-practice-log"];

/// So many are taken before they are handed over: a driver ends a script that takes half a minute.
const AT_ONCE: usize = 20;

/// A store in which a second panic comes is not tried again, so each part has a visit of its own.
pub fn end_as_a_native_replay(seed: u32, acts: usize) -> Result<()> {
    run(Options { height: 4000, ..Options::desktop() }, async |page| {
        let site = watched()?;
        let mut replay = Replay::new(ContentPack::built_in("en-NZ")?);
        let half = acts / PARTS.len() / 2;
        for (visit, part) in (0..).zip(PARTS) {
            page.goto(&site.url("/acts.html")).await?;
            drawn(page, READY).await?;
            // What was kept by the visits before opens as what it was.
            replay.is(&document(page).await?).with_context(|| format!("visit {visit} opens"))?;
            take(page, half, Some(seed.wrapping_mul(1000) + visit), &mut replay).await?;
            panic_in(page, part).await.with_context(|| format!("after a panic in {part}"))?;
            replay.hear(rest(page).await?)?;
            replay.is(&document(page).await?).with_context(|| format!("a panic in {part}"))?;
            take(page, half, None, &mut replay).await?;
            replay.is(&document(page).await?).with_context(|| format!("visit {visit} ends"))?;
            replay.is_kept(page.eval("return acts.kept()", vec![]).await?)?;
            let mut told = page.events("ppsa-error").await?;
            // A machine that does much at once is no failure.
            told.retain(|it| it["code"] != "load-slow");
            ensure!(told.is_empty(), "nothing fails: {told:?}");
        }
        replay.is_merged_in_any_order()?;
        println!("{}", replay.told());
        // Acts that change nothing, such as opening a part, are acts too; but not most of them.
        ensure!(replay.changes() > acts / 4, "too few changes: {}", replay.told());
        ensure!(acts < 1000 || replay.kinds() >= 12, "too few kinds: {}", replay.told());
        Ok(())
    })
}

/// The package that can be made to panic, with somebody listening to what the widgets change.
fn watched() -> Result<Site> {
    let site = Site::probe()?;
    let script = |bytes: Vec<u8>| Fault::Body { content_type: "text/javascript".into(), bytes };
    let glue = "ppsa_widgets.js";
    site.server().fault("/ppsa/wasm/real.js", script(Site::of_another_build(glue)?));
    let watch = include_bytes!("../../../pages/acts-glue.js").to_vec();
    site.server().fault(&format!("/ppsa/wasm/{glue}"), script(watch));
    Ok(site)
}

async fn drawn(page: &Page, so: &str) -> Result<()> {
    for tag in ALL {
        page.host(tag).wait_until("it is drawn", so).await?;
    }
    Ok(())
}

async fn take(page: &Page, acts: usize, seed: Option<u32>, replay: &mut Replay) -> Result<()> {
    let mut seed = seed;
    let mut left = acts;
    while left > 0 {
        let many = left.min(AT_ONCE);
        let args = vec![json!(many), json!(seed.take())];
        let heard: Vec<Heard> =
            page.eval("return acts.take(arguments[0], arguments[1])", args).await?;
        replay.hear(heard)?;
        left -= many;
    }
    Ok(())
}

async fn rest(page: &Page) -> Result<Vec<Heard>> {
    page.eval("return acts.settled().then(() => acts.rest())", vec![]).await
}

async fn panic_in(page: &Page, tag: &str) -> Result<()> {
    for tag in ALL {
        page.host(tag).act("root.before = root.querySelector('[data-ready]')").await?;
    }
    page.eval::<()>("window.__panic_next = true", vec![]).await?;
    let press = "root.querySelector('.place:not([hidden]) button[data-click]').click()";
    page.host(tag).act(press).await?;
    drawn(page, &format!("!root.before.isConnected && {READY}")).await
}

/// The document in the wasm, as the person would be given it for a back-up.
async fn document(page: &Page) -> Result<String> {
    let data = page.host("ppsa-my-data");
    if data.find_all("#in-back-up").await?.is_empty() {
        data.act("root.querySelector('#go-back-up').click()").await?;
    }
    data.find("#save").await?;
    page.eval::<()>("acts.files = []", vec![]).await?;
    data.act("root.querySelector('#save').click()").await?;
    page.wait_until("it is handed out", "acts.files.length").await?;
    page.eval("return acts.files[0]", vec![]).await
}
