//! A summary to bring along: chosen line by line, and just that in the file.

use chrono::{Days, NaiveDate};
use ppsa_core::document::Change;
use ppsa_core::framework::Element;
use ppsa_core::plan::ObjectiveChange;
use ppsa_core::practice::{
    Companion, Contact, Feedback, FeedbackWay, Save, Session, Supervision, SupervisionWith,
};
use ppsa_core::reflection::{Answer, ReflectionChange, TemplateSnapshot};
use ppsa_core::{ContentPack, Document, Id, Replica};
use ppsa_tests::{Context, Host, Key, Options, Page, Result, Scheme, Site, assert_axe_clean, run};

use super::together::{day, enter, focused, open, set_day, shows};
use crate::help::{READY, bare_texts, tab_to};

fn made(document: &mut Document, change: &dyn Change) -> Result<Id> {
    Ok(document.apply(change)?.records.first().context("a record")?.id.clone())
}

/// Some weeks of practice, to this day.
fn weeks(today: NaiveDate) -> Result<Document> {
    let pack = ContentPack::built_in("en-NZ")?;
    let ago = |days| today - Days::new(days);
    let mut document = Document::new(Replica::new(7));
    let it = &mut document;
    let river = made(it, &Save(Companion { label: "River".into(), ..Companion::default() }))?;
    for on in [40, 9, 2] {
        let elements = vec![Element::RelationalFocus];
        made(it, &Save(Contact { elements, ..Contact::new(river.clone(), ago(on)) }))?;
    }
    let (way, text) = (FeedbackWay::ByMessage, "More walking".to_owned());
    made(it, &Save(Feedback { id: None, with: river, on: ago(8), way, text }))?;
    let with = Some(SupervisionWith::External);
    let kauri = Supervision { with, label: "Kauri".into(), ..Supervision::default() };
    let kauri = made(it, &Save(kauri))?;
    let session = Session::booked(kauri, ago(20));
    let text = "# Ask sooner. Ring 021 123 4567".to_owned();
    made(it, &Save(Session { held: true, text, ..session }))?;
    let (pou, text) = (vec![pack.snapshot().pou[0].clone()], "Sleep".to_owned());
    made(it, &ObjectiveChange::Start { on: ago(60), companion: None, pou, text })?;
    let template = pack.template("gibbs").context("a template")?;
    let asked = Box::new(TemplateSnapshot::of(&pack, template));
    let entry = made(it, &ReflectionChange::Start { on: ago(3), about: None, asked })?;
    for (prompt, words) in template.prompts().zip(["We talked", "I was numb"]) {
        let (prompt, asks) = (prompt.id.clone(), prompt.asks.clone());
        let (entry, said) = (entry.clone(), Answer::Text(words.into()));
        made(it, &ReflectionChange::Answer { entry, prompt, asks, said })?;
    }
    Ok(document)
}

/// The summary of some weeks, which are brought back from a file first.
async fn ready(page: &Page) -> Result<(Site, Host)> {
    let (site, log) = open(page, "summary").await?;
    shows(&log, ".bring", "Starting from").await?;
    let document = weeks(day(page, 0).await?.parse().ok().context("a day")?)?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("notes.json");
    std::fs::write(&path, document.to_json())?;
    page.eval::<()>(
        "document.querySelector('main').insertAdjacentHTML('afterbegin',
            '<ppsa-my-data store=practice keep=nothing></ppsa-my-data>')",
        vec![],
    )
    .await?;
    let data = page.host("ppsa-my-data");
    data.wait_until("it is drawn", READY).await?;
    data.find("#go-back-up").await?.click().await?;
    data.find("#file").await?.send_keys(path.to_str().context("a path")?).await?;
    data.find("#add").await?.click().await?;
    log.find("[data-key=contacts]").await?;
    page.eval::<()>("document.querySelector('ppsa-my-data').remove()", vec![]).await?;
    Ok((site, log))
}

