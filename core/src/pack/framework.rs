//! The wording of the closed lists, of the templates and of the findings.

use super::finding::FindingWords;
use super::thresholds::Thresholds;
use crate::framework::{Element, Facts, Guidance, Overlap, Principle, Season, Skill};
use crate::ids::named;
use crate::template::Template;
use crate::text::{Lang, Text};

/// How a pack words a member of a closed list.
///
/// ```
/// use ppsa_core::ContentPack;
/// use ppsa_core::framework::Principle;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let ako = pack.principle(Principle::Ako);
/// assert_eq!(ako.name.as_ref().map(|name| name.text.as_str()), Some("Kura Ako"));
/// assert_eq!(ako.english.text, "Collaborative Learning");
/// assert!(!ako.asks.is_empty());
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its name in te reo Māori, where it has one.
    pub name: Option<Text>,
    /// Its name in English.
    pub english: Text,
    /// A sentence or two about it.
    pub about: Option<Text>,
    /// What it asks for, one thought an item.
    pub asks: Vec<Text>,
}

/// How a pack words a season.
///
/// ```
/// use ppsa_core::ContentPack;
/// use ppsa_core::framework::Season;
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let autumn = pack.season(Season::Ngahuru);
/// assert_eq!((autumn.name.text.as_str(), autumn.english.text.as_str()), ("ngahuru", "autumn"));
/// assert_eq!(autumn.phase.as_ref().map(|it| it.text.as_str()), Some("Reflective Learning"));
/// assert!(pack.season(Season::Hotoke).phase.is_none(), "not known, so not invented");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeasonWords {
    /// Its name in te reo Māori.
    pub name: Text,
    /// Its name in English.
    pub english: Text,
    /// The name of its phase. Only autumn's is public; a pack can give the others.
    pub phase: Option<Text>,
    /// What it is for.
    pub purpose: Option<Text>,
    /// What helps in it, one thought an item.
    pub helps: Vec<Text>,
}

/// Which source the English names come from, where the two differ and the pack does not word them
/// itself. A pack writes it as `"labels": "practice-note"` or `"what-is-peer-support"`.
///
/// ```
/// use ppsa_core::ContentPack;
/// use ppsa_core::framework::Principle;
/// use ppsa_core::pack::LabelSource;
///
/// let base = ContentPack::built_in("en-NZ")?;
/// assert_eq!(base.labels(), LabelSource::PracticeNote);
/// let ours = base.overlaid_with(
///     r#"{ "language": "en-NZ", "over": "ppsa-starter", "labels": "what-is-peer-support" }"#,
/// )?;
/// assert_eq!(ours.principle(Principle::Wheako).english.text, "lived experience");
/// assert_eq!(LabelSource::from_id(ours.labels().id()), Some(ours.labels()));
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LabelSource {
    /// The practice note (PN).
    #[default]
    PracticeNote,
    /// The page "What is Peer Support?" (WPS); the practice note where that page has none.
    WhatIsPeerSupport,
}

impl LabelSource {
    /// The ids packs use, in the order of the variants.
    pub const IDS: [&'static str; 2] = ["practice-note", "what-is-peer-support"];

    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }

    /// The one with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        [Self::PracticeNote, Self::WhatIsPeerSupport].into_iter().find(|it| it.id() == id)
    }

    /// The English name of a member in this source.
    pub(super) fn of(self, facts: &Facts) -> Text {
        let english = match self {
            Self::PracticeNote => facts.english,
            Self::WhatIsPeerSupport => facts.english_in_wps.unwrap_or(facts.english),
        };
        Text::new(english, Lang::en_nz())
    }
}

named!(LabelSource, Self::PracticeNote, LabelSource::IDS.into_iter());

/// The closed lists that are worded as [`Member`]s: their key in a file, and their ids.
pub(super) const LISTS: [(&str, &[&str]); 6] = [
    ("principles", &Principle::IDS),
    ("elements", &Element::IDS),
    ("overlaps", &Overlap::IDS),
    ("skills", &Skill::IDS),
    ("guidance", &Guidance::IDS),
    ("relationship", &Season::IDS),
];

/// How many of them are topics of their own: the seasons of a relationship are seasons.
pub(super) const TOPICS: usize = 24;

/// All that a pack words besides its pou and scale. By default the names alone, as in `Facts`.
///
/// The members of all lists stand in one, in the order of [`LISTS`]: one list costs a page less
/// code than five.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FrameworkWords {
    pub labels: LabelSource,
    pub members: Vec<Member>,
    pub seasons: Vec<SeasonWords>,
    pub thresholds: Thresholds,
    pub templates: Vec<Template>,
    pub findings: Vec<(&'static str, FindingWords)>,
}

/// The facts of all members, in the order of [`LISTS`]. Made while compiling: chained iterators
/// would cost a page code.
pub(super) static FACTS: [&Facts; 28] = {
    let mut all = [Principle::Wheako.facts(); 28];
    let mut at = 0;
    while at < all.len() {
        all[at] = match at {
            0..6 => Principle::ALL[at].facts(),
            6..10 => Element::ALL[at - 6].facts(),
            10..15 => Overlap::ALL[at - 10].facts(),
            15..20 => Skill::ALL[at - 15].facts(),
            20..24 => Guidance::ALL[at - 20].facts(),
            _ => Season::ALL[at - 24].facts(),
        };
        at += 1;
    }
    all
};

impl Default for FrameworkWords {
    fn default() -> Self {
        let member = |facts: &Facts| Member {
            name: facts.te_reo.map(|name| Text::new(name, Lang::mi())),
            english: LabelSource::default().of(facts),
            about: None,
            asks: Vec::new(),
        };
        let season = |season: Season| SeasonWords {
            name: Text::new(season.facts().te_reo.unwrap_or_default(), Lang::mi()),
            english: LabelSource::default().of(season.facts()),
            phase: season.phase().map(|phase| Text::new(phase, Lang::en_nz())),
            purpose: None,
            helps: Vec::new(),
        };
        Self {
            labels: LabelSource::default(),
            members: FACTS.iter().copied().map(member).collect(),
            seasons: Season::ALL.into_iter().map(season).collect(),
            thresholds: Thresholds::default(),
            templates: Vec::new(),
            findings: Vec::new(),
        }
    }
}

impl FrameworkWords {
    /// Takes the English names from another source, but for those a pack worded itself.
    pub fn relabel(&mut self, to: LabelSource) {
        let from = std::mem::replace(&mut self.labels, to);
        for (member, facts) in self.members.iter_mut().zip(FACTS) {
            if member.english == from.of(facts) {
                member.english = to.of(facts);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_stand_in_the_order_of_the_lists() {
        let ids: Vec<&str> = FACTS.iter().map(|facts| facts.id).collect();
        assert_eq!(ids, LISTS.map(|(_, ids)| ids).concat());
        assert_eq!(FrameworkWords::default().members.len(), ids.len());
    }
}
