/// What is known of one member of the framework, from the sources named at the crate's front page.
///
/// ```
/// use ppsa_core::framework::Principle;
///
/// let facts = Principle::Ako.facts();
/// assert_eq!(facts.id, "ako");
/// assert_eq!(facts.te_reo, Some("Kura Ako"));
/// assert_eq!(facts.english, "Collaborative Learning");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The stable id: lower-case ASCII letters and hyphens. Never changes once published.
    pub id: &'static str,
    /// The name in te reo Māori, where the sources give one. Show it with `lang="mi"`.
    pub te_reo: Option<&'static str>,
    /// The name in English (PN where it has one).
    pub english: &'static str,
    /// The name in English in WPS, where that differs.
    pub english_in_wps: Option<&'static str>,
}

/// One closed list of the framework: the enum and its ids.
macro_rules! closed_list {
    (
        $(#[$meta:meta])*
        $name:ident, $count:literal:
        $( $(#[$variant_meta:meta])* $variant:ident $facts:expr; )*
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $( $(#[$variant_meta])* $variant, )*
        }

        impl $name {
            /// All of them, in the order of the sources.
            pub const ALL: [Self; $count] = [$( Self::$variant, )*];

            /// The stable ids of all of them, in the same order.
            pub const IDS: [&'static str; $count] = [$( Self::$variant.id(), )*];

            /// What is known of it.
            #[must_use]
            pub const fn facts(self) -> &'static $crate::framework::Facts {
                match self {
                    $( Self::$variant => {
                        const FACTS: $crate::framework::Facts = $facts;
                        &FACTS
                    } )*
                }
            }

            /// Its stable id.
            #[must_use]
            pub const fn id(self) -> &'static str {
                self.facts().id
            }

            /// The one with this id, if there is one. Where an error is wanted: `parse`.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|member| member.id() == id)
            }
        }

        $crate::ids::named!($name, $name::ALL[0], $name::IDS.into_iter());
    };
}

pub(super) use closed_list;

#[cfg(test)]
mod tests {
    use crate::framework::{Element, Guidance, Overlap, Principle, Season, Skill};

    #[test]
    fn every_id_is_plain_unique_and_finds_its_member() {
        let mut ids = Vec::new();
        for facts in Principle::ALL
            .map(Principle::facts)
            .into_iter()
            .chain(Element::ALL.map(Element::facts))
            .chain(Skill::ALL.map(Skill::facts))
            .chain(Season::ALL.map(Season::facts))
        {
            assert!(facts.id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
            ids.push(facts.id);
        }
        assert!(Principle::ALL.iter().all(|p| Principle::from_id(p.id()) == Some(*p)));
        assert!(Skill::ALL.iter().all(|s| Skill::from_id(s.id()) == Some(*s)));
        assert!(Overlap::ALL.iter().all(|o| Overlap::from_id(o.id()) == Some(*o)));
        assert_eq!(Guidance::IDS.map(Guidance::from_id), Guidance::ALL.map(Some));
        assert_eq!(ids.len(), 6 + 4 + 5 + 4);
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 6 + 4 + 5 + 4);
    }

    #[test]
    fn macrons_are_single_letters() {
        for facts in Skill::ALL.map(Skill::facts).into_iter().chain(Season::ALL.map(Season::facts))
        {
            assert!(!facts.te_reo.unwrap_or_default().contains('\u{304}'));
        }
    }
}
