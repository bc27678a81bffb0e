use super::facts::{Facts, closed_list};

closed_list! {
    /// The four elements of practice that frame the six principles (PN).
    /// The wellbeing focus is the purpose the other three serve.
    ///
    /// ```
    /// use ppsa_core::framework::Element;
    ///
    /// assert_eq!(Element::PURPOSE, Element::WellbeingFocus);
    /// assert_eq!(Element::from_id("attention-to-power"), Some(Element::AttentionToPower));
    /// ```
    Element, 4:
    /// Mutual relationships, and the noticing of what happens in them.
    RelationalFocus Facts {
        id: "relational-focus",
        te_reo: None,
        english: "Relational focus",
        english_in_wps: None,
    };
    /// Noticing privilege and power, and working to even it out.
    AttentionToPower Facts {
        id: "attention-to-power",
        te_reo: None,
        english: "Attention to power",
        english_in_wps: None,
    };
    /// What was lived, and the view of the world made from it.
    ExperientialKnowledge Facts {
        id: "experiential-knowledge",
        te_reo: None,
        english: "Experiential knowledge",
        english_in_wps: None,
    };
    /// Strengths and challenges, across all five pou.
    WellbeingFocus Facts {
        id: "wellbeing-focus",
        te_reo: None,
        english: "Wellbeing focus",
        english_in_wps: None,
    };
}

impl Element {
    /// The overarching purpose of the practice (PN).
    pub const PURPOSE: Self = Self::WellbeingFocus;
}
