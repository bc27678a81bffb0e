//! Every state of the wheel in every look: axe finds nothing, nothing is cut off.

use ppsa_tests::{Host, Key, Options, Page, Result, Scheme, Site, assert_axe_clean, run};

use crate::help::{open, open_pou, write};

/// Fails where something sticks out sideways.
async fn fits(page: &Page, state: &str) -> Result<()> {
    let wide: bool = page
        .eval(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
            vec![],
        )
        .await?;
    assert!(wide, "{state}: the page scrolls sideways");
    Ok(())
}

async fn fill(page: &Page, wheel: &Host) -> Result<()> {
    wheel.act("root.querySelector('#now-0').focus()").await?;
    page.press(Key::Right).await?;
    wheel.act("root.querySelector('#hoped-for-0').focus()").await?;
    page.press(Key::End).await?;
    write(page, wheel, "strength-0-0", "Fishing").await?;
    write(
        page,
        wheel,
        "challenge-0-0",
        "Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere",
    )
    .await
}

async fn each_state(page: &Page, path: &str) -> Result<()> {
    let site = Site::start()?;
    let wheel = open(page, &site, path).await?;
    assert_axe_clean(page, "first time").await?;
    fits(page, "first time").await?;
    fill(page, &wheel).await?;
    wheel.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    assert_axe_clean(page, "filled, in words").await?;
    fits(page, "filled, in words").await?;
    open_pou(&wheel, 1).await?;
    wheel.find(".skip input").await?.click().await?;
    wheel.wait_until("it is left out", "root.querySelector('.petal.skipped')").await?;
    assert_axe_clean(page, "one left out").await?;
    wheel.find("button:has(#name-1)").await?.click().await?;
    wheel.wait_until("all are closed", "!root.querySelector('.panel')").await?;
    assert_axe_clean(page, "all closed").await?;
    fits(page, "all closed").await
}

#[test]
fn on_a_phone() -> Result<()> {
    run(Options::phone(), async |page| each_state(page, "/wheel.html").await)
}

#[test]
fn on_a_phone_in_the_dark() -> Result<()> {
    let options = Options { scheme: Scheme::Dark, reduced_motion: true, ..Options::phone() };
    run(options, async |page| each_state(page, "/wheel.html").await)
}

#[test]
fn on_a_wide_page() -> Result<()> {
    run(Options::desktop(), async |page| each_state(page, "/wheel.html").await)
}

#[test]
fn in_forced_colours_at_320_pixels() -> Result<()> {
    let options = Options { forced_colours: true, width: 320, ..Options::phone() };
    run(options, async |page| each_state(page, "/wheel.html").await)
}

#[test]
fn the_demo_pages() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        for path in ["/", "/wheel-mi.html", "/broken-pack.html"] {
            open(page, &site, path).await?;
            assert_axe_clean(page, path).await?;
            fits(page, path).await?;
        }
        Ok(())
    })
}
