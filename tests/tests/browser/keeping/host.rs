//! `keep="host"`: a place of the page's own.

use ppsa_tests::{Options, Page, Result, Site, assert_axe_clean, run};
use serde_json::{Value, json};

use super::steps::{FIELD, OTHER, told, types, wait_value};
use crate::help::{READY, WHEEL, open};

async fn saved(page: &Page) -> Result<()> {
    page.wait_until("it is saved", "place.saves.length && !keep.warns()").await
}

#[test]
fn the_page_is_given_records_it_need_not_read_and_the_person_is_told_whose_place_it_is()
-> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/host.html").await?;
        let line: String = wheel.get("root.querySelector('.kept').textContent").await?;
        assert!(line.contains("Our Trust"), "{line}");
        let link: String = wheel.get("root.querySelector('.kept a').href").await?;
        assert_eq!(link, site.url("/privacy"));
        types(page, FIELD, "Running far").await?;
        saved(page).await?;
        let kept: Value =
            page.eval("return [place.saves.at(-1)[0], ...place.kept.values()]", vec![]).await?;
        assert_eq!(kept[0], "main");
        for part in ["id", "stamp", "body"] {
            assert!(kept[1][part].is_string(), "{kept}");
        }
        assert!(kept.to_string().contains("Running far"));
        assert_axe_clean(page, "kept by a host").await?;
        // Nothing of it is anywhere else.
        assert!(!super::steps::stored(page).await?.contains("Running"));

        // What the page knows better is merged, and kept in turn.
        let before = "return window.before = [...place.kept.values()]";
        page.eval::<Value>(before, vec![]).await?;
        types(page, OTHER, "Rain").await?;
        saved(page).await?;
        wait_value(page, OTHER, "Rain").await?;
        let newer = "window.newer = [...place.kept.values()]; place.kept = new Map(before.map(it => [it.id, it]))";
        page.eval::<()>(newer, vec![]).await?;
        page.reload().await?;
        wait_value(page, FIELD, "").await
    })
}

#[test]
fn what_the_page_knows_better_is_merged() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/host.html").await?;
        let kept = "return [...place.kept.values()]";
        types(page, FIELD, "Running far").await?;
        saved(page).await?;
        let before: Value = page.eval(kept, vec![]).await?;
        types(page, OTHER, "Rain").await?;
        let rain = "JSON.stringify([...place.kept.values()]).includes('Rain') && !keep.warns()";
        page.wait_until("it is kept", rain).await?;
        let newer: Value = page.eval(kept, vec![]).await?;
        // This page knows what was kept first; another device wrote the rest meanwhile.
        page.reload().await?;
        let wheel = page.host(crate::help::WHEEL);
        wheel.wait_until("it is drawn", crate::help::READY).await?;
        wheel.act("(host.keep = 'nothing')").await?;
        wheel
            .wait_until(
                "it is so",
                "root.querySelector('.kept').textContent.startsWith('Kept only on this page')",
            )
            .await?;
        let first = "place.kept = new Map(arguments[0].map(it => [it.id, it]))";
        page.eval::<()>(first, vec![before]).await?;
        wheel.act("(host.keep = 'host')").await?;
        wait_value(page, FIELD, "Running far").await?;
        wait_value(page, OTHER, "").await?;
        page.eval::<()>("place.answers.push(arguments[0])", vec![newer]).await?;
        types(page, FIELD, "Running home").await?;
        wait_value(page, OTHER, "Rain").await?;
        wait_value(page, FIELD, "Running home").await?;
        page.wait_until(
            "both are kept",
            &format!("{rain} && JSON.stringify([...place.kept.values()]).includes('home')"),
        )
        .await
    })
}

#[test]
fn a_save_that_fails_is_told_and_no_word_is_lost() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/host.html").await?;
        page.eval::<()>("place.fails = true", vec![]).await?;
        types(page, FIELD, "Running far").await?;
        page.wait_until(
            "it is told",
            "__probe.events.some(it => it.detail?.code === 'storage-denied')",
        )
        .await?;
        assert!(page.eval::<bool>("return keep.warns()", vec![]).await?, "it could be lost");
        wait_value(page, FIELD, "Running far").await?;
        page.eval::<()>("place.fails = false", vec![]).await?;
        types(page, FIELD, "Running far away").await?;
        saved(page).await?;
        assert_eq!(told(page).await?, ["storage-denied"]);
        Ok(())
    })
}

#[test]
fn without_all_its_parts_nothing_is_kept_and_a_script_is_no_address() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/host.html?part=no").await?;
        page.wait_until(
            "it is told",
            "__probe.events.some(it => it.detail?.code === 'host-incomplete')",
        )
        .await?;
        types(page, FIELD, "Running far").await?;
        wait_value(page, FIELD, "Running far").await?;
        assert_eq!(page.eval::<usize>("return place.saves.length", vec![]).await?, 0);
        for bad in ["javascript:alert(1)", "http://", "data:text/html,hi"] {
            let address: String =
                page.eval("return encodeURIComponent(arguments[0])", vec![json!(bad)]).await?;
            let wheel = open(page, &site, &format!("/host.html?privacy={address}")).await?;
            assert!(told(page).await?.contains(&"host-incomplete".to_owned()), "{bad}");
            types(page, FIELD, "Running far").await?;
            wait_value(page, FIELD, "Running far").await?;
            assert_eq!(page.eval::<usize>("return place.saves.length", vec![]).await?, 0);
            assert!(!wheel.get::<bool>("!!root.querySelector('.kept a[href]')").await?, "{bad}");
        }
        Ok(())
    })
}

/// An empty wheel would look as if all words were gone.
#[test]
fn what_cannot_be_had_from_the_page_is_asked_for_again() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/host.html?late")).await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it says so", "root.querySelector('.calm button')").await?;
        assert_eq!(told(page).await?, ["load-failed"]);
        assert!(wheel.find_all("textarea").await?.is_empty());
        page.eval::<()>("place.late = false", vec![]).await?;
        wheel.find(".calm button").await?.click().await?;
        wheel.wait_until("it is drawn", READY).await
    })
}

/// It was told that there was no place to keep words in, since the widget came before it looked.
#[test]
fn what_is_passed_before_the_widget_is_known_counts_from_the_start() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/bare.html")).await?;
        let early = "const wheel = document.querySelector('ppsa-wellbeing-wheel');
            wheel.setAttribute('keep', 'host');
            wheel.setAttribute('loading', 'eager');
            wheel.storage = {
                load: async () => [], save: async () => {}, clear: async () => {},
                holder: 'Our Trust', privacy: '/privacy',
            };
            return import('/ppsa/define.js').then(() => {})";
        page.eval::<()>(early, vec![]).await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        assert!(told(page).await?.is_empty(), "{:?}", told(page).await?);
        let line: String = wheel.get("root.querySelector('.kept').textContent").await?;
        assert!(line.contains("Our Trust"), "{line}");
        Ok(())
    })
}
