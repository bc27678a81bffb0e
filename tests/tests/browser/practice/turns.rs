//! Side by side: in turns, of which nothing is kept but what the person chooses.

use ppsa_tests::{
    Ability, Browser, Engine, Host, Options, Page, Result, Site, assert_axe_clean, lacks, run,
};

use super::{LOG, focused, none, shows, someone};
use crate::disk::{files::Files, files::Sought, made_up};
use crate::exit::steps::{gone, shift};
use crate::help::READY;
use crate::journey::hand::Hand;
use crate::keeping::steps::{in_page, stored, wait_stored};

const PERSON: &str = "[data-act=person]";
const WORKER: &str = "[data-act=worker]";
const TAKE: &str = "[data-act=take]";
const HIDE: &str = "[data-act=hide]";
/// What helps in the third pou.
const HELPS: &str = "[data-turn=strength-2]";

/// A log that this device keeps, with somebody in it, and on their page.
async fn with_river(page: &Page, site: &Site) -> Result<Host> {
    page.goto(&site.url("/turns.html")).await?;
    let log = page.host(LOG);
    log.wait_until("it is drawn", READY).await?;
    someone(page, &log, "River").await?;
    wait_stored(page, "River").await?;
    Ok(log)
}

async fn press(page: &Page, log: &Host, hand: Hand, css: &str) -> Result<()> {
    hand.press(page, log, css).await
}

/// Side by side from someone's page, in the hands of this voice.
async fn begin(page: &Page, log: &Host, hand: Hand, voice: &str) -> Result<()> {
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
        shows(&log, "#about", "Nothing that was said was kept.").await?;
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

/// Nothing of it is there, and the screen says so, before it goes back to the worker.
async fn is_gone(page: &Page, log: &Host, word: &str) -> Result<()> {
    shows(log, ".over #about", "None of it was kept.").await?;
    let all = stored(page).await? + &*in_page(page).await?;
    assert!(!all.contains(word), "{all}");
    press(page, log, Hand::Keys, TAKE).await?;
    shows(log, "#title", "River").await?;
    let all = stored(page).await? + &*in_page(page).await?;
    assert!(!all.contains(word), "{all}");
    Ok(())
}

#[test]
fn a_panic_in_a_turn_loses_the_turn_and_nothing_keeps_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::probe()?;
        let log = with_river(page, &site).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, "[data-turn=strength-1]", "Secretword").await?;
        // The words that panic are in the field, and wait for nobody.
        log.find(HELPS).await?.click().await?;
        page.press("Secretword, panic in a turn").await?;
        is_gone(page, &log, "Secretword").await?;
        let told = format!("{:?} {:?}", page.events("ppsa-error").await?, page.console().await?);
        assert!(!told.contains("Secretword"), "{told}");
        Ok(())
    })
}

#[test]
fn a_page_that_fails_twice_offers_no_word_of_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::probe()?;
        let log = with_river(page, &site).await?;
        for _ in 0..2 {
            begin(page, &log, Hand::Keys, PERSON).await?;
            Hand::Keys.write(page, &log, "[data-turn=strength-1]", "Secretword").await?;
            page.eval::<()>("window.__panic_next = true", vec![]).await?;
            page.press("x").await?;
            log.wait_until("the turn is gone", "!root.querySelector('textarea')").await?;
            if log.find_all(TAKE).await?.is_empty() {
                break;
            }
            press(page, &log, Hand::Keys, TAKE).await?;
        }
        log.wait_until("the calm panel shows", "root.querySelector('.calm')").await?;
        page.eval::<()>("const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => window.__file = text); return make(blob); }", vec![]).await?;
        log.act("root.querySelector('.calm button').click()").await?;
        page.wait_until("there is a file", "typeof window.__file === 'string'").await?;
        let file: String = page.eval("return __file", vec![]).await?;
        assert!(!file.contains("Secretword"), "{file}");
        assert!(!stored(page).await?.contains("Secretword"));
        Ok(())
    })
}

