//! The size of the page: engines take some time over it.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use thirtyfour::WebDriver;

use crate::page::tidy;

/// How long a window may take to get its size.
const SETTLING: Duration = Duration::from_secs(20);

/// Waits until the page is so wide and high. `resize` is given how wide and high the window has to
/// be for that, from what stands round the page now; it may be asked more than once.
pub(crate) async fn settle<F>(driver: &WebDriver, wanted: (u32, u32), resize: F) -> Result<()>
where
    F: AsyncFn(u32, u32) -> Result<()>,
{
    let measure = "return [innerWidth, innerHeight, outerWidth, outerHeight]";
    let started = Instant::now();
    loop {
        let answer = driver.execute(measure, Vec::new()).await.map_err(tidy)?;
        let [width, height, outer_width, outer_height]: [u32; 4] =
            answer.convert().map_err(tidy)?;
        if (width, height) == wanted {
            return Ok(());
        }
        ensure!(
            started.elapsed() < SETTLING,
            "the page stays at {width} × {height} px instead of {wanted:?}"
        );
        let round = (outer_width.saturating_sub(width), outer_height.saturating_sub(height));
        resize(wanted.0 + round.0, wanted.1 + round.1).await?;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
