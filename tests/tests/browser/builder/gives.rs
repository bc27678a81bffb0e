//! What there is to copy, put into real pages.

use std::process::Command;

use ppsa_tests::serve::Fault;
use ppsa_tests::{Context as _, Options, Page, Result, Site, run};
use serde_json::json;

use super::{choose, get, open, own_page, text, write};
use crate::help::READY;

/// Some of everything.
async fn fill(page: &Page) -> Result<()> {
    choose(page, "element", "ppsa-reflection-form").await?;
    for (id, value) in [
        ("keep", "visit"),
        ("lang", "mi"),
        ("template", "gibbs"),
        ("theme", "light"),
        ("exit-href", "https://www.stuff.co.nz/"),
        ("exit-words", "Go & rest"),
    ] {
        write(page, id, value).await?;
    }
    page.eval::<()>("document.querySelector('#line-add').click()", vec![]).await?;
    for (id, value) in [("name", "O'Hara <3"), ("call", "0800 000 000"), ("checked", "2026-05-01")]
    {
        write(page, &format!("line-0-{id}"), value).await?;
    }
    write(page, "colour---ppsa-ink-light", "#112233").await
}

/// The page has what was chosen, and nothing is amiss.
async fn has_all(page: &Page) -> Result<()> {
    let wheel = page.host("ppsa-wellbeing-wheel");
    wheel.wait_until("it is drawn", READY).await?;
    let all = "['ppsa-wellbeing-wheel', 'ppsa-reflection-form'].map((tag) => document.querySelector(tag)).map((it) => [it.keep, it.lang, it.template ?? '', it.getAttribute('theme')])";
    let wanted = json!([["visit", "mi", "", "light"], ["visit", "mi", "gibbs", "light"]]);
    assert_eq!(get(page, all).await?, wanted);
    let exit = "[document.querySelector('ppsa-quick-exit').destination, document.querySelector('ppsa-quick-exit a').textContent]";
    assert_eq!(get(page, exit).await?, json!(["https://www.stuff.co.nz/", "Go & rest"]));
    page.host("ppsa-help-lines")
        .wait_until(
            "the line is there",
            "root.querySelector('.name')?.textContent === \"O'Hara <3\"",
        )
        .await?;
    assert_eq!(get(page, "document.querySelectorAll('[data-ppsa-error]').length").await?, 0);
    assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
    Ok(())
}

#[test]
fn plain_html_with_and_without_what_shows_before_the_program() -> Result<()> {
    run(Options::desktop(), async |page| {
        for early in [false, true] {
            let site = Site::demo()?;
            open(page, &site).await?;
            fill(page).await?;
            if early {
                page.eval::<()>("document.querySelector('#drawn').click()", vec![]).await?;
                page.wait_until("it came", "document.querySelector('#block-body-text').textContent.includes('shadowrootmode')").await?;
            }
            let (head, body) = (text(page, "head").await?, text(page, "body").await?);
            assert_eq!(head.contains("css/prerender/wheel.css"), early, "{head}");
            // The form has questions of its own, so it does not show before.
            assert_eq!(body.matches("shadowrootmode").count(), usize::from(early));
            own_page(&site, "/my-page.html", &head, &body)?;
            if early {
                let late = Fault::Delay(std::time::Duration::from_secs(4));
                site.server().fault("/ppsa/wasm/ppsa_widgets_bg.wasm", late);
                page.goto(&site.url("/my-page.html")).await?;
                let there = "document.querySelector('ppsa-wellbeing-wheel').shadowRoot?.querySelector('.place.made')?.checkVisibility()";
                page.wait_until("it shows before its program", there).await?;
                has_all(page).await?;
            }
            page.goto(&site.url("/my-page.html")).await?;
            has_all(page).await?;
            // Each line that makes it sooner names a file that the page uses.
            let lost = get(page, "Promise.all([...document.querySelectorAll('link')].map(async (it) => (await fetch(it.href)).ok)).then((all) => all.filter((ok) => !ok).length)").await?;
            assert_eq!(lost, 0);
        }
        Ok(())
    })
}

