//! House rules that no compiler checks.
//!
//! - [`arrows`]: no circles between the folders of scripts, of core or of the widgets
//! - [`html`]: demo pages live under the widgets' own strict policy
//! - [`promises`]: what the page about threats promises, and what the sources ask, names its tests, and they are there
//! - [`words`]: a widget says what comes with its part
//! - [`states`]: every element has the demo's pages of its states
//! - the tables of the widgets' README are the contract's
//! - the paths in the page for newcomers lead somewhere
//! - style sheets ask no `:has()` of what changes
//! - sources stay short, te reo Māori is written in one way, versions are one number

pub mod arrows;
pub mod html;
pub mod promises;
pub mod states;
pub mod words;

use std::collections::BTreeMap;

use anyhow::{Result, bail};

use crate::build::package;
use crate::contract::{CONTRACT, Contract, README};
use crate::files;
use crate::layout::Layout;

/// The most lines that a source file may have: beyond it holds more than one idea.
const LINES: usize = 400;

/// Names files by their paths, for newcomers.
const ARCHITECTURE: &str = "docs/architecture.md";

/// A macron as a separate combining mark. One letter in two spellings breaks search, sorting and
/// comparing, so ours are always the single letter (NFC).
const COMBINING_MACRON: char = '\u{304}';

/// Checks every rule and lists every breach.
///
/// # Errors
/// When a rule is broken or a file cannot be read.
pub fn check(layout: &Layout) -> Result<()> {
    let mut found = Vec::new();
    let mut pages = Vec::new();
    let mut sources = BTreeMap::new();
    for path in files::walk(layout.root())? {
        let name = files::relative(layout.root(), &path);
        // What is not text is nobody's to tidy.
        let Ok(text) = String::from_utf8(files::read(&path)?) else {
            continue;
        };
        found.extend(breaches(&name, &text));
        if name == ARCHITECTURE {
            let gone = paths(&text).filter(|path| !layout.join(path).exists());
            found.extend(gone.map(|path| format!("{name}: {path} is not there (any more)")));
        }
        if name.starts_with("demo/states/") && name.ends_with(".html") {
            pages.push((name, text));
        } else if name.ends_with(".rs")
            || name.ends_with(".js")
            || [promises::PAGE, promises::SOURCES].contains(&name.as_str())
        {
            sources.insert(name, text);
        }
    }
    let scripts =
        sources.iter().filter(|(name, _)| name.starts_with("widgets/") && name.ends_with(".js"));
    found.extend(arrows::of_scripts(scripts.map(|(name, text)| (name.as_str(), text.as_str()))));
    for of in ["core/src/", "widgets/src/"] {
        let modules =
            sources.iter().filter_map(|(name, text)| Some((name.strip_prefix(of)?, text)));
        found.extend(arrows::of_modules(modules.map(|(name, text)| (name, text.as_str()))));
    }
    let words = words::files(layout)?;
    found.extend(sources.iter().flat_map(|(name, text)| words::missing(name, text, &words)));
    let source = |path: &str| sources.get(path).map(String::as_str);
    let promises = promises::breaches(source(promises::PAGE).unwrap_or_default(), source);
    found.extend(promises.into_iter().map(|what| format!("{}:{what}", promises::PAGE)));
    let rows = promises::rows(source(promises::SOURCES).unwrap_or_default(), source);
    found.extend(rows.into_iter().map(|what| format!("{}:{what}", promises::SOURCES)));
    let contract = Contract::read(&layout.join(CONTRACT))?;
    found.extend(states::missing(contract.elements(), &pages));
    let readme = files::read_text(&layout.join(README))?;
    if contract.filled(&readme)? != readme {
        found.push(format!(
            "{README}: its tables are not the contract's: run `cargo xtask contract`"
        ));
    }
    if let Err(error) = package::check_version(layout) {
        found.push(format!("{error:#}"));
    }
    if !found.is_empty() {
        bail!("{} to tidy:\n  {}", found.len(), found.join("\n  "));
    }
    Ok(())
}

/// What stands in backticks and is a path.
fn paths(page: &str) -> impl Iterator<Item = &str> {
    let quoted = page.split('`').skip(1).step_by(2);
    quoted.filter(|words| words.contains('/') && !words.contains(char::is_whitespace))
}

fn breaches(name: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let source = [".rs", ".js", ".css"].iter().any(|end| name.ends_with(end));
    let lines = text.lines().count();
    if source && lines > LINES {
        found.push(format!("{name}: {lines} lines, of at most {LINES}: cut it by idea"));
    }
    for (number, line) in text.lines().enumerate() {
        if line.contains(COMBINING_MACRON) {
            found.push(format!(
                "{name}:{}: a macron as a separate mark (U+0304): write the single letter (NFC)",
                number + 1
            ));
        }
    }
    let of_a_widget = name.starts_with("widgets/css/") || name.starts_with("widgets/src/");
    if of_a_widget && name.ends_with(".css") {
        found.extend(stale(text).map(|number| {
            format!("{name}:{number}: in a shadow tree WebKit looks at :has() once: use a class")
        }));
    }
    if name.starts_with("demo/") && name.ends_with(".html") {
        found.extend(html::breaches(text).into_iter().map(|what| format!("{name}:{what}")));
    }
    found
}

/// The lines that ask `:has()` of a screen. On paper all is looked at anew, and there a `.page` is asked for.
fn stale(css: &str) -> impl Iterator<Item = usize> {
    let asks = |line: &str| line.replace(":has(.page)", "").replace(":has(~ .page)", "");
    let lines = css.lines().enumerate();
    lines.filter(move |(_, line)| asks(line).contains(":has(")).map(|(at, _)| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_found_in_prose() {
        let page = "Run `cargo xtask test` in `core/src/` or see `lib.rs`, `widgets/js/store.js`.";
        assert_eq!(paths(page).collect::<Vec<_>>(), ["core/src/", "widgets/js/store.js"]);
    }

    #[test]
    fn long_sources_and_split_macrons_are_told() {
        let long = "//\n".repeat(LINES + 1);
        assert_eq!(breaches("core/a.rs", &long).len(), 1);
        assert_eq!(breaches("core/a.json", &long).len(), 0);
        assert_eq!(breaches("core/a.rs", &"//\n".repeat(LINES)).len(), 0);
        let split = format!("ok\nMa{COMBINING_MACRON}ori\n");
        assert!(breaches("core/packs/mi.json", &split)[0].starts_with("core/packs/mi.json:2:"));
        assert_eq!(breaches("core/packs/mi.json", "Māori").len(), 0);
        assert_eq!(breaches("demo/a.html", "<p style='x'>").len(), 1);
        assert_eq!(breaches("tests/pages/a.html", "<p style='x'>").len(), 0);
        assert_eq!(breaches("widgets/css/a.css", "a:has(b) {}\nsection:has(.page) {}").len(), 1);
    }
}
