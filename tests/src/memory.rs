//! How much memory a page takes.

use std::fs;

use anyhow::{Context, Result};

use crate::{Browser, kill};

/// What a browser starts the processes with that draw its own windows and those of extensions.
const OWN: [&str; 2] = ["--top-chrome-webui", "--extension-process"];

impl Browser {
    /// Bytes that the process of the page has for itself alone: of those that draw pages, the one with the most,
    /// since a browser may keep an empty one ready.
    ///
    /// # Errors
    /// When no such process is found, as in another engine than Chromium, or without `/proc`.
    pub fn private_memory(&self) -> Result<u64> {
        let browser = self.process().context("the browser has no process")?;
        // Its words are parted by spaces where it was forked ready-made.
        let draws = |pid: &u64| {
            let line = fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let words: Vec<&str> = line.split(['\0', ' ']).collect();
            words.contains(&"--type=renderer") && !OWN.iter().any(|own| words.contains(own))
        };
        let of = |pid| private(&fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok()?);
        let all = kill::tree(browser)?.into_iter().filter(draws);
        all.filter_map(of).max().context("no process of the browser draws a page")
    }
}

/// What a process shares with no other.
fn private(rollup: &str) -> Option<u64> {
    let of = |name: &str| {
        let line = rollup.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse::<u64>().ok()
    };
    Some((of("Private_Clean:")? + of("Private_Dirty:")?) * 1024)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_shared_is_left_out() {
        let rollup =
            "Rss:  900 kB\nShared_Clean: 500 kB\nPrivate_Clean:  3 kB\nPrivate_Dirty: 7 kB\n";
        assert_eq!(super::private(rollup), Some(10 * 1024));
    }
}
