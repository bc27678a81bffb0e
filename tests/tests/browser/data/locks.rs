//! The lock: on, changed, off, by itself; and what is said of a passphrase.

use ppsa_tests::{Key, Options, Result, assert_axe_clean, run};

use super::steps::{current, keep_on_device, open, text, told, turn_to, type_passphrase};

#[test]
fn a_lock_is_for_the_device_and_says_so() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        turn_to(&data, "lock").await?;
        assert!(text(&data, "#in-lock").await?.contains("Mine are not kept there now"));
        data.find("#in-lock .acts button").await?.click().await?;
        data.find("#in-keep").await?;
        data.wait_until("the focus is there", "root.activeElement?.id === 'go-keep'").await
    })
}

#[test]
fn a_lock_goes_on_changes_and_comes_off_by_keyboard() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_on_device(page, &data, None).await?;
        turn_to(&data, "lock").await?;
        assert!(text(&data, "#in-lock").await?.contains("There is no second key"), "told before");
        assert_axe_clean(page, "about to be locked").await?;
        let kept = "root.querySelector('#pass').value + root.querySelector('#again').value";

        data.find("#pass").await?.click().await?;
        page.press(Key::Enter).await?;
        told(&data, "I have not typed a passphrase yet.").await?;
        type_passphrase(page, &data, ["tin boat", "tin goat"]).await?;
        page.press(Key::Enter).await?;
        told(&data, "These two do not match yet.").await?;
        data.wait_until("the focus is there", "root.activeElement?.id === 'again'").await?;
        assert_eq!(data.get::<String>(kept).await?, "tin boattin goat", "nothing typed is lost");
        page.press(Key::Shift + Key::Home).await?;
        page.press("tin boat").await?;
        page.press(Key::Enter).await?;
        told(&data, "The lock is on.").await?;
        assert!(data.find_all(".passphrase").await?.is_empty(), "the fields are gone");
        assert_axe_clean(page, "locked, and open").await?;

        data.find("#another").await?.click().await?;
        data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
        assert_axe_clean(page, "another passphrase").await?;
        type_passphrase(page, &data, ["red kite", "red kite"]).await?;
        for now in ["", "tin goat"] {
            current(page, &data, now).await?;
            told(&data, "That passphrase does not open it. Nothing was changed").await?;
            data.wait_until("the focus is there", "root.activeElement?.id === 'current'").await?;
        }
        assert_eq!(data.get::<String>(kept).await?, "red kitered kite", "nothing typed is lost");
        current(page, &data, "tin boat").await?;
        told(&data, "The new passphrase opens my words from now on.").await?;

        let chosen =
            |nth: u8| format!("root.querySelector('.away label:nth-child({nth}) input').checked");
        assert!(data.get::<bool>(&chosen(2)).await?, "15 minutes from the start");
        data.find(".away label:nth-child(3) input").await?.click().await?;
        told(&data, "Noted.").await?;
        assert!(data.get::<bool>(&chosen(3)).await?, "an hour");

        data.find("#off").await?.click().await?;
        data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
        data.find(".sheet .acts button:nth-child(2)").await?.click().await?;
        data.wait_until("left as it is", "root.activeElement?.id === 'off'").await?;
        data.find("#off").await?.click().await?;
        data.find("#current").await?;
        assert_axe_clean(page, "about to take it off").await?;
        current(page, &data, "tin boat").await?;
        told(&data, "That passphrase does not open it. Nothing was changed").await?;
        assert!(text(&data, "#in-lock").await?.contains("The lock is on."));
        current(page, &data, "red kite").await?;
        told(&data, "The lock is off.").await
    })
}

#[test]
fn what_is_typed_is_shown_where_that_is_ticked_and_kept_out_of_browsers_memory() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_on_device(page, &data, None).await?;
        turn_to(&data, "lock").await?;
        type_passphrase(page, &data, ["tin boat", "tin boat"]).await?;
        let types = "[...root.querySelectorAll('.passphrase')].map(it => it.type + it.value)";
        let hidden = ["passwordtin boat", "passwordtin boat"];
        assert_eq!(data.get::<Vec<String>>(types).await?, hidden);
        data.find("#in-lock .choice input").await?.click().await?;
        data.wait_until("it shows", "root.querySelector('#pass').type === 'text'").await?;
        assert_eq!(data.get::<Vec<String>>(types).await?, ["texttin boat", "texttin boat"]);
        let shut: bool = data
            .get(
                "[...root.querySelectorAll('.passphrase')].every(it =>
                    it.autocomplete === 'off' && it.getAttribute('spellcheck') === 'false'
                    && it.getAttribute('translate') === 'no')",
            )
            .await?;
        assert!(shut);
        Ok(())
    })
}

#[test]
fn a_device_can_be_locked_from_the_first_byte() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_on_device(page, &data, Some("tin boat")).await?;
        assert!(text(&data, "#in-keep").await?.contains("locked on this device"));
        turn_to(&data, "lock").await?;
        assert!(text(&data, "#in-lock").await?.contains("The lock is on. It is open now."));
        Ok(())
    })
}

#[test]
fn to_lock_now_takes_all_of_it_away_until_it_is_opened() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_on_device(page, &data, Some("tin boat")).await?;
        turn_to(&data, "lock").await?;
        data.find("#lock-now").await?.click().await?;
        data.find("#lock-passphrase").await?.click().await?;
        assert!(data.find_all(".data").await?.is_empty(), "nothing of it is left");
        page.press("tin boat").await?;
        page.press(Key::Enter).await?;
        data.wait_until("it is back", crate::help::READY).await
    })
}
