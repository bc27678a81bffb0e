//! What a failed test leaves for whoever mends it.

use std::fmt::{self, Debug, Write as _};

use anyhow::Result;

use crate::{Page, workspace};

/// Writes down what the page looks like and what it said, and saves a picture of it. Each part is
/// tried on its own: a page that has died may still have a console.
pub(crate) async fn describe(page: &Page, test: &str) -> Result<String, fmt::Error> {
    let mut out = format!("\n--- the page when {test} failed\n");
    match page.driver().current_url().await {
        Ok(url) => writeln!(out, "at {url}")?,
        Err(error) => writeln!(out, "at an unknown address: {error}")?,
    }
    list(&mut out, "policy violations", page.violations().await)?;
    list(&mut out, "uncaught errors", page.errors().await)?;
    list(&mut out, "events", page.probe_events().await)?;
    let console = page.console().await;
    let lines =
        console.map(|lines| lines.into_iter().map(|line| format!("{} {}", line.level, line.text)));
    list(&mut out, "console", lines.map(Iterator::collect::<Vec<_>>))?;
    let picture =
        workspace::file("target/test-failures").join(format!("{}.png", test.replace("::", ".")));
    match page.screenshot(&picture).await {
        Ok(()) => writeln!(out, "picture: {}", picture.display())?,
        Err(error) => writeln!(out, "no picture: {error:#}")?,
    }
    Ok(out)
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
