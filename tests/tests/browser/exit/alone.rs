//! It stands alone: what a browser lacks or refuses, and what of the package does not come.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Options, Page, Result, Site, run};
use serde_json::{Value, json};

use super::steps::{EXIT, gone, shift};

/// The link that can be pressed: its own, or the page's where it could draw none.
const LINK: &str = "(host.shadowRoot ?? host).querySelector('a')";

async fn defined(page: &Page) -> Result<()> {
    page.wait_until("it is defined", "customElements.get('ppsa-quick-exit')").await
}

#[test]
fn by_keys_and_by_the_link_whatever_the_browser_lacks_or_refuses() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/exit-alone.html")).await?;
        let ways: Vec<String> = page.eval("return ways", vec![]).await?;
        assert!(ways.len() > 14);
        let exit = page.host(EXIT);
        for way in ways {
            let path = format!("/exit-alone.html?{way}");
            page.goto(&site.url(&path)).await?;
            defined(page).await?;
            let stands: Value = exit
                .get(&format!(
                    "(box => [box.top < 10, innerWidth - box.right < 30, box.height >= 48])({LINK}.getBoundingClientRect())"
                ))
                .await?;
            if way != "shadow" {
                assert_eq!(stands, json!([true, true, true]), "{way}");
            }
            assert!(page.violations().await?.is_empty(), "{way}: {:?}", page.violations().await?);
            shift(page, 3).await?;
            gone(page).await?;
            page.goto(&site.url(&path)).await?;
            defined(page).await?;
            exit.act(&format!("{LINK}.click()")).await?;
            gone(page).await?;
        }
        Ok(())
    })
}

#[test]
fn an_older_browser_shows_it_as_others_do() -> Result<()> {
    let looks = "(link => { const is = getComputedStyle(link), bar = getComputedStyle(link.parentNode), unseen = getComputedStyle(root.querySelector('.unseen'));
        return [is.backgroundColor, is.color, is.minHeight, is.fontSize, is.borderRadius, is.textDecorationLine, bar.position, bar.top, unseen.clipPath,
            getComputedStyle(root.querySelector('.dots')).display, link.getBoundingClientRect().width]; })(root.querySelector('a'))";
    // In the engine alone the pointer would lie on the link from the start.
    let whole = |options| Options { whole: true, ..options };
    for options in [Options::desktop(), Options::phone()].map(whole) {
        run(options, async |page| {
            let site = Site::start()?;
            let exit = page.host(EXIT);
            let mut all: Vec<[Value; 2]> = Vec::new();
            for way in ["", "?sheets", "?adopted"] {
                page.goto(&site.url(&format!("/exit-alone.html{way}"))).await?;
                defined(page).await?;
                let still: Value = exit.get(looks).await?;
                shift(page, 2).await?;
                all.push([still, exit.get(looks).await?]);
            }
            assert_eq!(all[1], all[0]);
            assert_eq!(all[2], all[0]);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn without_any_other_file() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        site.server().fault("/ppsa/index.js", Fault::Status(503));
        site.server().fault("/ppsa/wasm/", Fault::Status(503));
        page.goto(&site.url("/exit-alone.html")).await?;
        defined(page).await?;
        shift(page, 3).await?;
        gone(page).await?;

        // Alone it is one file, and asks for no other.
        site.server().heal();
        site.server().clear_log();
        page.goto(&site.url("/exit-hostile.html")).await?;
        defined(page).await?;
        let log = site.server().log();
        let ours: Vec<_> =
            log.iter().filter(|it| it.path_and_query.starts_with("/ppsa/")).collect();
        assert_eq!(ours.len(), 1, "{ours:?}");
        // What a visit kept goes with it, also where nothing else of ours is on the page; and what
        // the site keeps for itself does not.
        let keep = "sessionStorage.setItem('ppsa:\"main\":record:1', 'words'); sessionStorage.setItem('theirs', 'stays');
            const other = new BroadcastChannel('ppsa');
            other.onmessage = ({ data }) => sessionStorage.setItem('theirs', data)";
        page.eval::<()>(keep, vec![]).await?;
        shift(page, 3).await?;
        gone(page).await?;
        let left: Value = page
            .eval("return [Object.keys(sessionStorage).some(it => it.startsWith('ppsa:')), 'theirs' in sessionStorage]", vec![])
            .await?;
        assert_eq!(left, json!([false, true]));
        Ok(())
    })
}

#[test]
fn with_its_own_file_and_the_whole_package_it_is_one_element() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/exit-hostile.html")).await?;
        defined(page).await?;
        page.eval::<()>(
            "await import('/ppsa/define.js'); const { define } = await import('/ppsa/index.js'); define();
            await customElements.whenDefined('ppsa-wellbeing-wheel')",
            vec![],
        )
        .await?;
        let lines = page.console().await?;
        assert!(!lines.iter().any(|it| it.text.contains("[ppsa]")), "{lines:?}");
        assert_eq!(page.host(EXIT).get::<usize>("root.querySelectorAll('a').length").await?, 1);
        shift(page, 3).await?;
        gone(page).await
    })
}
