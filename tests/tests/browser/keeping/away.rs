//! How long a lock stays open while nobody is there.

use ppsa_tests::{Options, Page, Result, run};
use serde_json::json;

use super::steps::{FIELD, in_page, store, types, wait_stored, wait_unseen};

/// From here on nobody was at the page for so many minutes; then somebody looks at it.
const LATER: &str = "
    window.ticks ??= performance.now.bind(performance);
    const [minutes] = arguments;
    performance.now = () => ticks() + minutes * 60000;
    dispatchEvent(new Event('focus'))";

async fn later(page: &Page, minutes: u32) -> Result<()> {
    page.eval(LATER, vec![json!(minutes)]).await
}

#[test]
fn the_lock_closes_after_the_time_that_the_person_set() -> Result<()> {
    for (set, stays, closes) in [(5, 4, Some(6)), (60, 59, Some(61)), (0, 100_000, None)] {
        run(Options::desktop(), async |page| {
            let (_site, wheel) = store(page, "device").await?;
            types(page, FIELD, "Running far").await?;
            wait_stored(page, "Running far").await?;
            page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
            page.eval::<()>("return store.setAway(arguments[0])", vec![json!(set)]).await?;
            later(page, stays).await?;
            assert!(in_page(page).await?.contains("Running"), "{stays} of {set} minutes");
            if let Some(minutes) = closes {
                later(page, minutes).await?;
                wait_unseen(page, "Running").await?;
                wheel.find(".gate input[type=password]").await?;
            }
            Ok(())
        })?;
    }
    Ok(())
}
