//! An organisation changes its pack while the wheel is on the page: every name becomes the new one,
//! the wheel of before stays as it was and says so, and can be brought into the names of now.

use ppsa_tests::{Engine, Host, Key, Options, Page, Result, Site, assert_axe_clean, run};

use crate::help::{READY, bare_texts, one_wheel, open_pou, tab_to, table, wait_drawn, write};

/// The names of the five, once they are those of this pack.
async fn swap(wheel: &Host, pack: &str, first: &str) -> Result<()> {
    wheel.act(&format!("(host.pack = '{pack}')")).await?;
    let named = format!("{READY} && root.querySelector('#name-0')?.textContent === '{first}'");
    wheel.wait_until(&format!("the first name is {first}"), &named).await
}

async fn rate(wheel: &Host, slider: &str, value: u8) -> Result<()> {
    wheel
        .act(&format!(
            "(() => {{
                const slider = root.querySelector('#{slider}');
                slider.value = {value};
                slider.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
            }})()"
        ))
        .await
}

/// A wheel of the built-in pack with words and ratings, and then another pack.
async fn swapped(page: &Page, pack: &str) -> Result<(Site, Host)> {
    let (site, wheel) = one_wheel(page).await?;
    rate(&wheel, "now-0", 2).await?;
    rate(&wheel, "hoped-for-0", 4).await?;
    wait_drawn(&wheel, 0, 2, 4).await?;
    write(page, &wheel, "strength-0-0", "Singing").await?;
    open_pou(&wheel, 2).await?;
    write(page, &wheel, "challenge-2-0", "Nights").await?;
    swap(&wheel, pack, "Spirit").await?;
    Ok((site, wheel))
}

async fn says(wheel: &Host, css: &str, words: &str) -> Result<()> {
    let shown = format!("root.querySelector('{css}')?.textContent.includes('{words}')");
    wheel.wait_until(&format!("{css} says: {words}"), &shown).await
}

/// By keyboard: chooses what begins with this letter in the list that has the focus.
async fn pick(page: &Page, wheel: &Host, place: usize, letters: &str, words: &str) -> Result<()> {
    let list = format!("#map-0-{place}");
    tab_to(page, wheel, &list).await?;
    // A list that was left forgets the letters of before.
    page.press(Key::Tab).await?;
    tab_to(page, wheel, &list).await?;
    if page.engine() != Engine::WebKit {
        page.press(letters).await?;
        return chosen(wheel, place, words).await;
    }
    // Its lists hear one letter at most: the arrows go from the first to the last.
    let at: usize = wheel
        .get(&format!(
            "[...root.querySelector('{list}').options].findIndex((it) => it.textContent === '{words}')"
        ))
        .await?;
    page.press(Key::Home).await?;
    for _ in 0..at {
        page.press(Key::Down).await?;
    }
    chosen(wheel, place, words).await
}

async fn chosen(wheel: &Host, place: usize, words: &str) -> Result<()> {
    let is = format!(
        "root.querySelector('#map-0-{place}')?.selectedOptions[0]?.textContent === '{words}'"
    );
    wheel.wait_until(&format!("list {place} says {words}"), &is).await
}

async fn open_others(page: &Page, wheel: &Host) -> Result<()> {
    tab_to(page, wheel, ".others summary").await?;
    page.press(Key::Enter).await?;
    wheel.wait_until("it is open", "root.querySelector('.others').open").await
}

#[test]
fn every_name_changes_and_the_wheel_of_before_says_that_it_is() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = swapped(page, "/pack-five.json").await?;
        let rows = table(&wheel).await?;
        let names: Vec<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(names, ["Spirit", "Mind", "Body", "People", "Place"]);
        assert!(rows.iter().all(|row| row[1] == "Not set yet"), "{rows:?}");
        says(&wheel, "section > .soft", "under “Wheels with other names”").await?;
        // Nothing of the old pack stands anywhere else.
        let elsewhere: String = wheel
            .get(
                "(() => {
                    const copy = root.querySelector('section').cloneNode(true);
                    copy.querySelectorAll('.others').forEach((it) => it.remove());
                    return copy.textContent;
                })()",
            )
            .await?;
        for old in ["Taha", "Whenua", "Really hard", "Going", "Singing", "Nights"] {
            assert!(!elsewhere.contains(old), "{old}");
        }
        open_others(page, &wheel).await?;
        let then: Vec<String> = wheel
            .get("[...root.querySelectorAll('.others .compared li:has(.name)')].map((it) => it.innerText.replace(/\\n+/g, '\\n'))")
            .await?;
        let then: Vec<_> = then.iter().map(|it| it.trim_end()).collect();
        assert_eq!(then[0], "Taha wairua\nNow: Hard\nHoped for: Going okay\nWhat helps\nSinging");
        assert_eq!(then[2], "Taha tinana\nNot set yet\nWhat is hard\nNights");
        says(&wheel, ".others", "when these parts had other names. It stays as it was").await?;
        let lang = "root.querySelector('.others .name').lang === 'mi' && root.querySelector('#map-0-0 option:nth-child(2)').lang === 'mi'";
        assert!(wheel.get::<bool>(lang).await?, "old words keep their language");
        assert!(bare_texts(&wheel).await?.is_empty());
        assert_axe_clean(page, "a wheel of other names").await?;
        // The built-in names again: the old wheel goes on.
        wheel.act("host.removeAttribute('pack')").await?;
        wait_drawn(&wheel, 0, 2, 4).await?;
        wheel.wait_until("nothing is of other names", "!root.querySelector('.others')").await
    })
}

