//! Side by side: in turns, of which nothing is kept but what the person chooses.

use ppsa_tests::{Host, Options, Page, Result, Site, assert_axe_clean, run};

use super::{LOG, focused, none, shows, someone};
use crate::help::READY;
use crate::journey::hand::Hand;
use crate::keeping::steps::{in_page, stored, wait_stored};

pub const PERSON: &str = "[data-act=person]";
pub const WORKER: &str = "[data-act=worker]";
pub const TAKE: &str = "[data-act=take]";
const HIDE: &str = "[data-act=hide]";
/// What helps in the third pou.
pub const HELPS: &str = "[data-turn=strength-2]";

/// A log that this device keeps, with somebody in it, and on their page.
pub async fn with_river(page: &Page, site: &Site) -> Result<Host> {
    page.goto(&site.url("/turns.html")).await?;
    let log = page.host(LOG);
    log.wait_until("it is drawn", READY).await?;
    someone(page, &log, "River").await?;
    wait_stored(page, "River").await?;
    Ok(log)
}

pub async fn press(page: &Page, log: &Host, hand: Hand, css: &str) -> Result<()> {
    hand.press(page, log, css).await
}

/// Side by side from someone's page, in the hands of this voice.
pub async fn begin(page: &Page, log: &Host, hand: Hand, voice: &str) -> Result<()> {
    press(page, log, hand, "[data-act=turns]").await?;
    shows(log, "#title", "Side by side").await?;
    focused(log, "#title").await?;
    hand_to(page, log, hand, voice).await
}

async fn hand_to(page: &Page, log: &Host, hand: Hand, voice: &str) -> Result<()> {
    press(page, log, hand, voice).await?;
    shows(log, "#title", "Hand it to:").await?;
    focused(log, "#title").await?;
    press(page, log, hand, TAKE).await?;
    shows(log, "#title", "Whose turn it is:").await?;
    focused(log, "#title").await
}

/// Writes down an objective, "Sleep", on someone's page.
async fn objective(page: &Page, log: &Host) -> Result<()> {
    log.act("root.querySelector('.start').open = true").await?;
    super::enter(page, log, "[data-act=start]").await?;
    focused(log, "[data-field^=wording-]").await?;
    page.press("Sleep").await?;
    wait_stored(page, "Sleep").await
}

/// Nothing of it is there, and the screen says so, before it goes back to the worker.
pub async fn is_gone(page: &Page, log: &Host, word: &str) -> Result<()> {
    shows(log, ".over #about", "None of it was kept.").await?;
    let all = stored(page).await? + &*in_page(page).await?;
    assert!(!all.contains(word), "{all}");
    press(page, log, Hand::Keys, TAKE).await?;
    shows(log, "#title", "River").await?;
    let all = stored(page).await? + &*in_page(page).await?;
    assert!(!all.contains(word), "{all}");
    Ok(())
}

/// The whole way, in one kind of hands.
async fn whole_way(page: &Page, hand: Hand) -> Result<()> {
    let site = Site::start()?;
    let log = with_river(page, &site).await?;
    objective(page, &log).await?;
    let before = page.events("ppsa-change").await?.len();
    begin(page, &log, hand, WORKER).await?;
    none(&log, ".objective").await?;
    hand.write(page, &log, HELPS, "Workerword").await?;
    log.act("root.querySelectorAll('.turns details')[2].open = true").await?;
    rates(&log, "now-2", 2).await?;
    assert_axe_clean(page, "the worker's turn").await?;
    press(page, &log, hand, HIDE).await?;
    focused(&log, "#title").await?;
    assert!(!in_page(page).await?.contains("Workerword"));
    hand_to(page, &log, hand, PERSON).await?;
    assert!(!in_page(page).await?.contains("Workerword"), "nor in the turn of the other");
    let seen: bool = log.get("root.querySelectorAll('h3, h2').length > 0").await?;
    assert!(seen);
    hand.write(page, &log, HELPS, "Theirword").await?;
    rates(&log, "now-2", 4).await?;
    hand.tick(page, &log, ".objective [type=radio]").await?;
    log.wait_until("it is agreed", "root.querySelector('.objective.agreed')").await?;
    // Two fields one after the other, each in the middle of the screen, would be tapped twice at one spot.
    hand.write(page, &log, "[data-turn=challenge-4]", "Hiddenword").await?;
    assert_axe_clean(page, "the person's turn").await?;
    press(page, &log, hand, "[data-act=look]").await?;
    shows(&log, "[data-turn=worker]", "Workerword").await?;
    shows(&log, "[data-turn=person]", "Theirword").await?;
    shows(&log, "[data-turn=now]", "What does each of you notice?").await?;
    assert_axe_clean(page, "looking together").await?;
    press(page, &log, hand, "[data-act=last]").await?;
    press(page, &log, hand, TAKE).await?;
    press(page, &log, hand, "[data-act=end]").await?;
    shows(&log, ".stays", "Sleep").await?;
    log.wait_until("nothing is ticked", "!root.querySelector('.turns :checked')").await?;
    hand.tick(page, &log, "[data-turn=keep-2]").await?;
    assert_axe_clean(page, "what stays").await?;
    let told = page.events("ppsa-change").await?.len();
    assert_eq!(told, before, "nobody hears of a turn");
    assert!(!stored(page).await?.contains("Theirword"), "not before the end");
    press(page, &log, hand, "[data-act=finish]").await?;
    shows(&log, "#title", "The peer worker").await?;
    focused(&log, "#title").await?;
    none(&log, "[data-person], .contacts").await?;
    press(page, &log, hand, TAKE).await?;
    shows(&log, "#title", "River").await?;
    shows(&log, ".standing", "Agreed on screen, in their own turn").await?;
    shows(&log, ".cards .words", "Theirword").await?;
    wait_stored(page, "Theirword").await?;
    let kept = stored(page).await? + &*in_page(page).await?;
    for word in ["Workerword", "Hiddenword"] {
        assert!(!kept.contains(word), "{word}");
    }
    Ok(())
}

