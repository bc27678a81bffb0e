//! What is kept lies in one place, and tells nobody of it but the person.

use ppsa_tests::{Host, Options, Page, Result, run};
use serde_json::{Value, json};

use super::steps::{FIELD, OTHER, store_site, types, wait_stored, wait_value, wheel};
use crate::help::{READY, open};

#[test]
fn words_lie_in_the_one_place_that_was_chosen() -> Result<()> {
    for (keep, expected) in [("visit", [true, false]), ("device", [false, true])] {
        run(Options::desktop(), async |page| {
            let (_site, _wheel) = wheel(page, keep).await?;
            types(page, FIELD, "Running far").await?;
            wait_stored(page, "Running far").await?;
            let script = "
                const of = async (name) => (await keep.table(name)).join();
                const databases = await Promise.all((await keep.databases()).map(of));
                return [Object.entries({ ...sessionStorage }).join(), databases.join()]
                    .map((it) => it.includes('Running'))";
            assert_eq!(page.eval::<[bool; 2]>(script, vec![]).await?, expected, "{keep}");
            // What a browser may send along, or keep in sync, has nothing.
            let rest =
                "return [Object.entries({ ...localStorage }), document.cookie, await caches.keys(),
                history.state, location.search + location.hash]";
            let rest: Value = page.eval(rest, vec![]).await?;
            assert_eq!(rest, json!([[], "", [], null, ""]), "{keep}");
            Ok(())
        })?;
    }
    Ok(())
}

/// Notes all that any script of the page tells the other pages of its site.
const TELLS: &str = "
    window.tells = [];
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function (data) {
        tells.push(data);
        return postMessage.call(this, data);
    };";

/// What of it is no number of an entry, and no plain word of ours.
const ODD: &str = "
    const id = (it) => /^[0-9a-f]+-[0-9a-f]+$/.test(it);
    const plain = (it) => it === null || ['shut', 'left'].includes(it) || (Array.isArray(it) && it.every(id))
        || (Object.keys(it).join() === 'cleared' && /^[0-9-]+$/.test(it.cleared));
    return tells.filter((it) => !plain(it))";

#[test]
fn pages_tell_each_other_numbers_and_no_words() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = store_site()?;
        site.server().run_first(TELLS);
        open(page, &site, "/keep-device-data.html").await?;
        page.wait_until("the store is at hand", "window.store").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>("store.ui.set('ppsa-my-data', 'tinana')", vec![]).await?;
        wait_stored(page, "tinana").await?;
        page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
        types(page, OTHER, "Rain").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        page.eval::<()>("return store.setAway(5)", vec![]).await?;
        page.eval::<()>("return store.shut(true)", vec![]).await?;
        page.eval::<()>("return store.unlock('a few words')", vec![]).await?;
        wait_value(page, OTHER, "Rain").await?;
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        let odd: Vec<Value> = page.eval(ODD, vec![]).await?;
        assert!(odd.is_empty(), "{odd:?}");
        let ids: usize = page.eval("return tells.filter(Array.isArray).length", vec![]).await?;
        assert!(ids > 1, "they do tell which entries changed");
        Ok(())
    })
}

#[test]
fn the_program_of_the_lock_comes_whether_somebody_locks_or_not() -> Result<()> {
    for keep in ["ask", "device"] {
        run(Options::desktop(), async |page| {
            let (_site, _wheel) = wheel(page, keep).await?;
            let there = "performance.getEntriesByName(new URL('/ppsa/wasm/ppsa_vault_bg.wasm', location)).length";
            page.wait_until("it is there", there).await
        })?;
    }
    Ok(())
}

/// Waits until the text of what the selector finds says this.
async fn says(wheel: &Host, css: &str, words: &str) -> Result<()> {
    let said = format!("root.querySelector(`{css}`)?.textContent.includes(`{words}`)");
    wheel.wait_until(&format!("{css} says {words:?}"), &said).await
}

async fn undecided(page: &Page) -> Result<(ppsa_tests::Site, Host)> {
    let (site, wheel) = wheel(page, "ask").await?;
    types(page, FIELD, "Running far").await?;
    wheel.find(".where button").await?.click().await?;
    wheel.find(".question.open").await?;
    Ok((site, wheel))
}

#[test]
fn each_place_says_who_could_see_the_words_there() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = undecided(page).await?;
        let back = "A closed tab that is opened again may bring them back";
        says(&wheel, "#ask-visit-about", back).await?;
        says(&wheel, "#ask-device-about", "Whoever uses this browser could read them").await?;
        wheel.find("[aria-describedby=ask-visit-about]").await?.click().await?;
        says(&wheel, ".kept", "may come back if the tab is opened again").await?;
        says(&wheel, ".kept", "Whoever uses this tab can read it").await?;

        let (_site, wheel) = self::wheel(page, "device").await?;
        wheel.wait_until("it is drawn", READY).await?;
        types(page, FIELD, "Running far.").await?;
        says(&wheel, ".kept", "Whoever uses this browser can read it").await
    })
}
