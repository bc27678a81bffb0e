//! The front page: live, and its lines give just what stands beside them.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Key, Options, Page, Result, Scheme, Site, assert_axe_clean, run};

use super::assert_clean;
use crate::help::{READY, WHEEL, open};

async fn looks(page: &Page) -> Result<()> {
    let site = Site::demo()?;
    page.goto(&site.url("/")).await?;
    for tag in [WHEEL, "ppsa-reflection-form", "ppsa-seasons-tracker"] {
        let widget = page.host(tag);
        page.show(&widget.element().await?).await?;
        widget.wait_until("it is drawn", READY).await?;
    }
    assert_clean(page, "the front page").await?;
    for path in ["/widgets.html", "/practice/", "/guide/"] {
        page.goto(&site.url(path)).await?;
        assert_clean(page, path).await?;
    }
    Ok(())
}

#[test]
fn on_a_phone_in_the_dark() -> Result<()> {
    run(Options { scheme: Scheme::Dark, ..Options::phone() }, async |page| looks(page).await)
}

#[test]
fn on_a_wide_page() -> Result<()> {
    run(Options::desktop(), async |page| looks(page).await)
}

#[test]
fn in_forced_colours() -> Result<()> {
    run(Options { forced_colours: true, ..Options::phone() }, async |page| looks(page).await)
}

#[test]
fn the_lines_to_copy_are_those_of_the_widget_beside_them() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        page.goto(&site.url("/")).await?;
        let (lines, script, tag): (String, bool, String) = page
            .eval(
                "const tidy = (text) => text.replace(/\\s+/g, ' ').trim();
                 const lines = tidy(document.querySelector('#lines').textContent);
                 const at = lines.indexOf('</script>') + 9;
                 const copy = new DOMParser().parseFromString(lines.slice(0, at), 'text/html').querySelector('script');
                 const here = [...document.scripts].some((it) => it.type === copy.type && it.src === copy.src);
                 const live = document.querySelector('ppsa-seasons-tracker').cloneNode(true);
                 return [lines.slice(at).trim(), here, tidy(live.outerHTML)]",
                vec![],
            )
            .await?;
        assert!(script, "the page has the very script line");
        assert_eq!(lines, tag);
        page.eval::<()>("document.querySelector('#copy').focus()", vec![]).await?;
        page.press(Key::Enter).await?;
        page.wait_until("it says what came of it", "document.querySelector('#copied').textContent")
            .await
    })
}

/// The README's own lines, as they stand there, on a page with nothing else.
#[test]
fn the_lines_of_the_readme_put_a_widget_on_a_plain_page() -> Result<()> {
    let readme = include_str!("../../../../README.md");
    let lines = readme.split("```html\n").nth(1).and_then(|rest| rest.split("```").next());
    let lines = lines.unwrap_or_default();
    assert_eq!(lines.trim().lines().count(), 3, "{lines}");
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        let page_of_ones_own =
            Fault::Body { content_type: "text/html".into(), bytes: lines.as_bytes().to_vec() };
        site.server().fault("/my-page.html", page_of_ones_own);
        open(page, &site, "/my-page.html").await?;
        page.host("ppsa-quick-exit").find("a").await?;
        assert!(page.find_all("[data-ppsa-error]").await?.is_empty());
        Ok(())
    })
}

#[test]
fn every_link_of_these_pages_leads_somewhere() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        for path in [
            "/",
            "/widgets.html",
            super::PATH,
            "/planning/",
            "/practice/",
            "/guide/",
            "/builder/",
            "/docs/",
        ] {
            page.goto(&site.url(path)).await?;
            let lost: Vec<String> = page
                .eval(
                    "const here = [...document.querySelectorAll('a[href]')].filter((it) => it.origin === location.origin);
                     const asked = here.map(async (it) => [it.pathname, (await fetch(it.pathname)).ok]);
                     return Promise.all(asked).then((all) => all.filter(([, ok]) => !ok).map(([path]) => path))",
                    vec![],
                )
                .await?;
            assert!(lost.is_empty(), "{path}: {lost:?}");
        }
        Ok(())
    })
}

#[test]
fn the_page_of_all_widgets_shows_the_colours_that_each_takes() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        page.goto(&site.url("/widgets.html")).await?;
        let shown = "[...document.querySelectorAll('[data-tokens]')].map(it => (it.open = true, it.querySelectorAll('li').length))";
        page.wait_until("they are there", &format!("{shown}.every(Boolean)")).await?;
        let takes = format!(
            "const all = (await (await fetch('/ppsa/custom-elements.json')).json()).modules.flatMap(it => it.declarations ?? []);
             const of = [...document.querySelectorAll('[data-tokens]')].map(it => all.find(({{ tagName }}) => tagName === it.dataset.tokens).cssProperties.length);
             return [{shown}, of, all.filter(it => it.tagName).length]"
        );
        let (shown, of, all): (Vec<usize>, Vec<usize>, usize) =
            page.eval(&format!("return (async () => {{ {takes} }})()"), vec![]).await?;
        assert_eq!(shown, of);
        assert_eq!(shown.len(), all, "no widget is left out");
        assert_axe_clean(page, "the colours of each widget").await
    })
}

#[test]
fn the_documents_are_pages_to_read_on_a_phone() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        page.goto(&site.url("/docs/")).await?;
        let pages = "return [...new Set([...document.querySelectorAll('main a')].map(it => it.pathname))].filter(it => it.startsWith('/docs/'))";
        let pages: Vec<String> = page.eval(pages, vec![]).await?;
        assert!(pages.len() > 10, "{pages:?}");
        for path in pages.iter().map(String::as_str).chain(["/docs/"]) {
            page.goto(&site.url(path)).await?;
            let fits: bool = page.eval("return document.querySelector('h1').textContent !== '' && document.documentElement.scrollWidth <= innerWidth", vec![]).await?;
            assert!(fits, "{path}");
            assert_axe_clean(page, path).await?;
        }
        Ok(())
    })
}
