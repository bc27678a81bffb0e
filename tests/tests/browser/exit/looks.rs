//! In every look: axe finds nothing, nothing is cut off, it is big enough for a thumb.

use ppsa_tests::{
    Ability, Options, Page, Result, Scheme, Site, assert_axe_clean, run, run_needing,
};

use super::steps::{open, shift};

async fn looks(page: &Page) -> Result<()> {
    let site = Site::start()?;
    let exit = open(page, &site).await?;
    assert_axe_clean(page, "as it comes").await?;
    exit.act("root.querySelector('details').open = true").await?;
    shift(page, 2).await?;
    assert_axe_clean(page, "two of three, and what it does").await?;
    let fits =
        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert!(page.eval::<bool>(fits, vec![]).await?, "the page scrolls sideways");
    let small: Vec<String> = exit
        .get(
            "[...root.querySelectorAll('a, summary')].filter(it => { const box = it.getBoundingClientRect(); return box.width < 44 || box.height < 44; })
                .map(it => it.textContent)",
        )
        .await?;
    assert!(small.is_empty(), "{small:?}");
    Ok(())
}

#[test]
fn on_a_phone() -> Result<()> {
    run(Options::phone(), async |page| looks(page).await)
}

#[test]
fn at_320_pixels_in_the_dark() -> Result<()> {
    run(Options { scheme: Scheme::Dark, width: 320, ..Options::phone() }, async |page| {
        looks(page).await
    })
}

#[test]
fn on_a_wide_page_in_forced_colours() -> Result<()> {
    run(Options { forced_colours: true, ..Options::desktop() }, async |page| looks(page).await)
}

#[test]
fn it_is_not_printed() -> Result<()> {
    run_needing(&[Ability::Paper], Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        let shown = "[...root.querySelectorAll('.bar, details')].some(it => it.checkVisibility())";
        assert!(exit.get::<bool>(shown).await?);
        page.on_paper(true).await?;
        assert!(!exit.get::<bool>(shown).await?);
        Ok(())
    })
}
