//! The page of settings: who may see it, what it takes, and what it tells.

use ppsa_tests::{Options, Page, Result, assert_axe_clean, run};
use serde_json::{Value, json};

use super::site::{Made, WordPress};
use crate::help::READY;

const SETTINGS: &str = "/wp-admin/options-general.php?page=ppsa-widgets";

fn kept(site: &WordPress) -> Result<Value> {
    Ok(serde_json::from_str(&site.php("echo wp_json_encode(get_option('ppsa_widgets'));")?)?)
}

/// Sends the page's own form with these values, as somebody may who goes past what it shows.
async fn sent(page: &Page, site: &WordPress, fields: Value) -> Result<Vec<String>> {
    page.goto(&site.url(SETTINGS)).await?;
    page.eval::<()>(
        "const form = document.querySelector('.ppsa form');
         window.before = true;
         for (const [name, value] of arguments[0]) {
             let field = form.elements[name];
             if (!field || field.localName === 'select' || field.type === 'date') {
                 const copy = document.createElement('input');
                 copy.name = name;
                 field?.removeAttribute('name');
                 field = form.appendChild(copy);
             }
             field.value = value;
         }
         HTMLFormElement.prototype.submit.call(form)",
        vec![fields],
    )
    .await?;
    page.wait_until("it answers", "!window.before && document.readyState === 'complete'").await?;
    page.eval(
        "return [...document.querySelectorAll('.ppsa .notice li')].map((it) => it.textContent)",
        vec![],
    )
    .await
}

#[test]
fn hostile_words_and_addresses_are_told_one_by_one_and_none_is_kept() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    run(Options::desktop(), async |page| {
        site.sign_in(page, "admin").await?;
        page.goto(&site.url(SETTINGS)).await?;
        assert_axe_clean_inside(page).await?;
        let script = "<script>window.evil=1</script>";
        let wrong = sent(
            page,
            &site,
            json!([
                ["exit_href", "javascript:window.evil=1"],
                ["exit_words", script],
                ["keep", "host"],
                ["lines[0][name]", script],
                ["lines[0][call]", "javascript:1"],
                ["lines[0][web]", "javascript:window.evil=1"],
                ["lines[0][lang]", "<?php"],
                ["lines[0][checked]", "2026-02-31"],
            ]),
        )
        .await?;
        for part in [
            "Goes to",
            "Quick exit, Words",
            "Where words are kept",
            "1, Who it is",
            "1, Phone",
            "1, Web page",
            "1, Language",
            "1, Last checked",
        ] {
            assert_eq!(wrong.iter().filter(|it| it.contains(part)).count(), 1, "{part}: {wrong:?}");
        }
        assert_eq!(kept(&site)?, json!(false), "nothing is kept");
        let typed: String =
            page.eval("return document.querySelector('#ppsa-exit_href').value", vec![]).await?;
        assert_eq!(typed, "javascript:window.evil=1", "what was typed is there to put right");
        assert!(page.eval::<bool>("return window.evil === undefined", vec![]).await?);

        for address in [
            "//evil.example/",
            "/path",
            "https://x.y/\"onclick=1",
            "data:text/html,x",
            "https:// x.y",
            "",
        ] {
            let wrong = sent(page, &site, json!([["exit_href", address]])).await?;
            assert!(wrong.iter().any(|it| it.contains("Goes to")), "{address}: {wrong:?}");
        }
        let wrong = sent(
            page,
            &site,
            json!([
                ["exit_href", "https://www.stuff.co.nz/"],
                ["exit_words", "Off I go"],
                ["keep", "visit"],
                ["theme", "auto"],
                ["lines[0][name]", "Tautoko & co"],
                ["lines[0][call]", "0800 044 334"],
                ["lines[0][web]", "https://tautokotane.nz/"],
                ["lines[0][checked]", "2026-11-01"],
            ]),
        )
        .await?;
        assert_eq!(wrong, [""; 0]);
        assert_eq!(kept(&site)?["lines"][0]["name"], "Tautoko & co");
        let path = site.post("lines", "[ppsa_help_lines] [ppsa_wellbeing_wheel]")?;
        page.goto(&site.url(&path)).await?;
        let lines = page.host("ppsa-help-lines");
        lines.wait_until("the list shows", "root.textContent.includes('Tautoko & co')").await?;
        assert_eq!(lines.get::<Option<Value>>("host.error").await?, None);
        assert_eq!(page.host("ppsa-wellbeing-wheel").get::<String>("host.keep").await?, "visit");
        let exit: String = page.host("ppsa-quick-exit").get("host.destination").await?;
        assert_eq!(exit, "https://www.stuff.co.nz/");
        site.assert_quiet()
    })
}

/// The rest of that page is WordPress's own.
async fn assert_axe_clean_inside(page: &Page) -> Result<()> {
    page.eval::<()>(
        "for (const it of document.querySelectorAll('#wpadminbar, #adminmenumain, #wpfooter, #screen-meta-links, .notice:not(.ppsa .notice)')) it.remove()",
        vec![],
    )
    .await?;
    assert_axe_clean(page, "the settings").await
}

