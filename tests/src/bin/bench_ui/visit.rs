use ppsa_tests::{Context, Page, Result, Site, ensure};
use serde_json::json;

/// Milliseconds of one visit.
pub struct Times {
    /// From the start of the navigation to `ppsa-ready`.
    pub open: f64,
    /// From a letter to its drawing: of five times [`LETTERS`], the mean of the middle one.
    pub letter: f64,
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

/// One visit to the reflection form in this state.
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
    Ok(Times { open: ready.at, letter, list })
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
