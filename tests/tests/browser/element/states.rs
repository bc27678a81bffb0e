//! The demo's pages: each element comes into the state that its page shows.

use ppsa_tests::{Engine, Host, Options, Page, Result, Site, run};

use crate::help::READY;

const ELEMENTS: [(&str, &str); 4] = [
    ("wheel", "ppsa-wellbeing-wheel"),
    ("plan", "ppsa-wellbeing-plan"),
    ("seasons", "ppsa-seasons-tracker"),
    ("reflection", "ppsa-reflection-form"),
];

/// Goes to the page of each element in this state, and then does as asked.
async fn each(
    page: &Page,
    state: &str,
    mut then: impl AsyncFnMut(&Host) -> Result<()>,
) -> Result<()> {
    let site = Site::demo()?;
    for (name, tag) in ELEMENTS {
        page.goto(&site.url(&format!("/states/{name}-{state}.html"))).await?;
        then(&page.host(tag)).await?;
        assert!(page.violations().await?.is_empty(), "{name}: {:?}", page.violations().await?);
    }
    Ok(())
}

/// How many letters it shows, of its own and of the person.
const LETTERS: &str = "root.textContent.length + [...root.querySelectorAll('textarea, input')].map(it => it.value).join('').length";

#[test]
fn pages_with_something_in_them_come_up() -> Result<()> {
    run(Options::phone(), async |page| {
        let mut letters = Vec::new();
        for state in ["first", "empty", "filled", "readonly"] {
            let mut of_each = Vec::new();
            each(page, state, async |it| {
                it.wait_until(&format!("{state} is drawn"), READY).await?;
                of_each.push(it.get::<usize>(LETTERS).await?);
                Ok(())
            })
            .await?;
            letters.push(of_each);
        }
        for ((name, _), (first, filled)) in ELEMENTS.iter().zip(letters[0].iter().zip(&letters[2]))
        {
            assert!(first + 50 < *filled, "{name} is filled: {first} letters, {filled}");
        }
        Ok(())
    })
}

#[test]
fn as_many_entries_as_there_is_room_for_come_up() -> Result<()> {
    run(Options::phone(), async |page| {
        let most = if page.engine() == Engine::WebKit { 5_000 } else { 10_000 };
        each(page, "many", async |it| {
            it.wait_until("it is drawn", READY).await?;
            let kept: usize = page.eval("return sessionStorage.length", vec![]).await?;
            assert!(kept > most, "{kept}");
            assert!(page.events("ppsa-error").await?.is_empty());
            Ok(())
        })
        .await
    })
}

#[test]
fn what_does_not_load_leaves_words_a_person_can_use() -> Result<()> {
    run(Options::phone(), async |page| {
        let readable = "[...host.children].every(it => it.checkVisibility())";
        each(page, "loading", async |it| {
            it.wait_until("the element is known", "root").await?;
            assert!(it.get::<bool>(readable).await?);
            Ok(())
        })
        .await?;
        each(page, "error", async |it| {
            it.wait_until("the note shows", "root.querySelector('.calm button')").await?;
            assert!(it.get::<bool>(readable).await?);
            Ok(())
        })
        .await?;
        each(page, "offline", async |it| {
            it.wait_until("the note shows", "root.querySelector('.calm button')").await?;
            let said: String = it.get("root.querySelector('.calm').textContent").await?;
            assert!(said.contains("no connection"), "{said}");
            page.find("#online").await?.click().await?;
            it.wait_until("it is drawn", READY).await
        })
        .await
    })
}
