//! Checkers from PyPI, pinned by `xtask/python/requirements.txt`, in a virtual environment of their
//! own, which read what the core writes: icalendar, fhir.resources, textstat.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::apt;
use crate::layout::Layout;
use crate::{files, run, say};

/// Says which Python it is, where that is new enough and can make an environment.
const PROBE: &str = "import ensurepip, sys, venv
assert sys.version_info >= (3, 10)
print(sys.executable, sys.version)";

/// The Python of an environment with the pinned set; makes one where the cache has none yet.
///
/// # Errors
/// When Python 3.10 or its `venv` is missing and cannot be installed, or the install fails.
pub fn ensure(layout: &Layout, cache: &Path) -> Result<PathBuf> {
    let (python, says) = base()?;
    let requirements = files::read(&layout.python().join("requirements.txt"))?;
    // An environment points at the Python it was made with: another one needs another.
    let hash = files::fingerprint([&requirements[..], says.as_bytes()]);
    let home = cache.join(format!("python-{hash}"));
    if !home.is_dir() {
        let _held = files::lock(&cache.join("python.lock"))?;
        if !home.is_dir() {
            install(layout, &python, &home)?;
        }
    }
    Ok(program(&home))
}

/// A Python of this machine that will do, and what it says of itself.
fn base() -> Result<(PathBuf, String)> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if apt::may() {
        apt::install(&["python3", "python3-venv"], "some seconds")?;
    }
    match find() {
        Some(found) => Ok(found),
        None => bail!("no Python 3.10 or later with `venv` on PATH: {}", advice()),
    }
}

fn find() -> Option<(PathBuf, String)> {
    // Debian's own, too: it has the package that apt installs, whatever stands first on PATH.
    let system = PathBuf::from("/usr/bin/python3");
    let candidates = [run::on_path("python3"), run::on_path("python"), Some(system)];
    first_fit(candidates.into_iter().flatten())
}

fn first_fit(mut candidates: impl Iterator<Item = PathBuf>) -> Option<(PathBuf, String)> {
    candidates.find_map(|python| {
        let says = run::output(run::command(&python).args(["-c", PROBE]), "").ok()?;
        Some((python, says))
    })
}

fn advice() -> &'static str {
    if Path::new("/etc/debian_version").exists() {
        "run `apt-get install python3 python3-venv` as root"
    } else if cfg!(any(windows, target_os = "macos")) {
        "install it from https://www.python.org"
    } else {
        "install the packages `python3` and `python3-venv` of your system"
    }
}

fn install(layout: &Layout, python: &Path, home: &Path) -> Result<()> {
    let name = "Installing checkers from PyPI (once; some seconds)";
    say::step(name, || {
        // The environment is moved once it is whole. Its own scripts would not bear that, but it
        // is only ever started by its Python.
        files::swap_in(home, |new| {
            let mend = "it needs Python's `venv` module";
            run::stream(run::command(python).args(["-m", "venv"]).arg(new), mend)?;
            let mut pip = run::command(program(new));
            pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
                // Wheels run no code while they are installed, and the hashes are of wheels.
                .args(["--require-hashes", "--only-binary", ":all:", "--requirement"])
                .arg(layout.python().join("requirements.txt"));
            run::stream(&mut pip, "it needs a network")?;
            let says = run::output(run::command(program(new)).args(["-c", "import icalendar"]), "");
            says.map(drop).context("icalendar was installed but does not start")
        })
    })
}

/// The Python of an environment.
fn program(home: &Path) -> PathBuf {
    home.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" })
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_python_that_is_too_old_or_cannot_make_environments_is_passed_over() {
        let scratch = Scratch::new();
        let make = |name: &str, body: &str| {
            let path = scratch.path().join(name);
            files::write(&path, format!("#!/bin/sh\n{body}\n")).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
            path
        };
        let (old, new) = (make("old", "exit 1"), make("new", "echo here 3.12"));
        let missing = scratch.path().join("missing");
        let found = first_fit([missing.clone(), old.clone(), new.clone()].into_iter());
        assert_eq!(found, Some((new, "here 3.12\n".to_owned())));
        assert_eq!(first_fit([missing, old].into_iter()), None);
    }
}
