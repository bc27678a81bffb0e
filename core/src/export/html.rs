use super::page::{Bit, Block, Page};
use super::{Selection, Word, Words};
use crate::identify::{IdentifyingKind, identifying};
use crate::pack::ContentPack;
use crate::text::Lang;
use crate::value::date_words;

/// What was chosen as one page to print or keep: whole in itself, without scripts, and asking
/// nothing of any server, which it forbids itself too. Its title is [`Word::Title`] and names no
/// one.
///
/// The page has the language of `words`, and each passage in another language has its own. It asks
/// not to be translated, since that would send it away.
///
/// ```
/// use ppsa_core::export::{Selection, Words, html};
/// use ppsa_core::{NoteKind, ReadingChange, example};
///
/// let (pack, mut document, on) = example::start()?;
/// document.apply_to_current(&pack, on, |reading| ReadingChange::AddNote {
///     reading, pou: "whenua".into(), kind: NoteKind::Strength, text: "The <river>".into(),
/// })?;
/// let page = html(&Selection::for_holder(&document), &pack, &Words::default());
/// assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en-NZ\""));
/// assert!(page.contains("The &lt;river&gt;"));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn html(selection: &Selection<'_>, pack: &ContentPack, words: &Words) -> String {
    let page = Page::of(selection, pack, words);
    let mut out = Html { out: String::new(), lang: words.lang(), under: 0, found: None };
    out.raw("<!DOCTYPE html>\n<html lang=\"");
    out.escaped(words.lang().as_str());
    out.raw(HEAD);
    out.escaped(&words.plain(Word::Title));
    out.raw("</title>\n<style>");
    out.raw(STYLE);
    out.raw("</style>\n</head>\n<body>\n<main>\n");
    for block in &page.blocks {
        out.block(block);
    }
    out.raw("</main>\n</body>\n</html>\n");
    out.out
}

/// What [`preview`] shows.
///
/// ```
/// assert!(ppsa_core::export::Preview::default().found.is_empty());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The page as markup to stand in another one, in an element with the language of its words. A
    /// cell of a table has the name of its column in `data-column`.
    pub html: String,
    /// What may identify someone in it, each marked (`<mark>`) where it stands.
    pub found: Vec<IdentifyingKind>,
}

/// What [`html`] would hold, to be seen before it goes. Its headings stand below one of level
/// `under`; what may identify a person is marked.
///
/// ```
/// use ppsa_core::export::{Selection, Words, preview};
/// use ppsa_core::practice::{Group, Save};
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Save(Group { label: "Ring <021 123 4567>".into(), ..Group::default() }))?;
/// let seen = preview(&Selection::for_holder(&document), &pack, &Words::default(), 3);
/// assert!(seen.html.starts_with("<h4>My notes</h4>"));
/// assert!(seen.html.contains("Ring &lt;<mark>021 123 4567</mark>&gt;"));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn preview(selection: &Selection<'_>, pack: &ContentPack, words: &Words, under: u8) -> Preview {
    let page = Page::of(selection, pack, words);
    let mut out = Html { out: String::new(), lang: words.lang(), under, found: Some(Vec::new()) };
    for block in &page.blocks {
        out.block(block);
    }
    Preview { html: out.out, found: out.found.unwrap_or_default() }
}

const HEAD: &str = "\" translate=\"no\">\n<head>\n<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">
<meta name=\"viewport\" content=\"width=device-width\">
<meta name=\"referrer\" content=\"no-referrer\">
<meta name=\"google\" content=\"notranslate\">
<title>";

// The browser's own colours, so that dark, light and forced colours all keep their contrast.
const STYLE: &str = "
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
caption { text-align: start; padding: 0 0 0.25rem; }
th, td { border: 1px solid; padding: 0.4rem; text-align: start; vertical-align: top; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem 1rem; }
.own { white-space: pre-wrap; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, dt, caption { break-after: avoid; }
  tr, li, dd { break-inside: avoid; }
}
";

struct Html<'w> {
    out: String,
    lang: &'w Lang,
    /// The level of the heading above all of it.
    under: u8,
    /// What may identify someone, where that is to be marked.
    found: Option<Vec<IdentifyingKind>>,
}

