//! A plan to read and not to change.

use ppsa_tests::{Options, Result, run};

use super::help::{act, one_plan, shows, start};
use crate::help::READY;

#[test]
fn everything_is_there_and_nothing_changes() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        plan.find("[data-field=step-0]").await?.click().await?;
        page.press("Ring").await?;
        act(&plan, "agree").await?;
        plan.act("(window.away = host, host.remove())").await?;
        page.wait_until("it was taken down", "!away.shadowRoot.querySelector('section')").await?;
        page.eval::<()>(
            "away.readOnly = true, document.querySelector('main').append(away)",
            vec![],
        )
        .await?;
        plan.wait_until("it is drawn again", READY).await?;
        shows(&plan, ".says", "I can read this here").await?;
        shows(&plan, ".row", "Sleep").await?;
        shows(&plan, ".row", "Agreed").await?;
        shows(&plan, ".steps", "Ring").await?;
        shows(&plan, ".steps", "Me").await?;
        let can: Vec<String> = plan
            .get(
                "[...root.querySelectorAll('button, input, textarea, select')]
                    .map(it => it.id || it.textContent)",
            )
            .await?;
        assert_eq!(can, ["row-0"], "only to open and to shut");
        Ok(())
    })
}
