//! A locked file opens anywhere for its passphrase, and says what is wrong with it otherwise.

use ppsa_tests::{Options, Result, run};
use serde_json::Value;

use super::{open, tried};

#[test]
fn a_locked_file_opens_on_another_page() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = open(page).await?;
        let text = "{\"words\": \"tēnā koe\"}\n".repeat(1000);
        let file: String =
            tried(page, "return lock.lockText(given[0], 'two words')", vec![text.clone().into()])
                .await?;
        let read: Value = serde_json::from_str(&file)?;
        assert_eq!((&read["ppsa"], &read["version"]), (&"locked".into(), &1.into()));
        assert!(read["header"].is_string() && read["sealed"].is_string());
        assert_eq!(read.as_object().map(serde_json::Map::len), Some(4));

        page.goto(&site.url("/harness.html")).await?;
        let opened: String =
            tried(page, "return lock.unlockText(given[0] + '\\n', 'two words')", vec![file.into()])
                .await?;
        assert_eq!(opened, text);
        Ok(())
    })
}

#[test]
fn a_file_that_cannot_be_opened_says_why() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        let codes: Vec<String> = tried(
            page,
            "const file = await lock.lockText('some words', 'two words');
             const other = (change) => JSON.stringify({ ...JSON.parse(file), ...change });
             const tried = [
                 [file, 'two word'], [file.slice(0, -1), 'two words'], [file.slice(0, 40), 'two words'], ['', 'two words'],
                 [file.replace('sealed', 'other'), 'two words'], [other({ sealed: 1 }), 'two words'], ['{}', 'two words'],
                 [other({ sealed: JSON.parse(file).sealed.replace(/^..../, 'AAAA') }), 'two words'],
                 [other({ version: 2 }), 'two words'], [file, 'two words'],
             ];
             const codes = [];
             for (const given of tried) codes.push(await code(() => lock.unlockText(...given)));
             return codes;",
            vec![],
        )
        .await?;
        let [cut, changed] = ["vault-cut", "vault-changed"];
        let expected = [
            "vault-passphrase",
            cut,
            cut,
            cut,
            changed,
            changed,
            changed,
            changed,
            "vault-newer",
            "none",
        ];
        assert_eq!(codes, expected);
        Ok(())
    })
}
