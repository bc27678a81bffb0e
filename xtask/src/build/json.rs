//! JSON without its spaces, in its own order and with its own spelling of numbers.

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

/// Reads a JSON file and gives its text without insignificant spaces.
///
/// # Errors
/// As [`read`].
pub fn compact(path: &Path) -> Result<String> {
    let text = files::read_text(path)?;
    parse(path, &text)?;
    Ok(squeeze(&text))
}

fn parse(path: &Path, text: &str) -> Result<Value> {
    serde_json::from_str(text).with_context(|| format!("{} is not valid JSON", path.display()))
}

/// Drops spaces outside strings from JSON that is known to be valid. Going by way of a `Value`
/// would sort the keys, and a diff between source and package should show nothing but spaces.
fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    for c in text.chars() {
        if in_string {
            out.push(c);
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
        } else if !c.is_ascii_whitespace() {
            out.push(c);
            in_string = c == '"';
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_spaces_between_tokens_go() {
        let text = "{ \"b\" : 1.50,\n\t\"a\": [ \"x  \\\" y\\\\\" , true ] }";
        assert_eq!(squeeze(text), "{\"b\":1.50,\"a\":[\"x  \\\" y\\\\\",true]}");
    }
}
