//! Words that no browser has by itself.

use std::hash::{BuildHasher as _, RandomState};

/// No two capitals like these stand side by side in a text of ours or of a browser.
const LETTERS: [char; 16] =
    ['B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'L', 'M', 'Q', 'R', 'T', 'V', 'W', 'X'];

/// A word that was never before: all these letters, in an order of chance.
pub fn word() -> String {
    let chance = RandomState::new();
    let mut letters = LETTERS.map(|letter| (chance.hash_one(letter), letter));
    letters.sort_unstable();
    letters.iter().map(|(_, letter)| letter).collect()
}

#[test]
fn no_word_is_like_another() {
    let [one, other] = [word(), word()];
    assert_ne!(one, other);
    for word in [one, other] {
        assert_eq!(word.len(), LETTERS.len());
        assert!(LETTERS.iter().all(|&letter| word.contains(letter)), "{word}");
    }
}
