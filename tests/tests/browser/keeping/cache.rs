//! A page that the browser puts into its cache whole, and takes out again. (What a driver does ends
//! a page for good, so the page is told of both by events.)

use ppsa_tests::{Host, Options, Page, Result, run};

use super::steps::{FIELD, in_page, types, uncover, wait_stored, wait_unseen, wait_value, wheel};

async fn told(page: &Page, event: &str) -> Result<()> {
    let script =
        format!("dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}))");
    page.eval::<()>(&format!("{script};"), vec![]).await
}

async fn seen(wheel: &Host) -> Result<bool> {
    wheel.get("root.querySelector('.place').checkVisibility({ visibilityProperty: true })").await
}

#[test]
fn what_is_still_kept_is_covered_until_the_person_asks_for_it() -> Result<()> {
    for keep in ["visit", "device"] {
        run(Options::desktop(), async |page| {
            let (_site, wheel) = wheel(page, keep).await?;
            types(page, FIELD, "Walking").await?;
            wait_stored(page, "Walking").await?;
            told(page, "pagehide").await?;
            assert!(!seen(&wheel).await?, "nothing to see in the cache");
            told(page, "pageshow").await?;
            wheel.wait_until("it may be seen", "!host.hasAttribute('data-ppsa-hidden')").await?;
            uncover(page).await?;
            assert!(seen(&wheel).await?);
            wait_value(page, FIELD, "Walking").await
        })?;
    }
    Ok(())
}

#[test]
fn what_was_cleared_meanwhile_does_not() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "visit").await?;
        types(page, FIELD, "Walking").await?;
        wait_stored(page, "Walking").await?;
        told(page, "pagehide").await?;
        // As a later page of this tab does when the person leaves at once.
        page.eval::<()>("sessionStorage.clear()", vec![]).await?;
        told(page, "pageshow").await?;
        wait_unseen(page, "Walking").await?;
        wheel
            .wait_until(
                "an empty one is there",
                "!host.hasAttribute('data-ppsa-hidden') && root.querySelector('[data-ready]')",
            )
            .await?;
        assert!(!in_page(page).await?.contains("Walking"));
        // Nor is it written back.
        types(page, FIELD, "Anew").await?;
        wait_stored(page, "Anew").await?;
        let stored: String = super::steps::stored(page).await?;
        assert!(!stored.contains("Walking"), "{stored}");
        Ok(())
    })
}
