//! The planning page one part at a time, as a phone has it, and all of it on one page.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Ability, Key, Options, Page, Result, Site, run, run_needing};
use serde_json::Value;

use super::hand::Hand;
use super::planning::{clean, go, my_data, next, open};
use super::steps::sent;

/// The parts that show, by their number. People to talk to always do.
const SHOWN: &str = "return [...document.querySelectorAll('main > section')]
    .filter((it) => it.checkVisibility()).map((it) => Number(it.getAttribute('aria-labelledby').slice(5)))";

async fn shown(page: &Page) -> Result<Vec<u8>> {
    page.eval(SHOWN, vec![]).await
}

/// What others could see of where a person is.
async fn outside(page: &Page) -> Result<Value> {
    page.eval("return [location.href, history.length, document.title]", vec![]).await
}

#[test]
fn one_at_a_time_and_nobody_else_knows_which() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        sent(page, &site).await?;
        assert_eq!(shown(page).await?, [1, 6]);
        let before = outside(page).await?;
        let hand = Hand::Finger;
        for part in 2..=5 {
            next(page, hand, part).await?;
            assert_eq!(shown(page).await?, [part, 6]);
            let told: String = page.eval("return document.activeElement.innerText", vec![]).await?;
            assert!(told.starts_with(&format!("Part {part} of 5")), "{told}");
            // Below the way out of the page, which stands above all.
            let in_view = "return (({ top, bottom }) => bottom < innerHeight && top >= document.querySelector('ppsa-quick-exit').shadowRoot.querySelector('.bar').getBoundingClientRect().bottom)(document.activeElement.getBoundingClientRect())";
            assert!(page.eval::<bool>(in_view, vec![]).await?, "the heading of {part} is in view");
            let marked: Vec<String> = page
                .eval("return [...document.querySelectorAll('nav [aria-current]')].map((it) => it.hash)", vec![])
                .await?;
            assert_eq!(marked, [format!("#part-{part}")]);
        }
        go(page, hand, ".here .on a[href='#part-4']", "part-4").await?;
        go(page, hand, ".here .on a[href='#parts-name']", "parts-name").await?;
        assert_eq!(shown(page).await?, [4, 6], "the list of parts changes nothing");
        // Nothing to read but them.
        go(page, hand, "nav a[href='#part-6']", "part-6").await?;
        assert_eq!(shown(page).await?, [6]);

        assert_eq!(outside(page).await?, before);
        let mut more = page.network().await?;
        more.retain(|it| !it.url.starts_with("data:") && !it.path().ends_with("/sw.js"));
        assert!(more.is_empty(), "{more:?}");
        Ok(())
    })
}

#[test]
fn it_is_short_and_begins_with_what_there_is() -> Result<()> {
    run_needing(&[Ability::Touch], Options::phone(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        let [long, list, welcome]: [f64; 3] = page
            .eval(
                "return [document.documentElement.scrollHeight,
                    document.querySelector('nav').getBoundingClientRect().bottom,
                    document.querySelectorAll('header > .welcome > li').length]",
                vec![],
            )
            .await?;
        assert!(long < 5000.0, "{long} px long");
        assert!(list <= 740.0, "the list of parts ends at {list} px");
        assert!(welcome <= 3.0, "{welcome} lines");
        let more =
            "document.querySelector('header details').innerText.includes('Who could see it')";
        assert!(!page.eval::<bool>(&format!("return {more}"), vec![]).await?);
        page.tap(&page.find("header summary").await?).await?;
        page.wait_until("there is more", more).await
    })
}

#[test]
fn all_parts_on_one_page_is_a_plain_choice() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        go(page, Hand::Keys, "nav a[href='#part-3']", "part-3").await?;
        tab_to_choice(page).await?;
        page.press(Key::Space).await?;
        page.wait_until("it is ticked", "document.getElementById('whole').checked").await?;
        assert_eq!(shown(page).await?, [1, 2, 3, 4, 5, 6]);
        clean(page, "all on one page").await?;
        // Links go on leading from one to another.
        go(page, Hand::Keys, "main section:nth-of-type(3) .next", "part-4").await?;
        assert_eq!(shown(page).await?, [1, 2, 3, 4, 5, 6]);
        tab_to_choice(page).await?;
        page.press(Key::Space).await?;
        page.wait_until("it is not", "!document.getElementById('whole').checked").await?;
        assert_eq!(shown(page).await?, [4, 6], "where they were last");
        Ok(())
    })
}

/// Back to the box in the list of parts.
async fn tab_to_choice(page: &Page) -> Result<()> {
    for _ in 0..200 {
        if page.eval("return document.activeElement?.id === 'whole'", vec![]).await? {
            return Ok(());
        }
        page.press(Key::Shift + Key::Tab).await?;
    }
    ppsa_tests::bail!("the tab key does not come to the choice")
}

/// A link leads to its part; and what was asked of the server does not tell that there was one.
#[test]
fn a_link_shows_its_part_and_fetches_the_same() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        let mut first = None;
        for (link, parts) in
            [("", vec![1, 6]), ("#part-4", vec![4, 6]), ("#part-6", vec![6]), ("#none", vec![1, 6])]
        {
            // Another address each time, or it would be the same page.
            page.goto("about:blank").await?;
            page.goto(&site.url(&format!("/planning/{link}"))).await?;
            my_data(page).await?;
            assert_eq!(shown(page).await?, parts, "{link}");
            let all = sent(page, &site).await?;
            assert_eq!(first.get_or_insert_with(|| all.clone()), &all, "{link}");
        }
        // And one in the page, which a script follows.
        page.eval::<()>("location.hash = '#part-2'", vec![]).await?;
        page.wait_until("it is there", "document.activeElement?.id === 'part-2'").await?;
        assert_eq!(shown(page).await?, [2, 6]);
        Ok(())
    })
}

/// Without scripts, without the page's own, without the widgets: all of it can be read.
#[test]
fn what_does_not_come_hides_nothing() -> Result<()> {
    const TEXT: &str = "return document.body.innerText";
    run(Options { scripting: false, ..Options::phone() }, async |page| {
        let site = Site::demo()?;
        page.goto(&site.url("/planning/")).await?;
        let text: String = page.eval(TEXT, vec![]).await?;
        for said in ["cut it in five", "one small step towards it", "a ring of four", "1737"] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let choice = "return getComputedStyle(document.getElementById('whole')).visibility";
        assert_eq!(page.eval::<String>(choice, vec![]).await?, "hidden", "it would do nothing");
        Ok(())
    })?;
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        site.server().fault("/planning/parts.js", Fault::Status(500));
        page.goto(&site.url("/planning/")).await?;
        my_data(page).await?;
        assert_eq!(shown(page).await?, [1, 2, 3, 4, 5, 6]);
        Ok(())
    })?;
    // A browser of its own: another has some of the package's files.
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        site.server().fault("/ppsa/", Fault::Status(500));
        page.goto(&site.url("/planning/")).await?;
        for (part, said) in [(2, "one small step"), (3, "a ring of four"), (4, "what grew")] {
            next(page, Hand::Finger, part).await?;
            let text: String = page.eval(TEXT, vec![]).await?;
            assert!(text.contains(said), "{said}: {text}");
        }
        Ok(())
    })
}
