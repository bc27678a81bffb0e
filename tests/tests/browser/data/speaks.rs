//! Roles, names, languages.

use ppsa_tests::{Options, Result, run};

use super::steps::{keep_on_device, open, turn_to};
use crate::help::bare_texts;

#[test]
fn roles_and_names() -> Result<()> {
    run(Options::desktop(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        turn_to(&data, "keep").await?;
        for (css, role, name) in [
            ("#title", "heading", "What I keep here"),
            ("#go-keep", "button", "Where my words are kept"),
            ("#in-keep", "group", "Where my words are kept"),
            ("#in-keep fieldset", "group", "Keep my words"),
        ] {
            let spoken = page.role_and_name(&data.find(css).await?).await?;
            assert_eq!(spoken, (role, name), "{css}");
        }
        keep_on_device(page, &data, None).await?;
        turn_to(&data, "lock").await?;
        for (css, name) in [("#pass", "Passphrase"), ("#again", "Type it again")] {
            assert_eq!(page.role_and_name(&data.find(css).await?).await?.name, name);
        }
        turn_to(&data, "back-up").await?;
        let file = page.role_and_name(&data.find("#file").await?).await?;
        assert!(file.name.starts_with("The back-up file"), "{file}");
        let live: String = data.get("root.querySelector('#told').getAttribute('role')").await?;
        assert_eq!(live, "status");
        Ok(())
    })
}

#[test]
fn te_reo_where_there_is_some_and_each_word_in_its_language() -> Result<()> {
    run(Options::phone(), async |page| {
        let (_site, data) = open(page, "/data.html").await?;
        page.eval::<()>("document.querySelector('ppsa-my-data').lang = 'mi'", vec![]).await?;
        data.wait_until("te reo is there", "root.querySelector('#title[lang=mi]')").await?;
        for part in ["keep", "lock", "back-up", "out", "clear"] {
            turn_to(&data, part).await?;
            let bare = bare_texts(&data).await?;
            assert!(bare.is_empty(), "{part}: {bare:?}");
        }
        Ok(())
    })
}
