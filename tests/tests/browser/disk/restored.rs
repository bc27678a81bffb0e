//! A browser that died, and brings its tabs back when it is started again.

use std::{fs, path::Path};

use ppsa_tests::{Ability, Browser, Engine, Options, Page, Result, Site, bail, lacks};

use super::{left::PERSONS, person::Person};
use crate::{
    help::WHEEL,
    keeping::steps::{FIELD, in_page, wait_value},
};

#[test]
#[ignore = "minutes long: `cargo xtask test --all` has it"]
fn a_visit_comes_back_covered_and_a_reload_does_not_lift_that() -> Result<()> {
    died(
        async |person| person.settles_with_the_word().await,
        async |page, word| {
            let wheel = page.host(WHEEL);
            wheel.find(".gate").await?;
            assert!(!in_page(page).await?.contains(word));
            page.reload().await?;
            wheel.find(".gate").await?;
            assert!(!in_page(page).await?.contains(word));
            wheel.find(".gate button").await?.click().await?;
            wait_value(page, FIELD, &format!("{word}.")).await
        },
    )
}

/// The browser had written the words, and not yet that they are gone.
#[test]
#[ignore = "minutes long: `cargo xtask test --all` has it"]
fn a_visit_that_was_left_comes_back_covered_or_empty() -> Result<()> {
    let leaves = async |person: &Person<'_>| {
        person.settles_with_the_word().await?;
        person.goes().await
    };
    died(leaves, async |page, word| {
        if page.eval("return location.pathname === '/exit.html'", vec![]).await? {
            let stands = "root.querySelector('.gate, [data-ready]')";
            page.host(WHEEL).wait_until("something stands there", stands).await?;
        }
        assert!(!in_page(page).await?.contains(word));
        Ok(())
    })
}

/// Somebody writes for this visit, does this, and the browser dies. Then the tab that comes back is
/// looked at.
fn died(
    does: impl AsyncFnOnce(&Person<'_>) -> Result<()>,
    then: impl AsyncFnOnce(&Page, &str) -> Result<()>,
) -> Result<()> {
    let engine = Engine::from_env()?;
    // WebKit's automated sessions leave nothing to bring back.
    if lacks(engine, [Ability::Profile], "disk::restored")? {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let profile = folder.path().join("profile");
    fs::create_dir(&profile)?;
    if engine == Engine::Firefox {
        fs::write(profile.join("prefs.js"), PERSONS)?;
    }
    let options = Options { profile: Some(profile.clone()), restores: true, ..Options::desktop() };
    let site = Site::start()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let word = write(engine, &options, &site, &profile, does).await?;
        let browser = Browser::start(engine, &options).await?;
        come(browser.page(), &site).await?;
        then(browser.page(), &word).await?;
        browser.close().await
    })
}

async fn write(
    engine: Engine,
    options: &Options,
    site: &Site,
    profile: &Path,
    does: impl AsyncFnOnce(&Person<'_>) -> Result<()>,
) -> Result<String> {
    let browser = Browser::start(engine, options).await?;
    let person = Person::at(browser.page(), site, profile);
    person.opens("/exit.html").await?;
    person.writes().await?;
    does(&person).await?;
    let word = person.word;
    browser.kill()?;
    Ok(word)
}

/// Turns to the tab of our site that was brought back.
async fn come(page: &Page, site: &Site) -> Result<()> {
    let ours = format!("location.href.startsWith({:?})", site.url("/"));
    for _ in 0..100 {
        for tab in page.driver().windows().await? {
            page.driver().switch_to_window(tab).await?;
            if page.eval(&format!("return {ours}"), vec![]).await? {
                return Ok(());
            }
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    bail!("no tab of the site came back")
}