/// By keyboard: ticks the line with this key, or takes the tick away.
async fn tick(page: &Page, log: &Host, key: &str) -> Result<()> {
    tab_to(page, log, &format!("[data-key^='{key}']")).await?;
    page.press(Key::Space).await
}

async fn ticked(log: &Host, count: usize) -> Result<()> {
    let is = format!("root.querySelectorAll('.lines :checked').length === {count}");
    log.wait_until(&format!("{count} are ticked"), &is).await
}

/// A day as people write it.
async fn words(page: &Page, on: i32) -> Result<String> {
    let on = day(page, on).await?;
    let script = format!(
        "const [year, month, day] = '{on}'.split('-').map(Number);
         return new Date(year, month - 1, day).toLocaleDateString('en-NZ',
             {{ day: 'numeric', month: 'long', year: 'numeric' }})"
    );
    page.eval(&script, vec![]).await
}

/// What the page gives the person when this is pressed, by its name.
pub async fn saved(page: &Page, log: &Host) -> Result<(String, String)> {
    page.eval::<()>(
        "const made = URL.createObjectURL;
         URL.createObjectURL = blob => { window.__blob = blob; return made.call(URL, blob); };
         HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };",
        vec![],
    )
    .await?;
    enter(page, log, "[data-act=save]").await?;
    page.wait_until("a file was given", "window.__name").await?;
    page.eval("return [window.__name, await window.__blob.text()]", vec![]).await
}

#[test]
fn the_file_holds_what_was_chosen_and_nothing_else() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = ready(page).await?;
        ticked(&log, 0).await?;
        enter(page, &log, "#see").await?;
        shows(&log, ".bring .told", "Nothing is ticked yet.").await?;
        let before: String = log.get("root.textContent").await?;
        assert!(before.contains("about someone I walk beside") && !before.contains("River"));
        assert!(before.contains("I was numb") && before.contains("Sleep"), "each to be chosen");
        for key in ["contacts", "session/", "feedback/"] {
            tick(page, &log, key).await?;
        }
        ticked(&log, 3).await?;
        shows(&log, ".choice", "River: ").await?;
        enter(page, &log, "#see").await?;
        focused(&log, "#ask").await?;
        let marks: Vec<String> =
            log.get("[...root.querySelectorAll('mark')].map(it => it.textContent)").await?;
        assert_eq!(marks, ["021 123 4567"]);
        shows(&log, ".notice li", "a phone number").await?;
        let (today, held, asked) =
            (words(page, 0).await?, words(page, -20).await?, words(page, -8).await?);
        let seen: String = log.get("root.querySelector('.page').textContent").await?;
        assert_eq!(
            seen,
            format!(
                "My notes{today}ContactsContacts: 2Sessions{held}, External supervision, \
                 Kauri: # Ask sooner. Ring 021 123 4567Asked how it is for themRiver: {asked}, by \
                 message or call: More walking"
            )
        );
        let (name, text) = saved(page, &log).await?;
        assert_eq!(name, "notes.md");
        assert_eq!(
            text,
            format!(
                "# My notes\n\n{today}\n\n## Contacts\n\n- Contacts: 2\n\n## Sessions\n\n\
                 - {held}, External supervision, Kauri: \\# Ask sooner. Ring 021 123 4567\n\n\
                 ## Asked how it is for them\n\n- River: {asked}, by message or call: More walking\n"
            )
        );
        shows(&log, ".bring .told", "The file went").await?;
        page.eval::<()>("window.print = () => { window.__printed = true }", vec![]).await?;
        enter(page, &log, "[data-act=print]").await?;
        page.wait_until("it printed", "window.__printed").await?;
        enter(page, &log, "[data-act=choose]").await?;
        focused(&log, "#see").await?;
        ticked(&log, 3).await?;
        tick(page, &log, "feedback/").await?;
        log.wait_until("no label", "!root.textContent.includes('River')").await
    })
}

