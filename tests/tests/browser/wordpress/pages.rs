//! Pages with blocks and shortcodes, as visitors and programs get them.

use ppsa_tests::{Options, Page, Result, assert_axe_clean, run};

use super::publishes::{files_of_ours, uses};
use super::site::{Made, WordPress};
use crate::help::{READY, WHEEL};

const ALL: [&str; 9] = [
    "framework-guide",
    "help-lines",
    "my-data",
    "practice-log",
    "quick-exit",
    "reflection-form",
    "seasons-tracker",
    "wellbeing-plan",
    "wellbeing-wheel",
];

/// What a program gets at an address.
async fn fetched(page: &Page, path: &str) -> Result<String> {
    page.eval("return fetch(arguments[0]).then((it) => it.text())", vec![path.into()]).await
}

fn shortcodes(made: Made<'_>) -> Result<()> {
    let Some(site) = WordPress::start(made)? else { return Ok(()) };
    let path = site
        .post("planner", "Before.\n\n[ppsa_wellbeing_wheel]\n\n[ppsa_wellbeing_plan]\n\nAfter.")?;
    run(Options::phone(), async |page| {
        uses(page, &site, &site.url(&path)).await?;
        if made.classic {
            // The rest of the page is a theme's own, and this one is ours.
            assert_axe_clean(page, "the page of a shortcode").await?;
        }
        page.goto(&site.url("/hello-world/")).await?;
        assert!(files_of_ours(page).await?.is_empty(), "none elsewhere");
        site.assert_quiet()
    })
}

#[test]
fn shortcodes_work_in_a_classic_theme() -> Result<()> {
    shortcodes(Made { classic: true, ..Made::default() })
}

mod at_length {
    use super::*;

    #[test]
    fn below_a_folder_where_nobody_writes_raw_html() -> Result<()> {
        shortcodes(Made { below: "/blog", no_raw_html: true, ..Made::default() })
    }

    #[test]
    fn in_the_newest_version_and_both_kinds_of_theme() -> Result<()> {
        shortcodes(Made { newest: true, ..Made::default() })?;
        shortcodes(Made { newest: true, classic: true, ..Made::default() })
    }

    /// One that thousands of sites have, where this machine can have it.
    #[test]
    fn in_twenty_twenty_one() -> Result<()> {
        let Some(theme) = std::env::var_os("PPSA_WORDPRESS_THEME") else { return Ok(()) };
        let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
        site.theme("twentytwentyone", theme.as_ref())?;
        let path = site.post("planner", "[ppsa_wellbeing_wheel]\n\n[ppsa_wellbeing_plan]")?;
        run(Options::phone(), async |page| {
            uses(page, &site, &site.url(&path)).await?;
            site.assert_quiet()
        })
    }
}

/// What comes after the head of a classic theme, such as a list of posts, has its files and its way out all the same.
#[test]
fn a_widget_that_nobody_foresaw_has_its_files_and_its_way_out() -> Result<()> {
    let Some(site) = WordPress::start(Made { classic: true, ..Made::default() })? else {
        return Ok(());
    };
    site.php("update_option('widget_block', [2 => ['content' => '<!-- wp:ppsa/wellbeing-wheel /-->'], '_multiwidget' => 1]); update_option('sidebars_widgets', ['aside' => ['block-2'], 'array_version' => 3]);")?;
    run(Options::desktop(), async |page| {
        page.goto(&site.url("/hello-world/")).await?;
        page.host(WHEEL).wait_until("it is drawn", READY).await?;
        page.host("ppsa-quick-exit")
            .wait_until("there is a way out", "root.querySelector('a')")
            .await?;
        assert_eq!(page.find_all("ppsa-quick-exit").await?.len(), 1);
        let marks: bool = page
            .eval(
                "const it = document.querySelector('script[src$=\"/define.js\"]').outerHTML;
                 return ['data-cfasync=\"false\"', 'nowprocket', 'data-no-optimize', 'data-noptimize', 'data-jetpack-boost', 'nitro-exclude'].every((mark) => it.includes(mark) && it.indexOf(mark) < it.indexOf('src='))",
                vec![],
            )
            .await?;
        assert!(marks, "optimisers are told to leave it, before its address");
        site.assert_quiet()
    })
}

#[test]
fn optimisers_are_told_by_their_own_lists() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    let told = site.php(
        "echo wp_json_encode([apply_filters('rocket_delay_js_exclusions', ['a']), apply_filters('litespeed_optm_js_defer_exc', null),
            apply_filters('autoptimize_filter_js_exclude', 'x.js'), apply_filters('autoptimize_filter_js_exclude', ''),
            apply_filters('sgo_js_async_exclude', []), apply_filters('perfmatters_delay_js_exclusions', []), apply_filters('wp-optimize-minify-default-exclusions', [])], JSON_UNESCAPED_SLASHES);",
    )?;
    let folder = "/plugins/ppsa-widgets/";
    let handles = "[\"ppsa-early\",\"ppsa-widgets\",\"ppsa-exit\"]";
    assert_eq!(
        told,
        format!(
            "[[\"a\",\"{folder}\"],null,\"x.js, plugins/ppsa-widgets/\",\"plugins/ppsa-widgets/\",{handles},[\"{folder}\"],[\"{folder}\"]]"
        )
    );
    Ok(())
}

