//! What changed, from the changelog, for whoever upgrades.

use anyhow::{Context, Result};

use crate::files;
use crate::layout::Layout;
use crate::tools::version;

/// What changed in this version, with what to do before it; of the first one, that there is nothing to do.
///
/// # Errors
/// When the changelog has no section of this version.
pub fn of(changelog: &str, version: &str) -> Result<String> {
    let (section, earlier) = section(changelog, version)?;
    if !earlier {
        return Ok(format!(
            "# PPSA widgets {version}\n\nThe first release: there is nothing to upgrade. New here? Read READ-ME-FIRST.txt in the zip.\n"
        ));
    }
    Ok(format!(
        "# PPSA widgets {version}\n\n\
         To upgrade, put the new folder in the place of the whole old one: files of two releases do not go together, and\n\
         a widget that finds some of both says so. What people keep in their browsers stays and is read by the new release.\n\
         Open `ppsa/verify.html` on your site afterwards, and see docs/upgrading.md.\n\n{section}\n"
    ))
}

/// The day of the version that these sources are.
///
/// # Errors
/// When the changelog cannot be read, or has no section of it.
pub fn release(layout: &Layout) -> Result<Option<[u16; 3]>> {
    let log = files::read_text(&layout.join("CHANGELOG.md"))?;
    day(&log, &version::workspace(layout)?)
}

/// The day on which this version came out, as `[year, month, day]`: none where the changelog says no day.
///
/// # Errors
/// As [`of`].
fn day(changelog: &str, version: &str) -> Result<Option<[u16; 3]>> {
    let (heading, ..) = find(changelog, version)?;
    let said = heading.split_once('(').and_then(|(_, rest)| rest.split_once(')'));
    let parts =
        said.map(|(day, _)| day.split('-').filter_map(|it| it.parse().ok()).collect::<Vec<u16>>());
    Ok(parts.and_then(|parts| parts.try_into().ok()))
}

/// The lines of a version, and whether there is an earlier one.
fn section(changelog: &str, version: &str) -> Result<(String, bool)> {
    let (_, lines) = find(changelog, version)?;
    let own: Vec<&str> =
        lines.iter().copied().take_while(|line| !line.starts_with("## ")).collect();
    Ok((own.join("\n").trim().to_owned(), own.len() < lines.len()))
}

/// The heading of a version, and all lines after it.
fn find<'l>(changelog: &'l str, version: &str) -> Result<(&'l str, Vec<&'l str>)> {
    let heading = |line: &&str| {
        line.strip_prefix("## ").is_some_and(|it| it.split(' ').next() == Some(version))
    };
    let mut lines = changelog.lines().skip_while(|line| !heading(line));
    let found =
        lines.next().with_context(|| format!("CHANGELOG.md has no section `## {version}`"))?;
    Ok((found, lines.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_section_of_a_version_and_no_more() {
        let log = "# Changelog\n\n## 0.2.0 (unreleased)\n\n- New.\n\n## 0.1.0\n\n- Old.\n";
        let notes = of(log, "0.2.0").unwrap();
        assert!(notes.contains("- New.") && !notes.contains("Old"), "{notes}");
        assert!(!notes.contains("first release"));
        assert!(of(log, "0.1.0").unwrap().contains("first release"));
        assert!(of(log, "0.3.0").unwrap_err().to_string().contains("0.3.0"));
    }

    #[test]
    fn the_day_of_a_version_where_it_has_one() {
        let log = "## 0.2.0 (unreleased)\n\n## 0.1.0 (2026-12-01)\n";
        assert_eq!(day(log, "0.1.0").unwrap(), Some([2026, 12, 1]));
        assert_eq!(day(log, "0.2.0").unwrap(), None);
    }
}
