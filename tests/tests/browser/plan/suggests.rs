//! What could be looked at, as advice that can be put away.

use ppsa_tests::{Key, Options, Result, run};

use super::help::{act, focused, one_plan, plan_beside_a_wheel, shows, start};

#[test]
fn a_suggestion_is_put_away_and_comes_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = plan_beside_a_wheel(page).await?;
        shows(&plan, ".finding h4", "Is there a strength here too?").await?;
        shows(&plan, ".finding", "Taha whānau").await?;
        act(&plan, "put-away").await?;
        plan.wait_until("it is away", "!root.querySelector('.findings')").await?;
        focused(&plan, "[data-act=put-back]").await?;
        let told = page.events("ppsa-change").await?;
        assert_eq!(told.last().map(|it| &it["kind"]), Some(&"dismissal".into()));
        page.press(Key::Enter).await?;
        shows(&plan, ".finding h4", "Is there a strength here too?").await?;
        focused(&plan, "#found").await
    })
}

#[test]
fn a_day_that_went_by_is_told_kindly() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        plan.find("#day").await?;
        plan.act("root.querySelector('#day').focus()").await?;
        crate::help::press_day(page, "03032020").await?;
        shows(&plan, ".findings", "A day to look again has gone by").await?;
        act(&plan, "look").await?;
        focused(&plan, "#look").await?;
        act(&plan, "note").await?;
        plan.wait_until(
            "it was looked at",
            "!root.querySelector('.findings')?.textContent.includes('gone by')",
        )
        .await
    })
}
