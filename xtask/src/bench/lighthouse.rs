//! What Lighthouse says of the planning page, as on a slow phone: which points it does not give, and for what.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::layout::Layout;
use crate::serve::{DEMO_CSP, Options, Server};
use crate::{compress, files, marks, run, say};

/// What is asked of it, as it calls that.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// How often it looks: the median of its performance scores counts.
const TIMES: usize = 3;

/// Looks, says, and writes it into `docs/bench.md`.
pub fn look(
    layout: &Layout,
    site: &Path,
    modules: &Path,
    node: &Path,
    chrome: &Path,
) -> Result<()> {
    let sent = layout.dist().join("bench-site");
    files::swap_in(&sent, |new| {
        files::copy_all(site, new)?;
        compress::beside_each(new)
    })?;
    let options = Options { roots: vec![sent], csp: DEMO_CSP.to_owned(), ..Options::default() };
    let server = Server::start(&options)?;
    let mut reports = Vec::new();
    for nth in 1..=TIMES {
        let name = format!("Lighthouse looks at the planning page ({nth} of {TIMES})");
        let look = || report(&server.url("/planning/"), modules, node, chrome);
        // On a busy machine it may miss the beginning of the page, and says so.
        reports.push(say::step(&name, || look().or_else(|_| look()).or_else(|_| look()))?);
    }
    reports.sort_by(|one, other| score(one, CATEGORIES[0]).total_cmp(&score(other, CATEGORIES[0])));
    let report = &reports[reports.len() / 2];
    let text = told(report);
    print!("{text}");
    let page = layout.join("docs/bench.md");
    let filled = marks::fill(&files::read_text(&page)?, "bench", |name, old| {
        Ok(if name == "lighthouse" { text.clone() } else { old.to_owned() })
    })?;
    files::write(&page, filled)
}

fn report(url: &str, modules: &Path, node: &Path, chrome: &Path) -> Result<Value> {
    let mut lighthouse = run::command(node);
    lighthouse
        .arg(modules.join("lighthouse/cli/index.js"))
        .args([url, "--quiet", "--output=json"])
        .arg(format!("--only-categories={}", CATEGORIES.join(",")))
        // No sandbox, since containers run as root; and nothing is asked of the browser's maker.
        .arg("--chrome-flags=--headless --no-sandbox --disable-dev-shm-usage --disable-background-networking --no-proxy-server")
        .args(["--no-enable-error-reporting", "--disable-full-page-screenshot"])
        .env("CHROME_PATH", chrome);
    let json = run::output(&mut lighthouse, "see its message")?;
    serde_json::from_str(&json).context("Lighthouse's report is no JSON")
}

fn score(report: &Value, category: &str) -> f64 {
    report["categories"][category]["score"].as_f64().unwrap_or_default()
}

/// A table of the scores, and a line for each point that is missing.
fn told(report: &Value) -> String {
    let version = report["lighthouseVersion"].as_str().unwrap_or_default();
    let on = report["fetchTime"].as_str().and_then(|it| it.get(..10)).unwrap_or_default();
    let mut text = format!("Lighthouse {version}, {on}, mobile, the middle one of {TIMES}.\n\n");
    text += "| category | score |\n|---|--:|\n";
    let mut missing = String::new();
    for category in CATEGORIES {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "| {category} | {:.0} |", score(report, category) * 100.0);
        let audits = report["categories"][category]["auditRefs"].as_array().into_iter().flatten();
        for of in audits.filter(|it| it["weight"].as_f64().unwrap_or_default() > 0.0) {
            let audit = &report["audits"][of["id"].as_str().unwrap_or_default()];
            if let Some(score) = audit["score"].as_f64().filter(|it| *it < 1.0) {
                let (title, value) = (&audit["title"], audit["displayValue"].as_str());
                let (title, value) = (title.as_str().unwrap_or_default(), value.unwrap_or("no"));
                let _ = writeln!(
                    missing,
                    "- {category}: {title}: {value} ({:.0} of 100)",
                    score * 100.0
                );
            }
        }
    }
    if !missing.is_empty() {
        text += &format!("\nWhat it does not give all points for:\n\n{missing}");
    }
    text
}
