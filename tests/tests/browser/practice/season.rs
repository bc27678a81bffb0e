//! The season that a worker and someone are in, on that person's page.

use ppsa_tests::{Host, Key, Options, Page, Result, assert_axe_clean, run};

use super::{act, enter, focused, none, open, shows, someone};
use crate::help::{READY, tab_to};

/// Opens the choice of seasons by its summary, as a person with a keyboard would.
pub async fn choices(page: &Page, log: &Host) -> Result<()> {
    tab_to(page, log, "#choose").await?;
    page.press(Key::Enter).await?;
    log.wait_until("the four are there", "root.querySelector('#go-hotoke')?.offsetHeight > 0").await
}

/// Chooses a season and notes it for today, with these words.
pub async fn note(page: &Page, log: &Host, season: &str, text: &str) -> Result<()> {
    enter(page, log, &format!("#go-{season}")).await?;
    focused(log, "#sheet").await?;
    log.act("root.querySelector('#note').focus()").await?;
    page.press(text).await?;
    enter(page, log, ".sheet .main").await?;
    focused(log, "#here").await
}

/// The season that ring and words show, and the path, the newest first.
async fn shown(log: &Host) -> Result<(String, String, Vec<String>)> {
    log.get(
        "[root.querySelector('.quarter.here')?.classList.value.split(' ')[1] ?? '',
          root.querySelector('#here .name')?.textContent ?? '',
          [...root.querySelectorAll('.path li .name')].map(it => it.textContent)]",
    )
    .await
}

#[test]
fn the_two_are_in_a_season_and_going_back_is_a_plain_move() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        none(&log, "#here").await?;
        shows(&log, "#choose", "Which season are we in?").await?;
        choices(page, &log).await?;
        shows(&log, "#go-hotoke .purpose", "You meet with warmth").await?;
        note(page, &log, "koanga", "Plans over tea").await?;
        shows(&log, "div.here", "from the strengths and the help that are already there").await?;
        shows(&log, "div.here .eyebrow", "Where we are now").await?;
        shows(&log, "#choose", "Where to from here?").await?;
        // The way back offers itself as the way on does, and nothing says that it failed.
        shows(&log, "#go-hotoke", "Go back to").await?;
        note(page, &log, "hotoke", "").await?;
        let path = vec!["hōtoke".to_owned(), "kōanga".to_owned()];
        assert_eq!(shown(&log).await?, ("hotoke".into(), "hōtoke".into(), path));
        enter(page, &log, "#path").await?;
        shows(&log, ".path .text", "Plans over tea").await?;
        shows(&log, ".path li .soft", "Went back").await?;
        assert_axe_clean(page, "the path of two, open").await?;
        // An entry is changed, removed and put back where it stood.
        enter(page, &log, ".path li:last-child [id^=change-]").await?;
        focused(&log, "#sheet").await?;
        enter(page, &log, ".sheet .acts button:last-of-type").await?;
        focused(&log, "[data-act=put-back]").await?;
        assert_eq!(shown(&log).await?.2, ["hōtoke"]);
        page.press(Key::Enter).await?;
        log.wait_until("both are back", "root.querySelectorAll('.path li').length === 2").await
    })
}

#[test]
fn each_has_a_season_of_their_own_and_it_goes_with_them() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        choices(page, &log).await?;
        note(page, &log, "raumati", "Walks").await?;
        act(page, &log, "back").await?;
        focused(&log, "#title").await?;
        someone(page, &log, "Kowhai").await?;
        none(&log, "#here").await?;
        none(&log, ".path li").await?;
        act(page, &log, "back").await?;
        enter(page, &log, "[data-person]:first-of-type button").await?;
        shows(&log, "#title", "River").await?;
        shows(&log, "#here .name", "raumati").await?;
        enter(page, &log, "[data-pou=tinana] [data-act=write]").await?;
        focused(&log, "#known textarea").await?;
        page.press("Swims").await?;
        log.act("root.querySelector('.held').open = true").await?;
        act(page, &log, "remove-person").await?;
        focused(&log, "[data-act=put-back]").await?;
        page.press(Key::Enter).await?;
        focused(&log, "[data-person] button").await?;
        page.press(Key::Enter).await?;
        shows(&log, "#here .name", "raumati").await?;
        shows(&log, ".path .text", "Walks").await?;
        shows(&log, "[data-pou=tinana] .said li", "Swims").await
    })
}

#[test]
fn by_touch_and_in_te_reo_what_is_half_written_stays() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page).await?;
        someone(page, &log, "River").await?;
        page.tap(&log.find("#choose").await?).await?;
        log.wait_until("it is open", "root.querySelector('#go-hotoke')?.offsetHeight > 0").await?;
        page.tap(&log.find("#go-hotoke").await?).await?;
        focused(&log, "#sheet").await?;
        page.tap(&log.find("#note").await?).await?;
        page.press("Seekretword").await?;
        // Looked away from, and drawn anew in another language.
        act(page, &log, "back").await?;
        enter(page, &log, "[data-person] button").await?;
        let there = "root.querySelector('#note')?.value === 'Seekretword'";
        log.wait_until("the words are there", there).await?;
        log.act("(host.lang = 'mi')").await?;
        log.wait_until("te reo is there", "root.querySelector('.choose [lang=mi]')").await?;
        log.wait_until("it is drawn", READY).await?;
        log.wait_until("the words are there still", there).await?;
        log.wait_until("and in sight", "root.querySelector('#note').offsetHeight > 0").await?;
        page.tap(&log.find(".sheet .main").await?).await?;
        focused(&log, "#here").await?;
        // What te reo has no words for stays in English and says so.
        let (name, gloss, eyebrow): (String, String, String) = log
            .get(
                "['#here .name', '#here .gloss', '#here .eyebrow']
                    .map(it => root.querySelector(it).closest('[lang]').lang)",
            )
            .await?;
        assert_eq!((name.as_str(), gloss.as_str(), eyebrow.as_str()), ("mi", "en-NZ", "en-NZ"));
        log.act("(host.lang = 'en-NZ')").await?;
        shows(&log, ".eyebrow", "Where we are now").await?;
        assert_axe_clean(page, "a season of two, on a phone").await
    })
}
