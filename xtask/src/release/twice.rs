//! The same bytes from another machine: all of it made once more from a copy of the sources, at another path, as another
//! user, in another language and time zone, from empty caches.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::layout::Layout;
use crate::{files, run, say};

/// What may tell who builds, and where.
const AS: [(&str, &str); 5] = [
    ("USER", "tangata"),
    ("LOGNAME", "tangata"),
    ("TZ", "Pacific/Chatham"),
    ("LANG", "C"),
    ("LC_ALL", "C"),
];

/// Makes it twice, and compares.
///
/// # Errors
/// When either fails, or a file is not the same: the message names it.
pub fn run(layout: &Layout) -> Result<()> {
    let first = files::read_text(&super::run(layout)?.join("SHA256SUMS"))?;
    let away = env::temp_dir().join(format!("ppsa-elsewhere-{}", std::process::id()));
    let made = again(layout, &away);
    files::remove(&away)?;
    let second = made?;
    let differ = differing(&first, &second);
    if !differ.is_empty() {
        bail!("these files are others when they are made elsewhere: {}", differ.join(", "));
    }
    say::note("made elsewhere, every file is the same");
    Ok(())
}

/// Makes it in a folder elsewhere; gives its checksums.
fn again(layout: &Layout, away: &Path) -> Result<String> {
    let sources = away.join("a copy/of the sources");
    for path in files::walk(layout.root())? {
        files::write(&sources.join(files::relative(layout.root(), &path)), files::read(&path)?)?;
    }
    let mut make = run::command("cargo");
    make.args(["xtask", "release"]).current_dir(&sources).env_remove("CARGO_TARGET_DIR");
    make.envs(AS).env("RUSTUP_HOME", rustup_home()?);
    for (name, folder) in [("HOME", "home"), ("CARGO_HOME", "cargo"), ("XDG_CACHE_HOME", "cache")] {
        make.env(name, away.join(folder));
    }
    run::stream(&mut make, "see what it says above")?;
    files::read_text(&sources.join(super::FOLDER).join("SHA256SUMS"))
}

/// Where the compilers are: those are pinned by `rust-toolchain.toml`, and the same everywhere.
fn rustup_home() -> Result<PathBuf> {
    let mut show = run::command("rustup");
    Ok(run::output(show.args(["show", "home"]), "see rustup's message")?.trim().into())
}

/// The names of the files whose lines are not in both lists.
fn differing<'l>(one: &'l str, other: &'l str) -> Vec<&'l str> {
    let only = |here: &'l str, there: &'l str| {
        here.lines().filter(move |line| !there.lines().any(|it| it == *line))
    };
    let lines = only(one, other).chain(only(other, one));
    let mut names: Vec<&str> = lines.filter_map(|line| Some(line.split_once("  ")?.1)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_differs_or_is_missing_is_named_once() {
        let one = "aa  a.zip\nbb  b.tgz\n";
        assert_eq!(differing(one, one), Vec::<&str>::new());
        assert_eq!(differing(one, "ab  a.zip\nbb  b.tgz\n"), ["a.zip"]);
        assert_eq!(differing(one, "aa  a.zip\n"), ["b.tgz"]);
    }
}
