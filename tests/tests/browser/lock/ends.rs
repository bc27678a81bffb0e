//! Shut is shut: what was in memory is gone. And what goes wrong in the wasm does not stay wrong.

use ppsa_tests::serve::Fault;
use ppsa_tests::{Options, Result, run};

use super::{WASM, open, tried};

/// Gives `memories`, the memory of each instance that is made from here on; `holds`, whether a text
/// stands in one; and `fill`, which leaves no room in one.
const WATCHED: &str = "
    const memories = [];
    const keep = ({ exports }) =>
        memories.push(Object.values(exports).find((it) => it instanceof WebAssembly.Memory));
    const { instantiate, Instance } = WebAssembly;
    WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        keep(made);
        return made;
    };
    WebAssembly.Instance = function (...given) {
        const made = new Instance(...given);
        keep(made);
        return made;
    };
    const fill = (memory) => {
        for (const pages of [1024, 1])
            try {
                for (;;) memory.grow(pages);
            } catch {}
    };
    const holds = (memory, text) => {
        const bytes = new Uint8Array(memory.buffer);
        const sought = new TextEncoder().encode(text);
        for (let at = bytes.indexOf(sought[0]); at >= 0; at = bytes.indexOf(sought[0], at + 1))
            if (sought.every((byte, i) => bytes[at + i] === byte)) return true;
        return false;
    };
";

#[test]
fn words_and_passphrase_are_wiped_and_the_memory_is_given_back() -> Result<()> {
    run(Options::phone(), async |page| {
        let _site = open(page).await?;
        let script = "
            const { vault, header } = await lock.newLock('plan', 'kōwhai by the gate');
            const long = 'Walking the dög early. '.repeat(500);
            const sealed = vault.seal('1-a', '1-a', long);
            const right = vault.open('1-a', '1-a', sealed) === long;
            const [memory] = memories;
            const whileOpen = ['whai by the gate', 'the dög'].filter((it) => holds(memory, it));
            const before = memory.buffer.byteLength;
            const known = holds(memory, 'plan');
            vault.end();
            const after = memories.at(-1).buffer.byteLength;
            return [right, known, whileOpen, memories.length, before > 2 ** 25, after < 2 ** 21,
                await code(() => vault.open('1-a', '1-a', sealed)), await code(() => vault.seal('1-a', '1-a', 'a'))];";
        let found: (bool, bool, Vec<String>, usize, bool, bool, String, String) =
            tried(page, &[WATCHED, script].concat(), vec![]).await?;
        let left_in_memory = Vec::new();
        let shut = || "vault-shut".to_owned();
        assert_eq!(found, (true, true, left_in_memory, 2, true, true, shut(), shut()));
        Ok(())
    })
}

#[test]
fn one_of_two_vaults_ends_alone() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        let found: (String, String, String) = tried(
            page,
            "const one = (await lock.newLock('plan', 'words')).vault;
             const two = (await lock.newLock('log', 'words')).vault;
             const sealed = two.seal('1-a', '1-a', 'of the other');
             one.end();
             one.end();
             await lock.lockText('a file', 'more words');
             const still = two.open('1-a', '1-a', sealed);
             two.end();
             return [still, await code(() => one.seal('1-a', '1-a', '')), await code(() => two.seal('1-a', '1-a', ''))];",
            vec![],
        )
        .await?;
        let (still, one, two) = found;
        assert_eq!([still.as_str(), &one, &two], ["of the other", "vault-shut", "vault-shut"]);
        Ok(())
    })
}

#[test]
fn without_room_it_is_said_and_there_is_a_working_instance_next_time() -> Result<()> {
    run(Options::phone(), async |page| {
        let _site = open(page).await?;
        // A page with no memory left: what asks for more gets none. First where the lock asks by
        // itself and hears the answer, then where it traps.
        let script = "
            const { header, vault } = await lock.newLock('plan', 'words');
            const sealed = vault.seal('1-a', '1-a', 'a few words');
            vault.end();
            fill(memories.at(-1));
            const refused = await code(() => lock.openLock('plan', header, 'words'));
            const again = await lock.openLock('plan', header, 'words');
            fill(memories.at(-1));
            const trapped = await code(() => again.seal('1-a', '1-a', 'a'.repeat(2 ** 26)));
            const lost = await code(() => again.open('1-a', '1-a', sealed));
            const last = await lock.openLock('plan', header, 'words');
            return [refused, trapped, lost, last.open('1-a', '1-a', sealed)];";
        let found: Vec<String> = tried(page, &[WATCHED, script].concat(), vec![]).await?;
        assert_eq!(found, ["vault-memory", "vault-memory", "vault-shut", "a few words"]);
        Ok(())
    })
}

#[test]
fn a_module_that_did_not_load_is_tried_again() -> Result<()> {
    run(Options::desktop(), async |page| {
        let site = open(page).await?;
        for (path, fault) in [
            // First, while the browser has no copy that it could ask about.
            (WASM, Fault::Cut),
            (WASM, Fault::Status(503)),
            ("/widgets/js/generated/wasm/ppsa_vault.js", Fault::Status(404)),
        ] {
            page.goto(&site.url("/harness.html")).await?;
            site.server().fault(path, fault);
            let try_it = "return [await code(lock.prepareLock), await code(() => lock.newLock('plan', 'words'))]";
            let codes: (String, String) = tried(page, try_it, vec![]).await?;
            assert_eq!(codes, ("load-failed".into(), "load-failed".into()), "{path}");
            site.server().heal();
            let codes: (String, String) = tried(page, try_it, vec![]).await?;
            assert_eq!(codes, ("none".into(), "none".into()), "{path}");
        }
        Ok(())
    })
}

#[test]
fn what_is_locked_sends_nothing() -> Result<()> {
    run(Options::desktop(), async |page| {
        let _site = open(page).await?;
        // From one script: in Firefox each of the driver's has modules of its own.
        let script = "
            await lock.prepareLock();
            await fetch('/two.html');
            const { vault, header } = await lock.newLock('plan', 'words');
            vault.end();
            await code(() => lock.openLock('plan', header, 'other'));
            await lock.unlockText(await lock.lockText('a file', 'words'), 'words');";
        tried::<()>(page, script, vec![]).await?;
        let sent = page.network().await?;
        let paths: Vec<_> = sent.iter().map(|sent| sent.path()).collect();
        assert!(paths.contains(&WASM), "{paths:?}");
        assert_eq!(paths.last(), Some(&"/two.html"), "{paths:?}");
        Ok(())
    })
}