/// Picks a step of a scale, as a phone's own list would.
async fn rates(log: &Host, which: &str, step: u8) -> Result<()> {
    log.act(&format!(
        "((it) => {{ it.value = '{step}'; it.dispatchEvent(new Event('change', {{ bubbles: true }})); }})
         (root.querySelector('[data-turn={which}]'))"
    ))
    .await
}

#[test]
fn two_take_turns_by_keyboard_and_what_the_person_chose_stays() -> Result<()> {
    run(Options::desktop(), async |page| whole_way(page, Hand::Keys).await)
}

#[test]
fn two_take_turns_passing_a_phone() -> Result<()> {
    run(Options::phone(), async |page| whole_way(page, Hand::Finger).await)
}

#[test]
fn meanwhile_nothing_else_of_the_page_s_widgets_shows() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        let (form, wheel) = (page.host("ppsa-reflection-form"), page.host("ppsa-wellbeing-wheel"));
        for other in [&form, &wheel] {
            other.wait_until("it is drawn", READY).await?;
        }
        let shown = "root.querySelector('section').checkVisibility()";
        let hidden =
            "!root.querySelector('section').checkVisibility() && !root.querySelector('section *')";
        begin(page, &log, Hand::Keys, PERSON).await?;
        for other in [&form, &wheel] {
            other.wait_until("it shows nothing", hidden).await?;
        }
        let kept = "root.querySelector('.kept').checkVisibility()";
        log.wait_until("nor where notes are kept", &format!("!({kept})")).await?;
        assert!(!in_page(page).await?.contains("River"), "a label is the worker's own");
        press(page, &log, Hand::Keys, HIDE).await?;
        press(page, &log, Hand::Keys, "[data-act=stop]").await?;
        shows(&log, "#about", "keep nothing of what was said").await?;
        form.wait_until("not before the worker has it", hidden).await?;
        press(page, &log, Hand::Keys, TAKE).await?;
        for other in [&form, &wheel] {
            other.wait_until("it shows again", shown).await?;
        }
        log.wait_until("and where notes are kept", kept).await
    })
}

#[test]
fn the_person_s_copy_holds_no_id_of_the_worker_s_and_goes_when_the_screen_is_handed_on()
-> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        objective(page, &log).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Theirword").await?;
        Hand::Keys.tick(page, &log, ".objective [type=radio]").await?;
        press(page, &log, Hand::Keys, "[data-act=end]").await?;
        shows(&log, ".page", "Theirword").await?;
        page.eval::<()>(
            "const made = URL.createObjectURL;
             URL.createObjectURL = (blob) => { window.__blob = blob; return made.call(URL, blob); };
             HTMLAnchorElement.prototype.click = function () { window.__name = this.download; };",
            vec![],
        )
        .await?;
        press(page, &log, Hand::Keys, "[data-act=save]").await?;
        page.wait_until("there is a file", "window.__name === 'notes.json'").await?;
        let file: String = page.eval("return __blob.text()", vec![]).await?;
        assert!(file.contains("Theirword") && file.contains("Sleep"), "{file}");
        assert!(!file.contains("River") && !file.contains("companion"), "{file}");
        let ids: Vec<String> = page
            .eval("return keep.table('ppsa:practice').then((all) => all.flat(9).join().match(/[0-9a-f]+-[0-9a-f]{6,}/g))", vec![])
            .await?;
        assert!(!ids.is_empty());
        let theirs = |id: &&String| file.contains(id.split('-').next_back().unwrap_or_default());
        assert_eq!(ids.iter().find(theirs), None, "{file}");
        log.find(".handed").await?;
        press(page, &log, Hand::Keys, HIDE).await?;
        none(&log, ".handed").await?;
        assert!(!in_page(page).await?.contains("Theirword"));
        Ok(())
    })
}

