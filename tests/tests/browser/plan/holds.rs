//! Held lightly or agreed: only the person's own act agrees, and new words are not agreed yet.

use ppsa_tests::{Key, Options, Result, run};

use super::help::{act, focused, one_plan, shows, start, wording};

#[test]
fn new_words_are_held_lightly_and_can_be_taken_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        act(&plan, "agree").await?;
        shows(&plan, ".standing", "Agreed").await?;
        assert!(
            plan.find_all("#wording").await?.is_empty(),
            "agreed words do not change by chance"
        );
        act(&plan, "anew").await?;
        focused(&plan, "#wording").await?;
        act(&plan, "keep").await?;
        focused(&plan, "[data-act=anew]").await?;
        shows(&plan, ".standing", "Agreed").await?;
        act(&plan, "anew").await?;
        focused(&plan, "#wording").await?;
        page.press(Key::End).await?;
        page.press(" and rest").await?;
        wording(&plan, "Sleep and rest").await?;
        shows(&plan, ".standing", "Held lightly").await?;
        shows(&plan, ".wording .entry", "I said yes to these words on").await?;
        shows(&plan, ".wording [role=status]", "Reworded.").await?;
        focused(&plan, "#wording").await?;
        act(&plan, "put-back").await?;
        wording(&plan, "Sleep").await?;
        shows(&plan, ".standing", "Agreed").await
    })
}

#[test]
fn the_history_keeps_what_stood_before() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        act(&plan, "agree").await?;
        act(&plan, "take-back").await?;
        focused(&plan, "[data-act=agree]").await?;
        shows(&plan, ".told", "Held lightly again.").await?;
        act(&plan, "agree").await?;
        act(&plan, "anew").await?;
        focused(&plan, "#wording").await?;
        page.press(Key::End).await?;
        page.press(" well").await?;
        wording(&plan, "Sleep well").await?;
        act(&plan, "look").await?;
        focused(&plan, "#look").await?;
        page.press("It got <b>better</b>").await?;
        plan.act("root.querySelector('.look input').click()").await?;
        act(&plan, "note").await?;
        shows(&plan, ".review [role=status]", "Added to the history.").await?;
        focused(&plan, "[data-act=put-back]").await?;
        plan.find(".history summary").await?.click().await?;
        let lines: Vec<String> = plan
            .get("[...root.querySelectorAll('.history .words')].map(it => it.textContent)")
            .await?;
        assert_eq!(lines, ["Sleep", "Sleep well", "It got <b>better</b>"]);
        shows(&plan, ".history li:nth-child(1)", "I said yes to these words on").await?;
        shows(&plan, ".history li:nth-child(3)", "Looked at again, together").await?;
        act(&plan, "put-back").await?;
        plan.wait_until("it is not noted", "root.querySelectorAll('.history li').length === 2")
            .await
    })
}

#[test]
fn set_down_done_and_taken_up() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        assert!(plan.find_all("[data-act=done]").await?.is_empty(), "only what is agreed is done");
        act(&plan, "set-down").await?;
        shows(&plan, "[role=status]:not(:empty)", "Set down.").await?;
        focused(&plan, "[data-act=put-back]").await?;
        page.press(Key::Enter).await?;
        focused(&plan, "#row-0").await?;
        act(&plan, "agree").await?;
        act(&plan, "done").await?;
        focused(&plan, "[data-act=put-back]").await?;
        plan.find("details:has(.objective) summary").await?.click().await?;
        shows(&plan, "details .objective .standing", "Done").await?;
        act(&plan, "take-up").await?;
        plan.wait_until("it is open again", "root.querySelector('section > .all .objective.open')")
            .await?;
        focused(&plan, "#row-0").await?;
        act(&plan, "remove").await?;
        plan.wait_until("it is gone", "!root.querySelector('.objective')").await?;
        focused(&plan, "[data-act=put-back]").await?;
        page.press(Key::Enter).await?;
        wording(&plan, "Sleep").await?;
        focused(&plan, "#row-0").await
    })
}
