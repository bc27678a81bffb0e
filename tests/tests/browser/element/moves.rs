//! An element that is moved, taken away and brought back keeps what was said.

use ppsa_tests::{Engine, Options, Result, run};

use crate::help::{READY, one_wheel, open_pou, wait_drawn, write};

#[test]
fn a_moved_wheel_is_the_same_wheel() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        open_pou(&wheel, 2).await?;
        write(page, &wheel, "strength-2-0", "Running").await?;
        wheel
            .act("window.before = root.querySelector('section'), document.body.append(host)")
            .await?;
        wheel
            .wait_until(
                "the same drawing is there",
                "root.querySelector('section') === window.before",
            )
            .await?;
        write(page, &wheel, "strength-2-0", " at night").await?;
        let words: String = wheel.get("root.querySelector('textarea').value").await?;
        assert_eq!(words, "Running at night", "it still listens");
        assert_eq!(page.events("ppsa-ready").await?.len(), 1);
        Ok(())
    })
}

#[test]
fn a_wheel_that_was_away_comes_back_as_it_was() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        open_pou(&wheel, 4).await?;
        wheel.act("root.querySelector('#now-4').focus()").await?;
        page.press(ppsa_tests::Key::End).await?;
        wait_drawn(&wheel, 4, 5, 0).await?;
        wheel.act("(window.away = host, host.remove())").await?;
        page.wait_until("it was taken down", "!away.shadowRoot.querySelector('section')").await?;
        page.eval::<()>("document.querySelector('main').append(away)", vec![]).await?;
        wheel.wait_until("it is drawn again", READY).await?;
        wait_drawn(&wheel, 4, 5, 0).await?;
        wheel.find("#panel-4").await?;
        Ok(())
    })
}

#[test]
fn properties_set_before_the_element_is_known_count() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = ppsa_tests::Site::start()?;
        page.goto(&site.url("/bare.html")).await?;
        page.eval::<()>("document.querySelector('ppsa-wellbeing-wheel').store = 'mine'; return import('/ppsa/define.js').then(() => {})", vec![]).await?;
        let wheel = page.host(crate::help::WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        wheel
            .wait_until("the store is the one set", "host.getAttribute('store') === 'mine'")
            .await?;
        Ok(())
    })
}

#[test]
fn another_version_on_the_page_is_told_once_and_breaks_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = ppsa_tests::Site::start()?;
        let other = "customElements.define('ppsa-wellbeing-wheel', class extends HTMLElement {})";
        if page.engine() == Engine::Firefox {
            // There what the driver's scripts import is not the page's.
            site.server().run_first(other);
            page.goto(&site.url("/two.html")).await?;
        } else {
            page.goto(&site.url("/bare.html")).await?;
            let then = format!("{other}; return import('/ppsa/define.js').then(() => {{}})");
            page.eval::<()>(&then, vec![]).await?;
        }
        let told = page.console().await?;
        let told: Vec<_> =
            told.iter().filter(|line| line.text.contains("Load one version only")).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        Ok(())
    })
}
