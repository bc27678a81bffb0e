//! What a pack answers about the framework.

use super::content::ContentPack;
use super::finding::FindingWords;
use super::framework::{LabelSource, Member, SeasonWords};
use super::thresholds::Thresholds;
use crate::error::{Error, ErrorKind, Result};
use crate::framework::{Element, Guidance, Overlap, Principle, Season, Skill};
use crate::template::{Choice, Template};
use crate::text::Text;

// The places of members are those of `framework::LISTS`; there is one for every member.
impl ContentPack {
    /// Its pou as what can be chosen, where a prompt asks for an objective.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// assert_eq!(pack.pou_choices()[4].key, "whenua");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn pou_choices(&self) -> Vec<Choice> {
        self.pou.iter().map(|it| Choice { key: it.key.clone(), words: it.name.clone() }).collect()
    }

    /// Which source the English names come from.
    #[must_use]
    pub fn labels(&self) -> LabelSource {
        self.words.labels
    }

    /// How it words a principle.
    #[must_use]
    pub fn principle(&self, principle: Principle) -> &Member {
        &self.words.members[principle as usize]
    }

    /// How it words an element of practice.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    /// use ppsa_core::framework::Element;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// assert_eq!(pack.element(Element::PURPOSE).english.text, "Wellbeing focus");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn element(&self, element: Element) -> &Member {
        &self.words.members[6 + element as usize]
    }

    /// How it words a place where the elements overlap.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    /// use ppsa_core::framework::Overlap;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// assert!(Overlap::ALL.iter().all(|overlap| pack.overlap(*overlap).about.is_some()));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn overlap(&self, overlap: Overlap) -> &Member {
        &self.words.members[10 + overlap as usize]
    }

    /// How it words a relationship skill.
    ///
    /// ```
    /// use ppsa_core::{ContentPack, Lang};
    /// use ppsa_core::framework::Skill;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// let name = pack.skill(Skill::PakikiTonu).name.as_ref();
    /// assert_eq!(name.map(|name| &name.lang), Some(&Lang::mi()));
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn skill(&self, skill: Skill) -> &Member {
        &self.words.members[15 + skill as usize]
    }

    /// How it words a step of guidance.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    /// use ppsa_core::framework::Guidance;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// assert!(!pack.guidance(Guidance::WellbeingObjective).asks.is_empty());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn guidance(&self, step: Guidance) -> &Member {
        &self.words.members[20 + step as usize]
    }

    /// How it words a season, and what helps in it.
    #[must_use]
    pub fn season(&self, season: Season) -> &SeasonWords {
        &self.words.seasons[season as usize]
    }

    /// What a season of a relationship is for, and what helps in it: as in a time of life, where the
    /// pack has no words of its own for that.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    /// use ppsa_core::framework::Season;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// let (purpose, helps) = pack.relationship(Season::Hotoke);
    /// assert!(purpose.is_some() && purpose != pack.season(Season::Hotoke).purpose.as_ref());
    /// assert!(!helps.is_empty());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn relationship(&self, season: Season) -> (Option<&Text>, &[Text]) {
        let (own, with) = (self.season(season), &self.words.members[24 + season as usize]);
        let helps = if with.asks.is_empty() { &own.helps } else { &with.asks };
        (with.about.as_ref().or(own.purpose.as_ref()), helps)
    }

    /// The small numbers its findings go by.
    #[must_use]
    pub fn thresholds(&self) -> &Thresholds {
        &self.words.thresholds
    }

    /// Its templates for reflection, in the order they are offered.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// assert_eq!(pack.templates()[0].id, "pitfalls");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn templates(&self) -> &[Template] {
        &self.words.templates
    }

    /// The template with this id, if the pack has it.
    #[must_use]
    pub fn template(&self, id: &str) -> Option<&Template> {
        self.words.templates.iter().find(|template| template.id == id)
    }

    /// The template with this id, which somebody asks for by name.
    ///
    /// # Errors
    /// `not-there` where the pack has none of this id.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let pack = ContentPack::built_in("en-NZ")?;
    /// assert_eq!(pack.known_template("autumn")?.id, "autumn");
    /// assert_eq!(pack.known_template("spring").unwrap_err().code(), "not-there");
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    pub fn known_template(&self, id: &str) -> Result<&Template> {
        self.template(id).ok_or_else(|| Error::new(ErrorKind::TemplateUnknown(id.to_owned())))
    }

    /// How it words the finding with this code, if it does.
    #[must_use]
    pub fn finding(&self, code: &str) -> Option<&FindingWords> {
        self.words.findings.iter().find(|(own, _)| *own == code).map(|(_, words)| words)
    }
}
