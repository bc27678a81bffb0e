use crate::framework::{Element, Principle, Season, Skill};
use crate::ids::named;

/// What of the framework a template practises. In a pack it stands as the bare id, which is
/// unique over the four lists.
///
/// ```
/// use ppsa_core::framework::{Element, Season};
/// use ppsa_core::reflection::Practises;
///
/// let practises = Practises::from_id("attention-to-power");
/// assert_eq!(practises, Some(Practises::Element(Element::AttentionToPower)));
/// assert_eq!(Practises::Season(Season::Ngahuru).id(), "ngahuru");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Practises {
    /// One of the six principles.
    Principle(Principle),
    /// One of the four elements of practice.
    Element(Element),
    /// One of the five relationship skills.
    Skill(Skill),
    /// One of the four seasons.
    Season(Season),
}

named!(
    Practises,
    Self::Principle(Principle::ALL[0]),
    [&Principle::IDS[..], &Element::IDS, &Skill::IDS, &Season::IDS].concat().into_iter()
);

impl Practises {
    /// The one with this id, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Principle::from_id(id)
            .map(Self::Principle)
            .or_else(|| Element::from_id(id).map(Self::Element))
            .or_else(|| Skill::from_id(id).map(Self::Skill))
            .or_else(|| Season::from_id(id).map(Self::Season))
    }

    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Principle(principle) => principle.id(),
            Self::Element(element) => element.id(),
            Self::Skill(skill) => skill.id(),
            Self::Season(season) => season.id(),
        }
    }

    /// Whether the other is of the same of the four lists.
    pub(crate) fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}
