//! The screens in every look: axe finds nothing, nothing is cut off, nothing is small.

use ppsa_tests::{Host, Options, Page, Result, Scheme, assert_axe_clean, run};

use super::{act, contact, enter, focused, open, shows, someone};

async fn sound(page: &Page, log: &Host, state: &str) -> Result<()> {
    assert_axe_clean(page, state).await?;
    let wide: bool = page
        .eval(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
            vec![],
        )
        .await?;
    assert!(wide, "{state}: the page scrolls sideways");
    let small: Vec<String> = log
        .get(
            "[...root.querySelectorAll('button, summary, textarea, select, .choice, input[type=date], input[type=text]')]
                .filter(it => it.checkVisibility() && it.getBoundingClientRect().height < 44)
                .map(it => it.textContent || it.id)",
        )
        .await?;
    assert!(small.is_empty(), "{state}: too small for a thumb: {small:?}");
    let bare = crate::help::bare_texts(log).await?;
    assert!(bare.is_empty(), "{state}: in no language: {bare:?}");
    let twice: Vec<String> = log
        .get(
            "[...root.querySelectorAll('[id]')].map(it => it.id)
                .concat([...root.querySelectorAll('[data-field]')].map(it => 'field ' + it.dataset.field))
                .filter((it, at, all) => all.indexOf(it) !== at)",
        )
        .await?;
    assert!(twice.is_empty(), "{state}: {twice:?}");
    let safe: bool = log
        .get(
            "[...root.querySelectorAll('textarea, input, select')].every(it => it.autocomplete === 'off')
                && [...root.querySelectorAll('textarea, [type=text]')].every(it => !it.spellcheck && !it.translate)",
        )
        .await?;
    assert!(safe, "{state}: a field asks for help that sends words away");
    Ok(())
}

async fn each_state(page: &Page) -> Result<()> {
    let (_site, log) = open(page).await?;
    sound(page, &log, "first time").await?;
    act(page, &log, "people").await?;
    focused(&log, "#title").await?;
    sound(page, &log, "nobody yet").await?;
    someone(page, &log, "Averyveryverylonglabelwithoutanyspaceinitthathastobreak").await?;
    contact(page, &log).await?;
    sound(page, &log, "a contact, open").await?;
    act(page, &log, "done").await?;
    act(page, &log, "in-person").await?;
    focused(&log, "#edit textarea").await?;
    act(page, &log, "done").await?;
    log.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    enter(page, &log, "[data-act=start]").await?;
    focused(&log, "[data-field^=wording-]").await?;
    page.press("Music").await?;
    log.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    act(page, &log, "add-step").await?;
    focused(&log, "[data-field^=step-]").await?;
    page.press("Strings").await?;
    sound(page, &log, "all that belongs to someone").await?;
    act(page, &log, "back").await?;
    log.find("[data-person]").await?;
    sound(page, &log, "everyone").await?;
    act(page, &log, "back").await?;
    act(page, &log, "manager").await?;
    shows(&log, ".finding h4", "Your own plan matters too").await?;
    log.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    sound(page, &log, "with a suggestion").await
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
