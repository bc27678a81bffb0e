use ppsa_tests::{Context, Page, Result, Site, ensure};
use serde_json::json;

/// Milliseconds of one visit.
pub struct Times {
    /// From the start of the navigation to `ppsa-ready`.
    pub open: f64,
    /// From a letter to its drawing: of five times [`LETTERS`], the mean of the middle one.
    pub letter: f64,
    /// From a step of a slider on the wheel to its drawing, as a letter is timed.
    pub step: f64,
    /// How often the browser lays out the page for it.
    pub layouts: f64,
    /// From the click that leads to the list of past entries to its drawing.
    pub list: f64,
}

/// Browsers round their clocks to a tenth of a millisecond: one letter would be lost in that.
const LETTERS: u32 = 20;

/// `act` is timed until what it leads to is there and laid out: our script, the browser's, and the
/// layout, without the painting that the browser may put off.
const HELP: &str = "
    const host = document.querySelector('ppsa-reflection-form');
    const root = host.shadowRoot;
    const until = (there) => new Promise((done) => {
        const look = () => there() && (watch.disconnect(), done(there()));
        const watch = new MutationObserver(look);
        watch.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
        look();
    });
    const timed = async (act, there) => {
        const start = performance.now();
        act();
        await until(there);
        host.getBoundingClientRect();
        return performance.now() - start;
    };
    const button = (words) => [...root.querySelectorAll('button')].find((it) => it.textContent === words);
";

/// Letters as keys give them, each to the end of what follows from it: another task begins only
/// when the views have been drawn.
const TYPE: &str = "
    const another = () => new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
    });
    root.querySelector('[data-template=what-so-what-now-what] button').click();
    const field = await until(() => root.querySelector('textarea'));
    field.focus();
    const type = async (letters) => {
        const start = performance.now();
        for (let i = 0; i < letters; i += 1) {
            document.execCommand('insertText', false, 'a');
            await another();
            host.getBoundingClientRect();
        }
        return (performance.now() - start) / letters;
    };
    // The first letter begins the reflection; and code runs slower before it has run a while.
    await type(LETTERS);
    const means = [];
    for (let i = 0; i < 5; i += 1) means.push(await type(LETTERS));
    if (field.value !== 'a'.repeat(6 * LETTERS)) throw new Error(`typed: ${field.value}`);
    return means.sort((one, other) => one - other)[2];
";

const LIST: &str = "
    button('Finish').click();
    const home = await until(() => button('Back to all reflections'));
    return timed(() => home.click(), () => root.querySelectorAll('.found li').length >= FEWEST);
";

/// Steps of the first slider, each drawn before the next one.
const SLIDE: &str = "
    const slider = document.querySelector('ppsa-wellbeing-wheel').shadowRoot.querySelector('#now-0');
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    let spent = 0;
    for (let i = 0; i < LETTERS; i += 1) {
        slider.value = 2 + (i % 3);
        const start = performance.now();
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        await Promise.resolve();
        slider.getBoundingClientRect();
        spent += performance.now() - start;
        await frame();
    }
    return spent / LETTERS;
";

/// Steps of a slider on the wheel in this state: milliseconds and layouts of one.
async fn steps(page: &Page, site: &Site, state: &str) -> Result<(f64, f64)> {
    let wheel = if state == "many" { "many" } else { "filled" };
    page.goto(&site.url(&format!("/states/wheel-{wheel}.html"))).await?;
    page.wait_until("it is ready", "__probe.events.some((it) => it.name === 'ppsa-ready')").await?;
    let slide =
        format!("return (async () => {{ {SLIDE} }})()").replace("LETTERS", &LETTERS.to_string());
    page.eval::<f64>(&slide, Vec::new()).await?;
    let before = layouts(page).await?;
    let step = page.eval(&slide, Vec::new()).await?;
    Ok((step, (layouts(page).await? - before) / f64::from(LETTERS)))
}

/// How often the page was laid out so far.
async fn layouts(page: &Page) -> Result<f64> {
    let cdp = page.driver().cdp();
    cdp.send_raw("Performance.enable", json!({})).await?;
    let all = cdp.send_raw("Performance.getMetrics", json!({})).await?;
    let mut all = all["metrics"].as_array().into_iter().flatten();
    let layouts = all.find(|it| it["name"] == "LayoutCount").and_then(|it| it["value"].as_f64());
    layouts.context("the browser counts its layouts")
}

/// One visit to the reflection form and to the wheel in this state.
pub async fn times(page: &Page, site: &Site, state: &str) -> Result<Times> {
    page.goto(&site.url(&format!("/states/reflection-{state}.html"))).await?;
    page.wait_until("it is ready", "__probe.events.some((it) => it.name === 'ppsa-ready')").await?;
    let events = page.probe_events().await?;
    let ready = events.iter().find(|it| it.name == "ppsa-ready").context("it is ready")?;
    let kept: usize = page.eval("return sessionStorage.length", Vec::new()).await?;
    // What had no room would make the page fast.
    ensure!(state != "many" || kept > 10_000, "the browser kept {kept} records only");
    let letter = eval(page, &TYPE.replace("LETTERS", &LETTERS.to_string())).await?;
    let fewest = if state == "many" { "20" } else { "1" };
    let list = eval(page, &LIST.replace("FEWEST", fewest)).await?;
    let (step, layouts) = steps(page, site, state).await?;
    Ok(Times { open: ready.at, letter, step, layouts, list })
}

async fn eval(page: &Page, body: &str) -> Result<f64> {
    page.eval(&format!("return (async () => {{ {HELP} {body} }})()"), Vec::new()).await
}

/// Takes what this state's page keeps in the tab away, from another page of the site.
pub async fn forget(page: &Page, state: &str) -> Result<()> {
    let script = "for (const key of Object.keys(sessionStorage))
        if (key.startsWith(`ppsa:${JSON.stringify(arguments[0])}:`)) sessionStorage.removeItem(key);";
    page.eval(script, vec![json!(format!("reflection-{state}"))]).await
}