#[test]
fn asked_on_a_drawing_or_not_today_the_log_learns_that_and_no_more() -> Result<()> {
    run(Options::phone(), async |page| {
        let hand = Hand::Finger;
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        press(page, &log, hand, "[data-act=ask]").await?;
        shows(&log, "#title", "Hand it to:").await?;
        press(page, &log, hand, TAKE).await?;
        shows(&log, "#title", "How is the support for you?").await?;
        focused(&log, "#title").await?;
        assert_axe_clean(page, "the ways to answer").await?;
        press(page, &log, hand, "[data-act=drawing]").await?;
        hand.tick(page, &log, "[name=drawn-0]").await?;
        assert_axe_clean(page, "a drawn scale").await?;
        press(page, &log, hand, "[data-act=on]").await?;
        shows(&log, ".page", "How heard do you feel? Not at all").await?;
        log.wait_until("nobody sees it", "root.querySelector('[data-turn=nobody]').checked")
            .await?;
        assert_axe_clean(page, "who may see it").await?;
        press(page, &log, hand, "[data-act=finish]").await?;
        press(page, &log, hand, TAKE).await?;
        shows(&log, ".cards", "On this screen, on a drawing").await?;
        none(&log, "[data-act=change]").await?;
        wait_stored(page, "drawing").await?;
        let kept = stored(page).await? + &*in_page(page).await?;
        assert!(!kept.contains("Not at all"), "{kept}");
        press(page, &log, hand, "[data-act=ask]").await?;
        press(page, &log, hand, TAKE).await?;
        press(page, &log, hand, "[data-act=not-today]").await?;
        shows(&log, "#about", "That is fine.").await?;
        none(&log, ".ticks").await?;
        press(page, &log, hand, "[data-act=finish]").await?;
        press(page, &log, hand, TAKE).await?;
        shows(&log, ".cards", "On this screen: not today").await
    })
}

#[test]
fn what_is_said_of_the_support_stays_only_where_the_worker_may_see_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let hand = Hand::Keys;
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        let asked = async |way: &str, word: &str| {
            press(page, &log, hand, "[data-act=ask]").await?;
            press(page, &log, hand, TAKE).await?;
            press(page, &log, hand, way).await?;
            hand.write(page, &log, "[data-turn=answer-1]", word).await
        };
        asked("[data-act=sentences]", "Goneword").await?;
        page.reload().await?;
        log.wait_until("it is drawn", READY).await?;
        is_gone(page, &log, "Goneword").await?;
        asked("[data-act=sentences]", "Supervisorword").await?;
        press(page, &log, hand, "[data-act=on]").await?;
        log.act("root.querySelector('[data-turn=supervisor]').click()").await?;
        press(page, &log, hand, "[data-act=finish]").await?;
        press(page, &log, hand, TAKE).await?;
        shows(&log, ".cards", "with sentences to finish").await?;
        asked("[data-act=own-words]", "Workerword").await?;
        press(page, &log, hand, "[data-act=on]").await?;
        log.act("root.querySelector('[data-turn=worker]').click()").await?;
        press(page, &log, hand, "[data-act=finish]").await?;
        press(page, &log, hand, TAKE).await?;
        shows(&log, ".cards .words", "What would you like to be different? Workerword").await?;
        wait_stored(page, "Workerword").await?;
        let kept = stored(page).await? + &*in_page(page).await?;
        assert!(!kept.contains("Goneword") && !kept.contains("Supervisorword"), "{kept}");
        // It is theirs: the worker can remove it and not change it.
        none(&log, "[data-act=change]").await?;
        press(page, &log, hand, "[data-act=remove-left]").await?;
        focused(&log, "[data-act=put-back]").await
    })
}
