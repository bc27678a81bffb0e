//! A bundle's forms in a program for forms that is not ours.

use ppsa_tests::{Options, Result, Site, run};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Debug, Deserialize)]
struct Form {
    title: String,
    answers: Vec<String>,
    again: Vec<String>,
}

#[test]
#[ignore = "13 MB of it: `cargo xtask test --all` has it"]
fn each_form_is_shown_with_its_answers_and_would_be_written_the_same() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::lforms()?;
        page.goto(&site.url("/lforms.html")).await?;
        page.wait_until("the program is there", "window.LForms?.Util").await?;
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
        // Not behind a list that has to be opened: what there is to choose stands there.
        let stands: Value = page
            .eval("return ['radio', 'checkbox'].map(it => document.querySelectorAll(`input[type=${it}]`).length > 9)", vec![])
            .await?;
        assert_eq!(stands, json!([true, true]));
        Ok(())
    })
}
