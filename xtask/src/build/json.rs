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

/// The keys of the object `of` in a JSON file, in the file's own order: a `Value` sorts them.
///
/// # Errors
/// As [`read`], and when there is no such object.
pub fn keys(path: &Path, of: &str) -> Result<Vec<String>> {
    let text = files::read_text(path)?;
    let file = parse(path, &text)?;
    let object = file[of].as_object();
    let object = object.with_context(|| format!("{} has no \"{of}\"", path.display()))?;
    let mut keys: Vec<String> = object.keys().cloned().collect();
    // In valid JSON a colon follows the closing quote of a key only.
    keys.sort_by_key(|key| text.find(&format!("\"{key}\":")));
    Ok(keys)
}

fn parse(path: &Path, text: &str) -> Result<Value> {
    serde_json::from_str(text).with_context(|| format!("{} is not valid JSON", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn keys_stand_as_in_the_file() {
        let scratch = Scratch::new();
        let path = scratch.path().join("a.json");
        files::write(&path, r#"{"words": {"b": "say \"c\": 1", "c": "", "a": ""}}"#).unwrap();
        assert_eq!(keys(&path, "words").unwrap(), ["b", "c", "a"]);
        assert!(keys(&path, "other").unwrap_err().to_string().contains("other"));
    }
}
