//! One thing less, one after the other: the widget works and says where words are kept, or a note says
//! why not. Nothing else on the page suffers, and nothing goes unheard.

use ppsa_tests::{Options, Page, Result, Site, ensure, run};

use super::{codes, soon, without};
use crate::help::READY;

const UNDECIDED: &str = "What I write is in this page’s memory for now.";
const NOTHING: &str = "Kept only on this page.";
const VISIT: &str = "Kept for this visit.";
const DEVICE: &str = "Kept in this browser, on this device.";

/// What is missing, how the page asks for words to be kept, what the widget then says of that, and
/// the codes that the page is told.
const WORKS: [(&str, &str, &str, &[&str]); 50] = [
    ("", "ask", UNDECIDED, &[]),
    ("box", "ask", UNDECIDED, &[]),
    ("wasm-streaming", "ask", UNDECIDED, &[]),
    ("fetch-own", "ask", UNDECIDED, &[]),
    ("observer", "ask", UNDECIDED, &[]),
    ("observer-throws", "ask", UNDECIDED, &[]),
    ("observer-silent", "ask", UNDECIDED, &[]),
    ("channel", "ask", UNDECIDED, &[]),
    ("channel", "device", DEVICE, &[]),
    ("channel-throws", "ask", UNDECIDED, &[]),
    ("channel-throws", "device", DEVICE, &[]),
    ("database", "ask", UNDECIDED, &[]),
    ("database", "device", NOTHING, &["storage-denied"]),
    ("database-throws", "ask", UNDECIDED, &[]),
    ("database-throws", "device", NOTHING, &["storage-denied"]),
    ("database-refuses", "ask", UNDECIDED, &[]),
    ("database-refuses", "device", NOTHING, &["storage-denied"]),
    ("database-fails", "ask", UNDECIDED, &[]),
    ("database-fails", "device", NOTHING, &["storage-denied"]),
    ("database-silent", "ask", UNDECIDED, &["storage-slow"]),
    ("database-silent", "device", NOTHING, &["storage-slow"]),
    ("databases-silent", "ask", UNDECIDED, &["storage-slow"]),
    ("buckets", "device", DEVICE, &[]),
    ("buckets-throw", "device", DEVICE, &[]),
    ("buckets-refuse", "device", DEVICE, &[]),
    ("buckets-silent", "ask", UNDECIDED, &["storage-slow"]),
    ("storage-manager", "device", DEVICE, &[]),
    ("persisted-silent", "device", DEVICE, &[]),
    ("persisted-throws", "device", DEVICE, &[]),
    ("uuid", "visit", VISIT, &[]),
    ("uuid", "device", DEVICE, &[]),
    ("crypto", "visit", VISIT, &[]),
    ("crypto", "device", DEVICE, &[]),
    ("crypto-throws", "device", DEVICE, &[]),
    ("session", "ask", UNDECIDED, &[]),
    ("session", "visit", NOTHING, &["storage-denied"]),
    ("session", "device", DEVICE, &[]),
    ("session-throws", "ask", UNDECIDED, &[]),
    ("session-throws", "visit", NOTHING, &["storage-denied"]),
    ("sheets", "ask", UNDECIDED, &[]),
    ("timeout", "ask&pack=/pack-five.json", UNDECIDED, &[]),
    ("stream", "ask&pack=/pack-five.json", UNDECIDED, &[]),
    ("idle", "ask", UNDECIDED, &[]),
    ("idle-silent", "device", DEVICE, &[]),
    ("css", "visit", VISIT, &[]),
    ("intl", "ask", UNDECIDED, &[]),
    ("days-throw", "ask", UNDECIDED, &[]),
    ("console", "visit", VISIT, &[]),
    ("big", "visit", VISIT, &[]),
    ("oldest", "device", DEVICE, &[]),
];

/// What is missing, the code that the page is told, and what a person reads.
const NOTES: [(&str, &str, &str); 7] = [
    ("wasm", "no-wasm", "This browser is set not to run this part of the page."),
    ("wasm-new", "browser-old", "This browser is too old for this part of the page."),
    ("wasm-refused", "load-failed", "This part of the page did not load."),
    ("wasm-memory", "load-failed", "This part of the page did not load."),
    ("wasm-silent", "load-slow", "This part of the page is slow to load."),
    ("fetch", "load-failed", "This part of the page did not load."),
    ("fetch-refused", "load-failed", "This part of the page did not load."),
];

