//! Nothing that is typed does anything, is kept, or goes anywhere.

use ppsa_tests::{Options, Page, Result, Site, run};
use serde_json::json;

use super::{choose, get, open, own_page, text, unfold, write};
use crate::help::READY;

/// What would set `bad`, or break out, in one kind of page or another.
const HOSTILE: [&str; 12] = [
    "\"><script>bad=1</script><img src=x onerror=bad=1>",
    "'><svg onload=bad=1>",
    "</script><script>bad=1</script>",
    "<!-- --><script>bad=1</script>",
    "${bad=1}`${bad=1}`",
    "{{ bad=1 }}{bad=1}",
    "[gallery][/ppsa_help_lines][evil x=\"1\"]",
    "javascript:bad=1",
    " JavaScript&#58;bad=1",
    "data:text/html,<script>bad=1</script>",
    "</template></ppsa-help-lines><iframe srcdoc='<script>parent.bad=1</script>'>",
    "#fff;} * { background: url(https://evil.example/) } a{",
];

const FIELDS: [&str; 12] = [
    "exit-href",
    "exit-words",
    "pack",
    "base",
    "line-0-name",
    "line-0-call",
    "line-0-text",
    "line-0-web",
    "line-0-about",
    "line-0-hours",
    "line-0-lang",
    "line-0-checked",
];

/// What of the page outlives it, or is seen from outside.
async fn traces(page: &Page) -> Result<serde_json::Value> {
    get(
        page,
        "indexedDB.databases().then((all) => [location.href, history.length, history.state, document.title, document.cookie,
            Object.entries(localStorage), Object.entries(sessionStorage), all])",
    )
    .await
}

async fn nothing_ran(page: &Page, state: &str) -> Result<()> {
    assert_eq!(get(page, "typeof bad").await?, "undefined", "{state}");
    let stopped = page.violations().await?;
    assert!(stopped.is_empty(), "{state}: {stopped:?}");
    let wrong = page.errors().await?;
    assert!(wrong.is_empty(), "{state}: {wrong:?}");
    Ok(())
}

#[test]
fn hostile_words_in_every_field_are_words_in_the_preview_and_on_every_page() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        for words in HOSTILE {
            open(page, &site).await?;
            page.eval::<()>("document.querySelector('#line-add').click()", vec![]).await?;
            for field in FIELDS {
                write(page, field, words).await?;
            }
            // So that the line is there with the words that any text may be.
            write(page, "line-0-call", "1737").await?;
            let shown =
                format!("root.querySelector('.name')?.textContent === {}", json!(words.trim()));
            page.host("#live ppsa-help-lines").wait_until("the words are words", &shown).await?;
            nothing_ran(page, words).await?;
            let addresses = get(page, "['exit-href', 'pack', 'base'].map((id) => document.getElementById(`${id}-wrong`).textContent)").await?;
            let told = addresses.as_array().map(|all| all.iter().filter(|it| *it != "").count());
            assert_eq!(told, Some(3), "{words}: each address is told: {addresses}");
            let mut pages = Vec::new();
            for target in ["html", "wordpress"] {
                choose(page, "target", target).await?;
                let id = if target == "html" { "body" } else { "custom" };
                let given = text(page, id).await?;
                assert!(
                    given.contains("href=\"https://www.metservice.com/\""),
                    "not the address that was typed: {given}"
                );
                assert!(!given.contains("pack="), "{given}");
                pages.push(given);
            }
            for target in ["react", "vue"] {
                choose(page, "target", target).await?;
                let given = text(page, "component").await?;
                for part in ["<script>bad", "{bad=1}", "${", "<svg", "<iframe", "[gallery]"] {
                    assert!(!given.contains(part), "{target}: {part}: {given}");
                }
            }
            for (nth, given) in pages.into_iter().enumerate() {
                assert!(nth == 0 || !given.contains("[gallery"), "no shortcode: {given}");
                let script = if nth == 0 {
                    "<script type=\"module\" src=\"/ppsa/define.js\"></script>"
                } else {
                    ""
                };
                let path = format!("/my-page-{nth}.html");
                own_page(&site, &path, script, &given)?;
                page.goto(&site.url(&path)).await?;
                page.host("ppsa-help-lines").wait_until("the words are words", &shown).await?;
                nothing_ran(page, words).await?;
                let others = get(page, "document.querySelectorAll('iframe, img, svg, script:not([src]):not([type=\"application/json\"])').length").await?;
                assert_eq!(others, 0, "{words}");
            }
        }
        Ok(())
    })
}

#[test]
fn nothing_is_stored_sent_or_in_the_address() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        let before = traces(page).await?;
        choose(page, "element", "ppsa-wellbeing-plan").await?;
        unfold(page).await?;
        page.eval::<()>("document.querySelector('#line-add').click()", vec![]).await?;
        for (id, words) in [
            ("exit-href", "https://evil.example/secret"),
            ("exit-words", "secret"),
            ("pack", "https://evil.example/secret.json"),
            ("base", "https://evil.example/ppsa/"),
            ("line-0-name", "secret"),
            ("line-0-web", "https://evil.example/"),
            ("keep", "device"),
        ] {
            write(page, id, words).await?;
        }
        // What is typed into the preview stays in its memory, whatever was chosen.
        let wheel = page.host("#live ppsa-wellbeing-wheel");
        page.show(&wheel.element().await?).await?;
        wheel.wait_until("it is drawn", READY).await?;
        assert_eq!(get(page, "[...document.querySelectorAll('#live [keep]')].every((it) => it.keep === 'nothing')").await?, true);
        wheel.act("((it) => { it.value = 3; for (const name of ['input', 'change']) it.dispatchEvent(new Event(name, { bubbles: true })); })(root.querySelector('input[type=range]'))").await?;
        page.wait_until("it heard", "__probe.events.some((it) => it.name === 'ppsa-change')")
            .await?;
        assert_eq!(
            get(page, "document.querySelector('ppsa-quick-exit').destination").await?,
            "https://evil.example/secret"
        );
        assert_eq!(traces(page).await?, before, "it leaves no trace");
        for sent in page.network().await? {
            assert!(
                sent.stays_on(&site.origin()) && !sent.has_body && !sent.url.contains("secret"),
                "{sent:?}"
            );
            let own = ["/builder/", "/ppsa/"].iter().any(|at| sent.path().starts_with(at));
            assert!(
                own || sent.url.starts_with("data:"),
                "only its own files and the package's: {sent:?}"
            );
        }
        nothing_ran(page, "typed").await
    })
}

#[test]
fn it_works_from_any_folder_with_the_package_beside_it() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo_in("/some/where/")?;
        page.goto(&site.url("/some/where/builder/")).await?;
        page.wait_until("it is there", "!document.querySelector('#steps').hidden").await?;
        let wheel = page.host("#live ppsa-wellbeing-wheel");
        page.show(&wheel.element().await?).await?;
        wheel.wait_until("it is drawn", READY).await
    })
}
