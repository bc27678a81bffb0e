//! Where it was made for another element, or the store is not open and empty, it is not used.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Key, Options, Page, Result, run};

use crate::keeping::steps::{FIELD, stand_in, types as type_there, wait_stored};

use super::steps::{comes, drawn, open_made, printed, site_made, site_with};
use super::types::{types, wait_works, works};
use crate::help::{READY, WHEEL};

const OFF: &str =
    "[...root.querySelectorAll('.made :is(button, input, textarea)')].every((it) => it.disabled)";

/// Waits until all scripts but the program had their say.
async fn settled(page: &Page) -> Result<()> {
    page.wait_until("the element is known", "customElements.get('ppsa-wellbeing-wheel')").await?;
    // And what they ask of the browser is answered.
    page.eval("return (async () => { await indexedDB.databases(); await navigator.storageBuckets?.keys(); await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); })()", vec![])
        .await
}

async fn off(page: &Page, wheel: &Host) -> Result<()> {
    settled(page).await?;
    assert!(wheel.get::<bool>(OFF).await?, "nothing works");
    Ok(())
}

#[test]
fn another_language_build_or_pack_is_not_shown_and_the_fallback_is() -> Result<()> {
    run(Options::phone(), async |page| {
        let markup = printed(WHEEL, "en-NZ")?;
        let other = markup.replace("data-build=\"", "data-build=\"0");
        for (attributes, inside) in [
            ("lang=\"mi\"", &markup),
            ("", &other),
            ("pack=\"/pack-five.json\"", &markup),
            ("readonly", &markup),
        ] {
            let site = site_with(WHEEL, attributes, inside)?;
            page.goto(&site.url("/made.html")).await?;
            let wheel = page.host(WHEEL);
            wheel.wait_until("it is not used", "root && !root.querySelector('.made')").await?;
            let readable: bool = wheel.get("host.querySelector('p').checkVisibility()").await?;
            assert!(readable, "{attributes}: the fallback shows");
            comes(page, &wheel).await?;
        }
        Ok(())
    })
}

#[test]
fn what_the_page_asks_for_by_attribute_is_not_hidden_for_a_moment() -> Result<()> {
    run(Options::phone(), async |page| {
        for (tag, attribute) in
            [(WHEEL, "readonly"), ("ppsa-reflection-form", "template=\"autumn\"")]
        {
            // No script of ours: what shows first.
            let site = site_with(tag, attribute, &printed(tag, "en-NZ")?)?;
            for script in ["define.js", "early.js"] {
                site.server().fault(&format!("/ppsa/{script}"), Fault::Status(404));
            }
            page.goto(&site.url("/made.html")).await?;
            let widget = page.host(tag);
            widget
                .wait_until(
                    "styles are there",
                    "[...root.querySelectorAll('link')].every((it) => it.sheet)",
                )
                .await?;
            let fallback: bool = widget.get("host.querySelector('p').checkVisibility() && !root.querySelector('.made section').checkVisibility()").await?;
            assert!(fallback, "{tag} {attribute}");
        }
        Ok(())
    })
}

#[test]
fn of_an_own_pack_it_works_once_that_has_come_and_is_the_same() -> Result<()> {
    run(Options::phone(), async |page| {
        let pack = include_str!("../../../pages/pack-five.json");
        let hash = pack.encode_utf16().fold(2_166_136_261_u32, |hash, unit| {
            (hash ^ u32::from(unit)).wrapping_mul(16_777_619)
        });
        let markup = printed(WHEEL, "en-NZ")?;
        for (hash, is) in [(hash, true), (hash ^ 1, false)] {
            let inside = markup.replace("data-pack=\"\"", &format!("data-pack=\"{hash:08x}\""));
            let site = site_with(WHEEL, "pack=\"/pack-five.json\"", &inside)?;
            let wheel = open_made(page, &site, WHEEL).await?;
            if is {
                wait_works(&wheel).await?;
            } else {
                wheel.wait_until("it is not used", "!root.querySelector('.made')").await?;
            }
            comes(page, &wheel).await?;
        }
        Ok(())
    })
}

/// A wheel that keeps these words, whose page is opened again with a program that does not come yet.
async fn kept(page: &Page, keep: &str, words: &str) -> Result<(ppsa_tests::Site, Host)> {
    let site = site_made(WHEEL, &format!("keep=\"{keep}\""), "en-NZ")?;
    page.goto(&site.url("/made.html?now")).await?;
    let wheel = page.host(WHEEL);
    drawn(&wheel).await?;
    types(page, &wheel, words).await?;
    Ok((site, wheel))
}

#[test]
fn where_words_are_kept_nothing_works_before_they_show() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _) = kept(page, "visit", "Walking").await?;
        page.wait_until("it is kept", "JSON.stringify(sessionStorage).includes('Walking')").await?;
        let wheel = open_made(page, &site, WHEEL).await?;
        off(page, &wheel).await?;
        comes(page, &wheel).await?;
        let value: String = wheel.get("root.querySelector('textarea').value").await?;
        assert_eq!(value, "Walking");
        Ok(())
    })
}

#[test]
fn where_the_store_is_covered_nothing_works_and_the_cover_takes_its_place() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _) = kept(page, "device", "Walking").await?;
        page.wait_until("it is kept and was seen", "'ppsa:shown' in sessionStorage").await?;
        // Another visit.
        page.eval::<()>("sessionStorage.clear()", vec![]).await?;
        let wheel = open_made(page, &site, WHEEL).await?;
        off(page, &wheel).await?;
        page.eval::<()>("window.letGo()", vec![]).await?;
        wheel.wait_until("it is covered", "root.querySelector('.gate')").await?;
        let seen: bool = wheel
            .get("[...root.querySelectorAll('.made')].some((it) => it.checkVisibility())")
            .await?;
        assert!(!seen, "the cover alone shows");
        wheel.find(".gate button").await?.click().await?;
        wheel.wait_until("it is drawn", READY).await
    })
}

#[test]
fn what_a_page_keeps_itself_only_the_page_knows() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = site_made(WHEEL, "keep=\"host\"", "en-NZ")?;
        let wheel = open_made(page, &site, WHEEL).await?;
        off(page, &wheel).await
    })
}

#[test]
fn words_typed_before_an_unlock_come_after_what_is_there() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, wheel) = works(page, "keep=\"device\"").await?;
        types(page, &wheel, "Typed early").await?;
        wheel.act("(root.querySelector('.made #now-0').value = 4)").await?;
        // Another page of this site keeps something in this store, behind a lock.
        let first = page.tab().await?;
        stand_in(&site);
        page.open_tab(&site.url("/keep-device-data.html")).await?;
        page.wait_until("the store is at hand", "window.store").await?;
        type_there(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
        page.turn_to(&first).await?;
        let hidden = "![...root.querySelectorAll('.made')].some((it) => it.checkVisibility())";
        wheel.wait_until("nothing shows any more", hidden).await?;
        page.eval::<()>("window.letGo()", vec![]).await?;
        wheel.find(".gate input").await?.click().await?;
        page.press("a few words").await?;
        page.press(Key::Enter).await?;
        drawn(&wheel).await?;
        let values: (String, String) = wheel
            .get("[root.querySelector('textarea').value, root.querySelector('#now-0').value]")
            .await?;
        assert_eq!(values, ("Running far\nTyped early".to_owned(), "4".to_owned()));
        Ok(())
    })
}
