//! From a challenge to an agreed objective with a step and a day, by the keyboard alone.

use ppsa_tests::{Key, Options, Result, run};
use serde_json::json;

use super::help::{act, focused, one_plan, plan_beside_a_wheel, shows, start, wording};
use crate::help::tab_to;

#[test]
fn by_the_keyboard_from_a_challenge_to_a_calendar_file() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = plan_beside_a_wheel(page).await?;
        page.eval::<()>(
            "window.files = [];
             const made = URL.createObjectURL;
             URL.createObjectURL = (blob) => (files.push(blob), made.call(URL, blob));
             HTMLAnchorElement.prototype.click = function () { files.push(this.download); };",
            vec![],
        )
        .await?;
        tab_to(page, &plan, "button.note:has(.words)").await?;
        page.press(Key::Tab).await?;
        shows(&plan, "button.note:focus", "What is hard: Nights").await?;
        page.press(Key::Enter).await?;
        focused(&plan, "#wording").await?;
        shows(&plan, ".source", "Nights").await?;
        assert!(
            page.events("ppsa-change")
                .await?
                .iter()
                .all(|it| it["kind"] == "note" || it["kind"] == "reading")
        );
        page.press("Sleep ā most nights").await?;
        wording(&plan, "Sleep ā most nights").await?;
        shows(&plan, ".standing", "Held lightly").await?;
        tab_to(page, &plan, "[data-act=agree]").await?;
        page.press(Key::Enter).await?;
        shows(&plan, ".standing", "Agreed").await?;
        focused(&plan, "[data-act=take-back]").await?;
        shows(&plan, ".told", "Agreed. I can change my mind at any time.").await?;
        shows(&plan, "#standing time", "20").await?;
        tab_to(page, &plan, "[data-field=step-0]").await?;
        page.press("Phone off at nine").await?;
        tab_to(page, &plan, "input[type=radio]").await?;
        page.press(Key::Right).await?;
        tab_to(page, &plan, "#day").await?;
        // The same in whatever order the browser asks for day and month.
        crate::help::press_day(page, "03032033").await?;
        shows(&plan, ".row", "Look again on 3 March 2033").await?;
        tab_to(page, &plan, "[data-act=calendar]").await?;
        page.press(Key::Enter).await?;
        page.wait_until("there is a file", "files.length === 2").await?;
        let file: String = page.eval("return files[0].text()", vec![]).await?;
        assert_eq!(page.eval::<String>("return files[1]", vec![]).await?, "dates.ics");
        assert!(file.contains("DTSTART;VALUE=DATE:20330303"), "{file}");
        assert!(file.contains("SUMMARY:Appointment"), "{file}");
        assert!(!file.contains("Sleep") && !file.contains("ppsa"), "{file}");
        shows(&plan, ".review .told", "The calendar file went to this browser").await?;
        let mut kinds = page.events("ppsa-change").await?;
        kinds.dedup();
        assert!(kinds.ends_with(&[json!({"kind": "step"}), json!({"kind": "objective"})]));
        Ok(())
    })
}

#[test]
fn nothing_is_started_without_a_word() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        plan.find("button.name").await?.click().await?;
        focused(&plan, "#wording").await?;
        page.press(" ").await?;
        shows(&plan, ".row", "A new objective").await?;
        plan.act("root.querySelector('.rest button').click()").await?;
        focused(&plan, "#start").await?;
        assert!(page.events("ppsa-change").await?.is_empty());
        Ok(())
    })
}

#[test]
fn several_and_one_is_open() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 0, "One").await?;
        start(page, &plan, 1, "Two").await?;
        let open = "[...root.querySelectorAll('[aria-expanded=true]')].map(it => it.id).join()";
        plan.wait_until("the second is open", &format!("{open} === 'row-1'")).await?;
        plan.find("#row-0").await?.click().await?;
        plan.wait_until("the first is open", &format!("{open} === 'row-0'")).await?;
        focused(&plan, "#row-0").await?;
        plan.act("(window.away = host, host.remove())").await?;
        page.wait_until("it was taken down", "!away.shadowRoot.querySelector('section')").await?;
        page.eval::<()>("document.querySelector('main').append(away)", vec![]).await?;
        plan.wait_until("the open one comes back", &format!("{open} === 'row-0'")).await
    })
}

#[test]
fn it_belongs_to_one_pou_at_least() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, plan) = one_plan(page).await?;
        start(page, &plan, 2, "Sleep").await?;
        plan.act("root.querySelectorAll('.belongs input')[4].click()").await?;
        shows(&plan, ".row", "Whenua").await?;
        plan.act("root.querySelectorAll('.belongs input')[2].click()").await?;
        let parts = "[...root.querySelectorAll('.row .part')].map(it => it.textContent).join()";
        plan.wait_until("it belongs to the other", &format!("{parts} === 'Whenua'")).await?;
        plan.act("root.querySelectorAll('.belongs input')[4].click()").await?;
        shows(&plan, ".told", "at least one").await?;
        let ticked: bool = plan.get("root.querySelectorAll('.belongs input')[4].checked").await?;
        assert!(ticked, "the last one stays");
        act(&plan, "look").await?;
        assert!(page.events("ppsa-error").await?.is_empty());
        Ok(())
    })
}
