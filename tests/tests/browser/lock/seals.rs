//! Sealed records open for their passphrase, in their store and under their id and stamp.

use ppsa_tests::{Options, Result, run};

use super::{open, tried};

const BODY: &str = "Ka mau te wehi \u{2013} \u{101}\u{113} \u{1f331}";

#[test]
fn what_was_sealed_opens_again_in_another_visit() -> Result<()> {
    run(Options::phone(), async |page| {
        let site = open(page).await?;
        let (header, sealed): (String, Vec<String>) = tried(
            page,
            "const { vault, header } = await lock.newLock('plan', 'kōwhai by the gate');
             const seal = () => vault.seal('1-a', '3-a', given[0]);
             return [header, [seal(), seal(), vault.seal('1-b', '1-a', '')]];",
            vec![BODY.into()],
        )
        .await?;
        assert_ne!(sealed[0], sealed[1], "the same words are never sealed alike");
        let plain = |it: &String| it.chars().all(|c| c.is_ascii_graphic());
        assert!(sealed.iter().all(plain) && plain(&header), "{sealed:?}");

        page.goto(&site.url("/harness.html")).await?;
        let opened: Vec<String> = tried(
            page,
            "const vault = await lock.openLock('plan', given[0], 'ko\\u0304whai by the gate');
             const [one, two, empty] = given[1];
             return [vault.open('1-a', '3-a', one), vault.open('1-a', '3-a', two), vault.open('1-b', '1-a', empty)];",
            vec![header.into(), sealed.into()],
        )
        .await?;
        assert_eq!(opened, [BODY, BODY, ""]);
        Ok(())
    })
}

/// A lock says how much work it is: four bytes each, after the thirteen that every one begins with.
#[test]
fn a_lock_is_as_much_work_as_the_docs_say() -> Result<()> {
    run(Options::phone(), async |page| {
        let _site = open(page).await?;
        let script = "return (await lock.newLock('plan', 'words')).header";
        let header: String = tried(page, script, vec![]).await?;
        let number = |at: usize| {
            let digits = |byte: usize| header.get(2 * byte..2 * byte + 2).unwrap_or_default();
            u32::from_str_radix(&(at..at + 4).rev().map(digits).collect::<String>(), 16)
        };
        assert_eq!([number(13)?, number(17)?, number(21)?], [32 * 1024, 2, 1], "{header}");
        let docs = include_str!("../../../../docs/threats.md");
        assert!(docs.contains("Argon2id (32 MiB of memory, two passes)"));
        Ok(())
    })
}

#[test]
fn each_thing_that_is_wrong_has_its_code() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        let codes: Vec<(String, String)> = tried(
            page,
            "const { vault, header } = await lock.newLock('plan', 'words');
             const sealed = vault.seal('1-a', '1-a', 'a few words');
             const found = {
                 'other words': () => lock.openLock('plan', header, 'Words'),
                 'no words': () => lock.openLock('plan', header, ''),
                 'new with no words': () => lock.newLock('plan', ''),
                 'other store': () => lock.openLock('log', header, 'words'),
                 'cut header': () => lock.openLock('plan', header.slice(0, 90), 'words'),
                 'changed header': () => lock.openLock('plan', header.replace(/.$/, 'x'), 'words'),
                 'cut': () => vault.open('1-a', '1-a', sealed.slice(0, -6)),
                 'empty': () => vault.open('1-a', '1-a', ''),
                 'changed': () => vault.open('1-a', '1-a', sealed.slice(0, -6) + 'AAAA=='),
                 'no base64': () => vault.open('1-a', '1-a', '{}'),
                 'other id': () => vault.open('1-b', '1-a', sealed),
                 'older stamp': () => vault.open('1-a', '2-a', sealed),
                 'too big': () => vault.seal('1-a', '1-a', 'a'.repeat(2 ** 24 + 1)),
                 'empty new words': () => vault.header(''),
                 'right': () => vault.open('1-a', '1-a', sealed),
             };
             const codes = [];
             for (const [what, act] of Object.entries(found)) codes.push([what, await code(act)]);
             return codes;",
            vec![],
        )
        .await?;
        for (what, code) in codes {
            let expected = match what.as_str() {
                "other words" => "vault-passphrase",
                "no words" | "new with no words" | "empty new words" => "vault-passphrase-empty",
                "other store" => "vault-store",
                "cut header" | "cut" | "empty" => "vault-cut",
                "too big" => "vault-too-big",
                "right" => "none",
                _ => "vault-changed",
            };
            assert_eq!(code, expected, "{what}");
        }
        Ok(())
    })
}

#[test]
fn a_new_passphrase_opens_the_same_records() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        let found: (String, String, String) = tried(
            page,
            "const { vault, header } = await lock.newLock('plan', 'words');
             const sealed = vault.seal('1-a', '1-a', 'a few words');
             const other = vault.header('new words');
             vault.end();
             const again = await lock.openLock('plan', other, 'new words');
             const tried = (kept, words) => code(() => lock.openLock('plan', kept, words));
             return [again.open('1-a', '1-a', sealed), await tried(other, 'words'), await tried(header, 'new words')];",
            vec![],
        )
        .await?;
        let (opened, old, new) = found;
        assert_eq!(
            [opened.as_str(), &old, &new],
            ["a few words", "vault-passphrase", "vault-passphrase"]
        );
        Ok(())
    })
}
