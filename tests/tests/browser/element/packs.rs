//! An organisation's own pack, and every way in which one can be broken.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Options, Page, Result, Site, run};
use serde_json::{Value, json};

use crate::help::{READY, one_wheel, wait_drawn};

/// A complete pack, to be broken.
fn whole() -> Value {
    let pou = |key: &str| json!({ "key": key, "name": format!("Part {key}") });
    json!({
        "id": "mine", "version": "1", "language": "en-NZ", "name": "Mine", "holder": "Us", "licence": "Ours",
        "pou": [pou("a"), pou("b"), pou("c"), pou("d"), pou("e")],
        "scale": { "steps": ["Low", "Middle", "High"] }
    })
}

/// Serves `body` as a pack, gives it to the wheel, and waits for the wheel or the error.
async fn give(page: &Page, site: &Site, wheel: &Host, body: Vec<u8>) -> Result<()> {
    site.server().heal();
    site.server()
        .fault("/pack.json", Fault::Body { content_type: "application/json".into(), bytes: body });
    page.eval::<()>("__probe.events.length = 0", vec![]).await?;
    wheel.act("(host.error = null, host.pack = '/pack.json?' + performance.now())").await?;
    page.wait_until("it is drawn anew", "__probe.events.some(it => it.name === 'ppsa-ready')").await
}

#[test]
fn each_broken_pack_is_told_and_the_built_in_one_serves() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, wheel) = one_wheel(page).await?;
        let broken = |change: fn(&mut Value)| {
            let mut pack = whole();
            change(&mut pack);
            pack.to_string().into_bytes()
        };
        let cases: [(&str, Vec<u8>, &str); 8] = [
            (
                "pack-invalid",
                broken(|p| {
                    p["pou"].as_array_mut().unwrap().pop();
                }),
                "pou: has 4 pou",
            ),
            (
                "pack-invalid",
                broken(|p| {
                    let one = json!({"key":"f","name":"F"});
                    p["pou"].as_array_mut().unwrap().push(one);
                }),
                "pou: has 6 pou",
            ),
            ("pack-invalid", broken(|p| p["colour"] = json!("red")), "colour: is not a key"),
            ("pack-invalid", broken(|p| p["pou"][1]["name"] = json!(7)), "pou[1].name: is not"),
            (
                "pack-invalid",
                broken(|p| p["pou"][0]["name"] = json!("<img src=x onerror=window.bad=1>")),
                "pou[0].name: holds markup",
            ),
            ("pack-not-json", b"{ not json".to_vec(), "line 1, column 3"),
            ("pack-too-big", vec![b' '; 50_000_000], "524288"),
            ("pack-invalid", b"[]".to_vec(), "the pack: is not an object"),
        ];
        for (code, body, part) in cases {
            give(page, &site, &wheel, body).await?;
            let told = &page.events("ppsa-error").await?[0];
            assert_eq!(told["code"], code);
            assert!(told["message"].as_str().is_some_and(|it| it.contains(part)), "{told}");
            let on_element: Value = wheel.get("host.error").await?;
            assert_eq!(on_element["code"], code);
            assert_eq!(wheel.get::<String>("host.getAttribute('data-ppsa-error')").await?, code);
            assert_eq!(wheel.find("#name-0").await?.text().await?, "Taha wairua", "{part}");
        }
        give(page, &site, &wheel, whole().to_string().into_bytes()).await?;
        assert_eq!(wheel.find("#name-0").await?.text().await?, "Part a", "a whole pack serves");
        assert_eq!(
            wheel.get::<Option<String>>("host.getAttribute('data-ppsa-error')").await?,
            None
        );
        let bad: bool = page.eval("return 'bad' in window", vec![]).await?;
        assert!(!bad, "no markup ran");
        Ok(())
    })
}

#[test]
fn a_pack_that_cannot_be_fetched_is_told() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        wheel.act("(host.pack = '/nowhere.json')").await?;
        page.wait_until("it is told", "__probe.events.some(it => it.name === 'ppsa-error')")
            .await?;
        let told = &page.events("ppsa-error").await?[0];
        assert_eq!(told["code"], "pack-unreachable");
        assert!(told["message"].as_str().is_some_and(|it| it.contains("404")), "{told}");
        wheel.wait_until("the built-in pack serves", READY).await
    })
}

