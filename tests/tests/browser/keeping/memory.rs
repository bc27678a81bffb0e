//! What was locked, cleared or left is in no memory of the wasm a moment later.

use ppsa_tests::{Options, Page, Result, Site, run};
use serde_json::json;

use super::steps::{FIELD, OTHER, store_site, types, wait_stored, wait_value};
use crate::help::{READY, WHEEL, open};

/// Holds every memory that a module of the page ever had, as a script of the page could.
const HOLD: &str = "
    window.memories = new Set();
    const hold = ({ exports }) => {
        for (const it of Object.values(exports)) if (it instanceof WebAssembly.Memory) memories.add(it);
    };
    WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
        construct: (target, given) => { const it = new target(...given); hold(it); return it; },
    });
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
        const it = await instantiate.apply(WebAssembly, given);
        hold(it);
        return it;
    };
    const texts = [new TextDecoder('latin1'), new TextDecoder('utf-16le')];
    window.holds = (words) => [...memories].filter(({ buffer }) =>
        texts.some((it) => it.decode(new Uint8Array(buffer)).includes(words))).length;";

/// Words in a field, kept on the device: the memory of the wheel and of my data, which are one program,
/// holds them.
async fn written(page: &Page, site: &Site, address: &str) -> Result<()> {
    site.server().run_first(HOLD);
    open(page, site, address).await?;
    page.wait_until("the store is at hand", "window.store").await?;
    page.host("ppsa-my-data").wait_until("it is drawn", READY).await?;
    types(page, FIELD, "Running far").await?;
    wait_stored(page, "Running far").await?;
    page.wait_until("one memory holds it", "holds('Running far') === 1").await
}

async fn gone(page: &Page, how: &str) -> Result<()> {
    page.wait_until(&format!("no memory holds it: {how}"), "!holds('Running far')").await
}

#[test]
fn words_that_were_locked_cleared_or_left_are_in_no_memory() -> Result<()> {
    let lock = "store.setLock('a few words').then(() => ";
    let away = "store.setAway(15).then(() => {
        const real = performance.now;
        performance.now = () => real.call(performance) + 16 * 60000;
        dispatchEvent(new Event('focus'));
    })";
    let shuts = "new BroadcastChannel('ppsa:main').postMessage('shut')";
    let leaves = "new BroadcastChannel('ppsa').postMessage('left')";
    for how in [
        format!("{lock} store.shut())"),
        format!("{lock} {away})"),
        format!("{lock} {shuts})"),
        format!("{lock} {leaves})"),
        "store.clear()".to_owned(),
        // Another page of the site cleared it.
        "keep.table('ppsa:main', 'meta').then(([{ epoch }]) => {
            new BroadcastChannel('ppsa:main').postMessage({ cleared: epoch });
            return keep.vanish('ppsa:main');
        })"
        .to_owned(),
    ] {
        run(Options::desktop(), async |page| {
            let site = store_site()?;
            written(page, &site, "/keep-device-data.html").await?;
            page.eval::<()>(&format!("return Promise.resolve({how}).then(() => null)"), vec![])
                .await?;
            gone(page, &how).await
        })?;
    }
    Ok(())
}

/// Where the other page is slow to come, this one is still there.
#[test]
fn nor_are_those_of_a_page_that_was_left() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = store_site()?;
        crate::exit::steps::never_comes(&site);
        written(page, &site, "/keep-device-data.html").await?;
        page.eval::<()>(
            "const exit = document.createElement('ppsa-quick-exit');
            exit.setAttribute('href', '/neutral.html');
            document.body.prepend(exit)",
            vec![],
        )
        .await?;
        page.host(crate::exit::steps::EXIT).find("a").await?;
        crate::exit::steps::shift(page, 3).await?;
        gone(page, "the exit").await
    })
}

/// The widgets of the page that held none of it go on where they were.
#[test]
fn what_is_typed_in_another_store_outlives_that() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = store_site()?;
        written(page, &site, "/keep-device-data.html").await?;
        page.eval::<()>(
            "const other = document.createElement('ppsa-wellbeing-wheel');
            Object.assign(other, { store: 'other', keep: 'visit' });
            other.setAttribute('loading', 'eager');
            document.querySelector('main').append(other)",
            vec![],
        )
        .await?;
        let drawn = "document.querySelector('ppsa-wellbeing-wheel[store]').shadowRoot.querySelector('[data-ready]')";
        page.wait_until("the other is drawn", drawn).await?;
        let focus = "document.querySelector('ppsa-wellbeing-wheel[store]').shadowRoot
            .querySelector('textarea[data-field=\"strength-0-0\"]')";
        page.eval::<()>(&format!("{focus}.focus()"), vec![]).await?;
        page.press("Out on the").await?;
        page.eval::<()>("return store.setLock('a few words').then(() => store.shut())", vec![])
            .await?;
        page.host(WHEEL).find(".gate").await?;
        gone(page, "the lock").await?;
        page.press(" water").await?;
        let whole = format!("{focus}?.value === 'Out on the water'");
        page.wait_until("all of it is there", &whole).await?;
        page.eval::<()>("return store.unlock('a few words')", vec![]).await?;
        wait_value(page, FIELD, "Running far").await?;
        // And it is kept on, in the instance of now.
        types(page, OTHER, "Rain").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        page.eval::<()>("return store.shut()", vec![]).await?;
        page.eval::<()>("return store.unlock(arguments[0])", vec![json!("a few words")]).await?;
        wait_value(page, OTHER, "Rain").await
    })
}
