//! What a person sets and types before the program is there is theirs: it goes on in the widget.

use ppsa_tests::{Host, Key, Options, Page, Result, run};

use super::steps::{comes, drawn, open_made, site_made};
use crate::help::{READY, WHEEL, table, wait_drawn};

/// A wheel before its program, whose controls work.
pub async fn works(page: &Page, attributes: &str) -> Result<(ppsa_tests::Site, Host)> {
    let site = site_made(WHEEL, attributes, "en-NZ")?;
    let wheel = open_made(page, &site, WHEEL).await?;
    wait_works(&wheel).await?;
    Ok((site, wheel))
}

/// Waits until they do.
pub async fn wait_works(wheel: &Host) -> Result<()> {
    wheel.wait_until("its controls work", "!root.querySelector('.made textarea').disabled").await
}

/// Types into a field that shows.
pub async fn types(page: &Page, wheel: &Host, words: &str) -> Result<()> {
    wheel.find("textarea[data-field='strength-0-0']").await?.click().await?;
    page.press(words).await
}

const FIELD: &str = "root.querySelector('textarea[data-field=\"strength-0-0\"]')";

#[test]
fn it_is_taken_with_the_focus_and_the_selection() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = works(page, "").await?;
        page.eval::<()>(
            "window.heard = [];
            for (const type of ['input', 'keydown', 'beforeinput'])
                addEventListener(type, (event) => heard.push(`${type} ${event.key ?? event.data}`))",
            vec![],
        )
        .await?;
        wheel.act("root.querySelector('#now-0').focus()").await?;
        for _ in 0..3 {
            page.press(Key::Right).await?;
        }
        let spoken: String = wheel.get("root.querySelector('#now-0').ariaValueText").await?;
        assert!(spoken.ends_with(", 3") && spoken.len() > 5, "it says its step: {spoken}");
        types(page, &wheel, "Walking far").await?;
        page.press(Key::Left).await?;
        page.press(Key::Shift + Key::Left + Key::Left).await?;
        assert!(page.events("ppsa-change").await?.is_empty(), "nobody is told so far");
        comes(page, &wheel).await?;
        let value: String = wheel.get(&format!("{FIELD}.value")).await?;
        assert_eq!(value, "Walking far");
        let at: (String, u32, u32) = wheel
            .get("[root.activeElement.dataset.field, root.activeElement.selectionStart, root.activeElement.selectionEnd]")
            .await?;
        assert_eq!(at, ("strength-0-0".to_owned(), 8, 10));
        wait_drawn(&wheel, 0, 3, 0).await?;
        assert!(table(&wheel).await?[0].contains(&"Walking far".to_owned()));
        let kinds: Vec<_> =
            page.events("ppsa-change").await?.iter().map(|it| it["kind"].clone()).collect();
        assert_eq!(kinds, ["now", "note"]);
        // The caret is where it was: a person types on.
        page.press(Key::End).await?;
        page.press(" away").await?;
        wheel.wait_until("it goes on", &format!("{FIELD}.value === 'Walking far away'")).await?;
        let heard: Vec<String> = page.eval("return heard", vec![]).await?;
        let words: Vec<_> = heard
            .iter()
            .filter(|it| !it.contains("Arrow") && !it.contains("Shift") && !it.contains("End"))
            .collect();
        assert!(words.is_empty(), "the page hears no letter: {words:?}");
        Ok(())
    })
}

#[test]
fn a_box_and_an_opened_part_are_taken() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = works(page, "").await?;
        wheel.find(".made .skip input").await?.click().await?;
        wheel.find(".made .about-words summary").await?.click().await?;
        comes(page, &wheel).await?;
        wheel
            .wait_until(
                "it is left out",
                "!root.querySelector('.rates') && root.querySelector('.skip input').checked",
            )
            .await?;
        let open: bool = wheel.get("root.querySelector('.about-words').open").await?;
        assert!(open, "what was opened stays open");
        Ok(())
    })
}

#[test]
fn it_is_kept_from_then_on_and_not_before() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = works(page, "keep=\"visit\"").await?;
        types(page, &wheel, "Walking").await?;
        let kept = "JSON.stringify(sessionStorage).includes('Walking')";
        assert!(!page.eval::<bool>(&format!("return {kept}"), vec![]).await?);
        comes(page, &wheel).await?;
        page.wait_until("it is kept", kept).await
    })
}

#[test]
fn where_to_keep_it_is_asked_as_usual() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = works(page, "").await?;
        types(page, &wheel, "Walking.").await?;
        comes(page, &wheel).await?;
        // Once the field is left there is something to lose.
        page.press(Key::Tab).await?;
        wheel.wait_until("it is asked", "root.querySelector('.keeping .question')").await
    })
}

#[test]
fn a_word_that_is_being_composed_and_a_slider_that_is_held_are_waited_for() -> Result<()> {
    for (at, begins, ends) in [
        (
            FIELD,
            "new CompositionEvent('compositionstart', { bubbles: true, composed: true })",
            "new CompositionEvent('compositionend', { bubbles: true, composed: true })",
        ),
        (
            "root.querySelector('#now-0')",
            "new PointerEvent('pointerdown', { bubbles: true })",
            "new PointerEvent('pointerup', { bubbles: true, composed: true })",
        ),
    ] {
        run(Options::desktop(), async |page| {
            let (_site, wheel) = works(page, "").await?;
            types(page, &wheel, "Kai").await?;
            wheel.act(&format!("{at}.dispatchEvent({begins})")).await?;
            wheel.act(&format!("(window.held = {at})")).await?;
            page.eval::<()>("window.letGo()", vec![]).await?;
            wheel
                .wait_until("the widget waits", "root.querySelector('.place[hidden] [data-ready]')")
                .await?;
            // Two frames: it would have come by now.
            page.eval::<()>("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))", vec![]).await?;
            assert!(!wheel.get::<bool>(READY).await?, "it is not taken away meanwhile");
            page.eval::<()>(&format!("held.dispatchEvent({ends})"), vec![]).await?;
            drawn(&wheel).await?;
            assert_eq!(wheel.get::<String>(&format!("{FIELD}.value")).await?, "Kai");
            Ok(())
        })?;
    }
    Ok(())
}
