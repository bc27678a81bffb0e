//! Every state of the plan in every look: axe finds nothing, nothing is cut off, nothing is small.

use ppsa_tests::{Host, Key, Options, Page, Result, Scheme, assert_axe_clean, run};

use super::help::{act, focused, plan_beside_a_wheel, shows, start, wording};

async fn sound(page: &Page, plan: &Host, state: &str) -> Result<()> {
    assert_axe_clean(page, state).await?;
    let wide: bool = page
        .eval(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
            vec![],
        )
        .await?;
    assert!(wide, "{state}: the page scrolls sideways");
    let small: Vec<String> = plan
        .get(
            "[...root.querySelectorAll('button, summary, textarea, .choice, input[type=date]')]
                .filter(it => it.checkVisibility() && it.getBoundingClientRect().height < 44)
                .map(it => it.textContent || it.id)",
        )
        .await?;
    assert!(small.is_empty(), "{state}: too small for a thumb: {small:?}");
    Ok(())
}

async fn each_state(page: &Page) -> Result<()> {
    let (_site, plan) = plan_beside_a_wheel(page).await?;
    sound(page, &plan, "first time").await?;
    start(page, &plan, 2, "Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere")
        .await?;
    sound(page, &plan, "held lightly").await?;
    plan.find("[data-field=step-0]").await?.click().await?;
    page.press("Ring").await?;
    act(&plan, "agree").await?;
    focused(&plan, "[data-act=take-back]").await?;
    plan.act("root.querySelector('#day').focus()").await?;
    page.press("03032020").await?;
    shows(&plan, ".findings", "gone by").await?;
    act(&plan, "look").await?;
    focused(&plan, "#look").await?;
    plan.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    sound(page, &plan, "agreed, with all that belongs to it").await?;
    act(&plan, "anew").await?;
    focused(&plan, "#wording").await?;
    page.press(Key::End).await?;
    page.press(" x").await?;
    shows(&plan, ".standing", "Held lightly").await?;
    sound(page, &plan, "worded anew").await?;
    start(page, &plan, 3, "Two").await?;
    wording(&plan, "Two").await?;
    act(&plan, "set-down").await?;
    focused(&plan, "[data-act=put-back]").await?;
    plan.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    act(&plan, "begin").await?;
    focused(&plan, "#start").await?;
    sound(page, &plan, "one set down, starting another").await
}

#[test]
fn on_a_phone() -> Result<()> {
    run(Options::phone(), async |page| each_state(page).await)
}

#[test]
fn on_a_phone_in_the_dark() -> Result<()> {
    let options = Options { scheme: Scheme::Dark, reduced_motion: true, ..Options::phone() };
    run(options, async |page| each_state(page).await)
}

#[test]
fn on_a_wide_page() -> Result<()> {
    run(Options::desktop(), async |page| each_state(page).await)
}

#[test]
fn in_forced_colours_at_320_pixels() -> Result<()> {
    let options = Options { forced_colours: true, width: 320, ..Options::phone() };
    run(options, async |page| each_state(page).await)
}
