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
