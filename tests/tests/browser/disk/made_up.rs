//! Words that no browser has by itself.

use std::hash::{BuildHasher as _, RandomState};

/// No vowels: no four of these in a row stand in a text.
const LETTERS: [char; 20] = [
    'b', 'c', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'q', 'r', 's', 't', 'v', 'w', 'x',
    'z',
];
/// So many of them make a word.
const LONG: usize = 16;

/// A word that was never before, each of its letters another one.
pub fn word() -> String {
    let chance = RandomState::new();
    let mut letters = LETTERS.map(|letter| (chance.hash_one(letter), letter));
    letters.sort_unstable();
    letters[..LONG].iter().map(|(_, letter)| letter).collect()
}

#[test]
fn no_word_is_like_another() {
    let [one, other] = [word(), word()];
    assert_ne!(one, other);
    let mut letters: Vec<char> = one.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), LONG, "{one}");
}
