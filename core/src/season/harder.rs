use crate::document::{ChangeKind, Document, Replica, Stamp};
use crate::framework::Season;
use crate::pack::ContentPack;
use crate::plan::NoteKind;
use crate::practice::form::form;
use crate::season::Journey;

form! {
    /// A page that a person makes in a good season, from their strengths, for days that are hard (WPS: summer builds
    /// strengths to carry us through hard times). A document has one. Each field is their own words, or empty; it
    /// claims nothing and asks nothing.
    ///
    /// ```
    /// use ppsa_core::practice::Save;
    /// use ppsa_core::season::HarderDays;
    /// use ppsa_core::{Document, Replica};
    ///
    /// let mut document = Document::new(Replica::new(1));
    /// document.apply(&Save(HarderDays { helps: "Walk to the river".into(), ..HarderDays::default() }))?;
    /// document.apply(&Save(HarderDays { helps: "Walk".into(), ..HarderDays::default() }))?;
    /// let all: Vec<_> = document.all::<HarderDays>().map(|it| it.helps.as_str()).collect();
    /// assert_eq!(all, ["Walk"], "one page");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[derive(Debug, Clone, Default, PartialEq, Eq)]
    HarderDays "harder-days" ChangeKind::Season, fixed Stamp::new(0, Replica::new(1));
    /// What they notice when it gets hard.
    notice "notice" String as Words,
    /// What helps.
    helps "helps" String as Words,
    /// Whom they can call, and how.
    call "call" String as Words,
    /// What they do not want.
    without "without" String as Words,
    /// What they agreed, and with whom.
    agreed "agreed" String as Words,
}

impl HarderDays {
    /// Whether nothing is written on it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let all = [&self.notice, &self.helps, &self.call, &self.without, &self.agreed];
        all.iter().all(|it| it.trim().is_empty())
    }

    /// Takes these words in under what helps, as a line after what stands there.
    ///
    /// ```
    /// use ppsa_core::season::HarderDays;
    ///
    /// let mut page = HarderDays { helps: "Walk\n".into(), ..HarderDays::default() };
    /// page.add_help("Call Sam");
    /// assert_eq!(page.helps, "Walk\nCall Sam");
    /// ```
    pub fn add_help(&mut self, words: &str) {
        let stands = self.helps.trim_end().len();
        self.helps.truncate(stands);
        if stands > 0 {
            self.helps.push('\n');
        }
        self.helps.push_str(words);
    }

    /// A person's own strengths to make it from: those of how it is now, then what they wrote of their summers. What stands
    /// in a part that was left out, and what `helps` has already, is not among them.
    ///
    /// ```
    /// use ppsa_core::season::HarderDays;
    ///
    /// let (pack, document, _) = ppsa_core::example::with_note()?;
    /// assert_eq!(HarderDays::default().strengths(&document, &pack), ["The gym"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn strengths<'d>(&self, document: &'d Document, pack: &ContentPack) -> Vec<&'d str> {
        let now = document.current(pack);
        let said = now.into_iter().flat_map(|it| &it.said).filter(|it| !it.skipped);
        let strengths = said.flat_map(|it| it.notes_of(NoteKind::Strength)).map(|it| &it.text);
        let own = document.all::<Journey>().filter(|it| it.with.is_none());
        let summers = own.flat_map(|it| &it.entries).filter(|it| it.season == Season::Raumati);
        let mut all: Vec<&str> = Vec::new();
        for words in strengths.chain(summers.map(|it| &it.text)).map(|it| it.trim()) {
            let has = self.helps.lines().any(|it| it.trim() == words);
            if !words.is_empty() && !has && !all.contains(&words) {
                all.push(words);
            }
        }
        all
    }
}
