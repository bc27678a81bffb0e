//! Packs and colours are looked at while they are chosen.

use std::io::Write as _;

use ppsa_tests::{Key, Options, Page, Result, Site, run, workspace};
use serde_json::Value;

use super::{choose, get, open, text, unfold, write};
use crate::help::READY;

/// Gives a file, as a person picks one.
async fn pick(page: &Page, path: &std::path::Path) -> Result<()> {
    page.eval::<()>("document.querySelector('#pack-says').textContent = ''", vec![]).await?;
    page.find("#pack-file").await?.send_keys(path.to_string_lossy()).await?;
    page.wait_until(
        "it was looked at",
        "document.querySelector('#pack-says').textContent.match(/well|right|checked/)",
    )
    .await
}

async fn told(page: &Page) -> Result<Vec<String>> {
    page.eval(
        "return [...document.querySelectorAll('#pack-says li')].map((it) => it.textContent)",
        vec![],
    )
    .await
}

#[test]
fn every_problem_of_a_pack_is_listed_and_a_good_one_shows() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        unfold(page).await?;
        pick(page, &workspace::file("demo/packs/broken.json")).await?;
        let problems = told(page).await?;
        for start in [
            "Line 3: id: ",
            "Line 9: colour: ",
            "Line 10: pou: has 4 pou",
            "Line 19: pou[2].name: is missing",
            "Line 28: scale.steps: ",
        ] {
            assert!(problems.iter().any(|it| it.starts_with(start)), "{start}: {problems:#?}");
        }
        let mut file = tempfile::NamedTempFile::new()?;
        file.write_all(b"{\n  \"id\": \"a\",,\n}")?;
        pick(page, file.path()).await?;
        let problems = told(page).await?;
        assert!(problems.len() == 1 && problems[0].contains("line 2, column 13"), "{problems:?}");
        pick(page, &workspace::file("demo/your-words/two-ferries.json")).await?;
        assert!(told(page).await?.is_empty());
        let wheel = page.host("#live ppsa-wellbeing-wheel");
        page.show(&wheel.element().await?).await?;
        wheel.wait_until("it is drawn", READY).await?;
        let pack: Value = serde_json::from_str(&std::fs::read_to_string(workspace::file(
            "demo/your-words/two-ferries.json",
        ))?)?;
        let name = pack["pou"][0]["name"]
            .as_str()
            .or(pack["pou"][0]["name"]["text"].as_str())
            .unwrap_or_default();
        wheel
            .wait_until(
                "it has its names",
                &format!("root.querySelector('#name-0')?.textContent.includes({name:?})"),
            )
            .await?;
        // What it is called on this page stays here: where it will lie is typed.
        assert!(!text(page, "body").await?.contains("pack"));
        write(page, "pack", "/our pack.json").await?;
        assert!(text(page, "body").await?.contains("pack=\"/our%20pack.json\""));
        let asked = page.network().await?;
        assert!(
            asked
                .iter()
                .all(|it| !it.url.contains("pack-tried-here") && !it.url.contains("our%20pack")),
            "{asked:?}"
        );
        Ok(())
    })
}

#[test]
fn contrast_is_told_in_both_lights_with_what_to_change() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        unfold(page).await?;
        let said =
            async |page: &Page| get(page, "document.querySelector('#contrast').textContent").await;
        assert_eq!(said(page).await?, "All of it stands out enough, in light and in dark.");
        write(page, "colour---ppsa-soft-light", "#aaaaaa").await?;
        write(page, "colour---ppsa-ink-dark", "#333333").await?;
        let words = said(page).await?;
        let words = words.as_str().unwrap_or_default();
        for part in [
            "In light, “Quieter text” on “Fields, the open row, what is unfilled” has a contrast of 1.97 to 1, and needs 4.5. Make it darker: ",
            "In dark, “Text” on “",
            "Make it lighter: ",
        ] {
            assert!(words.contains(part), "{part}: {words}");
        }
        let sheet = text(page, "colours").await?;
        assert!(
            sheet.contains("(prefers-color-scheme: light) {\n  :root {\n    --ppsa-soft: #aaaaaa;"),
            "{sheet}"
        );
        assert!(
            sheet.contains("(prefers-color-scheme: dark) {\n  :root {\n    --ppsa-ink: #333333;"),
            "{sheet}"
        );
        // It can be put right by a press, and then all is well.
        for _ in 0..2 {
            page.eval::<()>("document.querySelector('#contrast button')?.click()", vec![]).await?;
        }
        assert_eq!(said(page).await?, "All of it stands out enough, in light and in dark.");
        assert!(!text(page, "colours").await?.contains("#aaaaaa"));
        // And it is seen.
        let ink =
            "getComputedStyle(document.querySelector('#live')).getPropertyValue('--ppsa-soft')";
        assert_ne!(get(page, ink).await?, "");
        choose(page, "element", "ppsa-seasons-tracker").await?;
        assert_eq!(
            get(page, "!!document.getElementById('colour---ppsa-winter-light')").await?,
            true
        );
        Ok(())
    })
}

#[test]
fn what_is_amiss_with_a_field_is_said_once_it_is_left() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::demo()?;
        open(page, &site).await?;
        unfold(page).await?;
        let said = "['exit-href', 'line-0-call'].map((id) => document.getElementById(`${id}-wrong`)?.textContent ?? '')";
        page.eval::<()>("document.querySelector('#line-add').click()", vec![]).await?;
        page.press("Te Puna").await?;
        page.wait_until(
            "it is heard",
            "document.querySelector('#line-0-name').value === 'Te Puna'",
        )
        .await?;
        assert_eq!(get(page, said).await?, serde_json::json!(["", ""]), "nobody is hurried");
        page.eval::<()>("document.querySelector('#exit-href').focus()", vec![]).await?;
        page.wait_until(
            "what is missing is said",
            "document.querySelector('#line-0-call-wrong').textContent.includes('left out')",
        )
        .await?;
        page.press("javascript:x").await?;
        page.wait_until("it is heard", "document.querySelector('#exit-href').value.endsWith('x')")
            .await?;
        assert_eq!(get(page, "document.querySelector('#exit-href-wrong').textContent").await?, "");
        assert!(!text(page, "body").await?.contains("javascript"), "it is in no line meanwhile");
        page.press(Key::Tab).await?;
        page.wait_until(
            "the fix is said",
            "document.querySelector('#exit-href-wrong').textContent.includes('https://')",
        )
        .await?;
        page.wait_until(
            "and above the lines",
            "document.querySelector('#told').textContent.includes('Where the quick exit goes')",
        )
        .await?;
        assert_eq!(
            get(page, "document.querySelector('#exit-href').getAttribute('aria-invalid')").await?,
            "true"
        );
        write(page, "exit-href", "https://x.nz/").await?;
        assert_eq!(
            get(page, "document.querySelector('#told').textContent.includes('quick exit')").await?,
            false
        );
        Ok(())
    })
}
