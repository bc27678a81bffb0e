//! What a screen reader is told: roles, names, headings, languages.

use ppsa_tests::{Options, Result, run};

use super::help::{act, focused, one_plan, plan_beside_a_wheel, start};

#[test]
fn roles_and_names() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        let first = plan.find("button.name").await?;
        assert_eq!(page.role_and_name(&first).await?, ("button", "Taha wairua spirit"));
        start(page, &plan, 0, "Sleep").await?;
        plan.find("[data-field=step-0]").await?.click().await?;
        page.press("Ring").await?;
        act(&plan, "look").await?;
        focused(&plan, "#look").await?;
        for (css, role, name) in [
            ("#wording", "textbox", "What would I like to be different here, or to keep as it is?"),
            (".belongs input", "checkbox", "Taha wairua"),
            ("[data-field=step-0]", "textbox", "Steps towards it 1"),
            (".steps input[type=checkbox]", "checkbox", "Done Steps towards it 1"),
            (".holder input", "radio", "Me"),
            (".holder", "group", "Who takes this step Steps towards it 1"),
            ("#remove-0", "button", "Remove Steps towards it 1"),
            (".belongs", "group", "It belongs to"),
            (".steps", "group", "Steps towards it"),
            (".review", "group", "Looking at it again"),
            ("#panel", "group", "Sleep"),
            ("#look", "textbox", "What I see now, if I want to write it down"),
            ("[data-act=agree]", "button", "Yes, this is what I want"),
        ] {
            let spoken = page.role_and_name(&plan.find(css).await?).await?;
            assert_eq!(spoken, (role, name), "{css}");
        }
        Ok(())
    })
}

#[test]
fn headings_go_down_step_by_step_and_every_text_says_its_language() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = plan_beside_a_wheel(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        act(&plan, "begin").await?;
        focused(&plan, "#start").await?;
        let levels: Vec<u8> = plan
            .get("[...root.querySelectorAll('h2,h3,h4,h5')].map(it => Number(it.localName[1]))")
            .await?;
        assert_eq!(levels.first(), Some(&2));
        assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
        let bare = crate::help::bare_texts(&plan).await?;
        assert!(bare.is_empty(), "{bare:?}");
        let safe: bool = plan
            .get(
                "[...root.querySelectorAll('textarea, input')].every(it => it.getAttribute('autocomplete') === 'off')
                    && [...root.querySelectorAll('textarea')].every(it => !it.spellcheck && !it.translate)",
            )
            .await?;
        assert!(safe, "no field asks for help that sends words away");
        Ok(())
    })
}
