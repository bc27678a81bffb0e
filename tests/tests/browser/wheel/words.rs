//! Strengths and challenges in the person's own words, and leaving a pou out.

use ppsa_tests::{Key, Options, Result, run};

use crate::help::{one_wheel, open_pou, table, wait_drawn, write};

#[test]
fn words_are_kept_as_typed_and_read_back_in_the_table() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        write(page, &wheel, "strength-0-0", "Karakia in the morning, ā!").await?;
        wheel.find("[data-act='add-strength']").await?.click().await?;
        wheel
            .wait_until("a second field", "root.querySelector(\"[data-field='strength-0-1']\")")
            .await?;
        write(page, &wheel, "strength-0-1", "<b>Church</b>").await?;
        write(page, &wheel, "challenge-0-0", "Nights").await?;
        let row = &table(&wheel).await?[0];
        assert_eq!(row[3..], ["Karakia in the morning, ā!<b>Church</b>", "Nights"]);
        assert_eq!(wheel.find_all("b").await?.len(), 0, "words are never markup");
        Ok(())
    })
}

#[test]
fn a_note_that_is_put_back_stands_where_it_stood() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        for (nth, text) in ["one", "two", "three"].into_iter().enumerate() {
            if nth > 0 {
                wheel.find("[data-act='add-strength']").await?.click().await?;
            }
            let field = format!("strength-0-{nth}");
            let there = format!("root.querySelector(\"[data-field='{field}']\")");
            wheel.wait_until("there is a field", &there).await?;
            write(page, &wheel, &field, text).await?;
        }
        wheel.find("#strength-0-1-remove").await?.click().await?;
        wheel
            .wait_until("two are left", "root.querySelectorAll('.notes.strength li').length === 2")
            .await?;
        page.press(Key::Enter).await?;
        let all =
            "[...root.querySelectorAll('.notes.strength textarea')].map(it => it.value).join()";
        wheel.wait_until("all are back", &format!("{all} === 'one,two,three'")).await?;
        wheel
            .wait_until(
                "the focus is in it",
                "root.activeElement === root.querySelector(\"[data-field='strength-0-1']\")",
            )
            .await
    })
}

#[test]
fn a_note_that_was_removed_can_be_put_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        write(page, &wheel, "challenge-0-0", "Crowds").await?;
        wheel.find("#challenge-0-0-remove").await?.click().await?;
        wheel
            .wait_until(
                "it is gone",
                "root.querySelector(\"[data-field='challenge-0-0']\").value === ''",
            )
            .await?;
        let heard: String = wheel
            .get("root.querySelectorAll('.notes')[1].querySelector('[role=status]').textContent")
            .await?;
        assert_eq!(heard, "Removed.");
        assert_eq!(page.active().await?.text, "Undo", "focus is not lost");
        page.press(Key::Enter).await?;
        wheel
            .wait_until(
                "it is back",
                "root.querySelector(\"[data-field='challenge-0-0']\").value === 'Crowds'",
            )
            .await?;
        assert_eq!(table(&wheel).await?[0][4], "Crowds");
        Ok(())
    })
}

#[test]
fn a_pou_can_be_left_out_and_taken_in_again() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        open_pou(&wheel, 2).await?;
        wheel.act("root.querySelector('#now-2').focus()").await?;
        page.press(Key::End).await?;
        wheel.find(".skip input").await?.click().await?;
        wheel
            .wait_until(
                "it says so",
                "root.querySelector('.petal[data-place=\"2\"]').classList.contains('skipped')",
            )
            .await?;
        assert_eq!(table(&wheel).await?[2], ["Taha tinana", "Left out for now"]);
        assert_eq!(wheel.find_all("#now-2").await?.len(), 0);
        wheel.find(".skip input").await?.click().await?;
        wheel.find("#now-2").await?;
        wait_drawn(&wheel, 2, 5, 0).await?;
        Ok(())
    })
}

#[test]
fn fields_ask_for_no_help_that_sends_words_away() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        let safe: bool = wheel
            .get(
                "[...root.querySelectorAll('textarea')].every(field => field.autocomplete === 'off'
                    && !field.spellcheck && field.translate === false)
                    && [...root.querySelectorAll('input')].every(field => field.getAttribute('autocomplete') === 'off')",
            )
            .await?;
        assert!(safe);
        Ok(())
    })
}
