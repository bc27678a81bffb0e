//! A reflection begun under one pack goes on under another, and says in which words it was asked.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Options, Result, run};
use serde_json::json;

use super::{asked, enter, open, press, titled, write};

const BEFORE: &str = "Some of these questions were worded differently then.";

async fn swap(form: &Host) -> Result<()> {
    form.act("(window.swapped = false, host.addEventListener('ppsa-ready', () => (window.swapped = true), { once: true }), host.pack = '/pack-five.json')").await?;
    form.wait_until("it is drawn anew", "window.swapped").await
}

#[test]
fn a_draft_keeps_its_answers_and_the_questions_they_were_given_to() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        form.act("root.querySelectorAll('[name=group]')[1].click()").await?;
        enter(page, &form, "[data-template='pitfalls'] button").await?;
        titled(&form, "Pitfalls of supporting others").await?;
        write(page, &form, 0, "At night").await?;
        press(page, &form, "Next question").await?;
        asked(&form, 2).await?;
        swap(&form).await?;
        titled(&form, "Pitfalls of supporting others").await?;
        form.wait_until(
            "the same question is open",
            "root.querySelector('#place')?.textContent.startsWith('Question 2 of ')",
        )
        .await?;
        let says = format!("root.textContent.includes('{BEFORE}')");
        form.wait_until("it says so", &says).await?;
        press(page, &form, "Finish").await?;
        form.wait_until("it is to be read", "root.querySelector('.answers')").await?;
        let read: String = form.get("root.querySelector('.answers').textContent").await?;
        assert_eq!(read, "Where do you feel alone with the work? Who is beside you?At night");
        form.wait_until("it says so", &says).await?;
        press(page, &form, "Back to all reflections").await?;
        titled(&form, "Looking back").await?;
        form.wait_until("the list says so", &says).await
    })
}

#[test]
fn a_template_that_is_gone_is_not_begun_and_one_that_was_goes_on() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, form) = open(page, "/reflection.html").await?;
        enter(page, &form, "[data-template='gibbs'] button").await?;
        form.wait_until("it is open", "root.querySelector('[data-field=q-0]')").await?;
        swap(&form).await?;
        form.wait_until("all templates show", "root.querySelector('#begin')").await?;
        form.act("host.removeAttribute('pack')").await?;
        form.wait_until("it is open again", "root.querySelector('[data-field=q-0]')").await?;
        write(page, &form, 0, "We talked").await?;
        swap(&form).await?;
        form.wait_until(
            "its words are there",
            "root.querySelector('[data-field=q-0]')?.value === 'We talked'",
        )
        .await
    })
}

#[test]
fn a_template_of_the_organisation_stands_in_the_group_that_its_pack_says() -> Result<()> {
    run(Options::phone(), async |page| {
        let (site, form) = open(page, "/reflection.html").await?;
        let template = |id: &str, purpose: Option<&str>| {
            let sections = json!([{ "id": "all", "prompts": [{ "id": "one", "asks": "How was it?", "kind": "text" }] }]);
            let mut template =
                json!({ "id": id, "title": format!("Our {id}"), "sections": sections });
            if let Some(purpose) = purpose {
                template["purpose"] = purpose.into();
            }
            template
        };
        let pack = json!({
            "id": "ours", "version": "1", "language": "en-NZ", "over": "ppsa-starter", "name": "Ours",
            "holder": "Us", "licence": "Ours",
            "templates": [
                template("evening", Some("own")), template("hui", Some("together")), template("else", None),
            ],
        });
        let body = Fault::Body {
            content_type: "application/json".into(),
            bytes: pack.to_string().into_bytes(),
        };
        site.server().fault("/ours.json", body);
        form.act("host.pack = '/ours.json'").await?;
        let has = |id: &str| format!("root.querySelector(\"[data-template='{id}']\")");
        form.wait_until("its words are there", &has("evening")).await?;
        for (group, id) in
            [("For me", "evening"), ("For time with others", "hui"), ("More", "else")]
        {
            let choose = format!(
                "[...root.querySelectorAll('.groups label')].find(it => it.textContent.trim() === '{group}').click()"
            );
            form.act(&choose).await?;
            form.wait_until(&format!("{id} is in {group:?}"), &has(id)).await?;
            let mine: Vec<String> = form
                .get("[...root.querySelectorAll('[data-template]')].map(it => it.dataset.template).filter(it => ['evening', 'hui', 'else'].includes(it))")
                .await?;
            assert_eq!(mine, [id], "in {group:?}");
        }
        assert!(page.events("ppsa-error").await?.is_empty());
        Ok(())
    })
}
