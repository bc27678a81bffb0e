//! What these tests do.

use ppsa_tests::{Page, Result, WindowHandle};
use serde_json::json;

/// Writes notes one after the other as fast as the page draws them: each a change of its own. Tells
/// by `window.done` when all are written, and by `window.wrote` how many are.
const WRITE: &str = "
    const [kind, prefix, many, pause] = arguments;
    const root = document.querySelector('ppsa-wellbeing-wheel').shadowRoot;
    const task = () => new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        port2.postMessage(0);
    });
    const last = () => [...root.querySelectorAll(`.notes.${kind} textarea`)].at(-1);
    window.wrote = 0;
    window.done = false;
    (async () => {
        for (let i = 0; i < many; i += 1) {
            while (last().value) {
                root.querySelector(`[data-act=add-${kind}]`)?.click();
                await task();
            }
            last().value = `${prefix}${i}.`;
            last().dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            window.wrote = i + 1;
            await (pause ? new Promise((done) => setTimeout(done, pause)) : task());
        }
        window.done = true;
    })();
";

/// Begins to write, with so many milliseconds between notes; the page goes on by itself.
pub async fn begin(page: &Page, kind: &str, prefix: &str, many: usize, pause: u32) -> Result<()> {
    page.eval::<()>(WRITE, vec![json!(kind), json!(prefix), json!(many), json!(pause)]).await
}

/// The records that this device keeps, as one text.
pub const KEPT: &str = "new Promise((done) => {
    const opening = indexedDB.open('ppsa:main');
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onerror = () => done('');
    opening.onsuccess = () => {
        const all = opening.result.transaction('records').objectStore('records').getAll();
        all.onsuccess = () => { opening.result.close(); done(all.result.join()); };
    };
})";

/// A further tab of the same browser, in front from now on. Gives it and the one before.
pub async fn another(page: &Page) -> Result<(WindowHandle, WindowHandle)> {
    let first = page.driver().window().await?;
    let second = page.driver().new_tab().await?;
    page.driver().switch_to_window(second.clone()).await?;
    Ok((second, first))
}

pub async fn go_to(page: &Page, tab: &WindowHandle) -> Result<()> {
    Ok(page.driver().switch_to_window(tab.clone()).await?)
}

/// Shows what is kept, where it is covered.
pub async fn uncover(page: &Page) -> Result<()> {
    let wheel = page.host("ppsa-wellbeing-wheel");
    wheel.find(".gate button").await?.click().await?;
    wheel.wait_until("it is drawn", crate::help::READY).await
}
