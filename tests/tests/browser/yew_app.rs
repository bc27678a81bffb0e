//! The widgets as Yew components in somebody's app: `tests/yew-app`, as the package's README says.

use ppsa_tests::{Options, Result, Site, run};

const STRENGTH: &str = "textarea[data-field=strength-0-0]";

#[test]
fn a_widget_works_in_an_app_that_keeps_its_words() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::yew_app()?;
        page.goto(&site.url("/yew-app.html")).await?;
        let app = page.host("#app");
        app.wait_until("the wheel is drawn", "root.querySelector('[data-ready]')").await?;
        app.wait_until("its field is there", &format!("root.querySelector(`{STRENGTH}`)")).await?;
        app.find(STRENGTH).await?.send_keys("Running at dawn").await?;
        app.wait_until("the app heard", "root.querySelector('#heard').textContent === 'note'")
            .await?;
        // Another session on what the app kept.
        app.find("#turn").await?.click().await?;
        app.wait_until("it is gone", "!root.querySelector('[data-ready]')").await?;
        app.find("#turn").await?.click().await?;
        app.wait_until("it is back with the words", "root.textContent.includes('Running at dawn') || [...root.querySelectorAll('textarea, input')].some((it) => it.value === 'Running at dawn')")
            .await?;
        assert!(page.errors().await?.is_empty());
        assert!(page.violations().await?.is_empty());
        Ok(())
    })
}
