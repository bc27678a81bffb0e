//! Pictures of pages as people see them: `shots OUT URL [URL…]` saves each page in its full
//! height, narrow and wide, light, dark and in forced colours.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use ppsa_tests::{Browser, Engine, Options, Page, Result, Scheme, bail};

/// Every element of ours is ready, or says why it is not.
const READY: &str = "document.readyState === 'complete'
    && [...document.querySelectorAll('*')].filter((e) => e.localName.startsWith('ppsa-'))
        .every((e) => e.shadowRoot?.querySelector('[data-ready]') || e.hasAttribute('data-ppsa-error'))";

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let Some(out) = args.next().map(PathBuf::from) else {
        bail!("usage: shots OUT URL [URL…]");
    };
    let urls: Vec<String> = args.collect();
    if urls.is_empty() {
        bail!("usage: shots OUT URL [URL…]");
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(shoot(&out, &urls))
}

async fn shoot(out: &Path, urls: &[String]) -> Result<()> {
    let browser = Browser::start(Engine::from_env()?, &Options::desktop()).await?;
    for url in urls {
        for (look, options) in looks() {
            let file = out.join(format!("{}-{look}.png", name(url)));
            shot(browser.page(), url, &options, &file).await?;
            println!("{}", file.display());
        }
    }
    browser.close().await
}

async fn shot(page: &Page, url: &str, options: &Options, file: &Path) -> Result<()> {
    page.emulate(options).await?;
    page.goto(url).await?;
    // A page that never becomes ready is worth a picture most of all.
    if let Err(error) = page.wait_within(Duration::from_secs(5), "everything is ready", READY).await
    {
        eprintln!("{url} is not ready: {error:#}");
    }
    page.screenshot(file).await
}

fn looks() -> Vec<(String, Options)> {
    let mut looks = Vec::new();
    for size in [Options::phone(), Options::desktop()] {
        for (name, scheme, forced_colours) in [
            ("light", Scheme::Light, false),
            ("dark", Scheme::Dark, false),
            ("forced", Scheme::Dark, true),
        ] {
            let options = Options { scheme, forced_colours, ..size.clone() };
            looks.push((format!("{}-{name}", size.width), options));
        }
    }
    looks
}

/// The path of an address as a file name: `/plan/index.html` becomes `plan-index`.
fn name(url: &str) -> String {
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let path = path.trim_end_matches(".html").trim_end_matches('/');
    let slug: String =
        path.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    if slug.is_empty() { "index".into() } else { slug }
}
