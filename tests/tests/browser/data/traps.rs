//! A trap ends every widget of the page: my data comes back as it was open.

use ppsa_tests::{Options, Result, Site, run};

use super::steps::{DATA, turn_to};
use crate::help::{READY, WHEEL, open_as, open_pou, write};

#[test]
fn a_trap_in_a_widget_leaves_my_data_where_it_was() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::probe()?;
        let data = open_as(page, &site, "/data.html", DATA).await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        turn_to(&data, "keep").await?;
        data.act("root.there = root.querySelector('[data-ready]')").await?;
        open_pou(&wheel, 0).await?;
        write(page, &wheel, "strength-0-0", "panic in change once").await?;
        let anew = format!("!root.there.isConnected && {READY}");
        data.wait_until("it is mounted anew", &anew).await?;
        data.wait_until("the same section is open", "root.querySelector('#in-keep')").await?;
        // And it still works.
        turn_to(&data, "clear").await?;
        Ok(())
    })
}
