//! What stands instead of the widgets of a page while they are locked or covered.

use ppsa_tests::{Options, Result, Site, assert_axe_clean, run};

use super::steps::{FIELD, store, types, wait_stored};
use crate::help::{READY, open};

const AT_HEADING: &str = "root.activeElement?.matches('.gate h2')";

#[test]
fn what_is_locked_under_a_person_keeps_the_focus_and_says_so() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = store(page, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>("return store.setLock('a few words')", vec![]).await?;
        wheel.find("textarea").await?.click().await?;
        page.eval::<()>("store.shut()", vec![]).await?;
        wheel.wait_until("the focus is at its heading", AT_HEADING).await?;
        wheel
            .wait_until(
                "that is heard",
                "root.querySelector('.gate ~ [role=status]').textContent.startsWith('Locked.')",
            )
            .await
    })
}

#[test]
fn of_many_widgets_the_first_has_the_gate_and_it_opens_them_all() -> Result<()> {
    run(Options { height: 3000, ..Options::desktop() }, async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/keep-device.html").await?;
        page.eval::<()>(
            "const more = document.createElement('ppsa-wellbeing-wheel');
            more.setAttribute('keep', 'device');
            more.id = 'more';
            document.querySelector('#after').before(more)",
            vec![],
        )
        .await?;
        let more = page.host("#more");
        more.wait_until("it is drawn", READY).await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        page.eval::<()>("new BroadcastChannel('ppsa').postMessage('left')", vec![]).await?;
        wheel.wait_until("it is covered", "root.querySelector('.gate button')").await?;
        more.wait_until("one line says so", "root.querySelector('.gate.rest h2')").await?;
        assert!(!more.get::<bool>("!!root.querySelector('.gate button')").await?);
        assert_axe_clean(page, "covered").await?;
        wheel.find(".gate button").await?.click().await?;
        for widget in [&wheel, &more] {
            widget.wait_until("it is open", "!root.querySelector('.gate')").await?;
            widget.wait_until("it is drawn", READY).await?;
        }
        Ok(())
    })
}
