//! What is seen from the key press on, and if the other page does not come.

use ppsa_tests::{Ability, Engine, Key, Options, Page, Result, Site, WebElement, run};
use serde::Deserialize;
use serde_json::{Value, json};

use super::steps::{COVERED, gone, never_comes, open, shift};
use crate::help::{WHEEL, open_as, open_pou, write};

/// Milliseconds from the key on.
#[derive(Debug, Deserialize)]
struct Measured {
    /// All that is done at once is done.
    worked: f64,
    /// The next frame begins.
    drawing: f64,
    /// It holds the cover, and that is over everything.
    seen: bool,
    over: bool,
}

/// The frame after this many presses of Shift. Where the last two came between two frames, the press before
/// may be the one to tell of it: a cover that it sees is there by the last one.
async fn after(page: &Page, shifts: u32) -> Result<Measured> {
    let told = "JSON.parse(sessionStorage.measured ?? '{}')";
    let drawn = format!("{told}.nth === {shifts} || {told}.seen");
    page.wait_until("a frame is drawn", &drawn).await?;
    let told: String = page.eval("return sessionStorage.measured", vec![]).await?;
    Ok(serde_json::from_str(&told)?)
}

/// A frame of a page with ten thousand entries, and the one after the key that leaves it.
async fn frames(page: &Page) -> Result<(Measured, Measured)> {
    let site = Site::start()?;
    open_as(page, &site, "/exit-many.html", "ppsa-reflection-form").await?;
    page.eval::<()>("many()", vec![]).await?;
    page.find("#many textarea").await?.click().await?;
    page.press("words").await?;
    let plain = after(page, 0).await?;
    never_comes(&site);
    // One soon after the other, as a person presses them: on a busy machine a question between would
    // take longer than they may.
    shift(page, 3).await?;
    Ok((plain, after(page, 3).await?))
}

#[test]
fn the_very_next_frame_is_covered_with_ten_thousand_entries_too() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (plain, covered) = frames(page).await?;
        println!("a frame of the page: {plain:?}\nthe one that covers it: {covered:?}");
        // How long a frame takes is this machine's; that there is none between is ours.
        assert!(!plain.seen && covered.seen && covered.over, "{covered:?}");
        assert!(covered.worked <= covered.drawing, "all is done before it: {covered:?}");
        Ok(())
    })
}

#[test]
fn all_of_it_is_done_before_anything_else_happens() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        never_comes(&site);
        let wheel = page.host(WHEEL);
        open_pou(&wheel, 0).await?;
        write(page, &wheel, "strength-0-0", "Kapa haka").await?;
        let kept = "Object.values(sessionStorage).some(it => it.includes('Kapa haka'))";
        page.wait_until("the visit keeps it", kept).await?;
        let was: [String; 2] =
            page.eval("return [document.title, location.pathname]", vec![]).await?;
        let [title, path] = was;
        let done: Value = exit
            .get(&format!(
                "(() => {{
                    root.querySelector('a').click();
                    const cover = document.documentElement.lastElementChild;
                    const box = cover.getBoundingClientRect();
                    return [cover.matches(':popover-open'), box.width === innerWidth && box.height === innerHeight,
                        document.title, location.pathname, {kept}, document.querySelector('meta[name=referrer]').content];
                }})()"
            ))
            .await?;
        assert_eq!(
            done,
            json!([true, true, title, path, false, "no-referrer"]),
            "nothing new for a history"
        );
        page.wait_until("nothing can be reached any more", COVERED).await?;
        page.press(Key::Tab).await?;
        // WebKit takes the focus from what is hidden as it draws next.
        wheel.wait_until("the focus is not in it", "!host.matches(':focus-within')").await?;
        assert!(page.violations().await?.is_empty(), "{:?}", page.violations().await?);
        Ok(())
    })
}

/// The words on the cover, and its button.
async fn cover(page: &Page) -> Result<(String, Vec<WebElement>)> {
    let cover = page.host("html > [popover]");
    Ok((
        cover.get("root.querySelector('[role=alert]').textContent").await?,
        cover.find_all("button").await?,
    ))
}

#[test]
fn if_the_other_page_does_not_come_the_cover_stays_and_says_how_to_go_on() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        never_comes(&site);
        shift(page, 3).await?;
        let (words, buttons) = cover(page).await?;
        assert_eq!((words.as_str(), buttons.len()), ("Opening another page", 0));
        page.wait_until(
            "it says so",
            "document.querySelector('html > [popover]').shadowRoot.querySelector('button')",
        )
        .await?;
        let (words, buttons) = cover(page).await?;
        assert!(words.starts_with("The other page is slow to come."), "{words}");
        assert!(page.eval::<bool>(&format!("return {COVERED}"), vec![]).await?);
        let address = "location.href === location.origin + '/'";
        page.wait_until("the address says no more than the site", address).await?;
        ppsa_tests::assert_axe_clean(page, "the cover").await?;
        site.server().heal();
        buttons[0].click().await?;
        gone(page).await
    })
}

#[test]
fn it_says_how_to_go_on_also_where_the_address_cannot_change() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        never_comes(&site);
        let refuses =
            "history.replaceState = () => { throw new DOMException('no', 'SecurityError') }";
        page.eval::<()>(refuses, vec![]).await?;
        shift(page, 3).await?;
        page.wait_until(
            "it says so",
            "document.querySelector('html > [popover]').shadowRoot.querySelector('button')",
        )
        .await?;
        assert!(page.errors().await?.is_empty(), "{:?}", page.errors().await?);
        Ok(())
    })
}

#[test]
fn without_a_connection_it_says_so_and_goes_by_itself_later() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = Site::start()?;
        open(page, &site).await?;
        never_comes(&site);
        page.eval::<()>(
            "Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })",
            vec![],
        )
        .await?;
        shift(page, 3).await?;
        let (words, _) = cover(page).await?;
        assert!(words.starts_with("There is no connection right now."), "{words}");
        site.server().heal();
        page.eval::<()>("dispatchEvent(new Event('online'))", vec![]).await?;
        gone(page).await
    })
}

#[test]
fn with_another_tab_this_one_is_left_too() -> Result<()> {
    for button in ["ctrl", "middle"] {
        run(Options::desktop(), async |page| {
            let site = Site::start()?;
            let exit = open(page, &site).await?;
            let link = exit.find("a").await?;
            let actions = page.driver().action_chain();
            if button == "ctrl" {
                let held = actions.key_down(Key::Control).click_element(&link);
                held.key_up(Key::Control).perform().await?;
            } else {
                exit.act("root.querySelector('a').dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true, composed: true }))").await?;
            }
            gone(page).await?;
            let another =
                button == "ctrl" && Engine::from_env()?.cannot(Ability::ClickToTab).is_none();
            assert_eq!(page.driver().windows().await?.len(), 1 + usize::from(another), "{button}");
            Ok(())
        })?;
    }
    // The other button opens a menu.
    run(Options::desktop(), async |page| {
        let site = Site::start()?;
        let exit = open(page, &site).await?;
        exit.act("root.querySelector('a').dispatchEvent(new MouseEvent('auxclick', { button: 2, bubbles: true }))").await?;
        assert!(!page.eval::<bool>(&format!("return {COVERED}"), vec![]).await?);
        assert_eq!(page.driver().title().await?, "Words of a survivor");
        Ok(())
    })
}
