//! Pictures of the whole page.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::support::base64_decode;

use crate::{Engine, Page, command, page::tidy};

impl Page {
    /// Saves a PNG of the page in its full height, whatever of it is in view; without
    /// [`Ability::WholePicture`](crate::Ability::WholePicture), of what is in view. Folders are made.
    ///
    /// # Errors
    /// When the browser cannot draw it or the file cannot be written.
    pub async fn screenshot(&self, path: &Path) -> Result<()> {
        let png = match self.engine() {
            Engine::Chromium => self.chromium_png().await?,
            Engine::Firefox => {
                let answer = command::send(self.driver(), "/moz/screenshot/full", None).await?;
                base64_decode(answer.as_str().context("the browser sent no picture")?)?
            }
            Engine::WebKit => self.driver().screenshot_as_png().await.map_err(tidy)?,
        };
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, png).with_context(|| format!("writing {}", path.display()))
    }

    async fn chromium_png(&self) -> Result<Vec<u8>> {
        let cdp = self.driver().cdp();
        let layout: Layout =
            serde_json::from_value(cdp.send_raw("Page.getLayoutMetrics", json!({})).await?)?;
        let Size { width, height } = layout.css_content_size;
        let picture = json!({
            "captureBeyondViewport": true,
            "clip": { "x": 0, "y": 0, "width": width.max(1.0), "height": height.max(1.0), "scale": 1 },
        });
        let answer = cdp.send_raw("Page.captureScreenshot", picture).await?;
        let data = answer["data"].as_str().context("the browser sent no picture")?;
        Ok(base64_decode(data)?)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Layout {
    css_content_size: Size,
}

#[derive(Deserialize)]
struct Size {
    width: f64,
    height: f64,
}
