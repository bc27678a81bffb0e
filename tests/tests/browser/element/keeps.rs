//! What is kept where, and what happens where the browser will not.

use ppsa_tests::{Host, Options, Page, Result, Site, run};
use serde_json::{Value, json};

use crate::help::{READY, WHEEL, one_wheel, open, open_pou, stand_in, write};

const STORED: &str = "Object.values(sessionStorage).join()";

/// What is told as an error, in order.
async fn told(page: &Page) -> Result<Vec<String>> {
    let told = page.events("ppsa-error").await?;
    Ok(told.iter().map(|it| it["code"].as_str().unwrap_or_default().to_owned()).collect())
}

async fn stored(page: &Page) -> Result<String> {
    page.eval(&format!("return {STORED}"), vec![]).await
}

async fn wait_words(wheel: &Host, words: &str) -> Result<()> {
    let there =
        format!("[...root.querySelectorAll('textarea')].some(it => it.value === '{words}')");
    wheel.wait_until(&format!("{words:?} is there"), &there).await
}

#[test]
fn a_visit_outlives_a_reload_with_what_was_open() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/visit.html").await?;
        open_pou(&wheel, 2).await?;
        write(page, &wheel, "strength-2-0", "Running").await?;
        assert!(stored(page).await?.contains("Running"), "at once");
        page.reload().await?;
        wheel.wait_until("it is drawn", READY).await?;
        wheel.find("#panel-2").await?;
        wait_words(&wheel, "Running").await?;
        write(page, &wheel, "strength-2-0", " at night").await?;
        page.reload().await?;
        wait_words(&wheel, "Running at night").await?;
        assert!(told(page).await?.is_empty());
        Ok(())
    })
}

#[test]
fn unless_asked_nothing_is_stored() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        write(page, &wheel, "strength-0-0", "Running").await?;
        open_pou(&wheel, 2).await?;
        let counts: (usize, usize) =
            page.eval("return [sessionStorage.length, localStorage.length]", vec![]).await?;
        assert_eq!(counts, (0, 0));
        page.reload().await?;
        wheel.wait_until("it is drawn", READY).await?;
        open_pou(&wheel, 0).await?;
        wait_words(&wheel, "").await
    })
}

#[test]
fn where_storage_is_denied_the_widget_works_and_it_is_told_once() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/bare.html")).await?;
        page.eval::<()>(
            "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
            document.querySelector('ppsa-wellbeing-wheel').keep = 'visit';
            return import('/ppsa/define.js').then(() => {})",
            vec![],
        )
        .await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        write(page, &wheel, "strength-0-0", "Running").await?;
        wait_words(&wheel, "Running").await?;
        assert_eq!(told(page).await?, ["storage-denied"]);
        assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        Ok(())
    })
}

#[test]
fn where_storage_is_full_no_word_is_lost_and_it_is_told_once() -> Result<()> {
    run(Options { whole: true, ..Options::desktop() }, async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/visit.html").await?;
        write(page, &wheel, "strength-0-0", "Run").await?;
        page.eval::<()>(
            "for (let size = 2 ** 22; size >= 1; size /= 2)
                for (let i = 0; i < 2; i += 1)
                    try { sessionStorage.setItem(`full ${size} ${i}`, 'x'.repeat(size)); } catch {}",
            vec![],
        )
        .await?;
        write(page, &wheel, "strength-0-0", "ning far").await?;
        page.wait_until("it is told", "__probe.events.some(it => it.name === 'ppsa-error')")
            .await?;
        let says =
            "root.querySelector('.kept').textContent.startsWith('There is no more room here.')";
        wheel.wait_until("it says so", says).await?;
        wait_words(&wheel, "Running far").await?;
        assert!(!stored(page).await?.contains("Running far"));
        // Once there is room again, all of it goes there.
        page.eval::<()>("for (const key of Object.keys(sessionStorage)) if (key.startsWith('full')) sessionStorage.removeItem(key)", vec![]).await?;
        write(page, &wheel, "strength-0-0", " away").await?;
        assert!(stored(page).await?.contains("Running far away"));
        assert_eq!(told(page).await?, ["storage-full"]);
        Ok(())
    })
}

#[test]
fn what_cannot_be_read_is_passed_over_and_stays() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/bare.html")).await?;
        page.eval::<()>("sessionStorage.setItem('ppsa:\"main\":record:1-1', 'rubbish')", vec![])
            .await?;
        open(page, &site, "/visit.html").await?;
        assert!(stored(page).await?.contains("rubbish"));
        assert!(told(page).await?.is_empty());
        Ok(())
    })
}

/// Waits until a widget says this of where things are kept.
async fn wait_kept(widget: &Host, says: &str) -> Result<()> {
    let so = format!("root.querySelector('.kept').textContent.startsWith('{says}')");
    widget.wait_until(&format!("it says {says:?}"), &so).await
}

