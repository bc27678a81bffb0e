//! What many tests here do.

use ppsa_tests::{Host, Page, Result, Site};
use serde_json::{Value, json};

/// The page with two of them: with our own lines, and with a host's.
pub async fn open(page: &Page) -> Result<(Site, Host, Host)> {
    let site = Site::start()?;
    page.goto(&site.url("/help-lines.html")).await?;
    let (ours, hosts) = (page.host("#ours"), page.host("#hosts"));
    for lines in [&ours, &hosts] {
        lines.wait_until("it is drawn", "root?.querySelector('li')").await?;
    }
    Ok((site, ours, hosts))
}

/// Gives it this list.
pub async fn give(lines: &Host, list: &Value) -> Result<()> {
    give_text(lines, &list.to_string()).await
}

pub async fn give_text(lines: &Host, text: &str) -> Result<()> {
    lines.act(&format!("host.setAttribute('lines', {})", json!(text))).await
}

/// Each line as it reads, and the addresses of its links.
pub async fn shown(lines: &Host) -> Result<Vec<(String, Vec<String>)>> {
    lines
        .get(
            "[...root.querySelectorAll('li')].map(it => [it.innerText.replace(/\\s+/g, ' ').trim(),
                [...it.querySelectorAll('a')].map(link => link.getAttribute('href'))])",
        )
        .await
}

/// What stands after the list.
pub async fn foot(lines: &Host) -> Result<String> {
    lines.get("root.querySelector('ul').nextElementSibling?.innerText.replace(/\\s+/g, ' ').trim() ?? ''").await
}
