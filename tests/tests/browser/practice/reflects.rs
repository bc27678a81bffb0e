//! Looking back on the work with somebody: the form knows whom it is about, and a first meeting's wording is
//! their provisional objective.

use ppsa_tests::{Host, Options, Page, Result, assert_axe_clean, run};
use serde_json::Value;

use super::{LOG, act, contact, open, shows, someone};

const FORM: &str = "ppsa-reflection-form";

/// Whom the form says it is about.
const WHOM: &str = "root.querySelector('#whom')?.selectedOptions[0]?.textContent.trim()";

/// Presses the button with this name that is in sight.
async fn press(widget: &Host, css: &str, words: &str) -> Result<()> {
    let found = format!(
        "[...root.querySelectorAll(`{css}`)].find(it => it.textContent.includes(`{words}`))"
    );
    widget.wait_until(&format!("there is {words}"), &format!("!!{found}")).await?;
    widget.act(&format!("{found}.click()")).await
}

/// A page with somebody on it who was met, and their page open.
async fn met(page: &Page) -> Result<(ppsa_tests::Site, Host, Host)> {
    let (site, log) = open(page).await?;
    someone(page, &log, "River").await?;
    contact(page, &log).await?;
    Ok((site, log, page.host(FORM)))
}

/// Opens a template from their page.
async fn look_back(page: &Page, log: &Host, title: &str) -> Result<()> {
    press(log, ".look-back [data-act=reflect]", title).await?;
    page.host(FORM).wait_until("it is open", &format!("{WHOM} === 'River'")).await
}

/// The field of the first wording, on the page with all questions.
const WORDING: &str =
    "[...root.querySelectorAll('.question')].find(it => it.textContent.includes('first wording'))";

async fn says(form: &Host, words: &str) -> Result<()> {
    let says = format!("{WORDING}?.querySelector('[role=status]').textContent.includes(`{words}`)");
    form.wait_until(&format!("it says: {words}"), &says).await
}

#[test]
fn a_first_meetings_wording_is_their_provisional_objective() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log, form) = met(page).await?;
        look_back(page, &log, "First meeting").await?;
        let opened = page.probe_events().await?;
        let opened = opened.iter().find(|it| it.name == "ppsa-open").map(|it| it.detail.clone());
        let only: Value = serde_json::json!({ "template": "first-meeting" });
        assert_eq!(opened, Some(only), "nothing of whom");

        press(&form, "label.choice", "all questions").await?;
        form.wait_until("all stand there", &format!("!!{WORDING}")).await?;
        form.act(&format!("{WORDING}.querySelector('textarea').focus()")).await?;
        page.press("Sleep through").await?;
        says(&form, "Once I tick a part").await?;
        shows(&log, ".block[part=objectives]", "Nothing").await?;
        form.act(&format!("{WORDING}.querySelectorAll('[type=checkbox]')[2].click()")).await?;
        says(&form, "This is their objective now").await?;
        shows(&log, ".objective .standing", "Held lightly").await?;
        let words = "root.querySelector('.objective textarea')?.value";
        log.wait_until("it says so", &format!("{words} === 'Sleep through'")).await?;
        form.act(&format!("{WORDING}.querySelector('textarea').focus()")).await?;
        page.press(", most nights").await?;
        log.wait_until("it follows", &format!("{words} === 'Sleep through, most nights'")).await?;
        assert_axe_clean(page, "a first wording").await?;

        // What becomes of it on their page is not written over.
        log.act("root.querySelector('.objective textarea').focus()").await?;
        page.press("!").await?;
        says(&form, "It has changed since").await?;
        form.act(&format!("{WORDING}.querySelector('textarea').focus()")).await?;
        page.press(" or so").await?;
        let own = format!("{WORDING}.querySelector('textarea').value");
        form.wait_until("the words are there", &format!("{own}.endsWith(' or so')")).await?;
        let kept: String = log.get(words).await?;
        assert!(kept.contains('!') && !kept.contains("or so"), "{kept}");
        Ok(())
    })
}

#[test]
fn whom_it_is_about_shows_can_be_looked_for_and_changed() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log, form) = met(page).await?;
        // From the contact that is being noted.
        press(&log, "#edit [data-act=reflect]", "After a conversation").await?;
        form.wait_until("it is open", &format!("{WHOM} === 'River'")).await?;
        form.act("root.querySelector('.dots button:nth-child(1)'), root.querySelectorAll('.dots button')[1].click()").await?;
        form.wait_until("a field", "root.querySelector('textarea')").await?;
        form.act("root.querySelector('textarea').focus()").await?;
        page.press("We walked").await?;
        press(&form, "button", "Finish").await?;
        shows(&form, "p", "About River").await?;
        press(&form, "button", "Back to all").await?;
        shows(&form, ".found li", "About River").await?;

        // One about nobody beside it, and a look for those about River.
        press(&form, "[data-template=peer-drift] button, [data-template] button", "").await?;
        form.wait_until("nobody", &format!("{WHOM} === 'Nobody in particular'")).await?;
        form.act("root.querySelector('#whom').focus()").await?;
        page.press("R").await?;
        form.wait_until("chosen by keyboard", &format!("{WHOM} === 'River'")).await?;
        Ok(())
    })
}

#[test]
fn a_suggestion_opens_its_questions_about_the_person() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log, form) = met(page).await?;
        act(page, &log, "done").await?;
        act(page, &log, "back").await?;
        act(page, &log, "back").await?;
        act(page, &log, "worker").await?;
        press(&log, ".findings [data-act=reflect]", "First meeting").await?;
        form.wait_until("it knows whom", &format!("{WHOM} === 'River'")).await?;
        // It is still so when the page comes to draw it anew.
        form.act("root.host.setAttribute('lang', 'mi')").await?;
        form.wait_until(
            "drawn anew",
            "root.querySelector('.place:not([hidden]) section')?.textContent.includes('Pātai')",
        )
        .await?;
        form.wait_until("it knows whom", &format!("{WHOM} === 'River'")).await?;
        assert_eq!(page.host(LOG).find_all("[data-ready]").await?.len(), 1);
        Ok(())
    })
}
