//! Other scripts of a page reach into the widgets: a translator above all.

use ppsa_tests::{Options, Page, Result, Site, run};

use crate::help::READY;

async fn open(page: &Page) -> Result<Site> {
    let site = Site::start()?;
    page.goto(&site.url("/strangers.html")).await?;
    for side in ["#left", "#right"] {
        for at in 1..=7 {
            let widget = page.host(&format!("{side} > :nth-child({at})"));
            widget.wait_until("it is drawn", READY).await?;
        }
    }
    page.eval::<()>(
        "window.warned = []; const warn = console.warn;
        console.warn = (...all) => { warned.push(all.join(' ')); warn(...all); };",
        vec![],
    )
    .await?;
    Ok(site)
}

/// Nothing trapped, and nothing was told.
async fn calm(page: &Page) -> Result<()> {
    let warned: Vec<String> = page.eval("return warned", vec![]).await?;
    assert!(warned.is_empty(), "{warned:?}");
    let told = page.events("ppsa-error").await?;
    assert!(told.is_empty(), "{told:?}");
    Ok(())
}

#[test]
fn a_thousand_acts_while_a_translator_wraps_all_words_leave_every_widget_right() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        // In parts, each within the time that a script may take.
        for part in 0..10 {
            let differs: String =
                page.eval("return run(100, ...arguments)", vec![part.into()]).await?;
            assert_eq!(differs, "", "part {part}");
        }
        calm(page).await
    })
}

#[test]
fn what_a_script_took_away_comes_back_and_never_stops_a_widget() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        for at in 1..=5 {
            page.eval::<()>(
                "return scatterAndPress(document.querySelector(`#right > :nth-child(${arguments[0]})`), arguments[0])",
                vec![at.into()],
            )
            .await?;
        }
        // Drawn anew, all is there again.
        page.eval::<()>(
            "for (const host of document.querySelectorAll('#right > *')) host.retry()",
            vec![],
        )
        .await?;
        for at in 1..=5 {
            page.host(&format!("#right > :nth-child({at})"))
                .wait_until("it is whole", "root.querySelector('.place:not([hidden]) #title')")
                .await?;
        }
        calm(page).await
    })
}
