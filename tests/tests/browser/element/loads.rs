//! When and how often the package is fetched, and what shows when it cannot be.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Options, Page, Result, Site, run};
use serde_json::json;

use crate::help::{READY, WHEEL, open, write};

const WASM: &str = "/ppsa/wasm/ppsa_widgets_bg.wasm";

async fn requests(page: &Page, path: &str) -> Result<usize> {
    Ok(page.network().await?.iter().filter(|sent| sent.path() == path).count())
}

/// Waits for the calm note and checks that the fallback can be read beside it.
async fn not_loaded(wheel: &Host) -> Result<()> {
    wheel.wait_until("the note shows", "root.querySelector('.calm button')").await?;
    let readable: bool = wheel.get("host.querySelector('p').checkVisibility()").await?;
    assert!(readable, "the fallback is readable");
    Ok(())
}

#[test]
fn ten_wheels_cause_one_wasm_request() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/ten.html").await?;
        for place in 0..10 {
            let wheel = page.host(WHEEL).nth(place);
            wheel.act("host.scrollIntoView()").await?;
            wheel.wait_until("it is drawn", READY).await?;
        }
        assert_eq!(requests(page, WASM).await?, 1);
        assert_eq!(page.events("ppsa-ready").await?.len(), 10);
        Ok(())
    })
}

#[test]
fn a_wheel_far_below_waits_until_it_is_near() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/far.html")).await?;
        page.wait_until("the element is defined", "customElements.get('ppsa-wellbeing-wheel')")
            .await?;
        // Two frames: an observer that were going to fire has fired.
        page.eval::<()>("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))", vec![]).await?;
        assert_eq!(requests(page, WASM).await?, 0);
        let wheel = page.host(WHEEL);
        wheel.act("host.scrollIntoView()").await?;
        wheel.wait_until("it is drawn", READY).await?;
        assert_eq!(requests(page, WASM).await?, 1);
        Ok(())
    })
}

#[test]
fn importing_the_index_does_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/bare.html")).await?;
        page.wait_until("it is imported", "__probe.notes.length").await?;
        assert_eq!(page.notes().await?[0].value[0], json!("function"));
        let defined: bool =
            page.eval("return !!customElements.get('ppsa-wellbeing-wheel')", vec![]).await?;
        assert!(!defined);
        assert_eq!(requests(page, WASM).await?, 0);
        assert!(page.find("ppsa-wellbeing-wheel p").await?.is_displayed().await?);
        Ok(())
    })
}

#[test]
fn without_wasm_the_fallback_is_readable_and_a_retry_works() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        for (path, fault) in [
            // First, while the browser has no copy that it could ask about.
            (WASM, Fault::Cut),
            (WASM, Fault::Status(403)),
            ("/ppsa/wasm/ppsa_widgets.js", Fault::Status(503)),
            ("/ppsa/css/ppsa.txt", Fault::Status(404)),
            ("/ppsa/lang/en-NZ.txt", Fault::Status(500)),
        ] {
            site.server().fault(path, fault);
            page.goto(&site.url("/wheel.html")).await?;
            let wheel = page.host(WHEEL);
            not_loaded(&wheel).await?;
            assert_eq!(page.events("ppsa-error").await?[0]["code"], "load-failed", "{path}");
            ppsa_tests::assert_axe_clean(page, path).await?;
            site.server().heal();
            wheel.find(".calm button").await?.click().await?;
            wheel.wait_until(&format!("it is drawn after {path} came back"), READY).await?;
            let hidden: bool = wheel.get("!host.querySelector('p').checkVisibility()").await?;
            assert!(hidden, "the fallback gives way");
        }
        Ok(())
    })
}

#[test]
fn without_a_connection_it_is_said_and_it_comes_by_itself() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        site.server().fault(WASM, Fault::Status(503));
        page.goto(&site.url("/bare.html")).await?;
        page.eval::<()>("Object.defineProperty(navigator, 'onLine', { value: false, configurable: true }); return import('/ppsa/define.js').then(() => {})", vec![]).await?;
        let wheel = page.host(WHEEL);
        not_loaded(&wheel).await?;
        let said: String = wheel.get("root.querySelector('.calm').textContent").await?;
        assert!(said.contains("no connection"), "{said}");
        site.server().heal();
        page.eval::<()>("dispatchEvent(new Event('online'))", vec![]).await?;
        wheel.wait_until("it is drawn", READY).await
    })
}

#[test]
fn a_change_that_cannot_load_leaves_the_wheel_and_its_words() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/wheel.html").await?;
        write(page, &wheel, "strength-0-0", "Running").await?;
        site.server().fault("/ppsa/lang/mi.txt", Fault::Status(503));
        wheel.act("(host.lang = 'mi')").await?;
        wheel.wait_until("the note shows", "root.querySelector('.calm button')").await?;
        write(page, &wheel, "strength-0-0", " still").await?;
        site.server().heal();
        wheel.find(".calm button").await?.click().await?;
        wheel.wait_until("the note is gone", "!root.querySelector('.calm')").await?;
        let words: String = wheel.get("root.querySelector('textarea').value").await?;
        assert_eq!(words, "Running still");
        Ok(())
    })
}

#[test]
fn a_wrong_type_for_wasm_still_loads() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        site.server().fault(WASM, Fault::WrongType("text/plain".into()));
        open(page, &site, "/wheel.html").await?;
        Ok(())
    })
}

#[test]
fn without_script_the_fallback_is_the_page() -> Result<()> {
    run(Options { scripting: false, ..Options::phone() }, async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/wheel.html")).await?;
        assert!(page.find("ppsa-wellbeing-wheel p").await?.is_displayed().await?);
        Ok(())
    })
}

#[test]
fn what_paper_needs_comes_before_anybody_scrolls_there() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/below.html").await?;
        page.host("ppsa-seasons-tracker").wait_until("its module is there", READY).await?;
        page.host("ppsa-my-data").wait_until("it is for paper", READY).await?;
        let practice = "/ppsa/wasm/practice.wasm";
        assert_eq!(requests(page, practice).await?, 0, "a further file waits for its reader");
        page.eval::<()>("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
        page.host("ppsa-practice-log").wait_until("or for a print", READY).await
    })
}
