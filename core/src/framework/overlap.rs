use super::facts::{Facts, closed_list};

closed_list! {
    /// Where the four elements overlap, peer support differs from other professions (PN).
    ///
    /// Which elements meet in which of these is not known, so no pairs are named here. The source
    /// describes them and gives no names: the ids and English labels are ours.
    ///
    /// ```
    /// use ppsa_core::framework::Overlap;
    ///
    /// assert_eq!(Overlap::ALL.len(), 5);
    /// assert_eq!(Overlap::from_id("multiple-truths"), Some(Overlap::MultipleTruths));
    /// ```
    Overlap, 5:
    /// Telling something of oneself on purpose, inside a relationship that goes both ways.
    PurposefulDisclosure Facts {
        id: "purposeful-disclosure",
        te_reo: None,
        english: "Purposeful disclosure",
        english_in_wps: None,
    };
    /// Boundaries that bend more, and more than one role with the same person.
    FlexibleBoundaries Facts {
        id: "flexible-boundaries",
        te_reo: None,
        english: "Flexible boundaries",
        english_in_wps: None,
    };
    /// Risk held through the relationship, with a duty of care to the relationship too.
    RiskThroughRelationship Facts {
        id: "risk-through-relationship",
        te_reo: None,
        english: "Risk held through relationship",
        english_in_wps: None,
    };
    /// More than one truth held at once.
    MultipleTruths Facts {
        id: "multiple-truths",
        te_reo: None,
        english: "Multiple truths",
        english_in_wps: None,
    };
    /// New and shared understandings, made together.
    SharedUnderstandings Facts {
        id: "shared-understandings",
        te_reo: None,
        english: "Shared understandings",
        english_in_wps: None,
    };
}
