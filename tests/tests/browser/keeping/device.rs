//! `keep="device"`.

use ppsa_core::practice::{Group, Save};
use ppsa_core::{Document, Replica};
use ppsa_tests::{Ability, Options, Result, run, run_needing};
use serde_json::json;

use super::steps::{
    FIELD, OTHER, in_page, reload, stored, types, uncover, wait_stored, wait_value, wheel,
};
use crate::help::WHEEL;

/// The half of nine words: a machine that is busy with other tests may stop for a moment.
#[test]
fn a_word_is_on_the_disk_soon_after_it_is_typed() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _wheel) = wheel(page, "device").await?;
        types(page, FIELD, "first").await?;
        wait_stored(page, "first").await?;
        let script = "
            const took = [];
            for (let i = 0; i < 9; i += 1) {
                const start = performance.now();
                keep.type(arguments[0], `word ${i}.`);
                while (!(await keep.table('ppsa:main')).join().includes(`word ${i}.`)) await keep.breathe();
                took.push(performance.now() - start);
            }
            return took.sort((a, b) => a - b)[4]";
        let took: f64 = page.eval(script, vec![json!(FIELD)]).await?;
        assert!(took < 300.0, "{took} ms");
        assert!(!page.eval::<bool>("return keep.warns()", vec![]).await?, "all of it is kept");
        Ok(())
    })
}

#[test]
fn it_opens_covered_in_a_new_tab_and_as_it_was_in_the_same() -> Result<()> {
    run_needing(&[Ability::OpensTabs], Options::desktop(), async |page| {
        let (site, _wheel) = wheel(page, "device").await?;
        let first = page.tab().await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await?;

        // A copy of the tab is a tab of its own, and so is one that a page opens.
        page.duplicate_tab().await?;
        uncover(page).await?;
        wait_value(page, FIELD, "Running far").await?;
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await?;
        page.close_tab(&first).await?;

        page.open_tab(&site.url("/keep-device.html")).await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is covered", "root.querySelector('.gate')").await?;
        assert!(!in_page(page).await?.contains("Running"));
        ppsa_tests::assert_axe_clean(page, "the cover").await?;
        uncover(page).await?;
        wait_value(page, FIELD, "Running far").await?;
        wheel
            .wait_until("the focus is at the heading", "root.activeElement?.id === 'title'")
            .await?;
        reload(page).await?;
        wait_value(page, FIELD, "Running far").await
    })
}

#[test]
fn what_was_typed_to_be_kept_nowhere_follows_no_script_to_a_place() -> Result<()> {
    for (from, says) in [("nothing", "Kept only on this page"), ("ask", "What I write is in")] {
        run(Options::desktop(), async |page| {
            let (_site, wheel) = wheel(page, from).await?;
            types(page, OTHER, "Rain").await?;
            for place in ["device", "visit"] {
                wheel.act(&format!("(host.keep = '{place}')")).await?;
                let differs = "__probe.events.some((it) => it.detail?.code === 'keep-differs')";
                page.wait_until("it is told", differs).await?;
                let kept = format!("root.querySelector('.kept')?.textContent.startsWith('{says}')");
                wheel.wait_until("it stays so", &kept).await?;
                wait_value(page, OTHER, "Rain").await?;
                assert!(!stored(page).await?.contains("Rain"), "{from} to {place}");
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn it_is_as_fast_beside_ten_thousand_records() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, _wheel) = wheel(page, "device").await?;
        let many = groups(10_000)?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        let script = "
            const db = await keep.open('ppsa:main');
            const change = db.transaction('records', 'readwrite');
            for (const [id, text] of arguments[0]) change.objectStore('records').put(text, id);
            await new Promise(done => (change.oncomplete = done));
            db.close()";
        page.eval::<()>(script, vec![json!(many)]).await?;
        // Nothing is written because a page is loaded.
        let wheel = reload(page).await?;
        wait_value(page, FIELD, "Running far").await?;
        let script = "
            const put = IDBObjectStore.prototype.put;
            window.puts = 0;
            IDBObjectStore.prototype.put = function (...given) { window.puts += 1; return put.apply(this, given); };
            keep.type(arguments[0], 'Running home')";
        page.eval::<()>(script, vec![json!(FIELD)]).await?;
        page.wait_until(
            "it is kept",
            "keep.table('ppsa:main').then(all => all.join().includes('Running home'))",
        )
        .await?;
        let puts: u32 = page.eval("return puts", vec![]).await?;
        assert!((1..10).contains(&puts), "{puts} records written for one word");
        wheel
            .wait_until("none is lost", "keep.table('ppsa:main').then(all => all.length > 10000)")
            .await?;
        Ok(())
    })
}

/// The ids and texts of as many records of somebody's.
fn groups(many: usize) -> Result<Vec<(String, String)>> {
    let mut document = Document::new(Replica::new(7));
    for _ in 0..many {
        document.apply(&Save(Group::default()))?;
    }
    let texts = document.records().into_iter();
    Ok(texts.map(|it| (it.id.as_str().to_owned(), format!("{}\n{}", it.stamp, it.body))).collect())
}
