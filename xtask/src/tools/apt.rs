//! The system's own packages, where apt can install them: this is root on Debian or its kin.

use std::fs;

use anyhow::Result;

use crate::{run, say};

/// Whether apt is here and this is root.
#[must_use]
pub fn may() -> bool {
    let root = run::output(run::command("id").arg("-u"), "").is_ok_and(|id| id.trim() == "0");
    root && run::on_path("apt-get").is_some()
}

/// Whether this is Ubuntu, which names some packages as Debian does and means others.
#[must_use]
pub fn ubuntu() -> bool {
    fs::read_to_string("/etc/os-release")
        .is_ok_and(|system| system.lines().any(|line| line == "ID=ubuntu"))
}

/// Installs packages.
///
/// # Errors
/// When apt fails.
pub fn install(packages: &[&str], time: &str) -> Result<()> {
    let names = packages.join(" and ");
    say::step(&format!("Installing {names} by apt-get (once; {time})"), || {
        let mend = format!("see apt's message above, or install {names} yourself");
        let apt = |args: &[&str], packages: &[&str]| {
            run::stream(
                run::command("apt-get")
                    .env("DEBIAN_FRONTEND", "noninteractive")
                    .args(args)
                    .args(packages),
                &mend,
            )
        };
        apt(&["update", "--quiet"], &[])?;
        apt(&["install", "--quiet", "--yes", "--no-install-recommends"], packages)
    })
}
