//! The WebDriver server: one process per browser, ended with it.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
    sync::mpsc,
    thread,
};

use anyhow::{Context, Result};

use crate::{DEADLINE, Engine};

/// A running WebDriver server. Dropping it kills it, and its browser if that still runs: also when
/// a test panics, so that no run leaves processes behind.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    /// The browser's process, when the server tells it.
    pub(crate) browser: Option<u64>,
}

impl Driver {
    /// Starts the server and waits until it says which port it listens on. The server chooses the
    /// port: choosing a free one for it would race with every other test.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        let mut command = engine.driver();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command
            .spawn()
            .with_context(|| format!("cannot start {command:?}: is it installed, and on PATH or named by PPSA_CHROMEDRIVER?"))?;
        let output = process.stdout.take().context("the WebDriver server has no output")?;
        // The process is owned before anything else can fail, so that it is killed if it does.
        let mut driver = Self { process, port: 0, browser: None };
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            // Read to the end, even when nobody asks any more: a full pipe would stop the server.
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                if let Some(port) = engine.port(&line) {
                    let _ = tell.send(port);
                }
            }
        });
        driver.port = told
            .recv_timeout(DEADLINE)
            .with_context(|| format!("{command:?} did not say which port it listens on"))?;
        Ok(driver)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A killed server leaves its browser running, as an orphan. While the server has not been
        // waited for, the browser's number cannot have passed to another process.
        if let Some(browser) = self.browser {
            let mut kill = Command::new("kill");
            kill.args(["-KILL", &browser.to_string()]);
            let _ = kill.stdout(Stdio::null()).stderr(Stdio::null()).status();
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
