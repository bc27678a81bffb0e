//! The first three meetings of a worker with somebody, on the practice page; and what that person leaves with.

use ppsa_core::{Document, Replica};
use ppsa_tests::{Host, Options, Page, Result, Site, run};

use super::hand::Hand;
use super::planning::{clean, my_data};
use super::practice_steps::{
    act, focused, home, meets_someone, notes_a_contact, open, says_who, shows,
};
use crate::data::steps::bring;
use crate::help::READY;

const TAKE: &str = "[data-act=take]";

/// Opens a part of the page that is a press away.
async fn opens(page: &Page, hand: Hand, log: &Host, part: &str) -> Result<()> {
    hand.press(page, log, &format!("{part} > summary")).await?;
    let open = format!(
        "root.querySelector('{part}')?.open || root.querySelector('{part}')?.parentElement.open"
    );
    log.wait_until("it is open", &open).await
}

/// The season, a strength, a first wording from it, and what the two agreed, with a day to look at it again.
async fn first(page: &Page, hand: Hand, log: &Host) -> Result<()> {
    notes_a_contact(page, hand, log).await?;
    hand.press(page, log, "#choose").await?;
    hand.press(page, log, "#go-hotoke").await?;
    focused(log, "#sheet").await?;
    hand.press(page, log, ".sheet .main").await?;
    shows(log, "#here", "hōtoke").await?;
    hand.press(page, log, "[data-pou=tinana] [data-act=write]").await?;
    hand.write(page, log, "#known [data-field^=strength-]", "Walks").await?;
    act(page, hand, log, "known").await?;
    act(page, hand, log, "start-here").await?;
    hand.write(page, log, "[data-field^=wording-]", "Sleep through").await?;
    shows(log, ".standing", "Held lightly").await?;
    opens(page, hand, log, "details.between").await?;
    hand.write(page, log, "[data-field^=agreed-]", "Not at the field").await?;
    hand.today(page, log, "[data-field^=look-on]").await?;
    clean(page, "a first meeting").await
}

/// Side by side: the person agrees, leaves some words, and takes a copy. Gives the copy.
async fn second(page: &Page, hand: Hand, log: &Host) -> Result<String> {
    act(page, hand, log, "turns").await?;
    act(page, hand, log, "person").await?;
    hand.press(page, log, TAKE).await?;
    shows(log, "#title", "Whose turn it is:").await?;
    clean(page, "in the person's hands").await?;
    hand.write(page, log, "[data-turn=strength-2]", "Swims").await?;
    hand.tick(page, log, ".objective [type=radio]").await?;
    log.wait_until("it is agreed", "root.querySelector('.objective.agreed')").await?;
    act(page, hand, log, "end").await?;
    shows(log, ".page", "Swims").await?;
    hand.tick(page, log, "[data-turn=keep-2]").await?;
    page.eval::<()>(
        "const made = URL.createObjectURL;
         URL.createObjectURL = (blob) => { window.__blob = blob; return made.call(URL, blob); };
         HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };",
        vec![],
    )
    .await?;
    act(page, hand, log, "save").await?;
    page.wait_until("there is a file", "window.__name === 'notes.json'").await?;
    let copy: String = page.eval("return __blob.text()", vec![]).await?;
    act(page, hand, log, "finish").await?;
    hand.press(page, log, TAKE).await?;
    shows(log, "#title", "River").await?;
    shows(log, ".standing", "Agreed on screen, in their own turn").await?;
    shows(log, ".cards .words", "Swims").await?;
    clean(page, "handed back").await?;
    Ok(copy)
}

/// How the support is, as the person says it; and a look back on it, about them.
async fn third(page: &Page, hand: Hand, log: &Host, form: &Host) -> Result<()> {
    act(page, hand, log, "ask").await?;
    hand.press(page, log, TAKE).await?;
    act(page, hand, log, "drawing").await?;
    hand.tick(page, log, "[name=drawn-0]").await?;
    act(page, hand, log, "on").await?;
    act(page, hand, log, "finish").await?;
    hand.press(page, log, TAKE).await?;
    shows(log, ".cards", "On this screen, on a drawing").await?;
    opens(page, hand, log, "details.look-back").await?;
    hand.press(page, log, ".look-back [data-act=reflect]").await?;
    let whom = "root.querySelector('#whom')?.selectedOptions[0]?.textContent.trim() === 'River'";
    form.wait_until("it is about them", whom).await?;
    clean(page, "a look back").await?;
    home(page, hand, log).await?;
    shows(log, ".timeline", "Look again at what we agreed · River").await
}

/// The person brings their copy into a planning page of their own.
async fn leaves(page: &Page, site: &Site, copy: &str) -> Result<()> {
    let copy = Document::from_json(Replica::new(9), copy)?;
    page.goto(&site.url("/planning/#part-5")).await?;
    my_data(page).await?;
    let data = page.host("ppsa-my-data");
    page.show(&data.element().await?).await?;
    bring(&data, &copy).await?;
    let plan = page.host("ppsa-wellbeing-plan");
    plan.wait_until("it is drawn", READY).await?;
    plan.wait_until("their words are in their plan", "root.textContent.includes('Sleep through')")
        .await?;
    let wheel = page.host("ppsa-wellbeing-wheel");
    wheel.wait_until("and in their wheel", "root.textContent.includes('Swims') || [...root.querySelectorAll('textarea')].some((it) => it.value === 'Swims')").await?;
    let all: String = page.eval("return document.body.innerText", vec![]).await?;
    assert!(!all.contains("River") && !all.contains("Not at the field"), "{all}");
    Ok(())
}

async fn meets(page: &Page, hand: Hand) -> Result<()> {
    let site = Site::demo()?;
    let all = open(page, &site).await?;
    says_who(page, hand, &all.log).await?;
    meets_someone(page, hand, &all.log).await?;
    first(page, hand, &all.log).await?;
    let copy = second(page, hand, &all.log).await?;
    third(page, hand, &all.log, &all.form).await?;
    assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
    leaves(page, &site, &copy).await
}

#[test]
fn by_keyboard_alone() -> Result<()> {
    run(Options::desktop(), async |page| meets(page, Hand::Keys).await)
}

#[test]
fn by_touch_alone() -> Result<()> {
    run(Options::phone(), async |page| meets(page, Hand::Finger).await)
}
