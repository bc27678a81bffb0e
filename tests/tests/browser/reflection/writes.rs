//! Writing: every kind of question, leaving out, stopping and coming back, finishing.

use ppsa_tests::{Key, Options, Result, run};

use super::{asked, enter, open, press, titled, told, write};

#[test]
fn each_kind_is_answered_by_keyboard_and_read_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        form.act("root.querySelectorAll('[name=group]')[1].click()").await?;
        enter(page, &form, "[data-template='pitfalls'] button").await?;
        titled(&form, "Pitfalls of supporting others").await?;
        assert_eq!(page.active().await?.id, "title", "the focus is on the new screen");
        write(page, &form, 0, "At night").await?;
        press(page, &form, "Next question").await?;
        asked(&form, 2).await?;
        // A scale in words.
        page.press(Key::Tab).await?;
        page.press(" ").await?;
        page.press(Key::Down).await?;
        form.wait_until("a step is chosen", "root.querySelectorAll('input[name=q-1]')[1].checked")
            .await?;
        press(page, &form, "Next question").await?;
        asked(&form, 3).await?;
        // Choices, and own words beside them.
        page.press(Key::Tab).await?;
        page.press(" ").await?;
        write(page, &form, 2, "I snap").await?;
        press(page, &form, "Next question").await?;
        asked(&form, 4).await?;
        press(page, &form, "Skip for now").await?;
        asked(&form, 5).await?;
        told(&form, "Skipped for now. I can answer it later, or not at all.").await?;
        press(page, &form, "Finish").await?;
        titled(&form, "Pitfalls of supporting others").await?;
        let read: Vec<String> =
            form.get("[...root.querySelectorAll('.answer')].map(it => it.textContent)").await?;
        assert_eq!(read, ["At night", "Low", "I am tired and rest does not help", "I snap"]);
        let kinds = page.events("ppsa-change").await?;
        assert!(kinds.iter().all(|it| it["kind"] == "reflection"), "{kinds:?}");
        Ok(())
    })
}

#[test]
fn a_day_and_yes_or_not_yet_can_be_taken_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        form.act("root.querySelectorAll('[name=group]')[2].click()").await?;
        enter(page, &form, "[data-template='asking-feedback'] button").await?;
        enter(page, &form, ".dots li:nth-child(4) button").await?;
        asked(&form, 4).await?;
        form.act("root.querySelector('input[type=date]').value = '2026-03-01'; root.querySelector('input[type=date]').dispatchEvent(new Event('change', { bubbles: true }))").await?;
        press(page, &form, "Clear answer").await?;
        form.wait_until("it is taken back", "root.querySelector('input[type=date]').value === ''")
            .await?;
        enter(page, &form, ".dots li:nth-child(7) button").await?;
        asked(&form, 7).await?;
        page.press(Key::Tab).await?;
        page.press(" ").await?;
        form.wait_until(
            "yes is chosen and its dot says so",
            "root.querySelector('input[name=q-6]').checked && root.querySelector('[aria-current]').textContent.includes('answered')",
        )
        .await
    })
}

#[test]
fn a_reload_comes_back_to_the_very_spot_and_so_does_stopping() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        enter(page, &form, "[data-template='gibbs'] button").await?;
        write(page, &form, 0, "The fence").await?;
        press(page, &form, "Next question").await?;
        asked(&form, 2).await?;
        write(page, &form, 1, "Calm, ā").await?;
        page.reload().await?;
        form.wait_until(
            "the same question with its words",
            "root?.querySelector('[data-ready] textarea')?.value === 'Calm, ā'",
        )
        .await?;
        press(page, &form, "Stop here for now").await?;
        told(
            &form,
            "Stopped here. It waits on this page under “To come back to”, just as I left it.",
        )
        .await?;
        enter(page, &form, "[data-entry] button").await?;
        asked(&form, 2).await?;
        let is: String = form.get("root.querySelector('textarea').value").await?;
        assert_eq!(is, "Calm, ā");
        // Finished, it is changed and opened again.
        press(page, &form, "Finish").await?;
        press(page, &form, "Open again").await?;
        press(page, &form, "Carry on").await?;
        form.find("#question").await?;
        Ok(())
    })
}

#[test]
fn nothing_said_leaves_nothing_behind() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        enter(page, &form, "[data-template='gibbs'] button").await?;
        press(page, &form, "Skip for now").await?;
        asked(&form, 2).await?;
        assert!(page.events("ppsa-change").await?.is_empty());
        write(page, &form, 1, "a").await?;
        page.press(Key::Backspace).await?;
        press(page, &form, "Stop here for now").await?;
        told(&form, "Nothing was written, so nothing is kept.").await?;
        assert!(form.find_all("[data-entry]").await?.is_empty());
        Ok(())
    })
}

#[test]
fn all_questions_at_once() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, form) = open(page, "/reflection-given.html").await?;
        titled(&form, "Pitfalls of supporting others").await?;
        form.act("root.querySelector('header + .choice input').focus()").await?;
        page.press(" ").await?;
        form.wait_until("all are there", "root.querySelectorAll('.question').length === 9").await?;
        write(page, &form, 8, "A call").await?;
        form.wait_until("it is begun", "root.querySelectorAll('.leave button').length === 3")
            .await?;
        page.reload().await?;
        form.wait_until(
            "all are there again",
            "root?.querySelector(\"[data-ready] [data-field='q-8']\")?.value === 'A call'",
        )
        .await
    })
}

#[test]
fn a_template_that_is_not_there_shows_the_others_and_tells_the_page() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        form.act("host.setAttribute('template', 'nope')").await?;
        form.wait_until(
            "it says so",
            "root.textContent.includes('The questions this page links to are not here.')",
        )
        .await?;
        let code: String = form.get("host.error.code").await?;
        assert_eq!(code, "not-there");
        form.act("host.setAttribute('template', 'autumn')").await?;
        titled(&form, "Autumn: Reflective Learning").await
    })
}
