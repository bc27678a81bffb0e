//! What many tests here do first.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Engine, Host, Key, Page, Result, Site};

/// The wheel's tag.
pub const WHEEL: &str = "ppsa-wellbeing-wheel";
/// True in a shadow root whose widget is drawn.
pub const READY: &str =
    "((it) => it && !it.closest('.place[hidden]'))(root.querySelector('[data-ready]'))";

/// Opens a page and waits until its first wheel is drawn.
pub async fn open(page: &Page, site: &Site, path: &str) -> Result<Host> {
    open_as(page, site, path, WHEEL).await
}

/// The same for the first element with this tag.
pub async fn open_as(page: &Page, site: &Site, path: &str, tag: &str) -> Result<Host> {
    page.goto(&site.url(path)).await?;
    let widget = page.host(tag);
    widget.wait_until("it is drawn", READY).await?;
    Ok(widget)
}

/// A site where a script stands in for the wasm, and what Rust is given is at hand as `mounts`.
pub fn stand_in() -> Result<Site> {
    let site = Site::start()?;
    let bytes = include_bytes!("../../pages/glue.js").to_vec();
    let fault = Fault::Body { content_type: "text/javascript".into(), bytes };
    site.server().fault("/ppsa/wasm/ppsa_widgets.js", fault);
    Ok(site)
}

/// Types a day into the field for one that has the focus: two digits, two and four, in the order that it
/// asks for them.
pub async fn press_day(page: &Page, digits: &str) -> Result<()> {
    if page.engine() != Engine::WebKit {
        return page.press(digits).await;
    }
    // It does not go on by itself to the next part of a day.
    for (nth, part) in [&digits[..2], &digits[2..4], &digits[4..]].into_iter().enumerate() {
        if nth > 0 {
            page.press(Key::Right).await?;
        }
        page.press(part).await?;
    }
    // And tells of a day once it is left.
    page.press(Key::Tab).await
}

/// One wheel on a plain page, drawn.
pub async fn one_wheel(page: &Page) -> Result<(Site, Host)> {
    let site = Site::start()?;
    let wheel = open(page, &site, "/wheel.html").await?;
    Ok((site, wheel))
}

/// What the drawing shows of a pou: now and hoped for, 0 where nothing is said.
pub async fn drawn(wheel: &Host, place: usize) -> Result<(u8, u8)> {
    let petal = format!("root.querySelector('.petal[data-place=\"{place}\"]').dataset");
    let now: String = wheel.get(&format!("{petal}.now")).await?;
    let hoped_for: String = wheel.get(&format!("{petal}.hopedFor")).await?;
    Ok((now.parse()?, hoped_for.parse()?))
}

/// Waits until the drawing shows this of a pou.
pub async fn wait_drawn(wheel: &Host, place: usize, now: u8, hoped_for: u8) -> Result<()> {
    let petal = format!("root.querySelector('.petal[data-place=\"{place}\"]').dataset");
    let shown = format!("{petal}.now === '{now}' && {petal}.hopedFor === '{hoped_for}'");
    wheel.wait_until(&format!("pou {place} shows {now} and {hoped_for}"), &shown).await
}

/// The table's rows as text, cell by cell, without the columns' names inside the cells.
pub async fn table(wheel: &Host) -> Result<Vec<Vec<String>>> {
    wheel
        .get(
            "[...root.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => {
                const copy = cell.cloneNode(true);
                copy.querySelectorAll('.column').forEach(column => column.remove());
                return copy.textContent.trim();
            }))",
        )
        .await
}

/// Opens the pou in this place, if it is not.
pub async fn open_pou(wheel: &Host, place: usize) -> Result<()> {
    let row = wheel.find(&format!("button:has(#name-{place})")).await?;
    if row.attr("aria-expanded").await?.as_deref() != Some("true") {
        row.click().await?;
    }
    wheel.find(&format!("#panel-{place}")).await?;
    Ok(())
}

/// Types into a field of the wheel, as a person does: focus, then keys.
pub async fn write(page: &Page, wheel: &Host, field: &str, words: &str) -> Result<()> {
    wheel.find(&format!("textarea[data-field='{field}']")).await?.click().await?;
    page.press(Key::End).await?;
    page.press(words).await
}

/// The texts of a widget that stand in no language, numbers, marks and own words apart.
pub async fn bare_texts(widget: &Host) -> Result<Vec<String>> {
    widget
        .get(
            "(() => {
                const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                const bare = [];
                while (walker.nextNode()) {
                    const text = walker.currentNode.textContent.trim();
                    const at = walker.currentNode.parentElement;
                    if (/[a-zā-ū]/i.test(text) && !at.closest('[lang], [translate=no]')) bare.push(text);
                }
                return bare;
            })()",
        )
        .await
}

/// Which way the focus has to go, in the order of the page.
const WAY: &str = "
    const chain = (node) => {
        const all = [];
        for (let at = node; at; at = at.parentNode ?? at.host) all.unshift(at);
        return all;
    };
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const all = [...root.querySelectorAll(css)];
    const first = all.find((it) => it.checkVisibility());
    // Which of several choices has the focus is the browser's matter.
    if (at === first || (at.type === 'radio' && all.includes(at))) return 'here';
    const [from, to] = [at, first].map(chain);
    let nth = 0;
    while (nth < from.length && from[nth] === to[nth]) nth += 1;
    const [one, other] = [from[nth], to[nth]];
    return one && other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 'back' : 'on'";

/// Goes by the tab key, on or back, until the focus is at the first of these. Never past the end of the page: there are
/// the browser's own controls, which not every driver comes round.
pub async fn tab_to(page: &Page, widget: &Host, css: &str) -> Result<()> {
    let way = format!("((css) => {{ {WAY} }})(`{css}`)");
    for _ in 0..200 {
        match widget.get::<String>(&way).await?.as_str() {
            "here" => return Ok(()),
            "back" => page.press(Key::Shift + Key::Tab).await?,
            _ => page.press(Key::Tab).await?,
        }
    }
    ppsa_tests::bail!("the tab key does not come to {css}");
}
