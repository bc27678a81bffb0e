//! The practice page, from who one is there to notes that are kept on this device and there again
//! after a reload.

use ppsa_tests::{Options, Page, Result, Site, run};

use super::hand::Hand;
use super::place::Place;
use super::planning::{COPIED, clean};
use super::practice_steps::{
    act, chooses, has_supervision, home, is_all_there, meets_someone, notes_a_contact, open, reads,
    reflects, saves, says_who, shows, widgets,
};
use super::steps::sent;

/// Nothing was sent since this was last asked, but for the copy of the page, which is asked for once
/// and whole, whatever a person does.
async fn nothing_sent(page: &Page) -> Result<()> {
    let mut meanwhile = page.network().await?;
    meanwhile.retain(|it| !it.url.starts_with("data:") && !it.url.starts_with("blob:"));
    meanwhile.retain(|it| it.path() != "/practice/sw.js");
    assert!(meanwhile.is_empty(), "nothing is sent for what a person does: {meanwhile:?}");
    Ok(())
}

async fn fits(page: &Page) -> Result<()> {
    let over: i32 =
        page.eval("return document.documentElement.scrollWidth - innerWidth", vec![]).await?;
    assert!(over <= 0, "{over} px too wide");
    Ok(())
}

#[test]
fn by_keyboard_alone() -> Result<()> {
    run(Options::desktop(), async |page| {
        let hand = Hand::Keys;
        let site = Site::demo()?;
        let all = open(page, &site).await?;
        let (log, form) = (&all.log, &all.form);
        let before = sent(page, &site).await?;
        page.wait_until("the page is copied", COPIED).await?;
        clean(page, "opened").await?;

        says_who(page, hand, log).await?;
        meets_someone(page, hand, log).await?;
        notes_a_contact(page, hand, log).await?;
        notes_a_contact(page, hand, log).await?;
        clean(page, "two contacts").await?;
        home(page, hand, log).await?;
        has_supervision(page, hand, log).await?;
        clean(page, "supervision was held").await?;
        home(page, hand, log).await?;
        clean(page, "what could be looked at").await?;
        reflects(page, hand, log, form).await?;
        clean(page, "a reflection").await?;
        reads(page, hand, &all.guide).await?;
        clean(page, "a topic").await?;
        chooses(page, hand, log).await?;
        clean(page, "what goes").await?;
        let (name, text) = saves(page, hand, log).await?;
        assert_eq!(name, "notes.md");
        assert!(text.contains("- Contacts: 2\n") && text.contains("Ask sooner"), "{text}");
        assert!(!text.contains("River") && !text.contains("Slow and warm"), "{text}");
        home(page, hand, log).await?;
        Place::Device.choose(page, hand, log).await?;
        clean(page, "kept").await?;
        nothing_sent(page).await?;

        page.reload().await?;
        let all = widgets(page).await?;
        assert_eq!(sent(page, &site).await?, before, "what was written changes no request");
        is_all_there(page, hand, &all, 2).await?;
        clean(page, "after a reload").await?;
        assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);

        // In another visit it is covered, until somebody says that it is theirs.
        page.open_tab(&site.url("/practice/")).await?;
        all.log.find(".gate button").await?;
        clean(page, "covered").await?;
        hand.press(page, &all.log, ".gate button").await?;
        let all = widgets(page).await?;
        is_all_there(page, hand, &all, 2).await?;
        act(page, hand, &all.log, "together").await?;
        shows(&all.log, ".item h4", "Someone from outside").await?;
        clean(page, "uncovered").await?;
        for request in site.server().log() {
            assert!(!request.path_and_query.contains('?') && request.body_len == 0, "{request:?}");
        }
        Ok(())
    })
}

#[test]
fn by_touch_alone() -> Result<()> {
    run(Options::phone(), async |page| {
        let hand = Hand::Finger;
        let site = Site::demo()?;
        let all = open(page, &site).await?;
        let (log, form) = (&all.log, &all.form);
        let before = sent(page, &site).await?;
        page.wait_until("the page is copied", COPIED).await?;
        clean(page, "opened").await?;
        fits(page).await?;
        says_who(page, hand, log).await?;
        meets_someone(page, hand, log).await?;
        notes_a_contact(page, hand, log).await?;
        clean(page, "a contact").await?;
        home(page, hand, log).await?;
        has_supervision(page, hand, log).await?;
        clean(page, "supervision was held").await?;
        fits(page).await?;
        home(page, hand, log).await?;
        reflects(page, hand, log, form).await?;
        reads(page, hand, &all.guide).await?;
        clean(page, "a reflection and a topic").await?;
        fits(page).await?;
        // Asked where they wrote last.
        Place::Device.choose(page, hand, form).await?;
        clean(page, "kept").await?;
        nothing_sent(page).await?;
        page.reload().await?;
        let all = widgets(page).await?;
        assert_eq!(sent(page, &site).await?, before, "what was written changes no request");
        is_all_there(page, hand, &all, 1).await?;
        clean(page, "after a reload").await
    })
}
