//! What a row of the table of findings chooses from.

/// What a finding belongs to. A [`Scope`](super::Scope) looks for the findings of some areas.
///
/// ```
/// use ppsa_core::rules::{FindingArea, FindingCode};
///
/// assert_eq!(FindingCode::ReviewOverdue.area(), FindingArea::OwnPlan);
/// assert_eq!(FindingArea::OwnPlan.words_in(), "pack/findings.json");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FindingArea {
    /// A person's own plan. Of an objective with a companion it is found too, on the practice side.
    OwnPlan,
    /// How the holder reflects and learns with others.
    Agreements,
    /// All else that is found on the practice side.
    Practice,
}

impl FindingArea {
    /// The file in the folder of a language that words its findings. A page with one's own plan
    /// loads no words of the others.
    #[must_use]
    pub const fn words_in(self) -> &'static str {
        match self {
            Self::OwnPlan => "pack/findings.json",
            Self::Agreements | Self::Practice => "pack/practice/findings.json",
        }
    }
}

/// How much a finding asks for. There is no stronger kind than these two.
///
/// ```
/// use ppsa_core::rules::Severity;
///
/// assert_eq!(Severity::Invitation.id(), "invitation");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// Something to think about, or to talk over, when it suits.
    Invitation,
    /// Something to look at before these words leave the device: F15.
    BeforeSharing,
}

impl Severity {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::BeforeSharing => "before-sharing",
        }
    }
}

/// Where a rule comes from.
///
/// ```
/// use ppsa_core::rules::{FindingCode, Source};
///
/// assert_eq!(FindingCode::GroupAgreement.sources(), [Source::Rpg]);
/// assert_eq!(Source::Rpg.key(), "RPG");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// The practice note "Peer Support Practice" (PN 24.01), Tautoko Tāne Aotearoa.
    Pn,
    /// The page "What is Peer Support?", Tautoko Tāne Aotearoa.
    Wps,
    /// Te Pou's story on reflective practice at Tautoko Tāne, 9 July 2024.
    Tp,
    /// A practitioner's page on reflective practice and supervision groups.
    Rpg,
    /// Mind-Life's article on communities of practice.
    Ml,
    /// Other public facts.
    Pub,
}

impl Source {
    /// Its short key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pn => "PN",
            Self::Wps => "WPS",
            Self::Tp => "TP",
            Self::Rpg => "RPG",
            Self::Ml => "ML",
            Self::Pub => "pub",
        }
    }
}
