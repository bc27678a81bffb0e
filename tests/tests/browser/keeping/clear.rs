//! Everything away, in every tab.

use ppsa_tests::{Options, Result, run};

use super::steps::{
    FIELD, OTHER, in_page, reload, store, stored, told, types, uncover, wait_stored, wait_unseen,
    wait_value,
};

#[test]
fn cleared_nothing_is_left_in_any_tab_and_none_writes_it_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _wheel) = store(page, "device").await?;
        let first = page.tab().await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let second = page.open_tab(&site.url("/keep-device-data.html")).await?;
        uncover(page).await?;
        types(page, OTHER, "Rain").await?;
        wait_stored(page, "Rain").await?;
        page.turn_to(&first).await?;
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        for tab in [&first, &second] {
            page.turn_to(tab).await?;
            for words in ["Running", "Rain"] {
                wait_unseen(page, words).await?;
            }
            page.wait_until("the database is gone", "keep.databases().then(all => !all.length)")
                .await?;
            let all = stored(page).await?;
            assert!(!all.contains("ppsa:") && !all.contains("Running"), "{all}");
        }
        // The second goes on: an empty page, and nothing of what was there.
        wait_value(page, FIELD, "").await?;
        types(page, FIELD, "A new day").await?;
        wait_stored(page, "A new day").await?;
        let all = stored(page).await?;
        assert!(!all.contains("Running") && !all.contains("Rain"), "{all}");
        page.turn_to(&first).await?;
        assert!(!in_page(page).await?.contains("Rain"));
        assert!(told(page).await?.is_empty());
        Ok(())
    })
}

#[test]
fn what_was_cleared_stays_away_after_both_tabs_load_again() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _wheel) = store(page, "device").await?;
        let first = page.tab().await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let second = page.open_tab(&site.url("/keep-device-data.html")).await?;
        uncover(page).await?;
        page.turn_to(&first).await?;
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        for tab in [&first, &second, &first] {
            page.turn_to(tab).await?;
            reload(page).await?;
            wait_value(page, FIELD, "").await?;
            assert!(!stored(page).await?.contains("ppsa:"), "{}", stored(page).await?);
        }
        Ok(())
    })
}

#[test]
fn what_is_listed_a_moment_longer_counts_as_gone_and_what_stays_as_left() -> Result<()> {
    run(Options::desktop(), async |page| {
        for (listed, said) in [("200", vec![]), ("Infinity", vec!["clear-failed"])] {
            let (_site, _wheel) = store(page, "device").await?;
            types(page, FIELD, "Running far").await?;
            wait_stored(page, "Running far").await?;
            // As where another page looked for it just as it went, or holds on to it.
            let lists = format!(
                "let until = 0;
                const goes = (type, name) => {{
                    const before = type.prototype[name];
                    type.prototype[name] = function (...given) {{
                        until = performance.now() + {listed};
                        return before.apply(this, given);
                    }};
                }};
                const lists = async (type, name, list) => {{
                    const before = type.prototype[name];
                    const was = await before.call(list);
                    type.prototype[name] = function () {{
                        return performance.now() < until ? Promise.resolve(was) : before.call(this);
                    }};
                }};
                await lists(IDBFactory, 'databases', indexedDB);
                goes(IDBFactory, 'deleteDatabase');
                if (navigator.storageBuckets) {{
                    await lists(StorageBucketManager, 'keys', navigator.storageBuckets);
                    goes(StorageBucketManager, 'delete');
                }}
                await store.clear();"
            );
            page.eval::<()>(&lists, vec![]).await?;
            assert_eq!(told(page).await?, said, "listed for {listed}");
        }
        Ok(())
    })
}
