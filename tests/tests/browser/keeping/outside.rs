//! Records that another page of the site, or a file, put where words are kept.

use ppsa_tests::{Options, Result, run};
use serde_json::json;

use super::steps::{FIELD, OTHER, reload, store, told, types, wait_stored, wait_value};

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
