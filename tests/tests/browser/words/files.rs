//! A file that the browser was given: nobody can know that it is there.

use ppsa_tests::{Host, Options, Page, Result, run};
use serde_json::json;

use crate::data::steps::{bring, open, turn_to, wheel as a_wheel};
use crate::keeping::steps::{FIELD, store, store_on, store_site, told, types, wait_stored};

/// Watches addresses of files, and stands in for a browser that can hand texts to an app.
const WATCH: &str = "
    window.live = new Set();
    const { createObjectURL, revokeObjectURL } = URL;
    URL.createObjectURL = (blob) => { const url = createObjectURL.call(URL, blob); live.add(url); return url; };
    URL.revokeObjectURL = (url) => { live.delete(url); revokeObjectURL.call(URL, url); };
    navigator.canShare = ({ files }) => files.every(({ type }) => type === 'text/plain');
    navigator.share = async ({ files: [file] }) => { window.shared = [file.name, await file.text()]; };";

async fn saves_drawing(page: &Page, wheel: &Host) -> Result<()> {
    let press = "const all = [...root.querySelectorAll('.files button')]; all[1].click()";
    wheel.act(&format!("(() => {{ {press} }})()")).await?;
    wheel.wait_until("it says what to check", "root.querySelector('.handed .bar b')").await?;
    page.wait_until("there is a file", "live.size === 1").await
}

#[test]
fn there_are_other_ways_and_no_address_outlives_cover_lock_or_clear() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = store(page, "device").await?;
        page.eval::<()>(WATCH, vec![]).await?;
        types(page, FIELD, "Running far").await?;
        saves_drawing(page, &wheel).await?;
        let said =
            "root.querySelector('.handed .bar').textContent.includes('I check that it is there')";
        wheel.wait_until("it is not told as done", said).await?;

        // To an app, as a kind that it takes.
        wheel.find(".handed button").await?.click().await?;
        page.wait_until("it is handed on", "window.shared?.[0] === 'drawing.txt'").await?;
        assert!(page.eval::<bool>("return shared[1].startsWith('<svg')", vec![]).await?);
        // As a text, to copy.
        wheel.find(".handed button:nth-of-type(2)").await?.click().await?;
        let selected = "(() => { const text = root.activeElement; return text.matches('.handed textarea') && text.value.startsWith('<svg') && text.selectionEnd - text.selectionStart === text.value.length; })()";
        wheel.wait_until("all of it is selected", selected).await?;
        // However long it is, the buttons below stay in reach.
        let high: f64 = wheel.get("root.activeElement.offsetHeight").await?;
        assert!((100.0..300.0).contains(&high), "{high}");
        wheel.find(".handed button:last-of-type").await?.click().await?;
        let over = "return [live.size, document.querySelector(arguments[0]).shadowRoot.querySelectorAll('.handed').length]";
        let tag = json!(crate::help::WHEEL);
        assert_eq!(page.eval::<[u32; 2]>(over, vec![tag.clone()]).await?, [0, 0]);

        for act in [
            "store.cover()",
            "store.setLock('a few words').then(() => store.shut())",
            "store.clear()",
        ] {
            saves_drawing(page, &wheel).await?;
            page.eval::<()>(&format!("{act}; return null"), vec![]).await?;
            page.wait_until(act, "live.size === 0").await?;
            assert_eq!(page.eval::<[u32; 2]>(over, vec![tag.clone()]).await?, [0, 0], "{act}");
            let open = "return store.status().lock === 'shut' ? store.unlock('a few words') : store.uncover()";
            page.eval::<()>(
                &format!("return (async () => {{ {open} }})().then(() => null)"),
                vec![],
            )
            .await?;
            wheel.wait_until("it is drawn", "root.querySelector('.files')").await?;
        }
        Ok(())
    })
}

#[test]
fn nobody_is_given_a_file_unasked() -> Result<()> {
    run(Options::desktop(), async |page| {
        let counts = "
            window.given = 0;
            for (const [on, name] of [[URL, 'createObjectURL'], [HTMLAnchorElement.prototype, 'click'], [window, 'open'], [window, 'print']]) {
                const real = on[name];
                on[name] = function (...all) { given += 1; return real.apply(this, all); };
            }";
        let site = store_site()?;
        site.server().run_first(&format!("{WATCH} {counts}"));
        let wheel = store_on(page, &site, "device").await?;
        types(page, FIELD, "Running far").await?;
        wait_stored(page, "Running far").await?;
        for act in ["store.setLock('a few words')", "store.shut()", "store.unlock('a few words')"] {
            page.eval::<()>(&format!("return {act}"), vec![]).await?;
        }
        wheel.wait_until("it is drawn", "root.querySelector('.files')").await?;
        assert_eq!(page.eval::<u32>("return given", vec![]).await?, 0);
        saves_drawing(page, &wheel).await?;
        assert_eq!(page.eval::<u32>("return given", vec![]).await?, 2, "made, and handed over");
        page.eval::<()>("return store.clear().then(() => null)", vec![]).await?;
        assert_eq!(page.eval::<u32>("return given", vec![]).await?, 2);
        Ok(())
    })
}

#[test]
fn a_picture_that_fails_is_not_told_as_saved() -> Result<()> {
    run(Options::desktop(), async |page| {
        for how in [
            "HTMLCanvasElement.prototype.toBlob = (done) => done(null)",
            "HTMLImageElement.prototype.decode = () => Promise.reject(new DOMException('no', 'EncodingError'))",
        ] {
            let (_site, wheel) = store(page, "device").await?;
            page.eval::<()>(how, vec![]).await?;
            wheel.act("root.querySelector('.files button').click()").await?;
            let said = "root.querySelector('.handed .bar').textContent.includes('could not make a picture')";
            wheel.wait_until("it says so", said).await?;
            assert_eq!(told(page).await?, ["picture-failed"]);
            let all = "[...root.querySelectorAll('[role=status], .told')].map(it => it.textContent).join()";
            let all: String = wheel.get(all).await?;
            assert!(!all.contains("Saved") && !all.contains("went to this browser"), "{all}");
        }
        Ok(())
    })
}

#[test]
fn clearing_says_to_check_the_file_and_any_file_can_be_brought_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        bring(&data, &a_wheel("The river")?).await?;
        turn_to(&data, "clear").await?;
        data.find("#clear").await?.click().await?;
        let said = "root.querySelector('#in-clear').textContent.includes('check that the file is really there')";
        data.wait_until("it says to check", said).await?;
        turn_to(&data, "back-up").await?;
        // A phone greys out files of a kind that it does not know.
        let accept: String = data.get("root.querySelector('#file').accept").await?;
        assert_eq!(accept, "");
        Ok(())
    })
}
