//! Who writes, clears and leaves, and waits for the disk.

use std::{
    cell::Cell,
    path::Path,
    time::{Duration, Instant, SystemTime},
};

use ppsa_tests::{Page, Result, Site, bail};
use serde_json::{Value, json};

use super::{
    files::{Files, Sought},
    made_up,
};
use crate::{
    exit::steps::{gone, shift},
    help::{WHEEL, open, open_pou, write},
    keeping::steps::{FIELD, wait_value},
};

/// Between two looks at the disk.
const PAUSE: Duration = Duration::from_millis(100);

/// So much older than a look a file's time may be that was written after it.
const COARSE: Duration = Duration::from_secs(2);

/// So long a browser may take to write: some write a tab's state every 15 s, some once a minute.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a page of a host keeps for the tab, and what stands in a field of its own.
const HOST: &str = "
    sessionStorage.setItem('host', arguments[0]);
    const field = document.body.appendChild(document.createElement('textarea'));
    field.value = arguments[1];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))";

/// Somebody at a browser, with a word to write and a passphrase to lock it with.
pub struct Person<'a> {
    pub page: &'a Page,
    site: &'a Site,
    /// Where the browser writes.
    profile: &'a Path,
    /// When they opened the page: what it leaves on the disk is younger.
    since: Cell<SystemTime>,
    pub word: String,
    pub passphrase: String,
}

impl<'a> Person<'a> {
    /// With words that were never before.
    pub fn at(page: &'a Page, site: &'a Site, profile: &'a Path) -> Self {
        let [word, passphrase] = [made_up::word(), made_up::word()];
        Self { page, site, profile, since: Cell::new(SystemTime::UNIX_EPOCH), word, passphrase }
    }
}

impl Person<'_> {
    /// Opens a page.
    pub async fn opens(&self, path: &str) -> Result<()> {
        self.since.set(SystemTime::now());
        open(self.page, self.site, path).await.map(drop)
    }

    /// Chooses a place, and what else the choice is about.
    pub async fn chooses(&self, choice: Value) -> Result<()> {
        self.does("choose", choice).await
    }

    /// Types the word, letter by letter.
    pub async fn writes(&self) -> Result<()> {
        let wheel = self.page.host(WHEEL);
        open_pou(&wheel, 0).await?;
        // With its full stop it is a sentence: `ask` asks.
        let sentence = format!("{}.", self.word);
        write(self.page, &wheel, FIELD, &sentence).await?;
        wait_value(self.page, FIELD, &sentence).await
    }

    /// Puts a lock on what is kept.
    pub async fn locks(&self) -> Result<()> {
        self.does("setLock", json!([self.passphrase])).await
    }

    /// *Clear everything*.
    pub async fn clears(&self) -> Result<()> {
        self.does("clear", json!([])).await?;
        let gone = "keep.databases().then(all => !all.length)";
        self.page.wait_until("no database is there", gone).await
    }

    /// The quick exit.
    pub async fn goes(&self) -> Result<()> {
        shift(self.page, 3).await?;
        gone(self.page).await
    }

    /// Waits until the browser has written what it writes by itself, a while after: what a page keeps
    /// for the tab, and what stands in a page's fields. It is the host's here, of now; what is ours came
    /// before, and would be there with it.
    pub async fn settles(&self) -> Result<()> {
        let [kept, typed] = [made_up::word(), made_up::word()];
        self.page.eval::<()>(HOST, vec![json!(kept), json!(typed)]).await?;
        self.waits("what the page keeps for the tab", &kept).await?;
        self.waits("what stands in a field of the page", &typed).await
    }

    /// Waits until the word lies there too: what is done next comes too late to keep it off the disk.
    pub async fn settles_with_the_word(&self) -> Result<()> {
        self.settles().await?;
        self.waits("the word", &self.word).await
    }

    async fn does(&self, act: &str, given: Value) -> Result<()> {
        self.page.wait_until("the store is at hand", "window.store").await?;
        let script = "return store[arguments[0]](...arguments[1]).then(() => null)";
        self.page.eval(script, vec![json!(act), given]).await
    }

    async fn waits(&self, what: &str, word: &str) -> Result<()> {
        let (started, sought) = (Instant::now(), Sought::word(word));
        let mut since = self.since.get();
        loop {
            let now = SystemTime::now();
            if Files::since(self.profile, since - COARSE)?.with(&sought).next().is_some() {
                return Ok(());
            }
            if started.elapsed() > PATIENCE {
                bail!("waited {PATIENCE:?} until {what} is on the disk");
            }
            since = now;
            tokio::time::sleep(PAUSE).await;
        }
    }
}
