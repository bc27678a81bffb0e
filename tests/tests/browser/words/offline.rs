//! The copy of a page, from servers that lead on; and a home screen that keeps words apart.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Options, Result, Site, run};

use crate::help::{READY, WHEEL};

const COPIED: &str = "caches.keys().then(async names => names.length && (await navigator.serviceWorker.getRegistration('/planning/'))?.active?.state === 'activated')";

#[test]
fn a_server_that_leads_from_the_folder_to_its_page_leaves_a_copy_that_opens() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        site.server().fault("/planning/", Fault::ToIndex);
        page.goto(&site.url("/planning/")).await?;
        page.wait_until("the page is copied", COPIED).await?;
        let led: bool = page
            .eval("return caches.match('/planning/').then(it => it.redirected)", vec![])
            .await?;
        assert!(!led, "no page can be opened with it");
        let addresses =
            ["/planning/", "/planning/index.html", "/planning/index", "/planning/?from=mail"];
        let addresses = addresses.map(|path| site.url(path));
        drop(site);
        for address in addresses {
            page.goto(&address).await?;
            page.host(WHEEL).wait_until(&address, READY).await?;
        }
        Ok(())
    })
}

#[test]
fn a_part_of_a_file_a_full_disk_and_no_caches_leave_the_page_as_it_was() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        page.goto(&site.url("/")).await?;
        let script = "return fetch('/planning/sw.js').then(it => it.text())";
        let worker: String = page.eval(script, vec![]).await?;
        for broken in [
            "Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));",
            "caches.open = () => Promise.reject(new DOMException('no', 'SecurityError'));",
            "const whole = fetch; self.fetch = async (...given) => { const it = await whole(...given); return new Response(await it.blob(), { status: 206 }); };",
        ] {
            let bytes = format!("{broken}\n{worker}").into_bytes();
            let content_type = "text/javascript".to_owned();
            site.server().fault("/planning/sw.js", Fault::Body { content_type, bytes });
            page.goto(&site.url("/planning/")).await?;
            page.host(WHEEL).wait_until("it is drawn", READY).await?;
            let refused = "navigator.serviceWorker.getRegistration('/planning/').then(it => !it?.active && !it?.waiting && !it?.installing)";
            page.wait_until("it is refused", refused).await?;
            let kept: usize =
                page.eval("return caches.keys().then(all => all.length)", vec![]).await?;
            assert_eq!(kept, 0, "{broken}");
            assert!(
                page.eval::<bool>("return document.getElementById('copy').hidden", vec![]).await?
            );
        }
        Ok(())
    })
}

#[test]
fn on_a_home_screen_the_page_says_that_words_are_kept_apart() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        let bytes = b"Object.defineProperty(navigator, 'standalone', { value: true })".to_vec();
        let content_type = "text/javascript".to_owned();
        site.server().fault("/planning/parts.js", Fault::Body { content_type, bytes });
        page.goto(&site.url("/planning/")).await?;
        let said = "document.getElementById('apart').checkVisibility() && document.getElementById('apart').textContent.includes('A back-up takes my words across')";
        page.wait_until("it says so", said).await
    })
}
