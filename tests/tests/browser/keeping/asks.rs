//! `keep="ask"`: the one question.

use ppsa_tests::{Host, Key, Options, Page, Pointer, Result, Site, Spot, assert_axe_clean, run};
use serde_json::json;

use super::steps::{FIELD, OTHER, stored, types, wait_stored, wait_value, wheel};
use crate::help::{open, tab_to, write};

const QUESTION: &str = "root.querySelector('.question')";

async fn warns(page: &Page) -> Result<bool> {
    page.eval("return keep.warns()", vec![]).await
}

/// Opens the question and comes to a place by keyboard alone.
async fn choose(page: &Page, wheel: &Host, place: &str) -> Result<()> {
    wheel.find(".question").await?;
    tab_to(page, wheel, ".question .main").await?;
    page.press(Key::Enter).await?;
    wheel.wait_until("the heading has the focus", "root.activeElement?.id === 'ask-title'").await?;
    tab_to(page, wheel, &format!("[aria-describedby=ask-{place}-about]")).await?;
    page.press(Key::Enter).await
}

#[test]
fn it_comes_after_the_first_finished_sentence_and_nothing_is_kept_before() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "ask").await?;
        assert!(!warns(page).await?, "nothing can be lost yet");
        write(page, &wheel, FIELD, "Running is good").await?;
        assert!(!wheel.get::<bool>(&format!("!!{QUESTION}")).await?, "in the midst of it");
        assert!(warns(page).await?, "it could be lost");
        page.press(".").await?;
        wheel.wait_until("it asks", QUESTION).await?;
        let told =
            "root.querySelector('.place ~ [role=status]').textContent.includes('can be lost')";
        wheel.wait_until("that is heard", told).await?;
        assert_axe_clean(page, "the question").await?;
        let all = stored(page).await?;
        assert!(!all.contains("ppsa") && !all.contains("Running"), "{all}");
        wheel.find(".question .quiet:not(.main)").await?.click().await?;
        wheel.wait_until("it is put off", &format!("!{QUESTION}")).await?;
        wheel.wait_until("the focus is back", "root.activeElement?.matches('textarea')").await?;
        page.press(" And more.").await?;
        wait_value(page, FIELD, "Running is good. And more.").await?;
        assert!(!wheel.get::<bool>(&format!("!!{QUESTION}")).await?, "once is enough");
        assert!(!stored(page).await?.contains("Running"));
        Ok(())
    })
}

/// The field says that it was left while the finger is on the button: it stays under it.
#[test]
fn it_opens_at_the_first_press_in_the_midst_of_writing() -> Result<()> {
    for (options, pointer) in
        [(Options::desktop(), Pointer::Mouse), (Options::phone(), Pointer::Touch)]
    {
        run(options, async |page| {
            let (_site, wheel) = wheel(page, "ask").await?;
            write(page, &wheel, FIELD, "Running").await?;
            let button = wheel.find(".where button").await?;
            page.show(&button).await?;
            page.tap_at(pointer, &Spot::on(&button)?).await?;
            wheel.wait_until("it is open", "root.querySelector('.question.open')").await?;
            wheel
                .wait_until("the heading has the focus", "root.activeElement?.id === 'ask-title'")
                .await
        })?;
    }
    Ok(())
}

/// Nor does what the page has below it go from under the finger. Safari does not hold a page in place.
#[test]
fn what_is_pressed_below_it_stays_there_until_it_is_a_click() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "ask").await?;
        page.eval::<()>(
            "document.documentElement.style.overflowAnchor = 'none';
            const below = Object.assign(document.createElement('button'), { id: 'below', textContent: 'Below' });
            below.onclick = () => { window.pressed = true; };
            document.querySelector('#after').before(below);
            document.body.style.paddingBottom = '100vh'",
            vec![],
        )
        .await?;
        write(page, &wheel, FIELD, "Running").await?;
        wheel.wait_until("no question yet", &format!("!{QUESTION}")).await?;
        let button = page.find("#below").await?;
        page.show(&button).await?;
        page.tap_at(Pointer::Mouse, &Spot::on(&button)?).await?;
        page.wait_until("it was a click", "window.pressed").await?;
        wheel.wait_until("then the question comes", QUESTION).await
    })
}

#[test]
fn each_place_can_be_chosen_by_keyboard_and_the_warning_goes() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        for place in ["nothing", "visit", "device"] {
            let wheel = open(page, &site, "/keep-ask.html").await?;
            write(page, &wheel, FIELD, "Running far.").await?;
            choose(page, &wheel, place).await?;
            if place == "device" {
                wheel
                    .wait_until("it offers a lock first", "root.querySelector('.question form')")
                    .await?;
                assert!(!stored(page).await?.contains("Running"));
                assert_axe_clean(page, "a lock is offered").await?;
                let plain = "button:not([disabled])";
                tab_to(page, &wheel, &format!(".question form ~ .acts {plain}")).await?;
                page.press(Key::Enter).await?;
            }
            wheel.wait_until("it is chosen", &format!("!{QUESTION}")).await?;
            wheel
                .wait_until("the focus is back", "root.activeElement?.matches('textarea')")
                .await?;
            let says = match place {
                "nothing" => "Kept only on this page.",
                "visit" => "Kept for this visit.",
                _ => "Kept on this device.",
            };
            for at in [".place ~ [role=status]", ".answered"] {
                let so =
                    format!("root.querySelector('{at}').textContent.startsWith({})", json!(says));
                wheel.wait_until("it is said", &so).await?;
            }
            page.wait_until("no warning stays", "!keep.warns()").await?;
            let all = stored(page).await?;
            assert_eq!(all.contains("Running far."), place != "nothing", "{place}: {all}");
            types(page, OTHER, "Rain").await?;
            if place != "nothing" {
                wait_stored(page, "Rain").await?;
            }
            page.wait_until("no warning comes", "!keep.warns()").await?;
            page.reload().await?;
            wait_value(page, FIELD, if place == "nothing" { "" } else { "Running far." }).await?;
            page.eval::<()>("sessionStorage.clear()", vec![]).await?;
        }
        Ok(())
    })
}

