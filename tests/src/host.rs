//! Looking inside a custom element, through its open shadow root.

use anyhow::{Context, Result};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{WebElement, session::scriptret::ScriptRet};

use crate::{DEADLINE, Page, page::tidy, wait::truth};

/// What each script here starts with. `host` may be missing and `root` null.
const FIND: &str = "const host = document.querySelectorAll(arguments[0])[arguments[1]]; const root = host?.shadowRoot;";

/// A custom element, named by a selector and its place among those found. It is looked up anew
/// each time, so it outlives a reload.
#[derive(Clone, Debug)]
pub struct Host {
    page: Page,
    css: String,
    nth: usize,
}

impl Host {
    pub(crate) fn new(page: Page, css: &str) -> Self {
        Self { page, css: css.into(), nth: 0 }
    }

    /// The one at this place, from 0, among those that the selector finds.
    #[must_use]
    pub fn nth(mut self, nth: usize) -> Self {
        self.nth = nth;
        self
    }

    /// The element itself.
    ///
    /// # Errors
    /// When it does not come within [`DEADLINE`].
    pub async fn element(&self) -> Result<WebElement> {
        self.wait_until("it is in the page", "host").await?;
        self.script("return host", &[]).await?.element().map_err(tidy)
    }

    /// The first element in its shadow root that the selector finds; waited for.
    ///
    /// # Errors
    /// When it does not come within [`DEADLINE`].
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        let inside = "root.querySelector(arguments[2])";
        self.poll(&format!("it holds {css:?}"), inside, &[json!(css)]).await?;
        self.script(&format!("return {inside}"), &[json!(css)]).await?.element().map_err(tidy)
    }

    /// Every element in its shadow root that the selector finds, now: maybe none.
    ///
    /// # Errors
    /// When the host has no open shadow root.
    pub async fn find_all(&self, css: &str) -> Result<Vec<WebElement>> {
        let found =
            self.script("return [...root.querySelectorAll(arguments[2])]", &[json!(css)]).await?;
        found.elements().map_err(tidy)
    }

    /// The first element in its shadow root with this `part`; waited for.
    ///
    /// # Errors
    /// When it does not come within [`DEADLINE`].
    pub async fn part(&self, name: &str) -> Result<WebElement> {
        self.find(&format!("[part~={name:?}]")).await
    }

    /// Every element in its shadow root with this `part`, now: maybe none.
    ///
    /// # Errors
    /// When the host has no open shadow root.
    pub async fn parts(&self, name: &str) -> Result<Vec<WebElement>> {
        self.find_all(&format!("[part~={name:?}]")).await
    }

    /// The value of a JavaScript expression in which `host` is the element and `root` its shadow
    /// root.
    ///
    /// # Errors
    /// When it throws or is not a `T`.
    pub async fn get<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let got = self.script(&format!("return {expression}"), &[]).await?;
        got.convert().with_context(|| format!("{expression} is {}", got.json()))
    }

    /// Runs a JavaScript expression in which `host` is the element and `root` its shadow root, for
    /// what it does.
    ///
    /// # Errors
    /// When it throws.
    pub async fn act(&self, expression: &str) -> Result<()> {
        self.script(expression, &[]).await.map(drop)
    }

    /// Waits until a JavaScript expression over `host` and `root` is true.
    ///
    /// # Errors
    /// When it does not come true within [`DEADLINE`].
    pub async fn wait_until(&self, what: &str, expression: &str) -> Result<()> {
        self.poll(what, expression, &[]).await
    }

    async fn poll(&self, what: &str, expression: &str, more: &[Value]) -> Result<()> {
        let what = format!("<{}> {}: {what}", self.css, self.nth);
        let script = format!("{FIND} {}", truth(expression));
        self.page.poll(DEADLINE, &what, &script, self.args(more)).await
    }

    async fn script(&self, body: &str, more: &[Value]) -> Result<ScriptRet> {
        self.page.script(&format!("{FIND} {body}"), self.args(more)).await
    }

    fn args(&self, more: &[Value]) -> Vec<Value> {
        let mut args = vec![json!(self.css), json!(self.nth)];
        args.extend_from_slice(more);
        args
    }
}
