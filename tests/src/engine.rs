//! The browser engines tests can run in.

use std::{path::Path, process::Command};

use anyhow::{Result, bail};
use thirtyfour::{Capabilities, WebDriver};

use crate::{Options, chromium};

/// A browser engine. Each arm of each `match` here is all an engine has to say for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Engine {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
}

impl Engine {
    /// The engine named by `PPSA_ENGINE`, Chromium when it is not set.
    ///
    /// # Errors
    /// When the name is not that of an engine.
    pub fn from_env() -> Result<Self> {
        match std::env::var("PPSA_ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok(other) => bail!("PPSA_ENGINE is {other:?}: the engines are: chromium"),
        }
    }

    /// The command that starts the WebDriver server on a port of its own choice.
    pub(crate) fn driver(self) -> Command {
        match self {
            Self::Chromium => chromium::driver(),
        }
    }

    /// The port, if this line of the server's output tells it.
    pub(crate) fn port(self, line: &str) -> Option<u16> {
        match self {
            Self::Chromium => chromium::port(line),
        }
    }

    /// What to ask the server for.
    pub(crate) fn capabilities(self, profile: &Path) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium::capabilities(profile),
        }
    }

    /// The browser's process id, from what the server answered.
    pub(crate) fn process(self, got: &Capabilities) -> Option<u64> {
        match self {
            Self::Chromium => got.get("goog:processID")?.as_u64(),
        }
    }

    /// Done once in a new session.
    pub(crate) async fn prepare(self, driver: &WebDriver) -> Result<()> {
        match self {
            Self::Chromium => chromium::prepare(driver).await,
        }
    }

    /// Makes the browser look as the options say, at any time in a session.
    pub(crate) async fn emulate(self, driver: &WebDriver, options: &Options) -> Result<()> {
        match self {
            Self::Chromium => chromium::emulate(driver, options).await,
        }
    }
}
