//! Where the keyboard's focus is.

use anyhow::Result;
use serde::Deserialize;
use thirtyfour::WebElement;

use crate::{Page, page::tidy};

/// The focused element is the innermost: a shadow host only stands for what is focused inside it.
const INNERMOST: &str = "
    let at = document.activeElement;
    const hosts = [];
    while (at?.shadowRoot?.activeElement) { hosts.push(at.localName); at = at.shadowRoot.activeElement; }
";

/// The focused element, in a test's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Focus {
    /// The custom elements it lies in, outermost first.
    pub hosts: Vec<String>,
    /// Its tag; `body` when nothing is focused.
    pub tag: String,
    /// Its `id`, or empty.
    pub id: String,
    /// Its `part`, or empty.
    pub part: String,
    /// Its `aria-label`, or its text, or empty. For what is really spoken, ask
    /// [`Page::role_and_name`] about [`Page::active_element`].
    pub text: String,
}

impl Page {
    /// What has the focus, seen through open shadow roots.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn active(&self) -> Result<Focus> {
        let tell = "return {
            hosts, tag: at.localName, id: at.id, part: at.getAttribute('part') ?? '',
            text: (at.getAttribute('aria-label') ?? at.textContent).trim().slice(0, 80),
        }";
        self.eval(&format!("{INNERMOST} {tell}"), Vec::new()).await
    }

    /// The focused element itself, seen through open shadow roots.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn active_element(&self) -> Result<WebElement> {
        let found = self.script(&format!("{INNERMOST} return at"), Vec::new()).await?;
        found.element().map_err(tidy)
    }
}
