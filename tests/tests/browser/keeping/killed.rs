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
        // How long the last of them took to be safe: other tests may keep the disk busy.
        let mut took = Vec::new();
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
            let script = "
                const text = keep.value(arguments[0]), start = performance.now();
                while (!(await keep.table('ppsa:main')).join().includes(text)) await keep.breathe();
                return [text, performance.now() - start]";
            let (text, after): (String, f64) = page.eval(script, vec![json!(FIELD)]).await?;
            // Typing goes on, up to the last moment.
            browser.kill()?;
            sure = text;
            took.push(after);
        }
        let browser = Browser::start(Engine::from_env()?, &options).await?;
        let page = browser.page();
        page.goto(&site.url("/keep-device.html")).await?;
        uncover(page).await?;
        wait_stored(page, &sure).await?;
        took.sort_by(f64::total_cmp);
        ensure!(took[10] < 300.0, "half of the words took longer than {} ms", took[10]);
        browser.close().await
    })
}
