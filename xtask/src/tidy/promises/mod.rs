//! Each row of `docs/sources.md` ends with the tests that show it ([`rows`]), and what `docs/threats.md` promises names
//! the tests that hold it:
//!
//! - after each `- **The widgets**:` comes a line `- **Tested by**:` with a part for each of its
//!   sentences, between semicolons. None is needed where they do `nothing`
//! - in the chapter about the lock, one with a part for each row comes after each table, and one with
//!   a part for each item at the end of each list
//! - a part names tests, each in backticks, or says `*no promise*`
//! - every test that is named anywhere on the page is there ([`named`])

mod blocks;
mod named;

use blocks::{Block, Kind, blocks, sentences};

/// The page.
pub const PAGE: &str = "docs/threats.md";

/// From what the sources ask to the tests that show it.
pub const SOURCES: &str = "docs/sources.md";

const WIDGETS: &str = "- **The widgets**:";
const TESTED: &str = "**Tested by**";
const NONE: &str = "*no promise*";
/// All of this chapter promises something.
const LOCK: &str = "## 8. ";

/// Each breach, as `line: what`. `source` gives the text of a file.
pub fn breaches<'a>(page: &str, source: impl Fn(&str) -> Option<&'a str>) -> Vec<String> {
    let mut found = Vec::new();
    let mut lock = false;
    let mut items = 0;
    let all = blocks(page);
    for (at, block) in all.iter().enumerate() {
        if block.text.starts_with("## ") {
            lock = block.text.starts_with(LOCK);
        }
        let next = all.get(at + 1);
        let tests = next.and_then(|it| parts(&it.text));
        let said = parts(&block.text);
        items = if block.kind == Kind::Item && said.is_none() { items + 1 } else { 0 };
        if let Some(said) = said {
            found.extend(wrong(&said, &source).into_iter().map(|what| at_line(block, &what)));
            continue;
        }
        let ends = !next.is_some_and(|it| it.kind == Kind::Item && tests.is_none());
        let wanted = match block.kind {
            Kind::Item if lock && ends => Some((items, "items")),
            Kind::Table(rows) if lock => Some((rows, "rows")),
            _ => promised(&block.text).map(|many| (many, "sentences")),
        };
        let Some((many, of)) = wanted else { continue };
        match tests {
            None => found.push(at_line(block, &format!("no line {TESTED} stands after it"))),
            Some(tests) if tests.len() != many => {
                let have = tests.len();
                let what = format!("{many} {of}, and {have} parts in the line {TESTED} after it");
                found.push(at_line(block, &what));
            }
            Some(_) => {}
        }
    }
    found
}

/// Each breach in tables whose rows end with the tests that show them, as `line: what`.
pub fn rows<'a>(page: &str, source: impl Fn(&str) -> Option<&'a str>) -> Vec<String> {
    let lines: Vec<&str> = page.lines().collect();
    let row = |at: usize| {
        let heads = lines.get(at + 1).is_some_and(|it| it.starts_with("|---"));
        lines[at].starts_with('|') && !lines[at].starts_with("|---") && !heads
    };
    let rows = (0..lines.len()).filter(|at| row(*at));
    let told = rows.flat_map(|at| {
        let shown = lines[at].trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim();
        wrong(&[shown], &source).into_iter().map(move |what| format!("{}: {what}", at + 1))
    });
    told.collect()
}

fn at_line(block: &Block, what: &str) -> String {
    format!("{}: {what}", block.line)
}

/// In how many sentences it promises something of the widgets.
fn promised(text: &str) -> Option<usize> {
    let text = text.strip_prefix(WIDGETS)?.trim();
    (!text.starts_with("nothing.")).then(|| sentences(text))
}

/// The parts of a line that names tests.
fn parts(text: &str) -> Option<Vec<&str>> {
    let text = text.strip_prefix("- ").unwrap_or(text).strip_prefix(TESTED)?;
    let (_, parts) = text.split_once(':')?;
    Some(parts.trim().trim_end_matches('.').split(';').map(str::trim).collect())
}

