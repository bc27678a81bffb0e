//! It is the same to the eye and the ear as the widget that comes: nothing moves, and nothing flashes.

use std::time::Duration;

use ppsa_tests::serve::Fault;
use ppsa_tests::{Ability, Host, Options, Page, Result, assert_axe_clean, run, run_needing};

use super::steps::{LANGUAGES, TAGS, comes, drawn, open_made, printed, site_made};

/// All that shows, and the page after it: what each element is, says and where it stands.
const SEEN: &str = "(() => {
    const all = [document.querySelector('#after')];
    for (const top of root.querySelectorAll('.place, .keeping')) all.push(...top.querySelectorAll('*'));
    const shown = all.filter((it) => it.checkVisibility() && it.localName !== 'noscript');
    return shown.map((it) => {
        const box = it.getBoundingClientRect();
        const where = [box.x, box.y + scrollY, box.width, box.height].map((n) => Math.round(n * 10) / 10);
        const has = [...it.attributes].filter(({ name }) => /^(aria-|role|lang|part|translate|type|tabindex)/.test(name));
        const says = has.map(({ name, value }) => `${name}=${value}`).sort();
        const words = [...it.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
        return [it.localName, ...says, words, it.value ?? '', ...where].join(' ');
    });
})()";

/// How much of the page moved by itself.
pub async fn shifts(page: &Page) -> Result<f64> {
    page.eval("return window.shifts", vec![]).await
}

/// In how many frames something without its styles was on the page.
async fn bare(page: &Page) -> Result<u32> {
    page.eval("return window.bare", vec![]).await
}

async fn seen(widget: &Host) -> Result<Vec<String>> {
    widget.get(SEEN).await
}

#[test]
fn it_is_what_the_widget_draws_and_nothing_moves() -> Result<()> {
    for tag in TAGS {
        run(Options::phone(), async |page| {
            for language in LANGUAGES {
                let site = site_made(tag, &format!("lang=\"{language}\""), language)?;
                let widget = open_made(page, &site, tag).await?;
                let before = seen(&widget).await?;
                assert!(before.len() > 10, "{tag}: {before:?}");
                comes(page, &widget).await?;
                let after = seen(&widget).await?;
                let other: Vec<_> =
                    before.iter().zip(&after).filter(|(a, b)| a != b).take(3).collect();
                assert!(other.is_empty(), "{tag} {language}: {other:#?}");
                assert_eq!(before.len(), after.len(), "{tag} {language}");
                assert!(shifts(page).await?.abs() < f64::EPSILON, "{tag} {language} moves");
                assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
                assert!(page.events("ppsa-error").await?.is_empty());
            }
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn it_says_where_words_are_kept_as_the_page_asks_for() -> Result<()> {
    run(Options::desktop(), async |page| {
        for keep in ["ask", "nothing", "visit", "device"] {
            let tag = "ppsa-wellbeing-wheel";
            let site = site_made(tag, &format!("keep=\"{keep}\""), "en-NZ")?;
            let widget = open_made(page, &site, tag).await?;
            let before = seen(&widget).await?;
            comes(page, &widget).await?;
            assert_eq!(before, seen(&widget).await?, "{keep}");
        }
        Ok(())
    })
}

#[test]
fn with_slow_styles_nothing_shows_bare() -> Result<()> {
    run(Options::phone(), async |page| {
        let tag = "ppsa-wellbeing-wheel";
        let site = site_made(tag, "", "en-NZ")?;
        for sheet in ["ppsa", "wheel", "prerender"] {
            let fault = Fault::Delay(Duration::from_millis(800));
            site.server().fault(&format!("/ppsa/css/{sheet}.css"), fault);
        }
        page.goto(&site.url("/made.html?now")).await?;
        drawn(&page.host(tag)).await?;
        assert!(shifts(page).await?.abs() < f64::EPSILON, "{}", shifts(page).await?);
        assert_eq!(bare(page).await?, 0, "{:?}", page.engine());
        Ok(())
    })
}

#[test]
fn without_script_it_is_there_to_read_and_says_that_it_is_no_more() -> Result<()> {
    run_needing(
        &[Ability::NoScripting],
        Options { scripting: false, ..Options::phone() },
        async |page| {
            for tag in TAGS {
                let site = site_made(tag, "", "en-NZ")?;
                let widget = open_made(page, &site, tag).await?;
                let said: bool =
                    widget.get("root.querySelector('.no-script').checkVisibility()").await?;
                assert!(said, "{tag}");
                let works: Vec<String> = widget
                .get("[...root.querySelectorAll('button, input, select, textarea')].filter((it) => !it.disabled).map((it) => it.outerHTML)")
                .await?;
                assert!(works.is_empty(), "{tag}: {works:?}");
                let fallback: bool =
                    widget.get("host.querySelector('p').checkVisibility()").await?;
                assert!(fallback, "{tag}: what can be done without shows as well");
            }
            Ok(())
        },
    )
}

#[test]
fn no_browser_sends_it_or_remembers_it() -> Result<()> {
    for tag in TAGS {
        for language in LANGUAGES {
            let markup = printed(tag, language)?;
            // No day either: it would be the day of the build.
            for never in ["<form", " name=", " style=", "<script", "data-click", "<time"] {
                assert!(!markup.contains(never), "{tag}.{language}: {never}");
            }
            for control in markup.split('<').filter(|it| {
                ["input ", "textarea ", "select "].iter().any(|name| it.starts_with(name))
            }) {
                assert!(control.contains("autocomplete=\"off\" disabled"), "{tag}: {control}");
            }
        }
    }
    Ok(())
}

#[test]
fn it_is_clear_to_a_screen_reader() -> Result<()> {
    run(Options::phone(), async |page| {
        for tag in TAGS {
            let site = site_made(tag, "", "en-NZ")?;
            open_made(page, &site, tag).await?;
            assert_axe_clean(page, tag).await?;
        }
        Ok(())
    })
}
