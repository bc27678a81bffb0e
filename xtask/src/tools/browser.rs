//! Chromium and its WebDriver: installed by apt where that is possible, else found, else asked for.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::apt;
use crate::{run, say};

/// A browser and the driver that goes with it.
#[derive(Debug, Clone)]
pub struct Chromium {
    /// The browser's program.
    pub browser: PathBuf,
    /// Its `chromedriver`.
    pub driver: PathBuf,
    /// The same engine without a window, which starts in half the time, where this machine has it.
    pub shell: Option<PathBuf>,
}

/// Debian's packages: one source, so that apt keeps them at one version.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "chromium-headless-shell"];

/// Finds Chromium or Chrome with its driver; installs Debian's where this is root on a Debian.
///
/// # Errors
/// When there is none and it cannot be installed: the message says what to install.
pub fn ensure() -> Result<Chromium> {
    let before = find();
    if before.as_ref().is_none_or(|found| found.shell.is_none()) && may_apt() {
        match apt::install(&PACKAGES, "a minute or two") {
            // Without the shell the tests take twice as long, and no harm is done.
            Err(error) if before.is_some() => say::note(format_args!("No shell: {error:#}")),
            installed => installed?,
        }
    }
    let found = find().context(format!(
        "no Chrome or Chromium with its chromedriver on this machine: {}. \
         PPSA_CHROMIUM and PPSA_CHROMEDRIVER may name their programs",
        advice()
    ))?;
    Ok(found)
}

fn advice() -> &'static str {
    if cfg!(target_os = "macos") {
        "install Google Chrome, and the chromedriver of the same version on PATH"
    } else if cfg!(windows) {
        "install Google Chrome, and put the chromedriver.exe of the same version on PATH"
    } else if apt::ubuntu() {
        "install Google Chrome with its chromedriver, or run `snap install chromium`"
    } else if Path::new("/etc/debian_version").exists() {
        "run `apt-get install chromium chromium-driver` as root"
    } else {
        "install the packages `chromium` and `chromedriver` of your system"
    }
}

fn find() -> Option<Chromium> {
    let browser = named("PPSA_CHROMIUM").or_else(|| {
        first(
            &["chromium", "chromium-browser", "google-chrome", "chrome"],
            &[
                "/usr/lib/chromium/chromium",
                "/opt/google/chrome/chrome",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
            ],
        )
    })?;
    let driver = named("PPSA_CHROMEDRIVER").or_else(|| {
        first(
            &["chromedriver", "chromium.chromedriver"],
            &[
                "/usr/lib/chromium/chromedriver",
                "/usr/lib/chromium-browser/chromedriver",
                "/opt/homebrew/bin/chromedriver",
                "/usr/local/bin/chromedriver",
            ],
        )
    })?;
    let shell = named("PPSA_CHROMIUM_SHELL")
        .or_else(|| first(&["chromium-headless-shell", "chrome-headless-shell"], &[]));
    Some(Chromium { browser, driver, shell })
}

pub(super) fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

pub(super) fn first(programs: &[&str], places: &[&str]) -> Option<PathBuf> {
    programs
        .iter()
        .find_map(|name| run::on_path(name))
        .or_else(|| places.iter().map(PathBuf::from).find(|path| path.is_file()))
}

/// Ubuntu's packages of these names only point to a snap, which needs a running snapd, so there a
/// person installs a browser as they like.
#[must_use]
pub fn may_apt() -> bool {
    apt::may() && !apt::ubuntu()
}
