//! A connection to the database that died, as in a phone's page that was in the background.

use ppsa_tests::{Host, Options, Page, Result, run};

use crate::keeping::steps::{FIELD, OTHER, told, types, wait_stored, wait_value, wheel};

/// From here on each use of the database fails like this, until `mend()`.
async fn breaks(page: &Page, how: &str) -> Result<()> {
    let script = format!(
        "const {{ transaction }} = IDBDatabase.prototype, {{ put }} = IDBObjectStore.prototype, {{ open }} = IDBFactory.prototype;
        window.mend = () => {{
            IDBDatabase.prototype.transaction = transaction;
            IDBObjectStore.prototype.put = put;
            IDBFactory.prototype.open = open;
        }};
        const fails = (name) => () => {{ window.tries = (window.tries ?? 0) + 1; throw new DOMException('lost', name); }};
        {how}"
    );
    page.eval(&script, vec![]).await
}

const LOST: &str = "IDBDatabase.prototype.transaction = fails('InvalidStateError')";
const UNKNOWN: &str = "IDBObjectStore.prototype.put = fails('UnknownError')";
/// It is lost, and a new one never comes: another page holds it back.
const SILENT: &str = "IDBDatabase.prototype.transaction = fails('InvalidStateError');
    const held = await keep.wait(open.call(indexedDB, 'held')), { mend } = window;
    window.mend = () => (held.close(), mend());
    IDBFactory.prototype.open = () => open.call(indexedDB, 'held', 9)";

async fn says_so(page: &Page, wheel: &Host) -> Result<()> {
    let says = "root.querySelector('.kept').textContent.includes('will not keep this right now')";
    wheel.wait_until("it says so", says).await?;
    assert!(page.eval::<bool>("return keep.warns()", vec![]).await?, "it could be lost");
    assert_eq!(told(page).await?, ["storage-denied"]);
    Ok(())
}

#[test]
fn where_it_stays_dead_the_page_works_says_so_and_keeps_all_once_it_can() -> Result<()> {
    run(Options::desktop(), async |page| {
        for how in [LOST, UNKNOWN, SILENT] {
            let (_site, wheel) = wheel(page, "device").await?;
            types(page, FIELD, "Running").await?;
            wait_stored(page, "Running").await?;
            breaks(page, how).await?;
            types(page, FIELD, "Running far").await?;
            says_so(page, &wheel).await?;
            types(page, OTHER, "Rain").await?;
            wait_value(page, OTHER, "Rain").await?;
            let tries: u32 = page.eval("return tries", vec![]).await?;
            assert!(tries < 20, "{how}: tried {tries} times");
            // Nothing more is typed: it is kept when the person comes back to the page.
            page.eval::<()>("mend(); dispatchEvent(new Event('pageshow'))", vec![]).await?;
            wait_stored(page, "Running far").await?;
            wait_stored(page, "Rain").await?;
            page.wait_until("nothing can be lost", "!keep.warns()").await?;
            let again =
                "root.querySelector('.kept').textContent.startsWith('Kept in this browser')";
            wheel.wait_until("it says that it is kept", again).await?;
            assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        }
        Ok(())
    })
}

#[test]
fn it_is_opened_anew_once_and_nobody_hears_of_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "device").await?;
        types(page, FIELD, "Running").await?;
        wait_stored(page, "Running").await?;
        // Closed under our hands, with no event.
        breaks(
            page,
            "IDBDatabase.prototype.transaction = function (...given) { mend(); this.close(); return transaction.apply(this, given); }",
        )
        .await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        assert!(told(page).await?.is_empty());
        let kept = "root.querySelector('.kept').textContent.startsWith('Kept in this browser')";
        wheel.wait_until("nothing else is said", kept).await
    })
}
