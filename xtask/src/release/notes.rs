//! What changed, from the changelog, for whoever upgrades.

use anyhow::{Context, Result};

/// The section of this version, with what to do before it.
///
/// # Errors
/// When the changelog has no section of this version.
pub fn of(changelog: &str, version: &str) -> Result<String> {
    let heading = |line: &str| {
        line.strip_prefix("## ").is_some_and(|it| it.split(' ').next() == Some(version))
    };
    let mut lines = changelog.lines().skip_while(|line| !heading(line));
    lines.next().with_context(|| format!("CHANGELOG.md has no section `## {version}`"))?;
    let section: Vec<&str> = lines.take_while(|line| !line.starts_with("## ")).collect();
    Ok(format!(
        "# PPSA widgets {version}\n\n\
         To upgrade, put the new folder in the place of the whole old one: files of two releases do not go together, and\n\
         a widget that finds some of both says so. What people keep in their browsers stays and is read by the new release.\n\
         Open `ppsa/verify.html` on your site afterwards, and see docs/upgrading.md.\n\n{}\n",
        section.join("\n").trim()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_section_of_a_version_and_no_more() {
        let log = "# Changelog\n\n## 0.2.0 (unreleased)\n\n- New.\n\n## 0.1.0\n\n- Old.\n";
        let notes = of(log, "0.2.0").unwrap();
        assert!(notes.contains("- New.") && !notes.contains("Old"), "{notes}");
        assert!(of(log, "0.3.0").unwrap_err().to_string().contains("0.3.0"));
    }
}
