//! Markup, PHP and addresses that run something, in every field: nothing runs, and what is left out is told.

use ppsa_tests::{Options, Page, Result, run};
use serde_json::{Map, Value, json};

use super::site::{Made, WordPress};
use crate::help::{READY, WHEEL};

const EVIL: [&str; 6] = [
    "\"><script>window.evil = 'a script'</script>",
    "' onmouseover=window.evil=1 autofocus onfocus=window.evil=1 x='",
    "javascript:window.evil=1//",
    "<?php file_put_contents('evil.txt', 1); ?>",
    "[test_evil]",
    "--></script><img src=x onerror=window.evil=1>",
];

async fn assert_calm(page: &Page, site: &WordPress) -> Result<()> {
    let evil: Option<Value> = page.eval("return window.evil ?? null", vec![]).await?;
    assert_eq!(evil, None);
    let ran: Vec<String> = page
        .eval(
            "const all = [...document.querySelectorAll('*')];
             const bad = all.filter((it) => [...it.attributes].some(({ name, value }) => /^on/.test(name) && /evil/.test(value) || /^(href|src|pack|action)$/.test(name) && /^\\s*javascript:/i.test(value)));
             return bad.map((it) => it.outerHTML.slice(0, 200))",
            vec![],
        )
        .await?;
    assert!(ran.is_empty(), "{ran:?}");
    assert!(!site.file("evil.txt").exists() && !site.file("wp-content/evil.txt").exists());
    site.assert_quiet()
}

/// All attributes of all blocks, as the plugin itself registers them.
fn attributes(site: &WordPress) -> Result<Value> {
    let all = site.php(
        "$all = []; foreach (WP_Block_Type_Registry::get_instance()->get_all_registered() as $name => $type)
            if (strpos($name, 'ppsa/') === 0) $all[$name] = array_keys($type->attributes);
         echo wp_json_encode($all);",
    )?;
    Ok(serde_json::from_str(&all)?)
}

#[test]
fn in_blocks_and_shortcodes() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    let all = attributes(&site)?;
    let all = all.as_object().cloned().unwrap_or_default();
    assert_eq!(all.len(), 9);
    for (nth, evil) in EVIL.into_iter().enumerate() {
        let mut content = String::new();
        for (name, attributes) in &all {
            let names = attributes.as_array().into_iter().flatten().filter_map(Value::as_str);
            // Theirs are WordPress's own to look after.
            let ours: Vec<&str> = names
                .filter(|it| !["lock", "metadata", "className", "anchor", "style"].contains(it))
                .collect();
            let more = ["href", "lines", "share-privacy", "onclick", "srcdoc"];
            let given: Map<String, Value> =
                ours.iter().chain(&more).map(|it| ((*it).to_owned(), json!(evil))).collect();
            // As the editor writes it: no dash or angle bracket stands for itself.
            let given = json!(given)
                .to_string()
                .replace("--", "\\u002d\\u002d")
                .replace('<', "\\u003c")
                .replace('>', "\\u003e")
                .replace('&', "\\u0026");
            content += &format!("<!-- wp:{name} {given} /-->\n\n");
            let code = name.replace("ppsa/", "ppsa_").replace('-', "_");
            let quoted = evil.replace(['"', '[', ']'], "");
            let given: Vec<String> =
                ours.iter().chain(&more).map(|it| format!("{it}=\"{quoted}\"")).collect();
            content += &format!("[{code} {}]\n\n", given.join(" "));
        }
        site.post_as(
            &format!("evil-{nth}"),
            if nth % 2 == 0 { "author" } else { "admin" },
            &content,
        )?;
    }
    run(Options::desktop(), async |page| {
        for nth in 0..EVIL.len() {
            page.goto(&site.url(&format!("/evil-{nth}/"))).await?;
            page.host(WHEEL).wait_until("it is drawn", READY).await?;
            let told: usize = page
                .eval(
                    "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
                     let told = 0;
                     while (walker.nextNode()) told += /PPSA widgets: left out.*keep/.test(walker.currentNode.data);
                     return told",
                    vec![],
                )
                .await?;
            assert!(told >= 7, "what is left out is told, by name: {told}");
            let hrefs: Vec<Option<String>> = page
                .eval("return [...document.querySelectorAll('ppsa-quick-exit')].map((it) => it.getAttribute('href'))", vec![])
                .await?;
            assert!(
                hrefs.iter().all(|it| it.as_deref() == Some("https://www.metservice.com/")),
                "{hrefs:?}"
            );
            assert_calm(page, &site).await?;
        }
        for path in ["/feed/", "/wp-json/wp/v2/posts"] {
            page.goto(&site.url("/evil-0/")).await?;
            let got: String = page
                .eval(
                    "return fetch(arguments[0]).then((it) => it.text())",
                    vec![site.url(path).into()],
                )
                .await?;
            assert!(
                !got.contains("<script>window.evil")
                    && !got.contains("a shortcode of somebody ran"),
                "{path}"
            );
        }
        Ok(())
    })
}
