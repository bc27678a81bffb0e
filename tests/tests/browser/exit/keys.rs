//! Shift, three times.

use ppsa_tests::{Host, Key, Options, Page, Result, Site, run};
use serde_json::json;

use super::steps::{gone, lit, open, shift, told};
use crate::help::{WHEEL, open_pou, write};

/// From here on the page's clocks stand, and `late()` lets one that is set be over. A driver that times
/// its scripts by the page's own clock, as WebKit's does, keeps it.
const CLOCK: &str = "const [set, clear] = [setTimeout, clearTimeout];
    window.setTimeout = (act, time) => time > 10000 ? set(act, time) : (window.waiting = [act, time], -1);
    window.clearTimeout = id => id === -1 ? window.waiting = null : clear(id);
    window.late = () => window.waiting[0]()";

async fn stays(page: &Page) -> Result<()> {
    assert_eq!(page.eval::<String>("return document.title", vec![]).await?, "Words of a survivor");
    Ok(())
}

/// A key event where the focus is, as a browser sends it.
async fn send(page: &Page, kind: &str, key: &str, repeat: bool) -> Result<()> {
    let script = "let at = document.activeElement;
        while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        at.dispatchEvent(new KeyboardEvent(arguments[0],
            { key: arguments[1], repeat: arguments[2], bubbles: true, composed: true }))";
    page.eval::<()>(script, vec![kind.into(), key.into(), repeat.into()]).await
}

#[test]
fn three_times_leaves_and_says_how_many_are_left() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        assert_eq!((lit(&exit).await?, told(&exit).await?), (0, String::new()));
        shift(page, 1).await?;
        assert_eq!(lit(&exit).await?, 1);
        assert_eq!(told(&exit).await?, "Press Shift 2 more times to leave this page.");
        shift(page, 1).await?;
        assert_eq!(lit(&exit).await?, 2);
        assert_eq!(told(&exit).await?, "Press Shift once more to leave this page.");
        shift(page, 1).await?;
        gone(page).await
    })
}

#[test]
fn out_of_a_field_in_a_widget_too() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        let wheel = page.host(WHEEL);
        open_pou(&wheel, 0).await?;
        write(page, &wheel, "strength-0-0", "Kapa haka").await?;
        shift(page, 3).await?;
        gone(page).await
    })
}

#[test]
fn capital_letters_a_held_key_and_other_keys_between_do_not_count() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        page.find("#field").await?.click().await?;
        for letter in ["A", "B", "C", "D"] {
            page.press(Key::Shift + letter).await?;
        }
        assert_eq!(lit(&exit).await?, 0, "capitals");
        let words: String =
            page.eval("return document.querySelector('#field').value", vec![]).await?;
        assert_eq!(words, "ABCD");

        shift(page, 2).await?;
        page.press(Key::Shift + "E").await?;
        assert_eq!(lit(&exit).await?, 0, "the third one makes a capital");

        for repeat in [false, true, true, true] {
            send(page, "keydown", "Shift", repeat).await?;
        }
        assert_eq!(lit(&exit).await?, 0, "it is held");
        send(page, "keyup", "Shift", false).await?;
        assert_eq!(lit(&exit).await?, 1, "once, however long");
        shift(page, 1).await?;
        page.press("e").await?;
        assert_eq!((lit(&exit).await?, told(&exit).await?), (0, String::new()), "a letter between");
        shift(page, 2).await?;
        page.press(Key::Control + Key::Shift).await?;
        assert_eq!(lit(&exit).await?, 0, "with another key");

        // To select, and to scroll sideways.
        for kind in ["pointerdown", "wheel"] {
            shift(page, 2).await?;
            send(page, "keydown", "Shift", false).await?;
            page.eval::<()>(
                "document.body.dispatchEvent(new Event(arguments[0], { bubbles: true }))",
                vec![kind.into()],
            )
            .await?;
            send(page, "keyup", "Shift", false).await?;
            assert_eq!(lit(&exit).await?, 2, "{kind}");
            page.press("e").await?;
        }
        stays(page).await
    })
}

