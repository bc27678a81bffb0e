//! What was written under other names stays: said to be so, whole, and there again under its own.

use ppsa_tests::{Host, Key, Options, Page, Result, Site, run};
use serde_json::json;

use super::words::{CHOICES, PIECES, Words};
use super::{draw_all, open};
use crate::help::{wait_drawn, write};

async fn choose(page: &Page, wheel: &Host, to: usize) -> Result<()> {
    page.eval::<()>(
        "document.querySelector(`#choices [value='${arguments[0]}']`).click()",
        vec![CHOICES[to].0.into()],
    )
    .await?;
    let words = Words::of(to)?;
    let name =
        format!("root.querySelector('#name-0')?.textContent === {}", json!(words.first_name()));
    wheel.wait_until("it has the new names", &name).await
}

#[test]
fn a_filled_wheel_is_kept_as_it_was() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        let [wheel, ..] = draw_all(page).await?;
        wheel.act("root.querySelector('#now-0').focus()").await?;
        page.press(Key::End).await?;
        wait_drawn(&wheel, 0, 5, 0).await?;
        write(page, &wheel, "strength-0-0", "Fishing off the rocks").await?;
        page.press(Key::Tab).await?;
        let before = Words::of(0)?;
        for (to, (choice, _)) in CHOICES.into_iter().enumerate().skip(1) {
            choose(page, &wheel, to).await?;
            wait_drawn(&wheel, 0, 0, 0).await?;
            wheel
                .wait_until(
                    "it says so",
                    "root.textContent.includes('with other names is kept as it was')",
                )
                .await?;
            // A name or a word of then stands only where that is said.
            let now = Words::of(to)?.all();
            let gone: Vec<String> =
                before.all().into_iter().filter(|it| !now.contains(it)).collect();
            let astray: Vec<String> = page
                .eval(
                    &format!(
                        "{PIECES} return arguments[0].filter((word) => pieces.some(([text, it]) =>
                            says(text, word) && !it.closest('details')?.textContent.includes('other names')))"
                    ),
                    vec![json!(gone)],
                )
                .await?;
            assert!(astray.is_empty(), "{choice}: {astray:?}");
        }
        choose(page, &wheel, 0).await?;
        wait_drawn(&wheel, 0, 5, 0).await?;
        wheel
            .wait_until(
                "so are the words",
                "root.querySelector('[data-field=strength-0-0]').value === 'Fishing off the rocks'",
            )
            .await
    })
}
