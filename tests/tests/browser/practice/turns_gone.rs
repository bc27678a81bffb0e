//! Side by side, when the page, the program or the browser goes in the middle: nothing of it is kept.

use ppsa_tests::{Ability, Browser, Engine, Options, Result, Site, lacks, run};

use super::turns::{HELPS, PERSON, TAKE, WORKER, begin, is_gone, press, with_river};
use crate::disk::{files::Files, files::Sought, made_up};
use crate::exit::steps::{gone, shift};
use crate::help::READY;
use crate::journey::hand::Hand;
use crate::keeping::steps::{in_page, stored, wait_stored};

#[test]
fn a_panic_in_a_turn_loses_the_turn_and_nothing_keeps_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::probe()?;
        let log = with_river(page, &site).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, "[data-turn=strength-1]", "Secretword").await?;
        // The words that panic are in the field, and wait for nobody.
        log.find(HELPS).await?.click().await?;
        page.press("Secretword, panic in a turn").await?;
        is_gone(page, &log, "Secretword").await?;
        let told = format!("{:?} {:?}", page.events("ppsa-error").await?, page.console().await?);
        assert!(!told.contains("Secretword"), "{told}");
        Ok(())
    })
}

#[test]
fn a_page_that_fails_twice_offers_no_word_of_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::probe()?;
        let log = with_river(page, &site).await?;
        for _ in 0..2 {
            begin(page, &log, Hand::Keys, PERSON).await?;
            Hand::Keys.write(page, &log, "[data-turn=strength-1]", "Secretword").await?;
            page.eval::<()>("window.__panic_next = true", vec![]).await?;
            page.press("x").await?;
            log.wait_until("the turn is gone", "!root.querySelector('textarea')").await?;
            if log.find_all(TAKE).await?.is_empty() {
                break;
            }
            press(page, &log, Hand::Keys, TAKE).await?;
        }
        log.wait_until("the calm panel shows", "root.querySelector('.calm')").await?;
        page.eval::<()>("const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => window.__file = text); return make(blob); }", vec![]).await?;
        log.act("root.querySelector('.calm button').click()").await?;
        page.wait_until("there is a file", "typeof window.__file === 'string'").await?;
        let file: String = page.eval("return __file", vec![]).await?;
        assert!(!file.contains("Secretword"), "{file}");
        assert!(!stored(page).await?.contains("Secretword"));
        Ok(())
    })
}

#[test]
fn a_page_that_goes_and_comes_back_has_lost_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Secretword").await?;
        let warns: bool = page.eval("return keep.warns()", vec![]).await?;
        assert!(warns, "a page with a turn in it is not closed by a slip");
        page.reload().await?;
        log.wait_until("it is drawn", READY).await?;
        is_gone(page, &log, "Secretword").await?;
        let warns: bool = page.eval("return keep.warns()", vec![]).await?;
        assert!(!warns);
        // Into the browser's cache, and out of it.
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Secretword").await?;
        let told = |event| {
            format!("dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}));")
        };
        page.eval::<()>(&told("pagehide"), vec![]).await?;
        log.wait_until("it is gone", "!root.querySelector('textarea')").await?;
        assert!(!in_page(page).await?.contains("Secretword"));
        page.eval::<()>(&told("pageshow"), vec![]).await?;
        log.find(".gate button").await?.click().await?;
        is_gone(page, &log, "Secretword").await
    })
}

#[test]
fn covered_or_left_it_is_gone() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Secretword").await?;
        // As another page of this site does when the person leaves there.
        page.eval::<()>("new BroadcastChannel('ppsa').postMessage('left');", vec![]).await?;
        log.find(".gate button").await?.click().await?;
        is_gone(page, &log, "Secretword").await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Secretword").await?;
        shift(page, 3).await?;
        gone(page).await?;
        page.goto(&site.url("/turns.html")).await?;
        log.find(".gate button").await?.click().await?;
        is_gone(page, &log, "Secretword").await
    })
}

#[test]
fn a_browser_that_is_killed_in_the_middle_leaves_no_word_of_it_on_the_disk() -> Result<()> {
    let engine = Engine::from_env()?;
    if lacks(engine, [Ability::Profile], "practice::turns")? {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let profile = folder.path().join("profile");
    std::fs::create_dir(&profile)?;
    let options = Options { profile: Some(profile.clone()), ..Options::desktop() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let [said, chosen, kept] = [made_up::word(), made_up::word(), made_up::word()];
    runtime.block_on(async {
        let browser = Browser::start(engine, &options).await?;
        let page = browser.page();
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, &chosen).await?;
        press(page, &log, Hand::Keys, "[data-act=end]").await?;
        Hand::Keys.tick(page, &log, "[data-turn=keep-2]").await?;
        press(page, &log, Hand::Keys, "[data-act=finish]").await?;
        wait_stored(page, &chosen).await?;
        press(page, &log, Hand::Keys, TAKE).await?;
        begin(page, &log, Hand::Keys, WORKER).await?;
        Hand::Keys.write(page, &log, HELPS, &said).await?;
        // What is written after it and is on the disk: whatever was on its way there has come.
        let script = "return keep.open('ppsa:practice').then((it) => it.close())
            .then(() => localStorage.setItem('after', arguments[0]))";
        page.eval::<()>(script, vec![kept.clone().into()]).await?;
        let mut tries = 0;
        while Files::read(&profile)?.with(&Sought::word(&kept)).next().is_none() && tries < 600 {
            tries += 1;
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        browser.kill()
    })?;
    let files = Files::read(&profile)?;
    assert!(files.with(&Sought::word(&chosen)).next().is_some(), "what was chosen is there");
    assert!(
        files.with(&Sought::word(&kept)).next().is_some(),
        "it was looked for in the right place"
    );
    let found: Vec<&str> = Vec::new();
    let sought = Sought::word(&said);
    assert_eq!(files.with(&sought).collect::<Vec<_>>(), found);
    Ok(())
}