#[test]
fn wordpress_and_code_blocks() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        fill(page).await?;
        choose(page, "target", "wordpress").await?;
        let codes = text(page, "shortcodes").await?;
        let wanted = "[ppsa_wellbeing_wheel keep=\"visit\" lang=\"mi\" theme=\"light\"]\n[ppsa_reflection_form keep=\"visit\" lang=\"mi\" template=\"gibbs\" theme=\"light\"]\n[ppsa_help_lines lang=\"mi\" theme=\"light\"]";
        assert_eq!(codes, wanted);
        own_page(&site, "/my-page.html", "", &text(page, "custom").await?)?;
        page.goto(&site.url("/my-page.html")).await?;
        has_all(page).await?;
        open(page, &site).await?;
        fill(page).await?;
        choose(page, "target", "block").await?;
        assert!(
            text(page, "code").await?.is_empty(),
            "not before it is known where the folder lies"
        );
        let told = get(page, "document.querySelector('#told').textContent").await?;
        assert!(told.as_str().is_some_and(|it| it.contains("another host")), "{told}");
        write(page, "base", &site.url("/ppsa")).await?;
        let code = text(page, "code").await?;
        assert!(code.contains(&site.url("/ppsa/define.js")), "{code}");
        assert!(text(page, "cors").await?.contains("Access-Control-Allow-Origin"));
        own_page(&site, "/my-page.html", "", &code)?;
        page.goto(&site.url("/my-page.html")).await?;
        has_all(page).await
    })
}

/// Compiled as any React app is, with a stand-in for React that makes elements as React 19 does.
#[test]
fn react_is_compiled_and_drawn() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        fill(page).await?;
        choose(page, "target", "react").await?;
        let (head, component) = (text(page, "head").await?, text(page, "component").await?);
        let compiled = compiled(&component)?;
        let script = format!(
            "{compiled}
            function h(tag, props, ...inside) {{
              const made = tag === 'fragment' ? document.createDocumentFragment() : document.createElement(tag);
              for (const name of Object.getOwnPropertyNames(props ?? {{}})) made.setAttribute(name, props[name]);
              made.append(...inside);
              return made;
            }}
            document.body.append(Wellbeing());"
        );
        let bytes = script.into_bytes();
        site.server()
            .fault("/app.js", Fault::Body { content_type: "text/javascript".into(), bytes });
        own_page(
            &site,
            "/my-page.html",
            &head,
            "<script type=\"module\" src=\"/app.js\"></script>",
        )?;
        page.goto(&site.url("/my-page.html")).await?;
        has_all(page).await
    })
}

fn compiled(component: &str) -> Result<String> {
    let node = std::env::var_os("PPSA_NODE").unwrap_or_else(|| "node".into());
    let modules = std::env::var_os("PPSA_HOSTS").context("PPSA_HOSTS names no folder")?;
    let compile = "const { transformSync } = require(process.argv[1] + '/esbuild');
        console.log(transformSync(process.argv[2], { loader: 'jsx', jsxFactory: 'h', jsxFragment: '\"fragment\"' }).code)";
    let output = Command::new(node).args(["-e", compile]).arg(modules).arg(component).output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    Ok(String::from_utf8(output.stdout)?)
}

/// Its template is markup with names of texts alone; what they are stands in its script.
#[test]
fn vue_is_a_template_and_texts() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        fill(page).await?;
        choose(page, "target", "vue").await?;
        let component = text(page, "component").await?;
        let (script, template) = component.split_once("</script>").context("a script first")?;
        compiled(script.trim_start_matches("<script setup>"))?;
        let read = "const made = new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('template').content;
            return [...made.children].map((it) => [it.localName, it.getAttribute(':href') ?? '', it.getAttribute(':lines') ?? '', it.getAttribute('keep') ?? ''])";
        let parts: serde_json::Value = page.eval(read, vec![json!(template)]).await?;
        let wanted = json!([
            ["ppsa-quick-exit", "exitTo", "", ""],
            ["ppsa-wellbeing-wheel", "", "", "visit"],
            ["ppsa-reflection-form", "", "", "visit"],
            ["ppsa-help-lines", "", "lines", ""]
        ]);
        assert_eq!(parts, wanted);
        assert!(text(page, "config").await?.contains("isCustomElement"));
        Ok(())
    })
}