#[test]
fn a_wheel_made_under_another_pack_is_kept_as_it_was() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, wheel) = one_wheel(page).await?;
        wheel.act("root.querySelector('#now-0').focus()").await?;
        page.press(ppsa_tests::Key::End).await?;
        wait_drawn(&wheel, 0, 5, 0).await?;
        give(page, &site, &wheel, whole().to_string().into_bytes()).await?;
        wait_drawn(&wheel, 0, 0, 0).await?;
        let said: String = wheel.get("root.querySelector('section').textContent").await?;
        assert!(said.contains("kept as it was"), "{said}");
        wheel.act("(host.pack = '')").await?;
        wait_drawn(&wheel, 0, 5, 0).await?;
        Ok(())
    })
}

#[test]
fn names_of_any_length_stay_whole() -> Result<()> {
    run(Options { width: 320, ..Options::phone() }, async |page| {
        let (site, wheel) = one_wheel(page).await?;
        let mut pack = whole();
        for (place, name) in [
            "Belonging and connecting",
            "Meaning, hope and purpose",
            "Tūrangawaewaemetewhenua",
            "Thoughts, feelings, moods",
            "Ground under both my feet",
        ]
        .into_iter()
        .enumerate()
        {
            pack["pou"][place]["name"] = json!(name);
            pack["pou"][place]["gloss"] = json!("what goes round in me at night");
        }
        give(page, &site, &wheel, pack.to_string().into_bytes()).await?;
        assert_eq!(wheel.find("#name-0").await?.text().await?, "Belonging and connecting");
        let cut: bool = wheel
            .get("[...root.querySelectorAll('.name, .gloss, .said')].some(it => it.scrollWidth > it.clientWidth + 1)")
            .await?;
        assert!(!cut);
        Ok(())
    })
}

#[test]
fn a_late_answer_for_an_earlier_pack_is_not_told() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, wheel) = one_wheel(page).await?;
        site.server().fault("/slow.json", Fault::Delay(std::time::Duration::from_millis(600)));
        site.server().fault(
            "/good.json",
            Fault::Body {
                content_type: "application/json".into(),
                bytes: whole().to_string().into_bytes(),
            },
        );
        wheel.act("(host.pack = '/slow.json')").await?;
        wheel.act("(host.pack = '/good.json')").await?;
        wheel
            .wait_until(
                "the later pack serves",
                "root.querySelector('#name-0')?.textContent === 'Part a'",
            )
            .await?;
        page.wait_until(
            "the late answer came",
            "performance.getEntriesByType('resource').some(it => it.name.includes('/slow.json'))",
        )
        .await?;
        assert_eq!(wheel.get::<Value>("host.error").await?, Value::Null);
        Ok(())
    })
}

#[test]
fn a_huge_heap_of_mistakes_does_not_hold_up_the_page() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, wheel) = one_wheel(page).await?;
        let mut pack = whole();
        pack["pou"] = (0..30_000).map(|_| json!({ "key": "a" })).collect();
        give(page, &site, &wheel, pack.to_string().into_bytes()).await?;
        let message =
            page.events("ppsa-error").await?[0]["message"].as_str().unwrap_or_default().len();
        assert!((1..10_000).contains(&message), "{message}");
        Ok(())
    })
}

#[test]
fn a_passage_in_another_language_shows_its_words_and_not_its_braces() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, wheel) = one_wheel(page).await?;
        let mut pack = whole();
        for key in ["name", "gloss", "about"] {
            pack["pou"][0][key] = json!(format!("{key} of {{mi|whānau}}"));
        }
        pack["scale"]["steps"][2] = json!("High as {mi|maunga}");
        give(page, &site, &wheel, pack.to_string().into_bytes()).await?;
        wheel.act("root.querySelector('#now-0').focus()").await?;
        page.press(ppsa_tests::Key::End).await?;
        wait_drawn(&wheel, 0, 3, 0).await?;
        let (shown, spoken, marked): (String, String, Vec<String>) = wheel
            .get(
                "[root.querySelector('section').textContent,
                  root.querySelector('#now-0').getAttribute('aria-valuetext'),
                  [...root.querySelectorAll('.name [lang=mi], .gloss [lang=mi], .about [lang=mi]')].map(it => it.textContent)]",
            )
            .await?;
        assert!(!shown.contains("{mi|") && shown.contains("High as maunga"), "{shown}");
        assert_eq!(spoken, "High as maunga, 3");
        assert_eq!(marked, ["whānau", "whānau", "whānau"]);
        Ok(())
    })
}
