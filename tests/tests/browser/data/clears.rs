//! Everything away: said exactly, asked once, said that it is done.

use ppsa_tests::{Key, Options, Result, assert_axe_clean, run};

use super::steps::{bring, keep_on_device, open, text, told, turn_to, wheel};
use crate::help::{READY, WHEEL, open_pou, tab_to, write};

#[test]
fn it_says_what_goes_asks_and_says_what_went() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_on_device(page, &data, None).await?;
        bring(&data, &wheel("The river")?).await?;
        turn_to(&data, "clear").await?;
        let said = text(&data, "#in-clear").await?;
        for part in ["Wheels\u{a0}1", "files I saved", "the browser's history"] {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert_axe_clean(page, "what would go").await?;
        tab_to(page, &data, "#clear").await?;
        page.press(Key::Enter).await?;
        data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
        assert_axe_clean(page, "asked").await?;
        page.press(Key::Tab + Key::Tab + Key::Enter).await?;
        data.wait_until("left", "root.activeElement?.id === 'clear'").await?;
        page.press(Key::Enter).await?;
        data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
        page.press(Key::Tab + Key::Enter).await?;
        told(&data, "Cleared. My words are gone from:").await?;
        data.wait_until("the focus is there", "root.activeElement?.id === 'told'").await?;
        let said = text(&data, "#told").await?;
        assert!(said.contains("this browser on this device"), "{said}");
        assert!(!said.contains("this tab"), "there was nothing in the tab: {said}");
        assert!(data.find_all("#clear").await?.is_empty(), "there is nothing to clear");
        assert_axe_clean(page, "cleared").await?;
        turn_to(&data, "keep").await?;
        assert!(text(&data, "#in-keep").await?.contains("nowhere else"));
        Ok(())
    })
}

#[test]
fn what_a_widget_beside_it_holds_goes_too() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        open_pou(&wheel, 0).await?;
        write(page, &wheel, "strength-0-0", "The river").await?;
        turn_to(&data, "clear").await?;
        data.wait_until("it knows", "root.textContent.includes('Wheels')").await?;
        data.find("#clear").await?.click().await?;
        data.find("#clear-now").await?.click().await?;
        told(&data, "Cleared.").await?;
        wheel.wait_until("it is drawn anew", READY).await?;
        let words = "[...root.querySelectorAll('textarea')].map(it => it.value).join('')";
        assert_eq!(wheel.get::<String>(words).await?, "");
        assert!(text(&data, "#in-clear").await?.contains("There are no words of mine here now."));
        Ok(())
    })
}

#[test]
fn what_else_the_site_keeps_is_named_and_can_go_too() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        // A worker's notes of another page, and a visit's of this one.
        page.eval::<()>(
            "const other = document.createElement('ppsa-wellbeing-wheel');
            Object.assign(other, { store: 'the worker', keep: 'device' });
            other.setAttribute('loading', 'eager');
            document.querySelector('main').append(other);
            sessionStorage.setItem('ppsa:\"a visit\":meta:', '{\"epoch\":\"1\",\"since\":\"2026-01-01\",\"lock\":\"\",\"away\":\"\"}');
            sessionStorage.setItem('strangers', 'stay')",
            vec![],
        )
        .await?;
        let other = "document.querySelector('[store=\"the worker\"]').shadowRoot.querySelector('[data-field=\"strength-0-0\"]')";
        page.wait_until("the other is drawn", other).await?;
        page.eval::<()>(&format!("const it = {other}; it.value = 'Rain'; it.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}))"), vec![]).await?;
        page.wait_until(
            "it is kept",
            "keep.databases().then((all) => all.includes('ppsa:the worker'))",
        )
        .await?;
        keep_on_device(page, &data, None).await?;
        bring(&data, &wheel("The river")?).await?;
        turn_to(&data, "clear").await?;
        data.find("#clear").await?.click().await?;
        data.find("#clear-now").await?.click().await?;
        told(&data, "Cleared.").await?;
        let still =
            "root.querySelector('#told').textContent.includes('still keeps something else')";
        data.wait_until("it says so", still).await?;
        let said = text(&data, "#in-clear").await?;
        for name in ["the worker", "a visit"] {
            assert!(said.contains(name), "{name} in {said}");
        }
        assert!(!said.contains("main"), "{said}");
        assert_eq!(page.eval::<String>(&format!("return {other}.value"), vec![]).await?, "Rain");

        tab_to(page, &data, "#clear-other-stores").await?;
        page.press(Key::Enter).await?;
        data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
        assert_axe_clean(page, "asked").await?;
        page.press(Key::Tab + Key::Tab + Key::Enter).await?;
        data.wait_until("left", "root.activeElement?.id === 'clear-other-stores'").await?;
        page.press(Key::Enter).await?;
        data.find("#clear-now").await?.click().await?;
        told(&data, "That is cleared as well.").await?;
        data.wait_until("it is named no more", "!root.querySelector('#clear-other-stores')")
            .await?;
        let none = "keep.databases().then((all) => !all.some((it) => it.startsWith('ppsa:')))
            .then((none) => none && Object.keys(sessionStorage).filter((it) => it.startsWith('ppsa:\"')).length === 0)";
        page.wait_until("nothing of it is left", none).await?;
        page.wait_until("nor on the page", &format!("{other}?.value === ''")).await?;
        assert_eq!(
            page.eval::<String>("return sessionStorage.getItem('strangers')", vec![]).await?,
            "stay"
        );
        Ok(())
    })
}
