//! The statement of `docs/privacy-statement.md` as markup, for the page of WordPress that offers such texts. Only what
//! stands in that page is known here: headings, paragraphs, lists, bold, italic, links.

use anyhow::{Context, Result};

/// Where the statement begins in the page, and where it ends.
const BEGINS: &str = "### Privacy on this page";
const ENDS: &str = "*(Copy to here.)*";

/// The statement, with a line before it that says what to do.
///
/// # Errors
/// When the page has no statement.
pub fn markup(page: &str) -> Result<String> {
    let missing = || format!("docs/privacy-statement.md has no `{BEGINS}` … `{ENDS}`");
    let (_, rest) = page.split_once(BEGINS).with_context(missing)?;
    let (statement, _) = rest.split_once(ENDS).with_context(missing)?;
    let mut made = String::from(
        "<p class=\"privacy-policy-tutorial\">A draft to adapt, not legal advice. Take out what is not so on your site, \
         and fill in what stands in ⟨ ⟩: none may be left.</p>\n",
    );
    let mut lists = false;
    for block in blocks(statement) {
        let item = block.strip_prefix("- ");
        if item.is_some() != lists {
            made += if lists { "</ul>\n" } else { "<ul>\n" };
            lists = item.is_some();
        }
        let (tag, text) = match (item, block.split_once("# ")) {
            (Some(text), _) => ("li", text),
            (None, Some((marks, text))) if marks.bytes().all(|mark| mark == b'#') => ("h3", text),
            _ => ("p", block.as_str()),
        };
        made += &format!("<{tag}>{}</{tag}>\n", inline(text));
    }
    if lists {
        made += "</ul>\n";
    }
    Ok(made)
}

/// Paragraphs, headings and items, each in one line.
fn blocks(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines().map(str::trim) {
        let begins = line.starts_with("- ") || line.starts_with('#');
        match all.last_mut().filter(|_| open && !begins) {
            _ if line.is_empty() => open = false,
            Some(last) => *last = format!("{last} {line}"),
            None => {
                all.push(line.to_owned());
                open = !line.starts_with('#');
            }
        }
    }
    all
}

/// Bold, italic and links; all else is text.
fn inline(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let text = between(&between(&text, "**", "strong"), "*", "em");
    let text = between(&text, "`", "code");
    let mut parts = text.split('[');
    let mut made = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let link =
            part.split_once("](").and_then(|(words, rest)| Some((words, rest.split_once(')')?)));
        match link {
            // What leads to another page of the source leads nowhere on a site.
            Some((words, (address, rest))) if address.starts_with("https://") => {
                made += &format!("<a href=\"{address}\">{words}</a>{rest}");
            }
            Some((words, (_, rest))) => made += &format!("{words}{rest}"),
            None => made += &format!("[{part}"),
        }
    }
    made
}

fn between(text: &str, mark: &str, tag: &str) -> String {
    let parts: Vec<&str> = text.split(mark).collect();
    let mut made = String::new();
    for (nth, part) in parts.iter().enumerate() {
        let last = nth + 1 == parts.len();
        match (nth % 2, last) {
            (0, _) => made += part,
            // A mark without its other half.
            (_, true) => made += &format!("{mark}{part}"),
            _ => made += &format!("<{tag}>{part}</{tag}>"),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_lists_and_links_are_markup_and_the_rest_is_text() {
        let page = "# x\n### Privacy on this page\n\n*Last changed: ⟨date⟩*\n\n#### Who we are\nOne\ntwo <b>.\n\n\
                    - **A** line\n  goes on\n- [here](https://x.nz/a) and [there](other.md)\n\nEnd.\n\n*(Copy to here.)*\nno";
        let made = markup(page).unwrap();
        for part in [
            "<p><em>Last changed: ⟨date⟩</em></p>",
            "<h3>Who we are</h3>\n<p>One two &lt;b&gt;.</p>\n<ul>\n<li><strong>A</strong> line goes on</li>",
            "<li><a href=\"https://x.nz/a\">here</a> and there</li>\n</ul>\n<p>End.</p>\n",
        ] {
            assert!(made.contains(part), "{part}\n{made}");
        }
        assert!(!made.contains("no\n") && markup("nothing").is_err());
    }

    /// None of what stands in the page itself may be left as Markdown.
    #[test]
    fn our_own_statement_has_no_mark_left() {
        let made = markup(include_str!("../../../docs/privacy-statement.md")).unwrap();
        assert!(made.contains("Who we are") && made.len() > 4000, "{}", made.len());
        let left = made
            .lines()
            .find(|line| line.contains("**") || line.contains("](") || line.contains('#'));
        assert_eq!(left, None);
    }
}
