//! The page's console. Chromium has a log of it; in the other engines the page itself keeps what its
//! scripts write, by `first.js`. Each line is told once.

use anyhow::Result;
use serde::Deserialize;
use thirtyfour::BrowserLogEntry;

use crate::{Engine, Page, page::tidy};

/// A line of the page's console: what it logged, or what the browser had to say about it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ConsoleLine {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Who speaks: `console-api`, or for the browser itself (see
    /// [`Ability::BrowserLog`](crate::Ability::BrowserLog)) `javascript`, `network`, `security`, …
    pub source: String,
    /// Address, place and words.
    pub text: String,
}

impl Page {
    /// What the console got since it was last asked.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn console(&self) -> Result<Vec<ConsoleLine>> {
        if self.engine() != Engine::Chromium {
            return self.eval("return window.__console?.splice(0) ?? []", Vec::new()).await;
        }
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
