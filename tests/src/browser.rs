//! A browser: its server, its profile, and the page in it.

use anyhow::{Context, Result};
use tempfile::TempDir;
use thirtyfour::WebDriver;

use crate::{Engine, Options, Page, driver::Driver};

/// A running browser with one page. [`Browser::close`] ends it gently; dropping it ends it too.
pub struct Browser {
    // Dropped in this order: the session, its server, the folder that they wrote into.
    page: Page,
    _driver: Driver,
    _profile: Option<TempDir>,
}

impl Browser {
    /// Starts a browser that looks as the options say, on an empty page.
    ///
    /// # Errors
    /// When the driver or the browser cannot be started.
    pub async fn start(engine: Engine, options: &Options) -> Result<Self> {
        let fresh = match options.profile {
            Some(_) => None,
            None => Some(TempDir::with_prefix("ppsa-profile-")?),
        };
        let profile = options.profile.as_deref().or(fresh.as_ref().map(TempDir::path));
        let profile = profile.context("no profile folder")?;
        let driver = Driver::start(engine)?;
        let client = reqwest::Client::builder().no_proxy().build()?;
        let session = WebDriver::builder(driver.url(), engine.capabilities(profile)?)
            .client(client)
            .connect()
            .await
            .with_context(|| format!("cannot start a browser ({engine:?})"))?;
        let browser = Self { page: Page::new(engine, session), _driver: driver, _profile: fresh };
        engine.prepare(browser.page.driver()).await?;
        browser.page.emulate(options).await?;
        Ok(browser)
    }

    /// The page in it.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// Closes the browser the way a person does: what it stores is written out.
    ///
    /// # Errors
    /// When the driver does not answer. The processes are ended all the same.
    pub async fn close(self) -> Result<()> {
        Ok(self.page.driver().clone().quit().await?)
    }
}
