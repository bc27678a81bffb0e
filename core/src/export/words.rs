use crate::practice::FeedbackWay;
use crate::text::{Lang, Review, Text};

include!(concat!(env!("OUT_DIR"), "/export_word.rs"));

impl Word {
    /// The way in which somebody was asked for feedback.
    pub(super) const fn of_way(way: FeedbackWay) -> Self {
        match way {
            FeedbackWay::InPerson => Self::InPerson,
            FeedbackWay::ByMessage => Self::ByMessage,
            FeedbackWay::InWriting => Self::InWriting,
            FeedbackWay::ThroughOther => Self::ThroughOther,
            FeedbackWay::OwnWords => Self::OwnWords,
            FeedbackWay::Sentences => Self::Sentences,
            FeedbackWay::Drawing => Self::Drawing,
            FeedbackWay::NotToday => Self::NotToday,
        }
    }
}

/// The words round what a person wrote, in the language of their page.
///
/// ```
/// use ppsa_core::export::{Word, Words};
/// use ppsa_core::{Lang, Text};
///
/// // A page in te reo gives the words it has; each of the others stays in English and says so.
/// let words = Words::new(Lang::mi(), |word| match word {
///     Word::Yes => Some(Text::new("Āe", Lang::mi())),
///     _ => None,
/// });
/// assert_eq!(words.get(Word::Yes).text, "Āe");
/// assert_eq!(words.get(Word::Day).lang, Lang::en_nz());
/// assert_eq!(words.lang(), &Lang::mi());
/// ```
#[derive(Debug, Clone)]
pub struct Words {
    lang: Lang,
    texts: [Text; COUNT],
}

impl Words {
    /// The words of a page in `lang`: those that `say` gives, and the rest in English.
    pub fn new(lang: Lang, say: impl Fn(Word) -> Option<Text>) -> Self {
        let english = |word: Word| Text::new(word.english(), Lang::en_nz());
        Self { lang, texts: Word::ALL.map(|word| say(word).unwrap_or_else(|| english(word))) }
    }

    /// Lays the words of another language over them: in the order of [`Word::ALL`], with holes for those
    /// that it has not.
    ///
    /// ```
    /// use ppsa_core::export::{Word, Words};
    /// use ppsa_core::{Lang, Review};
    ///
    /// let mut words = Words::default();
    /// let te_reo = Word::ALL.map(|word| (word == Word::Yes).then(|| "Āe".to_owned()));
    /// words.overlay(&Lang::mi(), Review::Awaiting, te_reo);
    /// assert_eq!((words.get(Word::Yes).text.as_str(), words.lang()), ("Āe", &Lang::mi()));
    /// assert_eq!(words.get(Word::Day).lang, Lang::en_nz());
    /// ```
    pub fn overlay(
        &mut self,
        lang: &Lang,
        review: Review,
        texts: impl IntoIterator<Item = Option<String>>,
    ) {
        for (below, text) in self.texts.iter_mut().zip(texts) {
            if let Some(text) = text {
                *below = Text { text, lang: lang.clone(), review };
                self.lang = lang.clone();
            }
        }
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// What it says.
    #[must_use]
    pub fn get(&self, word: Word) -> &Text {
        &self.texts[word as usize]
    }

    /// What it says, for where no language can be told.
    pub(super) fn plain(&self, word: Word) -> String {
        self.get(word).plain()
    }
}

impl Default for Words {
    /// New Zealand English.
    fn default() -> Self {
        Self::new(Lang::en_nz(), |_| None)
    }
}

#[cfg(test)]
mod tests {
    use super::{Word, Words};

    #[test]
    fn ids_are_plain_and_unique_and_every_word_has_its_place() {
        let words = Words::default();
        for (at, word) in Word::ALL.into_iter().enumerate() {
            assert!(word.id().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
            assert!(Word::ALL.iter().take(at).all(|other| other.id() != word.id()));
            assert_eq!(words.get(word).text, word.english());
        }
    }
}
