//! Every state in every look: axe finds nothing, nothing is cut off.

use ppsa_tests::{Options, Page, Result, Scheme, assert_axe_clean, run};

use super::steps::{note, open};

async fn fits(page: &Page, state: &str) -> Result<()> {
    let script =
        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert!(page.eval::<bool>(script, vec![]).await?, "{state}: the page scrolls sideways");
    assert_axe_clean(page, state).await
}

async fn each_state(page: &Page) -> Result<()> {
    let (_site, seasons) = open(page, "/seasons.html").await?;
    fits(page, "first time").await?;
    note(page, &seasons, "hotoke", "2023-01-02", "Averyveryverylongwordwithoutanyspaceinitatall")
        .await?;
    fits(page, "one entry").await?;
    for year in 2023..2026 {
        for (season, month) in [("koanga", 3), ("hotoke", 4), ("raumati", 7), ("ngahuru", 9)] {
            note(page, &seasons, season, &format!("{year}-0{month}-04"), "").await?;
        }
    }
    seasons.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    fits(page, "several cycles, in autumn").await?;
    seasons.find("#go-hotoke").await?.click().await?;
    seasons.find(".sheet").await?;
    fits(page, "about to begin again").await?;
    seasons.find(".path li > button").await?.click().await?;
    seasons.find(".which").await?;
    fits(page, "about to change an entry").await?;
    let small: Vec<String> = seasons
        .get(
            "[...root.querySelectorAll('button, summary, label.choice, input[type=date]')]
                .filter(it => { const box = it.getBoundingClientRect(); return box.width && (box.width < 44 || box.height < 44); })
                .map(it => it.textContent)",
        )
        .await?;
    assert!(small.is_empty(), "too small for a thumb: {small:?}");
    Ok(())
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
fn on_a_wide_page_in_forced_colours() -> Result<()> {
    let options = Options { forced_colours: true, ..Options::desktop() };
    run(options, async |page| each_state(page).await)
}

#[test]
fn a_pack_with_long_names_at_320_pixels() -> Result<()> {
    run(Options { width: 320, ..Options::phone() }, async |page| {
        let (_site, seasons) = open(page, "/seasons-long.html").await?;
        note(page, &seasons, "hotoke", "2023-01-02", "").await?;
        let name: String = seasons.get("root.querySelector('#here .name').textContent").await?;
        assert_eq!(name.chars().count(), 24, "{name}");
        assert!(seasons.find_all(".middle").await?.is_empty(), "not in the ring");
        fits(page, "long names").await
    })
}
