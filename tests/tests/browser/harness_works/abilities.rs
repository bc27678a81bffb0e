//! What an engine cannot do it still cannot, and what it can it does: one that learns something new is
//! told of, and the tests that wait for it then run.

use std::path::Path;
use std::time::Duration;

use ppsa_tests::{
    Ability, Browser, Engine, Key, Options, Page, Pointer, Result, Scheme, Site, Spot, ensure,
};
use serde_json::json;

/// What a browser scrolls it has scrolled by then.
const SOON: Duration = Duration::from_secs(3);

const DARK: &str = "return matchMedia('(prefers-color-scheme: dark)').matches";

/// How high the page is and how high a PNG of it, in pixels.
async fn heights(page: &Page, file: &Path) -> Result<(u32, u32)> {
    page.screenshot(file).await?;
    let height = page.eval("return document.documentElement.scrollHeight", vec![]).await?;
    let bytes = std::fs::read(file)?;
    ensure!(bytes.len() > 24, "not a PNG");
    Ok((height, bytes[20..24].iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte))))
}

/// Whether a page in a running browser shows that it can.
async fn shows(page: &Page, site: &Site, ability: Ability) -> Result<bool> {
    Ok(match ability {
        Ability::Touch | Ability::TouchEvents => {
            page.goto(&site.url("/harness.html")).await?;
            let add = page.host("toy-counter").part("add").await?;
            page.show(&add).await?;
            // As the driver has it: the harness itself would take a mouse.
            let actions = json!([
                { "type": "pointerMove", "origin": add.to_json()?, "x": 0, "y": 0 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ]);
            let finger = json!({ "pointerType": "touch" });
            page.perform(json!({ "type": "pointer", "id": "finger", "parameters": finger, "actions": actions }))
                .await?;
            let tapped =
                page.events("ppsa-change").await? == [json!({ "count": 1, "by": "touch" })];
            tapped
                && (ability == Ability::Touch
                    || page.eval("return 'ontouchstart' in window", vec![]).await?)
        }
        Ability::ForcedColours => {
            let forced = Options { forced_colours: true, ..Options::desktop() };
            page.emulate(&forced).await?;
            page.eval("return matchMedia('(forced-colors: active)').matches", vec![]).await?
        }
        Ability::Relook => {
            let dark = Options { scheme: Scheme::Dark, ..Options::desktop() };
            page.emulate(&dark).await.is_ok() && page.eval(DARK, vec![]).await?
        }
        Ability::Paper => {
            page.on_paper(true).await.is_ok()
                && page.eval("return matchMedia('print').matches", vec![]).await?
        }
        Ability::BrowserLog => {
            page.goto(&site.url("/harness-faults.html")).await?;
            page.wait_until("all is tried", "__probe.errors.length >= 2").await?;
            page.console().await?.iter().any(|line| line.source != "console-api")
        }
        Ability::RequestLog => {
            page.goto(&site.url("/harness-faults.html")).await?;
            page.wait_until("all is tried", "__probe.errors.length >= 2").await?;
            page.network().await?.iter().any(|sent| sent.body.as_deref() == Some("a body"))
        }
        Ability::DevTools => {
            page.driver().cdp().send_raw("Browser.getVersion", json!({})).await.is_ok()
        }
        Ability::WholePicture => {
            page.goto(&site.url("/harness.html")).await?;
            let folder = tempfile::tempdir()?;
            let (page, picture) = heights(page, &folder.path().join("page.png")).await?;
            picture >= page
        }
        Ability::ClickToTab => {
            page.goto(&site.url("/harness.html")).await?;
            let add = "document.body.insertAdjacentHTML('afterbegin', '<a href=/two.html>Two</a>')";
            page.eval::<()>(add, vec![]).await?;
            let link = page.find("body > a").await?;
            let keys = page.driver().action_chain().key_down(Key::Control).click_element(&link);
            keys.key_up(Key::Control).perform().await?;
            page.driver().windows().await?.len() > 1
        }
        Ability::Patches => {
            page.goto(&site.url("/libraries.html")).await?;
            page.eval::<Vec<u8>>("return [1, 2]", vec![]).await.is_ok_and(|it| it == [1, 2])
        }
        Ability::OpensTabs => {
            page.goto(&site.url("/harness.html")).await?;
            let (first, before) = (page.tab().await?, page.driver().windows().await?);
            page.eval::<()>("window.open(location.href)", vec![]).await?;
            let after = page.driver().windows().await?;
            for opened in after.iter().filter(|it| !before.contains(it)) {
                // In front it would keep the pointer from this one.
                page.driver().switch_to_window(opened.clone()).await?;
                page.close_tab(&first).await?;
            }
            after.len() > before.len()
        }
        Ability::KeepsTogether => {
            page.goto(&site.url("/harness.html")).await?;
            let apart = "
                document.body.innerHTML = '<p>One</p><p>Two</p><p>Three</p>';
                Object.assign(document.body.style, { columns: 2, columnFill: 'auto', height: '100px' });
                const [one, two, three] = document.querySelectorAll('p');
                for (const it of [one, two, three]) Object.assign(it.style, { margin: 0, height: '40px', breakInside: 'avoid' });
                two.style.breakAfter = 'avoid';
                return two.getBoundingClientRect().left";
            let paper = page.on_paper(true).await.is_ok();
            let apart = page.eval::<f64>(apart, vec![]).await? > 100.0;
            if paper {
                page.on_paper(false).await?;
            }
            paper && apart
        }
        Ability::FingerScrolls => {
            page.goto(&site.url("/harness.html")).await?;
            page.eval::<()>("document.body.style.height = '3000px'", vec![]).await?;
            let (from, to) = (Spot::at(100, 300), Spot::at(100, 100));
            page.drag(Pointer::Touch, &from, &to).await?;
            page.wait_within(SOON, "it scrolled", "scrollY > 0").await.is_ok()
        }
        Ability::Buckets => {
            page.goto(&site.url("/harness.html")).await?;
            page.eval::<bool>("return 'storageBuckets' in navigator", vec![]).await?
        }
        Ability::NoScripting | Ability::Profile => unreachable!("tried in browsers of their own"),
    })
}

/// Whether the page's scripts stay off and the harness's run.
async fn without_scripting(engine: Engine, site: &Site) -> Result<bool> {
    let options = Options { scripting: false, ..Options::desktop() };
    let browser = Browser::start(engine, &options).await?;
    browser.page().goto(&site.url("/harness.html")).await?;
    let off = "return matchMedia('(scripting: none)').matches";
    let off = browser.page().eval(off, vec![]).await?;
    browser.close().await?;
    Ok(off)
}

/// Whether a second browser finds what a first one stored.
async fn keeps_a_profile(engine: Engine, site: &Site) -> Result<bool> {
    let folder = tempfile::tempdir()?;
    let options = Options { profile: Some(folder.path().into()), ..Options::desktop() };
    let mut kept = false;
    for _ in 0..2 {
        let browser = Browser::start(engine, &options).await?;
        browser.page().goto(&site.url("/harness.html")).await?;
        let look =
            "const kept = localStorage.kept === 'yes'; localStorage.kept = 'yes'; return kept";
        kept = browser.page().eval(look, vec![]).await?;
        browser.close().await?;
    }
    Ok(kept)
}

#[test]
fn each_is_what_the_list_says() -> Result<()> {
    let engine = Engine::from_env()?;
    let site = Site::pages()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let browser = Browser::start(engine, &Options::desktop()).await?;
        let options = Options { touch: true, ..Options::desktop() };
        browser.page().emulate(&options).await?;
        for ability in Ability::ALL {
            let can = match ability {
                Ability::NoScripting => without_scripting(engine, &site).await?,
                Ability::Profile => keeps_a_profile(engine, &site).await?,
                _ => shows(browser.page(), &site, ability).await?,
            };
            let why = engine.cannot(ability);
            assert_eq!(can, why.is_none(), "{engine}, {ability:?}: {why:?}");
        }
        browser.close().await
    })
}
