//! On pages that do what they like with it, with what stands around it, and with the browser.

use ppsa_tests::{Options, Page, Result, Site, run};
use serde_json::json;

use super::steps::{EXIT, gone, lit, shift, told};

const DRAWN: &str = "root?.querySelector('[data-ready]')";

async fn open(page: &Page, site: &Site, path: &str) -> Result<()> {
    page.goto(&site.url(path)).await?;
    page.host(EXIT).wait_until("it is drawn", DRAWN).await
}

#[test]
fn it_stays_in_sight_whatever_a_page_does() -> Result<()> {
    for options in [Options::desktop(), Options { width: 320, ..Options::phone() }] {
        run(options, async |page| {
            let site = Site::start()?;
            open(page, &site, "/exit-hostile.html").await?;
            let names: Vec<String> = page.eval("return Object.keys(hostile)", vec![]).await?;
            assert!(names.len() > 25);
            for name in names {
                for first in [false, true] {
                    let tried = "return tried(...arguments)";
                    let wrong: String = page.eval(tried, vec![json!(name), json!(first)]).await?;
                    assert_eq!(wrong, "", "{name}, first: {first}");
                }
            }
            assert!(page.events("ppsa-error").await?.is_empty());
            assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn where_it_cannot_be_seen_the_host_is_told_why_and_shift_still_leaves() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/exit-hostile.html").await?;
        let code = "(document.querySelector('ppsa-quick-exit').error?.code ?? '')";
        let why = "return document.querySelector('ppsa-quick-exit').error.message";
        for (hide, show, cause) in [
            (
                "document.querySelector('.wrap').style.display = 'none'",
                "document.querySelector('.wrap').style.display = ''",
                "<div> is not shown",
            ),
            (
                "document.body.append(Object.assign(document.createElement('dialog'), { id: 'ask' })); document.querySelector('#ask').showModal(); document.querySelector('#ask').focus()",
                "document.querySelector('#ask').remove(); dispatchEvent(new Event('resize'))",
                "<dialog id=\"ask\"> lies over it",
            ),
        ] {
            page.eval::<()>(&format!("{hide}; dispatchEvent(new Event('resize'))"), vec![]).await?;
            page.wait_until("it tells", &format!("{code} === 'exit-hidden'")).await?;
            let message: String = page.eval(why, vec![]).await?;
            assert!(message.contains(cause), "{message}");
            page.eval::<()>(&format!("{show}; dispatchEvent(new Event('resize'))"), vec![]).await?;
            page.wait_until("it is well again", &format!("{code} === ''")).await?;
        }
        // Hidden by its own attribute it is the host's decision; put back, it is there again.
        page.eval::<()>("document.querySelector('ppsa-quick-exit').hidden = true; dispatchEvent(new Event('resize'))", vec![]).await?;
        page.eval::<()>("const exit = document.querySelector('ppsa-quick-exit'); exit.hidden = false; exit.remove(); document.body.prepend(exit)", vec![]).await?;
        let wrong: String = page.eval("return tried('nothing', true)", vec![]).await?;
        assert_eq!(wrong, "");
        // A layer that came over it later.
        page.eval::<()>(
            "const over = Object.assign(document.createElement('div'), { id: 'over', popover: 'manual', textContent: 'Cookies' });
            over.style.cssText = 'inset: 0; width: 100%; height: 100%';
            document.body.append(over); over.showPopover()",
            vec![],
        )
        .await?;
        let seen = "(root => { const box = root.querySelector('a').getBoundingClientRect(); return root.elementFromPoint(box.left + 9, box.top + 9); })(document.querySelector('ppsa-quick-exit').shadowRoot)";
        page.wait_until("it comes over that", seen).await?;
        shift(page, 3).await?;
        gone(page).await
    })
}

#[test]
fn bars_of_the_page_at_the_top_and_what_begins_there_are_not_covered() -> Result<()> {
    for options in [Options::desktop(), Options { width: 360, ..Options::phone() }] {
        run(options, async |page| {
            let site = Site::start()?;
            open(page, &site, "/exit-hostile.html").await?;
            let over = "const exit = document.querySelector('ppsa-quick-exit');
                await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                const bar = exit.shadowRoot.querySelector('.bar').getBoundingClientRect();
                const at = document.querySelector(arguments[0]).getBoundingClientRect();
                return [bar.top >= at.bottom - 1 || bar.bottom <= at.top + 1, bar.top, bar.bottom, at.top, at.bottom]";
            // In a header further down, the page begins below it.
            let clear: (bool, f64, f64, f64, f64) = page.eval(over, vec![json!("h1")]).await?;
            assert!(clear.0, "{clear:?}");
            page.eval::<()>("document.querySelector('.wrap').prepend(Object.assign(document.createElement('h2'), { textContent: 'A name' })); dispatchEvent(new Event('resize'))", vec![]).await?;
            let clear: (bool, f64, f64, f64, f64) = page.eval(over, vec![json!("h2")]).await?;
            assert!(clear.0, "{clear:?}");
            // WordPress's bar, for those who are signed in.
            page.eval::<()>(
                "const bar = Object.assign(document.createElement('div'), { id: 'wpadminbar' });
                bar.style.cssText = `position: fixed; top: 0; left: 0; width: 100%; height: ${innerWidth < 783 ? 46 : 32}px; z-index: 99999`;
                document.documentElement.style.marginTop = bar.style.height;
                document.body.append(bar);
                document.body.prepend(document.querySelector('ppsa-quick-exit'))",
                vec![],
            )
            .await?;
            for (place, end) in [("#wpadminbar", false), ("h2", false), ("#wpadminbar", true)] {
                page.eval::<()>("scrollTo(0, arguments[0] ? 1e6 : 0)", vec![json!(end)]).await?;
                let clear: (bool, f64, f64, f64, f64) = page.eval(over, vec![json!(place)]).await?;
                assert!(clear.0, "{place} {end} {clear:?}");
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn no_library_of_the_host_changes_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/exit-patched.html").await?;
        let exit = page.host(EXIT);
        let link: String = exit.get("root.querySelector('a').textContent").await?;
        assert_eq!(link, "Leave this page");
        assert_eq!(exit.get::<usize>("root.querySelectorAll('.dots > span').length").await?, 3);
        assert_eq!(exit.get::<usize>("root.querySelectorAll('details p').length").await?, 4);
        shift(page, 2).await?;
        assert_eq!(lit(&exit).await?, 2);
        assert_eq!(told(&exit).await?, "Press Shift once more to leave this page.");
        // Counted in the page: WebKit's driver answers with what the page made of lists' `toJSON`.
        let errors = "return __probe.events.filter(it => it.name === 'ppsa-error').length";
        assert_eq!(page.eval::<usize>(errors, vec![]).await?, 0);
        shift(page, 1).await?;
        gone(page).await
    })
}

#[test]
fn opened_as_an_app_it_says_what_that_changes() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/exit-hostile.html").await?;
        let exit = page.host(EXIT);
        let says = "root.querySelector('details').textContent.includes('open as an app')";
        assert!(!exit.get::<bool>(says).await?);
        for app in [
            "window.matchMedia = () => ({ matches: true })",
            "window.matchMedia = undefined; navigator.standalone = true",
        ] {
            page.eval::<()>(app, vec![]).await?;
            exit.act("host.lang = host.lang === 'en' ? 'en-NZ' : 'en'").await?;
            assert_eq!(exit.get::<bool>(says).await?, app.contains("matches"), "{app}");
        }
        Ok(())
    })
}

#[test]
fn a_router_of_the_host_does_not_take_over_the_way_out() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/exit.html").await?;
        page.host(EXIT).find("a").await?;
        let router = "globalThis.navigation?.addEventListener('navigate', (event) => event.canIntercept && event.intercept({ handler: async () => {} }))";
        page.eval::<()>(router, vec![]).await?;
        shift(page, 3).await?;
        gone(page).await
    })
}