impl Html<'_> {
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Text that is never markup, in an element or a quoted attribute. Characters that HTML does
    /// not allow become the sign for such.
    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                '\'' => self.raw("&#39;"),
                '\r' => self.raw("&#13;"),
                '\n' | '\t' => self.out.push(c),
                _ if c.is_control() || is_noncharacter(c) => self.out.push('\u{FFFD}'),
                _ => self.out.push(c),
            }
        }
    }

    fn block(&mut self, block: &Block<'_>) {
        match block {
            Block::Heading(level, phrase) => {
                let level = (self.under + *level).min(6).to_string();
                self.within(&["h", &level].concat(), "", phrase);
            }
            Block::Words(phrase) => self.within("p", "", phrase),
            Block::List(items) => {
                self.raw("<ul>\n");
                for item in items {
                    self.within("li", "", item);
                }
                self.raw("</ul>\n");
            }
            Block::Pairs(pairs) => {
                self.raw("<dl>\n");
                for (name, said) in pairs {
                    self.within("dt", "", name);
                    self.within("dd", "", said);
                }
                self.raw("</dl>\n");
            }
            Block::Table { name, columns, rows } => {
                self.raw("<table>\n");
                self.within("caption", "", name);
                self.raw("<thead><tr>\n");
                for column in columns {
                    self.within("th", " scope=\"col\"", column);
                }
                self.raw("</tr></thead>\n<tbody>\n");
                for (name, cells) in rows {
                    self.raw("<tr>\n");
                    self.within("th", " scope=\"row\"", name);
                    for (cell, column) in cells.iter().zip(columns.iter().skip(1)) {
                        self.cell(cell, column);
                    }
                    self.raw("</tr>\n");
                }
                self.raw("</tbody>\n</table>\n");
            }
        }
    }

    fn cell(&mut self, phrases: &[Vec<Bit<'_>>], column: &[Bit<'_>]) {
        let mut attributes = String::new();
        // A page that shows it on a narrow screen has the cells one below the other.
        if let (Some(_), [Bit::Text(name)]) = (&self.found, column) {
            let mut named = Html { out: String::new(), lang: self.lang, under: 0, found: None };
            named.escaped(&name.plain());
            attributes = [" data-column=\"", &named.out, "\""].concat();
        }
        if let [] | [_] = phrases {
            self.within("td", &attributes, phrases.first().map_or(&[], Vec::as_slice));
            return;
        }
        self.raw(&["<td", &attributes, ">\n<ul>\n"].concat());
        for phrase in phrases {
            self.within("li", "", phrase);
        }
        self.raw("</ul>\n</td>\n");
    }

    fn within(&mut self, element: &str, attributes: &str, phrase: &[Bit<'_>]) {
        self.raw(&["<", element, attributes, ">"].concat());
        for bit in phrase {
            self.bit(bit);
        }
        self.raw(&["</", element, ">\n"].concat());
    }

    fn own(&mut self, words: &str) {
        let mut done = 0;
        if let Some(mut found) = self.found.take() {
            for it in identifying(words) {
                self.escaped(&words[done..it.span.start]);
                self.raw("<mark>");
                self.escaped(&words[it.span.clone()]);
                self.raw("</mark>");
                done = it.span.end;
                if !found.contains(&it.kind) {
                    found.push(it.kind);
                }
            }
            self.found = Some(found);
        }
        self.escaped(&words[done..]);
    }

    fn bit(&mut self, bit: &Bit<'_>) {
        match bit {
            Bit::Text(text) => {
                for (lang, words) in text.pieces() {
                    if lang == self.lang.as_str() {
                        self.escaped(words);
                        continue;
                    }
                    self.raw("<span lang=\"");
                    self.escaped(lang);
                    self.raw("\">");
                    self.escaped(words);
                    self.raw("</span>");
                }
            }
            // Its own direction, whatever it is: it cannot turn what stands round it.
            Bit::Own(words) => {
                self.raw("<bdi class=\"own\">");
                self.own(words);
                self.raw("</bdi>");
            }
            Bit::Day(on) => {
                let on = date_words(*on);
                self.raw("<time>");
                self.escaped(&on);
                self.raw("</time>");
            }
            Bit::Number(number) => self.raw(&number.to_string()),
            Bit::Mark(mark) => self.escaped(mark),
        }
    }
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}
