//! A browser that has no room or will not, and records that cannot be read.

use ppsa_tests::{Host, Options, Page, Result, Site, run};
use serde_json::{Value, json};

use super::steps::{
    FIELD, OTHER, in_page, reload, store, stored, told, types, uncover, wait_stored, wait_value,
    wheel,
};
use crate::help::{READY, WHEEL, open};

/// Puts texts in the place of what the device keeps: a function from the old text to the new.
async fn rewrite(page: &Page, how: &str) -> Result<()> {
    let script = format!(
        "const db = await keep.open('ppsa:main');
        const change = db.transaction('records', 'readwrite'), table = change.objectStore('records');
        for (const id of await keep.wait(table.getAllKeys())) table.put(({how})(await keep.wait(table.get(id)), id), id);
        await new Promise(done => (change.oncomplete = done));
        db.close()"
    );
    page.eval(&script, vec![]).await
}

/// Answers every write as a full disk does, or lets them through again. (A quota set by the driver
/// brought no such answer here.)
async fn full(page: &Page, is: bool) -> Result<()> {
    let script = "
        window.put ??= IDBObjectStore.prototype.put;
        const refuse = () => { throw new DOMException('full', 'QuotaExceededError'); };
        IDBObjectStore.prototype.put = arguments[0] ? refuse : put";
    page.eval(script, vec![json!(is)]).await
}

async fn one_told(page: &Page, code: &str) -> Result<()> {
    let so = format!("__probe.events.some(it => it.detail?.code === '{code}')");
    page.wait_until(&format!("{code} is told"), &so).await
}

async fn works(page: &Page, wheel: &Host) -> Result<()> {
    wheel.wait_until("it is drawn", READY).await?;
    types(page, OTHER, "Rain").await?;
    wait_value(page, OTHER, "Rain").await
}

#[test]
fn where_the_device_is_full_no_word_is_lost_and_all_is_kept_once_there_is_room() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "device").await?;
        types(page, FIELD, "Running").await?;
        wait_stored(page, "Running").await?;
        full(page, true).await?;
        types(page, FIELD, "Running far").await?;
        one_told(page, "storage-full").await?;
        assert!(page.eval::<bool>("return keep.warns()", vec![]).await?, "it could be lost");
        wheel
            .wait_until(
                "it says so",
                "root.querySelector('.kept').textContent.includes('no more room')",
            )
            .await?;
        works(page, &wheel).await?;
        full(page, false).await?;
        types(page, FIELD, "Running home").await?;
        wait_stored(page, "Running home").await?;
        wait_stored(page, "Rain").await?;
        page.wait_until("nothing can be lost", "!keep.warns()").await?;
        assert_eq!(told(page).await?, ["storage-full"]);
        Ok(())
    })
}

#[test]
fn where_the_browser_will_not_the_page_is_told_and_works() -> Result<()> {
    // The engine alone crashes where it has storage and is said to have none.
    run(Options { whole: true, ..Options::desktop() }, async |page| {
        for how in [
            "Object.defineProperty(window, 'indexedDB', { value: undefined });
            Object.defineProperty(navigator, 'storageBuckets', { value: undefined })",
            "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); }",
        ] {
            let site = Site::start()?;
            site.server().run_first(how);
            page.goto(&site.url("/keep-device.html")).await?;
            works(page, &page.host(WHEEL)).await?;
            one_told(page, "storage-denied").await?;
            assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        }
        Ok(())
    })
}

#[test]
fn a_damaged_record_is_put_aside_and_offered_and_all_else_is_there() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "Rain").await?;
        rewrite(page, "text => text.includes('Rain') ? text.slice(0, -4) : text").await?;
        let wheel = reload(page).await?;
        one_told(page, "record-damaged").await?;
        wait_value(page, FIELD, "Running far").await.err();
        let aside = "return keep.table('ppsa:main', 'quarantine').then(all => all.join())";
        assert!(page.eval::<String>(aside, vec![]).await?.contains("Rain"));
        wheel.wait_until("it is offered", "root.querySelector('.keeping .notice button')").await?;

        // Also the next time; and with a lock, it is locked as well, and comes back out of it.
        reload(page).await?;
        wheel.wait_until("it is offered", "root.querySelector('.keeping .notice button')").await?;
        page.wait_until("the store is at hand", "window.store").await?;
        page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
        assert!(!stored(page).await?.contains("Rain"));
        let text: String = page.eval("return store.quarantinedText()", vec![]).await?;
        assert!(text.contains("Rain"), "{text}");
        Ok(())
    })
}

