//! The passphrase lock as the page's scripts use it. Its script is part of the package's bundle and
//! not exported, so it is tested from its source, with the package's wasm.
//!
//! - [`seals`]: what opens, and what does not
//! - [`files`]: locked files
//! - [`ends`]: what is left when it is shut, and after a trap

mod ends;
mod files;
mod seals;

use ppsa_tests::{Page, Result, Site};
use serde::de::DeserializeOwned;
use serde_json::Value;

const WASM: &str = "/widgets/js/generated/wasm/ppsa_vault_bg.wasm";

/// What each script below finds at hand: all that `lock.js` exports as `lock`, and `code`, which
/// gives the code of the error that an act comes to.
const AT_HAND: &str = "
    const lock = await import('/widgets/js/modules/lock.js');
    const code = async (act) => {
        try {
            await act();
            return 'none';
        } catch (error) {
            return error instanceof Error && error.message.includes(':') ? error.code : `bare ${error}`;
        }
    };
";

/// Opens a plain page for the lock to be tried on.
async fn open(page: &Page) -> Result<Site> {
    let site = Site::sources()?;
    page.goto(&site.url("/harness.html")).await?;
    Ok(site)
}

/// Runs the body of a function with [`AT_HAND`].
async fn tried<T: DeserializeOwned>(page: &Page, script: &str, given: Vec<Value>) -> Result<T> {
    page.eval(
        &format!("const given = arguments; return (async () => {{ {AT_HAND} {script} }})()"),
        given,
    )
    .await
}