#[test]
fn to_switch_an_input_method_does_not_count() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        page.find("#field").await?.click().await?;
        let make = "const at = document.querySelector('#field'), type = arguments[0], has = arguments[1];
            at.dispatchEvent(type.startsWith('key') ? new KeyboardEvent(type, { bubbles: true, composed: true, ...has })
                : new CompositionEvent(type, { bubbles: true, composed: true, ...has }))";
        // What input methods send around a Shift that changes between languages.
        let shift_key = json!({ "key": "Shift" });
        let between = [
            vec![("keydown", json!({ "key": "Process", "keyCode": 229 }))],
            vec![("keydown", json!({ "key": "n", "isComposing": true }))],
            vec![("compositionstart", json!({})), ("compositionupdate", json!({ "data": "ni" }))],
            vec![("compositionend", json!({ "data": "你" }))],
            vec![
                ("keydown", json!({ "key": "Shift", "keyCode": 229 })),
                ("keyup", shift_key.clone()),
            ],
            vec![
                ("keydown", json!({ "key": "Shift", "isComposing": true })),
                ("compositionend", json!({})),
                ("keyup", shift_key.clone()),
            ],
            vec![
                ("keydown", shift_key.clone()),
                ("compositionend", json!({})),
                ("keyup", shift_key),
            ],
            vec![("keyup", json!({ "key": "Shift", "isComposing": true }))],
        ];
        for events in between {
            shift(page, 2).await?;
            assert_eq!(lit(&exit).await?, 2);
            for (kind, has) in &events {
                page.eval::<()>(make, vec![json!(kind), has.clone()]).await?;
            }
            assert_eq!(lit(&exit).await?, 0, "{events:?}");
        }
        // Once it rests, three presses are three.
        stays(page).await?;
        shift(page, 3).await?;
        gone(page).await
    })
}

#[test]
fn each_within_five_seconds_of_the_last() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        page.eval::<()>(CLOCK, vec![]).await?;
        for round in 1..=2 {
            shift(page, round).await?;
            let time: u32 = page.eval("return window.waiting[1]", vec![]).await?;
            assert_eq!(time, 5000);
            page.eval::<()>("late()", vec![]).await?;
            assert_eq!(lit(&exit).await?, 0);
            assert_eq!(told(&exit).await?, "Still here. The Shift count starts again.");
            page.eval::<()>("late()", vec![]).await?;
            assert_eq!(told(&exit).await?, "", "and then nothing is said any more");
        }
        stays(page).await?;
        // Each press gives five seconds more: the timer of the one before is off.
        shift(page, 1).await?;
        page.eval::<()>("window.first = waiting[0]", vec![]).await?;
        shift(page, 1).await?;
        assert!(page.eval::<bool>("return waiting[0] !== first", vec![]).await?);
        shift(page, 1).await?;
        gone(page).await
    })
}

#[test]
fn a_host_can_turn_it_off_and_on() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        let said = "root.querySelector('details').textContent.includes('Shift')";
        assert!(exit.get::<bool>(said).await?);
        exit.act("host.setAttribute('keys', 'off')").await?;
        shift(page, 4).await?;
        assert_eq!(lit(&exit).await?, 0);
        assert!(!exit.get::<bool>(said).await?, "and says nothing of it");
        stays(page).await?;
        exit.act("host.keys = 'on'").await?;
        shift(page, 3).await?;
        gone(page).await
    })
}

#[test]
fn one_listener_for_several_of_them() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let first = open(page, &site).await?;
        page.eval::<()>(
            "const add = window.addEventListener;
            window.addEventListener = function (type, ...more) { if (type.startsWith('key')) __probe.note('listens', type); add.call(this, type, ...more); };
            for (let i = 0; i < 3; i += 1) document.querySelector('main').append(document.createElement('ppsa-quick-exit'))",
            vec![],
        )
        .await?;
        assert!(page.notes().await?.is_empty(), "no other listener");
        let second: Host = page.host(super::steps::EXIT).nth(1);
        shift(page, 2).await?;
        assert_eq!((lit(&first).await?, lit(&second).await?), (2, 2));
        assert!(!told(&first).await?.is_empty());
        assert_eq!(told(&second).await?, "", "one of them speaks");
        // The one that listened first is gone: the others still do.
        page.eval::<()>("document.querySelectorAll('ppsa-quick-exit')[3].remove()", vec![]).await?;
        shift(page, 1).await?;
        gone(page).await
    })
}
