//! One choice after another, by the keys alone: only the words of the last one are on the page.

use std::cell::RefCell;

use ppsa_tests::{Key, Options, Page, Result, Site, run};

use super::words::{CHOICES, Words, wait_for};
use super::{assert_clean, draw_all, open, sent};

/// From the radio button that has the focus to the one in this place.
async fn choose(page: &Page, from: usize, to: usize) -> Result<()> {
    let key = if to > from { Key::Down } else { Key::Up };
    for _ in 0..to.abs_diff(from) {
        page.press(key.clone()).await?;
    }
    let chosen =
        format!("document.querySelector('#choices :checked').value === '{}'", CHOICES[to].0);
    page.wait_until("it is chosen", &chosen).await
}

async fn tab_to_choices(page: &Page) -> Result<()> {
    page.eval::<()>("document.activeElement?.blur(); getSelection().removeAllRanges()", vec![])
        .await?;
    for _ in 0..30 {
        page.press(Key::Tab).await?;
        if page.active().await?.tag == "input" {
            return Ok(());
        }
    }
    ppsa_tests::bail!("the tab key does not come to the choices")
}

/// What of the page outlives it, or is seen from outside.
async fn traces(page: &Page) -> Result<String> {
    page.eval(
        "return indexedDB.databases().then((all) => JSON.stringify([location.href, history.length, history.state,
            document.title, document.cookie, Object.entries(localStorage), Object.entries(sessionStorage), all]))",
        vec![],
    )
    .await
}

fn back_and_forth(options: Options) -> Result<()> {
    run(options, async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        // From the top, as a person comes.
        tab_to_choices(page).await?;
        draw_all(page).await?;
        sent(page).await?;
        let before = traces(page).await?;
        let mut from = 0;
        for to in [1, 2, 3, 0, 3, 2, 1, 0, 2, 0] {
            choose(page, from, to).await?;
            let others: Vec<Words> =
                (0..CHOICES.len()).filter(|it| *it != to).map(Words::of).collect::<Result<_>>()?;
            wait_for(page, &Words::of(to)?, &others).await?;
            let told: String =
                page.eval("return document.querySelector('#told').textContent", vec![]).await?;
            let name: String = page
                .eval("return document.querySelector('#choices :checked').labels[0].textContent.trim()", vec![])
                .await?;
            assert!(told.contains(&name), "{told}");
            assert_eq!(page.active().await?.tag, "input", "the focus stays where it was");
            assert_clean(page, &format!("in the words of {name}")).await?;
            from = to;
        }
        let more = sent(page).await?;
        assert!(more.is_empty(), "a choice asks for nothing: {more:?}");
        assert_eq!(traces(page).await?, before, "a choice leaves no trace");
        let wrong =
            page.eval::<bool>("return !!document.querySelector('[data-ppsa-error]')", vec![]);
        assert!(!wrong.await?, "each file is well");
        Ok(())
    })
}

#[test]
fn on_a_phone() -> Result<()> {
    back_and_forth(Options::phone())
}

#[test]
fn on_a_wide_page() -> Result<()> {
    back_and_forth(Options::desktop())
}

#[test]
fn the_words_are_in_their_own_languages_and_colours() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        let [wheel, ..] = draw_all(page).await?;
        let colour = "getComputedStyle(root.querySelector('.pou-1')).getPropertyValue('--pou')";
        let mut colours = std::collections::BTreeSet::new();
        for (value, language) in CHOICES {
            page.eval::<()>(
                "document.querySelector(`#choices [value='${arguments[0]}']`).click()",
                vec![value.into()],
            )
            .await?;
            let there = format!(
                "host.pack.includes('{value}') && (host.lang || 'en-NZ') === '{language}'
                 && root.querySelector('#hoped-for-0, [data-ready]')"
            );
            wheel.wait_until("it is chosen", &there).await?;
            if language == "mi" {
                let marked = "root.querySelector('.gloss').closest('[lang]')?.lang === 'mi' || root.querySelector('.gloss [lang=mi]')";
                wheel.wait_until("te reo is marked", marked).await?;
            }
            colours.insert(wheel.get::<String>(colour).await?);
        }
        assert_eq!(colours.len(), CHOICES.len(), "{colours:?}");
        Ok(())
    })
}

#[test]
fn the_same_is_asked_for_whatever_is_chosen_and_when() -> Result<()> {
    let all = RefCell::new(Vec::new());
    for (value, _) in CHOICES {
        run(Options::phone(), async |page| {
            let site = Site::demo()?;
            open(page, &site).await?;
            page.eval::<()>(
                "document.querySelector(`#choices [value='${arguments[0]}']`).click()",
                vec![value.into()],
            )
            .await?;
            draw_all(page).await?;
            let mut paths: Vec<String> =
                sent(page).await?.into_iter().map(|it| it.replace(&site.origin(), "")).collect();
            // The lock comes once the page has time for it, which may be after this look.
            paths.retain(|path| !path.contains("vault"));
            paths.sort();
            all.borrow_mut().push(paths);
            Ok(())
        })?;
    }
    let all = all.into_inner();
    assert!(all[0].len() > 8 && all.iter().all(|paths| *paths == all[0]), "{all:#?}");
    Ok(())
}

#[test]
fn where_a_file_does_not_come_nothing_is_offered_and_it_says_so() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        site.server().fault("/your-words/two-ferries.json", ppsa_tests::serve::Fault::Status(500));
        page.goto(&site.url(super::PATH)).await?;
        page.wait_until(
            "it is said",
            "document.querySelector('#told').textContent.includes('did not come')",
        )
        .await?;
        assert!(
            page.eval::<bool>("return document.querySelector('#choices').disabled", vec![]).await?
        );
        draw_all(page).await?;
        assert_clean(page, "a file did not come").await
    })
}