#[test]
fn what_is_chosen_is_remembered_by_the_screen_alone() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = ready(page).await?;
        let kept =
            "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href,
            history.state, document.title])";
        let (before, events) =
            (page.eval::<String>(kept, vec![]).await?, page.events("ppsa-change").await?.len());
        for key in ["contacts", "reflection/", "objective/"] {
            tick(page, &log, key).await?;
        }
        ticked(&log, 3).await?;
        enter(page, &log, "[data-act=back]").await?;
        enter(page, &log, "[data-act=summary]").await?;
        ticked(&log, 3).await?;
        assert_eq!(page.eval::<String>(kept, vec![]).await?, before);
        assert_eq!(page.events("ppsa-change").await?.len(), events, "nothing is written");
        log.act("(host.lang = 'mi')").await?;
        log.wait_until("it is drawn in te reo", "root.querySelector('#title[lang=mi]')").await?;
        ticked(&log, 0).await?;
        assert_eq!(bare_texts(&log).await?, Vec::<String>::new());
        Ok(())
    })
}

#[test]
fn another_first_day() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = ready(page).await?;
        shows(&log, ".lines .choice", "Contacts: 2").await?;
        assert_eq!(
            log.get::<String>("root.querySelector('#from').value").await?,
            day(page, -20).await?
        );
        set_day(&log, "#from", &day(page, -50).await?).await?;
        shows(&log, ".lines .choice", "Contacts: 3").await?;
        set_day(&log, "#from", &day(page, 0).await?).await?;
        log.wait_until("no contacts", "!root.querySelector('[data-key=contacts]')").await?;
        focused(&log, "#from").await
    })
}

#[test]
fn on_a_page_to_read_it_works_all_the_same() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = ready(page).await?;
        page.eval::<()>("document.querySelector('ppsa-practice-log').readOnly = true", vec![])
            .await?;
        log.find("[data-key=contacts]").await?;
        tick(page, &log, "contacts").await?;
        ticked(&log, 1).await?;
        enter(page, &log, "#see").await?;
        focused(&log, "#ask").await?;
        let (_, text) = saved(page, &log).await?;
        assert!(text.ends_with("- Contacts: 2\n"), "{text}");
        Ok(())
    })
}

async fn each_state(page: &Page) -> Result<()> {
    let (_site, log) = open(page, "summary").await?;
    shows(&log, ".bring", "Nothing is noted from that day on.").await?;
    assert_axe_clean(page, "nothing to choose").await?;
    let (_site, log) = ready(page).await?;
    tick(page, &log, "session/").await?;
    tick(page, &log, "feedback/").await?;
    ticked(&log, 2).await?;
    assert_axe_clean(page, "to choose").await?;
    let small: Vec<String> = log
        .get(
            "[...root.querySelectorAll('button, .choice, input[type=date]')]
                .filter(it => it.getBoundingClientRect().height < 44).map(it => it.textContent)",
        )
        .await?;
    assert!(small.is_empty(), "too small for a thumb: {small:?}");
    enter(page, &log, "#see").await?;
    focused(&log, "#ask").await?;
    assert_axe_clean(page, "what goes").await?;
    let wide =
        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    assert!(page.eval::<bool>(wide, vec![]).await?, "the page scrolls sideways");
    Ok(())
}

#[test]
fn on_a_phone() -> Result<()> {
    run(Options::phone(), async |page| each_state(page).await)
}

#[test]
fn on_a_wide_page_in_the_dark() -> Result<()> {
    let options = Options { scheme: Scheme::Dark, ..Options::desktop() };
    run(options, async |page| each_state(page).await)
}

#[test]
fn in_forced_colours_at_320_pixels() -> Result<()> {
    let options = Options { forced_colours: true, width: 320, ..Options::phone() };
    run(options, async |page| each_state(page).await)
}
