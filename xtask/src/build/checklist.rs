//! The checklist of `docs/privacy-statement.md`, for the builder page to show: its parts, their items, and of each
//! item the runs of words that stand out.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::files;
use crate::layout::Layout;

/// Where it stands, and below which heading.
const PAGE: &str = "docs/privacy-statement.md";
const HEADING: &str = "## Checklist before going live";

/// The parts of the list: `[{ title, items: [[[kind, words], …], …] }, …]`.
///
/// # Errors
/// When the page cannot be read or has no such list.
pub fn read(layout: &Layout) -> Result<Value> {
    let parts = parts(&files::read_text(&layout.join(PAGE))?);
    ensure!(!parts.is_empty(), "{PAGE} has no items below `{HEADING}`");
    let shown = |(title, items): &(String, Vec<String>)| {
        let items: Vec<_> = items.iter().map(|item| runs(item)).collect();
        json!({ "title": title, "items": items })
    };
    Ok(parts.iter().map(shown).collect())
}

fn parts(page: &str) -> Vec<(String, Vec<String>)> {
    let mut parts: Vec<(String, Vec<String>)> = Vec::new();
    let mut in_item = false;
    let list = page.split_once(HEADING).map_or("", |(_, rest)| rest);
    for line in list.lines().take_while(|line| !line.starts_with("## ")) {
        let title = line.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
        let begins = line.strip_prefix("- [ ] ");
        if let Some(title) = title {
            parts.push((title.to_owned(), Vec::new()));
        }
        let Some((_, items)) = parts.last_mut() else { continue };
        if let Some(item) = begins {
            items.push(item.to_owned());
        } else if let (true, Some(last)) = (in_item && line.starts_with(' '), items.last_mut()) {
            *last += " ";
            *last += line.trim();
        }
        in_item = begins.is_some() || in_item && line.starts_with(' ');
    }
    parts
}

/// Words, code and what is stressed. A link is its words: what it leads to lies elsewhere.
fn runs(item: &str) -> Vec<[String; 2]> {
    let mut runs = Vec::new();
    for (nth, piece) in item.split('`').enumerate() {
        if nth % 2 == 1 {
            runs.push(["code".to_owned(), piece.to_owned()]);
            continue;
        }
        for (nth, piece) in unlinked(piece).split('*').enumerate() {
            if !piece.is_empty() {
                let kind = if nth % 2 == 1 { "em" } else { "" };
                runs.push([kind.to_owned(), piece.to_owned()]);
            }
        }
    }
    runs
}

fn unlinked(text: &str) -> String {
    let Some((before, rest)) = text.split_once('[') else { return text.to_owned() };
    match rest.split_once("](").and_then(|(words, rest)| Some((words, rest.split_once(')')?.1))) {
        Some((words, rest)) => format!("{before}{words}{}", unlinked(rest)),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_items_and_runs() {
        let page = format!(
            "- [ ] no\n{HEADING}\n\ntext\n\n**One**\n\n- [ ] a `b` *c*\n      and d\n- [ ] e [f](g#h) (i).\n\nnot this\n## Next\n- [ ] no"
        );
        let parts = parts(&page);
        assert_eq!(parts.len(), 1);
        assert_eq!(parts[0].1.len(), 2, "{parts:?}");
        let run = |kind: &str, text: &str| [kind.to_owned(), text.to_owned()];
        let all =
            [run("", "a "), run("code", "b"), run("", " "), run("em", "c"), run("", " and d")];
        assert_eq!(runs(&parts[0].1[0]), all);
        assert_eq!(runs(&parts[0].1[1]), [run("", "e f (i).")]);
    }

    #[test]
    fn the_list_of_the_docs_is_whole() {
        let layout = Layout::here().unwrap();
        let page = files::read_text(&layout.join(PAGE)).unwrap();
        let items: usize = parts(&page).iter().map(|(_, items)| items.len()).sum();
        assert_eq!(items, page.matches("- [ ] ").count());
        assert!(!read(&layout).unwrap().to_string().contains("]("));
    }
}
