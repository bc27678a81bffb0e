//! What is particular to WebKitGTK: its driver, its little browser, and the desktop round it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

use crate::{Options, Scheme, display::Display, kill, page::tidy, size};

/// How long a window may take to get the focus.
const SETTLING: Duration = Duration::from_secs(20);

/// Without it the toolbar keeps the window at 447 px: the buttons shrink to their pictures.
const NARROW: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; }";

/// Where Debian and its kin put the browser.
const BROWSERS: &[&str] = &[
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
];

pub(crate) fn driver(folder: &Path, options: &Options) -> Result<Command> {
    let program = std::env::var_os("PPSA_WEBKITDRIVER").unwrap_or_else(|| "WebKitWebDriver".into());
    let settings = folder.join("gtk-3.0");
    fs::create_dir_all(&settings)?;
    fs::write(settings.join("gtk.css"), NARROW)?;
    let animations = u8::from(!options.reduced_motion);
    fs::write(
        settings.join("settings.ini"),
        format!("[Settings]\ngtk-enable-animations={animations}\n"),
    )?;
    let mut command = Command::new(program);
    command
        .arg("--port=0")
        .env("XDG_CONFIG_HOME", folder)
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("GDK_BACKEND", "x11")
        // Of `C.UTF-8`, as containers have it, it makes the language "C", which dates refuse.
        .env("LC_ALL", "C")
        .env("GDK_SCALE", format!("{:.0}", options.scale))
        // Containers run as root and have no graphics card.
        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("NO_AT_BRIDGE", "1");
    Ok(command)
}

/// The port that the process listens on. Asked for any free one the server does not say which.
pub(crate) fn port(server: u32) -> Option<u16> {
    let process = PathBuf::from(format!("/proc/{server}"));
    let sockets: Vec<String> = fs::read_dir(process.join("fd"))
        .ok()?
        .flatten()
        .filter_map(|handle| {
            let target = fs::read_link(handle.path()).ok()?;
            let inode = target.to_str()?.strip_prefix("socket:[")?.strip_suffix(']')?;
            Some(inode.to_owned())
        })
        .collect();
    let table = fs::read_to_string(process.join("net/tcp")).ok()?;
    table.lines().find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [_, local, _, "0A", ..] = fields[..] else { return None };
        let owned = sockets.iter().any(|inode| fields.get(9) == Some(&inode.as_str()));
        let (_, port) = local.split_once(':')?;
        owned.then(|| u16::from_str_radix(port, 16).ok())?
    })
}

pub(crate) fn capabilities(options: &Options) -> Result<Capabilities> {
    // Nothing leaves this machine: all else goes to a port where nobody listens.
    let mut args = vec!["--automation", "--proxy=http://127.0.0.1:9", "--ignore-host=127.0.0.1"];
    if options.scheme == Scheme::Dark {
        args.push("--dark-mode");
    }
    let mut wanted = Capabilities::new();
    wanted.set("browserName", json!("MiniBrowser"))?;
    wanted.set("webkitgtk:browserOptions", json!({ "binary": binary()?, "args": args }))?;
    Ok(wanted)
}

fn binary() -> Result<Value> {
    let named = std::env::var_os("PPSA_WEBKIT").map(PathBuf::from);
    let mut places = named.into_iter().chain(BROWSERS.iter().map(PathBuf::from));
    let found = places.find(|path| path.is_file());
    let found = found.context("no MiniBrowser of WebKitGTK here: PPSA_WEBKIT may name it")?;
    Ok(json!(found.to_string_lossy()))
}

/// The browser is the server's one child.
pub(crate) fn process(server: u32) -> Option<u64> {
    kill::children(server.into()).ok()?.first().copied()
}

/// Without a window manager nobody gives a window the keyboard.
pub(crate) async fn prepare(driver: &WebDriver, display: Option<&Display>) -> Result<()> {
    let display = display.context("WebKit has no screen")?;
    let started = Instant::now();
    loop {
        let mut focus = Command::new("xdotool");
        focus
            .args(["search", "--onlyvisible", "--class", "MiniBrowser", "windowfocus"])
            .env("DISPLAY", display.name());
        focus.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let there = focus.status().context("cannot start xdotool: is it installed?")?.success();
        if there && ask::<bool>(driver, "return document.hasFocus()").await? {
            return Ok(());
        }
        ensure!(started.elapsed() < SETTLING, "WebKit's window does not take the focus");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Only the size changes in a running browser; the rest has to be as it was started.
pub(crate) async fn emulate(driver: &WebDriver, options: &Options) -> Result<()> {
    size::settle(driver, (options.width, options.height), async |width, height| {
        driver.set_window_rect(0, 0, width, height).await.map_err(tidy)
    })
    .await?;
    let looks: [bool; 2] = ask(
        driver,
        "return ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)']
            .map((query) => matchMedia(query).matches)",
    )
    .await?;
    if looks != [options.scheme == Scheme::Dark, options.reduced_motion] {
        bail!(
            "WebKit takes its looks when it starts: a test that changes them needs Ability::Relook"
        );
    }
    Ok(())
}

async fn ask<T: serde::de::DeserializeOwned>(driver: &WebDriver, script: &str) -> Result<T> {
    driver.execute(script, Vec::new()).await.map_err(tidy)?.convert().map_err(tidy)
}