#[test]
fn it_is_brought_into_the_names_of_now_by_keyboard_and_taken_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = swapped(page, "/pack-five.json").await?;
        open_others(page, &wheel).await?;
        chosen(&wheel, 4, "Whenua").await?;
        says(&wheel, ".map", "what I hoped for come too").await?;
        pick(page, &wheel, 0, "Taha w", "Taha wairua").await?;
        pick(page, &wheel, 2, "Taha ti", "Taha tinana").await?;
        // A name goes on in one place only: it goes from there, and comes back.
        pick(page, &wheel, 3, "Taha ti", "Taha tinana").await?;
        chosen(&wheel, 2, "None of them").await?;
        says(&wheel, ".map .told", "Body: None of them. Each old name").await?;
        pick(page, &wheel, 3, "Taha wh", "Taha whānau").await?;
        chosen(&wheel, 2, "Taha tinana").await?;
        says(&wheel, ".map .told", "Body: Taha tinana. Each old name").await?;
        assert_axe_clean(page, "names to choose").await?;
        tab_to(page, &wheel, "[data-act=map]").await?;
        page.press(Key::Enter).await?;
        wait_drawn(&wheel, 0, 2, 4).await?;
        wheel
            .wait_until("the focus is on the heading", "root.activeElement?.id === 'title'")
            .await?;
        let rows = table(&wheel).await?;
        assert_eq!(rows[0], ["Spirit", "Rough\u{a0}2", "Light\u{a0}4", "Singing", "Nothing yet"]);
        assert_eq!(rows[2][4], "Nights");
        says(&wheel, ".others", "My words from it are under the new names too").await?;
        assert!(wheel.find_all(".map").await?.is_empty());
        let told = "[...root.querySelectorAll('[role=status]')].some((it) => it.textContent.startsWith('My words are under the new names.'))";
        wheel.wait_until("it says so", told).await?;
        page.press(Key::Tab).await?;
        let there = "root.activeElement?.matches('[data-act=put-back]')";
        wheel.wait_until("the way back is next", there).await?;
        assert_axe_clean(page, "a wheel that came along").await?;
        page.press(Key::Enter).await?;
        wait_drawn(&wheel, 0, 0, 0).await?;
        let back = "root.activeElement?.matches('.others summary') && root.querySelector('.map')";
        wheel.wait_until("it can be brought again", back).await
    })
}

#[test]
fn once_it_is_written_in_there_is_no_way_back_that_would_lose_that() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = swapped(page, "/pack-five.json").await?;
        open_others(page, &wheel).await?;
        pick(page, &wheel, 0, "Taha w", "Taha wairua").await?;
        wheel.find("[data-act=map]").await?.click().await?;
        wait_drawn(&wheel, 0, 2, 4).await?;
        open_pou(&wheel, 0).await?;
        rate(&wheel, "now-0", 5).await?;
        wait_drawn(&wheel, 0, 5, 4).await?;
        assert!(wheel.find_all("[data-act=put-back]").await?.is_empty());
        Ok(())
    })
}

#[test]
fn another_scale_is_not_guessed_and_nothing_chosen_brings_nothing() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = swapped(page, "/pack-three.json").await?;
        open_others(page, &wheel).await?;
        says(&wheel, ".map", "stay behind, as the steps were different").await?;
        pick(page, &wheel, 4, "N", "None of them").await?;
        tab_to(page, &wheel, "[data-act=map]").await?;
        page.press(Key::Enter).await?;
        says(&wheel, ".map .told", "No old name is chosen yet.").await?;
        pick(page, &wheel, 0, "Taha w", "Taha wairua").await?;
        wheel.find("[data-act=map]").await?.click().await?;
        says(&wheel, ".others", "My words from it are under the new names too").await?;
        let rows = table(&wheel).await?;
        assert_eq!(rows[0], ["Spirit", "Not set yet", "Not set yet", "Singing", "Nothing yet"]);
        says(&wheel, ".others .compared", "Now: Hard").await
    })
}

#[test]
fn on_a_page_to_read_it_is_there_to_read() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = swapped(page, "/pack-five.json").await?;
        wheel.act("(host.readOnly = true)").await?;
        let reads = format!("{READY} && root.querySelector('#now-0:disabled')");
        wheel.wait_until("it is to be read", &reads).await?;
        open_others(page, &wheel).await?;
        says(&wheel, ".others .compared", "Singing").await?;
        assert!(wheel.find_all(".others select, .others button").await?.is_empty());
        assert_axe_clean(page, "a wheel of other names to be read").await
    })
}

#[test]
fn what_is_typed_as_the_pack_changes_stays_where_it_was_typed() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        write(page, &wheel, "strength-0-0", "Sing").await?;
        // The pack is on its way, and the person types on.
        wheel.act("(host.pack = '/pack-five.json')").await?;
        page.press("ing").await?;
        let named = "root.querySelector('#name-0')?.textContent === 'Spirit'";
        wheel.wait_until("the names are new", named).await?;
        wheel.wait_until("the focus is not lost", "root.activeElement").await?;
        let field = "root.querySelector(\"[data-field='strength-0-0']\").value";
        let (new, then): (String, String) = (
            wheel.get(field).await?,
            wheel.get("root.querySelector('.others .own')?.textContent ?? ''").await?,
        );
        assert!("Singing".starts_with(&then) && then.starts_with("Sing"), "{then:?}");
        assert_eq!(new, "", "letters of one word never go on in another part");
        wheel.act("host.removeAttribute('pack')").await?;
        wheel.wait_until("the words are there", &format!("{field} === {then:?}")).await
    })
}
