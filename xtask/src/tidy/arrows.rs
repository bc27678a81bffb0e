//! Arrows between the folders of the widgets go one way: who reads one folder needs none of those above it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

/// Folders of scripts that import one another, of sources by name.
pub fn circles<'s>(sources: impl Iterator<Item = (&'s str, &'s str)>) -> Vec<String> {
    let mut arrows: BTreeMap<PathBuf, BTreeSet<PathBuf>> = BTreeMap::new();
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
    let left = on_circles(arrows);
    if left.is_empty() {
        return Vec::new();
    }
    let names: Vec<String> = left.iter().map(|it| it.display().to_string()).collect();
    vec![format!("folders that import one another, round and round: {}", names.join(", "))]
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
fn on_circles(mut arrows: BTreeMap<PathBuf, BTreeSet<PathBuf>>) -> Vec<PathBuf> {
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
    use super::circles;

    #[test]
    fn a_circle_is_told_and_what_only_leads_to_it_is_not() {
        let files = [
            ("w/top/a.js", "import { b } from '../page/b.js';"),
            ("w/page/b.js", "export * from '../store/c.js';"),
            ("w/store/c.js", "  const d = await import('../base/d.js');\nimport '../page/b.js';"),
            ("w/base/d.js", "/** @import { A } from '../top/a.js' */\n * see from '../top/a.js'"),
        ];
        assert_eq!(circles(files.into_iter().take(2)), Vec::<String>::new());
        let told = circles(files.into_iter());
        assert!(told[0].ends_with(": w/page, w/store"), "{told:?}");
    }
}
