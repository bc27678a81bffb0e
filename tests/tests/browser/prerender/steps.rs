//! A page with what was printed for one element, and a program that waits.

use ppsa_tests::{Host, Page, Result, Site};

use crate::help::READY;

/// All elements of which something is printed.
pub const TAGS: [&str; 7] = [
    "ppsa-wellbeing-wheel",
    "ppsa-wellbeing-plan",
    "ppsa-seasons-tracker",
    "ppsa-reflection-form",
    "ppsa-my-data",
    "ppsa-practice-log",
    "ppsa-framework-guide",
];
/// Its languages.
pub const LANGUAGES: [&str; 2] = ["en-NZ", "mi"];

/// Holds the program back until it is let go, unless the address says `now`. Notes what moves, and whether something shows that has no styles yet.
const WATCH: &str = "if (!location.search.includes('now')) {
  const fetches = window.fetch;
  const held = new Promise((go) => { window.letGo = go; });
  window.fetch = async (...what) => {
    if (String(what[0]).includes('widgets_bg.wasm')) await held;
    return fetches(...what);
  };
}
window.shifts = 0;
window.bare = 0;
try {
  new PerformanceObserver((all) => {
    for (const it of all.getEntries()) window.shifts += it.value;
  }).observe({ type: 'layout-shift', buffered: true });
} catch { /* Chromium alone has it. */ }
const look = () => {
  for (const host of document.querySelectorAll('[data-made]')) {
    const links = [...(host.shadowRoot?.querySelectorAll('link') ?? [])];
    const place = host.shadowRoot?.querySelector('.place.made section');
    if (place?.getClientRects().length && links.some((it) => !it.sheet)) window.bare += 1;
  }
  requestAnimationFrame(look);
};
look();
";

/// The markup that was printed for an element.
pub fn printed(tag: &str, language: &str) -> Result<String> {
    Site::of_package(&format!("prerender/{tag}.{language}.html"))
}

/// A site whose `/made.html` has this element, with these attributes and this in it.
pub fn site_with(tag: &str, attributes: &str, inside: &str) -> Result<Site> {
    // What the docs say for the head: no browser shows anything before these styles.
    let link = inside.split_once("<link class=\"made\"").and_then(|(_, it)| it.split_once('>'));
    let head = link.map(|(has, _)| format!("<link{has}>")).unwrap_or_default();
    let page = format!(
        "<!doctype html>\n<html lang=\"en-NZ\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>A page</title>\
         {head}<script src=\"/watch.js\"></script><script type=\"module\" async src=\"/ppsa/early.js\"></script><script type=\"module\" src=\"/ppsa/define.js\"></script></head>\n\
         <body>\n\
         <main><h1>A page</h1>\n<{tag} data-made {attributes}>{inside}<p>A fallback.</p></{tag}>\n\
         <p id=\"after\">After it.</p></main>\n</body>\n</html>\n"
    );
    Site::with_files(&[("made.html", &page), ("watch.js", WATCH)])
}

/// The same with what was printed for it in this language.
pub fn site_made(tag: &str, attributes: &str, language: &str) -> Result<Site> {
    site_with(tag, attributes, &printed(tag, language)?)
}

/// Opens it and waits until what was printed shows with its styles.
pub async fn open_made(page: &Page, site: &Site, tag: &str) -> Result<Host> {
    page.goto(&site.url("/made.html")).await?;
    let widget = page.host(tag);
    widget
        .wait_until(
            "what was printed shows",
            "root.querySelector('.place.made section')?.checkVisibility()
                && [...root.querySelectorAll('link')].every((it) => it.sheet)",
        )
        .await?;
    Ok(widget)
}

/// Lets the program come, and waits until the widget shows.
pub async fn comes(page: &Page, widget: &Host) -> Result<()> {
    page.eval::<()>("window.letGo()", vec![]).await?;
    drawn(widget).await
}

/// Waits until the widget shows in the place of what was printed.
pub async fn drawn(widget: &Host) -> Result<()> {
    widget.wait_until("it is drawn", READY).await?;
    widget.wait_until("what was printed is gone", "!root.querySelector('.made')").await
}
