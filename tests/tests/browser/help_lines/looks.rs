//! In every look, and on paper.

use ppsa_tests::{Ability, Options, Page, Result, Scheme, assert_axe_clean, run, run_needing};
use serde_json::json;

use super::steps::{give, open};

async fn looks(page: &Page) -> Result<()> {
    let (_site, ours, hosts) = open(page).await?;
    let long = "Averyveryverylongnamewithoutanyspaceinitatall";
    give(
        &ours,
        &json!([{ "name": long, "call": "+64 800 044 334 000", "web": format!("https://example.org/{long}"), "about": long, "checked": "2020-05-01" }]),
    )
    .await?;
    assert_axe_clean(page, "lines").await?;
    hosts.act("host.lang = 'mi'").await?;
    assert_axe_clean(page, "in te reo").await?;
    let fits =
        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert!(page.eval::<bool>(fits, vec![]).await?, "the page scrolls sideways");
    let small: Vec<String> = hosts
        .get("[...root.querySelectorAll('a')].filter(it => it.getBoundingClientRect().height < 44).map(it => it.textContent)")
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
fn on_paper_every_number_and_address_can_be_read() -> Result<()> {
    run_needing(&[Ability::Paper], Options::desktop(), async |page| {
        let (_site, ours, _) = open(page).await?;
        page.on_paper(true).await?;
        let text: String = ours.get("root.querySelector('section').innerText").await?;
        for words in ["111", "1737", "0800 044 334", "4334", "tautokotane.nz"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert!(
            ours.get::<bool>("[...root.querySelectorAll('a')].every(it => it.checkVisibility())")
                .await?
        );
        Ok(())
    })
}
