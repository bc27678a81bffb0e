//! A bundle's forms in programs for forms that are not ours.

use ppsa_tests::{Options, Page, Result, Site, run};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
struct Form {
    title: String,
    /// What a person answered, and what the program would write of it again.
    answers: Vec<String>,
    again: Vec<String>,
    /// What stands in its controls.
    #[serde(default)]
    stands: Vec<String>,
}

/// All forms in the program of this page: each would be written as it is.
async fn forms(page: &Page) -> Result<Vec<Form>> {
    page.wait_until("the program is there", "window.shown").await?;
    let bundle = include_str!("../../../../core/tests/golden/export/whole.fhir.json");
    let bundle: Value = serde_json::from_str(bundle)?;
    let forms: Vec<Form> = page.eval("return shown(arguments[0])", vec![bundle]).await?;
    assert!(forms.len() > 3, "{forms:?}");
    for form in &forms {
        assert!(!form.answers.is_empty(), "{form:?}");
        assert_eq!(form.answers, form.again, "{}", form.title);
    }
    let said = |what: &str| forms.iter().any(|it| it.again.iter().any(|it| it.ends_with(what)));
    assert!(said(": not-yet") && said(": hōhā"), "a choice, and words of one's own: {forms:?}");
    Ok(forms)
}

#[test]
#[ignore = "13 MB of it: `cargo xtask test --all` has it"]
fn lhc_forms_shows_each_form_and_would_write_the_same() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::lforms()?;
        page.goto(&site.url("/lforms.html")).await?;
        forms(page).await?;
        // Not behind a list that has to be opened: what there is to choose stands there.
        let stands: Value = page
            .eval("return ['radio', 'checkbox'].map(it => document.querySelectorAll(`input[type=${it}]`).length > 9)", vec![])
            .await?;
        assert_eq!(stands, json!([true, true]));
        Ok(())
    })
}

#[test]
#[ignore = "700 MB of npm packages: `cargo xtask test --all` has it"]
fn smart_forms_shows_each_form_and_would_write_the_same() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::smart_forms()?;
        page.goto(&site.url("/smart-forms.html")).await?;
        for form in forms(page).await? {
            for answer in &form.answers {
                let (_, said) = answer.split_once(": ").unwrap_or_default();
                // Days stand as people write them.
                let said = said.split('-').rev().collect::<Vec<_>>().join("/");
                let there = |it: &String| it == &said || answer.ends_with(&format!(": {it}"));
                assert!(form.stands.iter().any(there), "{answer} in {form:?}");
            }
        }
        Ok(())
    })
}
