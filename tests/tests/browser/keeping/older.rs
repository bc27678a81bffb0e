//! What was kept in another way before: an older lock, a part that is damaged.

use ppsa_tests::{Host, Key, Options, Page, Result, run};
use serde_json::{Value, json};

use super::steps::{FIELD, OTHER, in_page, store, stored, types, wait_stored, wait_unseen, wheel};
use crate::help::READY;

/// Gives the lock that is kept, and puts another one in its place where one is given: as somebody
/// can who has an older copy of the files.
const LOCK: &str = "
    const db = await keep.open('ppsa:main');
    const facts = await keep.wait(db.transaction('meta').objectStore('meta').get('meta'));
    const [lock] = arguments;
    if (lock) {
        const change = db.transaction('meta', 'readwrite');
        change.objectStore('meta').put({ ...facts, lock }, 'meta');
        await new Promise((done) => (change.oncomplete = done));
    }
    db.close();
    return facts.lock";

/// What is damaged was put aside, and is offered.
async fn put_aside(wheel: &Host) -> Result<()> {
    wheel.wait_until("it is put aside", "root.querySelector('.keeping .notice button')").await
}

async fn tries(page: &Page, wheel: &Host, passphrase: &str) -> Result<()> {
    wheel.find(".gate input[type=password]").await?.click().await?;
    page.press(passphrase).await?;
    page.press(Key::Enter).await
}

#[test]
fn an_older_lock_with_its_passphrase_opens_nothing_written_since() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
        let older: String = page.eval(LOCK, vec![Value::Null]).await?;
        page.eval::<()>("return store.setLock('other words', 'a few words')", vec![]).await?;
        types(page, OTHER, "Rain").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        let newer: String = page.eval(LOCK, vec![json!(older)]).await?;
        assert_ne!(older, newer);
        page.reload().await?;
        tries(page, &wheel, "a few words").await?;
        // It opens, and what lies there was sealed with another key.
        wheel.wait_until("it is drawn", READY).await?;
        put_aside(&wheel).await?;
        for all in [in_page(page).await?, stored(page).await?] {
            assert!(!all.contains("Running") && !all.contains("Rain"), "{all}");
        }
        Ok(())
    })
}

#[test]
fn what_was_put_aside_goes_with_all_else() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "Rain").await?;
        let damage = "
            const db = await keep.open('ppsa:main');
            const change = db.transaction('records', 'readwrite'), table = change.objectStore('records');
            for (const id of await keep.wait(table.getAllKeys())) {
                const text = await keep.wait(table.get(id));
                if (text.includes('Rain')) table.put(text.slice(0, -4), id);
            }
            await new Promise((done) => (change.oncomplete = done));
            db.close()";
        page.eval::<()>(damage, vec![]).await?;
        page.reload().await?;
        wheel.wait_until("it is drawn", READY).await?;
        put_aside(&wheel).await?;
        page.wait_until("the store is at hand", "window.store").await?;
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        page.wait_until("the database is gone", "keep.databases().then(all => !all.length)")
            .await?;
        wait_unseen(page, "Running").await?;
        let all = stored(page).await?;
        assert!(!all.contains("Rain") && !all.contains("Running"), "{all}");
        Ok(())
    })
}

#[test]
fn it_says_that_a_forgotten_passphrase_opens_nothing_before_it_locks() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "ask").await?;
        types(page, FIELD, "Running far").await?;
        wheel.find(".where button").await?.click().await?;
        wheel.find("[aria-describedby=ask-device-about]").await?.click().await?;
        let said = "root.querySelector('.question form') && root.querySelector('.question')
            .textContent.includes('If I forget the passphrase, nobody can open my words again')";
        wheel.wait_until("it is said", said).await?;
        assert!(!stored(page).await?.contains("Running"), "nothing is written before");
        Ok(())
    })
}
