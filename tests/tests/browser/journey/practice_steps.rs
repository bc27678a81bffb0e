//! What a worker does in each widget of the practice page.

use ppsa_tests::{Host, Page, Result, Site};

use super::hand::Hand;
use super::planning::my_data;
use crate::help::READY;

/// The log, the form and the guide.
pub struct Practice {
    pub log: Host,
    pub form: Host,
    pub guide: Host,
}

/// Opens the page, and waits until every widget is drawn.
pub async fn open(page: &Page, site: &Site) -> Result<Practice> {
    page.goto(&site.url("/practice/")).await?;
    widgets(page).await
}

pub async fn widgets(page: &Page) -> Result<Practice> {
    let tags =
        ["ppsa-practice-log", "ppsa-reflection-form", "ppsa-framework-guide", "ppsa-my-data"];
    for tag in tags {
        // Each loads when it comes near: a person scrolls there.
        let widget = page.host(tag);
        page.show(&widget.element().await?).await?;
        widget.wait_until("it is drawn", READY).await?;
    }
    my_data(page).await?;
    let [log, form, guide, _] = tags.map(|tag| page.host(tag));
    Ok(Practice { log, form, guide })
}

/// Waits until something that the selector finds says this.
pub async fn shows(log: &Host, css: &str, text: &str) -> Result<()> {
    let shown = format!(
        "[...root.querySelectorAll(`{css}`)].some(it => it.textContent.includes(`{text}`))"
    );
    log.wait_until(&format!("{css} says: {text}"), &shown).await
}

pub async fn focused(on: &Host, css: &str) -> Result<()> {
    let there = format!("root.activeElement?.matches(`{css}`)");
    on.wait_until(&format!("the focus is on {css}"), &there).await
}

/// Presses the button of an act.
pub async fn act(page: &Page, hand: Hand, log: &Host, name: &str) -> Result<()> {
    hand.press(page, log, &format!("[data-act={name}]")).await
}

/// Back to the first screen.
pub async fn home(page: &Page, hand: Hand, log: &Host) -> Result<()> {
    while log.find_all(".ways").await?.is_empty() {
        act(page, hand, log, "back").await?;
        focused(log, "#title").await?;
    }
    Ok(())
}

pub async fn says_who(page: &Page, hand: Hand, log: &Host) -> Result<()> {
    act(page, hand, log, "worker").await?;
    shows(log, ".who summary", "I am here as a peer worker").await
}

/// Writes someone down, and is on their page.
pub async fn meets_someone(page: &Page, hand: Hand, log: &Host) -> Result<()> {
    act(page, hand, log, "people").await?;
    act(page, hand, log, "add").await?;
    focused(log, "#label").await?;
    page.press("River").await?;
    shows(log, "#title", "River").await
}

/// Notes a contact that touched the first element.
pub async fn notes_a_contact(page: &Page, hand: Hand, log: &Host) -> Result<()> {
    act(page, hand, log, "note").await?;
    focused(log, "#edit input").await?;
    hand.tick(page, log, "#edit input[type=checkbox]").await?;
    act(page, hand, log, "done").await?;
    focused(log, "[data-act=change]").await
}

/// Books supervision for today, and says that it was held and what came of it.
pub async fn has_supervision(page: &Page, hand: Hand, log: &Host) -> Result<()> {
    act(page, hand, log, "together").await?;
    act(page, hand, log, "supervision").await?;
    focused(log, ".fields [type=radio]").await?;
    hand.tick(page, log, ".fields [type=radio]").await?;
    shows(log, ".item h4", "Someone from outside").await?;
    hand.today(page, log, "#book").await?;
    act(page, hand, log, "book").await?;
    shows(log, ".sessions li", "Did it take place?").await?;
    act(page, hand, log, "held").await?;
    focused(log, ".sessions textarea").await?;
    page.press("Ask sooner").await?;
    log.wait_until("it is there", "root.querySelector('.sessions textarea').value === 'Ask sooner'")
        .await
}

/// Opens the reflection that a finding offers, and answers its first question that asks for words.
pub async fn reflects(page: &Page, hand: Hand, log: &Host, form: &Host) -> Result<()> {
    log.find(".finding").await?;
    act(page, hand, log, "reflect").await?;
    focused(form, "h2").await?;
    let mut place = 1;
    while form.find_all(FIELD).await?.is_empty() {
        place += 1;
        hand.press_words(page, form, "Next question").await?;
        shows(form, "#place", &format!("Question {place} of ")).await?;
    }
    hand.write(page, form, FIELD, "Slow and warm").await
}

const FIELD: &str = "textarea[data-field^='q-']";

/// Opens a topic of the guide.
pub async fn reads(page: &Page, hand: Hand, guide: &Host) -> Result<()> {
    hand.press(page, guide, "[id='relational-focus'] > summary").await?;
    guide.wait_until("it is open", "root.querySelector('#relational-focus').open").await
}

/// Chooses two lines to bring along, and sees what would go.
pub async fn chooses(page: &Page, hand: Hand, log: &Host) -> Result<()> {
    act(page, hand, log, "summary").await?;
    for key in ["contacts", "session/"] {
        hand.tick(page, log, &format!("[data-key^='{key}']")).await?;
    }
    hand.press(page, log, "#see").await?;
    focused(log, "#ask").await
}

/// Saves it: the name and the words of the file.
pub async fn saves(page: &Page, hand: Hand, log: &Host) -> Result<(String, String)> {
    page.eval::<()>(
        "const made = URL.createObjectURL;
         URL.createObjectURL = blob => { window.__blob = blob; return made.call(URL, blob); };
         HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };",
        vec![],
    )
    .await?;
    act(page, hand, log, "save").await?;
    page.wait_until("a file was given", "window.__name").await?;
    page.eval("return [window.__name, await window.__blob.text()]", vec![]).await
}

/// All of it is there, on the screens of the log.
pub async fn is_all_there(page: &Page, hand: Hand, all: &Practice, contacts: usize) -> Result<()> {
    let log = &all.log;
    let back = format!("root.querySelector(`{FIELD}, [data-entry] button`)");
    all.form.wait_until("the reflection is back", &back).await?;
    if all.form.find_all(FIELD).await?.is_empty() {
        hand.press(page, &all.form, "[data-entry] button").await?;
    }
    let words = format!("root.querySelector(`{FIELD}`)?.value === 'Slow and warm'");
    all.form.wait_until("with its words", &words).await?;
    shows(log, ".who summary", "I am here as a peer worker").await?;
    act(page, hand, log, "people").await?;
    hand.press(page, log, "[data-person] button").await?;
    shows(log, "#title", "River").await?;
    let count =
        format!("root.querySelectorAll('.contacts [data-act=change]').length === {contacts}");
    log.wait_until("so are the contacts", &count).await?;
    home(page, hand, log).await
}
