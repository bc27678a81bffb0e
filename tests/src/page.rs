//! The page in a browser: go somewhere, look, run a script.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use anyhow::{Context, Result, anyhow};
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::{By, WebDriver, WebElement, error::WebDriverError, session::scriptret::ScriptRet};

use crate::{Engine, Host, Options, watched::Told};

/// How long a page may take to be loaded again.
const RELOADING: Duration = Duration::from_secs(30);

/// The page in a browser. Its other abilities stand beside this file, one idea each: waiting,
/// keys, pointers, focus, the network, the console, the probe, pictures.
#[derive(Clone, Debug)]
pub struct Page {
    engine: Engine,
    driver: WebDriver,
    /// What of the network was told before, where the harness itself keeps count.
    pub(crate) told: Arc<Mutex<Told>>,
}

impl Page {
    pub(crate) fn new(engine: Engine, driver: WebDriver) -> Self {
        Self { engine, driver, told: Arc::default() }
    }

    /// The engine that it is in.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The session below, for what the harness has no word for.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Opens an address and waits for the page's `load`.
    ///
    /// # Errors
    /// When the page cannot be loaded.
    pub async fn goto(&self, url: &str) -> Result<()> {
        self.driver.goto(url).await.map_err(tidy).with_context(|| format!("opening {url}"))
    }

    /// Loads the page again.
    ///
    /// # Errors
    /// When the page cannot be loaded.
    pub async fn reload(&self) -> Result<()> {
        if self.engine != Engine::Firefox {
            return self.driver.refresh().await.map_err(tidy).context("reloading");
        }
        // The driver's own way goes past the service worker, as a person's does only with Shift.
        let before = "window.__reloading = true; location.reload()";
        self.eval::<()>(before, Vec::new()).await?;
        let after = "!window.__reloading && document.readyState === 'complete'";
        self.wait_within(RELOADING, "the page is loaded again", after).await
    }

    /// Changes how the browser looks to the page, in place: turn the phone, switch to dark.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn emulate(&self, options: &Options) -> Result<()> {
        self.engine.emulate(&self.driver, options).await
    }

    /// Runs the body of a function in the page, with `arguments`; what it returns comes back. A
    /// promise is waited for.
    ///
    /// # Errors
    /// When the script throws or its result is not a `T`.
    pub async fn eval<T: DeserializeOwned>(&self, script: &str, args: Vec<Value>) -> Result<T> {
        let got = self.script(script, args).await?;
        got.convert().with_context(|| format!("the script returned {}", got.json()))
    }

    pub(crate) async fn script(&self, script: &str, args: Vec<Value>) -> Result<ScriptRet> {
        // Only Chromium's driver takes a body with `await` in it.
        let ran = if self.engine != Engine::Chromium && script.contains("await ") {
            let whole =
                format!("return (async function () {{ {script}\n }}).apply(this, arguments)");
            self.driver.execute(whole, args).await
        } else {
            self.driver.execute(script, args).await
        };
        ran.map_err(tidy).with_context(|| format!("running: {}", first_line(script)))
    }

    /// The first element in the light DOM that the selector finds. For what is inside a widget,
    /// see [`Page::host`].
    ///
    /// # Errors
    /// When there is none.
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        self.driver.find(By::Css(css)).await.map_err(tidy)
    }

    /// Every element in the light DOM that the selector finds.
    ///
    /// # Errors
    /// When the selector is not one.
    pub async fn find_all(&self, css: &str) -> Result<Vec<WebElement>> {
        self.driver.find_all(By::Css(css)).await.map_err(tidy)
    }

    /// The first custom element that the selector finds, to look inside of.
    #[must_use]
    pub fn host(&self, css: &str) -> Host {
        Host::new(self.clone(), css)
    }
}

/// The driver's message without its native stack trace, which says nothing about the page.
pub(crate) fn tidy(error: WebDriverError) -> anyhow::Error {
    let told = error.to_string();
    let told = told.split("Stacktrace:").next().unwrap_or(&told);
    let lines: Vec<&str> = told.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    anyhow!("{}", lines.join("\n"))
}

/// Enough of a script to know it by: a library's source is one line of half a megabyte.
fn first_line(script: &str) -> String {
    let line = script.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    line.trim().chars().take(160).collect()
}
