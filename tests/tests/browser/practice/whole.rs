//! How two know each other and what they agreed, and all that is kept about one person: to see, to hand over, to remove.

use ppsa_tests::{Host, Options, Page, Result, assert_axe_clean, run};

use super::{act, contact, focused, none, open, set_day, shows, someone};

/// Opens a part of somebody's page.
async fn opens(log: &Host, part: &str) -> Result<()> {
    log.act(&format!("root.querySelector('details.{part}').open = true")).await
}

/// Types into the field whose name begins so.
async fn writes(page: &Page, log: &Host, field: &str, words: &str) -> Result<()> {
    log.find(&format!("[data-field^={field}]")).await?.click().await?;
    page.press(words).await
}

/// The text of the one file that is saved by this.
async fn file(page: &Page, log: &Host, name: &str) -> Result<String> {
    page.eval::<()>(
        "window.files = [];
        URL.createObjectURL = (file) => (files.push(file), 'data:,');
        HTMLAnchorElement.prototype.click = () => {};",
        vec![],
    )
    .await?;
    act(page, log, name).await?;
    page.wait_until("it was saved", "files.length === 1").await?;
    page.eval("return files[0].text()", vec![]).await
}

#[test]
fn what_two_agreed_is_kept_and_its_day_comes_next() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        opens(&log, "between").await?;
        writes(page, &log, "known-", "Same team").await?;
        writes(page, &log, "agreed-", "Not at the field").await?;
        writes(page, &log, "risk-", "We sit it out").await?;
        writes(page, &log, "call-", "His sister").await?;
        set_day(&log, "look-on", 3).await?;
        opens(&log, "held").await?;
        set_day(&log, "needed-on", 9).await?;
        assert_axe_clean(page, "someone's page, opened").await?;
        act(page, &log, "back").await?;
        act(page, &log, "back").await?;
        shows(&log, ".timeline li:first-child", "Look again at what we agreed · River").await?;
        shows(&log, ".timeline li:last-child", "still needed · River").await?;
        none(&log, "[data-act=calendar]").await?;
        log.act("(host.lang = 'mi')").await?;
        log.wait_until("it is drawn anew", "root.querySelector('[data-act=people]')").await?;
        act(page, &log, "people").await?;
        log.wait_until("they are there", "root.querySelector('[data-person] button')").await?;
        log.act("root.querySelector('[data-person] button').click()").await?;
        log.wait_until(
            "all of it is there",
            "['Same team', 'Not at the field', 'We sit it out', 'His sister']
                .every((it, at) => root.querySelectorAll('.between textarea')[at]?.value === it)",
        )
        .await
    })
}

#[test]
fn a_service_that_was_there_too_brings_its_questions() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        contact(page, &log).await?;
        let beside = "[...root.querySelectorAll('#edit [data-act=reflect]')].find((it) => it.textContent.includes('other services'))";
        log.wait_until("nobody else was there", &format!("!{beside}")).await?;
        writes(page, &log, "service-", "Housing").await?;
        log.wait_until("its questions are offered", &format!("!!{beside}")).await?;
        log.act(&format!("{beside}.click()")).await?;
        let form = page.host("ppsa-reflection-form");
        let whom = "root.querySelector('#whom')?.selectedOptions[0]?.textContent.trim()";
        form.wait_until("they are about them", &format!("{whom} === 'River'")).await?;
        act(page, &log, "done").await?;
        shows(&log, ".contacts li", "Housing").await
    })
}

#[test]
fn it_goes_along_whole_and_goes_away_whole() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "Ash").await?;
        act(page, &log, "back").await?;
        someone(page, &log, "River").await?;
        opens(&log, "between").await?;
        writes(page, &log, "known-", "Same team").await?;
        contact(page, &log).await?;
        writes(page, &log, "words-", "Stacked wood").await?;
        log.act("root.querySelector('#edit [data-act=reflect]').click()").await?;
        let form = page.host("ppsa-reflection-form");
        form.wait_until("it is open", "root.querySelector('#whom')").await?;
        form.act("root.querySelectorAll('.dots button')[1].click()").await?;
        form.find("textarea").await?.click().await?;
        page.press("It was quiet").await?;
        act(page, &log, "done").await?;
        opens(&log, "held").await?;
        shows(&log, ".held", "Notes in all: 3").await?;
        let handed = file(page, &log, "held-file").await?;
        shows(&log, "[role=status]", "Whoever opens the downloads can read it.").await?;
        act(page, &log, "held-whole").await?;
        focused(&log, "#title").await?;
        let seen: String = log.get("root.querySelector('section').innerText").await?;
        for text in [&handed, &seen] {
            for said in ["River", "Stacked wood", "It was quiet", "Same team"] {
                assert!(text.contains(said), "{said}: {text}");
            }
            assert!(!text.contains("Ash"), "{text}");
        }
        assert_axe_clean(page, "all that is kept").await?;
        // What a worker wrote to look back is theirs: it stays unless they say so.
        act(page, &log, "remove-person").await?;
        form.wait_until("it is there", "root.querySelector('textarea')?.value === 'It was quiet'")
            .await?;
        act(page, &log, "put-back").await?;
        log.wait_until("both are back", "root.querySelectorAll('[data-person]').length === 2")
            .await?;
        log.act("[...root.querySelectorAll('[data-person] button')].find((it) => it.textContent.includes('River')).click()").await?;
        focused(&log, "#title").await?;
        opens(&log, "held").await?;
        log.act("root.querySelector('.held [type=checkbox]').focus()").await?;
        page.press(" ").await?;
        act(page, &log, "remove-person").await?;
        form.wait_until("it is gone", "!root.textContent.includes('It was quiet') && root.querySelector('textarea')?.value !== 'It was quiet'").await?;
        log.wait_until("one is left", "root.querySelectorAll('[data-person]').length === 1").await
    })
}
