//! Programs that are not ours, asked about files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The path in a variable that `cargo xtask test` sets.
pub fn tool(name: &str) -> PathBuf {
    let path = std::env::var_os(name).map(PathBuf::from).unwrap_or_default();
    assert!(path.exists(), "{name} names no tool: run `cargo xtask test`, which installs it");
    path
}

/// What a checker says of each file, one line of JSON each.
pub fn ask(program: &Path, script: &str, more: Option<&Path>, files: &[String]) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools").join(script);
    let mut command = Command::new(program);
    command.arg(script).args(more);
    for (at, file) in files.iter().enumerate() {
        let path = folder.path().join(at.to_string());
        fs::write(&path, file).unwrap();
        command.arg(path);
    }
    let output = command.output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {errors}");
    let lines = String::from_utf8(output.stdout).unwrap();
    let said: Vec<Value> = lines.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(said.len(), files.len());
    said
}