#[test]
fn a_page_that_goes_and_comes_back_has_lost_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Secretword").await?;
        let warns: bool = page.eval("return keep.warns()", vec![]).await?;
        assert!(warns, "a page with a turn in it is not closed by a slip");
        page.reload().await?;
        log.wait_until("it is drawn", READY).await?;
        is_gone(page, &log, "Secretword").await?;
        let warns: bool = page.eval("return keep.warns()", vec![]).await?;
        assert!(!warns);
        // Into the browser's cache, and out of it.
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Secretword").await?;
        let told = |event| {
            format!("dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}));")
        };
        page.eval::<()>(&told("pagehide"), vec![]).await?;
        log.wait_until("it is gone", "!root.querySelector('textarea')").await?;
        assert!(!in_page(page).await?.contains("Secretword"));
        page.eval::<()>(&told("pageshow"), vec![]).await?;
        log.find(".gate button").await?.click().await?;
        is_gone(page, &log, "Secretword").await
    })
}

#[test]
fn covered_or_left_it_is_gone() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Secretword").await?;
        // As another page of this site does when the person leaves there.
        page.eval::<()>("new BroadcastChannel('ppsa').postMessage('left');", vec![]).await?;
        log.find(".gate button").await?.click().await?;
        is_gone(page, &log, "Secretword").await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, "Secretword").await?;
        shift(page, 3).await?;
        gone(page).await?;
        page.goto(&site.url("/turns.html")).await?;
        log.find(".gate button").await?.click().await?;
        is_gone(page, &log, "Secretword").await
    })
}

#[test]
fn a_browser_that_is_killed_in_the_middle_leaves_no_word_of_it_on_the_disk() -> Result<()> {
    let engine = Engine::from_env()?;
    if lacks(engine, [Ability::Profile], "practice::turns")? {
        return Ok(());
    }
    let folder = tempfile::tempdir()?;
    let profile = folder.path().join("profile");
    std::fs::create_dir(&profile)?;
    let options = Options { profile: Some(profile.clone()), ..Options::desktop() };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let [said, chosen, kept] = [made_up::word(), made_up::word(), made_up::word()];
    runtime.block_on(async {
        let browser = Browser::start(engine, &options).await?;
        let page = browser.page();
        let site = Site::start()?;
        let log = with_river(page, &site).await?;
        begin(page, &log, Hand::Keys, PERSON).await?;
        Hand::Keys.write(page, &log, HELPS, &chosen).await?;
        press(page, &log, Hand::Keys, "[data-act=end]").await?;
        Hand::Keys.tick(page, &log, "[data-turn=keep-2]").await?;
        press(page, &log, Hand::Keys, "[data-act=finish]").await?;
        wait_stored(page, &chosen).await?;
        press(page, &log, Hand::Keys, TAKE).await?;
        begin(page, &log, Hand::Keys, WORKER).await?;
        Hand::Keys.write(page, &log, HELPS, &said).await?;
        // What is written after it and is on the disk: whatever was on its way there has come.
        let script = "return keep.open('ppsa:practice').then((it) => it.close())
            .then(() => localStorage.setItem('after', arguments[0]))";
        page.eval::<()>(script, vec![kept.clone().into()]).await?;
        let mut tries = 0;
        while Files::read(&profile)?.with(&Sought::word(&kept)).next().is_none() && tries < 600 {
            tries += 1;
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        browser.kill()
    })?;
    let files = Files::read(&profile)?;
    assert!(files.with(&Sought::word(&chosen)).next().is_some(), "what was chosen is there");
    assert!(
        files.with(&Sought::word(&kept)).next().is_some(),
        "it was looked for in the right place"
    );
    let found: Vec<&str> = Vec::new();
    let sought = Sought::word(&said);
    assert_eq!(files.with(&sought).collect::<Vec<_>>(), found);
    Ok(())
}
