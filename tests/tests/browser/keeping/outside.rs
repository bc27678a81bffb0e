//! Records that another page of the site, or a file, put where words are kept.

use ppsa_tests::{Options, Result, run};
use serde_json::json;

use super::steps::{FIELD, OTHER, reload, store, told, types, wait_stored, wait_value, wheel};
use crate::help::READY;

/// A record with this counter, put beside the others; a channel tells of it, as another page would.
const PUT: &str = "
    const id = `${arguments[0]}-9`;
    const body = JSON.stringify({ v: 2, seen: id, kind: 'companion', at: id, cells: {} });
    const db = await keep.open('ppsa:main');
    const change = db.transaction('records', 'readwrite');
    change.objectStore('records').put(`${id}\n${body}`, id);
    await new Promise((done) => (change.oncomplete = done));
    db.close();
    new BroadcastChannel('ppsa:main').postMessage([id]);";

#[test]
fn no_record_of_another_page_stops_the_keeping() -> Result<()> {
    // The last that are taken in, and the first that are not.
    let counters =
        ["ffffffff", "ffffffffffff", "1fffffffffffff", "3fffffffffffffff", "7fffffffffffffff"];
    for counter in counters {
        run(Options::desktop(), async |page| {
            let (_site, _wheel) = store(page, "device").await?;
            types(page, FIELD, "Running far").await?;
            wait_stored(page, "Running far").await?;
            page.eval::<()>(PUT, vec![json!(counter)]).await?;
            types(page, OTHER, "Rain").await?;
            wait_stored(page, "Rain").await?;
            reload(page).await?;
            wait_value(page, OTHER, "Rain").await?;
            types(page, OTHER, "Rain and wind").await?;
            wait_stored(page, "Rain and wind").await?;
            reload(page).await?;
            wait_value(page, OTHER, "Rain and wind").await?;
            wait_value(page, FIELD, "Running far").await?;
            assert!(told(page).await?.is_empty(), "what cannot be read was told of, and put aside");
            Ok(())
        })?;
    }
    Ok(())
}

/// What another page put in the place of the facts; `real` is what stood there.
const FACTS: [&str; 18] = [
    "undefined",
    "null",
    "7",
    "'text'",
    "[]",
    "{}",
    "{ cleared: true }",
    "{ cleared: real.epoch }",
    "{ ...real, epoch: 1 }",
    "{ ...real, epoch: {} }",
    "{ ...real, epoch: 'x'.repeat(1e6) }",
    "{ ...real, since: {} }",
    "{ ...real, since: '<img src=x onerror=alert(1)>' }",
    "{ ...real, away: [] }",
    "{ ...real, away: 'nonsense' }",
    "{ ...real, lock: 7 }",
    "{ ...real, lock: {} }",
    "{ ...real, lock: 'nonsense' }",
];

const PUT_FACTS: &str = "
    const db = await keep.open('ppsa:main');
    const table = db.transaction('facts', 'readwrite').objectStore('facts');
    const real = await keep.wait(table.get('facts'));
    await keep.wait(table.put(FACTS, 'facts'));
    db.close();
    new BroadcastChannel('ppsa:main').postMessage(null);";

/// Whatever it is: what a person writes is kept, or there is a gate, or they and the page are told.
#[test]
fn no_facts_of_another_page_stop_the_keeping_unheard() -> Result<()> {
    let so = |words: &str| {
        format!(
            "(async () => {{
                const root = document.querySelector('ppsa-wellbeing-wheel').shadowRoot;
                if (root.querySelector('.gate')) return true;
                const told = __probe.events.some((it) => it.name === 'ppsa-error');
                if (told && root.querySelector('.keeping .kept')) return true;
                return (await keep.stored()).includes({words:?});
            }})()"
        )
    };
    for facts in FACTS {
        run(Options::desktop(), async |page| {
            let (_site, _wheel) = wheel(page, "device").await?;
            types(page, FIELD, "Running far").await?;
            wait_stored(page, "Running far").await?;
            page.eval::<()>(&PUT_FACTS.replace("FACTS", &format!("({facts})")), vec![]).await?;
            let type_on = |words: &str| {
                format!("if (keep.value('{OTHER}') !== undefined) keep.type('{OTHER}', {words:?})")
            };
            page.eval::<()>(&type_on("Rain"), vec![]).await?;
            page.wait_until(&format!("with {facts} it is kept or told"), &so("Rain")).await?;
            page.reload().await?;
            let stands = format!("root.querySelector('.gate') || ({READY})");
            page.host(crate::help::WHEEL)
                .wait_until(&format!("with {facts} it comes"), &stands)
                .await?;
            page.eval::<()>(&type_on("Rain and wind"), vec![]).await?;
            page.wait_until(
                &format!("with {facts} it is kept or told later"),
                &so("Rain and wind"),
            )
            .await?;
            assert!(page.errors().await?.is_empty(), "{facts}: {:?}", page.errors().await?);
            Ok(())
        })?;
    }
    Ok(())
}
