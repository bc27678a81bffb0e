//! Pages that change their address by script: the document lives on, and so do words in memory.

use ppsa_tests::{Host, Options, Page, Result, run};
use serde_json::json;

use crate::help::{READY, WHEEL};
use crate::keeping::steps::{FIELD, in_page, types, wait_unseen, wait_value, wheel};

/// Goes to another address in the same document, as Turbo, swup or Barba do, with this in it.
async fn goes(page: &Page, path: &str, main: &str) -> Result<()> {
    let script = "
        history.pushState(null, '', arguments[0]);
        const body = document.createElement('body');
        body.innerHTML = arguments[1];
        document.body.replaceWith(body)";
    page.eval(script, vec![json!(path), json!(main)]).await
}

fn with(keep: &str) -> String {
    format!("<main><{WHEEL} keep='{keep}'></{WHEEL}></main>")
}

async fn covered(wheel: &Host) -> Result<()> {
    let covered = "root.querySelector('.gate') && !root.querySelector('.place')";
    wheel.wait_until("it is covered", covered).await
}

#[test]
fn at_another_address_they_are_covered_and_can_be_shown_or_cleared() -> Result<()> {
    run(Options::desktop(), async |page| {
        for keep in ["nothing", "ask"] {
            let (_site, widget) = wheel(page, keep).await?;
            types(page, FIELD, "Running far").await?;
            assert_eq!(page.eval::<bool>("return keep.warns()", vec![]).await?, keep == "ask");
            // A page without a widget has nothing to ask.
            goes(page, "/about", "<p>About us.</p>").await?;
            assert!(!page.eval::<bool>("return keep.warns()", vec![]).await?);
            goes(page, "/again", &with(keep)).await?;
            covered(&widget).await?;
            assert!(!in_page(page).await?.contains("Running"), "the next person would see it");
            widget.find(".gate .main").await?.click().await?;
            widget.wait_until("it is drawn", READY).await?;
            wait_value(page, FIELD, "Running far").await?;

            // At once, and back by the history: it is another address each time.
            goes(page, "/further", &with(keep)).await?;
            covered(&widget).await?;
            page.eval::<()>("setTimeout(() => history.back())", vec![]).await?;
            page.wait_until("it is back", "location.pathname === '/again'").await?;
            goes(page, "/last", &with(keep)).await?;
            covered(&widget).await?;
            widget.find(".gate .main ~ *, .gate div button").await?.click().await?;
            let sure = "root.querySelector('.gate div p') === root.activeElement";
            widget.wait_until("it asks first", sure).await?;
            widget.find(".gate div button").await?.click().await?;
            widget.wait_until("it is drawn", READY).await?;
            wait_value(page, FIELD, "").await?;
            wait_unseen(page, "Running").await?;
        }
        Ok(())
    })
}

#[test]
fn at_the_same_address_nothing_is_covered() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, widget) = wheel(page, "ask").await?;
        types(page, FIELD, "Running far").await?;
        page.eval::<()>("location.hash = 'after'", vec![]).await?;
        goes(page, "/keep-ask.html#after", &with("ask")).await?;
        widget.wait_until("it is drawn", READY).await?;
        wait_value(page, FIELD, "Running far").await?;
        // The page went on around a widget that stays, and the person too.
        page.eval::<()>("history.pushState(null, '', '/step-2')", vec![]).await?;
        types(page, FIELD, "Running home").await?;
        goes(page, "/step-2", &with("ask")).await?;
        widget.wait_until("it is drawn", READY).await?;
        wait_value(page, FIELD, "Running home").await
    })
}
