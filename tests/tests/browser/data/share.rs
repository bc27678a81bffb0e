//! To share: with whom the site names, chosen, looked at, and after a last question.

use ppsa_core::{Document, Replica};
use ppsa_tests::{Host, Key, Options, Page, Result, Site, assert_axe_clean, run};
use serde_json::json;

use super::steps::{bring, open, something, text, told, turn_to};
use crate::help::{READY, tab_to};

async fn ready(page: &Page) -> Result<(Site, Host)> {
    let (site, data) = open(page, "/data-share.html").await?;
    bring(&data, &something()?).await?;
    turn_to(&data, "share").await?;
    data.find("#see").await?;
    // Events that carry words are not in the log of the tests.
    page.eval::<()>(
        "window.shared = [];
        window.takes = true;
        document.addEventListener('ppsa-share', event => {
            shared.push(event.detail);
            if (takes) event.preventDefault();
        })",
        vec![],
    )
    .await?;
    Ok((site, data))
}

async fn shared(page: &Page) -> Result<usize> {
    page.eval("return shared.length", vec![]).await
}

/// Ticks the part in this place, and looks at what would go.
async fn tick_and_see(data: &Host, place: usize) -> Result<()> {
    data.act(&format!("root.querySelectorAll('.tick > .choice input')[{place}].click()")).await?;
    data.find("#see").await?.click().await?;
    data.wait_until("the focus is there", "root.activeElement?.id === 'ask'").await
}

#[test]
fn it_goes_to_whom_the_site_names_by_keyboard_and_only_after_the_last_yes() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = ready(page).await?;
        page.network().await?;
        let who = text(&data, "#in-share").await?;
        assert!(who.contains("It would go to: Hone at the Centre"), "{who}");
        let link: String =
            data.get("root.querySelector('#in-share a').getAttribute('href')").await?;
        assert!(link.ends_with("/neutral.html"), "{link}");
        let ticked = "root.querySelectorAll('#in-share input:checked').length";
        assert_eq!(data.get::<usize>(ticked).await?, 0, "nothing goes by itself");
        assert_axe_clean(page, "to choose").await?;
        tab_to(page, &data, "#see").await?;
        page.press(Key::Enter).await?;
        told(&data, "Nothing is ticked").await?;

        tab_to(page, &data, ".tick [type=checkbox]").await?;
        page.press(Key::Space).await?;
        data.wait_until("ticked", "root.querySelector('.tick [aria-expanded]')").await?;
        tab_to(page, &data, "#see").await?;
        page.press(Key::Enter).await?;
        data.wait_until("looked at", "root.activeElement?.id === 'ask'").await?;
        let goes = text(&data, ".page").await?;
        assert!(goes.contains("The river") && !goes.contains("We talked"), "{goes}");
        assert_eq!(text(&data, "mark").await?, "021 123 4567");
        assert_axe_clean(page, "looked at").await?;

        tab_to(page, &data, "#share").await?;
        page.press(Key::Enter).await?;
        data.wait_until("asked", "root.activeElement?.id === 'sure'").await?;
        assert_axe_clean(page, "asked").await?;
        page.press(Key::Tab + Key::Tab + Key::Enter).await?;
        data.wait_until("kept here", "root.activeElement?.id === 'share'").await?;
        assert_eq!(shared(page).await?, 0, "no yes yet");
        page.press(Key::Enter).await?;
        data.wait_until("asked", "root.activeElement?.id === 'sure'").await?;
        page.press(Key::Tab + Key::Enter).await?;
        told(&data, "Handed over.").await?;
        data.wait_until("the focus is there", "root.activeElement?.id === 'told'").await?;
        assert_axe_clean(page, "handed over").await?;

        assert_eq!(shared(page).await?, 1);
        let parts: serde_json::Value =
            page.eval("return [shared[0].parts, shared[0].name]", vec![]).await?;
        assert_eq!(parts, json!([["readings"], "Hone at the Centre"]));
        let document: String = page.eval("return shared[0].document", vec![]).await?;
        for left in ["We talked", "Sleep", "The bush", "I was numb"] {
            assert!(!document.contains(left), "{left} stays here");
        }
        assert_eq!(
            Document::from_json(Replica::new(1), &document)?.count_by_kind(),
            [("reading", 2)]
        );
        assert!(page.network().await?.is_empty(), "the page alone has it");
        Ok(())
    })
}

