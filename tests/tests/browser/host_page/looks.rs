//! Styles and sizes of a page, and of its reader.

use ppsa_tests::{Ability, Host, Options, Page, Result, Scheme, Site, run, run_needing};
use serde_json::{Value, json};

use crate::help::READY;

async fn open(page: &Page) -> Result<Site> {
    let site = Site::start()?;
    page.goto(&site.url("/every.html")).await?;
    for tag in [
        "wellbeing-wheel",
        "wellbeing-plan",
        "seasons-tracker",
        "reflection-form",
        "practice-log",
        "framework-guide",
        "my-data",
        "help-lines",
        "quick-exit",
    ] {
        page.host(&format!("ppsa-{tag}")).wait_until("it is drawn", READY).await?;
    }
    Ok(site)
}

async fn says(page: &Page, rules: &str) -> Result<()> {
    page.eval("page(...arguments)", vec![rules.into()]).await
}

async fn smallest(page: &Page) -> Result<(f64, String)> {
    page.eval("return smallest()", vec![]).await
}

#[test]
fn text_is_never_under_16_px_and_grows_with_the_page_and_its_reader() -> Result<()> {
    run(Options::phone(), async |page| {
        let _site = open(page).await?;
        for rules in [
            "",
            // Bootstrap 3, and themes that count in tenths of that.
            "html { font-size: 62.5% } body { font-size: 14px }",
            "html { font-size: 62.5% } body { font-size: 1.6rem }",
            "html { font-size: 10px } * { font-size: 11px }",
            "body { font-size: .75em } main { font-size: 70% }",
        ] {
            says(page, rules).await?;
            let (size, of) = smallest(page).await?;
            assert!(size >= 16.0, "{of} has {size} px under {rules}");
        }
        // The page's own size, the reader's with it, and the reader's where the page fixes its own.
        for (rules, least) in [
            ("html { font-size: 20px }", 20.0),
            ("html { font-size: 150% }", 24.0),
            ("html { font-size: 93.75% } body { font-size: 1.6rem }", 24.0),
            ("html { font-size: 24px } body { font-size: 16px }", 24.0),
            ("body { font-size: 20px }", 20.0),
        ] {
            says(page, rules).await?;
            let (size, of) = smallest(page).await?;
            assert!(size >= least - 1.5, "{of} has {size} px under {rules}");
        }
        // A page that counts in hundredths of its width.
        says(page, "html { font-size: 100px } body { font-size: 16px }").await?;
        let size: f64 = page
            .host("ppsa-wellbeing-wheel")
            .get("parseFloat(getComputedStyle(root.querySelector('textarea')).fontSize)")
            .await?;
        assert!(size <= 26.0, "{size} px");
        Ok(())
    })
}

#[test]
fn what_a_page_says_of_its_own_text_is_not_said_of_ours() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        let before: Vec<String> = page.eval("return looks()", vec![]).await?;
        let rules = "text-transform: uppercase; text-align: center; letter-spacing: 4px; word-spacing: 9px; line-height: 3;
            white-space: pre; text-indent: 40px; font-style: italic; font-variant: small-caps; font-weight: 900;
            cursor: crosshair; user-select: none; -webkit-user-select: none; -webkit-text-fill-color: red;
            text-shadow: 1px 1px red; hyphens: auto; list-style: square; word-break: break-all; direction: rtl; tab-size: 1";
        for whose in ["body", "*"] {
            says(page, &format!("{whose} {{ {rules} }}")).await?;
            let after: Vec<String> = page.eval("return looks()", vec![]).await?;
            assert_eq!(before.len(), after.len());
            for (before, after) in before.iter().zip(&after) {
                assert_eq!(after, before, "under {whose}");
            }
        }
        Ok(())
    })
}

async fn colours(page: &Page) -> Result<Vec<String>> {
    page.eval("return cards().map(it => it[3])", vec![]).await
}

#[test]
fn a_theme_is_pinned_whatever_the_reader_prefers() -> Result<()> {
    let dark = Options { scheme: Scheme::Dark, ..Options::desktop() };
    run_needing(&[Ability::Relook], dark, async |page| {
        let _site = open(page).await?;
        let [light, dark] = ["rgb(255, 255, 255)", "rgb(28, 35, 38)"];
        assert!(colours(page).await?.iter().all(|it| it == dark));
        let pin = "document.querySelectorAll('*').forEach(it => it.localName.startsWith('ppsa-') && it.setAttribute('theme', arguments[0]))";
        page.eval::<()>(pin, vec![json!("light")]).await?;
        assert!(colours(page).await?.iter().all(|it| it == light), "{:?}", colours(page).await?);
        let scheme = |host: Host| async move {
            host.get::<String>(
                "getComputedStyle(root.querySelector('textarea, a, input')).colorScheme",
            )
            .await
        };
        assert_eq!(scheme(page.host("ppsa-wellbeing-wheel")).await?, "light", "fields, too");
        let exit = page.host("ppsa-quick-exit");
        let ink = "getComputedStyle(root.querySelector('a')).backgroundColor";
        assert_eq!(exit.get::<String>(ink).await?, "rgb(31, 42, 43)");
        page.emulate(&Options { scheme: Scheme::Light, ..Options::desktop() }).await?;
        page.eval::<()>(pin, vec![json!("dark")]).await?;
        assert!(colours(page).await?.iter().all(|it| it == dark));
        assert_eq!(exit.get::<String>(ink).await?, "rgb(238, 240, 236)");
        page.eval::<()>(pin, vec![json!("auto")]).await?;
        assert!(colours(page).await?.iter().all(|it| it == light));
        // A host's token has the last word.
        says(page, ":root { --ppsa-card: rgb(1, 2, 3) }").await?;
        assert!(colours(page).await?.iter().all(|it| it == "rgb(1, 2, 3)"));
        Ok(())
    })
}

