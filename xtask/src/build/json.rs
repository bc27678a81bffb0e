//! JSON files of the sources.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::files;

/// Reads a JSON file.
///
/// # Errors
/// When it cannot be read or is not JSON: the message has the file, line and column.
pub fn read(path: &Path) -> Result<Value> {
    parse(path, &files::read_text(path)?)
}

fn parse(path: &Path, text: &str) -> Result<Value> {
    serde_json::from_str(text).with_context(|| format!("{} is not valid JSON", path.display()))
}
