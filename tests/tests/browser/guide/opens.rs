//! By keyboard, by touch, by the attribute, and the reflection that practises a topic.

use ppsa_tests::{Key, Options, Result, run};
use serde_json::json;

use super::help::{GUIDE, change, landed, one_guide, open_topics};
use crate::help::{READY, tab_to};

/// How an element of the drawing is drawn.
fn drawn(id: &str) -> String {
    format!(
        "Number(getComputedStyle(root.querySelector('.drawing .{id}')).strokeWidth.replace('px', ''))"
    )
}

#[test]
fn by_keyboard_each_part_of_the_drawing_opens_and_is_lit() -> Result<()> {
    run(Options { reduced_motion: true, ..Options::desktop() }, async |page| {
        let (_site, guide) = one_guide(page).await?;
        for id in ["relational-focus", "wellbeing-focus"] {
            let quiet: f64 = guide.get(&drawn(id)).await?;
            tab_to(page, &guide, &format!("[id='{id}'] > summary")).await?;
            page.press(Key::Enter).await?;
            guide.wait_until("it is lit", &format!("{} > {quiet}", drawn(id))).await?;
        }
        assert_eq!(open_topics(&guide).await?, ["relational-focus", "wellbeing-focus"]);
        tab_to(page, &guide, "[id='multiple-truths'] > summary").await?;
        page.press(" ").await?;
        guide
            .wait_until(
                "the dot is filled",
                "getComputedStyle(root.querySelector('.dot.multiple-truths')).fill
                    !== getComputedStyle(root.querySelector('.dot.flexible-boundaries')).fill",
            )
            .await?;
        page.press(Key::Enter).await?;
        guide.wait_until("it shuts", "!root.querySelector('#multiple-truths').open").await
    })
}

#[test]
fn the_arrow_keys_go_round_the_parts_of_the_drawing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        let at = async |id: &str| -> Result<()> {
            guide
                .wait_until(id, &format!("root.activeElement?.matches(`[id='{id}'] > summary`)"))
                .await
        };
        tab_to(page, &guide, "[id='relational-focus'] > summary").await?;
        page.press(Key::Down).await?;
        at("attention-to-power").await?;
        page.press(Key::Up).await?;
        page.press(Key::Up).await?;
        at("shared-understandings").await?;
        page.press(Key::Right).await?;
        at("relational-focus").await?;
        assert!(open_topics(&guide).await?.is_empty(), "to go there opens nothing");
        Ok(())
    })
}

#[test]
fn a_touch_on_the_drawing_opens_its_topic() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        guide.act("root.querySelector('.drawing').scrollIntoView()").await?;
        page.tap(&guide.find(".dot.shared-understandings").await?).await?;
        guide.wait_until("it is open", &landed("shared-understandings")).await?;
        assert_eq!(open_topics(&guide).await?, ["shared-understandings"]);
        // Shut by hand, the drawing opens it again.
        guide.find("#shared-understandings > summary").await?.click().await?;
        guide.wait_until("it shuts", "!root.querySelector('details[id][open]')").await?;
        guide.act("root.querySelector('.drawing').scrollIntoView()").await?;
        page.tap(&guide.find(".dot.shared-understandings").await?).await?;
        guide.wait_until("it is open again", &landed("shared-understandings")).await
    })
}

#[test]
fn all_at_once_and_only_the_names() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        guide.find("#all").await?.click().await?;
        guide
            .wait_until("all are open", "root.querySelectorAll('details[id][open]').length === 33")
            .await?;
        guide.find("#all").await?.click().await?;
        guide.wait_until("all are shut", "!root.querySelector('details[id][open]')").await
    })
}

#[test]
fn the_topic_opens_and_comes_into_view_and_an_unknown_one_is_told() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        assert!(open_topics(&guide).await?.is_empty());
        for id in ["ako", "guidance-wellbeing-objective", "whenua", "ngahuru"] {
            change(page, &guide, &format!("host.topic = '{id}'")).await?;
            guide.wait_until("it is open", &landed(id)).await?;
        }
        assert!(open_topics(&guide).await?.contains(&"ako".to_owned()), "what was open stays so");
        change(page, &guide, "host.topic = 'elsewhere'").await?;
        page.wait_until("it is told", "__probe.events.some(it => it.name === 'ppsa-error')")
            .await?;
        let error = page.events("ppsa-error").await?.remove(0);
        assert_eq!(error["code"], "not-there");
        assert!(error["message"].as_str().unwrap_or_default().contains("elsewhere"), "{error}");
        assert_eq!(guide.get::<String>("host.dataset.ppsaError").await?, "not-there");
        change(page, &guide, "host.topic = ''").await?;
        assert!(guide.get::<bool>("host.error === null").await?);
        Ok(())
    })
}

#[test]
fn a_topic_far_down_the_page_is_gone_to_as_it_loads() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = ppsa_tests::Site::start()?;
        page.goto(&site.url("/guide-far.html")).await?;
        let guide = page.host(GUIDE);
        guide.wait_until("it is drawn", READY).await?;
        guide.wait_until("it is open", &landed("pakiki-tonu")).await
    })
}

#[test]
fn a_topic_opens_the_reflection_that_practises_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        change(page, &guide, "host.topic = 'attention-to-power'").await?;
        let button = guide.find("#attention-to-power button").await?;
        let spoken = page.role_and_name(&button).await?;
        assert_eq!(spoken, ("button", "Open the reflection: Attention to power"));
        button.click().await?;
        let form = page.host("ppsa-reflection-form");
        form.wait_until("it has the focus", "root.activeElement?.matches('h2')").await?;
        assert_eq!(form.get::<String>("host.template").await?, "attention-to-power");
        let told = page.events("ppsa-open").await?;
        assert_eq!(told, [json!({ "template": "attention-to-power" })]);
        Ok(())
    })
}

#[test]
fn the_form_of_its_store_comes_first_and_any_other_serves() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        page.eval::<()>(
            "document.querySelector('main').append(
                Object.assign(document.createElement('ppsa-reflection-form'), { id: 'mine', store: 'mine', keep: 'nothing' }))",
            vec![],
        )
        .await?;
        let mine = page.host("#mine");
        let first = page.host("ppsa-reflection-form");
        change(
            page,
            &guide,
            "(host.setAttribute('topic', 'ako'), host.setAttribute('store', 'mine'))",
        )
        .await?;
        guide.find("#ako button").await?.click().await?;
        mine.wait_until("it opens there", "host.template === 'principles'").await?;
        assert_eq!(first.get::<String>("host.template").await?, "");
        change(page, &guide, "host.setAttribute('store', 'of-nobody')").await?;
        guide.find("#ako button").await?.click().await?;
        first.wait_until("it opens in the first", "host.template === 'principles'").await
    })
}

#[test]
fn without_a_form_the_reflection_is_named() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, guide) = one_guide(page).await?;
        page.eval::<()>("document.querySelector('ppsa-reflection-form').remove()", vec![]).await?;
        change(page, &guide, "host.topic = 'ako'").await?;
        assert!(guide.find_all("#ako button").await?.is_empty());
        let words: String = guide.get("root.querySelector('#ako').textContent").await?;
        assert!(words.contains("A reflection for this: The six principles in practice"), "{words}");
        Ok(())
    })
}
