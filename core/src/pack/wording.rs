//! What a text of a pack may hold.

use super::MAX_TEXT;

/// Why these words cannot be shown, if they cannot.
pub(super) fn fault(words: &str) -> Option<&'static str> {
    if words.trim().is_empty() {
        return Some("has no words: write some, or leave the key out where it may be left out");
    }
    if words.chars().count() > MAX_TEXT {
        return Some("is longer than 2,000 characters: make it shorter");
    }
    if has_markup(words) {
        return Some("holds markup: packs are plain text, so write the words alone");
    }
    if words.chars().any(|c| c == '\u{304}') {
        return Some("has a macron typed as two characters: use the single letter (ā, ē, ī, ō, ū)");
    }
    if words.chars().any(is_hidden) {
        return Some(
            "holds a control character or one that turns the writing direction: take it out",
        );
    }
    None
}

/// A `<` that starts a tag, a comment or a declaration, or a character reference.
fn has_markup(words: &str) -> bool {
    words.bytes().enumerate().any(|(at, byte)| {
        let rest = words.as_bytes()[at + 1..].iter();
        match byte {
            b'<' => rest.take(1).any(|it| it.is_ascii_alphabetic() || b"/!?".contains(it)),
            b'&' => {
                let mut name = rest.skip_while(|it| it.is_ascii_alphanumeric() || **it == b'#');
                name.next() == Some(&b';') && words.as_bytes()[at + 1] != b';'
            }
            _ => false,
        }
    })
}

fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn plain_words_pass() {
        for words in ["Taha whānau", "a < b and b > c", "5 <6", "R&D; done", "two\nlines", "♥"] {
            // "R&D;" looks like a character reference and is the one false alarm we accept.
            assert_eq!(fault(words).is_some(), words.contains("&D;"), "{words}");
        }
    }

    #[test]
    fn what_cannot_be_shown_is_named() {
        let long = "a".repeat(2_001);
        for (words, part) in [
            (" ", "no words"),
            (long.as_str(), "longer"),
            ("<b>kia ora</b>", "markup"),
            ("x <!-- y", "markup"),
            ("&#60;script&gt;", "markup"),
            ("wha\u{304}nau", "macron"),
            ("a\u{202E}b", "direction"),
            ("a\u{0}b", "control"),
        ] {
            assert!(fault(words).is_some_and(|fault| fault.contains(part)), "{words}");
        }
    }
}
