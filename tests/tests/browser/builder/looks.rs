//! How it looks, in every light and on every screen.

use ppsa_tests::{
    Ability, Options, Page, Result, Scheme, Site, assert_axe_clean, run, run_needing,
};

use super::{choose, open, unfold};
use crate::help::READY;

const SHOWN: [&str; 7] = [
    "ppsa-wellbeing-wheel",
    "ppsa-wellbeing-plan",
    "ppsa-seasons-tracker",
    "ppsa-reflection-form",
    "ppsa-my-data",
    "ppsa-practice-log",
    "ppsa-framework-guide",
];

async fn clean(page: &Page, state: &str) -> Result<()> {
    page.eval::<()>("scrollTo(0, 0); document.querySelector('#seen').scrollTo(0, 0)", vec![])
        .await?;
    assert_axe_clean(page, state).await?;
    let wide = page.eval::<Vec<String>>(
        "const wide = document.documentElement.clientWidth;
         if (document.documentElement.scrollWidth <= wide) return [];
         const all = (root) => [...root.querySelectorAll('*')].flatMap((it) => [it, ...(it.shadowRoot ? all(it.shadowRoot) : [])]);
         return all(document).filter((it) => it.getBoundingClientRect().right > wide + 0.5)
            .map((it) => `${it.localName}#${it.id}.${it.className} ${it.getRootNode().host?.localName ?? ''}`)",
        vec![],
    );
    let wide = wide.await?;
    assert!(wide.is_empty(), "{state}: the page scrolls sideways: {wide:#?}");
    Ok(())
}

async fn looks(page: &Page) -> Result<()> {
    let site = Site::demo()?;
    open(page, &site).await?;
    let wheel = page.host("#live ppsa-wellbeing-wheel");
    page.show(&wheel.element().await?).await?;
    wheel.wait_until("it is drawn", READY).await?;
    clean(page, "as it comes").await?;
    for (question, answer) in [("who", "own"), ("device", "shared"), ("company", "beside")] {
        choose(page, question, answer).await?;
    }
    page.eval::<()>(
        "document.querySelectorAll('[name=element]').forEach((it) => it.checked || it.click())",
        vec![],
    )
    .await?;
    unfold(page).await?;
    page.eval::<()>("document.querySelector('#line-add').click()", vec![]).await?;
    for tag in SHOWN {
        let widget = page.host(&format!("#live {tag}"));
        page.show(&widget.element().await?).await?;
        widget.wait_until("it is drawn", READY).await?;
    }
    clean(page, "all of it").await
}

#[test]
fn on_a_phone() -> Result<()> {
    run(Options::phone(), async |page| looks(page).await)
}

#[test]
fn on_a_phone_in_the_dark() -> Result<()> {
    run(Options { scheme: Scheme::Dark, ..Options::phone() }, async |page| looks(page).await)
}

#[test]
fn on_the_narrowest_screen() -> Result<()> {
    // 1280 px at 400 %.
    let options = Options { width: 320, height: 256, ..Options::desktop() };
    run(options, async |page| looks(page).await)
}

#[test]
fn on_paper_are_the_lines_and_the_checklist() -> Result<()> {
    run_needing(&[Ability::Paper], Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        page.eval::<()>("document.querySelector('#checklist input').click()", vec![]).await?;
        page.on_paper(true).await?;
        for (css, shows) in [
            ("#block-body-text", true),
            ("#checklist input", true),
            ("#live", false),
            ("#block-body-copy", false),
            ("#questions", false),
        ] {
            let seen = format!("return document.querySelector(`{css}`).checkVisibility()");
            assert_eq!(page.eval::<bool>(&seen, vec![]).await?, shows, "{css}");
        }
        page.on_paper(false).await
    })
}

#[test]
fn on_a_wide_page() -> Result<()> {
    run(Options::desktop(), async |page| looks(page).await)
}

#[test]
fn on_a_wide_page_in_the_dark() -> Result<()> {
    run(Options { scheme: Scheme::Dark, ..Options::desktop() }, async |page| looks(page).await)
}

#[test]
fn in_forced_colours() -> Result<()> {
    run(Options { forced_colours: true, ..Options::phone() }, async |page| looks(page).await)
}
