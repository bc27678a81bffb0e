//! Supervision, groups, communities of practice and courses, with their sessions.

use ppsa_tests::{Host, Key, Options, Page, Result, Scheme, Site, assert_axe_clean, run};

use crate::help::{bare_texts, open_as, tab_to};

const LOG: &str = "ppsa-practice-log";

/// The log on a page with a reflection form beside it, on one of its screens.
pub async fn open(page: &Page, screen: &str) -> Result<(Site, Host)> {
    let site = Site::start()?;
    let log = open_as(page, &site, "/practice.html", LOG).await?;
    enter(page, &log, &format!("[data-act={screen}]")).await?;
    focused(&log, "#title").await?;
    Ok((site, log))
}

/// By keyboard: goes to what the selector finds and presses Enter.
pub async fn enter(page: &Page, log: &Host, css: &str) -> Result<()> {
    log.find(css).await?;
    tab_to(page, log, css).await?;
    page.press(Key::Enter).await
}

/// Waits until the focus is there.
pub async fn focused(log: &Host, css: &str) -> Result<()> {
    let there = format!("root.activeElement?.matches(`{css}`)");
    log.wait_until(&format!("the focus is in {css}"), &there).await
}

/// Waits until some of what the selector finds says this.
pub async fn shows(log: &Host, css: &str, words: &str) -> Result<()> {
    let shown = format!(
        "[...root.querySelectorAll(`{css}`)].some(it => it.textContent.includes(`{words}`))"
    );
    log.wait_until(&format!("{css} says {words:?}"), &shown).await
}

/// Today, or so many days on from it, as the browser has it.
pub async fn day(page: &Page, on: i32) -> Result<String> {
    let script = format!(
        "const on = new Date(); on.setDate(on.getDate() + ({on}));
         const two = it => String(it).padStart(2, '0');
         return `${{on.getFullYear()}}-${{two(on.getMonth() + 1)}}-${{two(on.getDate())}}`"
    );
    page.eval(&script, vec![]).await
}

/// Sets a field for days, as one tells it.
pub async fn set_day(log: &Host, css: &str, on: &str) -> Result<()> {
    log.find(css).await?;
    log.act(&format!(
        "(() => {{
            const field = root.querySelector(`{css}`);
            field.focus();
            field.value = '{on}';
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"
    ))
    .await
}

/// The field with this label, by its id, once it is there.
async fn labelled(log: &Host, label: &str) -> Result<String> {
    let found = format!(
        "[...root.querySelectorAll('label[for]')].find(it => it.textContent.startsWith(`{label}`))"
    );
    log.wait_until(&format!("there is a field {label:?}"), &found).await?;
    Ok(format!("[id='{}']", log.get::<String>(&format!("{found}.htmlFor")).await?))
}

/// Types into the field with this label.
async fn write(page: &Page, log: &Host, label: &str, words: &str) -> Result<()> {
    let field = labelled(log, label).await?;
    tab_to(page, log, &field).await?;
    page.press(words).await?;
    let is = format!("root.querySelector(`{field}`).value === `{words}`");
    log.wait_until(&format!("{label:?} is {words:?}"), &is).await
}

/// Makes one of several choices.
async fn choose(log: &Host, legend: &str, choice: &str) -> Result<()> {
    let found = format!(
        "[...[...root.querySelectorAll('fieldset')].find(it => it.textContent.startsWith(`{legend}`))
            ?.querySelectorAll('label') ?? []].find(it => it.textContent === `{choice}`)?.control"
    );
    log.wait_until(&format!("{legend:?} has {choice:?}"), &found).await?;
    log.act(&format!("{found}.click()")).await?;
    log.wait_until(&format!("{legend:?} is {choice:?}"), &format!("{found}.checked")).await
}

/// Adds one of a sort, and gives it a label.
async fn add(page: &Page, log: &Host, sort: &str, label: &str) -> Result<()> {
    enter(page, log, &format!("[data-act={sort}]")).await?;
    focused(log, ".fields [id^=f-]").await?;
    write(page, log, "A label", label).await?;
    shows(log, ".item.open h4", label).await
}

