use super::facts::{Facts, closed_list};

closed_list! {
    /// The four steps by which guidance is put into practice (PN), woven into whatever is being
    /// done together and spoken about openly.
    ///
    /// Three of them bear the name, and so the id, of an [`Element`](super::Element).
    ///
    /// ```
    /// use ppsa_core::framework::Guidance;
    ///
    /// assert_eq!(Guidance::ALL[0], Guidance::WellbeingObjective);
    /// assert_eq!(Guidance::WellbeingObjective.facts().english, "Wellbeing objective");
    /// ```
    Guidance, 4:
    /// A wellbeing objective, found and agreed together, provisional at first.
    WellbeingObjective Facts {
        id: "wellbeing-objective",
        te_reo: None,
        english: "Wellbeing objective",
        english_in_wps: None,
    };
    /// Power in the person's story, in the community, and in the worker's own stance.
    AttentionToPower Facts {
        id: "attention-to-power",
        te_reo: None,
        english: "Attention to power",
        english_in_wps: None,
    };
    /// The strongest feeling, named; a little of a like experience, shared.
    ExperientialKnowledge Facts {
        id: "experiential-knowledge",
        te_reo: None,
        english: "Experiential knowledge",
        english_in_wps: None,
    };
    /// How the situation and the feeling touch relationships, the one with oneself too.
    RelationalFocus Facts {
        id: "relational-focus",
        te_reo: None,
        english: "Relational focus",
        english_in_wps: None,
    };
}
