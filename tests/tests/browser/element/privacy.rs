//! Nothing leaves the page, nothing is stored, and the strictest policy is enough.

use ppsa_tests::{Key, Options, Result, Site, run};

use crate::help::{one_wheel, open, open_as, open_pou, stand_in, write};

#[test]
fn the_strictest_policy_is_enough() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        for place in 0..5 {
            open_pou(&wheel, place).await?;
            write(page, &wheel, &format!("strength-{place}-0"), "Kapa haka").await?;
        }
        assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
        assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        assert_eq!(
            wheel.find_all("[style]:not(textarea, .letters), style, script").await?.len(),
            0
        );
        Ok(())
    })
}

#[test]
fn no_request_leaves_or_follows_what_was_chosen_or_written() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/wheel.html").await?;
        let loaded = page.network().await?;
        let origin = site.origin();
        assert!(loaded.iter().all(|sent| sent.stays_on(&origin)), "{loaded:?}");
        for place in 0..5 {
            open_pou(&wheel, place).await?;
            wheel.act(&format!("root.querySelector('#now-{place}').focus()")).await?;
            page.press(Key::Right).await?;
            write(page, &wheel, &format!("challenge-{place}-0"), "secretword").await?;
        }
        wheel.find(".skip input").await?.click().await?;
        let sent = page.network().await?;
        assert!(sent.is_empty(), "nothing is sent for what a person does: {sent:?}");
        let kept: String = page
            .eval(
                "return Promise.all([indexedDB.databases(), navigator.storageBuckets?.keys() ?? [], caches.keys()]).then(rest => JSON.stringify([
                    Object.entries(localStorage), Object.entries(sessionStorage), document.cookie, rest,
                    history.state, location.href, document.title]))",
                vec![],
            )
            .await?;
        assert!(!kept.contains("secretword"), "{kept}");
        assert!(
            kept.starts_with("[[],[],\"\",[[],[],[]],null,"),
            "nothing is stored unasked: {kept}"
        );
        let log = page.console().await?;
        assert!(log.iter().all(|line| !line.text.contains("secretword")), "{log:?}");
        Ok(())
    })
}

const LISTEN: &str = "window.heard = [];
    for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste'])
        document.addEventListener(type, event => { heard.push(event.key ?? event.data ?? ''); if (event.key === 's') event.preventDefault(); })";

#[test]
fn nor_what_is_typed_in_a_line_or_picked_from_a_list() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = stand_in()?;
        let plan = open_as(page, &site, "/card.html", "ppsa-wellbeing-plan").await?;
        page.eval::<()>(LISTEN, vec![]).await?;
        plan.find("input").await?.click().await?;
        page.press("sad").await?;
        plan.act("root.querySelector('select').focus()").await?;
        page.press("b").await?;
        let held: (String, String) = plan
            .get("[root.querySelector('input').value, root.querySelector('select').value]")
            .await?;
        assert_eq!(held, ("sad".to_owned(), "b".to_owned()));
        let heard: Vec<String> = page.eval("return heard", vec![]).await?;
        assert!(heard.is_empty(), "{heard:?}");
        Ok(())
    })
}

#[test]
fn the_host_hears_no_letters_and_eats_none() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        page.eval::<()>(LISTEN, vec![]).await?;
        write(page, &wheel, "strength-0-0", "sad so").await?;
        page.press(Key::Escape).await?;
        let typed: String = wheel.get("root.querySelector('textarea').value").await?;
        assert_eq!(typed, "sad so");
        let heard: Vec<String> = page.eval("return heard", vec![]).await?;
        assert!(heard.iter().all(|it| it.chars().count() != 1), "{heard:?}");
        assert!(
            heard.contains(&"Escape".to_owned()),
            "a page can still be left by a key: {heard:?}"
        );
        Ok(())
    })
}

#[test]
fn what_is_selected_is_carried_off_unheard() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        write(page, &wheel, "strength-0-0", "secretword").await?;
        let listen = "window.heard = [];
            for (const type of ['copy', 'cut', 'paste', 'dragstart', 'drop', 'select', 'selectionchange', 'beforecopy', 'beforecut', 'beforepaste'])
                addEventListener(type, (event) => event.composedPath()[0] instanceof Element && heard.push(type))";
        page.eval::<()>(listen, vec![]).await?;
        // As a hand does it, in a field.
        wheel.act("root.querySelector('textarea').focus()").await?;
        for keys in ["a", "c", "x", "v"] {
            page.press(Key::Control + keys).await?;
        }
        // And from words that stand anywhere in the widget.
        let drags = "(() => { for (const it of root.querySelectorAll('h2, td, textarea')) {
            for (const type of ['dragstart', 'drop'])
                it.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true }));
            for (const type of ['copy', 'cut'])
                it.dispatchEvent(new ClipboardEvent(type, { bubbles: true, composed: true }));
        } })()";
        wheel.act(drags).await?;
        let heard: Vec<String> = page.eval("return heard", vec![]).await?;
        assert!(heard.is_empty(), "{heard:?}");
        Ok(())
    })
}
