//! Ending a browser as a crash or a flat battery does.

use std::{
    fs,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

/// How long killed processes may take to end.
const ENDING: Duration = Duration::from_secs(20);

/// Between two looks whether they did.
const PAUSE: Duration = Duration::from_millis(20);

/// Kills this process and all that it started, outright, and nothing else.
pub(crate) fn kill_tree(root: u64) -> Result<()> {
    // The root first: it would notice that the others go.
    let tree = tree(root)?;
    let pids = tree.iter().map(u64::to_string).collect::<Vec<_>>().join(" ");
    let script = format!("for it in {pids}; do kill -KILL $it 2>&-; done; :");
    ensure!(Command::new("sh").args(["-c", &script]).status()?.success(), "cannot kill {pids}");
    // What one was writing it may still write.
    let started = Instant::now();
    while tree.iter().any(|&pid| runs(pid)) {
        ensure!(started.elapsed() < ENDING, "killed, one of {pids} goes on");
        thread::sleep(PAUSE);
    }
    Ok(())
}

/// This process, and all that it started and they started.
pub(crate) fn tree(root: u64) -> Result<Vec<u64>> {
    let parents = parents()?;
    let mut tree = vec![root];
    let mut at = 0;
    while let Some(&parent) = tree.get(at) {
        tree.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(pid, _)| *pid));
        at += 1;
    }
    Ok(tree)
}

/// Whether this process has not ended. One that nobody asked how it ended keeps its number.
fn runs(pid: u64) -> bool {
    stat(pid).is_some_and(|it| !it.starts_with(['Z', 'X']))
}

/// What the system says of a process: its state, its parent and more.
fn stat(pid: u64) -> Option<String> {
    let all = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // After the name, which may hold anything.
    Some(all.rsplit_once(") ")?.1.to_owned())
}

/// The processes that this one started.
pub(crate) fn children(parent: u64) -> Result<Vec<u64>> {
    let all = parents()?.into_iter();
    Ok(all.filter(|(_, of)| *of == parent).map(|(pid, _)| pid).collect())
}

/// Each process with its parent.
fn parents() -> Result<Vec<(u64, u64)>> {
    let all = fs::read_dir("/proc")
        .context("this needs /proc")?
        .flatten()
        .filter_map(|entry| {
            let pid = entry.file_name().to_str()?.parse().ok()?;
            let parent = stat(pid)?.split_whitespace().nth(1)?.parse().ok()?;
            Some((pid, parent))
        })
        .collect();
    Ok(all)
}
