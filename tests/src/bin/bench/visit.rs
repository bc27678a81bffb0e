use ppsa_tests::{Browser, Context, Engine, Options, Page, Result, Site, ensure};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The machine and the network that a page is opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Speed {
    /// The phone and the network that web pages are often measured with: a processor four times slower, 150 ms there
    /// and back, 1.6 Mbps.
    Slow,
    /// As this machine is.
    Plain,
}

impl Speed {
    pub const ALL: [Self; 2] = [Self::Slow, Self::Plain];
}

/// What one page cost, opened for the first time: milliseconds from the start of the navigation, where nothing else is
/// said.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Visit {
    /// KiB on the way here, compressed.
    pub kib: f64,
    /// When anything was on the screen.
    pub first_paint: f64,
    /// When its first slider or field took what a person does.
    pub usable: f64,
    /// When that was on the screen.
    pub drawn: f64,
    /// For how long the page could not answer: what pieces of work of over 50 ms had beyond that.
    pub blocking: f64,
    /// How long each step of a slider, or letter, kept the page's thread busy: script, style, layout, paint.
    #[serde(default)]
    pub work: Vec<f64>,
    /// How often it was laid out for each.
    #[serde(default)]
    pub layouts: f64,
    /// MiB that the page's process has for itself alone, after all that, rubbish taken out.
    #[serde(default)]
    pub memory: f64,
}

/// Steps or letters that are measured, each drawn before the next; and so many before them, since code runs slower
/// before it has run a while.
const INPUTS: u32 = 30;
const BEFORE: u32 = 20;

/// Waits until the page has had a quiet second, and tells.
const TELL: &str = "return (async () => {
    const blocking = { sum: 0, last: performance.now() };
    new PerformanceObserver((list) => {
        for (const it of list.getEntries()) blocking.sum += it.duration - 50;
        blocking.last = performance.now();
    }).observe({ type: 'longtask', buffered: true });
    while (performance.now() - blocking.last < 1000) await new Promise((done) => setTimeout(done, 100));
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    const bytes = all.reduce((sum, it) => sum + it.encodedBodySize, 0);
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const { usable, drawn } = bench;
    return { kib: bytes / 1024, firstPaint: paint?.startTime ?? drawn, usable, drawn, blocking: blocking.sum };
})()";

/// So many inputs, or as many frames without one: what the frames themselves cost is taken off.
const ACT: &str = "return (async () => {
    const [inputs, acts] = arguments;
    const { control } = bench;
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    if (acts) control.focus();
    for (let i = 0; i < inputs; i += 1) {
        if (acts && control.type === 'range') {
            control.value = 2 + (control.value - 1) % 4;
            control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        } else if (acts) document.execCommand('insertText', false, 'a');
        await frame();
    }
    return control.value;
})()";

/// Opens a page in a browser of its own, so that nothing is in its cache or left over from another, and measures.
pub async fn visit(site: &Site, name: &str, speed: Speed) -> Result<Visit> {
    let browser = Browser::start(Engine::Chromium, &Options::phone()).await?;
    let page = browser.page();
    if speed == Speed::Slow {
        slow(page).await?;
    }
    page.goto(&site.url(&format!("/{name}.html"))).await?;
    page.wait_until("it can be used", "globalThis.bench").await.context(name.to_owned())?;
    let mut visit: Visit = page.eval(TELL, Vec::new()).await?;
    let value = act(page, BEFORE, true).await?;
    ensure!(!value.is_empty() && value != "1", "{name} took no input: it has \"{value}\"");
    let mut idle = Vec::new();
    for _ in 0..INPUTS {
        idle.push(measured(page, false).await?);
    }
    idle.sort_by(|one, other| one.0.total_cmp(&other.0));
    let idle = idle[idle.len() / 2];
    for _ in 0..INPUTS {
        let (seconds, layouts) = measured(page, true).await?;
        visit.work.push((seconds - idle.0).max(0.0) * 1000.0);
        visit.layouts += (layouts - idle.1) / f64::from(INPUTS);
    }
    let cdp = page.driver().cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    #[allow(clippy::cast_precision_loss)] // no page has so much
    let memory = browser.private_memory()? as f64;
    visit.memory = memory / 1024.0 / 1024.0;
    browser.close().await?;
    Ok(visit)
}

async fn slow(page: &Page) -> Result<()> {
    let cdp = page.driver().cdp();
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    cdp.send_raw("Network.enable", json!({})).await?;
    let (through, latency) = (1600.0 / 8.0 * 1000.0, 150);
    let network = json!({ "offline": false, "latency": latency, "downloadThroughput": through, "uploadThroughput": through });
    cdp.send_raw("Network.emulateNetworkConditions", network).await?;
    Ok(())
}

async fn act(page: &Page, inputs: u32, acts: bool) -> Result<String> {
    page.eval(ACT, vec![json!(inputs), json!(acts)]).await
}

/// Seconds of work for one input, or for none, and layouts.
async fn measured(page: &Page, acts: bool) -> Result<(f64, f64)> {
    let before = metrics(page).await?;
    act(page, 1, acts).await?;
    let after = metrics(page).await?;
    Ok((after.0 - before.0, after.1 - before.1))
}

async fn metrics(page: &Page) -> Result<(f64, f64)> {
    let cdp = page.driver().cdp();
    cdp.send_raw("Performance.enable", json!({})).await?;
    let all = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let all = all["metrics"].as_array().context("the browser tells what it did")?;
    let of = |name: &str| all.iter().find(|it| it["name"] == name)?["value"].as_f64();
    of("TaskDuration").zip(of("LayoutCount")).context("the browser tells what it did")
}
