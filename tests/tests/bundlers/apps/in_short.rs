//! What most people begin with.

use ppsa_tests::Result;

use super::{builds, comes_again, develops};
use crate::project::Project;

#[test]
fn vite_with_react_19_builds() -> Result<()> {
    comes_again(&builds("vite-react-19", true, true)?)
}

#[test]
fn vite_serves_who_develops() -> Result<()> {
    develops("vite-react-19")
}

#[test]
fn webpack_builds() -> Result<()> {
    comes_again(&builds("webpack", false, true)?)
}

/// Its types and its exports are right for each way that an importer may look for them.
#[test]
fn linters_of_packages_find_nothing() -> Result<()> {
    let project = Project::begin("linters")?;
    project.script("publint")?;
    project.script("attw")?;
    Ok(())
}
