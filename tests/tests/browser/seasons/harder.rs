//! The page for harder days: made from strengths, read at a press, small on paper.

use ppsa_tests::{Ability, Host, Key, Options, Page, Result, assert_axe_clean, run, run_needing};

use super::steps::{SEASONS, open, tab_to};
use crate::help::{READY, WHEEL};

const WORDS: &str = "root.querySelector('#harder-helps').value";

/// What stands on the page that is read.
async fn card(seasons: &Host) -> Result<String> {
    seasons.wait_until("it can be read", "root.querySelector('.page')").await?;
    seasons.get("root.querySelector('.page').innerText").await
}

async fn press(page: &Page, seasons: &Host, css: &str) -> Result<()> {
    seasons.find(css).await?;
    seasons.act(&format!("root.querySelector(`{css}`).focus()")).await?;
    page.press(Key::Enter).await
}

#[test]
fn it_is_made_from_strengths_by_keyboard_and_read_at_a_press() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, seasons) = open(page, "/harder.html").await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        wheel.find("textarea[data-field='strength-0-0']").await?.click().await?;
        page.press("The river").await?;
        tab_to(page, "harder").await?;
        page.press(Key::Enter).await?;
        seasons.wait_until("its title is told", "root.activeElement?.id === 'title'").await?;
        assert_axe_clean(page, "a page for harder days, to make").await?;
        press(page, &seasons, "[data-act=add]").await?;
        seasons.wait_until("it is taken", &format!("{WORDS} === 'The river'")).await?;
        seasons.wait_until("it goes on there", "root.activeElement?.id === 'harder-helps'").await?;
        assert!(seasons.find_all("[data-act=add]").await?.is_empty(), "it is there already");
        page.press(Key::End).await?;
        page.press(" and back").await?;
        seasons.find("#harder-call").await?.click().await?;
        page.press("Sam").await?;
        press(page, &seasons, ".acts .main").await?;
        let read = card(&seasons).await?;
        let lines: Vec<&str> = read.split_whitespace().collect();
        assert_eq!(lines.join(" "), "What helps The river and back Who I can call, and when Sam");
        seasons.wait_until("its title is told", "root.activeElement?.id === 'title'").await?;
        assert_axe_clean(page, "a page for harder days, to read").await?;
        press(page, &seasons, "[data-act=back]").await?;
        seasons.wait_until("back where it was", "root.activeElement?.id === 'harder'").await?;
        // Once it is written it opens to be read.
        page.press(Key::Enter).await?;
        assert!(card(&seasons).await?.contains("The river and back"));
        let told = format!("{:?}", page.events("ppsa-change").await?);
        assert!(!told.contains("river") && !told.contains("harder"), "{told}");
        Ok(())
    })
}

#[test]
fn it_stays_open_in_another_language_and_is_read_only_where_the_page_is() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/harder.html").await?;
        seasons.find("#harder").await?.click().await?;
        seasons.find("#harder-notice").await?.click().await?;
        page.press("Seekret").await?;
        seasons.act("(host.lang = 'mi')").await?;
        seasons
            .wait_until(
                "it is open anew",
                "root.querySelector('#harder-notice')?.value === 'Seekret' && root.querySelector('section').lang !== 'en-NZ'",
            )
            .await?;
        seasons.act("(host.readOnly = true)").await?;
        let read = card(&seasons).await?;
        assert!(read.contains("Seekret"), "{read}");
        assert!(seasons.find_all("textarea").await?.is_empty());
        let told = page.console().await?;
        assert!(told.iter().all(|it| !it.text.contains("Seekret")), "{told:?}");
        Ok(())
    })
}

#[test]
fn it_is_there_where_the_page_offers_it_alone() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/harder.html").await?;
        let way = "root.querySelector('#harder')?.checkVisibility()";
        assert!(seasons.get::<bool>(way).await?);
        page.eval::<()>(&format!("document.querySelector('{SEASONS}').harderDays = false"), vec![])
            .await?;
        seasons.wait_until("it is not offered", &format!("!{way}")).await
    })
}

#[test]
fn on_paper_it_is_as_wide_as_a_bank_card_and_alone() -> Result<()> {
    run_needing(&[Ability::Paper], Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/harder.html").await?;
        seasons.find("#harder").await?.click().await?;
        seasons.find("#harder-helps").await?.click().await?;
        page.press("The river").await?;
        press(page, &seasons, ".acts .main").await?;
        card(&seasons).await?;
        page.eval::<()>(
            "window.print = () => {
                const { adoptedStyleSheets } = document.querySelector('ppsa-seasons-tracker').shadowRoot;
                window.printed = adoptedStyleSheets.length;
            }",
            vec![],
        )
        .await?;
        seasons.act("[...root.querySelectorAll('button')].find((it) => it.textContent === 'Print it small').click()").await?;
        page.wait_until("it prints", "window.printed > 0").await?;
        page.on_paper(true).await?;
        let [width, shown]: [f64; 2] = seasons
            .get(
                "[root.querySelector('.page').getBoundingClientRect().width / 96 * 25.4,
                [...root.querySelectorAll('section *')].filter((it) => it.checkVisibility() && it.getClientRects().length && !it.closest('.page') && !it.querySelector('.page')).length]",
            )
            .await?;
        assert!((width - 85.6).abs() < 0.5, "{width} mm wide");
        assert_eq!(shown, 0.0, "nothing else is on the paper");
        Ok(())
    })
}
