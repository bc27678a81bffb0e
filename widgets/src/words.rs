//! The wording of the widgets: which pieces there are, and what each says in the languages asked for.

use ppsa_core::{Lang, Review, Text};

include!(concat!(env!("OUT_DIR"), "/word.rs"));

/// A language: its tag, the one it falls back to, whether it was reviewed, and its words.
type Language =
    (&'static str, Option<&'static str>, Option<&'static str>, &'static [Option<&'static str>]);

/// The folders in `core/languages`. What ships loads files instead, and leaves these out.
const BUILT_IN: &[Language] = include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// The wording of the widgets in one language, each text with the language it is really in.
#[derive(Debug, Clone, Default)]
pub struct Words {
    texts: Vec<Text>,
    /// Those for what goes out, by language: put together where something does.
    exports: Vec<(Lang, Review, Vec<Option<String>>)>,
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
    /// Its words for what goes out, in the order of the core's, with holes.
    pub exports: Vec<Option<String>>,
}

impl Words {
    /// Each word from the last of `locales` that has it, so that what is missing in one language falls
    /// back to the one before.
    pub fn new(locales: impl Iterator<Item = Locale>) -> Self {
        let mut all = Self::default();
        all.texts.resize_with(Word::ALL.len(), || Text::new("", Lang::en_nz()));
        for locale in locales {
            for (text, word) in all.texts.iter_mut().zip(locale.words) {
                if let Some(word) = word {
                    *text = Text { text: word, lang: locale.lang.clone(), review: locale.review };
                }
            }
            if locale.review == Review::Awaiting {
                all.review = Review::Awaiting;
            }
            all.exports.push((locale.lang, locale.review, locale.exports));
        }
        all
    }

    /// The words that this crate has in a language, with those that it falls back to: for an app that
    /// loads no language files. English, where there is no such language.
    #[must_use]
    pub fn built_in(tag: &str) -> Self {
        let named = |tag: &str| BUILT_IN.iter().find(|it| it.0 == tag);
        let mut chain: Vec<&Language> = named(tag).or_else(|| named("en-NZ")).into_iter().collect();
        while let Some(below) = chain.last().and_then(|it| named(it.1?)) {
            chain.push(below);
        }
        Self::new(chain.into_iter().rev().map(|(tag, _, review, words)| Locale {
            lang: tag.parse::<Lang>().unwrap_or_else(|_| Lang::en_nz()),
            review: review.and_then(Review::from_id).unwrap_or_default(),
            words: words.iter().map(|word| word.map(str::to_owned)).collect(),
            exports: Vec::new(),
        }))
    }

    /// One piece of wording.
    #[must_use]
    #[inline(never)]
    pub fn get(&self, word: Word) -> &Text {
        &self.texts[word as usize]
    }

    /// The words round what goes out of the page.
    #[must_use]
    pub fn exports(&self) -> ppsa_core::export::Words {
        let mut words = ppsa_core::export::Words::default();
        for (lang, review, texts) in &self.exports {
            words.overlay(lang, *review, texts.iter().cloned());
        }
        words
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

    fn locale(lang: Lang, review: Review, words: Vec<Option<String>>) -> Locale {
        Locale { lang, review, words, exports: Vec::new() }
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
        let english = words(&[(Word::WheelAdd, "Add"), (Word::Remove, "Remove")]);
        let te_reo = words(&[(Word::WheelAdd, "Tāpiri")]);
        let words = Words::new(
            [
                locale(Lang::en_nz(), Review::NotNeeded, english),
                locale(Lang::mi(), Review::Awaiting, te_reo),
            ]
            .into_iter(),
        );
        assert_eq!(words.get(Word::WheelAdd).lang, Lang::mi());
        assert_eq!(words.get(Word::Remove).lang, Lang::en_nz());
        assert_eq!(words.get(Word::Remove).text, "Remove");
        assert_eq!(words.review(), Review::Awaiting);
    }

    #[test]
    fn what_is_built_in_falls_back_as_its_folder_says() {
        let te_reo = Words::built_in("mi");
        assert_eq!(te_reo.get(Word::WheelTitle).lang, Lang::mi());
        assert_eq!(te_reo.get(Word::WheelDrawing).lang, Lang::en_nz());
        assert_eq!(te_reo.review(), Review::Awaiting);
        assert!(!Words::built_in("fr").get(Word::WheelTitle).text.is_empty());
    }
}
