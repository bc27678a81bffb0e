//! Words typed before the program is there leave with the person and with the page.

use ppsa_tests::{Options, Result, run};

use super::steps::{comes, open_made};
use super::types::{types, wait_works, works};
use crate::help::WHEEL;

const EMPTY: &str = "root.querySelector('.made textarea').value === '' && root.querySelector('.made #now-0').value === '0' && root.querySelector('.made #now-0').ariaValueText === 'Not set yet'";
const SET: &str = "const it = root.querySelector('.made #now-0'); it.value = 3; it.dispatchEvent(new InputEvent('input', { bubbles: true }))";

#[test]
fn a_page_that_goes_leaves_nothing_and_one_that_comes_back_begins_anew() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = works(page, "").await?;
        types(page, &wheel, "Walking").await?;
        wheel.act(SET).await?;
        page.eval::<()>(
            "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))",
            vec![],
        )
        .await?;
        assert!(wheel.get::<bool>(EMPTY).await?, "nothing is in the cache");
        assert!(wheel.get::<bool>("root.querySelector('.made textarea').disabled").await?);
        page.eval::<()>(
            "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
            vec![],
        )
        .await?;
        wait_works(&wheel).await?;
        types(page, &wheel, "Anew").await?;
        comes(page, &wheel).await?;
        let value: String = wheel.get("root.querySelector('textarea').value").await?;
        assert_eq!(value, "Anew");
        Ok(())
    })
}

#[test]
fn the_browser_brings_nothing_back_when_the_page_is_loaded_again() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = works(page, "").await?;
        types(page, &wheel, "Walking").await?;
        wheel.act(SET).await?;
        page.reload().await?;
        wait_works(&wheel).await?;
        assert!(wheel.get::<bool>(EMPTY).await?);
        Ok(())
    })
}

#[test]
fn who_leaves_at_once_leaves_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, wheel) = works(page, "").await?;
        types(page, &wheel, "Walking").await?;
        wheel.act(SET).await?;
        // As the way out calls it.
        page.eval::<()>("for (const act of window[Symbol.for('ppsa.leaving')]) act()", vec![])
            .await?;
        assert!(wheel.get::<bool>(EMPTY).await?, "nothing is left");
        let again = open_made(page, &site, WHEEL).await?;
        wait_works(&again).await
    })
}
