//! Words as a search compares them: capitals, macrons and curly apostrophes make no difference.

use std::ops::Range;

use crate::identify::in_word;

/// One letter, folded; nothing for the mark of a macron that stands by itself. These are the
/// letters of English, te reo Māori and their neighbours: the tables for all of Unicode would be
/// many times bigger than the search, and other letters are compared as they are.
fn fold(c: char) -> Option<char> {
    Some(match c {
        '\u{304}' => return None,
        'Ā' | 'ā' => 'a',
        'Ē' | 'ē' => 'e',
        'Ī' | 'ī' => 'i',
        'Ō' | 'ō' => 'o',
        'Ū' | 'ū' => 'u',
        '‘' | '’' | 'ʻ' => '\'',
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        _ => c.to_ascii_lowercase(),
    })
}

pub(super) fn folded(word: &str) -> Vec<char> {
    word.chars().filter_map(fold).collect()
}

/// Where words are first found in a text, at the start of a word: which of them, and its place, in
/// the order of the text.
pub(super) fn find(text: &str, words: &[Vec<char>]) -> Vec<(usize, Range<usize>)> {
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    let mut before = false;
    for (at, c) in text.char_indices() {
        // A word that begins with a sign, such as a hash, begins wherever the sign stands.
        let starts = !(before && in_word(c));
        before = in_word(c);
        if !starts {
            continue;
        }
        for (nth, word) in words.iter().enumerate() {
            if found.iter().all(|(other, _)| *other != nth)
                && let Some(length) = begins(&text[at..], word)
            {
                found.push((nth, at..at + length));
            }
        }
        if found.len() == words.len() {
            break;
        }
    }
    found
}

/// How many bytes of the text are the word, if it begins with it.
fn begins(text: &str, word: &[char]) -> Option<usize> {
    let mut word = word.iter().peekable();
    for (at, c) in text.char_indices() {
        match (fold(c), word.peek()) {
            // A macron belongs to the letter before it, and none begins a word.
            (None, _) if at > 0 => {}
            (_, None) => return Some(at),
            (Some(c), Some(next)) if c == **next => drop(word.next()),
            _ => return None,
        }
    }
    word.peek().is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str, word: &str) -> Option<Range<usize>> {
        find(text, &[folded(word)]).pop().map(|(_, span)| span)
    }

    #[test]
    fn words_are_found_at_their_start_whatever_their_capitals_and_macrons() {
        for (text, word, span) in [
            ("My Whānau", "whanau", Some(3..10)),
            ("My whanau", "WHĀNAU", Some(3..9)),
            ("My wha\u{304}nau", "whānau", Some(3..11)),
            ("wha\u{304}", "wha", Some(0..5)),
            ("don’t", "don't", Some(0..7)),
            ("ÉTÉ", "été", Some(0..5)),
            ("untidy tidy", "tidy", Some(7..11)),
            ("co-design", "design", Some(3..9)),
            ("no #hash", "#hash", Some(3..8)),
            ("a#b", "#b", Some(1..3)),
            ("wha", "whanau", None),
            ("Ж", "ж", None),
            ("", "a", None),
            ("\u{304}a", "a", None),
        ] {
            assert_eq!(first(text, word), span, "{word} in {text}");
        }
    }
}
