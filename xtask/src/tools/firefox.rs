//! Firefox, as Debian has it or as it is found. Its driver is compiled: no system has one for all.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::apt;
use super::browser::{first, may_apt, named};

/// Finds Firefox; installs Debian's where this is root on a Debian.
///
/// # Errors
/// When there is none and it cannot be installed: the message says what to install.
pub fn ensure() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if may_apt() {
        apt::install(&["firefox-esr"], "a minute")?;
    }
    find().context(
        "no Firefox on this machine: install it (on Debian `apt-get install firefox-esr` as root), \
         or let PPSA_FIREFOX name its program",
    )
}

fn find() -> Option<PathBuf> {
    named("PPSA_FIREFOX").or_else(|| {
        first(
            &["firefox-esr", "firefox"],
            &[
                "/usr/lib/firefox-esr/firefox-esr",
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
            ],
        )
    })
}