#[test]
fn supervision_is_booked_and_then_held() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page, "together").await?;
        enter(page, &log, "[data-act=supervision]").await?;
        focused(&log, ".fields [type=radio]").await?;
        page.press(Key::Space).await?;
        shows(&log, ".item h4", "Someone from outside").await?;
        write(page, &log, "A label", "Kauri").await?;
        write(page, &log, "How many months apart", "1").await?;
        let (today, to_come) = (day(page, 0).await?, day(page, 20).await?);
        set_day(&log, "#book", &today).await?;
        enter(page, &log, "[data-act=book]").await?;
        focused(&log, ".sessions .row").await?;
        shows(&log, ".told", "Booked.").await?;
        shows(&log, ".sessions li", "Did it take place?").await?;
        enter(page, &log, "[data-act=held]").await?;
        focused(&log, ".sessions textarea").await?;
        shows(&log, ".sessions [role=status]", "Noted: it took place.").await?;
        page.press("Ask sooner").await?;
        enter(page, &log, ".sessions .row").await?;
        shows(&log, ".sessions li .words", "Ask sooner").await?;
        set_day(&log, "#book", &to_come).await?;
        enter(page, &log, "[data-act=book]").await?;
        log.wait_until("both are there", "root.querySelectorAll('.sessions li').length === 2")
            .await?;
        shows(&log, ".item h4", "Next on").await?;
        // One that did not take place goes, and can be put back.
        set_day(&log, "#book", &today).await?;
        enter(page, &log, "[data-act=book]").await?;
        enter(page, &log, "[data-act=not-held]").await?;
        focused(&log, "[data-act=put-back]").await?;
        page.press(Key::Enter).await?;
        shows(&log, ".sessions li", "Did it take place?").await?;
        focused(&log, ".sessions .row").await?;
        assert_axe_clean(page, "sessions").await
    })
}

#[test]
fn a_day_that_has_gone_by_took_place() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page, "together").await?;
        add(page, &log, "group", "Thursdays").await?;
        set_day(&log, "#book", &day(page, -3).await?).await?;
        enter(page, &log, "[data-act=book]").await?;
        focused(&log, ".sessions textarea").await?;
        shows(&log, ".sessions li", "took place").await
    })
}

#[test]
fn a_group_of_nine_is_invited_to_look_at_it_and_not_stopped() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page, "together").await?;
        add(page, &log, "group", "Thursdays").await?;
        let unsaid = "[...root.querySelectorAll('fieldset')].every(it =>
            it.querySelector(':checked').parentElement.textContent === 'Not noted')";
        log.wait_until("nothing is answered for me", unsaid).await?;
        assert!(log.find_all(".finding").await?.is_empty(), "nothing rests on what is not noted");
        write(page, &log, "How many of us", "8").await?;
        assert!(log.find_all(".finding").await?.is_empty(), "eight is a group");
        page.press(Key::Backspace + "9").await?;
        shows(&log, ".finding", "quite a few people").await?;
        choose(&log, "The person who guides it", "No").await?;
        shows(&log, ".finding", "not from outside").await?;
        choose(&log, "The person who guides it", "Not noted").await?;
        log.wait_until("one is left", "root.querySelectorAll('.finding').length === 1").await?;
        assert_axe_clean(page, "an invitation").await?;
        enter(page, &log, "[data-act=put-away]").await?;
        focused(&log, "[data-act=put-back]").await?;
        log.wait_until("it is away", "!root.querySelector('.finding')").await?;
        page.press(Key::Enter).await?;
        shows(&log, ".finding", "quite a few people").await?;
        focused(&log, "#found").await
    })
}

#[test]
fn a_community_grows_its_rules() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, log) = open(page, "together").await?;
        add(page, &log, "community", "Silence").await?;
        shows(&log, ".finding", "no mission").await?;
        write(page, &log, "What it is for", "To sit with silence").await?;
        write(page, &log, "Our rules", "Whoever is new is met first").await?;
        log.wait_until("nothing is left to say", "!root.querySelector('.finding')").await?;
        choose(&log, "A line manager", "Yes, as the manager").await?;
        shows(&log, ".finding", "A line manager takes part").await?;
        set_day(&log, "#book", &day(page, -1).await?).await?;
        enter(page, &log, "[data-act=book]").await?;
        focused(&log, ".sessions textarea").await?;
        page.press("Three stories").await?;
        write(page, &log, "Who led it", "Rātā").await?;
        write(page, &log, "What we made", "A list").await?;
        let questions = "[data-open=community-meeting]";
        log.wait_until("the form can open it", &format!("root.querySelector('{questions}')"))
            .await?;
        enter(page, &log, questions).await?;
        let form = page.host("ppsa-reflection-form");
        form.wait_until("it is open there", "root.activeElement?.id === 'title'").await?;
        assert_eq!(form.get::<String>("host.template").await?, "community-meeting");
        Ok(())
    })
}

