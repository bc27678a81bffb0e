use crate::pack::{ContentPack, Topic, TopicPart, beside};
use crate::text::{Review, Text};

/// The words round the framework, by name: `intro`, `waits`, `asks`, `helps`, `template`, and for each
/// [part](TopicPart) its id, and its id with `-about`.
pub type GuideWords<'w> = &'w dyn Fn(&str) -> Text;

/// The framework as markup to stand in a page that has a heading of level 1: each topic is a section
/// with its id, both its names, and the sentences of two packs in two languages side by side. It needs
/// no script and no style.
///
/// ```
/// use ppsa_core::export::guide;
/// use ppsa_core::{ContentPack, Lang, Text};
///
/// let word = |name: &str| Text::new(name, Lang::en_nz());
/// let page = guide(&ContentPack::built_in("en-NZ")?, &ContentPack::built_in("mi")?, &word);
/// assert!(page.contains(r#"id="ako""#));
/// assert!(page.contains(r#"<span lang="mi">Kura Ako</span>"#));
/// assert!(page.contains(r#"<p lang="en-NZ">Nobody is only the teacher. Both people learn.</p>"#));
/// assert!(page.contains(r#"<p lang="mi">Ka ako tahi tāua.</p>"#));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn guide(one: &ContentPack, other: &ContentPack, word: GuideWords<'_>) -> String {
    let mut out = String::new();
    let topics: Vec<_> = one.topics().into_iter().zip(other.topics()).collect();
    element(&mut out, "p", &word("intro"));
    if [one.meta().review, other.meta().review].contains(&Review::Awaiting) {
        element(&mut out, "p", &word("waits"));
    }
    for part in TopicPart::ALL {
        out += "<section class=\"ppsa-part\">\n";
        element(&mut out, "h2", &word(part.id()));
        element(&mut out, "p", &word(&[part.id(), "-about"].concat()));
        if part == TopicPart::Pou {
            both(&mut out, "p", beside(one.stand_in(), other.stand_in()));
        }
        for (topic, other) in topics.iter().filter(|(topic, _)| topic.part == part) {
            of(&mut out, topic, other, word);
        }
        out += "</section>\n";
    }
    out
}

/// A list of links to each topic of [`guide`], part by part.
///
/// ```
/// use ppsa_core::export::guide_contents;
/// use ppsa_core::{ContentPack, Lang, Text};
///
/// let word = |name: &str| Text::new(name, Lang::en_nz());
/// let links = guide_contents(&ContentPack::built_in("en-NZ")?, &word);
/// assert!(links.contains(r##"<li><a href="#ako" lang="mi">Kura Ako</a></li>"##));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn guide_contents(pack: &ContentPack, word: GuideWords<'_>) -> String {
    let mut out = String::new();
    let topics = pack.topics();
    for part in TopicPart::ALL {
        element(&mut out, "p", &word(part.id()));
        out += "<ul>\n";
        for topic in topics.iter().filter(|topic| topic.part == part) {
            let Some(name) = topic.name.or(topic.english) else { continue };
            out += "<li><a href=\"#";
            out += &topic.id;
            out += "\" lang=\"";
            out += name.lang.as_str();
            out += "\">";
            words(&mut out, name);
            out += "</a></li>\n";
        }
        out += "</ul>\n";
    }
    out
}

fn of(out: &mut String, topic: &Topic<'_>, other: &Topic<'_>, word: GuideWords<'_>) {
    out.push_str("<section class=\"ppsa-topic\" id=\"");
    out.push_str(&topic.id);
    out.push_str("\">\n<h3>");
    let names = topic.names(other);
    for (at, name) in names.into_iter().enumerate() {
        if at > 0 {
            out.push_str(" · ");
        }
        span(out, name);
    }
    out.push_str("</h3>\n");
    if let Some(phase) = topic.phase {
        element(out, "p", phase);
    }
    both(out, "p", beside(topic.about, other.about));
    let lists = beside(Some(topic.asks), Some(other.asks));
    if !topic.asks.is_empty() {
        let helps = topic.part == TopicPart::Seasons;
        element(out, "h4", &word(if helps { "helps" } else { "asks" }));
        out.push_str(BOTH);
        for list in lists.into_iter().flatten() {
            out.push_str("<ul>\n");
            for text in list {
                element(out, "li", text);
            }
            out.push_str("</ul>\n");
        }
        out.push_str("</div>\n");
    }
    if let Some(template) = topic.template {
        out.push_str("<p class=\"ppsa-reflection\">");
        span(out, &word("template"));
        out.push_str(": ");
        span(out, &template.title);
        out.push_str("</p>\n");
    }
    out.push_str("</section>\n");
}

const BOTH: &str = "<div class=\"ppsa-both\">\n";

fn both(out: &mut String, tag: &str, texts: [Option<&Text>; 2]) {
    out.push_str(BOTH);
    for text in texts.into_iter().flatten() {
        element(out, tag, text);
    }
    out.push_str("</div>\n");
}

/// An element with the text's language.
fn element(out: &mut String, tag: &str, text: &Text) {
    piece(out, tag, text);
    out.push('\n');
}

fn span(out: &mut String, text: &Text) {
    piece(out, "span", text);
}

fn piece(out: &mut String, tag: &str, text: &Text) {
    for part in ["<", tag, " lang=\"", text.lang.as_str(), "\">"] {
        out.push_str(part);
    }
    words(out, text);
    for part in ["</", tag, ">"] {
        out.push_str(part);
    }
}

/// Packs hold no markup and no control characters.
fn words(out: &mut String, text: &Text) {
    for (lang, words) in text.pieces() {
        let own = lang == text.lang.as_str();
        if !own {
            for part in ["<span lang=\"", lang, "\">"] {
                out.push_str(part);
            }
        }
        for c in words.chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                _ => out.push(c),
            }
        }
        if !own {
            out.push_str("</span>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{guide, guide_contents};
    use crate::pack::ContentPack;
    use crate::text::{Lang, Text};

    type Result = std::result::Result<(), crate::Error>;

    fn word(name: &str) -> Text {
        Text::new(name, Lang::en_nz())
    }

    #[test]
    fn each_link_leads_to_a_topic_and_each_topic_has_one() -> Result {
        let (english, te_reo) = (ContentPack::built_in("en-NZ")?, ContentPack::built_in("mi")?);
        let page = guide(&english, &te_reo, &word);
        let links = guide_contents(&english, &word);
        for topic in english.topics() {
            let id = &topic.id;
            assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
            assert_eq!(links.matches(&format!("href=\"#{id}\"")).count(), 1, "{id}");
        }
        assert_eq!(page.matches("<section").count(), page.matches("</section>").count());
        assert!(page.contains("waits"), "its te reo was not read yet");
        Ok(())
    }

    #[test]
    fn words_of_one_language_stand_once_and_nothing_in_them_is_markup() -> Result {
        let over = r#"{ "language": "en-NZ", "over": "ppsa-starter",
            "principles": { "ako": { "about": "Ours & theirs < {mi|tāua}" } } }"#;
        let (english, te_reo) = (ContentPack::built_in("en-NZ")?, ContentPack::built_in("mi")?);
        let page = guide(&english.overlaid_with(over)?, &te_reo.overlaid_with(over)?, &word);
        let ours = "<p lang=\"en-NZ\">Ours &amp; theirs &lt; <span lang=\"mi\">tāua</span></p>";
        assert_eq!(page.matches(ours).count(), 1);
        assert!(!page.contains("Ka ako tahi"));
        Ok(())
    }
}
