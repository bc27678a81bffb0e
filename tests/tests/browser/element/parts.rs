//! One program in parts: each comes once, all come back after a panic in any of them, and one of another
//! build never joins.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Options, Page, Result, Site, run};

use crate::help::{READY, WHEEL, open, open_as, write};

const PLAN: &str = "ppsa-wellbeing-plan";

/// The files of code that a page asked for, beside the first part and the lock.
async fn parts(page: &Page) -> Result<Vec<String>> {
    let all = page.network().await?;
    let names = all.iter().filter_map(|sent| sent.path().strip_prefix("/ppsa/wasm/"));
    let mut names: Vec<String> =
        names.filter(|it| !it.starts_with("ppsa_")).map(str::to_owned).collect();
    names.sort();
    Ok(names)
}

#[test]
fn a_page_fetches_the_parts_of_its_widgets_once_and_no_others() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/two.html").await?;
        assert!(parts(page).await?.is_empty(), "the wheel stands in the first");
        open_as(page, &site, "/plan.html", PLAN).await?;
        let personal = [
            "personal.wasm",
            "personal_my-data.wasm",
            "personal_my-data_practice.wasm",
            "personal_practice.wasm",
        ];
        assert_eq!(parts(page).await?, personal);
        Ok(())
    })
}

const ALL: [&str; 7] = [
    WHEEL,
    PLAN,
    "ppsa-seasons-tracker",
    "ppsa-reflection-form",
    "ppsa-practice-log",
    "ppsa-framework-guide",
    "ppsa-my-data",
];

/// Presses the first button of a widget.
const PRESS: &str = "root.querySelector('.place:not([hidden]) button[data-click]').click()";

async fn all_drawn(page: &Page) -> Result<()> {
    for tag in ALL {
        page.host(tag).wait_until("it is drawn", READY).await?;
    }
    Ok(())
}

async fn has(widget: &Host, field: &str, words: &str) -> Result<()> {
    let has = format!("root.querySelector(\"{field}\")?.value === '{words}'");
    widget.wait_until(&format!("it has {words:?}"), &has).await
}

#[test]
fn a_panic_in_any_part_brings_back_all_of_them_with_what_was_typed() -> Result<()> {
    for tag in
        [PLAN, "ppsa-seasons-tracker", "ppsa-reflection-form", "ppsa-practice-log", "ppsa-my-data"]
    {
        run(Options { height: 4000, ..Options::desktop() }, async |page| {
            let site = Site::probe()?;
            let wheel = open(page, &site, "/every.html").await?;
            all_drawn(page).await?;
            write(page, &wheel, "strength-0-0", "My dog").await?;
            let form = page.host("ppsa-reflection-form");
            form.find("textarea").await?.click().await?;
            page.press("It rained").await?;
            for tag in ALL {
                page.host(tag).act("root.before = root.querySelector('[data-ready]')").await?;
            }
            page.eval::<()>("window.__panic_next = true", vec![]).await?;
            let widget = page.host(tag);
            widget.act(PRESS).await?;
            for tag in ALL {
                let anew = format!("!root.before.isConnected && {READY}");
                page.host(tag).wait_until("it is drawn anew", &anew).await?;
            }
            has(&wheel, "[data-field=strength-0-0]", "My dog").await?;
            if tag != "ppsa-reflection-form" {
                has(&form, "textarea", "It rained").await?;
            }
            // What stands in a part still works, and so does what stands in the first.
            widget.act(PRESS).await?;
            write(page, &wheel, "strength-0-0", "s").await?;
            has(&wheel, "[data-field=strength-0-0]", "My dogs").await?;
            let panics = page.console().await?;
            let panics = panics.iter().filter(|line| line.text.contains("recovered")).count();
            assert_eq!(panics, 1, "{tag}");
            Ok(())
        })?;
    }
    Ok(())
}

/// A browser may have kept a part of another release. It would work on in the memory of the rest, at
/// places that mean something else there.
#[test]
fn code_of_another_build_never_joins() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        for name in ["personal.wasm", "personal_practice.wasm", "ppsa_widgets_bg.wasm"] {
            let bytes = Site::of_another_build(name)?;
            let fault = Fault::Body { content_type: "application/wasm".into(), bytes };
            site.server().fault(&format!("/ppsa/wasm/{name}"), fault);
            page.goto(&site.url("/plan.html")).await?;
            let plan = page.host(PLAN);
            plan.wait_until("the note shows", "root.querySelector('.calm button')").await?;
            assert_eq!(page.events("ppsa-error").await?[0]["code"], "load-failed", "{name}");
            site.server().heal();
            plan.find(".calm button").await?.click().await?;
            plan.wait_until("it is drawn", READY).await?;
        }
        Ok(())
    })
}
