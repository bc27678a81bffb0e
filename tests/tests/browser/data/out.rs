//! To take words out: chosen, looked at, and then just that on paper or in a file.

use ppsa_core::{Document, Replica};
use ppsa_tests::{Ability, Host, Key, Options, Page, Result, assert_axe_clean, run, run_needing};
use serde_json::{Value, json};

use super::steps::{bring, open, something, text, told, turn_to};
use crate::help::{bare_texts, tab_to};

/// From here on files are not saved but kept for the test, as names and texts.
const CATCH: &str = "window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blob = blob; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () {
        const [name, blob] = [this.download, window.blob];
        blob.text().then((text) => window.saved.push([name, text]));
    };";

/// All of it is there, and the section is open.
async fn ready(page: &Page) -> Result<(ppsa_tests::Site, Host)> {
    let (site, data) = open(page, "/data.html").await?;
    bring(&data, &something()?).await?;
    turn_to(&data, "out").await?;
    data.find("#see").await?;
    Ok((site, data))
}

/// Goes to what would go.
async fn see(data: &Host) -> Result<String> {
    data.find("#see").await?.click().await?;
    data.wait_until("the focus is there", "root.activeElement?.id === 'ask'").await?;
    text(data, ".page").await
}

/// What the person is given for this form.
async fn saved(page: &Page, data: &Host, name: &str) -> Result<String> {
    page.eval::<()>("window.saved = []", vec![]).await?;
    data.find(&format!("[data-form='{name}'] button")).await?.click().await?;
    page.wait_until("it is saved", "window.saved.length === 1").await?;
    data.find(".handed button:last-of-type").await?.click().await?;
    let [found, text]: [String; 2] = page.eval("return window.saved[0]", vec![]).await?;
    assert_eq!(found, name);
    Ok(text)
}

#[test]
fn where_there_is_nothing_it_says_so() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        assert!(data.find_all("#go-share").await?.is_empty(), "nobody to share with is named");
        turn_to(&data, "out").await?;
        assert!(text(&data, "#in-out").await?.contains("There is nothing here yet"));
        assert_axe_clean(page, "nothing to take out").await
    })
}

#[test]
fn parts_and_single_ones_are_left_here_by_keyboard() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = ready(page).await?;
        assert_axe_clean(page, "to choose").await?;
        // The wheels are first: their single ones, then the tick of the first of these.
        tab_to(page, &data, "#in-out .tick [type=checkbox]").await?;
        page.press(Key::Tab + Key::Enter).await?;
        data.find(".singles").await?;
        assert_eq!(data.find_all(".singles li").await?.len(), 2);
        assert!(text(&data, ".singles li").await?.contains("2 March 2026"), "the newest first");
        assert_axe_clean(page, "single ones").await?;
        page.press(Key::Tab + Key::Space).await?;
        data.wait_until("left here", "!root.querySelector('.singles input').checked").await?;
        // What I would like: all of it stays.
        page.press(Key::Tab + Key::Tab + Key::Space).await?;
        data.wait_until("left here", "root.querySelectorAll('.tick [aria-expanded]').length === 2")
            .await?;
        let goes = see(&data).await?;
        for (words, there) in
            [("The sea", false), ("The river", true), ("Sleep", false), ("We talked", true)]
        {
            assert_eq!(goes.contains(words), there, "{words} in {goes}");
        }
        page.eval::<()>(CATCH, vec![]).await?;
        for name in ["notes.html", "notes.md", "notes.json", "record.json"] {
            let file = saved(page, &data, name).await?;
            assert!(file.contains("The river") && file.contains("We talked"), "{name}");
            assert!(!file.contains("The sea") && !file.contains("Sleep"), "{name}");
        }
        assert!(data.find_all("[data-form='calendar.ics']").await?.is_empty(), "no day goes");

        data.find(".sheet > .acts button").await?.click().await?;
        data.wait_until("back", "root.activeElement?.id === 'see'").await?;
        let stays = "!root.querySelector('.singles input').checked";
        assert!(data.get::<bool>(stays).await?, "what was chosen is as it was");
        data.act(
            "root.querySelectorAll('.tick > .choice input:checked').forEach(it => it.click())",
        )
        .await?;
        data.find("#see").await?.click().await?;
        told(&data, "Nothing is ticked").await
    })
}

