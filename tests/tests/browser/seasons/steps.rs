//! What many tests here do.

use ppsa_tests::{Host, Key, Page, Result, Site};

pub const SEASONS: &str = "ppsa-seasons-tracker";

/// A tracker on a page, drawn.
pub async fn open(page: &Page, path: &str) -> Result<(Site, Host)> {
    let site = Site::start()?;
    page.goto(&site.url(path)).await?;
    let seasons = page.host(SEASONS);
    seasons.wait_until("it is drawn", crate::help::READY).await?;
    Ok((site, seasons))
}

/// Sets the day of what is about to be noted, as a date field tells it.
pub async fn day(seasons: &Host, on: &str) -> Result<()> {
    seasons
        .act(&format!(
            "(() => {{
                const field = root.querySelector('#on');
                field.value = '{on}';
                field.dispatchEvent(new Event('change', {{ bubbles: true }}));
            }})()"
        ))
        .await
}

/// Chooses a season, and notes it with these words on this day.
pub async fn note(page: &Page, seasons: &Host, season: &str, on: &str, text: &str) -> Result<()> {
    seasons.find(&format!("#go-{season}")).await?.click().await?;
    seasons.wait_until("it asks first", "root.activeElement?.id === 'sheet'").await?;
    if !text.is_empty() {
        seasons.find("#note").await?.click().await?;
        page.press(text).await?;
    }
    day(seasons, on).await?;
    seasons.find(".sheet .main").await?.click().await?;
    seasons.wait_until("it is noted", "!root.querySelector('.sheet')").await
}

/// Three entries: on, and back.
pub async fn there_and_back(page: &Page, seasons: &Host) -> Result<()> {
    note(page, seasons, "hotoke", "2025-03-02", "Tea").await?;
    note(page, seasons, "koanga", "2025-06-11", "").await?;
    note(page, seasons, "hotoke", "2025-07-01", "").await
}

/// Presses Tab until the element with this id has the focus.
pub async fn tab_to(page: &Page, id: &str) -> Result<()> {
    for _ in 0..60 {
        page.press(Key::Tab).await?;
        if page.active().await?.id == id {
            return Ok(());
        }
    }
    ppsa_tests::bail!("Tab does not reach #{id}")
}

/// The season that the ring and the words show as the present one.
pub async fn now(seasons: &Host) -> Result<(String, String)> {
    let ring: String = seasons
        .get("root.querySelector('.quarter.here')?.classList.value.split(' ')[1] ?? ''")
        .await?;
    let words: String = seasons.get("root.querySelector('#here .name')?.textContent ?? ''").await?;
    Ok((ring, words))
}

/// The path in words, newest first: the season and how it was entered.
pub async fn path(seasons: &Host) -> Result<Vec<String>> {
    seasons
        .get(
            "[...root.querySelectorAll('.path li')].map(it =>
                it.querySelector('.name').textContent + ': '
                + it.querySelector('.soft > span[lang]').textContent)",
        )
        .await
}
