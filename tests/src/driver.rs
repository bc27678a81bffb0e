//! The WebDriver server: one process per browser, ended with it.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::{Engine, Options, display::Display};

/// How long a server may take until it listens.
const STARTING: Duration = Duration::from_secs(30);

/// Between two looks whether it does.
const PAUSE: Duration = Duration::from_millis(20);

/// Ends the process `$0`, which a killed server leaves as an orphan. Asked first, since its own
/// processes would go on writing into the profile if it were killed outright; and given 2 s.
/// A shell has `kill` built in, where a small container may have no other.
const END: &str = "kill -TERM $0; n=0
    while kill -0 $0 && [ $n -lt 40 ]; do sleep 0.05; n=$((n + 1)); done
    kill -KILL $0";

/// A running WebDriver server. Dropping it kills it, and its browser if that still runs: also when
/// a test panics, so that no run leaves processes behind.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// The browser's process, as the server tells it, while it has not been closed.
    pub(crate) browser: Option<u64>,
    /// What the browser draws on; it goes last.
    pub(crate) display: Option<Display>,
}

impl Driver {
    /// Starts the server and waits until it says which port it listens on. The server chooses the
    /// port: choosing a free one for it would race with every other test. Chromedriver itself takes
    /// a port free in IPv4 and ends if somebody has just taken it in IPv6: then it is started again.
    /// What it leaves in `folder` is the caller's to remove.
    pub(crate) fn start(engine: Engine, folder: &Path, options: &Options) -> Result<Self> {
        let mut ended = String::new();
        for _ in 0..5 {
            match Self::start_once(engine, folder, options)? {
                Ok(driver) => return Ok(driver),
                Err(said) => ended = said,
            }
        }
        bail!("the WebDriver server ended five times, the last time after saying:\n{ended}");
    }

    /// The server, or what it said before it ended.
    fn start_once(
        engine: Engine,
        folder: &Path,
        options: &Options,
    ) -> Result<Result<Self, String>> {
        let mut command = engine.driver(folder, options)?;
        let display = engine.display()?;
        if let Some(display) = &display {
            command.env("DISPLAY", display.name());
        }
        // Browsers leave sockets and folders behind where temporary files go.
        command.env("TMPDIR", folder);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command
            .spawn()
            .with_context(|| format!("cannot start {command:?}: is it installed, and on PATH or named in the environment?"))?;
        let output = process.stdout.take().context("the WebDriver server has no output")?;
        // The process is owned before anything else can fail, so that it is killed if it does.
        let mut driver = Self { process, port: 0, browser: None, display };
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            // Read to the end, even when nobody asks any more: a full pipe would stop the server.
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let _ = tell.send(line);
            }
        });
        let (started, mut said) = (Instant::now(), String::new());
        loop {
            match told.recv_timeout(PAUSE) {
                Ok(line) => match engine.port_told(&line) {
                    Some(port) => driver.port = port,
                    None => said += &format!("{line}\n"),
                },
                Err(RecvTimeoutError::Disconnected) => return Ok(Err(said)),
                Err(RecvTimeoutError::Timeout) if started.elapsed() > STARTING => {
                    bail!("{command:?} did not say which port it listens on, but:\n{said}")
                }
                Err(RecvTimeoutError::Timeout) => {
                    driver.port = engine.port_open(driver.process.id()).unwrap_or(0);
                }
            }
            if driver.port != 0 {
                return Ok(Ok(driver));
            }
        }
    }

    /// The server's process.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        if let Some(browser) = self.browser.take() {
            let mut end = Command::new("sh");
            end.args(["-c", END, &browser.to_string()]);
            let _ = end.stdout(Stdio::null()).stderr(Stdio::null()).status();
        }
    }
}
