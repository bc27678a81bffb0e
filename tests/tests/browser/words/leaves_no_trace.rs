//! Not even an empty database: some browsers keep a file of one that was only asked for.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Options, Result, run};

use crate::help::{WHEEL, open};
use crate::keeping::steps::{FIELD, store_site, types, wait_stored, wait_value};

/// Counts each asking for a database, from before the widgets come.
const COUNTS: &str = "
    window.asked = [];
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (...given) {
        window.asked.push(given[0]);
        return open.apply(this, given);
    };";

#[test]
fn no_database_is_asked_for_before_there_are_words_or_after_they_are_cleared() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = store_site()?;
        let bytes = [include_bytes!("../../../pages/probe.js"), COUNTS.as_bytes()].concat();
        let content_type = "text/javascript".to_owned();
        site.server().fault("/probe.js", Fault::Body { content_type, bytes });
        for keep in ["ask", "device"] {
            open(page, &site, &format!("/keep-{keep}-data.html")).await?;
            page.wait_until("the store is at hand", "window.store").await?;
            let asked = "return asked.length";
            assert_eq!(page.eval::<u32>(asked, vec![]).await?, 0, "{keep}");
        }
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>("return store.clear().then(() => { asked.length = 0; })", vec![]).await?;
        wait_value(page, FIELD, "").await?;
        page.eval::<()>("return store.refresh().then(() => {})", vec![]).await?;
        assert_eq!(page.eval::<u32>("return asked.length", vec![]).await?, 0, "cleared");
        page.wait_until("it is gone", "keep.databases().then(all => !all.length)").await?;
        page.host(WHEEL).element().await.map(drop)
    })
}
