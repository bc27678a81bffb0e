//! Keys, fingers and mice reach the page as a person's would.

use ppsa_tests::{Ability, Key, Options, Page, Pointer, Result, Site, Spot, run, run_needing};
use serde_json::json;

async fn open(page: &Page) -> Result<Site> {
    let site = Site::pages()?;
    page.goto(&site.url("/harness.html")).await?;
    Ok(site)
}

#[test]
fn finds_into_the_shadow_of_the_right_host() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        let second = page.host("toy-counter").nth(1);
        second.part("add").await?.click().await?;
        assert_eq!(second.part("sum").await?.text().await?, "1");
        assert_eq!(page.host("#first").part("sum").await?.text().await?, "0");
        assert_eq!(second.get::<String>("root.querySelector('p').textContent").await?, "1");
        assert_eq!(second.find_all("button, p").await?.len(), 2);
        assert!(second.parts("absent").await?.is_empty());
        Ok(())
    })
}

#[test]
fn keys_go_where_the_focus_is_and_modifiers_hold() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        assert_eq!(page.active().await?.tag, "body");
        page.press(Key::Tab).await?;
        let focus = page.active().await?;
        assert_eq!(
            (focus.hosts.as_slice(), focus.id.as_str()),
            (&["toy-counter".to_owned()][..], "add")
        );
        assert_eq!(focus.text, "Add one");
        page.press(Key::Space).await?;
        page.press(Key::Enter).await?;
        page.press(Key::Tab).await?;
        page.press("Kia ora, whānau").await?;
        let note = page.active_element().await?;
        assert_eq!(note.value().await?.as_deref(), Some("Kia ora, whānau"));
        page.press(Key::Shift + Key::Tab).await?;
        assert_eq!(page.active().await?.part, "add");
        let counts = page.events("ppsa-change").await?;
        assert_eq!(counts.len(), 2, "{counts:?}");
        Ok(())
    })
}

#[test]
fn a_tap_is_a_finger() -> Result<()> {
    run_needing(&[Ability::Touch], Options::phone(), async |page| {
        let _site = open(page).await?;
        let toy = page.host("toy-counter");
        page.tap(&toy.part("add").await?).await?;
        assert_eq!(page.events("ppsa-change").await?, [json!({ "count": 1, "by": "touch" })]);
        if page.engine().cannot(Ability::TouchEvents).is_some() {
            return Ok(());
        }
        page.tap(&toy.part("pad").await?).await?;
        let kinds: Vec<String> = page.notes().await?.into_iter().map(|note| note.name).collect();
        assert!(kinds.contains(&"touchstart".to_owned()), "{kinds:?}");
        Ok(())
    })
}

#[test]
fn a_drag_moves_on_the_way_with_mouse_and_finger() -> Result<()> {
    run_needing(&[Ability::Touch], Options::phone(), async |page| {
        let _site = open(page).await?;
        for (pointer, name) in [(Pointer::Mouse, "mouse"), (Pointer::Touch, "touch")] {
            page.reload().await?;
            let pad = page.host("toy-counter").part("pad").await?;
            page.show(&pad).await?;
            let centre = Spot::on(&pad)?;
            page.drag(pointer, &centre.clone().by(-60, 0), &centre.by(60, 0)).await?;
            let notes = page.notes().await?;
            let of = |kind: &str| notes.iter().filter(|note| note.name == kind).collect::<Vec<_>>();
            let (down, up) = (of("pointerdown"), of("pointerup"));
            assert_eq!((down.len(), up.len()), (1, 1), "{notes:?}");
            assert_eq!(down[0].value["pointer"], name);
            assert_eq!(down[0].value["trusted"], true);
            let way = up[0].value["x"].as_f64().zip(down[0].value["x"].as_f64());
            assert!(way.is_some_and(|(end, start)| (end - start - 120.0).abs() < 2.0), "{notes:?}");
            assert!(of("pointermove").len() >= 3, "{notes:?}");
        }
        Ok(())
    })
}
