/// What a finding is about: F1 to F16, in that order.
///
/// ```
/// use ppsa_core::pack::FINDINGS;
/// use ppsa_core::rules::FindingCode;
///
/// assert_eq!(FindingCode::PeerDrift.id(), "peer-drift");
/// assert_eq!(FindingCode::PeerDrift.number(), 6);
/// let known = |code: &FindingCode| FINDINGS.iter().any(|(id, _)| *id == code.id());
/// assert!(FindingCode::ALL.iter().all(known));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingCode {
    /// F1: someone was met, and no objective is written for them yet.
    NoProvisionalObjective,
    /// F2: a worker guides someone's plan and has no active one of their own.
    GuideWithoutOwnPlan,
    /// F3: the same for a manager. Its id is that of F2: a pack words them as one.
    ManagerWithoutOwnPlan,
    /// F4: a pou with a challenge and no strength.
    ChallengeWithoutStrength,
    /// F5: a plan that looks at one pou.
    OnePouOnly,
    /// F6: contacts drift away from peer support.
    PeerDrift,
    /// F7: power is not shared.
    PowerNotShared,
    /// F8: an objective is provisional for long.
    ProvisionalForLong,
    /// F9: the day of a review has passed.
    ReviewOverdue,
    /// F10: external supervision comes round.
    SupervisionDue,
    /// F11: the reflective practice refresher comes round.
    RefresherDue,
    /// F12: how a reflective practice group works.
    GroupAgreement,
    /// F13: how a community of practice works.
    CommunityAgreement,
    /// F14: the companion was not asked for feedback.
    FeedbackNotAsked,
    /// F15: words that may show who someone is.
    MayIdentifySomeone,
    /// F16: reflections come only with supervision.
    ReflectMoreOften,
}

impl FindingCode {
    /// All of them, F1 first.
    pub const ALL: [Self; 16] = [
        Self::NoProvisionalObjective,
        Self::GuideWithoutOwnPlan,
        Self::ManagerWithoutOwnPlan,
        Self::ChallengeWithoutStrength,
        Self::OnePouOnly,
        Self::PeerDrift,
        Self::PowerNotShared,
        Self::ProvisionalForLong,
        Self::ReviewOverdue,
        Self::SupervisionDue,
        Self::RefresherDue,
        Self::GroupAgreement,
        Self::CommunityAgreement,
        Self::FeedbackNotAsked,
        Self::MayIdentifySomeone,
        Self::ReflectMoreOften,
    ];

    /// Its stable id, by which packs word it. F2 and F3 share one.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoProvisionalObjective => "no-provisional-objective",
            Self::GuideWithoutOwnPlan | Self::ManagerWithoutOwnPlan => "guide-without-own-plan",
            Self::ChallengeWithoutStrength => "challenge-without-strength",
            Self::OnePouOnly => "one-pou-only",
            Self::PeerDrift => "peer-drift",
            Self::PowerNotShared => "power-not-shared",
            Self::ProvisionalForLong => "provisional-for-long",
            Self::ReviewOverdue => "review-overdue",
            Self::SupervisionDue => "supervision-due",
            Self::RefresherDue => "refresher-due",
            Self::GroupAgreement => "group-agreement",
            Self::CommunityAgreement => "community-agreement",
            Self::FeedbackNotAsked => "feedback-not-asked",
            Self::MayIdentifySomeone => "may-identify-someone",
            Self::ReflectMoreOften => "reflect-more-often",
        }
    }

    /// Its number: 1 for F1.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// Where it comes from. F5 and F9 are named in no source as such: they follow from what PN
    /// says of the five connected pou, and of objectives that are looked at again.
    #[must_use]
    pub const fn sources(self) -> &'static [Source] {
        match self {
            Self::ChallengeWithoutStrength => &[Source::Pn, Source::Wps],
            Self::NoProvisionalObjective
            | Self::GuideWithoutOwnPlan
            | Self::ManagerWithoutOwnPlan
            | Self::OnePouOnly
            | Self::PeerDrift
            | Self::PowerNotShared
            | Self::ProvisionalForLong
            | Self::ReviewOverdue => &[Source::Pn],
            Self::SupervisionDue | Self::RefresherDue | Self::ReflectMoreOften => &[Source::Tp],
            Self::GroupAgreement => &[Source::Rpg],
            Self::CommunityAgreement | Self::FeedbackNotAsked => &[Source::Ml],
            Self::MayIdentifySomeone => &[Source::Pn, Source::Pub],
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