/// What is wrong with them.
fn wrong<'a>(parts: &[&str], source: impl Fn(&str) -> Option<&'a str>) -> Vec<String> {
    let mut found = Vec::new();
    for part in parts {
        let names: Vec<&str> = part.split('`').skip(1).step_by(2).collect();
        if names.is_empty() && *part != NONE {
            found.push(format!("{part:?} names no test, and does not say {NONE}"));
        }
        let missing = names.iter().filter(|name| !named::is_there(name, &source));
        found.extend(missing.map(|name| format!("there is no test `{name}`")));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "#[test]\nfn one() {}\n#[test]\nfn two() {}\n";

    fn told(page: &str) -> Vec<String> {
        breaches(page, |path| (path == "tests/tests/browser/a.rs").then_some(SOURCE))
    }

    #[test]
    fn each_sentence_about_the_widgets_has_its_part() {
        let page = |sentences: &str, tests: &str| {
            format!("## 1. A\n\n- **The widgets**: {sentences}\n{tests}- **Stays open**: all.\n")
        };
        for (sentences, tests) in [
            ("hide it.", "- **Tested by**: `a::one`.\n"),
            (
                "hide it. Not all\n  of it.",
                "- **Tested by**: `a::one`,\n  `a::two`; *no promise*.\n",
            ),
            ("nothing. It is known.", ""),
        ] {
            assert_eq!(told(&page(sentences, tests)), [""; 0], "{sentences}");
        }
        for (sentences, tests, says) in [
            ("hide it.", "", "3: no line **Tested by** stands after it"),
            ("nothing goes.", "", "3: no line"),
            ("hide it. And that.", "- **Tested by**: `a::one`.\n", "3: 2 sentences, and 1 parts"),
            ("hide it.", "- **Tested by**: `a::three`.\n", "4: there is no test `a::three`"),
            ("hide it.", "- **Tested by**: `one`.\n", "4: there is no test `one`"),
            ("hide it.", "- **Tested by**: later.\n", "4: \"later\" names no test"),
            ("hide it.", "\n**Tested by**: `b::one`.\n\n", "5: there is no test `b::one`"),
        ] {
            let told = told(&page(sentences, tests));
            assert!(told.len() == 1 && told[0].starts_with(says), "{sentences}: {told:?}");
        }
    }

    #[test]
    fn a_row_of_the_sources_ends_with_its_tests() {
        let told = |shown: &str| {
            let page = format!("| source | shown |\n|---|---|\n| PN `a` | {shown} |\n");
            rows(&page, |path| (path == "tests/tests/browser/a.rs").then_some(SOURCE))
        };
        assert_eq!(told("`a::one`, `a::two`"), [""; 0]);
        assert_eq!(told("`a::three`"), ["3: there is no test `a::three`"]);
        assert!(told("later")[0].starts_with("3: \"later\" names no test"));
    }

    #[test]
    fn each_row_and_each_item_about_the_lock_has_its_part() {
        let page = |rows: &str, items: &str| {
            format!(
                "## 8. It\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |\n\n{rows}\n- g\n- h\n{items}\n## 9. B\n\n- i\n"
            )
        };
        let rows = "**Tested by**, row by row: `a::one`; *no promise*.\n";
        let items = "- **Tested by**, one by one: `a::one`; `a::two`.\n";
        assert_eq!(told(&page(rows, items)), [""; 0]);
        assert_eq!(told(&page("", items)), ["3: no line **Tested by** stands after it"]);
        assert_eq!(
            told(&page(rows, ""))[0].split(':').nth(1),
            Some(" no line **Tested by** stands after it")
        );
        assert_eq!(told(&page("**Tested by**: `a::one`.\n", items)).len(), 1);
        assert_eq!(told(&page(rows, "- **Tested by**: `a::one`.\n")).len(), 1);
    }
}