#[test]
fn on_a_right_to_left_page_words_run_as_they_do_and_sliders_fill_from_their_start() -> Result<()> {
    run(Options::phone(), async |page| {
        let _site = open(page).await?;
        page.eval::<()>("document.documentElement.dir = 'rtl'", vec![]).await?;
        let wheel = page.host("ppsa-wellbeing-wheel");
        let runs: Vec<String> = wheel
            .get("[...root.querySelectorAll('.place, textarea, input, h2, p')].map(it => getComputedStyle(it).direction)")
            .await?;
        assert!(!runs.is_empty() && runs.iter().all(|it| it == "ltr"), "{runs:?}");
        // Words of another way of writing run their own way.
        wheel.act("(root.querySelector('textarea').value = 'مرحبا')").await?;
        let bidi: String =
            wheel.get("getComputedStyle(root.querySelector('textarea')).unicodeBidi").await?;
        assert_eq!(bidi, "plaintext");
        let over: Vec<String> = page.eval("return over()", vec![]).await?;
        assert!(over.is_empty(), "{over:?}");
        Ok(())
    })
}

#[test]
fn all_widgets_are_one_width_and_nothing_runs_over_from_320_px_to_4k() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        page.eval::<()>(
            "for (const it of document.querySelector('ppsa-framework-guide').shadowRoot.querySelectorAll('details')) it.open = true;
            for (const it of document.querySelector('ppsa-wellbeing-wheel').shadowRoot.querySelectorAll('details')) it.open = true;",
            vec![],
        )
        .await?;
        for (width, size) in
            [(320, 100), (640, 200), (640, 100), (1280, 200), (1280, 100), (3840, 100), (3840, 200)]
        {
            page.emulate(&Options { width, ..Options::desktop() }).await?;
            says(page, &format!("html {{ font-size: {size}% }}")).await?;
            let over: Vec<String> = page.eval("return over()", vec![]).await?;
            assert!(over.is_empty(), "{width} px at {size} %: {over:?}");
            let cards: Vec<(String, u32, u32, Value)> = page.eval("return cards()", vec![]).await?;
            for (tag, wide, left, _) in &cards {
                assert_eq!(
                    (wide, left),
                    (&cards[0].1, &cards[0].2),
                    "{tag} at {width} px: {cards:?}"
                );
                assert!(*wide <= 1100 * size / 100, "{tag} is {wide} px at {width} px");
            }
        }
        Ok(())
    })
}

#[test]
fn a_field_shows_all_of_its_words_in_a_browser_that_does_not_grow_it() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        page.goto(&site.url("/fixed-fields.html")).await?;
        let wheel = page.host("ppsa-wellbeing-wheel");
        wheel.wait_until("it is drawn", READY).await?;
        let hidden = "(it => it.scrollHeight - it.clientHeight)(root.querySelector('textarea'))";
        let long =
            "A long walk by the river in the morning, before anybody else is up, with the dog. "
                .repeat(4);
        page.eval::<()>(
            "const root = document.querySelector('ppsa-wellbeing-wheel').shadowRoot;
            root.adoptedStyleSheets = [...root.adoptedStyleSheets, fixed];
            const field = root.querySelector('textarea');
            field.value = arguments[0];
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
            vec![long.into()],
        )
        .await?;
        wheel
            .wait_until(
                "it grew",
                &format!("{hidden} < 2 && root.querySelector('textarea').clientHeight > 100"),
            )
            .await?;
        // As it comes back from where it is kept, and as it turns.
        wheel.act("host.setAttribute('lang', 'mi')").await?;
        wheel.wait_until("it is drawn anew", "root.querySelectorAll('.place').length === 1 && root.querySelector('h2').lang === 'mi'").await?;
        page.eval::<()>(
            "const root = document.querySelector('ppsa-wellbeing-wheel').shadowRoot;
            root.adoptedStyleSheets = [...root.adoptedStyleSheets, fixed];",
            vec![],
        )
        .await?;
        wheel.wait_until("all of it shows", &format!("{hidden} < 2")).await?;
        page.emulate(&Options { width: 320, ..Options::phone() }).await?;
        wheel.wait_until("narrower, too", &format!("{hidden} < 2")).await?;
        Ok(())
    })
}