#[test]
fn where_the_page_does_not_take_it_it_says_that_nothing_was_shared() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = ready(page).await?;
        page.eval::<()>("window.takes = false", vec![]).await?;
        tick_and_see(&data, 2).await?;
        data.find("#share").await?.click().await?;
        data.find("#yes").await?.click().await?;
        told(&data, "Nothing was shared").await?;
        assert!(!data.find_all("#share").await?.is_empty(), "it can be tried again");
        Ok(())
    })
}

#[test]
fn what_is_written_meanwhile_was_not_seen_and_does_not_go() -> Result<()> {
    run(Options { height: 3000, ..Options::desktop() }, async |page| {
        let (_site, data) = ready(page).await?;
        tick_and_see(&data, 0).await?;
        let wheel = page.host(crate::help::WHEEL);
        wheel.wait_until("it is drawn", crate::help::READY).await?;
        crate::help::write(page, &wheel, "strength-0-0", "A new thing").await?;
        data.find("#share").await?.click().await?;
        data.find("#yes").await?.click().await?;
        told(&data, "Handed over.").await?;
        let document: String = page.eval("return shared[0].document", vec![]).await?;
        assert!(document.contains("The river") && !document.contains("A new thing"));
        Ok(())
    })
}

#[test]
fn without_a_name_or_a_privacy_notice_nothing_can_be_shared() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = ready(page).await?;
        for gone in ["share-with", "share-privacy"] {
            let set = format!(
                "const it = document.querySelector('ppsa-my-data'); it.setAttribute('share-with', 'Hone');
                it.setAttribute('share-privacy', '/neutral.html'); it.removeAttribute('{gone}')"
            );
            page.eval::<()>(&set, vec![]).await?;
            data.wait_until("it is not offered", "!root.querySelector('#go-share')").await?;
        }
        Ok(())
    })
}

#[test]
fn the_demo_takes_what_is_shared_and_says_how_much() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = ppsa_tests::Site::demo()?;
        page.goto(&site.url("/together.html")).await?;
        let data = page.host(super::steps::DATA);
        // It loads when it comes near.
        page.show(&data.element().await?).await?;
        data.wait_until("it is drawn", crate::help::READY).await?;
        bring(&data, &something()?).await?;
        turn_to(&data, "share").await?;
        tick_and_see(&data, 0).await?;
        data.find("#share").await?.click().await?;
        data.find("#yes").await?.click().await?;
        told(&data, "Handed over.").await?;
        let said = "return document.querySelector('#shared').textContent";
        let said: String = page.eval(said, vec![]).await?;
        assert!(said.starts_with("The demo page was given 1 part."), "{said}");
        assert!(page.violations().await?.is_empty());
        Ok(())
    })
}

#[test]
fn where_a_page_lets_no_text_become_markup_all_of_it_shows() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/trusted.html").await?;
        page.host("ppsa-framework-guide").wait_until("it is drawn", READY).await?;
        bring(&data, &something()?).await?;
        turn_to(&data, "share").await?;
        tick_and_see(&data, 0).await?;
        let shown = "root.querySelector('article.page h4') && root.querySelector('article.page').textContent.length > 20";
        data.wait_until("what would go shows", shown).await?;
        page.eval::<()>("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
        data.wait_until("so does the paper", "root.querySelector('.paper h2, .paper h3')").await?;
        page.eval::<()>("dispatchEvent(new Event('afterprint'))", vec![]).await?;
        assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
        assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        Ok(())
    })
}
