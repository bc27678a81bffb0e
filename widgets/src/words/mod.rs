//! The wording of the widgets: which pieces there are, and what each says in the languages asked for.

mod list;

use ppsa_core::{Lang, Review, Text};

pub use list::Word;

/// The wording of the widgets in one language, each text with the language it is really in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    texts: Vec<Text>,
    review: Review,
}

/// One language file, opened.
pub struct Locale {
    /// The language of its words.
    pub lang: Lang,
    /// Whether they wait for a fluent speaker.
    pub review: Review,
    /// Its words in the order of [`Word::ALL`], with holes for those it does not have.
    pub words: Vec<Option<String>>,
}

impl Words {
    /// Each word from the last of `locales` that has it, so that missing te reo falls back to
    /// English.
    pub fn new(locales: impl Iterator<Item = Locale>) -> Self {
        let mut texts = Vec::new();
        let mut review = Review::NotNeeded;
        texts.resize_with(Word::ALL.len(), || Text::new("", Lang::en_nz()));
        for locale in locales {
            for (text, word) in texts.iter_mut().zip(locale.words) {
                if let Some(word) = word {
                    *text = Text { text: word, lang: locale.lang.clone(), review: locale.review };
                }
            }
            if locale.review == Review::Awaiting {
                review = Review::Awaiting;
            }
        }
        Self { texts, review }
    }

    /// One piece of wording.
    #[must_use]
    #[inline(never)]
    pub fn get(&self, word: Word) -> &Text {
        &self.texts[word as usize]
    }

    /// Whether any of them waits for a fluent speaker.
    #[must_use]
    pub fn review(&self) -> Review {
        self.review
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, Word, Words};
    use ppsa_core::{Lang, Review};
    use serde_json::Value;

    const ENGLISH: &str = include_str!("../../locales/en-NZ.json");
    const TE_REO: &str = include_str!("../../locales/mi.json");

    fn keys(file: &str) -> Vec<String> {
        let file: Value = serde_json::from_str(file).unwrap();
        let mut keys: Vec<String> = file["words"].as_object().unwrap().keys().cloned().collect();
        keys.sort_unstable();
        keys
    }

    /// The package has the words without their keys, in the order of the English file.
    #[test]
    fn english_has_every_word_in_our_order_and_te_reo_no_other() {
        let mut ours: Vec<&str> = Word::ALL.iter().map(|word| word.key()).collect();
        let place = |key: &str| ENGLISH.find(&format!("\"{key}\":"));
        for pair in ours.windows(2) {
            assert!(place(pair[0]) < place(pair[1]), "{pair:?} in list.rs, not in en-NZ.json");
        }
        ours.sort_unstable();
        assert_eq!(keys(ENGLISH), ours);
        for key in keys(TE_REO) {
            assert!(ours.contains(&key.as_str()), "no view uses \"{key}\"");
        }
        let te_reo: Value = serde_json::from_str(TE_REO).unwrap();
        assert_eq!(te_reo["review"], "awaiting", "until a fluent speaker has read it");
    }

    #[test]
    fn a_missing_word_falls_back_with_its_own_language() {
        let words = |of: &[(Word, &str)]| {
            let mut words = vec![None; Word::ALL.len()];
            for (word, text) in of {
                words[*word as usize] = Some((*text).to_owned());
            }
            words
        };
        let english = words(&[(Word::Add, "Add"), (Word::Remove, "Remove")]);
        let te_reo = words(&[(Word::Add, "Tāpiri")]);
        let words = Words::new(
            [
                Locale { lang: Lang::en_nz(), review: Review::NotNeeded, words: english },
                Locale { lang: Lang::mi(), review: Review::Awaiting, words: te_reo },
            ]
            .into_iter(),
        );
        assert_eq!(words.get(Word::Add).lang, Lang::mi());
        assert_eq!(words.get(Word::Remove).lang, Lang::en_nz());
        assert_eq!(words.get(Word::Remove).text, "Remove");
        assert_eq!(words.review(), Review::Awaiting);
    }
}
