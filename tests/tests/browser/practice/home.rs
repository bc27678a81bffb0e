//! The first screen: who I am here, what comes next, what could be looked at.

use ppsa_tests::{Host, Key, Options, Page, Result, assert_axe_clean, run};

use super::{act, contact, enter, focused, none, open, set_day, shows, someone};
use crate::help::{READY, tab_to};

/// Goes back to the first screen from someone's page.
async fn home(page: &Page, log: &Host) -> Result<()> {
    act(page, log, "back").await?;
    log.find("[data-act=add]").await?;
    act(page, log, "back").await?;
    log.find(".ways").await?;
    Ok(())
}

#[test]
fn who_i_am_is_asked_once_and_decides_what_is_suggested() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        tab_to(page, &log, "[data-act=worker]").await?;
        page.press(Key::Enter).await?;
        focused(&log, "#title").await?;
        shows(&log, ".told", "Noted.").await?;
        none(&log, ".ask").await?;
        shows(&log, ".who summary", "I am here as a peer worker").await?;
        someone(page, &log, "River").await?;
        log.act("root.querySelector('.about').open = true").await?;
        log.act("root.querySelector('.about input[type=checkbox]').click()").await?;
        log.wait_until("it is ticked", "root.querySelector('.about input:checked')").await?;
        home(page, &log).await?;
        shows(&log, ".finding h4", "Your own plan matters too").await?;
        shows(&log, ".finding .soft", "My own plan").await?;
        let kinds: Vec<String> =
            page.events("ppsa-change").await?.iter().map(|it| it["kind"].to_string()).collect();
        assert_eq!(kinds.first().map(String::as_str), Some("\"holder\""));
        assert!(kinds[1..].iter().all(|it| it == "\"practice\""), "{kinds:?}");
        Ok(())
    })
}

#[test]
fn a_suggestion_opens_its_reflection_goes_to_its_place_and_is_put_away() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        contact(page, &log).await?;
        home(page, &log).await?;
        shows(&log, ".finding h4", "Time for a first wording?").await?;
        shows(&log, ".finding .soft", "River").await?;
        act(page, &log, "reflect").await?;
        let form = page.host("ppsa-reflection-form");
        form.wait_until("it has the focus", "root.activeElement?.matches('h2')").await?;
        assert_eq!(form.get::<String>("host.template").await?, "first-meeting");
        assert_eq!(
            page.events("ppsa-open").await?,
            [serde_json::json!({"template": "first-meeting"})]
        );
        act(page, &log, "go").await?;
        focused(&log, "#title").await?;
        shows(&log, "#title", "River").await?;
        home(page, &log).await?;
        act(page, &log, "put-away").await?;
        none(&log, ".finding").await?;
        focused(&log, "[data-act=put-back]").await?;
        shows(&log, "[role=status]", "Put away.").await?;
        page.press(Key::Enter).await?;
        shows(&log, ".finding h4", "Time for a first wording?").await?;
        focused(&log, "#found").await
    })
}

#[test]
fn without_a_form_the_reflection_is_named() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        page.eval::<()>("document.querySelector('ppsa-reflection-form').remove()", vec![]).await?;
        someone(page, &log, "River").await?;
        contact(page, &log).await?;
        home(page, &log).await?;
        shows(&log, ".finding", "A reflection that fits, if this site has it: First").await?;
        none(&log, "[data-act=reflect]").await
    })
}

#[test]
fn what_may_tell_who_someone_is_is_marked() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        contact(page, &log).await?;
        log.find("#edit textarea").await?.click().await?;
        page.press("Ring 021 555 123 first").await?;
        home(page, &log).await?;
        shows(&log, ".finding mark", "021 555 123").await?;
        assert_axe_clean(page, "with suggestions").await?;
        enter(page, &log, ".finding:has(mark) [data-act=go]").await?;
        focused(&log, "#edit input").await?;
        log.wait_until(
            "the very contact is open",
            "root.querySelector('#edit textarea').value === 'Ring 021 555 123 first'",
        )
        .await
    })
}

#[test]
fn what_comes_next_is_told_kindly_and_saved_without_words() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        shows(&log, ".next", "No days yet.").await?;
        someone(page, &log, "River").await?;
        log.act("root.querySelector('.start').open = true").await?;
        enter(page, &log, "[data-act=start]").await?;
        focused(&log, "[data-field^=wording-]").await?;
        page.press("Music").await?;
        log.act("root.querySelector('.objective details').open = true").await?;
        set_day(&log, "review-", -3).await?;
        home(page, &log).await?;
        shows(&log, ".timeline .past", "Was due").await?;
        shows(&log, ".timeline .past", "River").await?;
        // Days of others do not go into a file.
        none(&log, "[data-act=calendar]").await?;
        page.eval::<()>(
            "const plan = document.createElement('ppsa-wellbeing-plan');
             plan.store = 'practice';
             plan.keep = 'nothing';
             document.querySelector('main').append(plan);
             plan.scrollIntoView();
             window.files = [];
             const make = URL.createObjectURL;
             URL.createObjectURL = blob => { blob.text().then(text => files.push(text)); return make(blob); };
             HTMLAnchorElement.prototype.click = function () { files.push(this.download); };",
            vec![],
        )
        .await?;
        let plan = page.host("ppsa-wellbeing-plan");
        plan.wait_until("it is drawn", READY).await?;
        plan.act("root.querySelector('button.name').click()").await?;
        focused(&plan, "#wording").await?;
        page.press("Rest").await?;
        set_day(&plan, "day", 12).await?;
        shows(&log, ".timeline li:not(.past)", "My own plan").await?;
        act(page, &log, "calendar").await?;
        shows(&log, ".told", "The calendar file went to this browser").await?;
        log.wait_until("there is a file", "window.files.length === 2").await?;
        let files: Vec<String> = page.eval("return window.files.sort()", vec![]).await?;
        assert_eq!(files[1], "dates.ics");
        assert_eq!(files[0].matches("BEGIN:VEVENT").count(), 1, "{}", files[0]);
        assert!(!files[0].contains("River") && !files[0].contains("Rest"), "{}", files[0]);
        Ok(())
    })
}

#[test]
fn a_page_to_read_changes_nothing() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        contact(page, &log).await?;
        page.eval::<()>("document.querySelector('ppsa-practice-log').readOnly = true", vec![])
            .await?;
        log.wait_until("it is to read", "!root.querySelector('#edit')").await?;
        shows(&log, ".soft", "I can read this here, but not change it.").await?;
        let changes = "root.querySelectorAll('input, textarea, select, [data-act=note], [data-act=change]').length";
        assert_eq!(log.get::<usize>(changes).await?, 0);
        assert_axe_clean(page, "someone, to read").await?;
        act(page, &log, "back").await?;
        log.find("[data-person]").await?;
        assert_axe_clean(page, "everyone, to read").await?;
        act(page, &log, "back").await?;
        log.find(".ways").await?;
        assert_eq!(log.get::<usize>(changes).await?, 0);
        none(&log, "[data-act=put-away], [data-act=reflect], .ask").await?;
        assert_axe_clean(page, "home, to read").await
    })
}
