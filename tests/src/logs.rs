//! The browser's own logs, as chromedriver hands them out: each entry once.

use anyhow::Result;
use thirtyfour::BrowserLogEntry;

use crate::{Page, page::tidy};

/// A line of the page's console: what it logged, or what the browser had to say about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsoleLine {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Who speaks: `console-api`, `javascript`, `network`, `security`, …
    pub source: String,
    /// Address, place and words.
    pub text: String,
}

impl Page {
    /// What the console got since it was last asked.
    ///
    /// # Errors
    /// When the engine keeps no such log.
    pub async fn console(&self) -> Result<Vec<ConsoleLine>> {
        let lines = self.log("browser").await?.into_iter().map(|entry| ConsoleLine {
            level: entry.level,
            source: entry.source.unwrap_or_default(),
            text: entry.message,
        });
        Ok(lines.collect())
    }

    pub(crate) async fn log(&self, kind: &str) -> Result<Vec<BrowserLogEntry>> {
        self.driver().get_log(kind).await.map_err(tidy)
    }
}
