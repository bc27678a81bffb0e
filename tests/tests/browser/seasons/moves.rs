//! On, back, to stay, to change, to remove and to undo: by keyboard, by finger.

use ppsa_tests::{Key, Options, Result, run};
use serde_json::json;

use super::steps::{day, note, now, open, path, tab_to, there_and_back};

#[test]
fn a_journey_by_keyboard_alone() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        assert_eq!(now(&seasons).await?, (String::new(), String::new()), "nothing is preselected");
        tab_to(page, "go-koanga").await?;
        page.press(Key::Enter).await?;
        seasons.wait_until("it asks first", "root.activeElement?.id === 'sheet'").await?;
        assert!(page.events("ppsa-change").await?.is_empty(), "nothing is noted yet");
        tab_to(page, "note").await?;
        page.press("Two people I can ring").await?;
        crate::help::tab_to(page, &seasons, ".sheet .main").await?;
        page.press(Key::Enter).await?;
        seasons
            .wait_until("the focus is where this is", "root.activeElement?.id === 'here'")
            .await?;
        assert_eq!(now(&seasons).await?, ("koanga".into(), "kōanga".into()));
        assert_eq!(path(&seasons).await?, ["kōanga: Began here"]);
        let told = page.events("ppsa-change").await?;
        assert_eq!(told, [json!({"kind": "season"}), json!({"kind": "season"})]);

        tab_to(page, "go-hotoke").await?;
        page.press(Key::Space).await?;
        seasons.wait_until("it asks first", "root.activeElement?.id === 'sheet'").await?;
        crate::help::tab_to(page, &seasons, ".sheet .main + button").await?;
        page.press(Key::Enter).await?;
        seasons.wait_until("back at the choice", "root.activeElement?.id === 'go-hotoke'").await?;
        assert_eq!(path(&seasons).await?.len(), 1, "left as it was");
        Ok(())
    })
}

#[test]
fn a_journey_by_touch() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        let ring = seasons.find(".quarter.raumati .band").await?;
        page.tap(&ring).await?;
        seasons.wait_until("it asks first", "root.activeElement?.id === 'sheet'").await?;
        page.tap(&seasons.find(".sheet .main").await?).await?;
        seasons.wait_until("it is noted", "root.querySelector('#here')").await?;
        for (season, words) in [
            ("ngahuru", "ngahuru: Moved on"),
            ("hotoke", "hōtoke: Began again"),
            ("hotoke", "hōtoke: Stayed"),
            ("raumati", "raumati: Moved on"),
            ("koanga", "kōanga: Went back"),
        ] {
            page.tap(&seasons.find(&format!("#go-{season}")).await?).await?;
            seasons.find(".sheet").await?;
            page.tap(&seasons.find(".sheet .main").await?).await?;
            seasons.wait_until("it is noted", "!root.querySelector('.sheet')").await?;
            assert_eq!(path(&seasons).await?[0], words);
        }
        assert_eq!(now(&seasons).await?.0, "koanga");
        let rounds: Vec<String> =
            seasons.get("[...root.querySelectorAll('.round')].map(it => it.textContent)").await?;
        assert_eq!(rounds, ["Round\u{a0}2", "Round\u{a0}1"]);
        let lines: usize = seasons.get("root.querySelectorAll('.line').length").await?;
        assert_eq!(lines, 5, "a line between each two");
        Ok(())
    })
}

#[test]
fn each_step_can_be_taken_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        note(page, &seasons, "hotoke", "2025-03-02", "Tea").await?;
        seasons.find("[data-act=put-back]").await?.click().await?;
        seasons.wait_until("the first is gone", "root.activeElement?.id === 'choose'").await?;
        assert!(path(&seasons).await?.is_empty());
        there_and_back(page, &seasons).await?;
        assert_eq!(path(&seasons).await?.len(), 3);
        seasons.find("[data-act=put-back]").await?.click().await?;
        seasons.wait_until("it is spring", "root.querySelector('.quarter.koanga.here')").await?;
        assert_eq!(path(&seasons).await?, ["kōanga: Moved on", "hōtoke: Began here"]);
        Ok(())
    })
}

#[test]
fn an_entry_is_changed_removed_and_put_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        there_and_back(page, &seasons).await?;
        let last = "root.querySelector('.path li:last-child')";
        seasons.find(".path li:last-child > button").await?.click().await?;
        seasons.wait_until("it opens", "root.activeElement?.id === 'sheet'").await?;
        let text: String = seasons.get("root.querySelector('#note').value").await?;
        assert_eq!(text, "Tea");
        seasons.find(".which input[value=raumati]").await?.click().await?;
        day(&seasons, "2025-03-05").await?;
        seasons.find("#note").await?.click().await?;
        page.press(Key::End).await?;
        page.press(" and bread").await?;
        seasons.find(".sheet .main").await?.click().await?;
        seasons.wait_until("it is noted", "!root.querySelector('.sheet')").await?;
        let words: String = seasons.get(&format!("{last}.textContent")).await?;
        for part in ["raumati", "5 March 2025", "Tea and bread"] {
            assert!(words.contains(part), "{part} in {words}");
        }
        assert!(page.active().await?.id.starts_with("change-"), "the focus is at the entry");
        assert_eq!(path(&seasons).await?[1], "kōanga: Went back");

        seasons.find(".path li:last-child > button").await?.click().await?;
        seasons.find(".sheet .acts button:nth-child(3)").await?.click().await?;
        seasons
            .wait_until("it is removed", "root.querySelectorAll('.path li').length === 2")
            .await?;
        assert_eq!(page.active().await?.text, "Undo");
        let said: String =
            seasons.get("root.querySelector('.path > .acts [role=status]').textContent").await?;
        assert_eq!(said, "Removed.");
        page.press(Key::Enter).await?;
        seasons.wait_until("it is back", "root.querySelectorAll('.path li').length === 3").await?;
        assert!(page.active().await?.id.starts_with("change-"));
        Ok(())
    })
}

#[test]
fn a_day_to_come_is_not_noted_and_what_is_begun_is_kept() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        seasons.find("#go-hotoke").await?.click().await?;
        seasons.find("#note").await?.click().await?;
        page.press("Rain all week").await?;
        day(&seasons, "2999-01-01").await?;
        seasons.find(".sheet .main").await?.click().await?;
        seasons
            .wait_until(
                "it says why",
                "root.querySelector('.sheet [role=status]').textContent.startsWith('Please pick a day')",
            )
            .await?;
        assert_eq!(page.active().await?.id, "on");
        // Drawn anew, in another language: what was begun is still there.
        page.eval::<()>("document.querySelector('ppsa-seasons-tracker').lang = 'mi'", vec![])
            .await?;
        seasons
            .wait_until(
                "te reo is there",
                "root.querySelector('#title [lang=mi], #title[lang=mi]')",
            )
            .await?;
        let text: String = seasons.get("root.querySelector('#note').value").await?;
        assert_eq!(text, "Rain all week");
        // Another season: the words stay.
        seasons.find("#go-koanga").await?.click().await?;
        let text: String = seasons.get("root.querySelector('#note').value").await?;
        assert_eq!(text, "Rain all week");
        Ok(())
    })
}
