//! More than one tab. A page's methods are about the tab in front.

use anyhow::{Context, Result};
use thirtyfour::WindowHandle;

use crate::{DEADLINE, Engine, Page, page::tidy};

/// A tab of the browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Tab(WindowHandle);

impl Page {
    /// The tab in front.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn tab(&self) -> Result<Tab> {
        Ok(Tab(self.driver().window().await.map_err(tidy)?))
    }

    /// Goes to another tab.
    ///
    /// # Errors
    /// When it is not there any more.
    pub async fn turn_to(&self, tab: &Tab) -> Result<()> {
        self.driver()
            .switch_to_window(tab.0.clone())
            .await
            .map_err(tidy)
            .context("turning to a tab")
    }

    /// Opens an address in a new tab that knows nothing of the others, and goes there.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn open_tab(&self, url: &str) -> Result<Tab> {
        let tab = if self.engine() == Engine::WebKit {
            // Its driver has no way to bring a tab to the front: another window shows at once.
            let rect = self.driver().get_window_rect().await.map_err(tidy)?;
            let tab = Tab(self.driver().new_window().await.map_err(tidy)?);
            self.turn_to(&tab).await?;
            let size = |it: i64| u32::try_from(it).unwrap_or(1);
            let size = (size(rect.width), size(rect.height));
            self.driver().set_window_rect(0, 0, size.0, size.1).await.map_err(tidy)?;
            tab
        } else {
            let tab = Tab(self.driver().new_tab().await.map_err(tidy)?);
            self.turn_to(&tab).await?;
            tab
        };
        self.goto(url).await?;
        Ok(tab)
    }

    /// Opens this page once more, the way "duplicate tab" does: with a copy of what the visit
    /// keeps. Goes there.
    ///
    /// # Errors
    /// When no tab comes within [`DEADLINE`].
    pub async fn duplicate_tab(&self) -> Result<Tab> {
        let before = self.driver().windows().await.map_err(tidy)?;
        self.eval::<()>("window.open(location.href)", vec![]).await?;
        let started = std::time::Instant::now();
        loop {
            let now = self.driver().windows().await.map_err(tidy)?;
            if let Some(fresh) = now.into_iter().find(|it| !before.contains(it)) {
                let tab = Tab(fresh);
                self.turn_to(&tab).await?;
                return Ok(tab);
            }
            anyhow::ensure!(started.elapsed() < DEADLINE, "no tab was opened");
        }
    }

    /// Closes the tab in front, and goes to that one.
    ///
    /// # Errors
    /// When the driver refuses.
    pub async fn close_tab(&self, next: &Tab) -> Result<()> {
        self.driver().close_window().await.map_err(tidy)?;
        self.turn_to(next).await
    }
}
