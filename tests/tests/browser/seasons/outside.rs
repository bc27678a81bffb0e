//! A copy of the page for harder days outside the lock: by choice alone, one press away, there without the program,
//! and gone with all the rest.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Host, Key, Options, Page, Result, Site, assert_axe_clean, run};

use super::steps::{SEASONS, open};
use crate::data::steps::{DATA, told, turn_to, type_passphrase};
use crate::exit::steps::{COVERED, never_comes, shift};
use crate::help::READY;
use crate::keeping::steps::{in_page, stored};

const PAGE: &str = "/harder-device.html";
const NOTE: &str = ".gate details:has(.outside)";
const WORDS: &str = "Call Sam about the boat";

/// Words on the page for harder days and in the tracker, behind a lock, with my data open at it.
async fn locked(page: &Page) -> Result<(Site, Host, Host)> {
    let (site, seasons) = open(page, PAGE).await?;
    seasons.find("#harder").await?.click().await?;
    seasons.find("#harder-call").await?.click().await?;
    page.press(WORDS).await?;
    seasons.find(".acts .main").await?.click().await?;
    seasons.find(".page").await?;
    seasons.find("[data-act=back]").await?.click().await?;
    super::steps::note(page, &seasons, "hotoke", "2025-03-02", "Long nights").await?;
    let data = page.host(DATA);
    turn_to(&data, "lock").await?;
    type_passphrase(page, &data, ["tin boat", "tin boat"]).await?;
    page.press(Key::Enter).await?;
    told(&data, "The lock is on.").await?;
    assert!(!stored(page).await?.contains(WORDS), "nothing is outside unasked");
    Ok((site, seasons, data))
}

async fn press(page: &Page, host: &Host, css: &str) -> Result<()> {
    host.find(css).await?;
    host.act(&format!("root.querySelector(`{css}`).focus()")).await?;
    page.press(Key::Enter).await
}

/// Chooses a copy outside, as one does who reads what that means.
async fn put_outside(page: &Page, data: &Host) -> Result<()> {
    press(page, data, "#outside-put").await?;
    data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
    press(page, data, "#outside-yes").await?;
    told(data, "The copy is outside the lock now.").await
}

/// The lock, with the note in it, shut.
async fn shut(page: &Page, data: &Host) -> Result<()> {
    press(page, data, "#lock-now").await?;
    noted(page).await
}

async fn noted(page: &Page) -> Result<()> {
    let seasons = page.host(SEASONS);
    seasons.wait_until("the note is there", &format!("root.querySelector('{NOTE}')")).await?;
    let open: bool = seasons.get(&format!("root.querySelector('{NOTE}').open")).await?;
    assert!(!open, "it never opens by itself");
    assert!(!in_page(page).await?.contains("boat"), "until then it is nowhere on the page");
    Ok(())
}

/// Presses it, and gives what it says.
async fn read(page: &Page) -> Result<String> {
    let seasons = page.host(SEASONS);
    press(page, &seasons, &format!("{NOTE} summary")).await?;
    seasons.wait_until("it is open", "root.querySelector('.outside p')").await?;
    seasons.get("root.querySelector('.outside').innerText").await
}

#[test]
fn it_is_outside_by_choice_alone_and_one_press_away() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, _, data) = locked(page).await?;
        press(page, &data, "#outside-put").await?;
        data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
        assert_axe_clean(page, "a copy outside, asked").await?;
        press(page, &data, "#outside-leave").await?;
        data.wait_until("it is left", "root.activeElement?.id === 'outside-put'").await?;
        assert!(!stored(page).await?.contains(WORDS), "to be asked is not to choose");

        put_outside(page, &data).await?;
        let kept = stored(page).await?;
        assert!(kept.contains(WORDS) && !kept.contains("Long nights"), "that page and no more");
        shut(page, &data).await?;
        assert_axe_clean(page, "a lock with a note").await?;
        assert_eq!(
            read(page).await?.split_whitespace().collect::<Vec<_>>().join(" "),
            format!("Who I can call {WORDS}")
        );
        assert_axe_clean(page, "a note").await?;
        // It can be shut again, and then is nowhere.
        page.press(Key::Enter).await?;
        page.wait_until("it is gone from the page", "!keep.page().includes('boat')").await?;

        page.reload().await?;
        noted(page).await?;
        assert!(read(page).await?.contains(WORDS));
        let told = format!("{:?}", page.events("ppsa-change").await?);
        assert!(!told.contains("outside"), "{told}");
        Ok(())
    })
}

