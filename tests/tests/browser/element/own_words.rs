//! A person's own words, on a page with every widget: they are in no event, and nothing translates them.

use ppsa_tests::{Host, Key, Options, Page, Result, Site, run};
use serde_json::json;

use crate::data::steps::{DATA, bring, something};
use crate::help::{READY, WHEEL};

/// Some of what a file brought, and what is typed here.
const OWN: [&str; 6] =
    ["The river", "The sea <", "Sleep through", "We talked", "Secretword", "Secretlabel"];

/// Writes as a person does, wherever the field stands on a long page.
async fn write(page: &Page, widget: &Host, css: &str, words: &str) -> Result<()> {
    widget.find(css).await?;
    widget.act(&format!("root.querySelector(`{css}`).focus()")).await?;
    page.press(words).await
}

async fn press(page: &Page, widget: &Host, css: &str) -> Result<()> {
    widget.find(css).await?;
    widget.act(&format!("root.querySelector(`{css}`).focus()")).await?;
    page.press(Key::Enter).await
}

/// All of them with words in them, as one store.
async fn filled(page: &Page) -> Result<Site> {
    let site = Site::start()?;
    page.goto(&site.url("/every.html")).await?;
    let data = page.host(DATA);
    data.wait_until("it is drawn", READY).await?;
    bring(&data, &something()?).await?;
    let [wheel, plan, form, log] =
        [WHEEL, "ppsa-wellbeing-plan", "ppsa-reflection-form", "ppsa-practice-log"]
            .map(|tag| page.host(tag));
    for widget in [&wheel, &plan, &form, &log] {
        widget.wait_until("it is drawn", READY).await?;
    }
    plan.wait_until("it has the objective", "root.textContent.includes('Sleep through')").await?;
    write(page, &wheel, "textarea[data-field=strength-0-0]", "Secretword").await?;
    write(page, &form, "textarea[data-field=q-0]", "Secretword").await?;
    press(page, &log, "[data-act=people]").await?;
    press(page, &log, "[data-act=add]").await?;
    write(page, &log, "#label", "Secretlabel").await?;
    let titled = "root.querySelector('#title').textContent.includes('Secretlabel')";
    log.wait_until("somebody is there", titled).await?;
    Ok(site)
}

#[test]
fn no_event_of_any_widget_holds_them() -> Result<()> {
    run(Options { height: 6000, ..Options::desktop() }, async |page| {
        let _site = filled(page).await?;
        let told = page.probe_events().await?;
        let changes = told.iter().filter(|it| it.name == "ppsa-change");
        assert!(changes.count() > 3, "{told:?}");
        assert!(told.iter().all(|it| it.name != "ppsa-share"), "nobody shared");
        let (told, log) = (format!("{told:?}"), format!("{:?}", page.console().await?));
        for words in OWN {
            assert!(!told.contains(words), "{words} in {told}");
            assert!(!log.contains(words), "{words} in {log}");
        }
        Ok(())
    })
}

/// Each text on the page with words of theirs that a translator may take, and how many there are.
const TAKEN: &str = "
    const taken = [];
    let all = 0;
    const walk = (node) => {
        const text = node.nodeType === Node.TEXT_NODE ? node.data : (node.value ?? '');
        if (typeof text === 'string' && arguments[0].some((it) => text.includes(it))) {
            all += 1;
            const at = node.parentElement?.closest('[translate=no]') ?? (node.translate === false ? node : null);
            if (!at) taken.push(`${node.parentElement?.outerHTML.slice(0, 200)}`);
        }
        if (node.shadowRoot) walk(node.shadowRoot);
        node.childNodes.forEach(walk);
    };
    walk(document.body);
    return [all, taken]";

#[test]
fn none_of_them_is_to_be_translated() -> Result<()> {
    run(Options { height: 6000, ..Options::desktop() }, async |page| {
        let _site = filled(page).await?;
        let (all, taken): (usize, Vec<String>) = page.eval(TAKEN, vec![json!(OWN)]).await?;
        assert!(all > 4, "{all} texts");
        assert!(taken.is_empty(), "{taken:#?}");
        Ok(())
    })
}
