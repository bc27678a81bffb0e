//! In a storage bucket, where the browser has them: it goes with its files.

use ppsa_tests::{Ability, Key, Options, Page, Result, run_needing};

use super::steps::{
    FIELD, OTHER, reload, store, stored, types, uncover, wait_stored, wait_unseen, wait_value,
    wheel,
};

async fn rooms(page: &Page) -> Result<Vec<String>> {
    page.eval("return keep.rooms()", vec![]).await
}

/// The store `main`, in letters that a bucket's name may have.
const FIRST: &str = "ppsa-1-6d61696e";
const SECOND: &str = "ppsa-2-6d61696e";

#[test]
fn words_lie_in_one_a_lock_moves_them_to_another_and_clearing_leaves_none() -> Result<()> {
    run_needing(&[Ability::Buckets], Options::desktop(), async |page| {
        let (_site, wheel) = store(page, "device").await?;
        assert_eq!(rooms(page).await?, [""; 0], "nothing is kept yet");
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        assert_eq!(rooms(page).await?, [FIRST]);
        let common = "return indexedDB.databases().then((all) => all.length)";
        assert_eq!(page.eval::<usize>(common, vec![]).await?, 0);

        page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
        assert_eq!(rooms(page).await?, [SECOND], "what lay there plain is gone with its room");
        assert!(!stored(page).await?.contains("Running"));
        types(page, OTHER, "Rain").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        reload(page).await.err();
        wheel.find(".gate input[type=password]").await?;
        wheel.find(".gate input[type=password]").await?.click().await?;
        page.press("a few words").await?;
        page.press(Key::Enter).await?;
        wait_value(page, FIELD, "Running far").await?;
        wait_value(page, OTHER, "Rain").await?;
        page.wait_until("the store is at hand", "window.store").await?;

        // Off again, and on with another one: each in a room of its own.
        page.eval::<()>("return store.setLock('', 'a few words')", vec![]).await?;
        assert_eq!(rooms(page).await?, ["ppsa-3-6d61696e"]);
        wait_stored(page, "Running far").await?;
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        assert_eq!(rooms(page).await?, [""; 0]);
        Ok(())
    })
}

#[test]
fn another_tab_follows_and_loses_nothing() -> Result<()> {
    run_needing(&[Ability::Buckets, Ability::OpensTabs], Options::desktop(), async |page| {
        let (site, _wheel) = store(page, "device").await?;
        let first = page.tab().await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let second = page.open_tab(&site.url("/keep-device-data.html")).await?;
        uncover(page).await?;
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "Rain").await?;
        page.turn_to(&first).await?;
        wait_value(page, OTHER, "Rain").await?;
        page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
        page.turn_to(&second).await?;
        wait_unseen(page, "Running").await?;
        page.wait_until("the store is at hand", "window.store").await?;
        page.eval::<()>("return store.unlock('a few words')", vec![]).await?;
        wait_value(page, FIELD, "Running far").await?;
        types(page, OTHER, "Rain again").await?;
        page.turn_to(&first).await?;
        wait_value(page, OTHER, "Rain again").await?;
        // A clear in one reaches the other in its new room.
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        page.turn_to(&second).await?;
        wait_unseen(page, "Rain").await?;
        assert_eq!(rooms(page).await?, [""; 0]);
        Ok(())
    })
}

#[test]
fn a_move_that_fails_leaves_all_as_it_was() -> Result<()> {
    run_needing(&[Ability::Buckets], Options::desktop(), async |page| {
        let (_site, _wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let fails = "
            const { put } = IDBObjectStore.prototype;
            IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
            return store.setLock('a few words').then(() => 'it did', (error) => error.name)
                .finally(() => (IDBObjectStore.prototype.put = put))";
        assert_eq!(page.eval::<String>(fails, vec![]).await?, "QuotaExceededError");
        assert_eq!(rooms(page).await?, [FIRST]);
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "Rain").await?;
        wait_stored(page, "Running far").await?;
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await
    })
}

/// The browser died after the words were in the new room, and before the old one was gone.
#[test]
fn of_two_rooms_the_newest_with_words_counts_and_the_other_goes() -> Result<()> {
    run_needing(&[Ability::Buckets], Options::desktop(), async |page| {
        let (_site, _wheel) = wheel(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let half = "
            const db = await keep.open('ppsa:main');
            const make = async (name, tables) => {
                const { indexedDB } = await navigator.storageBuckets.open(name);
                const request = indexedDB.open('ppsa:main', 1);
                request.onupgradeneeded = () => {
                    for (const table of db.objectStoreNames) request.result.createObjectStore(table);
                };
                const made = await keep.wait(request);
                for (const table of tables) {
                    const from = db.transaction(table).objectStore(table);
                    const [keys, all] = [await keep.wait(from.getAllKeys()), await keep.wait(from.getAll())];
                    const to = made.transaction(table, 'readwrite').objectStore(table);
                    for (const [at, key] of keys.entries()) await keep.wait(to.put(all[at].replace?.('far', 'home') ?? all[at], key));
                }
                made.close();
            };
            await make('ppsa-2-6d61696e', ['meta', 'records']);
            // And one that was begun only.
            await make('ppsa-3-6d61696e', []);
            db.close();";
        page.eval::<()>(half, vec![]).await?;
        reload(page).await?;
        wait_value(page, FIELD, "Running home").await?;
        page.wait_until(
            "the old one is gone",
            "keep.rooms().then((all) => !all.includes('ppsa-1-6d61696e') && all.includes('ppsa-2-6d61696e'))",
        )
        .await?;
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "Rain").await?;
        reload(page).await?;
        wait_value(page, OTHER, "Rain").await
    })
}
