//! A screen that nobody sees, for a browser that needs one.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// Room for the widest window at two device pixels for each of its own.
const SIZE: &str = "4000x3000x24";

/// A running X server, ended with this.
pub(crate) struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// Starts one under a number of its own choice, and waits until it can be drawn on.
    pub(crate) fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        // Its output is where it tells the number.
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process =
            command.spawn().context("cannot start Xvfb, which WebKit needs: is it installed?")?;
        let output = process.stdout.take().context("Xvfb has no output")?;
        // Owned before anything else can fail, so that it is ended if it does.
        let mut display = Self { process, name: String::new() };
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        match line.trim().parse::<u32>() {
            Ok(number) => display.name = format!(":{number}"),
            Err(_) => bail!("Xvfb ended before it said which screen it is"),
        }
        Ok(display)
    }

    /// As `DISPLAY` names it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Asked, so that it takes its lock file along.
        let _ = Command::new("sh")
            .args(["-c", "kill -TERM $0", &self.process.id().to_string()])
            .stderr(Stdio::null())
            .status();
        let _ = self.process.wait();
    }
}
