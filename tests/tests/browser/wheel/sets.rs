//! Keys, pointer and touch change the drawing, the table and the event alike.

use ppsa_tests::{Ability, Host, Key, Options, Page, Pointer, Result, Spot, run, run_needing};
use serde_json::json;

use crate::help::{drawn, one_wheel, open_pou, table, wait_drawn};

/// The slider of the open pou.
async fn slide(page: &Page, wheel: &Host, id: &str, keys: &[Key]) -> Result<()> {
    let slider = wheel.find(&format!("input#{id}")).await?;
    wheel.act(&format!("root.querySelector('input#{id}').focus()")).await?;
    assert_eq!(page.active().await?.id, id, "{slider:?}");
    for key in keys {
        page.press(key.clone()).await?;
    }
    Ok(())
}

/// A phone at a quarter of a computer's speed has 16 ms for a step: what did not change is not touched, and
/// nothing is still moving when it is drawn.
#[test]
fn a_step_touches_what_it_changes_and_nothing_moves_by_itself() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        slide(page, &wheel, "now-0", &[Key::Right, Key::Right]).await?;
        wait_drawn(&wheel, 0, 2, 0).await?;
        wheel
            .act(
                "(() => {
                    const at = ({ type, target, attributeName, addedNodes: [added] }) =>
                        (target.closest('.drawing, .row, .rate, table')?.localName ?? '') + ' ' +
                        (attributeName ?? added?.nodeName ?? type);
                    window.touched = [];
                    window.moving = [];
                    new MutationObserver((all) => {
                        touched.push(...all.map(at));
                        moving.push(...document.getAnimations(), ...root.getAnimations());
                    }).observe(root, { subtree: true, childList: true, attributes: true });
                })()",
            )
            .await?;
        slide(page, &wheel, "now-0", &[Key::Right]).await?;
        wait_drawn(&wheel, 0, 3, 0).await?;
        let touched: Vec<String> = page.eval("return touched", vec![]).await?;
        let elsewhere = |it: &&String| it.starts_with(' ');
        // The petal and its grip, the slider, and words and numbers beside it, in the list and in the table.
        assert!(touched.len() <= 20, "{touched:?}");
        assert_eq!(touched.iter().filter(elsewhere).count(), 0, "{touched:?}");
        assert_eq!(page.eval::<usize>("return moving.length", vec![]).await?, 0, "something moves");
        Ok(())
    })
}

/// Where a step of a petal is on the screen.
async fn spot(wheel: &Host, place: usize, step: i32) -> Result<Spot> {
    let script = format!(
        "(() => {{
            const svg = root.querySelector('.drawing > svg');
            svg.scrollIntoView({{ block: 'center' }});
            let box = svg.getBoundingClientRect();
            // WebKit scrolls too far to what stays at the top.
            if (box.top < 0) scrollBy(0, box.top - 80);
            box = svg.getBoundingClientRect();
            const angle = (-54 + 72 * {place}) * Math.PI / 180;
            const far = (110 + 320 * ({step} - 0.5) / 5) / 1000 * box.width;
            return [box.left + box.width / 2 + far * Math.cos(angle),
                    box.top + box.height / 2 + far * Math.sin(angle)].map(Math.round);
        }})()"
    );
    let (x, y): (i32, i32) = wheel.get(&script).await?;
    Ok(Spot::at(x, y))
}

async fn kinds(page: &Page) -> Result<Vec<String>> {
    let told = page.events("ppsa-change").await?;
    // The kind is all that an event says.
    assert!(told.iter().all(|it| it.as_object().is_some_and(|it| it.len() == 1)), "{told:?}");
    Ok(told.iter().filter_map(|it| it["kind"].as_str().map(str::to_owned)).collect())
}

#[test]
fn keys_on_the_sliders() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        open_pou(&wheel, 1).await?;
        slide(page, &wheel, "now-1", &[Key::Right, Key::Right]).await?;
        wait_drawn(&wheel, 1, 2, 0).await?;
        slide(page, &wheel, "hoped-for-1", &[Key::End, Key::Left]).await?;
        wait_drawn(&wheel, 1, 2, 4).await?;
        let row = &table(&wheel).await?[1];
        assert_eq!(row[1..3], ["Hard\u{a0}2", "Going okay\u{a0}4"]);
        assert_eq!(kinds(page).await?, ["now", "now", "hoped-for", "hoped-for"]);
        let spoken: String =
            wheel.get("root.querySelector('#now-1').getAttribute('aria-valuetext')").await?;
        assert_eq!(spoken, "Hard, 2");
        slide(page, &wheel, "now-1", &[Key::Home]).await?;
        wait_drawn(&wheel, 1, 0, 4).await?;
        assert_eq!(table(&wheel).await?[1][1], "Not set yet", "an answer can be taken back");
        Ok(())
    })
}

#[test]
fn a_mouse_on_the_wheel() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        page.tap_at(Pointer::Mouse, &spot(&wheel, 3, 3).await?).await?;
        wait_drawn(&wheel, 3, 3, 0).await?;
        wheel.find("#panel-3").await?;
        let slider: String = wheel.get("root.querySelector('#now-3').value").await?;
        assert_eq!(slider, "3", "the slider says the same");
        assert_eq!(table(&wheel).await?[3][1], "Up and down\u{a0}3");
        page.drag(Pointer::Mouse, &spot(&wheel, 3, 3).await?, &spot(&wheel, 3, 5).await?).await?;
        wait_drawn(&wheel, 3, 5, 0).await?;
        wheel.find("input[value='hoped-for']").await?.click().await?;
        page.tap_at(Pointer::Mouse, &spot(&wheel, 0, 4).await?).await?;
        wait_drawn(&wheel, 0, 0, 4).await?;
        assert!(kinds(page).await?.ends_with(&["hoped-for".to_owned()]));
        let said: String =
            wheel.get("root.querySelector('.top [role=status]').textContent").await?;
        assert_eq!(said, "Taha wairua. Hoped for: Going okay");
        Ok(())
    })
}

