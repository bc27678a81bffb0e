//! The program does not come at all: no words go into what nobody will keep.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Options, Page, Result, run};

use super::steps::{open_made, site_made};
use super::types::{types, wait_works};
use crate::help::WHEEL;

/// A module that fails once the test says so.
const FAILS: &str = "await new Promise((go) => { window.fail = go; }); throw new Error('no');";
const FALLBACK: &str = "document.querySelector('ppsa-wellbeing-wheel > p').checkVisibility()";

async fn fails(page: &Page) -> Result<()> {
    page.wait_until("it was asked for", "typeof fail === 'function'").await?;
    page.eval::<()>("fail()", vec![]).await
}

/// A wheel whose controls work, and whose program will fail.
async fn opens(page: &Page) -> Result<(ppsa_tests::Site, Host)> {
    let site = site_made(WHEEL, "", "en-NZ")?;
    let (content_type, bytes) = ("text/javascript".to_owned(), FAILS.as_bytes().to_vec());
    site.server().fault("/ppsa/index.js", Fault::Body { content_type, bytes });
    let wheel = open_made(page, &site, WHEEL).await?;
    wait_works(&wheel).await?;
    Ok((site, wheel))
}

#[test]
fn where_nothing_was_typed_the_pages_own_words_show() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = opens(page).await?;
        assert!(!page.eval::<bool>(&format!("return {FALLBACK}"), vec![]).await?);
        fails(page).await?;
        page.wait_until("the page's own words show", FALLBACK).await?;
        assert!(wheel.get::<bool>("!root.querySelector('.made')").await?);
        Ok(())
    })
}

#[test]
fn what_was_typed_stays_to_copy_and_takes_no_more() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = opens(page).await?;
        types(page, &wheel, "Walking").await?;
        fails(page).await?;
        wheel
            .wait_until("it says so", "root.querySelector('.not-coming')?.checkVisibility()")
            .await?;
        page.press(" far").await?;
        let kept: (String, bool, bool) = wheel
            .get("[root.activeElement.value, root.activeElement.readOnly, root.querySelector('#now-0').disabled]")
            .await?;
        assert_eq!(kept, ("Walking".to_owned(), true, true));
        Ok(())
    })
}

#[test]
fn where_the_first_line_does_not_come_the_pages_own_words_show() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = site_made(WHEEL, "", "en-NZ")?;
        site.server().fault("/ppsa/define.js", Fault::Status(500));
        page.goto(&site.url("/made.html")).await?;
        page.wait_until("the page's own words show", FALLBACK).await
    })
}
