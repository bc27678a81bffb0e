//! Back-ups: saved, and brought back by adding, once it was shown what would come.

use ppsa_core::{Document, Replica};
use ppsa_tests::{Options, Result, assert_axe_clean, run};
use serde_json::json;

use super::steps::{
    bring, choose, elsewhere, keep_nowhere, keep_on_device, open, text as words, told, turn_to,
    type_passphrase, wheel,
};

/// From here on files are not saved but kept for the test, as names and texts.
const CATCH: &str = "window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { window.blob = blob; return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = function () {
        const [name, blob] = [this.download, window.blob];
        blob.text().then((text) => window.saved.push([name, text]));
    };";

#[test]
fn it_shows_first_what_would_come_and_then_adds_it() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        let file = wheel("The river")?;
        let _file = choose(&data, file.to_json().as_bytes()).await?;
        data.wait_until("the focus is there", "root.activeElement?.id === 'ask'").await?;
        assert_eq!(words(&data, ".sheet summary").await?, "Wheels\u{a0}1");
        let first = words(&data, ".group li").await?;
        assert!(first.contains("1 March 2026") && first.contains("The river"), "{first}");
        assert_axe_clean(page, "what would come").await?;
        assert!(page.events("ppsa-change").await?.is_empty(), "nothing is done yet");

        data.find(".sheet .acts button:nth-child(2)").await?.click().await?;
        data.wait_until("left", "!root.querySelector('.sheet')").await?;
        assert!(page.events("ppsa-change").await?.is_empty());
        bring(&data, &file).await?;
        assert_eq!(page.events("ppsa-change").await?, [json!({ "kind": "brought-back" })]);
        assert!(words(&data, ".notice").await?.starts_with("So far they are only on this page."));
        assert_axe_clean(page, "brought back, and not kept").await?;
        data.find("#to-keep").await?.click().await?;
        data.find("#in-keep").await?;
        let _file = choose(&data, file.to_json().as_bytes()).await?;
        told(&data, "Everything in this file is here already.").await
    })
}

#[test]
fn what_was_deleted_here_since_is_offered_and_comes_back_only_ticked() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        let old = wheel("The river")?;
        bring(&data, &elsewhere(&old, 8, true)?).await?;
        for tick in [false, true] {
            let _file = choose(&data, elsewhere(&old, 9, false)?.to_json().as_bytes()).await?;
            let label = data.find(".ticks input").await?;
            let spoken = page.role_and_name(&label).await?;
            assert_eq!(spoken.role, "checkbox");
            assert!(
                spoken.name.contains("Wheels") && spoken.name.contains("The river"),
                "{spoken}"
            );
            assert_axe_clean(page, "deleted since").await?;
            if tick {
                label.click().await?;
                data.wait_until("ticked", "root.querySelector('.ticks input').checked").await?;
            }
            data.find("#add").await?.click().await?;
            told(&data, "Added.").await?;
            turn_to(&data, "clear").await?;
            assert_eq!(words(&data, "#in-clear").await?.contains("Wheels"), tick);
        }
        Ok(())
    })
}

#[test]
fn what_was_deleted_where_the_file_is_from_stays_where_it_is_ticked() -> Result<()> {
    for stays in [false, true] {
        run(Options::desktop(), async |page| {
            let (_site, data) = open(page, "/data.html").await?;
            let mine = wheel("The river")?;
            bring(&data, &mine).await?;
            let _file = choose(&data, elsewhere(&mine, 8, true)?.to_json().as_bytes()).await?;
            let said = "root.querySelector('.ticks legend')?.textContent.startsWith('Still here, but deleted where')";
            data.wait_until("it says what is still here", said).await?;
            if stays {
                data.find(".ticks input").await?.click().await?;
            }
            data.find("#add").await?.click().await?;
            told(&data, "Added.").await?;
            turn_to(&data, "clear").await?;
            assert_eq!(words(&data, "#in-clear").await?.contains("Wheels"), stays);
            Ok(())
        })?;
    }
    Ok(())
}

#[test]
fn a_back_up_is_all_of_it_under_a_neutral_name() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        bring(&data, &wheel("The river")?).await?;
        page.eval::<()>(CATCH, vec![]).await?;
        data.find("#save").await?.click().await?;
        told(&data, "The file went to this browser to download.").await?;
        page.wait_until("it is saved", "window.saved.length === 1").await?;
        let [name, text]: [String; 2] = page.eval("return window.saved[0]", vec![]).await?;
        assert_eq!(name, "notes.json");
        assert_eq!(Document::from_json(Replica::new(1), &text)?.count_by_kind(), [("reading", 1)]);
        Ok(())
    })
}

#[test]
fn a_locked_back_up_opens_with_its_passphrase_only() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_nowhere(&data).await?;
        bring(&data, &wheel("The river")?).await?;
        page.eval::<()>(CATCH, vec![]).await?;
        data.find("#save-locked").await?.click().await?;
        data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
        assert_axe_clean(page, "saving with a passphrase").await?;
        type_passphrase(page, &data, ["tin boat", "tin boat"]).await?;
        data.find("[data-enter]").await?.click().await?;
        told(&data, "The file went to this browser to download. It opens only").await?;
        page.wait_until("it is saved", "window.saved.length === 1").await?;
        let [name, saved]: [String; 2] = page.eval("return window.saved[0]", vec![]).await?;
        assert_eq!(name, "notes.json");
        assert!(!saved.contains("river"));

        page.reload().await?;
        data.wait_until("it is drawn", crate::help::READY).await?;
        let _file = choose(&data, saved.as_bytes()).await?;
        data.wait_until("it asks", "root.activeElement?.id === 'ask'").await?;
        assert_axe_clean(page, "a locked file").await?;
        type_passphrase(page, &data, ["tin goat", ""]).await?;
        data.find("[data-enter]").await?.click().await?;
        told(&data, "That passphrase does not open it.").await?;
        data.wait_until("the focus is there", "root.activeElement?.id === 'pass'").await?;
        data.act("root.querySelector('#pass').value = ''").await?;
        type_passphrase(page, &data, ["tin boat", ""]).await?;
        data.find("[data-enter]").await?.click().await?;
        data.find("#add").await?;
        assert!(words(&data, ".sheet").await?.contains("The river"));
        Ok(())
    })
}

#[test]
fn where_a_lock_is_on_the_locked_file_comes_first() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        keep_on_device(page, &data, Some("tin boat")).await?;
        turn_to(&data, "back-up").await?;
        let main = "root.querySelector('#in-back-up .main').id";
        assert_eq!(data.get::<String>(main).await?, "save-locked");
        let said = words(&data, "#in-back-up .soft").await?;
        assert!(said.contains("whoever opens this file can read it"), "{said}");
        assert_axe_clean(page, "a back-up with a lock on").await?;
        page.eval::<()>(CATCH, vec![]).await?;
        data.find("#save").await?.click().await?;
        told(&data, "The file went to this browser to download.").await
    })
}
