//! Where the words are kept: read, and changed.

use ppsa_tests::{Key, Options, Result, Site, assert_axe_clean, run};

use super::steps::{DATA, bring, current, keep_on_device, open, text, told, turn_to, wheel};
use crate::help::{open_as, tab_to};

#[test]
fn a_place_is_chosen_by_keyboard() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        tab_to(page, &data, "#go-keep").await?;
        page.press(Key::Enter).await?;
        data.find("#in-keep").await?;
        let said = text(&data, "#in-keep").await?;
        assert!(said.contains("this page's memory and nowhere else"), "{said}");
        assert!(data.find_all("#in-keep .main").await?.is_empty(), "nothing is chosen yet");
        tab_to(page, &data, "#in-keep input[type=radio]").await?;
        page.press(Key::Space + Key::Down + Key::Down).await?;
        data.wait_until("the device", "root.querySelector('#device').checked").await?;
        assert_axe_clean(page, "the device is chosen").await?;
        tab_to(page, &data, "#in-keep .main").await?;
        page.press(Key::Enter).await?;
        told(&data, "Done. It says here where they are now.").await?;
        assert_eq!(page.active().await?.id, "told", "the focus is where it is said");
        let said = text(&data, "#in-keep").await?;
        for part in
            ["in this browser, on this device", "Kept there since", "Whoever uses this browser"]
        {
            assert!(said.contains(part), "{part} in {said}");
        }
        assert!(said.contains("back-up helps") || said.contains("promised"), "{said}");
        Ok(())
    })
}

#[test]
fn the_browser_is_asked_to_keep_it_and_its_answer_is_said() -> Result<()> {
    for (answer, says) in [(true, "promised not to clear"), (false, "A back-up helps")] {
        run(Options::desktop(), async |page| {
            let site = Site::start()?;
            site.server().run_first(&format!(
                "window.asked = 0;
                const storage = {{ persisted: async () => {answer}, persist: async () => ((asked += 1), {answer}) }};
                Object.defineProperty(navigator, 'storage', {{ value: storage, configurable: true }});
                if (window.StorageBucket) Object.assign(StorageBucket.prototype, storage)"
            ));
            let data = open_as(page, &site, "/data.html", DATA).await?;
            keep_on_device(page, &data, None).await?;
            page.wait_until("it was asked", "asked === 1").await?;
            turn_to(&data, "keep").await?;
            let said = format!("root.querySelector('#in-keep').textContent.includes('{says}')");
            data.wait_until("it says so", &said).await
        })?;
    }
    Ok(())
}

#[test]
fn to_leave_the_device_says_what_becomes_of_it() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_on_device(page, &data, None).await?;
        data.find("#nothing").await?.click().await?;
        let said = text(&data, ".notice").await?;
        assert!(said.starts_with("What is stored there now is removed"), "{said}");
        // Nothing is done before the button.
        assert!(text(&data, "#in-keep").await?.contains("in this browser, on this device"));
        page.tap(&data.find("#in-keep .main").await?).await?;
        told(&data, "Done.").await?;
        assert!(text(&data, "#in-keep").await?.contains("nowhere else"));
        Ok(())
    })
}

#[test]
fn how_big_it_is_in_plain_words() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        turn_to(&data, "keep").await?;
        assert!(text(&data, "#in-keep").await?.contains("All of it is less than 1 KB."));
        bring(&data, &wheel(&"The river. ".repeat(400))?).await?;
        turn_to(&data, "keep").await?;
        let said = text(&data, "#in-keep").await?;
        assert!(said.contains("All of it is about 5 KB.") || said.contains("about 6 KB"), "{said}");
        Ok(())
    })
}

#[test]
fn to_leave_a_locked_device_says_that_the_lock_goes_and_who_can_read_then() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_on_device(page, &data, Some("tin boat")).await?;
        for (place, who) in [("visit", "whoever uses this tab"), ("nothing", "whoever looks at")] {
            data.find(&format!("#{place}")).await?.click().await?;
            data.find("#in-keep .main").await?;
            let said = text(&data, ".notice").await?;
            assert!(said.contains("The lock goes too") && said.contains(who), "{said}");
            assert_axe_clean(page, place).await?;
            for now in ["", "tin goat"] {
                current(page, &data, now).await?;
                told(&data, "That passphrase does not open it. Nothing was changed").await?;
                data.wait_until("the focus is there", "root.activeElement?.id === 'current'")
                    .await?;
            }
            data.find("#leave").await?.click().await?;
            data.wait_until("left as it is", "root.activeElement?.id === 'device'").await?;
            assert!(text(&data, "#in-keep").await?.contains("locked on this device"));
        }
        data.find("#visit").await?.click().await?;
        current(page, &data, "tin boat").await?;
        told(&data, "Done.").await?;
        assert!(!text(&data, "#in-keep").await?.contains("locked on this device"));
        Ok(())
    })
}

#[test]
fn what_is_kept_on_the_device_can_be_covered_and_stays_so_after_a_reload() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        turn_to(&data, "keep").await?;
        assert!(data.find_all("#cover").await?.is_empty(), "nothing is kept");
        keep_on_device(page, &data, None).await?;
        for again in [false, true] {
            data.find("#cover").await?.click().await?;
            if again {
                data.wait_until("it is covered", "root.querySelector('.gate')").await?;
                page.reload().await?;
            }
            data.find(".gate button").await?.click().await?;
            data.wait_until("it is back", crate::help::READY).await?;
            turn_to(&data, "keep").await?;
        }
        Ok(())
    })
}
