//! WebKitGTK's little browser, its driver, and a screen that nobody sees. They are of Linux; Safari is
//! not driven here.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::apt;
use super::browser::{first, named};
use crate::run;

/// A browser and the driver that goes with it.
#[derive(Debug, Clone)]
pub struct WebKit {
    /// `MiniBrowser`.
    pub browser: PathBuf,
    /// `WebKitWebDriver`.
    pub driver: PathBuf,
}

/// Finds them; installs them where this is root on a Debian or its kin.
///
/// # Errors
/// When one is missing and cannot be installed: the message says what to install.
pub fn ensure() -> Result<WebKit> {
    ensure!(cfg!(target_os = "linux"), "WebKitGTK and its driver are for Linux alone");
    if let Some(found) = find() {
        return Ok(found);
    }
    if apt::may() {
        apt::install(&["webkit2gtk-driver", "xvfb", "xdotool"], "a minute")?;
    }
    find().context(
        "no WebKitWebDriver with its MiniBrowser, or no Xvfb or xdotool, on this machine: on Debian \
         run `apt-get install webkit2gtk-driver xvfb xdotool` as root. PPSA_WEBKIT and \
         PPSA_WEBKITDRIVER may name the first two programs",
    )
}

fn find() -> Option<WebKit> {
    run::on_path("Xvfb")?;
    run::on_path("xdotool")?;
    let browser = named("PPSA_WEBKIT").or_else(|| {
        first(
            &[],
            &[
                "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
                "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
                "/usr/lib/webkit2gtk-4.1/MiniBrowser",
            ],
        )
    })?;
    let driver = named("PPSA_WEBKITDRIVER").or_else(|| first(&["WebKitWebDriver"], &[]))?;
    Some(WebKit { browser, driver })
}