/// What a person types reaches the document, and is kept as the widget says.
const TYPE: &str = "
    const root = document.querySelector('ppsa-wellbeing-wheel').shadowRoot;
    const field = root.querySelector('textarea');
    field.focus();
    field.value = 'Running';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));";

/// What else is on the page is well, and nothing was thrown.
async fn all_well(page: &Page, what: &str) -> Result<()> {
    let lines =
        "document.querySelector('ppsa-help-lines').shadowRoot.querySelector('[data-ready] a')";
    page.wait_until(&format!("without {what}: the lines are there"), lines).await?;
    let errors = page.errors().await?;
    ensure!(errors.is_empty(), "without {what}: {errors:?}");
    let violations = page.violations().await?;
    ensure!(violations.is_empty(), "without {what}: {violations:?}");
    Ok(())
}

#[test]
fn the_widget_works_and_says_where_words_are_kept() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let mut wrong = Vec::new();
        for (what, keep, says, told) in WORKS {
            let name = format!("{what} ({keep})");
            let one = async {
                without(page, &site, what, &format!("&keep={keep}")).await?;
                soon(page, &format!("without {name}: it is drawn"), READY).await?;
                let kept = format!("root.querySelector('.kept')?.textContent.startsWith('{says}')");
                soon(page, &format!("without {name}: it says where"), &kept).await?;
                page.eval::<()>(TYPE, vec![]).await?;
                let changed = "__probe.events.some(it => it.name === 'ppsa-change')";
                page.wait_until(&format!("without {name}: it takes words"), changed).await?;
                soon(page, &format!("without {name}: it still says so"), &kept).await?;
                let codes = codes(page).await?;
                ensure!(codes == *told, "without {name} it tells {codes:?}");
                all_well(page, &name).await?;
                clear(page).await
            };
            if let Err(error) = one.await {
                wrong.push(format!("{error:#}"));
            }
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        Ok(())
    })
}

/// What one case kept is nothing to the next.
async fn clear(page: &Page) -> Result<()> {
    page.goto(&page.eval::<String>("return location.origin + '/neutral.html'", vec![]).await?)
        .await?;
    page.eval(
        "sessionStorage.clear();
        for (const it of (await navigator.storageBuckets?.keys()) ?? []) await navigator.storageBuckets.delete(it);
        return new Promise(done => {
            const gone = indexedDB.deleteDatabase('ppsa:main');
            gone.onsuccess = gone.onerror = () => done();
        })",
        vec![],
    )
    .await
}

#[test]
fn where_it_cannot_a_note_says_why_and_the_words_inside_stay() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        let mut wrong = Vec::new();
        for (what, code, says) in NOTES {
            let one = async {
                let wheel = without(page, &site, what, "").await?;
                let said = format!("root.querySelector('.calm')?.textContent.startsWith('{says}')");
                soon(page, &format!("without {what}: it is said"), &said).await?;
                ensure!(codes(page).await? == [code], "without {what}: {:?}", codes(page).await?);
                let readable = "host.querySelector('p').getClientRects().length === 1";
                ensure!(wheel.get::<bool>(readable).await?, "without {what}: the words are hidden");
                let again = wheel.get::<bool>("!!root.querySelector('.calm button')").await?;
                // There where it could help.
                ensure!(again == code.starts_with("load-"), "without {what}: {again}");
                all_well(page, what).await
            };
            if let Err(error) = one.await {
                wrong.push(format!("{error:#}"));
            }
        }
        ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
        ppsa_tests::assert_axe_clean(page, "a note that it did not load").await
    })
}

#[test]
fn where_sheets_cannot_be_made_of_texts_it_looks_the_same() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let look =
            "(style => [style.fontSize, style.color, style.backgroundColor, style.borderRadius])(
            getComputedStyle(root.querySelector('button')))";
        let mut looks: Vec<Vec<String>> = Vec::new();
        for what in ["", "sheets"] {
            let wheel = without(page, &site, what, "").await?;
            soon(page, "it is drawn", READY).await?;
            looks.push(wheel.get(look).await?);
        }
        assert_eq!(looks[0], looks[1]);
        Ok(())
    })
}
