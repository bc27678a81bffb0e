//! The planning page without a connection, and the copy of it that the browser keeps.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Options, Page, Result, Site, run};
use serde_json::{Value, json};

use super::hand::Hand;
use super::place::Place;
use super::planning::{COPIED, go, my_data, next, open};
use super::steps::{
    PLAN_HAS, SEASONS_HAVE, WHEEL_HAS, looks_back, moves_on, plans, says_how_it_is, widgets,
};

/// The names of all caches.
async fn caches(page: &Page) -> Result<Vec<String>> {
    page.eval("return caches.keys()", vec![]).await
}

/// The paths of all that is in them.
async fn copied(page: &Page) -> Result<Vec<String>> {
    page.eval(
        "const all = [];
        for (const name of await caches.keys()) {
            for (const { url } of await (await caches.open(name)).keys()) all.push(new URL(url).pathname);
        }
        return all.sort()",
        vec![],
    )
    .await
}

#[test]
fn it_comes_up_and_takes_words_without_a_connection() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        page.wait_until("the page is copied", COPIED).await?;
        let before = copied(page).await?;
        drop(site);

        page.reload().await?;
        let [wheel, plan, seasons, form] = widgets(page).await?;
        my_data(page).await?;
        says_how_it_is(page, Hand::Keys, &wheel).await?;
        next(page, Hand::Keys, 2).await?;
        plans(page, Hand::Keys, &plan).await?;
        next(page, Hand::Keys, 3).await?;
        moves_on(page, Hand::Keys, &seasons).await?;
        next(page, Hand::Keys, 4).await?;
        looks_back(page, Hand::Keys, &form).await?;
        // With the lock, which has files of its own.
        Place::LockedDevice.choose(page, Hand::Keys, &form).await?;

        page.reload().await?;
        Place::LockedDevice.come_back(page, Hand::Keys, &wheel).await?;
        let [wheel, plan, seasons, _] = widgets(page).await?;
        wheel.wait_until("the wheel is back", WHEEL_HAS).await?;
        plan.wait_until("so is the plan", PLAN_HAS).await?;
        seasons.wait_until("and the season", SEASONS_HAVE).await?;
        assert_eq!(copied(page).await?, before, "the copy is of the page, and no more");
        Ok(())
    })
}

#[test]
fn the_copy_goes_when_the_person_says_so() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        let [wheel, ..] = open(page, &site).await?;
        page.wait_until("the page is copied", COPIED).await?;
        says_how_it_is(page, Hand::Finger, &wheel).await?;
        Place::Device.choose(page, Hand::Finger, &wheel).await?;
        go(page, Hand::Finger, "nav a[href='#part-5']", "part-5").await?;
        page.tap(&page.find("#take-off").await?).await?;
        page.wait_until("it says so", "document.activeElement?.id === 'copy-told'").await?;
        let left = "return [await caches.keys(), await navigator.serviceWorker.getRegistrations()]";
        assert_eq!(page.eval::<Value>(left, vec![]).await?, json!([[], []]));

        // In this tab it stays away, and the words stay.
        page.reload().await?;
        let [wheel, ..] = widgets(page).await?;
        wheel.wait_until("the words are there", WHEEL_HAS).await?;
        assert!(caches(page).await?.is_empty());
        assert!(page.eval::<bool>("return document.getElementById('copy').hidden", vec![]).await?);

        // In another one it comes again, and is whole.
        page.open_tab(&site.url("/planning/")).await?;
        page.wait_until("the page is copied", COPIED).await?;
        drop(site);
        page.reload().await?;
        // It is another visit: what is kept is covered.
        page.host("ppsa-my-data").find(".gate").await.map(drop)
    })
}

/// Has the server answer with another script for the copy: as it is, but for what is replaced.
async fn another(page: &Page, site: &Site, from: &str, to: &str) -> Result<()> {
    let script: String =
        page.eval("return (await fetch('/planning/sw.js')).text()", vec![]).await?;
    assert!(script.contains(from), "{script}");
    let bytes = script.replacen(from, to, 1).into_bytes();
    let content_type = "text/javascript".to_owned();
    site.server().fault("/planning/sw.js", Fault::Body { content_type, bytes });
    Ok(())
}

/// Has the browser look for a new script, and waits until that is so.
async fn looked(page: &Page, what: &str, state: &str) -> Result<()> {
    page.eval::<()>(
        "const it = await navigator.serviceWorker.getRegistration();
        it.addEventListener('updatefound', () => { window.found = it.installing; }, { once: true });
        await it.update();",
        vec![],
    )
    .await?;
    page.wait_until(what, &format!("window.found?.state === '{state}'")).await
}

#[test]
fn a_new_version_waits_and_a_broken_one_changes_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        page.wait_until("the page is copied", COPIED).await?;
        // From here on it is the copy that answers.
        page.reload().await?;
        let first = caches(page).await?;

        // A file that is not the one on the list.
        another(
            page,
            &site,
            "\"/planning/parts.js\":\"sha256-",
            "\"/planning/parts.js\":\"sha256-A",
        )
        .await?;
        looked(page, "it is refused", "redundant").await?;
        assert_eq!(caches(page).await?, first);

        site.server().heal();
        another(page, &site, "const VERSION = '", "const VERSION = 'new").await?;
        looked(page, "it waits", "installed").await?;
        assert_eq!(caches(page).await?.len(), 2, "the old one still answers");
        // As if the tab were closed: Firefox else holds the page ready for the way back.
        page.eval::<()>("addEventListener('unload', () => {})", vec![]).await?;
        page.goto(&site.url("/wheel-mi.html")).await?;
        page.goto(&site.url("/planning/")).await?;
        let new =
            "caches.keys().then((all) => all.length === 1 && all[0].startsWith('my-plan new'))";
        page.wait_until("the new one is alone", new).await?;
        my_data(page).await.map(drop)
    })
}

#[test]
fn where_the_browser_refuses_it_the_page_is_as_it_was() -> Result<()> {
    for refused in [
        "delete Navigator.prototype.serviceWorker; delete window.caches;",
        "for (const [of, name] of [[Navigator.prototype, 'serviceWorker'], [window, 'caches'], [window, 'sessionStorage']])
            Object.defineProperty(of, name, { get() { throw new DOMException('no', 'SecurityError'); } });",
    ] {
        run(Options::phone(), async |page| {
            let site = Site::demo()?;
            site.server().run_first(refused);
            let [wheel, ..] = open(page, &site).await?;
            says_how_it_is(page, Hand::Finger, &wheel).await?;
            assert!(page.eval::<bool>("return document.getElementById('copy').hidden", vec![]).await?);
            assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
            assert!(!site.server().log().iter().any(|it| it.path_and_query.contains("sw.js")));
            Ok(())
        })?;
    }
    Ok(())
}
