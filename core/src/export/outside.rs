use super::{Word, Words};
use crate::document::Document;
use crate::season::HarderDays;

impl HarderDays {
    /// Each of its fields under its name, in the order they are read in.
    pub(super) const fn named(&self) -> [(Word, &String); 5] {
        [
            (Word::Notice, &self.notice),
            (Word::Helps, &self.helps),
            (Word::CanCall, &self.call),
            (Word::Without, &self.without),
            (Word::WeAgreed, &self.agreed),
        ]
    }
}

/// The page for harder days as a copy of it may stand outside a lock: a name, the words under it, the next name, and
/// so on, of what is written. Empty where nothing is. Nothing else of the document is in it.
///
/// ```
/// use ppsa_core::export::{Words, outside};
/// use ppsa_core::practice::Save;
/// use ppsa_core::season::HarderDays;
/// use ppsa_core::{Document, Replica};
///
/// let mut document = Document::new(Replica::new(1));
/// assert!(outside(&document, &Words::default()).is_empty());
/// document.apply(&Save(HarderDays { call: "Sam ".into(), ..HarderDays::default() }))?;
/// assert_eq!(outside(&document, &Words::default()), ["Who I can call", "Sam"]);
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[must_use]
pub fn outside<'d>(document: &'d Document, words: &'d Words) -> Vec<&'d str> {
    let pages = document.all::<HarderDays>().flat_map(HarderDays::named);
    let written = pages.map(|(name, words)| (name, words.trim())).filter(|(_, it)| !it.is_empty());
    written.flat_map(|(name, said)| [words.get(name).text.as_str(), said]).collect()
}
