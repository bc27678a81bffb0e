//! What the three questions come to, and that it is all there by the keys alone.

use ppsa_tests::{Ability, Key, Options, Page, Result, Site, run, run_needing};
use serde_json::json;

use super::{choose, get, open, text};

const WHO: [&str; 3] = ["own", "worker", "reader"];

/// The rows of the tables of the docs, the nth after their heading, without the first column.
fn table(nth: usize) -> Vec<Vec<String>> {
    let docs = include_str!("../../../../docs/site-builders.md");
    let tables = docs.split("\n|---").skip(1);
    let rows = tables.map(|rest| rest.lines().skip(1).take_while(|line| line.starts_with('|')));
    let cells = |line: &str| line.split('|').skip(2).map(|cell| cell.trim().to_owned()).collect();
    rows.map(|rows| rows.map(cells).collect()).nth(nth).unwrap_or_default()
}

/// What stands in backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_answers_are_those_of_the_docs() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        let (elements, keeps) = (table(0), table(1));
        assert_eq!((elements.len(), keeps.len()), (3, 3));
        for (nth, who) in WHO.into_iter().enumerate() {
            for (device, of_device) in ["own", "shared", "unknown"].into_iter().zip(&keeps[nth]) {
                for (company, on_page) in ["alone", "beside"].into_iter().zip(&elements[nth]) {
                    for (name, value) in [("who", who), ("device", device), ("company", company)] {
                        choose(page, name, value).await?;
                    }
                    let ticked = get(page, "[...document.querySelectorAll('[name=element]:checked')].map((it) => it.value).sort()").await?;
                    let mut wanted = quoted(on_page);
                    wanted.sort();
                    let state = format!("{who}, {device}, {company}");
                    assert_eq!(ticked, json!(wanted), "{state}");
                    let keep = get(page, "document.querySelector('#keep').value").await?;
                    assert_eq!(json!([keep]), json!(quoted(of_device)), "{state}");
                    let said =
                        get(page, "[...document.querySelectorAll('#advice p')].length").await?;
                    assert!(said.as_u64() >= Some(5), "{state}: it says why");
                    let body = text(page, "body").await?;
                    assert!(wanted.iter().all(|tag| body.contains(&format!("<{tag}"))), "{body}");
                }
            }
        }
        Ok(())
    })
}

/// From where the focus is to what this finds.
async fn tab_to(page: &Page, css: &str) -> Result<()> {
    let there = format!("return !!document.activeElement?.matches(`{css}`)");
    for _ in 0..250 {
        page.press(Key::Tab).await?;
        if page.eval(&there, vec![]).await? {
            return Ok(());
        }
    }
    ppsa_tests::bail!("the tab key does not come to {css}")
}

#[test]
fn by_keyboard_alone_from_the_first_question_to_copied_lines() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        // A browser in a test may not be let at the clipboard.
        page.eval::<()>(
            "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.taken = text; } } })",
            vec![],
        )
        .await?;
        for (name, down) in [("who", 0), ("device", 1), ("company", 0)] {
            tab_to(page, &format!("[name={name}]")).await?;
            page.press(Key::Space).await?;
            for _ in 0..down {
                page.press(Key::Down).await?;
            }
        }
        page.wait_until(
            "it is answered",
            "document.querySelector('#advice').textContent.includes('nothing')",
        )
        .await?;
        assert_eq!(page.role_and_name(&page.find("#advice").await?).await?.role, "status");
        tab_to(page, "[value=ppsa-wellbeing-plan]").await?;
        page.press(Key::Space).await?;
        page.wait_until("the plan goes", "!document.querySelector('#live ppsa-wellbeing-plan')")
            .await?;
        tab_to(page, "#lang").await?;
        page.press("T").await?;
        page.wait_until(
            "te reo",
            "document.querySelector('#live ppsa-wellbeing-wheel').lang === 'mi'",
        )
        .await?;
        tab_to(page, "#lines-part summary").await?;
        page.press(Key::Enter).await?;
        tab_to(page, "#line-add").await?;
        page.press(Key::Enter).await?;
        page.wait_until("it has the focus", "document.activeElement.id === 'line-0-name'").await?;
        page.press("Te Puna").await?;
        page.press(Key::Tab).await?;
        page.press("0800 000 000").await?;
        tab_to(page, "[name=target]").await?;
        tab_to(page, "#block-body-copy").await?;
        let button = page.active_element().await?;
        assert_eq!(page.role_and_name(&button).await?.to_string(), "button \"Copy\"");
        page.press(Key::Enter).await?;
        page.wait_until("it says so", "document.querySelector('#block-body-copy + [role=status]').textContent.startsWith('Copied')").await?;
        let taken = get(page, "window.taken").await?;
        let taken = taken.as_str().unwrap_or_default();
        for part in [
            "<ppsa-wellbeing-wheel keep=\"nothing\" lang=\"mi\">",
            "\"Te Puna\", \"call\": \"0800 000 000\"",
        ] {
            assert!(taken.contains(part), "{part}: {taken}");
        }
        assert!(!taken.contains("ppsa-wellbeing-plan"), "{taken}");
        assert_eq!(page.active().await?.id, "block-body-copy", "the focus stays");
        Ok(())
    })
}

#[test]
fn where_there_is_no_clipboard_the_lines_are_marked_and_it_says_so() -> Result<()> {
    run_needing(&[Ability::Touch], Options::phone(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        page.eval::<()>(
            "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
            vec![],
        )
        .await?;
        page.tap(&page.find("#block-head-copy").await?).await?;
        page.wait_until("it says so", "document.querySelector('#block-head-copy + [role=status]').textContent.includes('marked')").await?;
        let marked = get(page, "getSelection().toString().trim() === document.querySelector('#block-head-text').textContent.trim()").await?;
        assert_eq!(marked, true);
        Ok(())
    })
}

#[test]
fn without_its_package_it_says_what_is_missing() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        site.server().fault("/ppsa/builder.json", ppsa_tests::serve::Fault::Status(404));
        page.goto(&site.url(super::PATH)).await?;
        page.wait_until(
            "it says so",
            "document.querySelector('#wait').textContent.includes('does not lie beside')",
        )
        .await?;
        assert_eq!(get(page, "document.querySelector('#steps').hidden").await?, true);
        Ok(())
    })
}
