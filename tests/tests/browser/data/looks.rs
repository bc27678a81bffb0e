//! Every section in every look: axe finds nothing, nothing is cut off, all is big enough for a thumb.

use ppsa_tests::{Host, Options, Page, Result, Scheme, assert_axe_clean, run};

use super::steps::{bring, choose, elsewhere, keep_on_device, open, something, turn_to, wheel};

const LONG: &str =
    "Averyveryverylongwordwithoutanyspaceinitatall and then quite a few more words that go on";

async fn fits(page: &Page, data: &Host, state: &str) -> Result<()> {
    let script =
        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert!(page.eval::<bool>(script, vec![]).await?, "{state}: the page scrolls sideways");
    let small: Vec<String> = data
        .get(
            "[...root.querySelectorAll('button, summary, label.choice, input:not([type=radio], [type=checkbox])')]
                .filter(it => { const box = it.getBoundingClientRect(); return box.width && (box.width < 44 || box.height < 44); })
                .map(it => it.textContent)",
        )
        .await?;
    assert!(small.is_empty(), "{state}: too small for a thumb: {small:?}");
    assert_axe_clean(page, state).await
}

async fn each_state(page: &Page) -> Result<()> {
    let (_site, data) = open(page, "/data.html").await?;
    fits(page, &data, "shut").await?;
    turn_to(&data, "keep").await?;
    data.find("#device").await?.click().await?;
    data.find("#with-lock").await?.click().await?;
    data.find("#again").await?;
    fits(page, &data, "a place with a lock is chosen").await?;
    turn_to(&data, "lock").await?;
    fits(page, &data, "no lock here").await?;
    keep_on_device(page, &data, Some("tin boat")).await?;
    fits(page, &data, "on the device").await?;
    turn_to(&data, "lock").await?;
    data.find("#another").await?.click().await?;
    data.find("#again").await?;
    fits(page, &data, "another passphrase").await?;
    let old = wheel(LONG)?;
    bring(&data, &elsewhere(&old, 8, true)?).await?;
    let _file = choose(&data, elsewhere(&old, 9, false)?.to_json().as_bytes()).await?;
    data.find("#add").await?;
    data.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    fits(page, &data, "what a file would bring").await?;
    turn_to(&data, "clear").await?;
    data.find("#clear").await?.click().await?;
    data.find("#clear-now").await?;
    fits(page, &data, "about to clear").await?;
    each_state_of_sharing(page).await
}

/// To take out has the same screens, and more ways on the second.
async fn each_state_of_sharing(page: &Page) -> Result<()> {
    let (_site, data) = open(page, "/data-share.html").await?;
    bring(&data, &something()?).await?;
    turn_to(&data, "out").await?;
    data.find("#see").await?;
    data.act("root.querySelectorAll('.tick [aria-expanded]')[0].click()").await?;
    data.find(".singles").await?;
    fits(page, &data, "to choose from").await?;
    data.find("#see").await?.click().await?;
    data.find(".page").await?;
    fits(page, &data, "looked at").await?;
    turn_to(&data, "share").await?;
    data.act("root.querySelector('.tick input').click()").await?;
    data.find("#see").await?.click().await?;
    data.find("#share").await?.click().await?;
    data.find("#yes").await?;
    fits(page, &data, "the last question").await
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
