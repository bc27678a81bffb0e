//! The people a worker walks beside.

use ppsa_tests::{Key, Options, Result, assert_axe_clean, run};

use super::{act, contact, enter, focused, none, open, set_day, shows, someone};
use crate::help::tab_to;

#[test]
fn a_contact_takes_under_ten_keys() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        contact(page, &log).await?;
        act(page, &log, "done").await?;
        act(page, &log, "back").await?;
        focused(&log, "#title").await?;
        act(page, &log, "back").await?;
        focused(&log, "#title").await?;
        // From the first screen, asked who one is first: answered.
        act(page, &log, "worker").await?;
        focused(&log, "#title").await?;
        // The way there, and two of the elements: six keys.
        page.press(Key::Tab).await?;
        page.press(Key::Enter).await?;
        focused(&log, "#edit input").await?;
        page.press(" ").await?;
        page.press(Key::Tab).await?;
        page.press(Key::Tab).await?;
        page.press(" ").await?;
        log.wait_until("two are ticked", "root.querySelectorAll('#edit :checked').length === 2")
            .await?;
        act(page, &log, "done").await?;
        shows(&log, ".contacts li:first-child .marks", "Relational focus").await?;
        shows(&log, ".contacts li:first-child .marks", "Experiential knowledge").await?;
        focused(&log, "[data-act=change]").await
    })
}

#[test]
fn a_contact_is_changed_removed_and_put_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        contact(page, &log).await?;
        shows(&log, "[role=status]", "Noted for today.").await?;
        page.press(" ").await?;
        act(page, &log, "put-back").await?;
        none(&log, "#edit").await?;
        none(&log, ".contacts li").await?;
        focused(&log, "[data-act=note]").await?;
        page.press(Key::Enter).await?;
        focused(&log, "#edit input").await?;
        log.find("#edit textarea").await?.click().await?;
        page.press("A walk").await?;
        set_day(&log, "day-", -2).await?;
        act(page, &log, "done").await?;
        shows(&log, ".contacts .words", "A walk").await?;
        contact(page, &log).await?;
        act(page, &log, "done").await?;
        // The newest day stands first.
        shows(&log, ".contacts li:last-child", "A walk").await?;
        enter(page, &log, ".contacts li:last-child [data-act=change]").await?;
        focused(&log, "#edit input").await?;
        act(page, &log, "remove").await?;
        focused(&log, "[data-act=put-back]").await?;
        page.press(Key::Enter).await?;
        shows(&log, ".contacts .words", "A walk").await?;
        focused(&log, ".contacts li:last-child [data-act=change]").await
    })
}

#[test]
fn a_long_list_shows_ten_and_then_more() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        for _ in 0..12 {
            contact(page, &log).await?;
            act(page, &log, "done").await?;
            focused(&log, "[data-act=change]").await?;
        }
        log.wait_until("ten show", "root.querySelectorAll('.contacts > li').length === 10").await?;
        act(page, &log, "more").await?;
        log.wait_until("all show", "root.querySelectorAll('.contacts > li').length === 12").await?;
        focused(&log, ".contacts > li:nth-child(11) [data-act=change]").await?;
        none(&log, "[data-act=more]").await
    })
}

#[test]
fn feedback_and_its_way() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        act(page, &log, "by-message").await?;
        focused(&log, "#edit textarea").await?;
        page.press("More walking").await?;
        assert_axe_clean(page, "feedback, open").await?;
        log.act("root.querySelectorAll('#edit [type=radio]')[2].click()").await?;
        act(page, &log, "done").await?;
        shows(&log, "[data-record]", "On paper or in a form").await?;
        shows(&log, "[data-record] .words", "More walking").await
    })
}

#[test]
fn what_the_two_work_toward() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        tab_to(page, &log, ".start summary").await?;
        page.press(Key::Enter).await?;
        enter(page, &log, "[data-act=start]").await?;
        focused(&log, "[data-field^=wording-]").await?;
        page.press("Music").await?;
        shows(&log, ".standing", "Held lightly").await?;
        act(page, &log, "agree").await?;
        shows(&log, ".standing", "Agreed").await?;
        focused(&log, "[data-act=put-back]").await?;
        act(page, &log, "anew").await?;
        focused(&log, "[data-field^=wording-]").await?;
        page.press(Key::End).await?;
        page.press(" weekly").await?;
        shows(&log, ".standing", "Held lightly").await?;
        focused(&log, "[data-field^=wording-]").await?;
        act(page, &log, "put-back").await?;
        shows(&log, ".objective > .words", "Music").await?;
        shows(&log, ".standing", "Agreed").await?;
        log.act("root.querySelector('.objective details').open = true").await?;
        act(page, &log, "add-step").await?;
        focused(&log, "[data-field^=step-]").await?;
        page.press("Strings").await?;
        log.act(
            "(() => { const list = root.querySelector('.objective select'); list.value = 'worker';
              list.dispatchEvent(new Event('change', { bubbles: true })); })()",
        )
        .await?;
        assert_axe_clean(page, "an objective, open").await?;
        act(page, &log, "is-done").await?;
        shows(&log, "details .objective .standing", "Done").await?;
        focused(&log, "[data-act=put-back]").await?;
        page.press(Key::Enter).await?;
        shows(&log, ".all > .objective .standing", "Agreed").await
    })
}

#[test]
fn someone_goes_with_all_that_was_noted_and_comes_back_with_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        contact(page, &log).await?;
        act(page, &log, "done").await?;
        log.act("root.querySelector('.held').open = true").await?;
        act(page, &log, "remove-person").await?;
        none(&log, "[data-person]").await?;
        focused(&log, "[data-act=put-back]").await?;
        page.press(Key::Enter).await?;
        focused(&log, "[data-person] button").await?;
        page.press(Key::Enter).await?;
        log.wait_until("the contact is back", "root.querySelector('.contacts li')").await?;
        // One of whom nothing was said leaves nothing behind.
        act(page, &log, "back").await?;
        act(page, &log, "add").await?;
        focused(&log, "#label").await?;
        act(page, &log, "back").await?;
        log.wait_until("one is there", "root.querySelectorAll('[data-person]').length === 1").await
    })
}

#[test]
fn a_label_that_tells_too_much_is_pointed_at_and_stays() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "021 555 123").await?;
        shows(&log, ".hint[role=status]", "It could show who someone is.").await?;
        shows(&log, "#title", "021 555 123").await
    })
}

#[test]
fn words_and_what_is_open_outlive_a_new_drawing_and_tell_nobody() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        let title: String = page.eval("return document.title + location.href", vec![]).await?;
        someone(page, &log, "River").await?;
        log.act("(host.lang = 'mi')").await?;
        shows(&log, "[data-act=back]", "everyone").await?;
        log.wait_until("the label is there", "root.querySelector('#label')?.value === 'River'")
            .await?;
        contact(page, &log).await?;
        log.find("#edit textarea").await?.click().await?;
        page.press("Seekretword").await?;
        log.act("(host.lang = 'en-NZ')").await?;
        log.wait_until(
            "the words are there",
            "root.querySelector('#edit textarea')?.value === 'Seekretword'",
        )
        .await?;
        let now: String = page.eval("return document.title + location.href", vec![]).await?;
        assert_eq!(title, now);
        let told = format!("{:?}", page.events("ppsa-change").await?);
        assert!(!told.contains("Seekret") && !told.contains("River"), "{told}");
        let log = page.console().await?;
        assert!(log.iter().all(|it| !it.text.contains("Seekret")), "{log:?}");
        Ok(())
    })
}
