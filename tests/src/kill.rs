//! Kills a process and all that it started.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::DEADLINE;

/// Kills this process and its descendants with a signal that none of them hears, and waits until
/// none is left. They are found in `/proc`.
pub(crate) fn tree(root: u64) -> Result<()> {
    let all = descendants(root)?;
    let mut kill = Command::new("sh");
    let ids: Vec<String> = all.iter().map(u64::to_string).collect();
    kill.args(["-c", "kill -KILL \"$@\"", "sh"]).args(&ids).stderr(Stdio::null());
    kill.status()?;
    let until = Instant::now() + DEADLINE;
    while all.iter().any(|id| runs(*id)) {
        ensure!(Instant::now() < until, "processes outlived being killed: {ids:?}");
        thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

fn descendants(root: u64) -> Result<HashSet<u64>> {
    let mut children: HashMap<u64, Vec<u64>> = HashMap::new();
    for entry in fs::read_dir("/proc")?.flatten() {
        let Ok(id) = entry.file_name().to_string_lossy().parse() else { continue };
        if let Some((_, parent)) = stat(id) {
            children.entry(parent).or_default().push(id);
        }
    }
    let (mut all, mut next) = (HashSet::new(), vec![root]);
    while let Some(id) = next.pop() {
        if all.insert(id) {
            next.extend(children.get(&id).into_iter().flatten());
        }
    }
    if stat(root).is_none() {
        bail!("process {root} is not there");
    }
    Ok(all)
}

/// A process that ended and was not asked for yet runs no more.
fn runs(id: u64) -> bool {
    stat(id).is_some_and(|(state, _)| state != 'Z')
}

/// The state of a process, and its parent.
fn stat(id: u64) -> Option<(char, u64)> {
    let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in brackets may hold anything.
    let mut rest = text.rsplit_once(')')?.1.split_whitespace();
    Some((rest.next()?.chars().next()?, rest.next()?.parse().ok()?))
}
