//! The passphrase: on, off, wrong, locked now, locked by itself, in two tabs.

use ppsa_tests::{Host, Key, Options, Page, Result, assert_axe_clean, run};
use serde_json::json;

use super::steps::{
    FIELD, OTHER, in_page, locked, reload, store, stored, told, types, wait_stored, wait_unseen,
    wait_value,
};
use crate::help::{READY, WHEEL};

/// Types a passphrase where the lock shows, and sends it by keyboard.
async fn tries(page: &Page, wheel: &Host, passphrase: &str) -> Result<()> {
    wheel.find(".gate input[type=password]").await?.click().await?;
    page.press(Key::Control + "a").await?;
    page.press(passphrase).await?;
    page.press(Key::Enter).await
}

#[test]
fn locked_nothing_can_be_read_and_the_passphrase_brings_it_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = locked(page).await?;
        assert!(!stored(page).await?.contains("Running"), "nothing plain is left");
        types(page, OTHER, "Rain").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        assert!(!stored(page).await?.contains("Rain"));
        page.eval::<()>("store.shut()", vec![]).await?;
        // In the same moment: nobody waits for the key.
        let seen = in_page(page).await?;
        assert!(!seen.contains("Running") && !seen.contains("Rain"), "{seen}");
        assert!(!stored(page).await?.contains("Running"));
        wheel.find(".gate").await?;
        assert_axe_clean(page, "the lock").await?;

        tries(page, &wheel, "another one").await?;
        wheel
            .wait_until(
                "it is said",
                "root.querySelector('.gate [role=status]').textContent.includes('did not open it')",
            )
            .await?;
        wheel.wait_until("the focus is back", "root.activeElement?.matches('.gate input')").await?;
        assert_eq!(wheel.get::<String>("root.activeElement.value").await?, "another one");
        tries(page, &wheel, "a few words").await?;
        wheel.wait_until("it is drawn", READY).await?;
        wait_value(page, FIELD, "Running far").await?;
        wait_value(page, OTHER, "Rain").await?;
        wheel
            .wait_until("the focus is at the heading", "root.activeElement?.id === 'title'")
            .await?;

        reload(page).await.err();
        wheel.find(".gate input[type=password]").await?;
        assert!(!in_page(page).await?.contains("Running"));
        assert!(told(page).await?.is_empty());
        Ok(())
    })
}

#[test]
fn it_locks_by_itself_after_a_time_away_also_where_the_clock_was_set_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = locked(page).await?;
        page.eval::<()>("return store.setAway(15)", vec![]).await?;
        let away = "
            const [date, ticks] = [Date.now, performance.now];
            const [minutes, back] = arguments;
            Date.now = () => date() - back * 60000;
            performance.now = () => ticks.call(performance) + minutes * 60000;
            dispatchEvent(new Event('focus'))";
        page.eval::<()>(away, vec![json!(10), json!(0)]).await?;
        assert!(in_page(page).await?.contains("Running"), "ten minutes are not fifteen");
        page.eval::<()>(away, vec![json!(10), json!(24 * 60)]).await?;
        wait_unseen(page, "Running").await?;
        wheel.find(".gate").await?;
        Ok(())
    })
}

#[test]
fn what_one_tab_locks_is_locked_in_the_other_and_its_last_words_join_later() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let first = page.tab().await?;
        let second = page.open_tab(&site.url("/keep-device-data.html")).await?;
        super::steps::uncover(page).await?;
        wait_value(page, FIELD, "Running far").await?;
        page.turn_to(&first).await?;
        // While the lock is made, the other tab goes on.
        page.eval::<()>("window.locking = store.setLock('a few words')", vec![]).await?;
        page.turn_to(&second).await?;
        types(page, OTHER, "Rain at last").await?;
        let wheel = page.host(WHEEL);
        wheel.find(".gate input[type=password]").await?;
        assert!(!in_page(page).await?.contains("Rain"));
        page.turn_to(&first).await?;
        page.eval::<()>("return locking", vec![]).await?;
        assert!(!stored(page).await?.contains("Rain"));
        page.turn_to(&second).await?;
        tries(page, &wheel, "a few words").await?;
        wheel.wait_until("it is drawn", READY).await?;
        wait_value(page, FIELD, "Running far").await?;
        wait_value(page, OTHER, "Rain at last").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        page.turn_to(&first).await?;
        wait_value(page, OTHER, "Rain at last").await?;
        assert!(!stored(page).await?.contains("Rain"));

        // Another passphrase locks the other tab; none at all opens it.
        page.eval::<()>("return store.setLock('other words', 'a few words')", vec![]).await?;
        page.turn_to(&second).await?;
        wheel.find(".gate input[type=password]").await?;
        tries(page, &wheel, "other words").await?;
        wait_value(page, OTHER, "Rain at last").await?;
        page.eval::<()>("return store.setLock('', 'other words')", vec![]).await?;
        assert!(stored(page).await?.contains("Running far"));
        page.turn_to(&first).await?;
        wait_value(page, FIELD, "Running far").await?;
        types(page, FIELD, "Running home").await?;
        wait_stored(page, "Running home").await?;
        let told = told(page).await?;
        assert!(told.is_empty(), "{told:?}");
        Ok(())
    })
}

#[test]
fn after_a_lock_is_put_on_a_tab_still_hears_and_tells_the_others() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _wheel) = locked(page).await?;
        types(page, FIELD, "Running home").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        assert!(told(page).await?.is_empty(), "{:?}", told(page).await?);
        Ok(())
    })
}

