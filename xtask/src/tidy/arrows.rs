//! Arrows between folders go one way: who reads one folder needs none of those above it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

/// Folders of scripts that import one another, of sources by name.
pub fn of_scripts<'s>(sources: impl Iterator<Item = (&'s str, &'s str)>) -> Vec<String> {
    let mut arrows = Arrows::new();
    for (name, text) in sources {
        let folder = Path::new(name).parent().unwrap_or(Path::new(""));
        for to in imports(text) {
            let file = joined(folder, to);
            let to = file.parent().unwrap_or(Path::new(""));
            if to != folder {
                arrows.entry(folder.to_owned()).or_default().insert(to.to_owned());
            }
        }
    }
    circles(arrows)
}

/// Modules of a crate that use one another, of its sources by their names in `src/`. A module is what
/// stands at the top: a folder, or a file without one.
pub fn of_modules<'s>(sources: impl Iterator<Item = (&'s str, &'s str)>) -> Vec<String> {
    let mut arrows = Arrows::new();
    for (name, text) in sources.filter(|(name, _)| !name.ends_with("tests.rs")) {
        let module = name.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        for to in uses(text).filter(|to| *to != module) {
            arrows.entry(module.into()).or_default().insert(to.into());
        }
    }
    circles(arrows)
}

/// From where to where.
type Arrows = BTreeMap<PathBuf, BTreeSet<PathBuf>>;

fn circles(arrows: Arrows) -> Vec<String> {
    let left = on_circles(arrows);
    if left.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = left.iter().map(|it| it.display().to_string()).collect();
    vec![format!("folders that need one another, round and round: {}", names.join(", "))]
}

/// The modules of its crate that a file names, but for its tests and what comments say.
fn uses(text: &str) -> impl Iterator<Item = &str> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let named = lines.flat_map(|line| line.split("crate::").skip(1));
    named
        .map(|rest| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default()
        })
        .filter(|name| name.starts_with(char::is_lowercase))
}

/// Where a script says that it imports from, but for types in comments.
fn imports(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with(['/', '*']));
    let from = |line: &'_ str| -> Option<usize> {
        ["from '.", "import '.", "import('."]
            .iter()
            .find_map(|it| Some(line.find(it)? + it.len() - 1))
    };
    lines.filter_map(move |line| line[from(line)?..].split('\'').next())
}

fn joined(folder: &Path, to: &str) -> PathBuf {
    let mut path = folder.to_owned();
    for part in Path::new(to).components() {
        match part {
            Component::ParentDir => drop(path.pop()),
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}

/// What leads nowhere, or is come to from nowhere, is on no circle: what is left then is.
fn on_circles(mut arrows: Arrows) -> Vec<PathBuf> {
    loop {
        let from: BTreeSet<PathBuf> = arrows.keys().cloned().collect();
        let to: BTreeSet<PathBuf> = arrows.values().flatten().cloned().collect();
        for aims in arrows.values_mut() {
            aims.retain(|it| from.contains(it));
        }
        let before = arrows.len();
        arrows.retain(|folder, aims| !aims.is_empty() && to.contains(folder));
        if arrows.len() == before {
            return arrows.into_keys().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{of_modules, of_scripts};

    #[test]
    fn a_circle_is_told_and_what_only_leads_to_it_is_not() {
        let files = [
            ("w/top/a.js", "import { b } from '../page/b.js';"),
            ("w/page/b.js", "export * from '../store/c.js';"),
            ("w/store/c.js", "  const d = await import('../base/d.js');\nimport '../page/b.js';"),
            ("w/base/d.js", "/** @import { A } from '../top/a.js' */\n * see from '../top/a.js'"),
        ];
        assert_eq!(of_scripts(files.into_iter().take(2)), Vec::<String>::new());
        let told = of_scripts(files.into_iter());
        assert!(told[0].ends_with(": w/page, w/store"), "{told:?}");
    }

    #[test]
    fn modules_that_use_one_another_are_told_and_what_tests_or_comments_name_is_not() {
        let files = [
            (
                "plan/a.rs",
                "use crate::document::Id;\n// see crate::rules\n#[cfg(test)]\nuse crate::rules;",
            ),
            ("document/b.rs", "use crate::error::Error;\nuse crate::Result;"),
            ("document/tests.rs", "use crate::plan::A;"),
            ("rules/c.rs", "crate::plan::said!(); use crate::document::D;"),
            ("document/d.rs", "fn a() -> crate::plan::Rating {}"),
        ];
        assert_eq!(of_modules(files.into_iter().take(4)), Vec::<String>::new());
        let told = of_modules(files.into_iter());
        assert!(told[0].ends_with(": document, plan"), "{told:?}");
    }
}
