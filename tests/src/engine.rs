//! The browser engines tests can run in.

use std::{fmt, path::Path, process::Command};

use anyhow::{Result, bail};
use thirtyfour::{Capabilities, WebDriver};

use crate::{Options, chromium, display::Display, firefox, webkit};

/// A browser engine. Each arm of each `match` here is all an engine has to say for itself; what one
/// cannot do stands in [`Engine::cannot`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, by WebKitWebDriver, in a screen of its own. It is not Safari:
    /// it says nothing about iOS keyboards, VoiceOver or Safari's seven days.
    WebKit,
}

impl Engine {
    /// The engine named by `PPSA_ENGINE`, Chromium when it is not set.
    ///
    /// # Errors
    /// When the name is not that of an engine.
    pub fn from_env() -> Result<Self> {
        match std::env::var("PPSA_ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => {
                bail!("PPSA_ENGINE is {other:?}: the engines are: chromium, firefox, webkit")
            }
        }
    }

    /// A screen to draw on, for an engine that cannot do without.
    pub(crate) fn display(self) -> Result<Option<Display>> {
        match self {
            Self::Chromium | Self::Firefox => Ok(None),
            Self::WebKit => Display::start().map(Some),
        }
    }

    /// The command that starts the WebDriver server on a port of its own choice. `folder` is the
    /// browser's, to write into.
    pub(crate) fn driver(self, folder: &Path, options: &Options) -> Result<Command> {
        match self {
            Self::Chromium => Ok(chromium::driver()),
            Self::Firefox => firefox::driver(folder, options),
            Self::WebKit => webkit::driver(folder, options),
        }
    }

    /// The port, if this line of the server's output tells it.
    pub(crate) fn port_told(self, line: &str) -> Option<u16> {
        match self {
            Self::Chromium => chromium::port(line),
            Self::Firefox => firefox::port(line),
            Self::WebKit => None,
        }
    }

    /// The port of a server that does not tell it, if it listens by now.
    pub(crate) fn port_open(self, server: u32) -> Option<u16> {
        match self {
            Self::Chromium | Self::Firefox => None,
            Self::WebKit => webkit::port(server),
        }
    }

    /// What to ask the server for.
    pub(crate) fn capabilities(self, folder: &Path, options: &Options) -> Result<Capabilities> {
        match self {
            Self::Chromium => chromium::capabilities(folder, options),
            Self::Firefox => firefox::capabilities(options),
            Self::WebKit => webkit::capabilities(options),
        }
    }

    /// The browser's process id, from what the server answered or started.
    pub(crate) fn process(self, got: &Capabilities, server: u32) -> Option<u64> {
        match self {
            Self::Chromium => got.get("goog:processID")?.as_u64(),
            Self::Firefox => got.get("moz:processID")?.as_u64(),
            Self::WebKit => webkit::process(server),
        }
    }

    /// Done once in a new session.
    pub(crate) async fn prepare(self, driver: &WebDriver, display: Option<&Display>) -> Result<()> {
        match self {
            Self::Chromium => chromium::prepare(driver).await,
            Self::Firefox => Ok(()),
            Self::WebKit => webkit::prepare(driver, display).await,
        }
    }

    /// Makes the browser look as the options say, at any time in a session.
    pub(crate) async fn emulate(self, driver: &WebDriver, options: &Options) -> Result<()> {
        match self {
            Self::Chromium => chromium::emulate(driver, options).await,
            Self::Firefox => firefox::emulate(driver, options).await,
            Self::WebKit => webkit::emulate(driver, options).await,
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, out)
    }
}
