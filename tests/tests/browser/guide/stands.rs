//! The page to read: whole without a script, and with one the reader stays where they were.

use ppsa_tests::{Options, Page, Result, Site, assert_axe_clean, run};

use super::help::{GUIDE, landed, open_topics, topics};
use crate::help::READY;

async fn open(page: &Page) -> Result<Site> {
    let site = Site::demo()?;
    page.goto(&site.url("/guide/")).await?;
    Ok(site)
}

#[test]
fn without_script_everything_is_there_and_each_link_leads_to_it() -> Result<()> {
    run(Options { scripting: false, width: 320, ..Options::phone() }, async |page| {
        let _site = open(page).await?;
        let text = async |css: &str| -> Result<String> {
            page.eval(
                "return document.querySelector(arguments[0])?.textContent ?? ''",
                vec![css.into()],
            )
            .await
        };
        for (id, words) in topics()? {
            let all = text(&format!("{GUIDE} [id='{id}']")).await?;
            for words in words {
                assert!(all.contains(&words), "{id} lacks {words}");
            }
            assert!(
                !text(&format!(".contents a[href='#{id}']")).await?.is_empty(),
                "{id} has no link"
            );
        }
        let wide: bool =
            page.eval("return document.documentElement.scrollWidth <= innerWidth", vec![]).await?;
        assert!(wide, "the page scrolls sideways");
        page.find(".contents a[href='#taurite']").await?.click().await?;
        page.wait_until(
            "it is in view",
            "Math.abs(document.querySelector('#taurite').getBoundingClientRect().top) < innerHeight / 2",
        )
        .await
    })
}

#[test]
fn the_page_is_clean_with_the_widget_in_it() -> Result<()> {
    run(Options::phone(), async |page| {
        let _site = open(page).await?;
        assert_axe_clean(page, "before it takes over").await?;
        page.eval::<()>("document.querySelector('ppsa-framework-guide').scrollIntoView()", vec![])
            .await?;
        page.host(GUIDE).wait_until("it is drawn", READY).await?;
        // The way out lies over what is under it, wherever the page is.
        page.eval::<()>("scrollTo(0, 0)", vec![]).await?;
        assert_axe_clean(page, "after").await
    })
}

#[test]
fn a_reader_halfway_down_stays_at_the_same_topic() -> Result<()> {
    run(Options::phone(), async |page| {
        let _site = open(page).await?;
        // What stands above is drawn: WebKit lets it push the reader on.
        let drawn = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() =>
            done(document.querySelector('ppsa-quick-exit').shadowRoot?.querySelector('.bar')))))";
        page.wait_until("the way out is drawn", drawn).await?;
        // Far below the screen it was not drawn yet: it is while the reader reads.
        let before: f64 = page
            .eval(
                "const topic = document.querySelector('#pitomata');
                topic.scrollIntoView();
                scrollBy(0, 40);
                return topic.getBoundingClientRect().top",
                vec![],
            )
            .await?;
        let guide = page.host(GUIDE);
        guide.wait_until("it is drawn", READY).await?;
        let after = "root.querySelector('#pitomata').getBoundingClientRect().top";
        guide
            .wait_until("at the same height", &format!("Math.abs({after} - {before}) < 2"))
            .await?;
        assert_eq!(open_topics(&guide).await?.len(), 33, "as the text was");
        Ok(())
    })
}

#[test]
fn links_of_the_page_open_the_topic_in_the_widget() -> Result<()> {
    run(Options::phone(), async |page| {
        let _site = open(page).await?;
        let guide = page.host(GUIDE);
        let link = async |id: &str| -> Result<()> {
            let css = format!(".contents a[href='#{id}']");
            // Clear of the way out, which lies over the top of the page.
            let show = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
            page.eval::<()>(show, vec![css.as_str().into()]).await?;
            page.find(&css).await?.click().await?;
            guide.wait_until("it is open", &landed(id)).await
        };
        link("taurite").await?;
        link("whenua").await?;
        // Type it again: the address is there already.
        guide.find("#whenua > summary").await?.click().await?;
        link("whenua").await
    })
}