#[test]
fn it_is_there_before_the_program_and_without_it() -> Result<()> {
    run(Options::phone(), async |page| {
        let (site, _, data) = locked(page).await?;
        put_outside(page, &data).await?;
        for file in
            ["ppsa_widgets_bg.wasm", "ppsa_widgets.js", "personal.wasm", "ppsa_vault_bg.wasm"]
        {
            site.server().fault(&format!("/ppsa/wasm/{file}"), Fault::Status(503));
        }
        for file in ["lang/en-NZ.txt", "css/ppsa.txt"] {
            site.server().fault(&format!("/ppsa/{file}"), Fault::Status(503));
        }
        page.reload().await?;
        noted(page).await?;
        assert!(read(page).await?.contains(WORDS));
        Ok(())
    })
}

#[test]
fn once_opened_the_lock_stays_until_the_program_is_there() -> Result<()> {
    run(Options::phone(), async |page| {
        let (site, seasons, _) = locked(page).await?;
        let late = Fault::Delay(std::time::Duration::from_secs(3));
        site.server().fault("/ppsa/wasm/ppsa_widgets_bg.wasm", late);
        page.reload().await?;
        seasons.find(".gate input[type=password]").await?;
        seasons
            .act(
                "(() => {
                    window.bare = false;
                    const look = () => {
                        window.bare ||= !root.querySelector('.gate, .place');
                        requestAnimationFrame(look);
                    };
                    look();
                })()",
            )
            .await?;
        seasons.find(".gate input[type=password]").await?.click().await?;
        page.press("tin boat").await?;
        page.press(Key::Enter).await?;
        seasons.wait_until("it is drawn", READY).await?;
        assert!(!page.eval::<bool>("return bare", vec![]).await?, "the place is never empty");
        seasons.wait_until("its title is told", "root.activeElement?.id === 'title'").await
    })
}

#[test]
fn whoever_leaves_or_comes_back_does_not_find_it_open() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (site, _, data) = locked(page).await?;
        put_outside(page, &data).await?;
        shut(page, &data).await?;
        read(page).await?;
        page.eval::<()>(
            "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))",
            vec![],
        )
        .await?;
        page.wait_until("it is shut", "!keep.page().includes('boat')").await?;
        page.goto(&site.url(PAGE)).await?;
        noted(page).await?;
        read(page).await?;
        // Whoever leaves at once leaves nothing open behind, where the other page is slow to come too.
        never_comes(&site);
        shift(page, 3).await?;
        page.wait_until("it is covered", COVERED).await?;
        page.wait_until("it is nowhere", "!keep.page().includes('boat')").await
    })
}

#[test]
fn it_is_renewed_and_taken_away_by_the_person_and_stays_behind_another_lock() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons, data) = locked(page).await?;
        put_outside(page, &data).await?;
        assert!(data.find_all("#outside-again").await?.is_empty(), "it is as the page is");
        seasons.find("#harder").await?.click().await?;
        seasons.find("#harder-change").await?.click().await?;
        seasons.find("#harder-helps").await?.click().await?;
        page.press("Walk").await?;
        data.wait_until("it says that it is older", "root.querySelector('#outside-again')").await?;
        assert!(!stored(page).await?.contains("Walk"), "a copy stays as it is");
        press(page, &data, "#outside-again").await?;
        told(&data, "The copy is outside the lock now.").await?;
        assert!(stored(page).await?.contains("Walk"));

        // Another passphrase leaves it; without a lock there is no outside.
        data.find("#another").await?.click().await?;
        type_passphrase(page, &data, ["red kite", "red kite"]).await?;
        crate::data::steps::current(page, &data, "tin boat").await?;
        told(&data, "The new passphrase").await?;
        data.find("#outside-take").await?;
        data.find("#off").await?.click().await?;
        crate::data::steps::current(page, &data, "red kite").await?;
        told(&data, "The lock is off.").await?;
        type_passphrase(page, &data, ["tin boat", "tin boat"]).await?;
        page.press(Key::Enter).await?;
        told(&data, "The lock is on.").await?;
        assert!(!stored(page).await?.contains(WORDS), "it went with the lock");

        put_outside(page, &data).await?;
        press(page, &data, "#outside-take").await?;
        told(&data, "The copy is gone.").await?;
        assert!(!stored(page).await?.contains(WORDS));
        press(page, &data, "#lock-now").await?;
        seasons.find(".gate input").await?;
        assert!(seasons.find_all(NOTE).await?.is_empty());
        Ok(())
    })
}

#[test]
fn it_goes_with_all_the_rest_also_where_the_passphrase_is_lost() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, seasons, data) = locked(page).await?;
        put_outside(page, &data).await?;
        shut(page, &data).await?;
        read(page).await?;
        let forgot = ".gate details:not(:has(.outside))";
        press(page, &seasons, &format!("{forgot} summary")).await?;
        press(page, &seasons, &format!("{forgot} div button")).await?;
        press(page, &seasons, &format!("{forgot} .acts button")).await?;
        seasons.wait_until("it is drawn", READY).await?;
        assert!(!stored(page).await?.contains("boat"));
        assert!(!in_page(page).await?.contains("boat"));
        Ok(())
    })
}
