//! Pictures of the whole page.

use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::support::base64_decode;

use crate::Page;

impl Page {
    /// Saves a PNG of the page in its full height, whatever of it is in view. Folders are made.
    ///
    /// # Errors
    /// When the browser cannot draw it or the file cannot be written.
    pub async fn screenshot(&self, path: &Path) -> Result<()> {
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
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(path, base64_decode(data)?)
            .with_context(|| format!("writing {}", path.display()))
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
