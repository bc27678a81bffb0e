//! What pages around the widgets do that is none of their business, and must not matter.

use ppsa_core::export::{Selection, Words, preview};
use ppsa_core::practice::{Group, Save};
use ppsa_core::{ContentPack, Document, Replica};
use ppsa_tests::serve::Fault;
use ppsa_tests::{Ability, Key, Options, Result, Site, run, run_needing};
use serde_json::json;

use super::{codes, without};
use crate::help::{READY, WHEEL, open, wait_drawn, write};

#[test]
fn a_yes_that_is_written_as_a_no_is_told() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/wheel.html").await?;
        for said in ["false", "No", "0"] {
            page.eval::<()>("__probe.events.length = 0", vec![]).await?;
            wheel.act(&format!("host.setAttribute('readonly', '{said}')")).await?;
            let drawn = "__probe.events.some(it => it.name === 'ppsa-ready')";
            page.wait_until("it is drawn anew", drawn).await?;
            assert_eq!(codes(page).await?, ["attribute-untrue"], "{said}");
        }
        page.eval::<()>("__probe.events.length = 0", vec![]).await?;
        wheel.act("(host.readOnly = false, host.readOnly = true)").await?;
        let drawn = "__probe.events.some(it => it.name === 'ppsa-ready')";
        page.wait_until("it is drawn anew", drawn).await?;
        assert!(codes(page).await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_pages_own_sheet_in_a_widget_stays() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/bare.html")).await?;
        page.eval::<()>(
            "return import('/ppsa/define.js').then(() => customElements.whenDefined('ppsa-wellbeing-wheel')).then(() => {
                const sheet = new CSSStyleSheet();
                sheet.replaceSync('h2 { letter-spacing: 3px !important; }');
                const { shadowRoot } = document.querySelector('ppsa-wellbeing-wheel');
                shadowRoot.adoptedStyleSheets = [sheet];
            })",
            vec![],
        )
        .await?;
        let wheel = page.host(WHEEL);
        for language in ["mi", "en-NZ"] {
            wheel.wait_until("it is drawn", READY).await?;
            let styled =
                "(style => style.letterSpacing === '3px' && root.adoptedStyleSheets.length === 3)
                (getComputedStyle(root.querySelector('h2')))";
            wheel.wait_until("the page's rule is there, beside ours, once", styled).await?;
            // Drawn anew it is put on anew.
            page.eval::<()>("__probe.events.length = 0", vec![]).await?;
            wheel.act(&format!("(host.lang = '{language}')")).await?;
            let drawn = "__probe.events.some(it => it.name === 'ppsa-ready')";
            page.wait_until("it is drawn anew", drawn).await?;
        }
        Ok(())
    })
}

/// As a page made by a bundler is: it carried the texts of sheets, and no sheets.
#[test]
fn where_there_are_no_sheets_to_link_the_rules_are_written() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::without_policy()?;
        for sheet in ["ppsa", "wheel"] {
            site.server().fault(&format!("/ppsa/css/{sheet}.css"), Fault::Status(404));
        }
        let wheel = without(page, &site, "sheets", "").await?;
        wheel.wait_until("it is drawn", READY).await?;
        let styled = "root.querySelectorAll('style').length === 2 && getComputedStyle(root.querySelector('.drawing > svg')).display === 'block'";
        wheel.wait_until("it is styled", styled).await?;
        assert!(codes(page).await?.is_empty());
        Ok(())
    })
}

/// Every widget of the page in this place, drawn.
const ALL_DRAWN: &str = "[...document.querySelectorAll('main > *')].every(it =>
    !it.localName.includes('-') || it.shadowRoot?.querySelector('[data-ready]'))";

#[test]
fn old_libraries_that_change_what_arrays_and_names_are() -> Result<()> {
    let options = Options { height: 6000, ..Options::desktop() };
    run_needing(&[Ability::Patches], options, async |page| {
        let site = Site::start()?;
        let wheel = open(page, &site, "/libraries.html").await?;
        page.wait_until("all widgets are drawn", ALL_DRAWN).await?;
        let plain = "return document.querySelector('#plain')?.textContent";
        assert_eq!(page.eval::<Option<String>>(plain, vec![]).await?.as_deref(), Some("Call 1737"));
        assert_eq!(codes(page).await?, Vec::<String>::new(), "also where the person is to choose");
        // By key, which Rust hears of by the browser's own event.
        wheel.act("root.querySelector('#now-0').focus()").await?;
        page.press(Key::End).await?;
        wait_drawn(&wheel, 0, 5, 0).await?;
        write(page, &wheel, "strength-0-0", "Running").await?;
        page.reload().await?;
        wheel.wait_until("it is drawn", READY).await?;
        wait_drawn(&wheel, 0, 5, 0).await?;
        let kept = "[...root.querySelectorAll('textarea')].some(it => it.value === 'Running')";
        wheel.wait_until("the words are there", kept).await?;
        assert_eq!(codes(page).await?, Vec::<String>::new());
        assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        Ok(())
    })
}

#[test]
fn a_base_for_the_addresses_of_a_page() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::without_policy()?;
        let wheel = open(page, &site, "/based.html").await?;
        page.wait_until("all widgets are drawn", ALL_DRAWN).await?;
        write(page, &wheel, "strength-0-0", "Running").await?;
        let guide = page.host("ppsa-framework-guide");
        page.find("nav a").await?.click().await?;
        guide.wait_until("the topic is open", "root.querySelector('#ako').open").await?;
        let here: String = page.eval("return location.pathname", vec![]).await?;
        assert_eq!(here, "/based.html", "the page stays");
        // What is drawn goes by names in its own page, whatever the base.
        let clipped = "[...root.querySelectorAll('[clip-path]')].every(it =>
            root.querySelector(it.getAttribute('clip-path').slice(4, -1)))";
        assert!(wheel.get::<bool>(clipped).await?);
        assert_eq!(codes(page).await?, Vec::<String>::new());
        assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        Ok(())
    })
}

/// What the core marks up is laid out as the browser itself would read it.
#[test]
fn markup_is_laid_out_as_a_browser_reads_it() -> Result<()> {
    let pack = ContentPack::built_in("en-NZ")?;
    let mut document = Document::new(Replica::new(1));
    for label in ["Ring <021 123 4567> & \"co\"", "it's\r\n<b>not bold</b>", "&amp; ā €"] {
        document.apply(&Save(Group { label: label.into(), ..Group::default() }))?;
    }
    let markup = preview(&Selection::for_holder(&document), &pack, &Words::default(), 3).html;
    assert!(markup.contains("<mark>"), "{markup}");
    run(Options::desktop(), async |page| {
        let site = Site::sources()?;
        page.goto(&site.url("/neutral.html")).await?;
        let (ours, theirs): (String, String) = page
            .eval(
                "const theirs = document.createElement('div');
                theirs.innerHTML = arguments[0];
                return import('/widgets/js/base/markup.js').then(({ lay }) => {
                    const ours = document.createElement('div');
                    lay(ours, arguments[0]);
                    return [ours.innerHTML, theirs.innerHTML];
                })",
                vec![json!(markup)],
            )
            .await?;
        assert_eq!(ours, theirs);
        Ok(())
    })
}
