//! What `pages/probe.js` saw in the page: violations of its policy, errors, our elements' events.

use anyhow::{Context, Result};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::Page;

/// The same file that test pages load as `/probe.js`.
pub(crate) const SCRIPT: &str = include_str!("../pages/probe.js");

/// Old libraries give every list a `toJSON`, which writes text, and Firefox's driver goes by it; what
/// they give to every object, it takes for a part of it. These copies have neither.
const SEEN: &str = "
    if (matchMedia('(scripting: none)').matches) return null;
    const bare = it => {
        if (typeof it !== 'object' || it === null) return it;
        const copy = Array.isArray(it) ? [] : Object.create(null);
        for (const name of Object.keys(it)) copy[name] = bare(it[name]);
        return Object.defineProperty(copy, 'toJSON', { value: undefined });
    };
    return bare(window.__probe?.[arguments[0]] ?? null)";

/// The page's content security policy stopped something.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Violation {
    /// The directive that did, such as `script-src-elem`.
    pub directive: String,
    /// What was stopped: an address, or `inline`, `eval`, `wasm-eval`.
    pub blocked: String,
    /// The address and line it stood at, where known.
    pub at: String,
    /// The first characters of it, where the policy says `report-sample`.
    pub sample: String,
}

/// An error that nothing caught, or a promise whose rejection nothing handled.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PageError {
    /// `error` or `unhandledrejection`.
    pub kind: String,
    /// Its message and, where there is one, its stack.
    pub message: String,
}

/// An event of one of our elements, as `window` saw it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct ProbeEvent {
    /// Its type, such as `ppsa-change`.
    pub name: String,
    /// A JSON copy of its detail, made when it fired; null when it has none.
    pub detail: Value,
    /// The tag, and `#id` if any, of the element that the page sees it come from.
    pub target: String,
    /// Whether it bubbles.
    pub bubbles: bool,
    /// Whether it leaves the shadow root it fires in.
    pub composed: bool,
    /// Milliseconds since the page began.
    pub at: f64,
}

/// Something the page itself noted, by `__probe.note(name, value)`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Note {
    /// What it is about.
    pub name: String,
    /// A JSON copy of it.
    pub value: Value,
}

impl Page {
    /// The violations of the page's policy since it was loaded.
    ///
    /// # Errors
    /// When the page has no probe.
    pub async fn violations(&self) -> Result<Vec<Violation>> {
        self.probe("violations").await
    }

    /// The errors that nothing caught since the page was loaded.
    ///
    /// # Errors
    /// When the page has no probe.
    pub async fn errors(&self) -> Result<Vec<PageError>> {
        let mut all: Vec<PageError> = self.probe("errors").await?;
        // A browser's notice that a size changed while it told of sizes: nothing was thrown.
        all.retain(|it| !it.message.starts_with("ResizeObserver loop completed"));
        Ok(all)
    }

    /// Every `ppsa-*` event since the page was loaded, in order.
    ///
    /// # Errors
    /// When the page has no probe.
    pub async fn probe_events(&self) -> Result<Vec<ProbeEvent>> {
        self.probe("events").await
    }

    /// The details of the events with this name.
    ///
    /// # Errors
    /// When the page has no probe.
    pub async fn events(&self, name: &str) -> Result<Vec<Value>> {
        let all = self.probe_events().await?;
        Ok(all.into_iter().filter(|event| event.name == name).map(|event| event.detail).collect())
    }

    /// What the page noted by `__probe.note(name, value)`.
    ///
    /// # Errors
    /// When the page has no probe.
    pub async fn notes(&self) -> Result<Vec<Note>> {
        self.probe("notes").await
    }

    /// Without a probe there is nothing to see, which must not look like nothing having happened.
    /// With scripting off the probe is there but its listeners never hear anything.
    async fn probe<T: DeserializeOwned>(&self, list: &str) -> Result<Vec<T>> {
        let seen: Option<Vec<T>> = self.eval(SEEN, vec![json!(list)]).await?;
        seen.context(
            "this page has no probe: load /probe.js before anything else in it, with scripting on",
        )
    }
}
