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
        asks: &[
            "Build a relationship that goes both ways.",
            "Notice how each affects the other, and put words to it.",
        ],
    };
    /// Noticing privilege and power, and working to even it out.
    AttentionToPower Facts {
        id: "attention-to-power",
        te_reo: None,
        english: "Attention to power",
        english_in_wps: None,
        asks: &[
            "Notice who holds power here, and even it out.",
            "Share what there is to carry.",
            "See it as a sign when you take charge, advise or tell someone what to do.",
        ],
    };
    /// What was lived, and the view of the world made from it.
    ExperientialKnowledge Facts {
        id: "experiential-knowledge",
        te_reo: None,
        english: "Experiential knowledge",
        english_in_wps: None,
        asks: &[
            "Draw on what you have lived yourself.",
            "Know that the view you made from it can change.",
        ],
    };
    /// Strengths and challenges, across all five pou.
    WellbeingFocus Facts {
        id: "wellbeing-focus",
        te_reo: None,
        english: "Wellbeing focus",
        english_in_wps: None,
        asks: &[
            "Name strengths: what is there, and what is starting to be.",
            "Name challenges: what is hard, stuck or in the way.",
            "See how the five pou touch each other.",
        ],
    };
}

impl Element {
    /// The overarching purpose of the practice (PN).
    pub const PURPOSE: Self = Self::WellbeingFocus;
}
