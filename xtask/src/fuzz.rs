//! `cargo xtask fuzz`: the fuzz targets of core, led by what their inputs reach, for a while.
//!
//! cargo-fuzz builds them with the workspace's own toolchain, without a sanitizer: those need
//! nightly and look for what `#![forbid(unsafe_code)]` already rules out. The bodies of the targets
//! also run under proptest, in `core/tests/fuzz.rs`, wherever `cargo test` runs.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Mutex;
use std::{env, thread};

use anyhow::{Context, Result, bail};

use crate::layout::{Layout, tool_cache};
use crate::tools::{cargo, rust};
use crate::{files, run, say};

/// How long each target runs within `cargo xtask test`.
pub const SHORT: u32 = 10;

/// How long each target runs when nobody says.
pub const USUAL: u32 = 60;

/// More bytes than any body reads with sense.
const MAX_LEN: usize = 1_500;

/// Whether this machine can build the targets: libFuzzer is C++.
#[must_use]
pub fn possible() -> bool {
    cfg!(unix) && (env::var_os("CXX").is_some() || run::on_path("c++").is_some())
}

/// Runs every target, or only the one with this name, for so many seconds each.
///
/// # Errors
/// When there is no such target, they cannot be built, or one finds something: the message says
/// what, and how to run that input again.
pub fn run(layout: &Layout, only: Option<&str>, seconds: u32) -> Result<()> {
    if !possible() {
        bail!("no C++ compiler for libFuzzer: put `c++` on PATH, or name one in CXX");
    }
    let targets = chosen(targets(layout)?, only)?;
    let tool = cargo::ensure_fuzz(layout, &tool_cache()?)?;
    let host = rust::host(layout)?;
    let out = layout.join("target/fuzz");
    say::step("Building the fuzz targets", || {
        let mut build = run::compiler(&tool);
        build
            .args(["build", "--sanitizer", "none", "--target", &host])
            .arg("--fuzz-dir")
            .arg(layout.join("core/fuzz"))
            .arg("--target-dir")
            .arg(&out)
            .args(only)
            .current_dir(layout.root());
        run::stream(&mut build, "see the compiler's message above")
    })?;
    let programs = out.join(&host).join("release");
    let name = format!("Fuzzing {} for {seconds} s each", targets.join(", "));
    say::step(&name, || each(layout, &programs, &targets, seconds))
}

fn targets(layout: &Layout) -> Result<Vec<String>> {
    let files = files::walk(&layout.join("core/fuzz/fuzz_targets"))?;
    let name = |path: &PathBuf| Some(path.file_stem()?.to_str()?.to_owned());
    Ok(files.iter().filter_map(name).collect())
}

fn chosen(all: Vec<String>, only: Option<&str>) -> Result<Vec<String>> {
    let Some(only) = only else { return Ok(all) };
    if !all.iter().any(|target| target == only) {
        bail!("`{only}` is no fuzz target. There are: {}", all.join(", "));
    }
    Ok(vec![only.to_owned()])
}

/// As many at once as there are cores: each uses one.
fn each(layout: &Layout, programs: &Path, targets: &[String], seconds: u32) -> Result<()> {
    let waiting = Mutex::new(targets.iter());
    let next = || waiting.lock().ok()?.next();
    let work = || -> Result<()> {
        while let Some(target) = next() {
            let found = one(layout, &programs.join(target), target, seconds)?;
            say::note(format_args!("  {target}: {found}"));
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from).min(targets.len());
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let ended = workers.into_iter().map(|worker| worker.join());
        // All end before the first failure is told.
        let ended: Vec<_> = ended.collect();
        ended.into_iter().try_for_each(|it| it.unwrap_or_else(|_| bail!("a fuzz run broke off")))
    })
}

fn one(layout: &Layout, program: &Path, target: &str, seconds: u32) -> Result<String> {
    let kept = layout.join("target/fuzz");
    let corpus = kept.join("corpus").join(target);
    std::fs::create_dir_all(&corpus)
        .with_context(|| format!("could not make {}", corpus.display()))?;
    let log = kept.join(format!("{target}.log"));
    files::write(&log, "")?;
    let file = || File::options().append(true).open(&log);
    let mut fuzz = run::command(program);
    fuzz.arg(&corpus);
    for seeds in [format!("core/fuzz/seeds/{target}"), "core/tests/golden".to_owned()] {
        fuzz.args(Some(layout.join(&seeds)).filter(|it| it.is_dir()));
    }
    let found = kept.join(format!("found-{target}-"));
    fuzz.arg(format!("-max_total_time={seconds}"))
        .arg(format!("-max_len={MAX_LEN}"))
        .arg(format!("-artifact_prefix={}", found.display()))
        .args(["-len_control=0", "-timeout=20", "-print_final_stats=1"])
        .env("RUST_BACKTRACE", "0")
        .current_dir(layout.root())
        .stdin(Stdio::null())
        .stdout(file()?)
        .stderr(file()?);
    let status = fuzz.status().with_context(|| format!("could not start {}", program.display()))?;
    let log = String::from_utf8_lossy(&files::read(&log)?).into_owned();
    if status.success() {
        return Ok(format!("{} inputs, nothing found", inputs(&log).unwrap_or("some")));
    }
    bail!("{target} found something:\n{}", told(&log, program))
}

/// How many inputs were tried, by libFuzzer's own account.
fn inputs(log: &str) -> Option<&str> {
    log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")).map(str::trim)
}

/// What of a failed run's log helps: what broke, and the input to run again.
fn told(log: &str, program: &Path) -> String {
    let (panic, libfuzzer) = ("panicked at", "ERROR: libFuzzer");
    let from = log.lines().position(|line| line.contains(panic) || line.contains(libfuzzer));
    let lines = log.lines().skip(from.unwrap_or_default());
    let what: Vec<&str> = lines.filter(|line| !line.starts_with("stat::")).take(6).collect();
    let input = log.lines().find_map(|line| line.split_once("Test unit written to "));
    match input {
        Some((_, input)) => {
            format!("{}\nRun it again: {} {input}", what.join("\n"), program.display())
        }
        None => what.join("\n"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_a_body_that_proptest_runs_too() {
        let layout = Layout::here().unwrap();
        let fallback = files::read_text(&layout.join("core/tests/fuzz.rs")).unwrap();
        let targets = targets(&layout).unwrap();
        assert!(targets.len() >= 5, "{targets:?}");
        for target in targets {
            assert!(fallback.contains(&format!("bodies::{target}(&bytes)")), "{target}");
        }
    }

    #[test]
    fn a_target_that_is_not_there_is_told_with_those_that_are() {
        let all = || vec!["pack".to_owned(), "merge".to_owned()];
        assert_eq!(chosen(all(), None).unwrap(), all());
        assert_eq!(chosen(all(), Some("merge")).unwrap(), ["merge"]);
        let text = chosen(all(), Some("wheel")).unwrap_err().to_string();
        assert!(text.contains("`wheel`") && text.contains("pack, merge"), "{text}");
    }

    #[test]
    fn a_log_is_cut_to_what_helps() {
        let log = "INFO: seed\n#1 NEW\nthread 'x' panicked at core/a.rs:1:2:\nno such thing\n\
                   artifact_prefix='t/'; Test unit written to t/crash-1\n\
                   stat::number_of_executed_units: 12\n";
        let text = told(log, Path::new("bin/pack"));
        assert!(text.starts_with("thread 'x' panicked"), "{text}");
        assert!(text.ends_with("Run it again: bin/pack t/crash-1"), "{text}");
        assert_eq!(inputs(log), Some("12"));
    }
}
