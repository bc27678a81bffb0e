//! What a failed test leaves for whoever mends it.

use std::{
    fmt::{self, Debug, Write as _},
    time::Duration,
};

use anyhow::Result;
use tokio::time::timeout;

use crate::{ConsoleLine, Page, workspace};

/// How long a failed page may take to tell all this, before it is held to hang.
const TELLING: Duration = Duration::from_secs(4);

/// What the page looks like and what it said, with a picture saved. Each part is tried on its
/// own, the console first: a page that hangs still has one.
pub(crate) async fn describe(page: &Page, test: &str) -> String {
    let mut out = format!("\n--- the page when {test} failed\n");
    match timeout(TELLING, parts(page, test, &mut out)).await {
        Ok(Ok(())) => {}
        Ok(Err(fmt::Error)) => out.push_str("the rest cannot be written\n"),
        Err(_) => out.push_str("the rest is unknown: the page does not answer\n"),
    }
    out
}

async fn parts(page: &Page, test: &str, out: &mut String) -> fmt::Result {
    match page.driver().current_url().await {
        Ok(url) => writeln!(out, "at {url}")?,
        Err(error) => writeln!(out, "at an unknown address: {error}")?,
    }
    let console = page.console().await;
    let line = |line: ConsoleLine| format!("{} {}", line.level, line.text);
    list(out, "console", console.map(|lines| lines.into_iter().map(line).collect()))?;
    list(out, "policy violations", page.violations().await)?;
    list(out, "uncaught errors", page.errors().await)?;
    list(out, "events", page.probe_events().await)?;
    let name = format!("{}.png", test.replace("::", "."));
    let picture = workspace::file("target/test-failures").join(name);
    match page.screenshot(&picture).await {
        Ok(()) => writeln!(out, "picture: {}", picture.display()),
        Err(error) => writeln!(out, "no picture: {error:#}"),
    }
}

fn list<T: Debug>(out: &mut String, what: &str, seen: Result<Vec<T>>) -> fmt::Result {
    match seen {
        Ok(seen) if seen.is_empty() => writeln!(out, "{what}: none"),
        Ok(seen) => {
            writeln!(out, "{what}:")?;
            seen.iter().try_for_each(|one| writeln!(out, "  {one:?}"))
        }
        Err(error) => writeln!(out, "{what}: unknown: {error:#}"),
    }
}
