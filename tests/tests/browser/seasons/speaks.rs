//! Roles, names and live texts.

use ppsa_tests::{Options, Result, run};

use super::steps::{note, open, there_and_back};

#[test]
fn roles_and_names() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        let first = page.role_and_name(&seasons.find("#go-hotoke").await?).await?;
        assert_eq!(first.role, "button");
        assert!(first.name.starts_with("Begin in hōtoke winter"), "{first}");
        there_and_back(page, &seasons).await?;
        seasons.find("#go-koanga").await?.click().await?;
        for (css, role, name) in [
            ("#here", "heading", "Where I am now : Hōtoke winter"),
            ("div.here", "group", "Where I am now : Hōtoke winter"),
            ("#go-hotoke", "button", "Stay in hōtoke winter"),
            ("#go-koanga", "button", "Move on to kōanga spring"),
            (".sheet", "group", "Move on to kōanga spring"),
            ("#note", "textbox", "What I want to remember about this"),
            (".path", "group", "My path so far"),
            (".path li:first-child button", "button", "Change hōtoke winter 1 July 2025"),
        ] {
            let spoken = page.role_and_name(&seasons.find(css).await?).await?;
            // Firefox tells a name as it is written, the others as it is drawn, with a capital.
            assert_eq!(spoken.role, role, "{css}");
            assert_eq!(spoken.name.to_lowercase(), name.to_lowercase(), "{css}");
        }
        // ARIA has no role for a day.
        assert_eq!(page.role_and_name(&seasons.find("#on").await?).await?.name, "Which day");
        let hidden: bool = seasons
            .get("[...root.querySelectorAll('svg')].every(it => it.closest('[aria-hidden=true]'))")
            .await?;
        assert!(hidden, "drawings are for the eye");
        Ok(())
    })
}

#[test]
fn what_was_noted_is_said_where_it_was_empty_before() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        seasons.act("root.live = root.querySelector('.beside > .acts [role=status]')").await?;
        note(page, &seasons, "hotoke", "2025-03-02", "").await?;
        let said: String = seasons.get("root.live.isConnected && root.live.textContent").await?;
        assert_eq!(said, "Noted.");
        note(page, &seasons, "koanga", "2025-01-01", "").await?;
        let said: String = seasons.get("root.live.textContent").await?;
        assert!(said.starts_with("Noted further back on my path."), "{said}");
        Ok(())
    })
}

#[test]
fn since_then_is_since_the_first_day_of_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        note(page, &seasons, "koanga", "2025-03-02", "").await?;
        note(page, &seasons, "koanga", "2025-05-02", "").await?;
        let since: String = seasons.get("root.querySelector('.here time').textContent").await?;
        assert_eq!(since, "2 March 2025");
        Ok(())
    })
}
