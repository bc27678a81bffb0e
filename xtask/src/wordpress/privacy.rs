//! The statement of `docs/privacy-statement.md` as markup, for the page of WordPress that offers such texts.

use anyhow::{Context, Result};
use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, html};

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
    let mut dropped = false;
    let events = Parser::new(statement).filter_map(|event| match event {
        Event::Start(Tag::Heading { id, classes, attrs, .. }) => {
            Some(Event::Start(Tag::Heading { level: HeadingLevel::H3, id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Heading(HeadingLevel::H3))),
        // What leads to another page of the source leads nowhere on a site.
        Event::Start(Tag::Link { dest_url, .. }) if !dest_url.starts_with("https://") => {
            dropped = true;
            None
        }
        Event::End(TagEnd::Link) if std::mem::take(&mut dropped) => None,
        // A line ends where the page has room.
        Event::SoftBreak => Some(Event::Text(" ".into())),
        // A person's text, and never more.
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        event => Some(event),
    });
    let mut made = String::from(
        "<p class=\"privacy-policy-tutorial\">A draft to adapt, not legal advice. Take out what is not so on your site, \
         and fill in what stands in ⟨ ⟩: none may be left.</p>\n",
    );
    html::push_html(&mut made, events);
    Ok(made)
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
