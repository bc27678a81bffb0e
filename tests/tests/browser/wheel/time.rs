//! Wheels over time, what touches what, and a copy to keep.

use ppsa_tests::{Host, Options, Page, Result, assert_axe_clean, run};

use crate::help::{READY, one_wheel, write};

async fn rate(wheel: &Host, value: u8) -> Result<()> {
    wheel
        .act(&format!(
            "(() => {{
                const slider = root.querySelector('#now-0');
                slider.value = {value};
                slider.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
            }})()"
        ))
        .await?;
    let shown = format!("root.querySelector('.petal').dataset.now === '{value}'");
    wheel.wait_until("it is drawn", &shown).await
}

/// A wheel that was kept with one strength, and the one that goes on from it.
async fn kept(page: &Page, wheel: &Host) -> Result<()> {
    rate(wheel, 2).await?;
    write(page, wheel, "strength-0-0", "Singing").await?;
    wheel.act("(root.querySelectorAll('details').forEach((it) => it.open = true))").await?;
    wheel.find("[data-act=keep]").await?.click().await?;
    wheel
        .wait_until(
            "Where I am now is open to set again",
            "root.querySelector('.petal').dataset.now === '0'",
        )
        .await
}

#[test]
fn one_is_kept_and_the_next_goes_on_from_it() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        kept(page, &wheel).await?;
        let told = "[...root.querySelectorAll('[role=status]')].some((it) => it.textContent.startsWith('Kept.'))";
        wheel.wait_until("it says so", told).await?;
        let words: String =
            wheel.get("root.querySelector(\"[data-field='strength-0-0']\").value").await?;
        assert_eq!(words, "Singing", "words come along");
        assert_eq!(wheel.find_all(".past").await?.len(), 1, "the earlier one shows as dots");
        rate(&wheel, 4).await?;
        let plot: Vec<String> = wheel
            .get("[...root.querySelectorAll('.trend li')].map((it) => it.textContent.split(': ')[1])")
            .await?;
        assert_eq!(plot, ["Hard", "Going okay"]);
        assert_axe_clean(page, "a wheel with an earlier one").await
    })
}

#[test]
fn to_keep_one_can_be_taken_back() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        kept(page, &wheel).await?;
        wheel.find("[data-act=put-back]").await?.click().await?;
        wheel
            .wait_until(
                "it is the wheel from before",
                "root.querySelector('.petal').dataset.now === '2'",
            )
            .await?;
        assert!(wheel.find_all(".past").await?.is_empty());
        Ok(())
    })
}

#[test]
fn two_are_held_side_by_side_and_one_is_taken_away() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        kept(page, &wheel).await?;
        rate(&wheel, 4).await?;
        write(page, &wheel, "challenge-0-0", "Sundays").await?;
        wheel
            .act(
                "(() => {
                    const choose = root.querySelector('#then');
                    choose.selectedIndex = 1;
                    choose.dispatchEvent(new Event('change', { bubbles: true }));
                })()",
            )
            .await?;
        let first = "root.querySelector('.compared li')?.textContent";
        wheel
            .wait_until("they are compared", &format!("{first}?.includes('Hard → Going okay')"))
            .await?;
        let words: String = wheel.get(first).await?;
        assert!(words.contains("New since then") && words.contains("Sundays"), "{words}");
        wheel.find("[data-act=take-away]").await?.click().await?;
        wheel.wait_until("it is gone", "!root.querySelector('.past')").await?;
        wheel.find("[data-act=put-back]").await?.click().await?;
        wheel.wait_until("it is back", "root.querySelector('.past')").await
    })
}

#[test]
fn what_touches_what_is_joined_drawn_and_parted() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        write(page, &wheel, "strength-0-0", "Singing").await?;
        wheel.act("(root.querySelector('.links').open = true)").await?;
        wheel
            .act(
                "(() => {
                    for (const [id, words] of [['from', 'Singing'], ['to', 'Taha hinengaro']]) {
                        const choose = root.querySelector('#' + id);
                        choose.value = [...choose.options].find((it) => it.text === words).value;
                        choose.dispatchEvent(new Event('change', { bubbles: true }));
                    }
                })()",
            )
            .await?;
        wheel.find(".links .acts button").await?.click().await?;
        let link =
            "root.querySelector('.links li p')?.textContent === 'Singing affects Taha hinengaro'";
        wheel.wait_until("it is said", link).await?;
        wheel.wait_until("it is drawn", "root.querySelector('path.link')").await?;
        assert_axe_clean(page, "a wheel with a link").await?;
        wheel.find(".links .remove").await?.click().await?;
        wheel.wait_until("it is gone", "!root.querySelector('path.link')").await?;
        wheel.find("[data-act=put-back]").await?.click().await?;
        wheel.wait_until("it is back", link).await
    })
}

#[test]
fn a_copy_is_a_whole_drawing_under_a_neutral_name() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        rate(&wheel, 2).await?;
        page.eval::<()>(
            "window.files = [];
             const made = URL.createObjectURL;
             URL.createObjectURL = (blob) => (files.push(blob), made.call(URL, blob));
             HTMLAnchorElement.prototype.click = function () { files.push(this.download); };",
            vec![],
        )
        .await?;
        wheel.act("(root.querySelector('.files').open = true)").await?;
        let buttons = wheel.find_all(".files button").await?;
        buttons[1].click().await?;
        page.wait_until("there is a drawing", "files.length === 2").await?;
        let svg: String = page.eval("return files[0].text()", vec![]).await?;
        assert!(svg.contains("Taha wairua: Now Hard"), "{svg}");
        let sound = "return new DOMParser().parseFromString(arguments[0], 'image/svg+xml').querySelector('parsererror') === null";
        assert!(page.eval::<bool>(sound, vec![svg.into()]).await?);
        assert_eq!(page.eval::<String>("return files[1]", vec![]).await?, "drawing.svg");
        wheel.find(".handed button:last-of-type").await?.click().await?;
        buttons[0].click().await?;
        page.wait_until("there is a picture", "files.length === 4").await?;
        assert_eq!(page.eval::<String>("return files[2].type", vec![]).await?, "image/png");
        assert_eq!(page.eval::<String>("return files[3]", vec![]).await?, "picture.png");
        Ok(())
    })
}

#[test]
fn a_page_to_read_changes_nothing() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, wheel) = one_wheel(page).await?;
        rate(&wheel, 2).await?;
        write(page, &wheel, "strength-0-0", "Singing").await?;
        wheel.act("(host.readOnly = true)").await?;
        wheel
            .wait_until(
                "it is drawn to be read",
                &format!("{READY} && root.querySelector('#now-0:disabled')"),
            )
            .await?;
        assert!(wheel.find_all("textarea, .skip, [data-act]").await?.is_empty());
        // Not by an event of the host page either.
        wheel.act("(root.querySelector('#now-0').value = 4, root.querySelector('#now-0').dispatchEvent(new InputEvent('input', { bubbles: true })))").await?;
        let petal = wheel.find(".petal .bed").await?;
        page.tap(&petal).await?;
        let words: String = wheel.get("root.querySelector('.notes.strength').textContent").await?;
        assert!(words.contains("Singing"), "{words}");
        assert_eq!(wheel.get::<String>("root.querySelector('.petal').dataset.now").await?, "2");
        assert_axe_clean(page, "a wheel to be read").await
    })
}