#[test]
fn where_elements_differ_the_most_private_wins_and_leaves_nothing() -> Result<()> {
    run(Options { height: 3000, ..Options::desktop() }, async |page| {
        let site = stand_in()?;
        let wheel = open(page, &site, "/four.html").await?;
        let plan = page.host("ppsa-wellbeing-plan");
        plan.wait_until("it is drawn", READY).await?;
        page.eval::<()>(
            "for (const it of document.querySelectorAll('main > *')) if (it.localName.includes('-')) it.keep = 'visit'",
            vec![],
        )
        .await?;
        wait_kept(&wheel, "Kept for this visit.").await?;
        wait_kept(&plan, "Kept for this visit.").await?;
        let keep = "mounts.findLast(it => it.tag === 'ppsa-wellbeing-wheel').host.changed('note', ['1-1', '1-1', 'words'])";
        page.eval::<()>(keep, vec![]).await?;
        page.wait_until("it is kept", &format!("{STORED}.includes('words')")).await?;

        page.eval::<()>("__probe.events.length = 0", vec![]).await?;
        plan.act("(host.keep = 'nothing')").await?;
        page.wait_until("it is taken away", "sessionStorage.length === 0").await?;
        page.wait_until(
            "it is told",
            "__probe.events.some(it => it.detail?.code === 'keep-differs')",
        )
        .await?;
        wait_kept(&wheel, "Kept only on this page.").await?;
        // Words that are in memory only follow no script to another place.
        plan.act("(host.keep = 'visit')").await?;
        wait_kept(&plan, "Kept only on this page.").await?;
        assert_eq!(page.eval::<u32>("return sessionStorage.length", vec![]).await?, 0);

        wheel.act("(host.keep = 'for ever')").await?;
        page.wait_until(
            "it is told",
            "__probe.events.some(it => it.detail?.code === 'keep-unknown')",
        )
        .await?;
        wait_kept(&plan, "Kept only on this page.").await?;
        Ok(())
    })
}

#[test]
fn each_element_is_mounted_by_its_tag_with_its_attributes() -> Result<()> {
    run(Options { height: 3000, ..Options::desktop() }, async |page| {
        let site = stand_in()?;
        open(page, &site, "/four.html").await?;
        page.wait_until("all four are mounted", "mounts.length === 4").await?;
        let tags: Vec<String> =
            page.eval("return mounts.map(it => it.tag).toSorted()", vec![]).await?;
        assert_eq!(
            tags,
            ["ppsa-reflection-form", "ppsa-seasons-tracker", "ppsa-wellbeing-plan", WHEEL]
        );
        let form = page.host("ppsa-reflection-form");
        form.act("(host.template = 'autumn', host.readOnly = true)").await?;
        page.wait_until("it is mounted anew", "mounts.length >= 5").await?;
        let asked: Value = page
            .eval("const { host } = mounts.at(-1); return [host.attribute('template'), host.begin(), host.attribute('nothing')]", vec![])
            .await?;
        assert_eq!(asked, json!(["autumn", true, ""]));
        Ok(())
    })
}

#[test]
fn what_was_said_to_be_kept_nowhere_is_not_stored_when_its_element_goes() -> Result<()> {
    run(Options { height: 3000, ..Options::desktop() }, async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/two.html").await?;
        write(page, &wheel, "strength-0-0", "Running").await?;
        page.eval::<()>(
            "const [first, second] = document.querySelectorAll('ppsa-wellbeing-wheel');
             second.addEventListener('ppsa-ready', () => __probe.note('ready', second.keep));
             second.keep = 'visit'; first.remove(); window.gone = first",
            vec![],
        )
        .await?;
        page.wait_until("it is drawn anew", "__probe.notes.length").await?;
        page.wait_until("the other is gone for good", "!gone.shadowRoot.querySelector('.place')")
            .await?;
        assert_eq!(stored(page).await?, "");
        Ok(())
    })
}

#[test]
fn words_that_cannot_be_read_any_more_are_offered_as_a_file() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/visit.html").await?;
        write(page, &wheel, "strength-0-0", "Running \"far\", ā").await?;
        page.eval::<()>(
            "for (const key of Object.keys(sessionStorage)) {
                const kept = sessionStorage.getItem(key);
                if (key.includes(':record:')) sessionStorage.setItem(key, kept.slice(0, -3));
            }",
            vec![],
        )
        .await?;
        page.reload().await?;
        wheel.wait_until("it is drawn", READY).await?;
        wheel.wait_until("it is said", "root.querySelector('.keeping .notice button')").await?;
        assert_eq!(told(page).await?, ["record-damaged"]);
        page.eval::<()>("const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => __probe.note('file', text)); return make(blob); }", vec![]).await?;
        wheel.find(".keeping .notice button").await?.click().await?;
        page.wait_until("the file is made", "__probe.notes.length").await?;
        let file = page.notes().await?[0].value.as_str().unwrap_or_default().to_owned();
        assert!(file.contains("Running \\\"far\\\", ā"), "{file}");
        assert!(stored(page).await?.contains("Running"), "what was kept stays, under another key");
        ppsa_tests::assert_axe_clean(page, "words that cannot be read").await
    })
}