#[test]
fn a_finger_on_the_wheel() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        page.tap_at(Pointer::Touch, &spot(&wheel, 2, 4).await?).await?;
        wait_drawn(&wheel, 2, 4, 0).await?;
        let (from, to) = (spot(&wheel, 2, 4).await?, spot(&wheel, 2, 1).await?);
        page.drag(Pointer::Touch, &from, &to).await?;
        wait_drawn(&wheel, 2, 1, 0).await?;
        assert_eq!(drawn(&wheel, 3).await?, (0, 0), "the neighbours are as they were");
        Ok(())
    })
}

#[test]
fn a_finger_that_scrolls_sets_nothing() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        // The fourth petal is not open: a finger that goes down there may be about to scroll.
        let from = spot(&wheel, 3, 3).await?;
        page.drag(Pointer::Touch, &from, &from.clone().by(0, -120)).await?;
        page.wait_until("the page scrolled or settled", "document.readyState === 'complete'")
            .await?;
        assert_eq!(drawn(&wheel, 3).await?, (0, 0));
        assert!(page.events("ppsa-change").await?.is_empty());
        Ok(())
    })
}

#[test]
fn two_wheels_on_one_store_show_the_same() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = ppsa_tests::Site::start()?;
        let first = crate::help::open(page, &site, "/two.html").await?;
        let second = page.host("#w1");
        second.wait_until("it is drawn", crate::help::READY).await?;
        slide(page, &first, "now-0", &[Key::End]).await?;
        wait_drawn(&second, 0, 5, 0).await?;
        let told = page.probe_events().await?;
        let told: Vec<_> = told.iter().filter(|it| it.name == "ppsa-change").collect();
        assert_eq!(told.len(), 1, "only the one the person used tells");
        assert_eq!(
            (told[0].target.as_str(), &told[0].detail),
            ("ppsa-wellbeing-wheel#w0", &json!({"kind": "now"}))
        );
        assert!(told[0].bubbles && told[0].composed);
        Ok(())
    })
}

#[test]
fn to_look_at_an_answer_does_not_change_it() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        page.tap_at(Pointer::Touch, &spot(&wheel, 2, 4).await?).await?;
        wait_drawn(&wheel, 2, 4, 0).await?;
        page.tap_at(Pointer::Touch, &spot(&wheel, 3, 2).await?).await?;
        wait_drawn(&wheel, 3, 2, 0).await?;
        page.tap_at(Pointer::Touch, &spot(&wheel, 2, 1).await?).await?;
        wheel.find("#panel-2").await?;
        assert_eq!(drawn(&wheel, 2).await?, (4, 0), "opened, and as it was");
        wheel.find(".skip input").await?.click().await?;
        wheel.wait_until("it is left out", "root.querySelector('.petal.skipped')").await?;
        page.tap_at(Pointer::Touch, &spot(&wheel, 2, 1).await?).await?;
        page.tap_at(Pointer::Touch, &spot(&wheel, 3, 1).await?).await?;
        wheel.find("#panel-3").await?;
        let still: bool = wheel.get("!!root.querySelector('.petal.skipped')").await?;
        assert!(still, "a touch does not take a pou in again");
        Ok(())
    })
}

#[test]
fn a_thumb_that_scrolls_over_the_open_petal_sets_nothing() -> Result<()> {
    run_needing(&[Ability::FingerScrolls], Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        // The first petal is open, with its grip at the hub: this is far from it.
        let from = spot(&wheel, 0, 5).await?;
        let before: f64 = page.eval("return scrollY", vec![]).await?;
        page.drag(Pointer::Touch, &from, &from.clone().by(0, -120)).await?;
        page.wait_until("the page scrolled", &format!("scrollY > {before}")).await?;
        assert_eq!(drawn(&wheel, 0).await?, (0, 0));
        Ok(())
    })
}

#[test]
fn all_of_the_grip_can_be_taken_at_the_top_step() -> Result<()> {
    for (options, pointer) in
        [(Options::phone(), Pointer::Touch), (Options::desktop(), Pointer::Mouse)]
    {
        run(options, async |page| {
            let (_site, wheel) = one_wheel(page).await?;
            page.tap_at(pointer, &spot(&wheel, 2, 5).await?).await?;
            wait_drawn(&wheel, 2, 5, 0).await?;
            let there = "!root.querySelector('.grip').getAnimations().length";
            wheel.wait_until("the grip is where it goes", there).await?;
            // The half of the grip that is past the petal's edge.
            let past = "(() => {
                const { left, bottom, width, height } = root.querySelector('.grip').getBoundingClientRect();
                return [left + width / 2, bottom - height / 8].map(Math.round);
            })()";
            let to = spot(&wheel, 2, 2).await?;
            let (x, y): (i32, i32) = wheel.get(past).await?;
            let before: f64 = page.eval("return scrollY", vec![]).await?;
            page.drag(pointer, &Spot::at(x, y), &to).await?;
            wait_drawn(&wheel, 2, 2, 0).await?;
            assert_eq!(page.eval::<f64>("return scrollY", vec![]).await?, before, "it stays still");
            Ok(())
        })?;
    }
    Ok(())
}
