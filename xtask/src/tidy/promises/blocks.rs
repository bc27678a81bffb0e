//! A page of Markdown as its blocks: enough of it to see what stands after what.

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Heading,
    Paragraph,
    /// One item of a list.
    Item,
    /// A table with as many rows below its heading.
    Table(usize),
}

/// A part of the page, its lines joined.
#[derive(Debug, Clone)]
pub struct Block {
    /// The number of its first line.
    pub line: usize,
    pub kind: Kind,
    pub text: String,
}

/// The blocks in their order, without what stands between fences.
pub fn blocks(page: &str) -> Vec<Block> {
    let mut all: Vec<Block> = Vec::new();
    let (mut fenced, mut ended) = (false, true);
    for (at, line) in page.lines().enumerate() {
        let text = line.trim();
        if text.starts_with("```") {
            fenced = !fenced;
            continue;
        }
        if fenced || text.is_empty() {
            ended = true;
            continue;
        }
        let kind = match line {
            _ if line.starts_with('#') => Kind::Heading,
            _ if line.starts_with("- ") => Kind::Item,
            // The heading's rule is no row, and the heading is none.
            _ if line.starts_with('|') => Kind::Table(0),
            _ => Kind::Paragraph,
        };
        let inside = line.starts_with(' ');
        match all.last_mut() {
            Some(Block { kind: Kind::Table(rows), .. }) if kind == Kind::Table(0) && !ended => {
                *rows += usize::from(!text.contains("|---"));
            }
            Some(last) if kind == Kind::Paragraph && (!ended || inside) => {
                last.text.push(' ');
                last.text.push_str(text);
            }
            _ => all.push(Block { line: at + 1, kind, text: text.to_owned() }),
        }
        ended = false;
    }
    all
}

/// How many sentences it is.
pub fn sentences(text: &str) -> usize {
    let ends = |word: &str| word.trim_end_matches(['*', '_', '"', ')']).ends_with(['.', '!', '?']);
    let words: Vec<&str> = text.split_whitespace().collect();
    let open = words.last().is_some_and(|word| !ends(word));
    words.iter().filter(|word| ends(word)).count() + usize::from(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_is_one_block() {
        let page = "# A\n\nOne\ntwo.\n\n- **B**: c\n  d\n\n  ```\n- e\n  ```\n\n  f\n- g\n\n| a |\n|---|\n| 1 |\n| 2 |\n";
        let all = blocks(page);
        let all: Vec<_> = all.iter().map(|it| (it.line, it.kind, it.text.as_str())).collect();
        let expected = [
            (1, Kind::Heading, "# A"),
            (3, Kind::Paragraph, "One two."),
            (6, Kind::Item, "- **B**: c d f"),
            (14, Kind::Item, "- g"),
            (16, Kind::Table(2), "| a |"),
        ];
        assert_eq!(all, expected);
    }

    #[test]
    fn sentences_end_where_a_reader_takes_a_breath() {
        for (text, many) in [
            ("", 0),
            ("One.", 1),
            ("nothing", 1),
            ("One (`Cargo.lock`, [9.3](#93-words)). Two: still two; and two.", 2),
            ("*Clear everything* does it. `<ppsa-a>` too *so.* Is it (really!)", 3),
        ] {
            assert_eq!(sentences(text), many, "{text}");
        }
    }
}
