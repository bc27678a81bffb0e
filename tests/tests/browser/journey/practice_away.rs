//! The practice page without a connection, and on a weak network.

use ppsa_tests::{Ability, Options, Result, Site, run, run_needing};
use serde::Deserialize;
use serde_json::{Value, json};

use super::hand::Hand;
use super::place::Place;
use super::planning::COPIED;
use super::practice_steps::{
    home, is_all_there, meets_someone, notes_a_contact, open, reads, reflects, says_who, widgets,
};
use super::slow::far_away;

#[test]
fn it_comes_up_and_takes_words_without_a_connection() -> Result<()> {
    run(Options::desktop(), async |page| {
        let hand = Hand::Keys;
        let site = Site::demo()?;
        // Nobody scrolls: what was not loaded yet has to be in the copy too.
        page.goto(&site.url("/practice/")).await?;
        page.wait_until("the page is copied", COPIED).await?;
        drop(site);

        page.reload().await?;
        let all = widgets(page).await?;
        says_who(page, hand, &all.log).await?;
        meets_someone(page, hand, &all.log).await?;
        notes_a_contact(page, hand, &all.log).await?;
        home(page, hand, &all.log).await?;
        reflects(page, hand, &all.log, &all.form).await?;
        reads(page, hand, &all.guide).await?;
        // With the lock, which has files of its own.
        Place::LockedDevice.choose(page, hand, &all.form).await?;

        page.reload().await?;
        let log = page.host("ppsa-practice-log");
        Place::LockedDevice.come_back(page, hand, &log).await?;
        let all = widgets(page).await?;
        is_all_there(page, hand, &all, 1).await
    })
}

#[test]
fn its_copy_goes_when_the_person_says_so_and_no_other() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        page.goto(&site.url("/planning/")).await?;
        page.wait_until("the page is copied", COPIED).await?;
        open(page, &site).await?;
        page.wait_until("so is this one", COPIED).await?;
        let names = "return (await caches.keys()).map((it) => it.split(' ')[0]).sort()";
        let both = json!(["my-plan", "my-practice"]);
        assert_eq!(page.eval::<Value>(names, vec![]).await?, both);
        page.tap(&page.find("#take-off").await?).await?;
        page.wait_until("it says so", "document.activeElement?.id === 'copy-told'").await?;
        assert_eq!(page.eval::<Value>(names, vec![]).await?, json!(["my-plan"]));
        let scopes = "return (await navigator.serviceWorker.getRegistrations()).map((it) => new URL(it.scope).pathname)";
        assert_eq!(page.eval::<Value>(scopes, vec![]).await?, json!(["/planning/"]));
        Ok(())
    })
}

/// What a person who reads at once would see.
const EARLY: &str = "
addEventListener('DOMContentLoaded', () => {
    window.early = { drawn: !!document.querySelector('ppsa-practice-log').shadowRoot?.querySelector('[data-ready]'),
        text: document.body.innerText,
        people: !!document.querySelector('ppsa-help-lines [href=\"tel:1737\"]') };
});";

#[derive(Deserialize)]
struct Early {
    drawn: bool,
    text: String,
    people: bool,
}

#[test]
fn on_a_weak_network_it_can_be_read_at_once_and_the_widgets_come() -> Result<()> {
    for options in [Options::phone(), Options::desktop()] {
        run_needing(&[Ability::DevTools], options, async |page| {
            let site = Site::demo()?;
            site.server().run_first(EARLY);
            far_away(page).await?;
            page.goto(&site.url("/practice/")).await?;
            let early: Early = page.eval("return early", vec![]).await?;
            assert!(!early.drawn, "the page does not wait for its widgets");
            for said in ["Nothing here leaves this page", "Here goes a practice log"] {
                assert!(early.text.contains(said), "{said}: {}", early.text);
            }
            assert!(early.people, "people to talk to are there");
            widgets(page).await?;
            page.wait_until("the page is copied", COPIED).await
        })?;
    }
    Ok(())
}
