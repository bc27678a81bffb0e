//! Every state in every look: axe finds nothing, nothing is cut off.

use ppsa_tests::{Host, Options, Page, Result, Scheme, assert_axe_clean, run};

use super::help::{change, one_guide};

async fn fits(page: &Page, state: &str) -> Result<()> {
    let script =
        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert!(page.eval::<bool>(script, vec![]).await?, "{state}: the page scrolls sideways");
    assert_axe_clean(page, state).await
}

async fn thumbs(guide: &Host) -> Result<()> {
    let small: Vec<String> = guide
        .get(
            "[...root.querySelectorAll('button, summary')]
                .filter(it => { const box = it.getBoundingClientRect(); return box.width && (box.width < 44 || box.height < 44); })
                .map(it => it.textContent)",
        )
        .await?;
    assert!(small.is_empty(), "too small for a thumb: {small:?}");
    Ok(())
}

async fn each_state(page: &Page) -> Result<()> {
    let (_site, guide) = one_guide(page).await?;
    fits(page, "as it comes up").await?;
    change(page, &guide, "host.topic = 'wellbeing-focus'").await?;
    fits(page, "with a topic open").await?;
    guide.find("#all").await?.click().await?;
    guide
        .wait_until("all are open", "root.querySelectorAll('details[id][open]').length === 33")
        .await?;
    fits(page, "with all open").await?;
    thumbs(&guide).await?;
    change(page, &guide, "host.lang = 'mi'").await?;
    fits(page, "in te reo Māori").await
}

#[test]
fn on_a_phone() -> Result<()> {
    run(Options::phone(), async |page| each_state(page).await)
}

#[test]
fn at_320_pixels_in_the_dark() -> Result<()> {
    let options =
        Options { scheme: Scheme::Dark, reduced_motion: true, width: 320, ..Options::phone() };
    run(options, async |page| each_state(page).await)
}

#[test]
fn on_a_wide_page() -> Result<()> {
    run(Options::desktop(), async |page| each_state(page).await)
}

#[test]
fn on_a_wide_page_in_forced_colours() -> Result<()> {
    let options = Options { forced_colours: true, ..Options::desktop() };
    run(options, async |page| each_state(page).await)
}

#[test]
fn in_forced_colours_the_drawing_still_tells_what_is_open() -> Result<()> {
    run(Options { forced_colours: true, ..Options::desktop() }, async |page| {
        let (_site, guide) = one_guide(page).await?;
        change(page, &guide, "host.topic = 'relational-focus'").await?;
        let stroke =
            |id: &str| format!("getComputedStyle(root.querySelector('.drawing .{id}')).stroke");
        let differs =
            format!("{} !== {}", stroke("relational-focus"), stroke("attention-to-power"));
        guide.wait_until("it is lit", &differs).await
    })
}
