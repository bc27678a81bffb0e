//! The page that comes with the package, and the pages that it links: in the package as in the source, so that
//! no link of theirs leads nowhere. The package is in no public place that a link could name.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::Result;

use crate::files;
use crate::layout::Layout;

/// Where they stand in the source, and where in the package.
const PLACES: [(&str, &str); 3] =
    [("widgets/README.md", "README.md"), ("docs/", "docs/"), ("core/schema/", "schema/")];

/// Writes them.
///
/// # Errors
/// When one of them is not there.
pub fn write(layout: &Layout, package: &Path) -> Result<()> {
    let (readme, packed) = PLACES[0];
    let text = files::read_text(&layout.join(readme))?;
    let linked: BTreeSet<String> =
        targets(&text).filter_map(|it| inside(readme, it)).filter(|it| it != readme).collect();
    let kept = |path: &str| path == readme || linked.contains(path);
    files::write(&package.join(packed), relinked(&text, readme, &kept))?;
    for path in linked.iter().filter(|it| place(it).is_some()) {
        let text = files::read_text(&layout.join(path))?;
        let text = if path.ends_with(".md") { relinked(&text, path, &kept) } else { text };
        files::write(&package.join(place(path).unwrap_or_default()), text)?;
    }
    Ok(())
}

/// Where a file of the source stands in the package, if it may.
fn place(path: &str) -> Option<String> {
    PLACES.iter().find_map(|(from, to)| Some(format!("{to}{}", path.strip_prefix(from)?)))
}

/// The targets of a page's links.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|it| Some(it.split_once(')')?.0))
}

/// Where a link of the page at `from` leads in the source, if it is one to a file there.
fn inside(from: &str, target: &str) -> Option<String> {
    let path = target.split('#').next().unwrap_or_default();
    if path.is_empty() || path.contains(':') || !path.is_ascii() {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    Some(parts.join("/"))
}

/// The page with links as the package has them: what is not `kept` is no link.
fn relinked(text: &str, from: &str, kept: &dyn Fn(&str) -> bool) -> String {
    let mut parts = text.split("](");
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (target, rest) = part.split_once(')').unwrap_or((part, ""));
        let led = inside(from, target);
        let packed = led.as_deref().filter(|it| kept(it)).and_then(place);
        match (led, packed) {
            (None, _) => all += &format!("]({target})"),
            (Some(_), Some(to)) => {
                let up = place(from).unwrap_or_default().matches('/').count();
                let anchor = target.split_once('#').map(|(_, it)| format!("#{it}"));
                all += &format!("]({}{to}{})", "../".repeat(up), anchor.unwrap_or_default());
            }
            (Some(_), None) => {
                // The words stay.
                if let Some(at) = all.rfind('[') {
                    all.remove(at);
                }
            }
        }
        all += rest;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    #[test]
    fn links_lead_to_what_is_in_the_package_or_are_words() {
        let scratch = Scratch::new();
        let put = |path: &str, text: &str| files::write(&scratch.path().join(path), text).unwrap();
        put(
            "widgets/README.md",
            "[a](../docs/a.md#b), [s](../core/schema/s.json) [w](https://x.nz/)",
        );
        put(
            "docs/a.md",
            "[back](../widgets/README.md) [other](c.md#d) [here](#b) [a](a.md) ⟨[x](⟨y⟩)⟩",
        );
        put("docs/c.md", "");
        put("core/schema/s.json", "{}");
        let package = scratch.path().join("out");
        write(&Layout::at(scratch.path()), &package).unwrap();
        let read = |name: &str| files::read_text(&package.join(name)).unwrap();
        assert_eq!(read("README.md"), "[a](docs/a.md#b), [s](schema/s.json) [w](https://x.nz/)");
        assert_eq!(
            read("docs/a.md"),
            "[back](../README.md) other [here](#b) [a](../docs/a.md) ⟨[x](⟨y⟩)⟩"
        );
        assert_eq!(read("schema/s.json"), "{}");
        assert!(!package.join("docs/c.md").exists());
    }
}
