//! A browser: its server, its profile, and the page in it.

use std::time::Duration;

use anyhow::{Context, Result};
use thirtyfour::{TimeoutConfiguration, WebDriver};
use tokio::time::timeout;

use crate::{
    Engine, Options, Page, click::ByPointer, driver::Driver, folder::Folder, kill::kill_tree,
};

/// How long the driver lets a script or a page's loading take: axe takes seconds on a full page.
const LIMIT: Duration = Duration::from_secs(30);

/// How long closing may take. A hanging page is killed after it.
const CLOSING: Duration = Duration::from_secs(20);

/// How long any one command may take, beyond the driver's own limits.
const ANSWER: Duration = Duration::from_secs(60);

/// How often starting one is tried: drivers choose ports that another may have just taken, and a
/// start on a loaded machine may outlast their own limits.
const TRIES: u32 = 3;

/// A running browser with one page. [`Browser::close`] ends it gently; dropping it ends it too.
pub struct Browser {
    // Dropped in this order: the session, its server, the folder that they wrote into.
    page: Page,
    driver: Driver,
    _folder: Folder,
}

impl Browser {
    /// Starts a browser that looks as the options say, on an empty page.
    ///
    /// # Errors
    /// When the driver or the browser cannot be started.
    pub async fn start(engine: Engine, options: &Options) -> Result<Self> {
        for _ in 1..TRIES {
            match Self::start_once(engine, options).await {
                Ok(browser) => return Ok(browser),
                Err(error) => eprintln!("{engine} did not start: {error:#}; once more"),
            }
        }
        Self::start_once(engine, options).await
    }

    async fn start_once(engine: Engine, options: &Options) -> Result<Self> {
        let folder = Folder::fresh()?;
        let mut driver = Driver::start(engine, folder.path(), options)?;
        let client = reqwest::Client::builder().no_proxy().timeout(ANSWER).build()?;
        let session =
            WebDriver::builder(driver.url(), engine.capabilities(folder.path(), options)?);
        let session = match engine {
            Engine::WebKit => session.client(ByPointer(client)),
            Engine::Chromium | Engine::Firefox => session.client(client),
        };
        let session = session.connect().await;
        if session.is_err() {
            // The driver did not come to tell whose process the browser is: it would go on for ever.
            let _ = kill_tree(driver.id().into());
        }
        let session = session.with_context(|| format!("cannot start a browser ({engine})"))?;
        driver.browser = engine.process(session.capabilities(), driver.id());
        // From here on, whatever fails, this ends it.
        let browser = Self { page: Page::new(engine, session), driver, _folder: folder };
        browser.page.driver().update_timeouts(limits()).await?;
        engine.prepare(browser.page.driver(), browser.driver.display.as_ref()).await?;
        browser.page.emulate(options).await?;
        Ok(browser)
    }

    /// The page in it.
    #[must_use]
    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The number of its first process, where it is known.
    pub(crate) fn process(&self) -> Option<u64> {
        self.driver.browser
    }

    /// Kills the browser outright, with all its processes, and waits until they have ended: what was not
    /// on the disk is gone.
    ///
    /// # Errors
    /// When its process is not known.
    pub fn kill(mut self) -> Result<()> {
        let browser = self.driver.browser.take().context("the browser has no process")?;
        kill_tree(browser)
    }

    /// Closes the browser the way a person does: what it stores is written out.
    ///
    /// # Errors
    /// When the driver does not answer. The processes are ended all the same.
    pub async fn close(mut self) -> Result<()> {
        let quit = self.page.driver().clone().quit();
        timeout(CLOSING, quit).await.context("the browser does not close")??;
        // Its number may soon be another process's.
        self.driver.browser = None;
        Ok(())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The session would end itself now, over connections whose runtime no longer turns, and
        // wait for ever. Killing the processes does the same.
        let _ = self.page.driver().clone().leak();
    }
}

fn limits() -> TimeoutConfiguration {
    TimeoutConfiguration::new(Some(LIMIT), Some(LIMIT), None)
}
