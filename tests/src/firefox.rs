//! What is particular to Firefox: its driver, its preferences, and the looks they give it.

use std::{
    fmt::Write as _,
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::{Options, Scheme, command, page::tidy, size};

/// How long a preference may take to be seen by the page.
const SETTLING: Duration = Duration::from_secs(10);

/// Quiet and hermetic: nothing is fetched but what the page fetches, and nothing leaves the
/// machine, since all else goes to a port where nobody listens.
fn preferences() -> Value {
    json!({
        "app.normandy.enabled": false,
        "app.update.enabled": false,
        "browser.safebrowsing.blockedURIs.enabled": false,
        "browser.safebrowsing.downloads.enabled": false,
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "browser.shell.checkDefaultBrowser": false,
        "datareporting.policy.dataSubmissionEnabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,",
        "toolkit.telemetry.server": "data:,",
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        // As the other engines have it: the question whether to leave is the page's to ask.
        "dom.disable_beforeunload": false,
        // A scrollbar would take its width from the page's.
        "widget.gtk.overlay-scrollbars.enabled": true,
        "ui.useOverlayScrollbars": 1,
    })
}

pub(crate) fn driver(folder: &Path, options: &Options) -> Result<Command> {
    let program = std::env::var_os("PPSA_GECKODRIVER").unwrap_or_else(|| "geckodriver".into());
    let mut command = Command::new(program);
    command
        .args(["--port", "0", "--websocket-port", "0"])
        // Looks are changed from inside, where preferences live.
        .arg("--allow-system-access")
        .arg("--profile-root")
        .arg(folder)
        // The screen has to hold the widest window.
        .env("MOZ_HEADLESS_WIDTH", "4200")
        .env("MOZ_HEADLESS_HEIGHT", "3200")
        .env("MOZ_HEADLESS", "1");
    if let Some(profile) = &options.profile {
        // In a profile of one's own geckodriver sets nothing up.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut lines = format!("user_pref(\"marionette.port\", {port});\n");
        let mut ours = preferences();
        if options.restores {
            ours["browser.startup.page"] = json!(3);
        }
        for (name, value) in ours.as_object().context("the preferences are a map")? {
            writeln!(lines, "user_pref({name:?}, {value});")?;
        }
        fs::create_dir_all(profile)?;
        fs::write(profile.join("user.js"), lines)?;
        command.args(["--marionette-port", &port.to_string()]);
    }
    Ok(command)
}

pub(crate) fn port(line: &str) -> Option<u16> {
    line.split_once("Listening on 127.0.0.1:")?.1.trim().parse().ok()
}

pub(crate) fn capabilities(options: &Options) -> Result<Capabilities> {
    let mut firefox = json!({ "prefs": preferences(), "args": ["-headless"] });
    if let Some(profile) = &options.profile {
        firefox["args"] = json!(["-headless", "-profile", profile.to_string_lossy()]);
    }
    // Without a binary geckodriver looks for Firefox in the usual places.
    if let Some(binary) = binary() {
        firefox["binary"] = json!(binary.to_string_lossy());
    }
    let mut wanted = Capabilities::new();
    wanted.set("browserName", json!("firefox"))?;
    wanted.set("moz:firefoxOptions", firefox)?;
    Ok(wanted)
}

fn binary() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("PPSA_FIREFOX") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|it| it.join("firefox-esr")).find(|file| file.is_file())
}

/// Preferences work at once and in every tab. A window cannot be narrower than 500 px, the page in
/// it can, by a style sheet over the browser's own.
const LOOK: &str = "
    const [look, { width, height }] = arguments;
    for (const [name, value] of Object.entries(look)) {
        if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
        else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
        else Services.prefs.setStringPref(name, value);
    }
    const sheets = window.windowUtils;
    if (window.ppsaSheet) sheets.removeSheetUsingURIString(window.ppsaSheet, sheets.USER_SHEET);
    const css = `browser[type=content] { flex: none !important; min-width: 0 !important;
        min-height: 0 !important; width: ${width}px !important; height: ${height}px !important }`;
    window.ppsaSheet = `data:text/css,${encodeURIComponent(css)}`;
    sheets.loadSheetUsingURIString(window.ppsaSheet, sheets.USER_SHEET);
    window.resizeTo(Math.max(width, 500) + 50, height + 250);
";

pub(crate) async fn emulate(driver: &WebDriver, options: &Options) -> Result<()> {
    // What points: 1 is coarse, 2 fine, 4 hovers.
    let pointer = if options.touch { 1 } else { 6 };
    let look = json!({
        "layout.css.prefers-color-scheme.content-override": u8::from(options.scheme == Scheme::Light),
        "browser.display.document_color_use": if options.forced_colours { 2 } else { 0 },
        "ui.prefersReducedMotion": u8::from(options.reduced_motion),
        "ui.primaryPointerCapabilities": pointer,
        "ui.allPointerCapabilities": pointer,
        "layout.css.devPixelsPerPx": options.scale.to_string(),
        "javascript.enabled": options.scripting,
    });
    let size = json!({ "width": options.width, "height": options.height });
    inside(driver, LOOK, vec![look, size]).await?;
    size::settle(driver, (options.width, options.height), async |_, _| Ok(())).await?;
    settle_looks(driver, options).await
}

/// A preference reaches the page a little later.
async fn settle_looks(driver: &WebDriver, options: &Options) -> Result<()> {
    let wanted = [options.scheme == Scheme::Dark, options.forced_colours, options.reduced_motion];
    let looks = "return ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-reduced-motion: reduce)']
        .map((query) => matchMedia(query).matches)";
    let started = Instant::now();
    loop {
        let answer = driver.execute(looks, Vec::new()).await.map_err(tidy)?;
        let [dark, forced, still]: [bool; 3] = answer.convert().map_err(tidy)?;
        // Whether forced colours are dark ones is theirs to say.
        if [dark && !forced, forced, still] == [wanted[0] && !wanted[1], wanted[1], wanted[2]] {
            return Ok(());
        }
        ensure!(started.elapsed() < SETTLING, "Firefox keeps its looks instead of {options:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Runs a script in the browser's own window instead of the page.
pub(crate) async fn inside(driver: &WebDriver, script: &str, args: Vec<Value>) -> Result<Value> {
    context(driver, "chrome").await?;
    let ran = driver.execute(script, args).await.map_err(tidy).context("inside Firefox");
    context(driver, "content").await?;
    Ok(ran?.json().clone())
}

async fn context(driver: &WebDriver, name: &str) -> Result<()> {
    command::send(driver, "/moz/context", Some(json!({ "context": name }))).await.map(drop)
}
