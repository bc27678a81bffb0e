//! axe-core: what can be told by machine about how accessible a page is.

use std::fmt;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Page;

/// WCAG 2.2 at level AA, with all it builds on, and what axe's makers hold to be good practice.
const TAGS: &[&str] = &["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// What axe found on one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// axe's rule, such as `color-contrast`.
    pub rule: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    pub impact: String,
    /// The selectors that lead to the element, one for each shadow root on the way.
    pub target: String,
    /// What is wrong with it and how to mend it.
    pub why: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} ({}) at {}: {}", self.rule, self.impact, self.target, self.why)
    }
}

/// What axe said about a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AxeReport {
    /// What is wrong.
    pub violations: Vec<Finding>,
    /// Contrasts axe could not work out, over a picture or a gradient: look at these yourself.
    pub unsure_contrast: Vec<Finding>,
    /// How many rules were tried and passed: none would mean that axe saw nothing.
    pub passed: usize,
}

/// A bar that stays while the page goes by lies over some target at any moment, until one scrolls:
/// that says nothing of the target's size.
const RUN: &str = r"
    const context = arguments[0] ?? document;
    const at = (path) => [path].flat().reduce((root, css) => (root.shadowRoot ?? root).querySelector(css), document);
    const bars = () => [...document.querySelectorAll('*')]
        .flatMap((node) => [...(node.shadowRoot?.querySelectorAll('.question, .answered, .bar') ?? [])])
        .filter((bar) => /fixed|sticky/.test(getComputedStyle(bar).position));
    const passing = ({ target, failureSummary }) => {
        if (!/partially obscured/.test(failureSummary)) return false;
        const own = at(target[0]).getBoundingClientRect();
        return own.width > 23.5 && own.height > 23.5 && bars().some((bar) => {
            const over = bar.getBoundingClientRect();
            return over.top < own.bottom && over.bottom > own.top && over.left < own.right && over.right > own.left;
        });
    };
    return axe.run(context, { runOnly: arguments[1], iframes: false }).then(({ violations, incomplete, passes }) => {
        const sizes = violations.find(({ id }) => id === 'target-size');
        if (sizes) sizes.nodes = sizes.nodes.filter((node) => !passing(node));
        return { violations, incomplete, passed: passes.length };
    })";

/// Runs axe over the page, or over what the selector `within` finds. Open shadow roots are looked
/// into; frames are not.
///
/// # Errors
/// When `PPSA_AXE` does not name axe's file or axe cannot run.
pub async fn axe(page: &Page, within: Option<&str>) -> Result<AxeReport> {
    run(page, within, &json!({ "type": "tag", "values": TAGS })).await
}

/// The same for these rules of axe's alone, which is quicker.
///
/// # Errors
/// When `PPSA_AXE` does not name axe's file or axe cannot run.
pub async fn axe_rules(page: &Page, within: Option<&str>, rules: &[&str]) -> Result<AxeReport> {
    run(page, within, &json!({ "type": "rule", "values": rules })).await
}

async fn run(page: &Page, within: Option<&str>, only: &Value) -> Result<AxeReport> {
    if !page.eval::<bool>("return typeof axe === 'object'", Vec::new()).await? {
        // A driver's script is not under the page's policy, which forbids every foreign script.
        page.eval::<()>(&source()?, Vec::new()).await.context("loading axe")?;
    }
    let raw: Raw =
        page.eval(RUN, vec![json!(within), only.clone()]).await.context("running axe")?;
    let unsure = raw.incomplete.into_iter().filter(|rule| rule.id.starts_with("color-contrast"));
    Ok(AxeReport {
        violations: raw.violations.into_iter().flat_map(Rule::findings).collect(),
        unsure_contrast: unsure.flat_map(Rule::findings).collect(),
        passed: raw.passed,
    })
}

/// Fails when axe finds anything on the page; `state` says what state the page is in. Contrasts
/// that axe is not sure of are printed only.
///
/// # Errors
/// When axe finds something, or cannot run.
pub async fn assert_axe_clean(page: &Page, state: &str) -> Result<()> {
    let report = axe(page, None).await?;
    for finding in &report.unsure_contrast {
        eprintln!("axe is not sure, {state}: {finding}");
    }
    if !report.violations.is_empty() {
        let lines: Vec<String> =
            report.violations.iter().map(|finding| format!("  {finding}")).collect();
        bail!("axe, {state}:\n{}", lines.join("\n"));
    }
    if report.passed == 0 {
        bail!("axe, {state}: no rule applied to anything: is the page empty?");
    }
    Ok(())
}

fn source() -> Result<String> {
    let path = std::env::var("PPSA_AXE")
        .context("PPSA_AXE does not name axe.min.js: `cargo xtask test` sets it")?;
    std::fs::read_to_string(&path).with_context(|| format!("PPSA_AXE names {path}"))
}

#[derive(Deserialize)]
struct Raw {
    violations: Vec<Rule>,
    incomplete: Vec<Rule>,
    passed: usize,
}

#[derive(Deserialize)]
struct Rule {
    id: String,
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    impact: Option<String>,
    target: Vec<Value>,
    failure_summary: Option<String>,
}

impl Rule {
    fn findings(self) -> impl Iterator<Item = Finding> {
        let rule = self.id;
        self.nodes.into_iter().map(move |node| Finding {
            rule: rule.clone(),
            impact: node.impact.unwrap_or_default(),
            target: node.target.iter().map(selector).collect::<Vec<_>>().join(" > "),
            why: node
                .failure_summary
                .unwrap_or_default()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
        })
    }
}

/// A selector, or one for each shadow root on the way in.
fn selector(target: &Value) -> String {
    match target {
        Value::Array(steps) => steps.iter().map(selector).collect::<Vec<_>>().join(" >>> "),
        Value::String(css) => css.clone(),
        other => other.to_string(),
    }
}
