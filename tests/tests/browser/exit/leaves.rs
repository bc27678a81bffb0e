//! What is left behind: nothing that is shown again, and nothing told to the page that comes.

use ppsa_tests::{Ability, Options, Page, Result, Site, run, run_needing};
use serde_json::{Value, json};

use super::steps::{COVERED, NEUTRAL, gone, never_comes, open, shift};
use crate::help::{WHEEL, open_pou, write};

/// Words in the wheel, kept for the visit.
async fn words(page: &Page) -> Result<()> {
    let wheel = page.host(WHEEL);
    open_pou(&wheel, 0).await?;
    write(page, &wheel, "strength-0-0", "Kapa haka").await?;
    let kept = "Object.values(sessionStorage).some(it => it.includes('Kapa haka'))";
    page.wait_until("the visit keeps it", kept).await
}

async fn storage(page: &Page) -> Result<String> {
    page.eval("return JSON.stringify([{ ...sessionStorage }, { ...localStorage }])", vec![]).await
}

#[test]
fn the_other_page_learns_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        words(page).await?;
        page.network().await?;
        site.server().clear_log();
        shift(page, 3).await?;
        gone(page).await?;
        let log = site.server().log();
        assert_eq!(log[0].path_and_query, NEUTRAL);
        assert_eq!(log[0].referer, None);
        let there: Value = page.eval("return [document.referrer, history.state]", vec![]).await?;
        assert_eq!(there, json!(["", null]));
        let sent = page.network().await?;
        assert!(sent.iter().all(|it| it.path() == NEUTRAL || it.path() == "/probe.js"), "{sent:?}");
        assert!(!storage(page).await?.contains("Kapa"), "{}", storage(page).await?);
        Ok(())
    })
}

#[test]
fn by_the_link_as_by_keys() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        words(page).await?;
        site.server().clear_log();
        page.tap(&exit.find("a").await?).await?;
        gone(page).await?;
        assert_eq!(site.server().log()[0].referer, None);
        assert!(!storage(page).await?.contains("Kapa"));
        Ok(())
    })
}

#[test]
fn no_question_is_asked_not_even_by_the_host() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let ask = "sessionStorage.asked = 'no';
            const ask = event => {
                event.preventDefault();
                event.returnValue = 'Leave?';
                if (event.defaultPrevented || event.returnValue) sessionStorage.asked = 'yes';
            };
            onbeforeunload = () => { sessionStorage.asked = 'yes'; return 'Leave?'; };
            addEventListener('beforeunload', ask);
            addEventListener('beforeunload', ask, true)";
        open(page, &site).await?;
        page.eval::<()>(ask, vec![]).await?;
        words(page).await?;
        shift(page, 3).await?;
        gone(page).await?;
        // The driver answers such a question by itself, so what counts is that nobody can ask.
        let asked = "return sessionStorage.asked";
        assert_eq!(page.eval::<String>(asked, vec![]).await?, "no");
        open(page, &site).await?;
        page.eval::<()>(ask, vec![]).await?;
        words(page).await?;
        page.goto(&site.url(NEUTRAL)).await?;
        assert_eq!(page.eval::<String>(asked, vec![]).await?, "yes", "another way of leaving asks");
        Ok(())
    })
}

#[test]
fn back_shows_nothing_of_this_page_or_those_before_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/two.html")).await?;
        open(page, &site).await?;
        words(page).await?;
        page.eval::<()>("location.href = '/exit.html?second'", vec![]).await?;
        page.wait_until("the second page is there", "location.search").await?;
        let length: usize = page.eval("return history.length", vec![]).await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", crate::help::READY).await?;
        shift(page, 3).await?;
        gone(page).await?;
        assert_eq!(page.eval::<usize>("return history.length", vec![]).await?, length);
        page.driver().back().await?;
        page.wait_until(
            "a page before it",
            "location.pathname === '/exit.html' && !location.search",
        )
        .await?;
        wheel.wait_until("it is drawn", crate::help::READY).await?;
        open_pou(&wheel, 0).await?;
        assert_eq!(
            wheel.get::<String>("root.querySelector('[data-field=strength-0-0]').value").await?,
            ""
        );
        let all: String = wheel.get("root.innerHTML").await?;
        assert!(!all.contains("Kapa haka"));
        page.driver().forward().await?;
        gone(page).await
    })
}

