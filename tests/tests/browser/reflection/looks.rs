//! Every screen in every look: axe finds nothing, nothing is cut off, all can be pressed.

use ppsa_tests::{Host, Options, Page, Result, Scheme, assert_axe_clean, run};

use super::{enter, open, press, titled, told, write};

async fn fits(page: &Page, form: &Host, screen: &str) -> Result<()> {
    assert_axe_clean(page, screen).await?;
    let wide: bool = page
        .eval(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
            vec![],
        )
        .await?;
    assert!(wide, "{screen}: the page scrolls sideways");
    let small: Vec<String> = form
        .get("[...root.querySelectorAll('button, summary, label.choice, textarea, select, input[type=search], input[type=date]')].filter(it => { const box = it.getBoundingClientRect(); return box.width && (box.height < 44 || box.width < 44); }).map(it => it.outerHTML)")
        .await?;
    assert!(small.is_empty(), "{screen}: too small to press: {small:?}");
    Ok(())
}

async fn each_screen(page: &Page) -> Result<()> {
    let (_site, form) = open(page, "/reflection.html").await?;
    fits(page, &form, "first time").await?;
    enter(page, &form, "[data-template='naming-feelings'] button").await?;
    form.find(".dots").await?;
    fits(page, &form, "choices").await?;
    press(page, &form, "Next question").await?;
    let long = "Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere";
    write(page, &form, 1, &format!("{long}@example.nz")).await?;
    fits(page, &form, "own words").await?;
    form.act("root.querySelector('header + .choice input').click()").await?;
    form.wait_until("all are there", "root.querySelectorAll('.question').length > 2").await?;
    fits(page, &form, "all at once").await?;
    press(page, &form, "Stop here for now").await?;
    titled(&form, "Looking back").await?;
    form.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    form.act("root.querySelector('input[type=search]').focus()").await?;
    page.press("avery").await?;
    told(&form, "Found: 1").await?;
    fits(page, &form, "looked for").await?;
    enter(page, &form, "[data-entry] button").await?;
    press(page, &form, "Print or save").await?;
    titled(&form, "Print or save").await?;
    form.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    fits(page, &form, "what leaves").await?;
    press(page, &form, "Back to where I was").await?;
    press(page, &form, "This is finished").await?;
    form.find(".answers").await?;
    fits(page, &form, "to read").await?;
    press(page, &form, "Delete it").await?;
    form.find("[data-act=put-back]").await?;
    fits(page, &form, "deleted").await
}

#[test]
fn on_a_phone_in_the_dark() -> Result<()> {
    run(Options { scheme: Scheme::Dark, ..Options::phone() }, async |page| each_screen(page).await)
}

#[test]
fn on_a_wide_page() -> Result<()> {
    run(Options::desktop(), async |page| each_screen(page).await)
}

#[test]
fn in_forced_colours_at_320_pixels() -> Result<()> {
    let options = Options { forced_colours: true, width: 320, ..Options::phone() };
    run(options, async |page| each_screen(page).await)
}