/// What a worker noted is opened by what shows it, later than the rest.
#[test]
fn a_damaged_record_that_is_opened_later_is_put_aside_too() -> Result<()> {
    const LOG: &str = "ppsa-practice-log";
    const ADD: &str = "const log = document.createElement('ppsa-practice-log');
        log.setAttribute('store', 'main'), log.setAttribute('keep', 'device'), log.setAttribute('loading', 'eager');
        document.querySelector('main').append(log)";
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/keep-device.html").await?;
        page.eval::<()>(ADD, vec![]).await?;
        let log = page.host(LOG);
        log.wait_until("it is drawn", READY).await?;
        for button in ["people", "add"] {
            log.find(&format!("[data-act={button}]")).await?.click().await?;
        }
        log.wait_until("a name is asked for", "root.activeElement?.matches('#label')").await?;
        page.press("Teina").await?;
        wait_stored(page, "Teina").await?;
        rewrite(page, r#"text => text.replace('"Teina"', '7')"#).await?;
        reload(page).await?;
        assert!(told(page).await?.is_empty(), "nothing shows it here");
        page.eval::<()>(ADD, vec![]).await?;
        log.wait_until("it is drawn", READY).await?;
        one_told(page, "record-damaged").await?;
        page.host(WHEEL)
            .wait_until("it is offered", "root.querySelector('.keeping .notice button')")
            .await?;
        let aside = "return keep.table('ppsa:main', 'quarantine').then(all => all.join())";
        assert!(page.eval::<String>(aside, vec![]).await?.contains("7"));
        Ok(())
    })
}

#[test]
fn a_record_of_a_newer_version_is_read_and_stays_as_it_is() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        // One more, of a version that is not known yet.
        page.eval::<()>(
            "const db = await keep.open('ppsa:main');
            const table = db.transaction('records', 'readwrite').objectStore('records');
            const [text] = await keep.wait(table.getAll());
            const [stamp, body] = [text.slice(0, text.indexOf('\\n')), text.slice(text.indexOf('\\n') + 1)];
            await keep.wait(table.put(`${stamp}\\n${body.replace(/\"version\":\\d+/, '\"version\":99')}`, '9-9'));
            db.close()",
            vec![],
        )
        .await?;
        let before: Value = page.eval("return keep.table('ppsa:main')", vec![]).await?;
        assert!(before.to_string().contains("99"), "{before}");
        page.open_tab(&site.url("/keep-device-data.html")).await?;
        uncover(page).await?;
        one_told(page, "document-newer").await?;
        let wheel = page.host(WHEEL);
        wheel
            .wait_until(
                "it is said",
                "root.querySelector('.keeping .notice')?.textContent.includes('newer')",
            )
            .await?;
        assert!(in_page(page).await?.contains("Running far"));
        assert!(
            !wheel
                .get::<bool>("!!root.querySelector('textarea:not([readonly], [disabled])')")
                .await?
        );
        assert_eq!(page.eval::<Value>("return keep.table('ppsa:main')", vec![]).await?, before);
        // A lock put on and taken off leaves it as it was, too.
        page.wait_until("the store is at hand", "window.store").await?;
        page.eval::<()>(
            "return store.setLock('a few words').then(() => store.setLock('', 'a few words'))",
            vec![],
        )
        .await?;
        assert_eq!(page.eval::<Value>("return keep.table('ppsa:main')", vec![]).await?, before);
        Ok(())
    })
}

#[test]
fn with_the_clock_set_back_no_word_is_lost() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _wheel) = wheel(page, "device").await?;
        types(page, FIELD, "Running").await?;
        wait_stored(page, "Running").await?;
        page.eval::<()>("const now = Date.now; Date.now = () => now() - 400 * 86400000", vec![])
            .await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await
    })
}

#[test]
fn a_trap_while_words_are_kept_loses_none() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::probe()?;
        open(page, &site, "/keep-device.html").await?;
        types(page, FIELD, "Running").await?;
        types(page, FIELD, "Running panic in change once and on").await?;
        wait_value(page, FIELD, "Running panic in change once and on").await?;
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "panic in change once and on").await?;
        wait_stored(page, "Rain").await?;
        reload(page).await?;
        wait_value(page, OTHER, "Rain").await
    })
}
