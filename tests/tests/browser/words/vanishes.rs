//! A browser drops, or a page clears, what is kept while it is open: no person pressed Clear.

use ppsa_tests::{Options, Page, Result, run};

use crate::help::READY;
use crate::keeping::steps::{
    FIELD, OTHER, reload, store, stored, told, types, uncover, wait_stored, wait_unseen,
    wait_value, wheel,
};

/// The database goes, as by a page that tidies up.
const DELETED: &str = "await keep.vanish('ppsa:main')";

async fn gone(page: &Page) -> Result<()> {
    page.eval(DELETED, vec![]).await
}

#[test]
fn what_a_page_asks_for_is_kept_anew_in_each_tab_and_a_clear_still_clears() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _wheel) = store(page, "device").await?;
        let first = page.tab().await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let second = page.open_tab(&site.url("/keep-device-data.html")).await?;
        uncover(page).await?;
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "Rain").await?;
        gone(page).await?;
        types(page, OTHER, "Rain again").await?;
        wait_value(page, FIELD, "Running far").await?;
        for words in ["Rain again", "Running far"] {
            wait_stored(page, words).await?;
        }
        page.turn_to(&first).await?;
        types(page, FIELD, "Running home").await?;
        wait_stored(page, "Running home").await?;
        wait_value(page, OTHER, "Rain again").await?;
        // Where the other tab was first, it is there again before this one sees that it went.
        let mut all = Vec::new();
        for tab in [&first, &second] {
            page.turn_to(tab).await?;
            page.wait_until("nothing can be lost", "!keep.warns()").await?;
            let told = told(page).await?;
            assert!(told.len() <= 1, "told once: {told:?}");
            all.extend(told);
        }
        assert!(!all.is_empty() && all.iter().all(|code| code == "storage-lost"), "{all:?}");
        // It is the same store, so a person's Clear means it.
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        for tab in [&first, &second] {
            page.turn_to(tab).await?;
            wait_unseen(page, "Rain").await?;
            wait_unseen(page, "Running").await?;
        }
        let all = stored(page).await?;
        assert!(!all.contains("Running") && !all.contains("Rain"), "{all}");
        Ok(())
    })
}

#[test]
fn what_a_person_chose_is_not_written_again_and_they_are_told() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = store(page, "ask").await?;
        types(page, FIELD, "Running far").await?;
        page.eval::<()>("return store.choose('device')", vec![]).await?;
        wait_stored(page, "Running far").await?;
        gone(page).await?;
        types(page, OTHER, "Rain").await?;
        let said = "root.querySelector('.notice')?.textContent.includes('in this browser is gone')";
        wheel.wait_until("it is said", said).await?;
        wait_value(page, FIELD, "Running far").await?;
        wait_value(page, OTHER, "Rain").await?;
        page.wait_until("they could be lost", "keep.warns()").await?;
        assert!(!stored(page).await?.contains("Running"), "they may have cleared it themselves");
        page.eval::<()>("return store.choose('device')", vec![]).await?;
        wait_stored(page, "Running far").await?;
        wait_stored(page, "Rain").await?;
        wheel.wait_until("no more is said", "!root.querySelector('.notice')").await
    })
}

#[test]
fn a_lock_holds_what_is_kept_anew() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = store(page, "ask").await?;
        types(page, FIELD, "Running far").await?;
        page.eval::<()>("return store.choose('device', 'a few words')", vec![]).await?;
        gone(page).await?;
        types(page, OTHER, "Rain").await?;
        page.wait_until("it is there", "keep.databases().then(all => all.length)").await?;
        page.wait_until("all is kept", "!keep.warns()").await?;
        let all = stored(page).await?;
        assert!(!all.contains("Running") && !all.contains("Rain"), "{all}");
        page.reload().await?;
        wheel.find("#lock-passphrase").await?.click().await?;
        page.press("a few words").await?;
        wheel.find(".gate button[type=submit]").await?.click().await?;
        wheel.wait_until("it is drawn", READY).await?;
        wait_value(page, FIELD, "Running far").await?;
        wait_value(page, OTHER, "Rain").await
    })
}

#[test]
fn what_is_kept_for_a_visit_is_kept_anew() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _wheel) = wheel(page, "visit").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>("sessionStorage.clear(); localStorage.clear()", vec![]).await?;
        types(page, OTHER, "Rain").await?;
        wait_value(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        wait_stored(page, "Rain").await?;
        assert_eq!(told(page).await?, ["storage-lost"]);
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await
    })
}

/// Frames of a page share what a visit keeps. Leaving, or Clear, in one is no accident in the others:
/// they hear what that one does.
#[test]
fn a_visit_that_a_person_clears_in_a_frame_is_not_kept_anew() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _wheel) = wheel(page, "visit").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let clears = "
            const tells = (key, newValue) => dispatchEvent(new StorageEvent('storage', { key, newValue, storageArea: sessionStorage }));
            const keys = Object.keys(sessionStorage).filter(key => key.startsWith('ppsa:'));
            const facts = keys.filter(key => key.endsWith(':meta:'));
            for (const key of facts) { sessionStorage.setItem(key, 'null'); tells(key, 'null'); }
            for (const key of keys) { sessionStorage.removeItem(key); tells(key, null); }
            return facts.length";
        assert_eq!(page.eval::<u32>(clears, vec![]).await?, 1);
        wait_unseen(page, "Running").await?;
        wait_value(page, FIELD, "").await?;
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "Rain").await?;
        let all = stored(page).await?;
        assert!(!all.contains("Running"), "{all}");
        assert!(told(page).await?.is_empty());
        Ok(())
    })
}
