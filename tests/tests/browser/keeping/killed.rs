//! A browser that is killed while a person types.

use ppsa_tests::{Browser, Engine, Options, Result, Site, ensure};
use serde_json::json;

use super::steps::{FIELD, uncover, wait_stored};
use crate::help::{READY, WHEEL};

#[test]
fn killed_twenty_times_it_lost_at_most_the_last_moment_of_typing() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let options = Options { profile: Some(folder.path().into()), ..Options::desktop() };
    let site = Site::start()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        // The words that are on the disk for sure, in order.
        let mut sure = String::new();
        for round in 1..=20 {
            let browser = Browser::start(Engine::from_env()?, &options).await?;
            let page = browser.page();
            page.goto(&site.url("/keep-device.html")).await?;
            if round > 1 {
                uncover(page).await?;
            }
            page.host(WHEEL).wait_until("it is drawn", READY).await?;
            let here: String =
                page.eval("return keep.value(arguments[0])", vec![json!(FIELD)]).await?;
            ensure!(
                here.starts_with(&sure),
                "round {round}: {sure:?} was sure, and there is {here:?}"
            );
            let mark = format!("{round}.");
            page.eval::<()>(
                "keep.typeOn(arguments[0], arguments[1], 5000)",
                vec![json!(FIELD), json!(mark)],
            )
            .await?;
            page.wait_until("some words are typed", "keep.typed > 5").await?;
            let (text, at): (String, f64) = page
                .eval("return [keep.value(arguments[0]), performance.now()]", vec![json!(FIELD)])
                .await?;
            // Typing goes on meanwhile.
            page.wait_until("300 ms are over", &format!("performance.now() > {at} + 300")).await?;
            browser.kill()?;
            sure = text;
        }
        let browser = Browser::start(Engine::from_env()?, &options).await?;
        let page = browser.page();
        page.goto(&site.url("/keep-device.html")).await?;
        uncover(page).await?;
        wait_stored(page, &sure).await?;
        browser.close().await
    })
}
