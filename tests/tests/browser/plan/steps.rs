//! Steps, who holds each, and the day.

use ppsa_tests::{Host, Key, Options, Result, run};

use super::help::{act, focused, one_plan, shows, start};

async fn all(plan: &Host, words: &str) -> Result<()> {
    let all = "[...root.querySelectorAll('.steps textarea')].map(it => it.value).join()";
    plan.wait_until(&format!("the steps are {words}"), &format!("{all} === '{words}'")).await
}

#[test]
fn a_step_that_is_put_back_stands_where_it_stood() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        plan.find("[data-field=step-0]").await?.click().await?;
        page.press("one").await?;
        for words in ["two", "three"] {
            act(&plan, "add-step").await?;
            focused(&plan, ".steps li:last-child textarea").await?;
            page.press(words).await?;
        }
        all(&plan, "one,two,three").await?;
        plan.find("#remove-1").await?.click().await?;
        all(&plan, "one,three").await?;
        focused(&plan, "[data-act=put-back]").await?;
        page.press(Key::Enter).await?;
        all(&plan, "one,two,three").await?;
        focused(&plan, "[data-field=step-1]").await
    })
}

#[test]
fn who_holds_it_and_when_it_was_done() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        plan.find("[data-field=step-0]").await?.click().await?;
        page.press("Ring").await?;
        let held =
            "[...root.querySelectorAll('.holder input')].map(it => Number(it.checked)).join('')";
        plan.wait_until("it is mine", &format!("{held} === '100'")).await?;
        plan.act("root.querySelectorAll('.holder input')[2].click()").await?;
        plan.wait_until("it is of both", &format!("{held} === '001'")).await?;
        plan.act("root.querySelector('.steps input[type=checkbox]').click()").await?;
        plan.wait_until("it has a day", "root.querySelector('#done-0 time')").await?;
        plan.act("root.querySelector('.steps input[type=checkbox]').click()").await?;
        plan.wait_until("it has none", "!root.querySelector('#done-0 time')").await
    })
}

#[test]
fn a_day_can_be_taken_away() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        plan.find("#day").await?;
        plan.act("root.querySelector('#day').focus()").await?;
        crate::help::press_day(page, "03032033").await?;
        shows(&plan, ".row", "3 March 2033").await?;
        act(&plan, "no-day").await?;
        plan.wait_until("it is gone", "root.querySelector('#day').value === ''").await?;
        plan.wait_until("no file is offered", "!root.querySelector('[data-act=calendar]')").await?;
        focused(&plan, "#day").await
    })
}

#[test]
fn what_is_about_to_be_noted_outlives_a_new_drawing() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 0, "Sleep").await?;
        act(&plan, "look").await?;
        focused(&plan, "#look").await?;
        page.press("Better").await?;
        page.press(Key::Enter).await?;
        page.press("ā").await?;
        plan.act("(host.lang = 'mi')").await?;
        plan.wait_until("it is drawn in te reo", "root.querySelector('#title[lang=mi]')").await?;
        plan.wait_until(
            "the words are there",
            "root.querySelector('#look')?.value === 'Better\\nā'",
        )
        .await
    })
}
