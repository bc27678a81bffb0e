//! What was written under other names stays: said to be so, whole, and there again under its own; or
//! brought into the names of now, by the keys alone.

use std::collections::BTreeSet;

use ppsa_tests::{Host, Key, Options, Page, Result, Site, assert_axe_clean, run};
use serde_json::json;

use super::words::{CHOICES, PIECES, Words};
use super::{draw_all, open};
use crate::help::{tab_to, wait_drawn, write};

async fn choose(page: &Page, wheel: &Host, to: usize) -> Result<()> {
    page.eval::<()>(
        "document.querySelector(`#choices [value='${arguments[0]}']`).click()",
        vec![CHOICES[to].0.into()],
    )
    .await?;
    named(wheel, to).await
}

/// Waits until the names of the wheel are those of this choice.
async fn named(wheel: &Host, to: usize) -> Result<()> {
    let words = Words::of(to)?;
    let name =
        format!("root.querySelector('#name-0')?.textContent === {}", json!(words.first_name()));
    wheel.wait_until("it has the new names", &name).await
}

/// What the first words say and those of this choice do not: it stands in no place but in the
/// section of other names, or where it says that it is from before.
async fn assert_only_where_it_is_said(page: &Page, to: usize) -> Result<()> {
    let now = Words::of(to)?.all();
    let gone: BTreeSet<String> = Words::of(0)?.all().difference(&now).cloned().collect();
    let astray: Vec<String> = page
        .eval(
            &format!(
                "{PIECES}
                const said = (it) => it.closest('.others') && it.getRootNode().host?.localName === 'ppsa-wellbeing-wheel';
                // A fieldset's text is that of its last choice too.
                const before = (it) => (it.matches('.belongs') ? it.lastElementChild : it.closest('.part, .belongs > *'))?.textContent.includes('(an older name)')
                    && it.getRootNode().host?.localName === 'ppsa-wellbeing-plan';
                return pieces.filter(([text, it]) => arguments[0].some((word) => says(text, word)) && !said(it) && !before(it))
                    .map(([text, it]) => `${{it.localName}}.${{it.className}}: ${{text}}`)"
            ),
            vec![json!(gone)],
        )
        .await?;
    assert!(astray.is_empty(), "{}: {astray:?}", CHOICES[to].0);
    Ok(())
}

async fn says(widget: &Host, css: &str, words: &str) -> Result<()> {
    let shown = format!("root.querySelector(`{css}`)?.textContent.includes(`{words}`)");
    widget.wait_until(&format!("{css} says: {words}"), &shown).await
}

/// The first part of the wheel, filled by the keys.
async fn fill(page: &Page, wheel: &Host) -> Result<()> {
    wheel.act("root.querySelector('#now-0').focus()").await?;
    page.press(Key::End).await?;
    wait_drawn(wheel, 0, 5, 0).await?;
    write(page, wheel, "strength-0-0", "Fishing off the rocks").await?;
    page.press(Key::Tab).await
}

#[test]
fn a_filled_wheel_is_kept_as_it_was() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        let [wheel, ..] = draw_all(page).await?;
        fill(page, &wheel).await?;
        let first = Words::of(0)?.first_name();
        for (to, (_, language)) in CHOICES.into_iter().enumerate().skip(1) {
            choose(page, &wheel, to).await?;
            wait_drawn(&wheel, 0, 0, 0).await?;
            // It says what it is, and has the name and the words of then.
            if language == "en-NZ" {
                says(&wheel, ".others summary", "Wheels with other names").await?;
                says(&wheel, ".others", "when these parts had other names. It stays as it was")
                    .await?;
            }
            says(&wheel, ".others .compared .name", &first).await?;
            says(&wheel, ".others .compared", "Fishing off the rocks").await?;
            assert_only_where_it_is_said(page, to).await?;
        }
        choose(page, &wheel, 0).await?;
        wait_drawn(&wheel, 0, 5, 0).await?;
        wheel
            .wait_until(
                "so are the words",
                "root.querySelector('[data-field=strength-0-0]').value === 'Fishing off the rocks'",
            )
            .await?;
        assert!(wheel.find_all(".others").await?.is_empty(), "nothing is of other names");
        Ok(())
    })
}

#[test]
fn words_and_an_objective_come_along_by_the_keys_and_go_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        let [wheel, plan, ..] = draw_all(page).await?;
        fill(page, &wheel).await?;
        tab_to(page, &plan, "[data-act=begin], button.name").await?;
        if plan.get("root.activeElement.matches('[data-act=begin]')").await? {
            page.press(Key::Enter).await?;
            tab_to(page, &plan, "button.name").await?;
        }
        page.press(Key::Enter).await?;
        plan.wait_until("there is room for it", "root.activeElement?.matches('#wording')").await?;
        page.press("Out on the water again").await?;
        says(&plan, ".row #words", "Out on the water again").await?;

        // The choices stand above; the arrows go from one to the next.
        let radio = "document.activeElement?.name === 'words'";
        for _ in 0..200 {
            page.press(Key::Shift + Key::Tab).await?;
            if page.eval::<bool>(&format!("return {radio}"), vec![]).await? {
                break;
            }
        }
        page.press(Key::Down).await?;
        named(&wheel, 1).await?;
        wait_drawn(&wheel, 0, 0, 0).await?;
        let (first, now) = (Words::of(0)?.first_name(), Words::of(1)?.first_name());
        let before = format!("{first}(an older name)");
        says(&plan, ".belongs > :last-child", &before).await?;
        assert_only_where_it_is_said(page, 1).await?;

        tab_to(page, &wheel, ".others summary").await?;
        page.press(Key::Enter).await?;
        wheel.wait_until("it is open", "root.querySelector('.others').open").await?;
        assert_only_where_it_is_said(page, 1).await?;
        assert_axe_clean(page, "a wheel of other names").await?;
        tab_to(page, &wheel, "#map-0-0").await?;
        page.press(first.as_str()).await?;
        let chosen = format!(
            "root.querySelector('#map-0-0').selectedOptions[0].textContent === {}",
            json!(first)
        );
        wheel.wait_until("the old name goes on here", &chosen).await?;
        tab_to(page, &wheel, "[data-act=map]").await?;
        page.press(Key::Enter).await?;

        let along =
            "root.querySelector('[data-field=strength-0-0]')?.value === 'Fishing off the rocks'
            || root.querySelector('section table')?.textContent.includes('Fishing off the rocks')";
        wheel.wait_until("the new wheel has the words", along).await?;
        says(&wheel, ".others", "My words from it are under the new names too").await?;
        plan.wait_until(
            "the objective has the new name",
            &format!(
                "root.querySelector('.meta .parts')?.textContent.includes({})
                 && !root.textContent.includes('(an older name)')",
                json!(now)
            ),
        )
        .await?;
        assert_only_where_it_is_said(page, 1).await?;

        let there = "root.activeElement?.matches('[data-act=put-back]')";
        page.press(Key::Tab).await?;
        wheel.wait_until("the way back is next", there).await?;
        page.press(Key::Enter).await?;
        wait_drawn(&wheel, 0, 0, 0).await?;
        says(&plan, ".belongs > :last-child", &before).await?;
        says(&wheel, ".others .compared", "Fishing off the rocks").await?;
        assert_axe_clean(page, "taken back").await
    })
}