#[test]
fn ended_taken_up_and_removed_with_its_sessions() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page, "together").await?;
        add(page, &log, "group", "Thursdays").await?;
        set_day(&log, "#book", &day(page, -1).await?).await?;
        enter(page, &log, "[data-act=book]").await?;
        focused(&log, ".sessions textarea").await?;
        enter(page, &log, "[data-act=end]").await?;
        focused(&log, "[data-act=put-back]").await?;
        log.wait_until("it is under Ended", "root.querySelector('details .item')").await?;
        enter(page, &log, ".sort > details > summary").await?;
        enter(page, &log, "[data-act=take-up]").await?;
        focused(&log, ".item .row").await?;
        log.wait_until("it goes on", "!root.querySelector('details .item')").await?;
        enter(page, &log, "[data-act=remove]").await?;
        focused(&log, "[data-act=put-back]").await?;
        log.wait_until("it is gone", "!root.querySelector('.item')").await?;
        page.press(Key::Enter).await?;
        shows(&log, ".item h4", "Thursdays").await?;
        shows(&log, ".sessions li", "took place").await?;
        focused(&log, ".item .row").await
    })
}

#[test]
fn a_course_and_its_last_day() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page, "together").await?;
        enter(page, &log, "[data-act=course]").await?;
        focused(&log, ".fields [type=radio]").await?;
        choose(&log, "Which course", "Reflective Practice, the three days or the refresher")
            .await?;
        let field = labelled(&log, "Finished on").await?;
        set_day(&log, &field, &day(page, -500).await?).await?;
        shows(&log, ".finding", "Time for the refresher?").await?;
        set_day(&log, &field, &day(page, -5).await?).await?;
        log.wait_until("it was lately", "!root.querySelector('.finding')").await
    })
}

#[test]
fn what_is_open_outlives_a_new_drawing() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page, "together").await?;
        add(page, &log, "group", "Thursdays").await?;
        log.act("(host.lang = 'mi')").await?;
        log.wait_until("it is drawn in te reo", "root.querySelector('#title[lang=mi]')").await?;
        shows(&log, ".item.open h4", "Thursdays").await?;
        log.wait_until("the fields are there", "root.querySelector('.fields textarea')").await?;
        assert_eq!(bare_texts(&log).await?, Vec::<String>::new());
        let ids: Vec<String> = log
            .get("[...root.querySelectorAll('[data-field]')].map(it => it.dataset.field)")
            .await?;
        let mut unique = ids.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), ids.len(), "{ids:?}");
        Ok(())
    })
}

#[test]
fn a_page_to_read_changes_nothing() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, log) = open(page, "together").await?;
        add(page, &log, "community", "Silence").await?;
        choose(&log, "We take turns", "No").await?;
        page.eval::<()>("document.querySelector('ppsa-practice-log').readOnly = true", vec![])
            .await?;
        let fields = "root.querySelector('.fields p') && !root.querySelector('.fields input')";
        log.wait_until("it is to read", fields).await?;
        shows(&log, ".fields", "We take turns to lead No").await?;
        let acts: Vec<String> = log
            .get("[...root.querySelectorAll('.shared [data-act]')].map(it => it.dataset.act)")
            .await?;
        assert_eq!(acts, Vec::<String>::new());
        assert_axe_clean(page, "to read").await
    })
}

async fn sound(page: &Page, log: &Host, state: &str) -> Result<()> {
    assert_axe_clean(page, state).await?;
    let wide: bool = page
        .eval(
            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth",
            vec![],
        )
        .await?;
    assert!(wide, "{state}: the page scrolls sideways");
    let small: Vec<String> = log
        .get(
            "[...root.querySelectorAll('button, summary, textarea, .choice, input:not([type=radio], [type=checkbox])')]
                .filter(it => it.checkVisibility() && it.getBoundingClientRect().height < 44)
                .map(it => it.textContent || it.id)",
        )
        .await?;
    assert!(small.is_empty(), "{state}: too small for a thumb: {small:?}");
    Ok(())
}

async fn each_state(page: &Page) -> Result<()> {
    let (_site, log) = open(page, "together").await?;
    sound(page, &log, "nothing yet").await?;
    enter(page, &log, "[data-act=supervision]").await?;
    focused(&log, ".fields [type=radio]").await?;
    sound(page, &log, "supervision").await?;
    let long = "Averyveryverylongwordwithoutanyspaceinitthathastobreaksomewhere";
    add(page, &log, "community", long).await?;
    for on in [-30, 0, 9] {
        set_day(&log, "#book", &day(page, on).await?).await?;
        enter(page, &log, "[data-act=book]").await?;
        log.wait_until("it is noted", "root.querySelector('#book').value === ''").await?;
    }
    log.wait_until("all are there", "root.querySelectorAll('.sessions li').length === 3").await?;
    sound(page, &log, "a community with sessions").await?;
    enter(page, &log, "[data-act=end]").await?;
    focused(&log, "[data-act=put-back]").await?;
    log.act("root.querySelectorAll('details').forEach(it => it.open = true)").await?;
    sound(page, &log, "one that has ended").await
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