#[test]
fn a_passphrase_that_does_not_come_back_is_no_dead_end() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = locked(page).await?;
        page.eval::<()>("store.shut()", vec![]).await?;
        wheel.find(".gate summary").await?.click().await?;
        assert_axe_clean(page, "what can be done").await?;
        let ask = wheel.find(".gate details button").await?;
        ask.click().await?;
        wheel
            .wait_until("it asks", "root.activeElement?.textContent.includes('no way back')")
            .await?;
        assert_axe_clean(page, "asked once more").await?;
        wheel.find(".gate details button:last-child").await?.click().await?;
        wheel.wait_until("left", "root.activeElement?.textContent.startsWith('Clear all')").await?;
        assert!(stored(page).await?.contains("ppsa"), "nothing was cleared");
        wheel.find(".gate details button").await?.click().await?;
        wheel.find(".gate details p button").await?.click().await?;
        wheel.wait_until("it is drawn", READY).await?;
        wheel
            .wait_until("the focus is at the heading", "root.activeElement?.id === 'title'")
            .await?;
        wait_value(page, FIELD, "").await?;
        page.wait_until("the database is gone", "keep.databases().then(all => !all.length)")
            .await?;
        assert!(told(page).await?.is_empty());
        Ok(())
    })
}

/// What the page finds of a lock's passphrase in an act that needs it.
const CODE: &str = "const [act, ...given] = arguments;
    return store[act](...given).then(() => 'done', ({ code }) => code)";

#[test]
fn nothing_leads_out_of_a_lock_without_its_passphrase() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = locked(page).await?;
        for place in ["nothing", "visit", "device"] {
            for (current, code) in
                [("", "vault-passphrase-empty"), ("other words", "vault-passphrase")]
            {
                let given = [json!("choose"), json!(place), json!("other words"), json!(current)];
                let told: String = page.eval(CODE, given.into()).await?;
                assert_eq!(told, code, "{place} by {current:?}");
            }
        }
        for passphrase in ["", "other words"] {
            let given = [json!("setLock"), json!(passphrase), json!("other words")];
            assert_eq!(page.eval::<String>(CODE, given.into()).await?, "vault-passphrase");
        }
        // Nor does a script lead them out, by another value of `keep`.
        wheel.act("(host.keep = 'visit')").await?;
        wheel
            .wait_until(
                "it is kept for this visit",
                "root.querySelector('.kept')?.textContent.startsWith('Kept for this visit')",
            )
            .await?;
        // What was drawn before stays until the empty one is ready.
        wait_unseen(page, "Running").await?;
        assert!(!stored(page).await?.contains("Running"));
        wheel.act("(host.keep = 'device')").await?;
        wheel.find(".gate input[type=password]").await?;
        tries(page, &wheel, "a few words").await?;
        wheel.wait_until("it is drawn", READY).await?;
        wait_value(page, FIELD, "Running far").await?;
        let given = [json!("choose"), json!("visit"), json!(""), json!("a few words")];
        assert_eq!(page.eval::<String>(CODE, given.into()).await?, "done");
        wait_stored(page, "Running far").await
    })
}

/// Puts other facts beside the records, as another page of this site could.
const TAMPER: &str = "
    const db = await keep.open('ppsa:main');
    const facts = await keep.wait(db.transaction('meta').objectStore('meta').get('meta'));
    const change = db.transaction('meta', 'readwrite');
    change.objectStore('meta').put({ ...facts, away: arguments[0] }, 'meta');
    await new Promise((done) => (change.oncomplete = done));
    db.close();
    await store.refresh();";

#[test]
fn no_other_page_can_say_how_long_a_lock_stays_open() -> Result<()> {
    for away in [json!(0), json!(1e9), json!("0"), json!(""), json!(null)] {
        run(Options { whole: true, ..Options::desktop() }, async |page| {
            let (_site, wheel) = locked(page).await?;
            let minutes: u32 = page.eval("return store.status().away", vec![]).await?;
            assert_eq!(minutes, 15, "put on later, as from the start");
            page.eval::<()>("return store.setAway(5)", vec![]).await?;
            page.eval::<()>(TAMPER, vec![away.clone()]).await?;
            let on = "const ticks = performance.now;
                performance.now = () => ticks.call(performance) + 16 * 60000;
                dispatchEvent(new Event('focus'))";
            page.eval::<()>(on, vec![]).await?;
            wait_unseen(page, "Running").await?;
            wheel.find(".gate").await.map(drop)
        })?;
    }
    Ok(())
}

#[test]
fn what_is_open_is_behind_the_lock_and_comes_out_of_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>("store.ui.set('ppsa-my-data', 'tinana')", vec![]).await?;
        wait_stored(page, "tinana").await?;
        page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
        assert!(!stored(page).await?.contains("tinana"), "it was plain");
        let spot = "return store.ui.of('ppsa-my-data')";
        // Behind this lock, behind another one, and without any.
        for (next, current) in [("other words", "a few words"), ("", "other words")] {
            reload(page).await.err();
            tries(page, &wheel, current).await?;
            wheel.wait_until("it is drawn", READY).await?;
            assert_eq!(page.eval::<String>(spot, vec![]).await?, "tinana", "by {current}");
            let lock = vec![json!(next), json!(current)];
            page.eval::<()>("return store.setLock(...arguments)", lock).await?;
        }
        wait_stored(page, "tinana").await?;
        reload(page).await?;
        assert_eq!(page.eval::<String>(spot, vec![]).await?, "tinana");
        Ok(())
    })
}
