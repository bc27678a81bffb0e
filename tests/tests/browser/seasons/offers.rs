//! What autumn offers, and what a page that is only read does not.

use ppsa_tests::{Options, Result, run};
use serde_json::json;

use super::steps::{note, open, path};

#[test]
fn autumn_opens_its_questions_beside_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons-beside.html").await?;
        note(page, &seasons, "koanga", "2025-03-02", "").await?;
        assert!(seasons.find_all("#open").await?.is_empty(), "not in spring");
        note(page, &seasons, "ngahuru", "2025-05-02", "").await?;
        seasons.find("#open").await?.click().await?;
        let form = page.host("ppsa-reflection-form");
        form.wait_until("it has the focus", "root.activeElement?.matches('h2')").await?;
        assert_eq!(form.get::<String>("host.template").await?, "autumn");
        assert_eq!(page.events("ppsa-open").await?, [json!({"template": "autumn"})]);
        // Once more: it is there already.
        seasons.find("#go-hotoke").await?.click().await?;
        seasons.find("#open").await?.click().await?;
        form.wait_until("it has the focus", "root.activeElement?.matches('h2')").await
    })
}

#[test]
fn autumn_alone_says_where_they_are() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        note(page, &seasons, "ngahuru", "2025-05-02", "").await?;
        let words: String = seasons.get("root.querySelector('.autumn').textContent").await?;
        assert!(words.contains("Autumn: Reflective Learning"), "{words}");
        assert!(words.contains("under “Looking back”"), "{words}");
        assert!(seasons.find_all(".autumn button").await?.is_empty());
        Ok(())
    })
}

#[test]
fn a_page_to_read_changes_nothing() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, seasons) = open(page, "/seasons.html").await?;
        note(page, &seasons, "koanga", "2025-03-02", "A good week").await?;
        page.eval::<()>("document.querySelector('ppsa-seasons-tracker').readOnly = true", vec![])
            .await?;
        seasons.wait_until("it says so", "root.querySelectorAll('button').length === 0").await?;
        let words: String = seasons.get("root.querySelector('section').textContent").await?;
        assert_eq!(words.matches("but not change them").count(), 1, "said once");
        assert!(words.contains("A good week"));
        page.tap(&seasons.find(".quarter.hotoke .band").await?).await?;
        assert_eq!(path(&seasons).await?, ["kōanga: Began here"]);
        assert!(seasons.find_all(".sheet").await?.is_empty());
        ppsa_tests::assert_axe_clean(page, "to read").await
    })
}
