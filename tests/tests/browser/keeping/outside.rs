//! Records that another page of the site, or a file, put where words are kept.

use ppsa_tests::{Options, Result, run};
use serde_json::json;

use super::steps::{
    FIELD, OTHER, in_page, locked, reload, store, stored, told, types, wait_stored, wait_value,
    wheel,
};
use crate::help::READY;

/// A record with this counter, put beside the others; a channel tells of it, as another page would.
const PUT: &str = "
    const id = `${arguments[0]}-9`;
    const body = JSON.stringify({ version: 1, vector: id, kind: 'companion', stamp: id, fields: {} });
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

/// What another page put in the place of the facts; `real` is what stood there. That a person cleared is what
/// none of these says: it counts as said.
const FACTS: [&str; 17] = [
    "undefined",
    "null",
    "7",
    "'text'",
    "[]",
    "{}",
    "{ cleared: true }",
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
    const table = db.transaction('meta', 'readwrite').objectStore('meta');
    const real = await keep.wait(table.get('meta'));
    await keep.wait(table.put(FACTS, 'meta'));
    db.close();
    new BroadcastChannel('ppsa:main').postMessage(null);";

/// Whatever it is: what a person writes is kept, or there is a gate, or they and the page are told.
#[test]
fn no_facts_of_another_page_stop_the_keeping_unheard() -> Result<()> {
    let so = |words: &str| {
        format!(
            "(async () => {{
                const root = document.querySelector('ppsa-wellbeing-wheel').shadowRoot;
                const gate = root.querySelector('.gate');
                if (gate?.querySelector('input')) return true;
                // A cover hides words, and loses none.
                if (gate) return void gate.querySelector('button').click();
                const told = __probe.events.some((it) => it.name === 'ppsa-error');
                if (told && root.querySelector('.keeping .kept')) return true;
                return (await keep.stored()).includes({words:?});
            }})()"
        )
    };
    // It is drawn anew as it learns of the facts: no field is there for a moment, nor behind a gate.
    let types_on = |words: &str| {
        format!(
            "(() => {{
                const gate = document.querySelector('ppsa-wellbeing-wheel').shadowRoot.querySelector('.gate');
                if (gate?.querySelector('input')) return true;
                if (gate) return void gate.querySelector('button').click();
                if (keep.value('{OTHER}') === undefined) return false;
                keep.type('{OTHER}', {words:?});
                return true;
            }})()"
        )
    };
    for facts in FACTS {
        run(Options::desktop(), async |page| {
            let (_site, _wheel) = wheel(page, "device").await?;
            types(page, FIELD, "Running far").await?;
            wait_stored(page, "Running far").await?;
            page.eval::<()>(&PUT_FACTS.replace("FACTS", &format!("({facts})")), vec![]).await?;
            // Once: what is lost is not written again for them.
            page.wait_until(&format!("with {facts} it takes words"), &types_on("Rain")).await?;
            page.wait_until(&format!("with {facts} it is kept or told"), &so("Rain")).await?;
            page.reload().await?;
            let stands = format!("root.querySelector('.gate') || ({READY})");
            page.host(crate::help::WHEEL)
                .wait_until(&format!("with {facts} it comes"), &stands)
                .await?;
            page.wait_until(
                &format!("with {facts} it takes words later"),
                &types_on("Rain and wind"),
            )
            .await?;
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

/// Nothing is written, until `letGo`. Then the facts that are kept have these as well.
const HOLD: &str = "
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => { throw new DOMException('not now', 'UnknownError'); };
    window.letGo = async (more) => {
        IDBObjectStore.prototype.put = put;
        const db = await keep.open('ppsa:main');
        const table = db.transaction('meta', 'readwrite').objectStore('meta');
        await keep.wait(table.put({ ...(await keep.wait(table.get('meta'))), ...more }, 'meta'));
        db.close();
        new BroadcastChannel('ppsa:main').postMessage(null);
    };";

#[test]
fn what_waits_behind_a_lock_is_never_written_in_plain() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = locked(page).await?;
        page.eval::<()>(HOLD, vec![]).await?;
        types(page, OTHER, "Kakapo").await?;
        page.eval::<()>("return store.shut()", vec![]).await?;
        wheel.find(".gate").await?;
        page.eval::<()>("return letGo({ lock: '' })", vec![]).await?;
        let told = "__probe.events.some((it) => it.detail?.code === 'record-damaged')";
        page.wait_until("it is told", told).await?;
        for words in ["Kakapo", "Running"] {
            assert!(!stored(page).await?.contains(words), "{words}");
            assert!(!in_page(page).await?.contains(words), "{words}");
        }
        Ok(())
    })
}

/// Not while the database does not answer, either; and with the passphrase it comes back.
#[test]
fn what_waits_behind_a_lock_comes_back_with_its_passphrase() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = locked(page).await?;
        page.eval::<()>(HOLD, vec![]).await?;
        types(page, OTHER, "Kakapo").await?;
        page.eval::<()>("return store.shut()", vec![]).await?;
        wheel.find(".gate").await?;
        assert!(!in_page(page).await?.contains("Kakapo"));
        page.eval::<()>("return letGo({})", vec![]).await?;
        page.eval::<()>("return store.unlock('a few words')", vec![]).await?;
        wait_value(page, OTHER, "Kakapo").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        assert!(told(page).await?.iter().all(|code| code == "storage-denied"));
        reload(page).await.err();
        wheel.find(".gate").await?;
        assert!(!stored(page).await?.contains("Kakapo"));
        Ok(())
    })
}

/// A page of a newer version, or one that means harm, has it open.
const NEWER: &str = "
    const rooms = (await navigator.storageBuckets?.keys()) ?? [];
    const place = rooms.length ? (await navigator.storageBuckets.open(rooms[0])).indexedDB : indexedDB;
    window.held = await keep.wait(place.open('ppsa:main', 2));";

#[test]
fn what_cannot_be_read_or_cleared_is_said_to_be_there() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>(NEWER, vec![]).await?;
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        let gone = "keep.databases().then((all) => !all.includes('ppsa:main'))";
        let left = "!!document.querySelector('ppsa-wellbeing-wheel').shadowRoot.querySelector('.keeping .notice')
            ?.textContent.startsWith('Not all of it could be cleared')";
        page.wait_until(
            "it went, or it is said",
            &format!("Promise.resolve({left}).then((is) => is || {gone})"),
        )
        .await?;
        page.eval::<()>("held.close()", vec![]).await?;
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        page.wait_until("now it went", gone).await?;
        page.wait_until("and nothing else is said", &format!("!({left})")).await?;

        // Where the page asks, it is not said that there is nothing.
        page.goto(&site.url("/keep-device-data.html")).await?;
        page.wait_until("the store is at hand", "window.store").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>(&format!("{NEWER} held.close()"), vec![]).await?;
        page.goto(&site.url("/keep-ask.html")).await?;
        let unread = "root.querySelector('.keeping .notice')?.textContent.startsWith('This browser keeps something')";
        page.host(crate::help::WHEEL).wait_until("it is said", unread).await?;
        assert_eq!(told(page).await?, ["storage-denied"]);
        Ok(())
    })
}
