//! What is particular to Chromium: its driver, flags, and emulation over CDP.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::{Options, Scheme, probe};

/// The engine without a window: it starts in half the time, and has no tabs to bring back.
const SHELL: &str = "chrome-headless-shell";

/// Quiet and hermetic: nothing is fetched but what the page fetches, and nothing leaves the
/// machine. No sandbox, since containers run as root; no `/dev/shm`, since theirs is small.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    // A classic scrollbar would take its width from the page's.
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

pub(crate) fn driver() -> Command {
    let program = std::env::var_os("PPSA_CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut command = Command::new(program);
    command.arg("--port=0");
    command
}

pub(crate) fn port(line: &str) -> Option<u16> {
    let told = line.strip_prefix("ChromeDriver was started successfully on port ")?;
    told.trim_end_matches('.').parse().ok()
}

pub(crate) fn capabilities(folder: &Path, options: &Options) -> Result<Capabilities> {
    let profile = options.profile.clone().unwrap_or_else(|| folder.join("profile"));
    let mut args: Vec<String> = FLAGS.iter().map(|&flag| flag.into()).collect();
    args.push(format!("--user-data-dir={}", profile.display()));
    if options.restores {
        args.push("--restore-last-session".into());
    }
    let mut chrome = json!({
        "args": args,
        // Else it opens its own new-tab page, with a hundred requests.
        "prefs": { "session": { "restore_on_startup": 4, "startup_urls": ["about:blank"] } },
        // The log is for requests: the other domains would only fill it.
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    let shell =
        std::env::var_os("PPSA_CHROMIUM_SHELL").filter(|_| !options.whole && !options.restores);
    let name = if shell.is_some() { SHELL } else { "chrome" };
    // Without a binary chromedriver looks for Chrome in the usual places.
    if let Some(binary) = shell.or_else(binary) {
        chrome["binary"] = json!(binary.to_string_lossy());
    }
    let mut wanted = Capabilities::new();
    for (name, value) in [
        ("browserName", json!(name)),
        ("goog:chromeOptions", chrome),
        ("goog:loggingPrefs", json!({ "performance": "ALL", "browser": "ALL" })),
    ] {
        wanted.set(name, value)?;
    }
    Ok(wanted)
}

fn binary() -> Option<OsString> {
    let named = || std::env::var_os("PPSA_CHROMIUM");
    let found = || {
        std::env::split_paths(&std::env::var_os("PATH")?)
            .map(|folder| folder.join("chromium"))
            .find(|file| file.is_file())
            .map(PathBuf::into_os_string)
    };
    named().or_else(found)
}

/// The probe goes into every document before its first script, whether the page asks for it or
/// not: so pages that are not ours to change (the demo) are watched as well.
pub(crate) async fn prepare(driver: &WebDriver) -> Result<()> {
    let probe = json!({ "source": probe::SCRIPT });
    send(driver, "Page.addScriptToEvaluateOnNewDocument", probe).await
}

pub(crate) async fn emulate(driver: &WebDriver, options: &Options) -> Result<()> {
    let scheme = match options.scheme {
        Scheme::Light => "light",
        Scheme::Dark => "dark",
    };
    let on = |yes: bool, value: &'static str| if yes { value } else { "none" };
    // A headless window cannot be narrower than 500 px; an emulated one can.
    let size = json!({
        "width": options.width,
        "height": options.height,
        "deviceScaleFactor": options.scale,
        "mobile": options.touch,
    });
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": on(options.forced_colours, "active") },
        { "name": "prefers-reduced-motion", "value": if options.reduced_motion { "reduce" } else { "no-preference" } },
    ]});
    send(driver, "Emulation.setDeviceMetricsOverride", size).await?;
    send(driver, "Emulation.setEmulatedMedia", media).await?;
    send(driver, "Emulation.setTouchEmulationEnabled", json!({ "enabled": options.touch })).await?;
    send(driver, "Emulation.setScriptExecutionDisabled", json!({ "value": !options.scripting }))
        .await
}

async fn send(driver: &WebDriver, method: &'static str, params: Value) -> Result<()> {
    driver.cdp().send_raw(method, params).await.context(method)?;
    Ok(())
}