#[test]
fn what_is_seen_is_what_is_in_the_file() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = ready(page).await?;
        page.network().await?;
        page.eval::<()>(CATCH, vec![]).await?;
        see(&data).await?;
        assert_axe_clean(page, "what would go").await?;
        let seen: Vec<String> = data
            .get("[...root.querySelectorAll('.page :is(h4, h5, h6, th, td, caption, li, dt, dd, p)')].map(it => it.textContent)")
            .await?;
        let file = saved(page, &data, "notes.html").await?;
        let in_file: Vec<String> = page
            .eval(
                "const page = new DOMParser().parseFromString(arguments[0].replace(/<style>.*<\\/style>/s, ''), 'text/html');
                return [...page.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6, th, td, caption, li, dt, dd, p)')].map(it => it.textContent)",
                vec![json!(file)],
            )
            .await?;
        assert_eq!(seen, in_file);
        assert!(seen.iter().any(|it| it.contains("021 123 4567")), "{seen:?}");
        for left in ["The bush", "I was numb", "<script>"] {
            assert!(!file.contains(left), "{left} was left out, or is not as it was written");
        }

        let marks: Vec<String> =
            data.get("[...root.querySelectorAll('mark')].map(it => it.textContent)").await?;
        assert_eq!(marks, ["021 123 4567", "hone@example.nz"]);
        let kinds: Vec<String> =
            data.get("[...root.querySelectorAll('.notice li')].map(it => it.textContent)").await?;
        assert_eq!(kinds, ["an email address", "a phone number"]);
        assert!(!file.contains("<mark>"));

        let data_file = saved(page, &data, "notes.json").await?;
        assert!(!data_file.contains("The bush") && !data_file.contains("I was numb"));
        let counts = Document::from_json(Replica::new(1), &data_file)?.count_by_kind().len();
        assert_eq!(counts, 3);
        let table = saved(page, &data, "table.csv").await?;
        assert!(table.contains("The river") && !table.contains("We talked"));
        let days = saved(page, &data, "calendar.ics").await?;
        assert!(days.contains("DTSTART;VALUE=DATE:20260331") && !days.contains("Sleep"));
        let health: Value = serde_json::from_str(&saved(page, &data, "record.json").await?)?;
        assert_eq!(health["resourceType"], "Bundle");
        let said = text(&data, ".ways + .told").await?;
        assert!(said.starts_with("The file went") && said.ends_with(" record.json"), "{said}");
        let sent = page.network().await?;
        assert!(sent.iter().all(|it| it.url.starts_with("blob:")), "{sent:?}");
        assert!(page.violations().await?.is_empty());
        Ok(())
    })
}

#[test]
fn on_paper_is_what_was_seen_and_nothing_else() -> Result<()> {
    run_needing(&[Ability::Paper], Options::desktop(), async |page| {
        let (_site, data) = ready(page).await?;
        see(&data).await?;
        page.eval::<()>("window.print = () => __probe.note('print', document.title)", vec![])
            .await?;
        data.find(".ways button").await?.click().await?;
        page.wait_until("it prints", "__probe.notes.length").await?;
        page.on_paper(true).await?;
        let shown: String = page
            .eval("return document.querySelector('ppsa-my-data').shadowRoot.querySelector('section').innerText", vec![])
            .await?;
        let page_text: String = data.get("root.querySelector('.page').innerText").await?;
        assert_eq!(shown.trim(), page_text.trim());
        let others =
            "return [document.querySelector('h1'), document.querySelector('ppsa-wellbeing-wheel')]
            .some(it => it.checkVisibility())";
        assert!(!page.eval::<bool>(others, vec![]).await?, "the page of the host is left out");
        Ok(())
    })
}

#[test]
fn each_word_is_in_its_language_where_te_reo_is_asked_for() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data-share.html").await?;
        bring(&data, &something()?).await?;
        page.eval::<()>("document.querySelector('ppsa-my-data').lang = 'mi'", vec![]).await?;
        data.wait_until("te reo is there", "root.querySelector('#title[lang=mi]')").await?;
        for part in ["out", "share"] {
            turn_to(&data, part).await?;
            assert_eq!(bare_texts(&data).await?, [""; 0], "{part}");
            if part == "share" {
                data.find(".tick input").await?.click().await?;
                data.wait_until("ticked", "root.querySelector('.tick input').checked").await?;
            }
            see(&data).await?;
            assert_eq!(bare_texts(&data).await?, [""; 0], "{part}, looked at");
            assert_axe_clean(page, part).await?;
        }
        Ok(())
    })
}
