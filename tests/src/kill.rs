//! Ending a browser as a crash or a flat battery does.

use std::{fs, process::Command};

use anyhow::{Context, Result, ensure};

/// Kills this process and all that it started, outright, and nothing else.
pub(crate) fn kill_tree(root: u64) -> Result<()> {
    let parents = parents()?;
    // The root first: it would notice that the others go.
    let mut tree = vec![root];
    let mut at = 0;
    while let Some(&parent) = tree.get(at) {
        tree.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(pid, _)| *pid));
        at += 1;
    }
    let pids = tree.iter().map(u64::to_string).collect::<Vec<_>>().join(" ");
    let script = format!("for it in {pids}; do kill -KILL $it 2>&-; done; :");
    ensure!(Command::new("sh").args(["-c", &script]).status()?.success(), "cannot kill {pids}");
    Ok(())
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
            let stat = fs::read_to_string(entry.path().join("stat")).ok()?;
            // After the name, which may hold anything, come the state and the parent.
            let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((pid, parent))
        })
        .collect();
    Ok(all)
}
