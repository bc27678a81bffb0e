//! The documents for who embeds the widgets, as pages: for the demo, and for the zip that a site downloads.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, bail};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::files;
use crate::layout::Layout;

/// The folder that they go to.
pub const FOLDER: &str = "docs";

/// What is for who works on the widgets, and not for who embeds them.
const FOR_US: [&str; 5] = ["architecture", "bench", "development", "size", "sources"];

/// What stands elsewhere in the sources, and its name among the pages.
const ELSEWHERE: [(&str, &str); 1] = [("widgets/README.md", "reference")];

/// What stands beside their folder, wherever that is.
const BESIDE: [(&str, &str); 1] = [("demo/builder/index.html", "../builder/index.html")];

const PAGE: &str = r#"<!doctype html>
<html lang="en-NZ">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>TITLE · PPSA widgets</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="site.css">
  <link rel="stylesheet" href="docs.css">
</head>
<body>
  <header class="site"><nav aria-label="These pages"><a class="home" href="index.html">PPSA widgets: how to</a></nav></header>
  <main>
BODY  </main>
</body>
</html>
"#;

/// Writes each page, and how they look, into this folder.
///
/// # Errors
/// When a file cannot be read or written, or a link leads to a page or a heading that is not there.
pub fn write(layout: &Layout, folder: &Path) -> Result<()> {
    let pages = pages(layout)?;
    let mut headings = BTreeMap::new();
    let mut written = BTreeMap::new();
    for (source, name) in &pages {
        let page = page(layout, source, &pages)?;
        headings.insert(name.as_str(), page.headings);
        written.insert(name.as_str(), (page.html, page.links));
    }
    for (name, (html, links)) in written {
        for link in links {
            let (to, at) = link.split_once('#').unwrap_or((link.as_str(), ""));
            let to = if to.is_empty() { name } else { to.trim_end_matches(".html") };
            let there = headings.get(to).with_context(|| format!("{name} links to {link}"))?;
            if !at.is_empty() && !there.iter().any(|it| it == at) {
                bail!("docs: {name} links to {link}, and there is no such heading");
            }
        }
        files::write(&folder.join(format!("{name}.html")), html)?;
    }
    for (from, name) in [("demo/site.css", "site.css"), ("xtask/src/build/docs.css", "docs.css")] {
        files::write(&folder.join(name), files::read(&layout.join(from))?)?;
    }
    Ok(())
}

/// The sources of the pages, and their names.
fn pages(layout: &Layout) -> Result<BTreeMap<PathBuf, String>> {
    let mut pages = BTreeMap::new();
    for path in files::walk(&layout.join("docs"))? {
        let relative = files::relative(layout.root(), &path);
        let Some(name) = relative.strip_prefix("docs/").and_then(|it| it.strip_suffix(".md"))
        else {
            continue;
        };
        if !FOR_US.contains(&name) {
            let name = if name == "README" { "index" } else { name };
            pages.insert(PathBuf::from(&relative), name.to_owned());
        }
    }
    pages.extend(ELSEWHERE.map(|(path, name)| (PathBuf::from(path), name.to_owned())));
    Ok(pages)
}

/// A page, and what of it others can lead to.
struct Page {
    html: String,
    headings: Vec<String>,
    links: Vec<String>,
}

