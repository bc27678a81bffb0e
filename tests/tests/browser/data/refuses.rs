//! Files that are no back-up, and pages that are only read: said kindly, and nothing is changed.

use ppsa_tests::{Options, Result, run};

use super::steps::{bring, choose, open, text, told, turn_to, wheel};

#[test]
fn files_that_cannot_be_read_are_named_and_change_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        bring(&data, &wheel("The river")?).await?;
        let whole = wheel("The sea")?.to_json();
        let cut = &whole[..whole.len() / 2];
        let newer = whole.replace("\"version\":1", "\"version\":9");
        assert_ne!(whole, newer);
        let before = page.events("ppsa-change").await?.len();
        for (bytes, says) in [
            (&b"\x89PNG\r\n\x1a\n\xff\xfe"[..], "This file is not a back-up from here."),
            (b"", "This file is not a back-up from here."),
            (b"{\"shopping\":[\"bread\"]}", "This file is not a back-up from here."),
            (cut.as_bytes(), "This file is damaged"),
            (newer.as_bytes(), "This file is from a newer version"),
        ] {
            // Another section and back: what was said of the file before is gone.
            turn_to(&data, "clear").await?;
            let _file = choose(&data, bytes).await?;
            told(&data, says).await?;
            assert_eq!(page.active().await?.id, "told");
            assert!(data.find_all("#add").await?.is_empty());
        }
        assert_eq!(page.events("ppsa-change").await?.len(), before);
        turn_to(&data, "clear").await?;
        assert!(text(&data, "#in-clear").await?.contains("Wheels"));
        Ok(())
    })
}

#[test]
fn a_file_that_is_far_too_big_is_not_opened() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        let _file = choose(&data, &vec![b' '; 65 * 1024 * 1024]).await?;
        told(&data, "This file is much bigger than a back-up").await
    })
}

#[test]
fn a_page_to_read_changes_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        page.eval::<()>("document.querySelector('ppsa-my-data').readOnly = true", vec![]).await?;
        for part in ["keep", "lock", "back-up", "clear"] {
            turn_to(&data, part).await?;
            let inputs = data.find_all(".inside input, #clear").await?;
            assert!(inputs.is_empty(), "{part} has something to change");
        }
        turn_to(&data, "back-up").await?;
        assert!(!data.find_all("#save").await?.is_empty(), "a copy can be saved");
        Ok(())
    })
}
