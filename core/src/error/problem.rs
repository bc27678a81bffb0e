use std::fmt;

/// One thing wrong in a pack: where, what, and how to mend it.
///
/// ```
/// use ppsa_core::ContentPack;
///
/// let json = r#"{"id":"mine","version":"1","language":"en-NZ","over":"ppsa-starter","colour":1}"#;
/// let base = ContentPack::built_in("en-NZ")?;
/// let problems = base.overlaid_with(json).unwrap_err().problems().to_vec();
/// assert_eq!(problems[0].path, "colour");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where: keys joined by dots, places in a list in brackets, such as `pou[2].name`.
    /// Empty for the pack as a whole.
    pub path: String,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the pack" } else { &self.path };
        write!(f, "{path}: {}", self.message)
    }
}
