//! What many tests here do.

use ppsa_tests::{Host, Page, Result, Site};

pub const DATA: &str = "ppsa-my-data";

/// My data on a page, drawn.
pub async fn open(page: &Page, path: &str) -> Result<(Site, Host)> {
    let site = Site::start()?;
    let data = crate::help::open_as(page, &site, path, DATA).await?;
    Ok((site, data))
}

/// Opens a section of it by its id.
pub async fn turn_to(data: &Host, part: &str) -> Result<()> {
    data.find(&format!("#go-{part}")).await?.click().await?;
    data.find(&format!("#in-{part}")).await?;
    Ok(())
}
