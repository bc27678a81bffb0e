//! How it looks, in every light and on every screen.

use ppsa_tests::{Options, Page, Result, Scheme, Site, assert_axe_clean, run};

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

async fn looks(page: &Page, name: &str) -> Result<()> {
    let site = Site::demo()?;
    open(page, &site).await?;
    let wheel = page.host("#live ppsa-wellbeing-wheel");
    page.show(&wheel.element().await?).await?;
    wheel.wait_until("it is drawn", READY).await?;
    clean(page, "as it comes").await?;
    let shot = |nth: u32| std::path::PathBuf::from(format!("/tmp/c-shots/{name}-{nth}.png"));
    page.screenshot(&shot(1)).await?;
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
    clean(page, "all of it").await?;
    page.screenshot(&shot(2)).await?;
    Ok(())
}

#[test]
fn on_a_phone() -> Result<()> {
    run(Options::phone(), async |page| looks(page, "phone").await)
}

#[test]
fn on_a_phone_in_the_dark() -> Result<()> {
    run(Options { scheme: Scheme::Dark, ..Options::phone() }, async |page| {
        looks(page, "phone-dark").await
    })
}

#[test]
fn on_a_wide_page() -> Result<()> {
    run(Options::desktop(), async |page| looks(page, "wide").await)
}

#[test]
fn on_a_wide_page_in_the_dark() -> Result<()> {
    run(Options { scheme: Scheme::Dark, ..Options::desktop() }, async |page| {
        looks(page, "wide-dark").await
    })
}

#[test]
fn in_forced_colours() -> Result<()> {
    run(Options { forced_colours: true, ..Options::phone() }, async |page| {
        looks(page, "forced").await
    })
}
