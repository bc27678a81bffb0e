//! From the zip to a page that a visitor uses, and away again.

use ppsa_tests::{Key, Options, Page, Result, run};

use super::site::{Made, WordPress, plugin};
use crate::help::{READY, WHEEL, wait_drawn};

/// The canvas of the editor may be a frame of its own.
const CANVAS: &str =
    "(document.querySelector('iframe[name=editor-canvas]')?.contentDocument ?? document)";

/// By *Upload Plugin*, and then *Activate*.
async fn upload(page: &Page, site: &WordPress) -> Result<()> {
    page.goto(&site.url("/wp-admin/plugin-install.php?tab=upload")).await?;
    page.find("#pluginzip").await?.send_keys(plugin()?.display().to_string()).await?;
    page.eval::<()>("document.querySelector('#install-plugin-submit').click()", vec![]).await?;
    let done = "document.querySelector('a.button-primary[href*=activate]')";
    page.wait_until("it is installed", done).await?;
    page.eval::<()>(&format!("{done}.click()"), vec![]).await?;
    page.wait_until("it is active", "document.querySelector('tr.active[data-slug=ppsa-widgets]')")
        .await
}

/// Picks a block in the list that the *+* opens.
async fn insert(page: &Page, name: &str, slug: &str) -> Result<()> {
    let open = "document.querySelector('.block-editor-inserter__search input')";
    if !page.eval::<bool>(&format!("return !!{open}"), vec![]).await? {
        let plus = "document.querySelector('.edit-post-header-toolbar__inserter-toggle, .editor-document-tools__inserter-toggle')";
        page.wait_until("there is a +", plus).await?;
        page.eval::<()>(&format!("{plus}.click()"), vec![]).await?;
        page.wait_until("the list is open", open).await?;
    }
    page.eval::<()>(&format!("const it = {open}; it.focus(); it.select()"), vec![]).await?;
    page.press(name).await?;
    let item = format!("document.querySelector('.editor-block-list-item-ppsa-{slug}')");
    page.wait_until("it is found", &item).await?;
    page.eval::<()>(&format!("{item}.click()"), vec![]).await?;
    let there = format!(
        "{CANVAS}.querySelector('[data-type=\"ppsa/{slug}\"] .ppsa-block-title, .ppsa-block[data-type=\"ppsa/{slug}\"]')"
    );
    page.wait_until("it is in the page", &there).await
}

/// As an author, by hand.
async fn publish(page: &Page, site: &WordPress) -> Result<String> {
    page.goto(&site.url("/wp-admin/post-new.php")).await?;
    let title = format!("{CANVAS}.querySelector('.wp-block-post-title')");
    page.wait_until("the editor is there", &title).await?;
    page.eval::<()>("wp.data.dispatch('core/editor').editPost({ title: 'My planner' })", vec![])
        .await?;
    insert(page, "wellbeing wheel", "wellbeing-wheel").await?;
    insert(page, "wellbeing plan", "wellbeing-plan").await?;
    let broken = format!("{CANVAS}.querySelector('.block-editor-warning')");
    assert!(!page.eval::<bool>(&format!("return !!{broken}"), vec![]).await?, "a block is broken");
    page.eval::<()>("document.querySelector('.editor-post-publish-panel__toggle').click()", vec![])
        .await?;
    let button = "document.querySelector('.editor-post-publish-panel .editor-post-publish-button')";
    page.wait_until(
        "it asks",
        &format!("{button}?.getAttribute('aria-disabled') !== 'true' && {button}"),
    )
    .await?;
    page.eval::<()>(&format!("{button}.click()"), vec![]).await?;
    let link = "document.querySelector('.post-publish-panel__postpublish-buttons a, .editor-post-publish-panel__postpublish a')";
    page.wait_until("it is published", link).await?;
    page.eval(&format!("return {link}.href"), vec![]).await
}