/// What a browser tells a page that it puts away, or brings back, whole.
async fn away_or_back(page: &Page, kind: &str) -> Result<()> {
    let script = "dispatchEvent(new PageTransitionEvent(arguments[0], { persisted: true }))";
    page.eval::<()>(script, vec![kind.into()]).await
}

#[test]
fn a_page_that_is_brought_back_whole_is_covered_or_empty() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        words(page).await?;
        let veiled = "return !!document.querySelector('html > [popover]')";
        away_or_back(page, "pagehide").await?;
        assert!(page.eval::<bool>(veiled, vec![]).await?, "while it is away");
        away_or_back(page, "pageshow").await?;
        assert!(!page.eval::<bool>(veiled, vec![]).await?, "nothing was left");

        // Another page of this tab was, meanwhile.
        away_or_back(page, "pagehide").await?;
        page.eval::<()>(
            "sessionStorage.clear(); sessionStorage['ppsa-n'] = 1; window.before = true",
            vec![],
        )
        .await?;
        away_or_back(page, "pageshow").await?;
        page.wait_until(
            "it is loaded anew",
            "!window.before && document.readyState === 'complete'",
        )
        .await?;
        assert!(!page.eval::<bool>(veiled, vec![]).await?, "and can be used");

        // This page was.
        never_comes(&site);
        shift(page, 3).await?;
        page.wait_until("it is covered", COVERED).await?;
        away_or_back(page, "pagehide").await?;
        assert!(page.eval::<bool>(&format!("return {COVERED}"), vec![]).await?);
        page.eval::<()>("window.before = true", vec![]).await?;
        away_or_back(page, "pageshow").await?;
        page.wait_until(
            "it is loaded anew",
            "!window.before && document.readyState === 'complete'",
        )
        .await?;
        assert!(!page.driver().source().await?.contains("Kapa"));
        Ok(())
    })
}

/// For the back button, and without a time.
#[test]
fn what_stays_in_the_tab_is_one_number() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        for left in ["1", "2"] {
            open(page, &site).await?;
            words(page).await?;
            shift(page, 3).await?;
            gone(page).await?;
            let all: Value = page
                .eval(
                    "return [{ ...sessionStorage }, { ...localStorage }, document.cookie,
                        await indexedDB.databases(), await caches.keys()]",
                    vec![],
                )
                .await?;
            assert_eq!(all, json!([{ "ppsa-n": left }, {}, "", [], []]));
        }
        Ok(())
    })
}

#[test]
fn a_copy_of_the_tab_is_covered_and_keeps_its_words() -> Result<()> {
    run_needing(&[Ability::OpensTabs], Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        words(page).await?;
        let first = page.tab().await?;
        let copy = page.duplicate_tab().await?;
        let wheel = page.host(WHEEL);
        wheel.find(".gate button").await?.click().await?;
        wheel.wait_until("it is drawn", crate::help::READY).await?;
        page.turn_to(&first).await?;
        shift(page, 3).await?;
        gone(page).await?;
        page.turn_to(&copy).await?;
        wheel.find(".gate").await?;
        assert!(wheel.find_all("textarea").await?.is_empty());
        assert!(storage(page).await?.contains("Kapa haka"));
        Ok(())
    })
}

#[test]
fn a_reload_of_the_covered_page_shows_nothing_of_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        words(page).await?;
        never_comes(&site);
        shift(page, 3).await?;
        page.wait_until("it is covered", COVERED).await?;
        page.reload().await?;
        assert!(!storage(page).await?.contains("Kapa"));
        assert!(!page.driver().source().await?.contains("Kapa"));
        Ok(())
    })
}
