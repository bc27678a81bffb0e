//! Child processes: a clean environment, output that streams, errors that name the command.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

use anyhow::{Context, Result, bail};

/// A command without what `cargo run` added to our own environment: a child cargo would else take
/// the xtask package's variables for its own, and compile things again.
#[must_use]
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(set_by_cargo_run) {
            command.env_remove(name);
        }
    }
    command
}

/// As [`command`], also without flags that a person set for the host's own compiler: they break a
/// wasm build (`-C target-cpu=native`) or slow a tool's compile.
#[must_use]
pub fn compiler(program: impl AsRef<OsStr>) -> Command {
    let mut command = command(program);
    for name in
        ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "CARGO_BUILD_RUSTFLAGS", "CARGO_BUILD_TARGET"]
    {
        command.env_remove(name);
    }
    command
}

fn set_by_cargo_run(name: &str) -> bool {
    name == "CARGO"
        || name == "CARGO_CRATE_NAME"
        || name == "CARGO_PRIMARY_PACKAGE"
        || name == "RUST_RECURSION_COUNT"
        || ["CARGO_MANIFEST_", "CARGO_PKG_", "CARGO_BIN_"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
}

/// Runs a command to its end with its output shown as it comes.
///
/// # Errors
/// When it cannot start (with `mend`, what to do about that) or ends with a failure.
pub fn stream(command: &mut Command, mend: &str) -> Result<()> {
    let line = describe(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("could not start `{line}`: {mend}"))?;
    if !status.success() {
        bail!("`{line}` failed ({status}): {mend}");
    }
    Ok(())
}

/// Runs a command quietly and gives its standard output.
///
/// # Errors
/// When it cannot start, fails (its error output is in the message) or prints what is not UTF-8.
pub fn output(command: &mut Command, mend: &str) -> Result<String> {
    let line = describe(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not start `{line}`: {mend}"))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        bail!("`{line}` failed ({}): {mend}\n{}", output.status, errors.trim_end());
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{line}` printed what is not UTF-8"))
}

/// The command as a person would type it.
#[must_use]
pub fn describe(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|arg| {
        let arg = arg.to_string_lossy();
        if arg.contains(' ') { format!("'{arg}'") } else { arg.into_owned() }
    }));
    words.join(" ")
}

/// The first file called `name` (with the platform's ending) on `PATH`.
#[must_use]
pub fn on_path(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// `PATH` with `folders` in front.
///
/// # Errors
/// When a folder's name cannot be part of a `PATH` (it holds the separator).
pub fn path_with(folders: &[&Path]) -> Result<OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().map(|folder| folder.to_path_buf()).chain(env::split_paths(&old));
    env::join_paths(all)
        .map_err(io::Error::other)
        .context("a tool's folder cannot be put on PATH: its name holds the PATH separator")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cargo_runs_own_variables_go() {
        for gone in ["CARGO", "CARGO_PKG_NAME", "CARGO_MANIFEST_DIR"] {
            assert!(set_by_cargo_run(gone), "{gone}");
        }
        for kept in ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_NET_OFFLINE"] {
            assert!(!set_by_cargo_run(kept), "{kept}");
        }
    }

    #[test]
    fn a_failure_names_the_command_and_the_mend() {
        let error = stream(command("no-such-program-here").arg("x"), "install it");
        let text = format!("{:#}", error.unwrap_err());
        assert!(text.contains("no-such-program-here x") && text.contains("install it"), "{text}");
    }
}