/// Every block on one page, two of the wheel, in a pattern too.
#[test]
fn all_blocks_stand_on_one_page_and_one_of_them_asks_where_to_keep() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    let pattern = site.php(
        "echo wp_insert_post(['post_type' => 'wp_block', 'post_status' => 'publish', 'post_title' => 'P',
            'post_content' => '<!-- wp:ppsa/wellbeing-wheel {\"lang\":\"mi\"} /-->']);",
    )?;
    let blocks = ALL.map(|name| format!("<!-- wp:ppsa/{name} /-->")).join("\n\n");
    let content = format!("{blocks}\n\n<!-- wp:block {{\"ref\":{pattern}}} /-->");
    let path = site.post("all", &content)?;
    run(Options::desktop(), async |page| {
        page.goto(&site.url("/hello-world/")).await?;
        let source = fetched(page, &site.url(&path)).await?;
        assert_eq!(
            source.matches("<p class=\"where\">").count(),
            1,
            "before the program, one asks"
        );
        assert_eq!(
            source.matches("<template shadowrootmode").count(),
            8,
            "all but the last two kinds"
        );
        for name in ["define.js", "early.js", "/wheel.css\" rel", "data-cfasync"] {
            assert!(source.matches(name).count() <= 2, "{name}");
        }
        assert!(!source.contains("nonce"), "nothing of one visitor is in the page");
        page.goto(&site.url(&path)).await?;
        for name in ALL.into_iter().filter(|name| !["quick-exit", "help-lines"].contains(name)) {
            let widget = page.host(&format!("ppsa-{name}"));
            page.show(&widget.element().await?).await?;
            widget.wait_until("it is drawn", READY).await?;
        }
        let second = page.host(WHEEL).nth(1);
        page.show(&second.element().await?).await?;
        second.wait_until("so is that of the pattern", READY).await?;
        second.wait_until("in its language", "host.lang === 'mi'").await?;
        let exits = page.find_all("ppsa-quick-exit").await?;
        assert_eq!(exits.len(), 1, "its own, and no other");
        site.assert_quiet()
    })
}

#[test]
fn feeds_excerpts_and_programs_get_plain_words() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    let block = "<!-- wp:ppsa/wellbeing-wheel {\"words\":\"Draw a circle \\u0026 \\u003cb\\u003ecut\\u003c/b\\u003e it [test_evil].\"} /-->";
    site.post(
        "block",
        &format!("<!-- wp:paragraph --><p>Hello.</p><!-- /wp:paragraph -->{block}"),
    )?;
    site.post("code", "Hello. [ppsa_wellbeing_plan words=\"One small step.\"]")?;
    let excerpts = site.php(
        "foreach (['block', 'code'] as $name) { $post = get_page_by_path($name, OBJECT, 'post'); setup_postdata($GLOBALS['post'] = $post); echo get_the_excerpt($post), '|'; }",
    )?;
    assert!(
        excerpts.contains("Draw a circle &amp; &lt;b&gt;cut&lt;/b&gt; it &#91;test_evil&#93;."),
        "{excerpts}"
    );
    assert!(excerpts.contains("One small step."), "{excerpts}");
    run(Options::desktop(), async |page| {
        page.goto(&site.url("/hello-world/")).await?;
        for path in ["/feed/", "/wp-json/wp/v2/posts"] {
            let got = fetched(page, &site.url(path)).await?;
            assert!(
                got.contains("Draw a circle") && got.contains("One small step."),
                "{path}: {got}"
            );
            assert!(!got.contains("<ppsa-") && !got.contains("shadowroot"), "{path}: {got}");
            assert!(!got.contains("window.evil"), "{path}: {got}");
        }
        // A list of posts shows excerpts.
        page.goto(&site.url("/?s=Hello")).await?;
        page.wait_until(
            "the words are there",
            "document.body.textContent.includes('Draw a circle')",
        )
        .await?;
        site.assert_quiet()
    })
}

#[test]
fn a_page_that_a_cache_kept_finds_the_files_of_the_build_that_is_here() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    run(Options::desktop(), async |page| {
        page.goto(&site.url("/hello-world/")).await?;
        let old = site.url("/wp-content/plugins/ppsa-widgets/ppsa-0123456789ab");
        let define = fetched(page, &format!("{old}/define.js")).await?;
        assert!(define.contains("import") && !define.contains("<html"), "{define}");
        for name in ["css/../../ppsa-widgets.php", "nothing.js", "../uninstall.php"] {
            let got = fetched(page, &format!("{old}/{name}")).await?;
            assert!(got.contains("<html") || got.is_empty(), "{name}: {got}");
        }
        Ok(())
    })
}

#[test]
fn the_page_says_the_language_and_takes_colours_on_their_ground() -> Result<()> {
    let Some(site) = WordPress::start(Made::default())? else { return Ok(()) };
    site.php(
        "add_filter('sanitize_option_WPLANG', fn() => 'mi', 99); update_option('WPLANG', 'mi');",
    )?;
    let path = site
        .post("mi", "[ppsa_wellbeing_wheel card=\"#101010\" ink=\"#fff\" keep=visit readonly]")?;
    run(Options::desktop(), async |page| {
        page.goto(&site.url(&path)).await?;
        let wheel = page.host(WHEEL);
        wheel.wait_until("it is drawn", READY).await?;
        let is: Vec<String> = wheel
            .get(
                "['lang', 'theme', 'keep', 'style', 'readonly'].map((it) => host.getAttribute(it))",
            )
            .await?;
        assert_eq!(is, ["mi", "dark", "visit", "--ppsa-card:#101010;--ppsa-ink:#fff", ""]);
        site.assert_quiet()
    })
}
