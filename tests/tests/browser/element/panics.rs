//! A panic anywhere recovers with nothing typed lost. These use the tests' own build, in which
//! certain words panic.

use ppsa_tests::{Options, Page, Result, Site, run};

use crate::help::{READY, WHEEL, open, write};

async fn values(page: &Page, place: usize) -> Result<Vec<String>> {
    page.host(WHEEL)
        .nth(place)
        .get("[...root.querySelectorAll('textarea')].map(it => it.value)")
        .await
}

#[test]
fn one_panic_leaves_all_wheels_alive_with_what_was_typed() -> Result<()> {
    run(Options { height: 4000, ..Options::desktop() }, async |page| {
        let site = Site::probe()?;
        let first = open(page, &site, "/ten.html").await?;
        for place in 0..3 {
            page.host(WHEEL).nth(place).wait_until("it is drawn", READY).await?;
        }
        let second = page.host("#w1");
        write(page, &second, "strength-0-0", "My dog").await?;
        for wheel in [&first, &second] {
            wheel.act("root.before = root.querySelector('textarea')").await?;
        }
        // The words are in the field, but the change that would keep them panics, once.
        first.act("(root.querySelector('textarea').value = 'Hill panic in change once', root.querySelector('textarea').dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })))").await?;
        first
            .wait_until(
                "it is drawn again, with the words",
                "!root.before.isConnected && root.querySelector('textarea')?.value.startsWith('Hill')",
            )
            .await?;
        second
            .wait_until(
                "so is its neighbour",
                "!root.before.isConnected && root.querySelector('textarea')?.value === 'My dog'",
            )
            .await?;
        write(page, &first, "challenge-0-0", "Rain").await?;
        write(page, &second, "strength-0-0", "s").await?;
        assert_eq!(values(page, 0).await?, ["Hill panic in change once", "Rain"]);
        assert_eq!(values(page, 1).await?, ["My dogs", ""]);
        let log = page.console().await?;
        assert!(
            log.iter().all(|line| !line.text.contains("Hill") && !line.text.contains("dog")),
            "{log:?}"
        );
        Ok(())
    })
}

#[test]
fn a_document_that_panics_in_every_view_ends_in_a_calm_panel_with_its_words() -> Result<()> {
    run(Options { height: 3000, ..Options::desktop() }, async |page| {
        let site = Site::probe()?;
        let first = open(page, &site, "/ten.html").await?;
        let second = page.host("#w1");
        second.wait_until("it is drawn", READY).await?;
        write(page, &first, "challenge-0-0", "Long nights").await?;
        page.eval::<()>("const make = URL.createObjectURL; URL.createObjectURL = blob => { blob.text().then(text => __probe.note('file', text)); return make(blob); }", vec![]).await?;
        write(page, &first, "strength-0-0", "panic in every view").await?;
        first.wait_until("the calm panel shows", "root.querySelector('.calm')").await?;
        ppsa_tests::assert_axe_clean(page, "the calm panel").await?;
        let told = page.events("ppsa-error").await?;
        assert_eq!(told.len(), 1, "no loop: {told:?}");
        assert_eq!(told[0]["code"], "stopped");
        second.wait_until("its neighbour is well", READY).await?;
        write(page, &second, "strength-0-0", "Tea").await?;
        first.find(".calm button").await?.click().await?;
        page.wait_until("the file is made", "__probe.notes.length").await?;
        let file = page.notes().await?[0].value.as_str().unwrap_or_default().to_owned();
        for words in ["panic in every view", "Long nights"] {
            assert!(file.contains(words), "{words} in {file}");
        }
        Ok(())
    })
}

#[test]
fn what_is_typed_while_a_widget_comes_back_is_not_lost() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = Site::probe()?;
        let first = open(page, &site, "/two.html").await?;
        let second = page.host("#w1");
        second.wait_until("it is drawn", READY).await?;
        write(page, &first, "strength-0-0", "short").await?;
        second
            .wait_until("it has the words", "root.querySelector('textarea').value === 'short'")
            .await?;
        write(page, &first, "strength-0-0", " panic in change once and then I went on").await?;
        let whole = "root.querySelector('textarea')?.value === 'short panic in change once and then I went on'";
        first.wait_until("all of it is there", whole).await?;
        second.wait_until("in the neighbour, too", whole).await?;
        assert_eq!(page.active().await?.tag, "textarea", "the caret is where it was");
        Ok(())
    })
}
