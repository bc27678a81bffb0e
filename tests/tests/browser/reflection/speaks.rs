//! Roles, names and languages.

use ppsa_tests::{Options, Result, run};

use super::{asked, enter, open, press};

#[test]
fn roles_and_names() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        enter(page, &form, "[data-template='naming-feelings'] button").await?;
        for (css, role, name) in [
            ("fieldset", "group", "What are you feeling?"),
            ("#question", "heading", "What are you feeling?"),
            ("input[name='q-0']", "checkbox", "Angry"),
            ("textarea", "textbox", "Or in my own words"),
            (".dots li:nth-child(2) button", "button", "Question 2"),
            ("nav", "navigation", "Question 1 of 10 · The feeling"),
        ] {
            let spoken = page.role_and_name(&form.find(css).await?).await?;
            assert_eq!(spoken, (role, name), "{css}");
        }
        press(page, &form, "Next question").await?;
        asked(&form, 2).await?;
        let spoken = page.role_and_name(&form.find("textarea").await?).await?;
        assert_eq!(spoken, ("textbox", "Is one of them the strongest? What is it like?"));
        let safe: bool = form
            .get("[...root.querySelectorAll('textarea')].every(it => !it.spellcheck && !it.translate) && [...root.querySelectorAll('input, textarea')].every(it => it.getAttribute('autocomplete') === 'off')")
            .await?;
        assert!(safe);
        Ok(())
    })
}

#[test]
fn te_reo_says_that_it_is_and_so_does_the_english_that_stands_in() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        form.act("host.lang = 'mi'").await?;
        form.wait_until(
            "te reo is there",
            "root.querySelector('#title')?.textContent === 'He huritao' && root.querySelector('#title').closest('[lang]').lang === 'mi'",
        )
        .await?;
        let bare = crate::help::bare_texts(&form).await?;
        assert!(bare.is_empty(), "{bare:?}");
        Ok(())
    })
}