#[test]
fn only_who_manages_options_comes_here_and_only_from_its_own_form() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    run(Options::desktop(), async |page| {
        let post = "return fetch(arguments[0], { method: 'POST', body: new URLSearchParams(arguments[1]) }).then(async (it) => [it.status, await it.text()])";
        let fields = json!({ "form": "settings", "exit_href": "https://evil.example/", "exit_words": "x", "exit_where": "all", "exit_keys": "on", "keep": "device", "theme": "auto" });
        for login in ["author", "editor"] {
            site.sign_in(page, login).await?;
            let (status, _): (u16, String) =
                page.eval(post, vec![site.url(SETTINGS).into(), fields.clone()]).await?;
            assert_eq!(status, 403, "{login}");
            site.sign_out(page).await?;
        }
        site.sign_in(page, "admin").await?;
        for nonce in ["", "0123456789"] {
            let mut forged = fields.clone();
            forged["_wpnonce"] = json!(nonce);
            let (status, _): (u16, String) =
                page.eval(post, vec![site.url(SETTINGS).into(), forged]).await?;
            assert_eq!(status, 403, "without the page's own mark");
        }
        assert_eq!(kept(&site)?, json!(false));
        Ok(())
    })
}

/// Gives the field for a pack a file.
async fn picks(page: &Page, site: &WordPress, name: &str, text: &str) -> Result<()> {
    let file = site.file(name);
    std::fs::write(&file, text)?;
    page.goto(&site.url(SETTINGS)).await?;
    page.find("#ppsa-file").await?.send_keys(file.display().to_string()).await?;
    let looked = "!document.querySelector('#ppsa-looks').textContent.startsWith('One moment') && document.querySelector('#ppsa-looks').textContent";
    page.wait_until("it is looked through", looked).await
}

const BROKEN: &str = r#"{ "format": 1, "id": "Our Trust!", "version": "1", "language": "en-NZ", "over": "ppsa-starter", "evil": "<?php evil(); ?>",
    "pou": [{ "key": "tinana", "gloss": 5 }, { "key": "wairua", "gloss": "<script>window.evil=1</script>" }] }"#;

const OURS: &str = r#"{ "format": 1, "id": "our-trust", "version": "1", "language": "en-NZ", "over": "ppsa-starter", "name": "Our 'Trust' & co",
    "pou": [{ "key": "tinana", "gloss": "my \"body\" & 'bones' < 3" }] }"#;

#[test]
fn a_pack_is_kept_when_it_is_right_and_all_that_is_wrong_in_it_is_told() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    run(Options::desktop(), async |page| {
        site.sign_in(page, "admin").await?;
        picks(page, &site, "broken.json", BROKEN).await?;
        let told: Vec<String> = page.eval("return [...document.querySelectorAll('#ppsa-looks li')].map((it) => it.textContent)", vec![]).await?;
        let all = told.join("\n");
        assert!(
            told.len() >= 3 && all.contains("id") && all.contains("evil") && all.contains("gloss"),
            "{told:#?}"
        );
        assert!(page.find("#ppsa-put-up").await?.attr("disabled").await?.is_some());
        // Past the browser, the site looks itself.
        page.eval::<()>("document.querySelector('#ppsa-pack').submit()", vec![]).await?;
        page.wait_until("it is told", "document.querySelector('#ppsa-wrong li')").await?;
        let told: Vec<String> = page.eval("return [...document.querySelectorAll('#ppsa-wrong li')].map((it) => it.textContent)", vec![]).await?;
        assert_eq!(told.len(), 4, "{told:#?}");
        assert_eq!(kept(&site)?, json!(false));
        assert!(!site.file("wp-content/uploads/ppsa-widgets").exists(), "nothing is kept");

        picks(page, &site, "ours.json", OURS).await?;
        page.wait_until("it is right", "!document.querySelector('#ppsa-put-up').disabled").await?;
        page.eval::<()>("document.querySelector('#ppsa-put-up').click()", vec![]).await?;
        page.wait_until(
            "it is put up",
            "document.querySelector('.ppsa-packs code')?.textContent === 'our-trust'",
        )
        .await?;
        let file =
            kept(&site)?["packs"]["our-trust"]["file"].as_str().unwrap_or_default().to_owned();
        let text =
            std::fs::read_to_string(site.file("wp-content/uploads/ppsa-widgets").join(&file))?;
        assert!(!text.contains(['<', '&', '\'']) && text.contains("\\u003C"), "{text}");
        let path =
            site.post("pack", "<!-- wp:ppsa/wellbeing-wheel {\"pack\":\"our-trust\"} /-->")?;
        page.goto(&site.url(&path)).await?;
        let wheel = page.host("ppsa-wellbeing-wheel");
        wheel.wait_until("it is drawn", READY).await?;
        wheel.wait_until("with its words", "root.textContent.includes('bones')").await?;
        assert_eq!(wheel.get::<Option<Value>>("host.error").await?, None);
        assert!(page.eval::<bool>("return window.evil === undefined", vec![]).await?);

        page.goto(&site.url(SETTINGS)).await?;
        page.eval::<()>("document.querySelector('.ppsa-packs button').click()", vec![]).await?;
        page.wait_until("it is gone", "document.body.textContent.includes('None is put up.')")
            .await?;
        assert!(!site.file("wp-content/uploads/ppsa-widgets").join(&file).exists());
        site.assert_quiet()
    })
}

#[test]
fn wordpress_offers_our_statement_for_the_privacy_policy() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    run(Options::desktop(), async |page| {
        site.sign_in(page, "admin").await?;
        page.goto(&site.url("/wp-admin/options-privacy.php?tab=policyguide")).await?;
        let text = "[...document.querySelectorAll('.privacy-settings-accordion-panel')].map((it) => it.textContent).join()";
        page.wait_until(
            "it is there",
            &format!("{text}.includes('A place to think and write for yourself')"),
        )
        .await
    })
}
