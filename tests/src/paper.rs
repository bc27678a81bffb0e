//! A page that believes it is on paper.

use anyhow::{Result, bail};
use serde_json::json;

use crate::{Engine, Page, firefox};

/// As a developer's tools do it, for the tab in front.
const INSIDE: &str = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]";

impl Page {
    /// Shows the page as it would be on paper, or again as on a screen. Nothing tells the page: see
    /// `beforeprint`. It takes [`Ability::Paper`](crate::Ability::Paper).
    ///
    /// # Errors
    /// When the engine cannot.
    pub async fn on_paper(&self, paper: bool) -> Result<()> {
        let medium = if paper { "print" } else { "" };
        match self.engine() {
            Engine::Chromium => {
                let media = json!({ "media": medium });
                self.driver().cdp().send_raw("Emulation.setEmulatedMedia", media).await?;
            }
            Engine::Firefox => {
                firefox::inside(self.driver(), INSIDE, vec![json!(medium)]).await?;
            }
            Engine::WebKit => bail!("{} cannot show paper", self.engine()),
        }
        Ok(())
    }
}
