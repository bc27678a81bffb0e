//! A month of a peer worker: what it brings up, and what of it goes to supervision.

use std::collections::BTreeSet;

use ppsa_core::ContentPack;
use ppsa_tests::{Context, Host, Options, Page, Result, run};
use serde_json::{Value, json};

use super::open;
use super::summary::saved;
use crate::findings::VERBS;
use crate::help::tab_to;
use ppsa_tests::Key;

/// The month, and what should come of it: written down for the core, before any view.
const MONTH: &str = include_str!("../../../../core/tests/rules/month.json");
/// How the built-in pack words what comes of it.
const FINDINGS: &str = include_str!("../../../../core/languages/en-NZ/pack/practice/findings.json");
/// Enters it.
const ENTER: &str = include_str!("month.js");

/// A title, what it says, and whom or what it is of, where that has a label.
type Answer = (String, String, Option<String>);

/// What the month should bring up, in the words that the log has for it.
fn expected(month: &Value) -> Result<BTreeSet<Answer>> {
    let pack: Value = serde_json::from_str(FINDINGS)?;
    let said = |it: &Value| {
        let words = &pack["findings"][it["code"].as_str()?];
        let cause = it["cause"].as_str().and_then(|cause| words["causes"][cause].as_str());
        let says = cause.or(words["says"].as_str())?;
        let of = it["of"].as_str().map(str::to_owned);
        Some((words["title"].as_str()?.to_owned(), says.to_owned(), of))
    };
    let all = month["findings"].as_array().context("findings")?;
    all.iter().map(|it| said(it).with_context(|| format!("words for {it}"))).collect()
}

/// What the log shows, the folded rest too.
async fn shown(log: &Host, labels: &BTreeSet<String>) -> Result<BTreeSet<Answer>> {
    let all: Vec<(String, Option<String>, Vec<String>)> = log
        .get(
            "[...root.querySelectorAll('.finding')].map(it => [
                it.querySelector('h4').textContent,
                it.querySelector('h4 + .soft')?.textContent ?? null,
                [...it.querySelectorAll(':scope > p')].map(it => it.textContent)])",
        )
        .await?;
    let count = all.len();
    let shown: BTreeSet<Answer> = all
        .into_iter()
        .map(|(title, of, says)| {
            let says = says.into_iter().find(|it| Some(it) != of.as_ref()).unwrap_or_default();
            (title, says, of.filter(|it| labels.contains(it)))
        })
        .collect();
    assert_eq!(shown.len(), count, "none stands twice");
    Ok(shown)
}

/// The place of each reflection's question among those of its template.
fn places(month: &Value) -> Result<Vec<usize>> {
    let pack = ContentPack::built_in("en-NZ")?;
    let place = |it: &Value| {
        let mut prompts = pack.template(it["template"].as_str()?)?.prompts();
        prompts.position(|prompt| it["prompt"] == prompt.id.as_str())
    };
    let all = month["reflections"].as_array().context("reflections")?;
    all.iter().map(|it| place(it).with_context(|| format!("a place for {it}"))).collect()
}

async fn entered(page: &Page, month: &Value) -> Result<()> {
    let steps = VERBS.replace("STEPS;", ENTER);
    page.eval(&steps, vec![month.clone(), json!(places(month)?)]).await
}

#[test]
fn a_month_brings_up_just_what_was_written_down_for_it_and_the_summary_holds_what_was_chosen()
-> Result<()> {
    run(Options::desktop(), async |page| {
        let month: Value = serde_json::from_str(MONTH)?;
        let (_site, log) = open(page).await?;
        page.host("ppsa-reflection-form").wait_until("it is drawn", crate::help::READY).await?;
        entered(page, &month).await?;

        let expected = expected(&month)?;
        let labels: BTreeSet<String> = expected.iter().filter_map(|it| it.2.clone()).collect();
        // Back on the first screen, with the last reflection in it.
        log.find(".finding").await?;
        let all = format!("root.querySelectorAll('.finding').length === {}", expected.len());
        log.wait_until("all of them show", &all).await?;
        assert_eq!(shown(&log, &labels).await?, expected);

        log.act("root.querySelector('[data-act=summary]').click()").await?;
        for key in ["contacts", "session/", "found/"] {
            let line = format!("[data-key^='{key}']");
            log.find(&line).await?;
            tab_to(page, &log, &line).await?;
            page.press(Key::Space).await?;
        }
        log.wait_until("three are ticked", "root.querySelectorAll('.lines :checked').length === 3")
            .await?;
        let chosen: Vec<String> = log
            .get(
                "[...root.querySelectorAll('.lines label:has(:checked)')]
                    .map(it => it.textContent.trim())",
            )
            .await?;
        log.act("root.querySelector('#see').click()").await?;
        log.find("[data-act=save]").await?;
        let (name, file) = saved(page, &log).await?;
        assert_eq!(name, "notes.md");
        let lines: Vec<String> =
            file.lines().filter_map(|it| Some(it.strip_prefix("- ")?.to_owned())).collect();
        assert_eq!(lines.len(), 3, "{file}");
        for line in &lines {
            assert!(chosen.iter().any(|it| it.contains(line.as_str())), "{line:?} in {chosen:?}");
        }
        for (list, key) in [("companions", "label"), ("reflections", "words")] {
            for it in month[list].as_array().context("a list")? {
                let words = it[key].as_str().context("words")?;
                let chosen = chosen.iter().any(|it| it.contains(words));
                assert!(chosen || !file.contains(words), "{words:?} was not chosen: {file}");
            }
        }
        Ok(())
    })
}
