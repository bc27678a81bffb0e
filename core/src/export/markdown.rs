use super::page::{Bit, Block, Page};
use super::{Selection, Words};
use crate::pack::ContentPack;
use crate::value::date_words;

/// What was chosen as Markdown (CommonMark, no tables, no HTML): readable as it stands, and in any
/// program for notes. No word in it becomes a link, a heading, a list or markup of any kind, though
/// a viewer of GitHub's sort still makes a mail address one to press. Blank lines within a person's
/// words become one line end.
///
/// ```
/// use ppsa_core::export::{Selection, Words, markdown};
/// use ppsa_core::{NoteKind, ReadingChange, example};
///
/// let (pack, mut document, on) = example::start()?;
/// document.apply_to_current(&pack, on, |reading| ReadingChange::AddNote {
///     reading, pou: "whenua".into(), kind: NoteKind::Strength, text: "# The *river*".into(),
/// })?;
/// let page = markdown(&Selection::for_holder(&document), &pack, &Words::default());
/// assert!(page.starts_with("# My notes\n\n## How things are\n\n### 2026-03-01\n"));
/// assert!(page.contains(r"- Strengths: \# The \*river\*"));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn markdown(selection: &Selection<'_>, pack: &ContentPack, words: &Words) -> String {
    let mut out = String::new();
    for block in &Page::of(selection, pack, words).blocks {
        if !out.is_empty() {
            out.push('\n');
        }
        write(&mut out, block);
    }
    out
}

fn write(out: &mut String, block: &Block<'_>) {
    match block {
        Block::Heading(level, phrase) => {
            let marks = "#".repeat(usize::from(*level).min(6));
            // A heading is one line.
            line(out, &[&marks, " "].concat(), &inline(phrase, " "));
        }
        Block::Words(phrase) => line(out, "", &inline(phrase, "\\\n")),
        Block::List(items) => {
            for item in items {
                line(out, "- ", &inline(item, "\\\n  "));
            }
        }
        Block::Pairs(pairs) => {
            for (name, said) in pairs {
                let (name, said) = (inline(name, " "), inline(said, "\\\n  "));
                line(out, "- ", &[name.as_str(), ": ", &said].concat());
            }
        }
        Block::Table { columns, rows, .. } => {
            for (at, (name, cells)) in rows.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { "\n" });
                let name = inline(name, " ");
                // A name of a damaged pack: no words between the stars would be a rule.
                if !name.is_empty() {
                    line(out, "**", &[&name, "**\n"].concat());
                }
                for (column, cell) in columns.iter().skip(1).zip(cells) {
                    for phrase in cell {
                        let (column, said) = (inline(column, " "), inline(phrase, "\\\n  "));
                        line(out, "- ", &[column.as_str(), ": ", &said].concat());
                    }
                }
            }
        }
    }
}

fn line(out: &mut String, start: &str, words: &str) {
    out.push_str(start);
    out.push_str(words);
    out.push('\n');
}

/// The words of a phrase, with `turn` where a line ends in them.
fn inline(phrase: &[Bit<'_>], turn: &str) -> String {
    phrase
        .iter()
        .map(|bit| match bit {
            Bit::Text(text) => escaped(&text.plain(), turn),
            Bit::Own(words) => escaped(words, turn),
            Bit::Day(on) => date_words(*on),
            Bit::Number(number) => number.to_string(),
            Bit::Mark(mark) => (*mark).to_owned(),
        })
        .collect()
}

pub(super) fn escaped(words: &str, turn: &str) -> String {
    let lines = words.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    lines.map(escaped_line).collect::<Vec<_>>().join(turn)
}

fn escaped_line(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in line.char_indices() {
        let before = line.get(at.saturating_sub(3)..at).unwrap_or_default();
        let markup = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '^' | '{'
            | '}' => true,
            // What starts a block at the start of a line, and closes a heading at its end.
            '#' => true,
            '+' | '-' | '=' | ':' if at == 0 => true,
            '!' => line[at..].starts_with("!["),
            '.' | ')' if at == digits && at > 0 => true,
            // What some viewers make a link of.
            ':' => line[at..].starts_with("://") || starts_address(&line[..at]),
            '.' => before.eq_ignore_ascii_case("www"),
            _ => false,
        };
        if markup {
            out.push('\\');
        }
        let stray = c.is_control() && c != '\t';
        out.push(if stray { '\u{FFFD}' } else { c });
    }
    out
}

/// Whether these words end in what makes a link of an address after it.
fn starts_address(words: &str) -> bool {
    ["mailto", "xmpp"].iter().any(|scheme| {
        let at = words.len().checked_sub(scheme.len());
        at.and_then(|at| words.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case(scheme))
    })
}

#[cfg(test)]
mod tests {
    use super::{escaped, escaped_line};

    #[test]
    fn what_starts_a_block_does_not() {
        for (words, text) in [
            ("- a", r"\- a"),
            ("12. a", r"12\. a"),
            ("1) a", r"1\) a"),
            ("1.5 km", r"1\.5 km"),
            ("+", r"\+"),
            ("===", r"\==="),
            ("> a", r"\> a"),
            ("a - b", "a - b"),
            ("see https://a.nz and WWW.a.nz", r"see https\://a.nz and WWW\.a.nz"),
            ("Mailto:a@b.nz, ā xmpp:a@b.nz", r"Mailto\:a@b.nz, ā xmpp\:a@b.nz"),
            ("mail: to", "mail: to"),
            ("ok!", "ok!"),
            ("![a](b)", r"\!\[a\](b)"),
            ("ā\u{0}b", "ā\u{FFFD}b"),
        ] {
            assert_eq!(escaped_line(words), text);
        }
        assert_eq!(escaped("    one \r\n\n\t- two", "\\\n"), "one\\\n\\- two");
    }
}
