//! Strengths and challenges of someone, in two voices.

use ppsa_tests::{Host, Key, Options, Page, Result, assert_axe_clean, run};

use super::season::{choices, note};
use super::{act, enter, focused, none, open, shows, someone};
use crate::help::{READY, tab_to};

/// Opens a pou to write in.
async fn write(page: &Page, log: &Host, pou: &str) -> Result<()> {
    enter(page, log, &format!("[data-pou={pou}] [data-act=write]")).await?;
    focused(log, "#known [data-field^=strength-]").await
}

#[test]
fn strengths_come_before_challenges_and_an_objective_starts_from_them() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        none(&log, "[data-act=start-here]").await?;
        write(page, &log, "tinana").await?;
        page.press("Walks").await?;
        // The next one is free at once, and what was written keeps the caret.
        log.wait_until(
            "one more is free",
            "root.querySelectorAll('#known [data-field^=strength-]').length === 2",
        )
        .await?;
        page.press(" each day").await?;
        page.press(Key::Tab).await?;
        page.press("Swims").await?;
        page.press(Key::Tab).await?;
        page.press(Key::Tab).await?;
        focused(&log, "#known [data-field^=challenge-]").await?;
        page.press("Poor sleep").await?;
        assert_axe_clean(page, "strengths, open").await?;
        act(page, &log, "known").await?;
        focused(&log, "[data-pou=tinana] [data-act=write]").await?;
        let card: Vec<String> = log
            .get("[...root.querySelectorAll('[data-pou=tinana] .said :is(.kind, li)')].map(it => it.textContent)")
            .await?;
        assert_eq!(card, ["Strengths", "Walks each day", "Swims", "Challenges", "Poor sleep"]);
        shows(&log, "[data-pou=tinana] .said.worker", "As I understand it so far").await?;
        act(page, &log, "start-here").await?;
        focused(&log, "[data-field^=wording-]").await?;
        shows(&log, ".objective .strong", "Strengths: Walks each day · Swims").await?;
        shows(&log, ".objective .marks", "Taha tinana").await?;
        // An emptied field takes it out.
        write(page, &log, "tinana").await?;
        page.press(Key::Control + "a").await?;
        page.press(Key::Backspace).await?;
        act(page, &log, "known").await?;
        shows(&log, ".objective .strong", "Strengths: Swims").await
    })
}

#[test]
fn both_voices_stay_and_are_marked() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        page.tap(&log.find("[data-pou=whenua] [data-act=write]").await?).await?;
        focused(&log, "#known textarea").await?;
        page.press("Steady, I think").await?;
        log.act("root.querySelectorAll('#known [name=voice]')[0].click()").await?;
        log.wait_until(
            "their fields are empty",
            "root.querySelector('#known textarea').value === ''",
        )
        .await?;
        // What the other voice says stands beside it, to be read.
        shows(&log, "[data-pou=whenua] .said.worker li", "Steady, I think").await?;
        page.tap(&log.find("#known textarea").await?).await?;
        page.press("My garden").await?;
        // Drawn anew in te reo, what is open stays so, with its words.
        log.act("(host.lang = 'mi')").await?;
        log.wait_until("te reo is there", "root.querySelector('[data-act=known][lang=mi]')")
            .await?;
        log.wait_until("it is drawn", READY).await?;
        log.wait_until(
            "the words are there",
            "root.querySelector('#known textarea')?.value === 'My garden'",
        )
        .await?;
        log.wait_until("in their voice", "root.querySelectorAll('#known [name=voice]')[0].checked")
            .await?;
        let lang: String =
            log.get("root.querySelector('#pou-whenua').closest('[lang]')?.lang ?? root.querySelector('#pou-whenua [lang]').lang").await?;
        assert_eq!(lang, "mi");
        log.act("(host.lang = 'en-NZ')").await?;
        shows(&log, "#known legend", "Whose words are these?").await?;
        page.tap(&log.find("[data-act=known]").await?).await?;
        focused(&log, "[data-pou=whenua] [data-act=write]").await?;
        let said: Vec<String> = log
            .get("[...root.querySelectorAll('[data-pou=whenua] .said')].map(it => it.textContent)")
            .await?;
        assert_eq!(
            said,
            [
                "As they say itStrengthsMy garden",
                "As I understand it so farStrengthsSteady, I think"
            ]
        );
        assert_axe_clean(page, "two voices").await
    })
}

#[test]
fn ones_own_wheel_and_seasons_know_nothing_of_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        tab_to(page, &log, "[data-pou=wairua] [data-act=write]").await?;
        page.press(Key::Enter).await?;
        focused(&log, "#known textarea").await?;
        page.press("Seekretword").await?;
        choices(page, &log).await?;
        note(page, &log, "raumati", "Seekretword").await?;
        page.eval::<Option<bool>>(
            "for (const tag of ['ppsa-wellbeing-wheel', 'ppsa-seasons-tracker']) {
               const own = document.createElement(tag);
               own.setAttribute('store', 'practice');
               own.setAttribute('loading', 'eager');
               document.body.append(own);
             }",
            vec![],
        )
        .await?;
        for tag in ["ppsa-wellbeing-wheel", "ppsa-seasons-tracker"] {
            let own = page.host(tag);
            own.wait_until("it is drawn", READY).await?;
            let words = "[root.textContent, ...[...root.querySelectorAll('textarea')].map(it => it.value)].join()";
            let all: String = own.get(words).await?;
            assert!(!all.contains("Seekretword") && !all.contains("raumati, "), "{tag}: {all}");
            assert_eq!(own.find_all("#here, .path li").await?.len(), 0, "{tag}");
        }
        Ok(())
    })
}
