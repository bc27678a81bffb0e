//! Frames: no question is asked by any of them, and from within one the page around it is left too.

use anyhow::Context as _;
use ppsa_tests::serve::{Fault, Options as Serve, Server};
use ppsa_tests::{Options, Page, Result, run};
use serde_json::{Value, json};
use std::path::Path;
use xtask::serve::WIDGET_CSP;

use super::steps::{NEUTRAL, gone, shift};

/// The test pages with the package, where pages may have frames.
fn start() -> Result<Server> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package = std::env::var_os("PPSA_PACKAGE")
        .map_or_else(|| root.join("../target/dist/package"), Into::into);
    Server::start(&Serve {
        roots: vec![root.join("pages")],
        mounts: vec![("/ppsa/".into(), package)],
        port: None,
        csp: format!("{WIDGET_CSP}; frame-src 'self' http://127.0.0.1:*; object-src 'self'"),
    })
}

/// A page with frames in it, all there and all touched, so that each may ask.
async fn open(page: &Page, site: &Server) -> Result<()> {
    page.goto(&site.url("/exit-frames.html?2")).await?;
    page.wait_until(
        "all of it is there",
        "document.readyState === 'complete' && customElements.get('ppsa-wellbeing-wheel')
            && frames[0].document.querySelector('ppsa-quick-exit')?.shadowRoot
            && frames[0].frames[0].document.querySelector('ppsa-quick-exit')?.shadowRoot",
    )
    .await?;
    page.find("#field").await?.click().await?;
    page.press("Words").await
}

#[test]
fn no_frame_asks_whatever_it_holds() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = start()?;
        let asked = "return sessionStorage.asked ?? ''";
        open(page, &site).await?;
        shift(page, 3).await?;
        gone(page).await?;
        assert_eq!(page.eval::<String>(asked, vec![]).await?, "");
        // Another way of leaving asks in all of them, so they could have.
        open(page, &site).await?;
        page.goto(&site.url(NEUTRAL)).await?;
        let all: String = page.eval(asked, vec![]).await?;
        for one in ["?2", "?1", "?0", "?0-open", "?0-closed"] {
            assert!(all.contains(one), "{one} of {all}");
        }
        Ok(())
    })
}

#[test]
fn nothing_of_them_is_left_while_the_other_page_is_on_its_way() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = start()?;
        open(page, &site).await?;
        // One of ours with words that would be lost.
        page.eval::<()>(
            "const wheel = frames[0].document.createElement('ppsa-wellbeing-wheel');
            wheel.setAttribute('keep', 'visit'); wheel.setAttribute('loading', 'eager');
            frames[0].document.querySelector('main').prepend(wheel); window.wheel = wheel",
            vec![],
        )
        .await?;
        page.wait_until("it is drawn", "wheel.shadowRoot.querySelector('[data-ready]')").await?;
        page.eval::<()>(
            "wheel.shadowRoot.querySelector('[role=slider], input[type=range]').focus()",
            vec![],
        )
        .await?;
        page.eval::<()>("sessionStorage['ppsa:x'] = 'words'", vec![]).await?;
        site.fault(NEUTRAL, Fault::Status(204));
        page.find("#field").await?.click().await?;
        shift(page, 3).await?;
        page.wait_until("it is covered", super::steps::COVERED).await?;
        let left: Value = page
            .eval("return [document.querySelectorAll('iframe, object').length, frames.length, Object.keys(sessionStorage).filter(it => it.startsWith('ppsa:'))]", vec![])
            .await?;
        assert_eq!(left, json!([0, 0, []]));
        Ok(())
    })
}

#[test]
fn from_a_frame_the_page_around_it_is_covered_and_left_and_asks_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = start()?;
        open(page, &site).await?;
        page.driver().enter_frame(0).await?;
        page.driver().enter_frame(0).await?;
        page.find("#field").await?.click().await?;
        let covered = "host.shadowRoot.querySelector('a').click(); return [top, parent].map(it => it.document.documentElement.lastElementChild.matches(':popover-open'))";
        let covered: Value = page
            .eval(
                &format!("const host = document.querySelector('ppsa-quick-exit'); {covered}"),
                vec![],
            )
            .await
            .context("leaving from the frame")?;
        assert_eq!(covered, json!([true, true]));
        page.driver().enter_default_frame().await?;
        gone(page).await?;
        assert_eq!(page.eval::<String>("return sessionStorage.asked ?? ''", vec![]).await?, "");
        Ok(())
    })
}

#[test]
fn from_a_frame_of_another_site_the_page_around_it_is_left_too() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (around, site) = (start()?, start()?);
        page.goto(&around.url("/harness.html")).await?;
        page.eval::<()>(
            "const frame = Object.assign(document.createElement('iframe'), { src: arguments[0], title: 'A frame', width: 600, height: 400 });
            return new Promise((there) => { frame.onload = () => there(null); document.body.prepend(frame); })",
            vec![site.url("/exit-frames.html").into()],
        )
        .await?;
        page.driver().enter_frame(0).await?;
        page.wait_until(
            "the way out is there",
            "document.querySelector('ppsa-quick-exit').shadowRoot?.querySelector('.bar')",
        )
        .await?;
        // By hand, for a script of another site may not take a page along.
        page.find("#field").await?.click().await?;
        shift(page, 3).await?;
        page.driver().enter_default_frame().await?;
        gone(page).await?;
        assert_eq!(page.driver().current_url().await?.as_str(), site.url(NEUTRAL));
        Ok(())
    })
}
