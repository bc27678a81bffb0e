//! `keep="nothing"` and `keep="visit"`.

use ppsa_tests::{Ability, Options, Result, run, run_needing};

use super::steps::{
    FIELD, in_page, reload, stored, types, uncover, wait_stored, wait_value, wheel,
};
use crate::help::{READY, WHEEL};

#[test]
fn nothing_is_kept_nowhere_and_no_field_has_old_words() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _wheel) = wheel(page, "nothing").await?;
        types(page, FIELD, "Running far").await?;
        assert!(!stored(page).await?.contains("Running"));
        assert!(!page.eval::<bool>("return keep.warns()", vec![]).await?, "it was chosen so");
        // A reload brings a form's fields back, where a browser does that.
        reload(page).await?;
        wait_value(page, FIELD, "").await?;
        // So does going away and back.
        types(page, FIELD, "Running far").await?;
        page.eval::<()>("document.body.dataset.was = ''", vec![]).await?;
        page.goto(&site.url("/bare.html")).await?;
        page.eval::<()>(
            "addEventListener('pagehide', () => {}); setTimeout(() => history.back())",
            vec![],
        )
        .await?;
        page.wait_until("it is back", "location.pathname === '/keep-nothing.html'").await?;
        let anew = page.eval("return !('was' in document.body.dataset)", vec![]).await?;
        if anew {
            page.host(WHEEL).wait_until("it is drawn", READY).await?;
            wait_value(page, FIELD, "").await?;
        } else {
            // Out of the browser's cache: the same page as it was, covered.
            uncover(page).await?;
            wait_value(page, FIELD, "Running far").await?;
        }
        assert!(!stored(page).await?.contains("Running"));
        Ok(())
    })
}

#[test]
fn a_visit_is_in_its_tab_and_in_a_copy_of_it_and_in_no_other() -> Result<()> {
    run_needing(&[Ability::OpensTabs], Options::desktop(), async |page| {
        let (site, _wheel) = wheel(page, "visit").await?;
        let first = page.tab().await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        assert!(!page.eval::<bool>("return keep.warns()", vec![]).await?, "nothing can be lost");
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await?;

        page.duplicate_tab().await?;
        uncover(page).await?;
        wait_value(page, FIELD, "Running far").await?;
        // From here on each goes its own way.
        types(page, FIELD, "Running home").await?;
        wait_stored(page, "Running home").await?;
        page.close_tab(&first).await?;
        assert!(!stored(page).await?.contains("home"));
        wait_value(page, FIELD, "Running far").await?;

        page.open_tab(&site.url("/keep-visit.html")).await?;
        wait_value(page, FIELD, "").await?;
        assert!(!stored(page).await?.contains("Running"));
        Ok(())
    })
}

#[test]
fn what_is_kept_for_a_visit_goes_even_where_the_page_changes_its_mind_twice_at_once() -> Result<()>
{
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "visit").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        wheel.act("(host.keep = 'ask', host.keep = 'nothing')").await?;
        page.wait_until("it is gone", "sessionStorage.length === 0").await?;
        wait_value(page, FIELD, "Running far").await
    })
}

/// How a browser brings a tab back that it was closed with, or that somebody goes back to.
#[test]
fn a_visit_that_is_brought_back_or_gone_back_to_opens_covered() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _wheel) = wheel(page, "visit").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        // From page to page of the tab it stays open.
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await?;
        page.goto(&site.url("/keep-visit.html?next")).await?;
        wait_value(page, FIELD, "Running far").await?;

        page.goto(&site.url("/neutral.html")).await?;
        page.driver().back().await?;
        uncover(page).await?;
        wait_value(page, FIELD, "Running far").await?;
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await?;

        // What is covered stays so, whatever way the page comes next.
        page.goto(&site.url("/neutral.html")).await?;
        page.driver().back().await?;
        page.host(WHEEL).find(".gate").await?;
        page.reload().await?;
        page.host(WHEEL).find(".gate").await?;
        page.goto(&site.url("/keep-visit.html?third")).await?;
        page.host(WHEEL).find(".gate").await?;
        assert!(!in_page(page).await?.contains("Running"));
        uncover(page).await?;
        wait_value(page, FIELD, "Running far").await?;

        // Nothing says so where nothing is kept.
        page.host(WHEEL).act("(host.keep = 'nothing')").await?;
        page.wait_until("it is gone", "sessionStorage.length === 0").await?;
        page.goto(&site.url("/neutral.html")).await?;
        page.driver().back().await?;
        page.host(WHEEL).wait_until("it is there", "root.querySelector('.place, .gate')").await?;
        assert_eq!(page.eval::<usize>("return sessionStorage.length", vec![]).await?, 0);
        Ok(())
    })
}