fn page(layout: &Layout, source: &Path, pages: &BTreeMap<PathBuf, String>) -> Result<Page> {
    let text = files::read_text(&layout.root().join(source))?;
    let mut events: Vec<Event<'_>> =
        Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS).collect();
    let (title, headings) = name_headings(&mut events);
    let folder = source.parent().unwrap_or(source);
    let mut links = Vec::new();
    let (mut dropped, mut tables) = (false, 0);
    let mut kept = Vec::new();
    for mut event in events {
        match &mut event {
            Event::Start(Tag::Link { dest_url, .. }) => match leads(folder, dest_url, pages) {
                Leads::Away => {}
                Leads::Beside(to) => *dest_url = to.into(),
                Leads::Page(to) => {
                    links.push(to.clone());
                    *dest_url = to.into();
                }
                // To the sources, which are not beside these pages.
                Leads::Nowhere => {
                    dropped = true;
                    continue;
                }
            },
            Event::End(TagEnd::Link) if dropped => {
                dropped = false;
                continue;
            }
            Event::TaskListMarker(_) => event = Event::Text("☐ ".into()),
            Event::Start(Tag::Table(_)) => {
                tables += 1;
                let name = format!(r#"role="region" aria-label="Table {tables}" tabindex="0""#);
                kept.push(Event::Html(format!(r#"<div class="wide" {name}>"#).into()));
            }
            Event::End(TagEnd::Table) => {
                kept.push(event);
                event = Event::Html("</div>\n".into());
            }
            _ => {}
        }
        kept.push(event);
    }
    let mut body = String::new();
    html::push_html(&mut body, kept.into_iter());
    // What is wider than a phone can be moved by keys too.
    let body = body.replace("<pre>", r#"<pre tabindex="0">"#);
    let html = PAGE.replace("TITLE", &escaped(&title)).replace("BODY", &body);
    Ok(Page { html, headings, links })
}

/// Gives each heading the name that a link to it has, as code hosts do; gives the first one's words, and all names.
fn name_headings(events: &mut [Event<'_>]) -> (String, Vec<String>) {
    let (mut title, mut names) = (None, Vec::<String>::new());
    for at in 0..events.len() {
        if !matches!(events[at], Event::Start(Tag::Heading { .. })) {
            continue;
        }
        let inside =
            events[at..].iter().take_while(|it| !matches!(it, Event::End(TagEnd::Heading(_))));
        let words: String = inside
            .filter_map(|it| match it {
                Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        let plain = slug(&words);
        let again = names.iter().filter(|it| **it == plain).count();
        let name = if again == 0 { plain } else { format!("{plain}-{again}") };
        if let Event::Start(Tag::Heading { id, .. }) = &mut events[at] {
            *id = Some(CowStr::from(name.clone()));
        }
        title.get_or_insert(words);
        names.push(name);
    }
    (title.unwrap_or_default(), names)
}

fn slug(words: &str) -> String {
    let kept = words.to_lowercase().replace(' ', "-");
    kept.chars().filter(|it| it.is_alphanumeric() || *it == '-' || *it == '_').collect()
}

enum Leads {
    Away,
    Page(String),
    Beside(String),
    Nowhere,
}

/// Where a link in a source of this folder leads, from page to page.
fn leads(folder: &Path, to: &str, pages: &BTreeMap<PathBuf, String>) -> Leads {
    if to.contains("://") || to.starts_with("mailto:") {
        return Leads::Away;
    }
    let (path, at) = to.split_once('#').map_or((to, None), |(path, at)| (path, Some(at)));
    if path.is_empty() {
        return Leads::Page(to.to_owned());
    }
    let mut source = PathBuf::new();
    for part in folder.join(path).components() {
        match part {
            Component::ParentDir => drop(source.pop()),
            part => source.push(part),
        }
    }
    if let Some((_, beside)) = BESIDE.iter().find(|(path, _)| source == Path::new(path)) {
        return Leads::Beside((*beside).to_owned());
    }
    let Some(name) = pages.get(&source) else { return Leads::Nowhere };
    Leads::Page(match at {
        Some(at) => format!("{name}.html#{at}"),
        None => format!("{name}.html"),
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::scratch::Scratch;

    fn written(docs: &[(&str, &str)]) -> Result<(Scratch, PathBuf)> {
        let scratch = Scratch::new();
        let all = [
            ("widgets/README.md", "# All"),
            ("demo/site.css", ""),
            ("xtask/src/build/docs.css", ""),
        ];
        for (path, text) in all.iter().chain(docs) {
            files::write(&scratch.path().join(path), text)?;
        }
        let folder = scratch.path().join("out");
        write(&Layout::at(scratch.path()), &folder)?;
        Ok((scratch, folder))
    }

    #[test]
    fn pages_lead_to_each_other_and_not_to_the_sources() {
        let docs = [
            (
                "docs/README.md",
                "# How to\n\n[Locks](a.md#the-lock), [all](../widgets/README.md), [code](../core/x.rs), [lines](../demo/builder/index.html)\n\n- [ ] Looked",
            ),
            ("docs/a.md", "# A\n\n## The `lock`\n\n| a |\n|---|\n| b |\n"),
            ("docs/size.md", "# For us"),
        ];
        let (_kept, folder) = written(&docs).unwrap();
        let index = files::read_text(&folder.join("index.html")).unwrap();
        assert!(index.contains(r#"<a href="a.html#the-lock">"#), "{index}");
        assert!(index.contains(r#"<a href="reference.html">"#), "{index}");
        assert!(index.contains(r#"<a href="../builder/index.html">"#), "{index}");
        assert!(index.contains("☐ Looked"), "{index}");
        assert!(index.contains("code") && !index.contains("x.rs"), "{index}");
        assert!(index.contains("<title>How to · PPSA widgets</title>"), "{index}");
        let a = files::read_text(&folder.join("a.html")).unwrap();
        assert!(a.contains(r#"id="the-lock""#) && a.contains(r#"class="wide""#), "{a}");
        assert!(!folder.join("size.html").exists());
    }

    #[test]
    fn a_link_to_a_heading_that_is_not_there_is_told() {
        let docs = [("docs/README.md", "# A\n\n[b](b.md#gone)"), ("docs/b.md", "# B")];
        let error = written(&docs).err().unwrap().to_string();
        assert!(error.contains("index") && error.contains("b.html#gone"), "{error}");
    }
}
