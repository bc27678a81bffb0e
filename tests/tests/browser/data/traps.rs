//! A trap in one wasm module leaves the widgets of the other as they are.

use ppsa_tests::{Options, Result, Site, run};

use super::steps::{DATA, turn_to};
use crate::help::{READY, WHEEL, open_as, open_pou, write};

#[test]
fn a_trap_in_a_widget_does_not_disturb_my_data() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::probe()?;
        let data = open_as(page, &site, "/data.html", DATA).await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        turn_to(&data, "keep").await?;
        data.act("root.here = root.querySelector('#in-keep')").await?;
        wheel.act("root.there = root.querySelector('[data-ready]')").await?;
        open_pou(&wheel, 0).await?;
        write(page, &wheel, "strength-0-0", "panic in change once").await?;
        wheel
            .wait_until(
                "it is mounted anew",
                "!root.there.isConnected && root.querySelector('[data-ready]')",
            )
            .await?;
        assert!(data.get::<bool>("root.here.isConnected").await?, "my data stayed");
        // And it still works.
        turn_to(&data, "clear").await?;
        Ok(())
    })
}
