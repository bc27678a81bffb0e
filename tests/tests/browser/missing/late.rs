//! What comes after all: it is taken up, and what was said of it is gone.

use ppsa_tests::{Options, Result, Site, run};

use super::{codes, soon, without};
use crate::help::{READY, WHEEL};

#[test]
fn a_widget_that_was_slow_shows_once_it_is_here() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        without(page, &site, "fetch-late", "").await?;
        soon(page, "it is said", "root.querySelector('.calm')").await?;
        assert_eq!(codes(page).await?, ["load-slow"]);
        page.eval::<()>("letGo()", vec![]).await?;
        soon(page, "it is drawn", READY).await?;
        let wheel = page.host(WHEEL);
        let gone: bool = wheel.get("!root.querySelector('.calm') && host.error === null").await?;
        assert!(gone, "what was said is over");
        Ok(())
    })
}

#[test]
fn words_that_a_browser_is_slow_to_give_are_not_said_to_be_gone() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let field = "root.querySelector('textarea')";
        // Kept on the device by a person, on a page that asks.
        without(page, &site, "", "&keep=device").await?;
        soon(page, "it is drawn", READY).await?;
        let typed = "const field = document.querySelector('ppsa-wellbeing-wheel').shadowRoot.querySelector('textarea');
            field.value = 'Running';
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))";
        page.eval::<()>(typed, vec![]).await?;
        let kept = "sessionStorage.getItem('ppsa:shown') !== null";
        page.wait_until("it is kept", kept).await?;
        for keep in ["ask", "device"] {
            without(page, &site, "database-late", &format!("&keep={keep}")).await?;
            soon(page, "it is drawn", READY).await?;
            let says = "root.querySelector('.keeping .notice')?.textContent.startsWith('This browser has not said yet')";
            soon(page, "it says that more may come", says).await?;
            assert_eq!(codes(page).await?, ["storage-slow"], "{keep}");
            page.eval::<()>("letGo()", vec![]).await?;
            soon(page, "the words come", &format!("{field}?.value === 'Running'")).await?;
            soon(page, "and it says so", "!root.querySelector('.keeping .notice')").await?;
            assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        }
        Ok(())
    })
}

#[test]
fn a_place_that_never_answers_keeps_nobody_waiting() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        without(page, &site, "database-silent", "&keep=ask").await?;
        soon(page, "it is drawn", READY).await?;
        let wheel = page.host(WHEEL);
        wheel.find("p.where button").await?.click().await?;
        wheel.find("[aria-describedby=ask-device-about]").await?.click().await?;
        wheel.find(".question form ~ .acts button").await?.click().await?;
        let says =
            "root.querySelector('#lock-told')?.textContent.startsWith('The browser did not let')";
        soon(page, "it says that it did not work", says).await?;
        // And it can be chosen otherwise.
        wheel.find(".question form ~ .acts button ~ button").await?.click().await?;
        wheel.find("[aria-describedby=ask-visit-about]").await?.click().await?;
        let kept = "root.querySelector('.kept')?.textContent.startsWith('Kept for this visit')";
        soon(page, "it is kept for the visit", kept).await
    })
}
