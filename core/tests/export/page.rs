//! The pages for people: HTML by a strict reader of the little of it we write, Markdown by a real
//! reader of Markdown.

use ppsa_core::export::{Selection, Word, Words, html};
use ppsa_core::{ContentPack, Lang, Text};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use crate::sample;

/// Reads the page as a browser would, and refuses whatever we never write.
pub fn check_html(page: &str) {
    let body = page.split_once("<body>").unwrap().1;
    let mut open: Vec<&str> = vec!["body"];
    let mut level = 0;
    for (at, _) in body.match_indices('<') {
        let tag = &body[at + 1..at + body[at..].find('>').unwrap()];
        assert!(!tag.contains('<'), "{tag}");
        if let Some(name) = tag.strip_prefix('/') {
            if name != "html" {
                assert_eq!(open.pop(), Some(name));
            }
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        match (name, attributes) {
            ("th", "scope=\"col\"" | "scope=\"row\"") | ("bdi", "class=\"own\"") => {}
            ("span", lang) => {
                let lang = lang.strip_prefix("lang=\"").and_then(|it| it.strip_suffix('"'));
                assert!(lang.unwrap().parse::<Lang>().is_ok(), "{tag}");
            }
            (
                "main" | "h1" | "h2" | "h3" | "h4" | "h5" | "p" | "ul" | "li" | "dl" | "dt" | "dd"
                | "table" | "caption" | "thead" | "tbody" | "tr" | "td" | "time",
                "",
            ) => {}
            _ => unreachable!("<{tag}>"),
        }
        if let Some(next) = name.strip_prefix('h').and_then(|it| it.parse::<u8>().ok()) {
            assert!(next <= level + 1, "<{name}> after <h{level}>");
            level = next;
        }
        open.push(name);
    }
    assert!(open.is_empty(), "{open:?}");
    let stray = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    assert!(!page.contains(stray));
}

/// Reads the Markdown with all that a reader may understand, and refuses whatever we never write.
pub fn check_markdown(page: &str) {
    let mut level = 0;
    for event in Parser::new_ext(page, Options::all()) {
        match event {
            Event::Start(Tag::Heading { level: next, id: None, classes, attrs }) => {
                assert!(classes.is_empty() && attrs.is_empty());
                assert!(next as u8 <= level + 1 || next == HeadingLevel::H1, "{next} in {page}");
                level = next as u8;
            }
            Event::Start(Tag::Paragraph | Tag::Item | Tag::Strong | Tag::List(None))
            | Event::End(_)
            | Event::Text(_)
            | Event::HardBreak => {}
            other => unreachable!("{other:?} in {page}"),
        }
    }
}

#[test]
fn the_pages_of_the_sample_hold() {
    let document = sample::document();
    let selection = Selection::with_companions(&document, &sample::whole(&document));
    for (ending, made) in crate::every(&selection) {
        match ending {
            "html" => check_html(&made),
            "md" => check_markdown(&made),
            _ => {}
        }
    }
}

#[test]
fn a_page_asks_nothing_of_anyone_and_says_its_languages() {
    let document = sample::document();
    let own = Selection::for_holder(&document);
    let page = html(&own, sample::pack(), &Words::default());
    for absent in ["http:", "https:", "src=", "href=", "url(", "@import", "<script", "style="] {
        assert!(!page.contains(absent), "{absent}");
    }
    assert!(page.contains("<html lang=\"en-NZ\" translate=\"no\">"));
    assert!(page.contains("<title>My notes</title>"));
    assert!(page.contains("<span lang=\"mi\">Taha tinana</span>"));

    // On a page in te reo it is the English that is told apart.
    let mi = ContentPack::built_in("mi").unwrap();
    let words = Words::new(Lang::mi(), |word| {
        (word == Word::Title).then(|| Text::new("Aku kōrero", Lang::mi()))
    });
    let page = html(&own, &mi, &words);
    assert!(page.contains("<html lang=\"mi\" translate=\"no\">"));
    assert!(page.contains("<h1>Aku kōrero</h1>"));
    assert!(page.contains("<span lang=\"en-NZ\">Strengths</span>"));
    assert!(page.contains("<th scope=\"row\">Taha tinana</th>"));
}

#[test]
fn what_a_person_left_out_is_not_told() {
    let document = sample::document();
    for (ending, made) in crate::every(&Selection::for_holder(&document)) {
        if matches!(ending, "html" | "md") {
            assert!(!made.contains("Taha wairua"), "{ending}");
        }
    }
}