#[test]
fn with_a_passphrase_no_plain_word_is_ever_written() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "ask").await?;
        page.eval::<()>(
            "window.written = [];
            for (const [on, name] of [[IDBObjectStore.prototype, 'put'], [IDBObjectStore.prototype, 'add'], [Storage.prototype, 'setItem']]) {
                const before = on[name];
                on[name] = function (...given) { written.push(JSON.stringify(given)); return before.apply(this, given); };
            }",
            vec![],
        )
        .await?;
        write(page, &wheel, FIELD, "Running far.").await?;
        choose(page, &wheel, "device").await?;
        for field in ["lock-new", "lock-again"] {
            tab_to(page, &wheel, &format!("#{field}")).await?;
            page.press("a few words").await?;
        }
        page.press(Key::Enter).await?;
        wheel.wait_until("it is locked", &format!("!{QUESTION}")).await?;
        types(page, OTHER, "Rain.").await?;
        page.wait_until("it is kept", "!keep.warns()").await?;
        let written: String = page.eval("return written.join('\\n')", vec![]).await?;
        assert!(written.len() > 100, "{written}");
        for plain in ["Running", "Rain", "few words"] {
            assert!(!written.contains(plain), "{plain} in {written}");
        }
        Ok(())
    })
}

#[test]
fn a_tab_that_did_not_choose_joins_the_one_that_did() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        open(page, &site, "/keep-ask.html").await?;
        types(page, OTHER, "Rain.").await?;
        let first = page.tab().await?;
        page.open_tab(&site.url("/keep-ask.html")).await?;
        let wheel = page.host("ppsa-wellbeing-wheel");
        wheel.wait_until("it is drawn", crate::help::READY).await?;
        write(page, &wheel, FIELD, "Running far.").await?;
        choose(page, &wheel, "device").await?;
        tab_to(page, &wheel, ".question form ~ .acts button").await?;
        page.press(Key::Enter).await?;
        // Each began a wheel of its own: both are kept.
        wait_stored(page, "Running far.").await?;
        wait_stored(page, "Rain.").await?;
        page.turn_to(&first).await?;
        page.wait_until("all is kept", "!keep.warns()").await?;
        wheel
            .wait_until(
                "it says where",
                "root.querySelector('.kept').textContent.startsWith('Kept in this browser')",
            )
            .await
    })
}

#[test]
fn the_bar_never_covers_the_line_that_is_written() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = wheel(page, "ask").await?;
        // The field stands at the very foot of the screen.
        let foot = format!(
            "(it => (it.focus(), scrollBy(0, it.getBoundingClientRect().bottom - innerHeight + 4)))
            (root.querySelector('textarea[data-field=\"{FIELD}\"]'))"
        );
        write(page, &wheel, FIELD, "Running is good").await?;
        wheel.act(&foot).await?;
        page.press(".").await?;
        wheel.wait_until("it asks", QUESTION).await?;
        let clear = "root.activeElement.matches('textarea')
            && root.activeElement.getBoundingClientRect().bottom <= root.querySelector('.question').getBoundingClientRect().top";
        wheel.wait_until("the line is in sight", clear).await?;
        for _ in 0..4 {
            page.press("More of it that goes on and on. ").await?;
        }
        wheel.wait_until("it still is", clear).await
    })
}

#[test]
fn once_chosen_the_page_can_be_left_also_while_the_browser_asks_something_itself() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        for place in ["visit", "device"] {
            let wheel = open(page, &site, "/keep-ask.html").await?;
            page.eval::<()>(
                "const never = () => new Promise(() => {});
                if (navigator.storage) navigator.storage.persist = never;
                if (window.StorageBucket) StorageBucket.prototype.persist = never",
                vec![],
            )
            .await?;
            write(page, &wheel, FIELD, "Running far.").await?;
            assert!(warns(page).await?);
            choose(page, &wheel, place).await?;
            if place == "device" {
                tab_to(page, &wheel, ".question form ~ .acts button:not([disabled])").await?;
                page.press(Key::Enter).await?;
            }
            wheel.wait_until("it is chosen", &format!("!{QUESTION}")).await?;
            assert!(!warns(page).await?, "{place}");
            page.eval::<()>("sessionStorage.clear()", vec![]).await?;
        }
        Ok(())
    })
}

#[test]
fn put_off_it_stays_in_reach_and_comes_once_more_after_a_good_deal_more() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = wheel(page, "ask").await?;
        wheel.find(".where").await?;
        assert_axe_clean(page, "nothing is decided").await?;
        for (more, asks) in [(1, true), (4, false), (1, true), (12, false)] {
            for _ in 0..more {
                write(page, &wheel, FIELD, "Far. ").await?;
            }
            assert_eq!(wheel.get::<bool>(&format!("!!{QUESTION}")).await?, asks, "after {more}");
            if asks {
                wheel.find(".question .quiet:not(.main)").await?.click().await?;
                wheel.wait_until("it is put off", &format!("!{QUESTION}")).await?;
            }
        }
        wheel.find(".where button").await?.click().await?;
        wheel.wait_until("it asks", "root.activeElement?.matches('.question h3')").await?;
        wheel.find("[aria-describedby=ask-visit-about]").await?.click().await?;
        wheel
            .wait_until("it is chosen", &format!("!{QUESTION} && !root.querySelector('.where')"))
            .await
    })
}
