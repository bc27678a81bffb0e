use ppsa_tests::{Context, Page, Result, Site, ensure};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What one page cost, opened for the first time on a slow phone: milliseconds from the start of the navigation,
/// where nothing else is said.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
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
    /// For how long the page could not answer, in pieces of over 50 ms.
    pub blocking: f64,
    /// What one step of a slider, or one letter, keeps the page's thread busy for: script, style, layout, paint.
    pub work: f64,
    /// How often it is laid out for that.
    pub layouts: f64,
}

/// Steps or letters, each drawn before the next.
const INPUTS: u32 = 20;

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
    return { kib: bytes / 1024, firstPaint: paint?.startTime ?? drawn, usable, drawn, blocking: blocking.sum, work: 0, layouts: 0 };
})()";

/// So many inputs, or as many frames without one: what the frames themselves cost is taken off.
const ACT: &str = "return (async () => {
    const [inputs, acts] = arguments;
    const { control } = bench;
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    if (acts) control.focus();
    for (let i = 0; i < inputs; i += 1) {
        if (acts && control.type === 'range') {
            control.value = 2 + (i % 3);
            control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        } else if (acts) document.execCommand('insertText', false, 'a');
        await frame();
    }
    return control.value;
})()";

/// Opens a page, and measures.
pub async fn visit(page: &Page, site: &Site, name: &str) -> Result<Visit> {
    let cdp = page.driver().cdp();
    // The phone and the network that web pages are often measured with.
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await?;
    cdp.send_raw("Network.enable", json!({})).await?;
    let (kib_a_second, latency) = (1600.0 / 8.0 * 1000.0, 150);
    let network = json!({ "offline": false, "latency": latency, "downloadThroughput": kib_a_second, "uploadThroughput": kib_a_second });
    cdp.send_raw("Network.emulateNetworkConditions", network).await?;
    page.goto(&site.url(&format!("/{name}.html"))).await?;
    page.wait_until("it can be used", "globalThis.bench").await.context(name.to_owned())?;
    let mut visit: Visit = page.eval(TELL, Vec::new()).await?;
    // Code runs slower before it has run a while.
    let value = act(page, true).await?;
    ensure!(!value.is_empty() && value != "1", "{name} took no input: it has \"{value}\"");
    let idle = measured(page, false).await?;
    let busy = measured(page, true).await?;
    visit.work = (busy.0 - idle.0).max(0.0) * 1000.0 / f64::from(INPUTS);
    visit.layouts = (busy.1 - idle.1) / f64::from(INPUTS);
    Ok(visit)
}

async fn act(page: &Page, acts: bool) -> Result<String> {
    page.eval(ACT, vec![json!(INPUTS), json!(acts)]).await
}

/// Seconds of work, and layouts.
async fn measured(page: &Page, acts: bool) -> Result<(f64, f64)> {
    let before = metrics(page).await?;
    act(page, acts).await?;
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