/// A visitor says how a part is, keeps it on the device, and finds it again.
pub async fn uses(page: &Page, site: &WordPress, address: &str) -> Result<()> {
    page.network().await?;
    page.goto(address).await?;
    let wheel = page.host(WHEEL);
    wheel.wait_until("it is drawn", READY).await?;
    wheel.find("input#now-0").await?;
    wheel.act("root.querySelector('input#now-0').focus()").await?;
    page.press(Key::Right).await?;
    page.press(Key::Right).await?;
    wait_drawn(&wheel, 0, 2, 0).await?;
    wheel.find(".where button").await?;
    for words in ["Choose where to keep it", "On this device", "Keep it without a lock"] {
        let button = format!(
            "[...root.querySelectorAll('button')].find((it) => it.textContent.trim() === '{words}')"
        );
        wheel.wait_until(&format!("there is “{words}”"), &button).await?;
        wheel.act(&format!("{button}.click()")).await?;
    }
    let kept = "root.querySelector('.kept')?.textContent.startsWith('Kept in this browser, on this device')";
    wheel.wait_until("it is kept", kept).await?;
    page.reload().await?;
    wheel.wait_until("it is drawn again", READY).await?;
    wait_drawn(&wheel, 0, 2, 0).await?;
    let exits: Vec<String> = page
        .eval("return [...document.querySelectorAll('ppsa-quick-exit')].map((it) => it.getAttribute('href'))", vec![])
        .await?;
    assert_eq!(exits, ["https://www.metservice.com/"], "one way out");
    let sent = page.network().await?;
    let away: Vec<_> = sent.iter().filter(|it| !it.stays_on(site.origin())).collect();
    assert!(away.is_empty(), "{away:?}");
    assert!(sent.iter().all(|it| !it.has_body), "nothing is sent: {sent:?}");
    Ok(())
}

/// How often the page names files of ours.
pub async fn files_of_ours(page: &Page) -> Result<Vec<String>> {
    page.eval(
        "return [...document.querySelectorAll('[src*=ppsa-widgets], link[href*=ppsa-widgets]')].map((it) => (it.src || it.href).split('/').pop().split('?')[0])",
        vec![],
    )
    .await
}

#[test]
fn an_author_publishes_blocks_a_visitor_uses_them_and_deleted_it_leaves_nothing() -> Result<()> {
    whole_way(Made { bare: true, ..Made::default() })
}

mod at_length {
    use super::*;

    #[test]
    fn in_the_newest_version() -> Result<()> {
        whole_way(Made { bare: true, newest: true, ..Made::default() })
    }
}

fn whole_way(made: Made<'_>) -> Result<()> {
    let Some(site) = WordPress::start(made)? else { return Ok(()) };
    run(Options::desktop(), async |page| {
        site.sign_in(page, "admin").await?;
        upload(page, &site).await?;
        site.sign_out(page).await?;
        site.sign_in(page, "author").await?;
        let address = publish(page, &site).await?;
        page.goto(&address).await?;
        // Signed in, with the bar of WordPress at the top.
        let clear = "const exit = document.querySelector('ppsa-quick-exit').shadowRoot.querySelector('[part=link]').getBoundingClientRect();
             const bar = document.querySelector('#wpadminbar').getBoundingClientRect();
             return exit.height > 20 && exit.top >= bar.bottom - 1";
        page.wait_until("the way out is below the bar", &format!("(() => {{ {clear} }})()"))
            .await?;
        site.sign_out(page).await?;
        uses(page, &site, &address).await?;
        let files = files_of_ours(page).await?;
        assert_eq!(files, ["wheel.css", "plan.css", "early.js", "define.js"], "each once");
        page.goto(&site.url("/hello-world/")).await?;
        assert!(
            files_of_ours(page).await?.is_empty(),
            "a page without a widget has nothing of ours"
        );
        assert!(page.find_all("ppsa-quick-exit").await?.is_empty());
        site.assert_quiet()?;

        site.php("$s = Ppsa_Widgets\\settings(); $s['keep'] = 'visit'; update_option('ppsa_widgets', $s); wp_mkdir_p(wp_upload_dir()['basedir'] . '/ppsa-widgets'); file_put_contents(wp_upload_dir()['basedir'] . '/ppsa-widgets/a.json', '{}');")?;
        let left = site.php(
            "require_once ABSPATH . 'wp-admin/includes/admin.php'; deactivate_plugins('ppsa-widgets/ppsa-widgets.php');
             $done = delete_plugins(['ppsa-widgets/ppsa-widgets.php']); global $wpdb;
             echo wp_json_encode([$done, is_dir(WP_PLUGIN_DIR . '/ppsa-widgets'), is_dir(wp_upload_dir()['basedir'] . '/ppsa-widgets'),
                 $wpdb->get_col(\"SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%ppsa%'\")]);",
        )?;
        assert_eq!(left, "[true,false,false,[]]");
        // The words of the page stay, without anything of ours.
        page.goto(&address).await?;
        assert!(files_of_ours(page).await?.is_empty());
        site.assert_quiet()
    })
}
