use super::facts::{Facts, closed_list};

closed_list! {
    /// The six principles, ngā kura ono (PN appendix, WPS).
    ///
    /// ```
    /// use ppsa_core::framework::Principle;
    ///
    /// assert_eq!(Principle::ALL.len(), 6);
    /// let taurite = Principle::from_id("taurite").map(|p| p.facts().te_reo);
    /// assert_eq!(taurite, Some(Some("Kura Taurite")));
    /// ```
    Principle, 6:
    /// Kura Wheako.
    Wheako Facts {
        id: "wheako",
        te_reo: Some("Kura Wheako"),
        english: "Experiential Knowledge",
        english_in_wps: Some("lived experience"),
        asks: &[
            "Value what life has taught.",
            "Look for strengths that grew in hard times.",
            "Remember that what we have lived shapes what we see.",
            "Tell a story with care and for a reason that serves you both.",
        ],
    };
    /// Kura Whanaungatanga.
    Whanaungatanga Facts {
        id: "whanaungatanga",
        te_reo: Some("Kura Whanaungatanga"),
        english: "Mutual Relationships",
        english_in_wps: Some("authentic relationships"),
        asks: &[
            "Take the time to get to know each other.",
            "Expect to be different, and watch that power does not come between you.",
            "Look after the relationship together.",
        ],
    };
    /// Kura Pitomata.
    Pitomata Facts {
        id: "pitomata",
        te_reo: Some("Kura Pitomata"),
        english: "Potential for Change",
        english_in_wps: Some("potential for change"),
        asks: &[
            "Hold that change toward wellbeing is open to everyone.",
            "Look to strengths, dreams and the person's own goals.",
            "Expect setbacks: growth often comes after them.",
        ],
    };
    /// Kura Ako.
    Ako Facts {
        id: "ako",
        te_reo: Some("Kura Ako"),
        english: "Collaborative Learning",
        english_in_wps: Some("collaborative learning"),
        asks: &[
            "Both of you shape what happens, and both of you learn.",
            "Come to know yourself better.",
            "Grow in being with other people.",
        ],
    };
    /// Kura Mana Motuhake.
    ManaMotuhake Facts {
        id: "mana-motuhake",
        te_reo: Some("Kura Mana Motuhake"),
        english: "Self Determination",
        english_in_wps: Some("self-determination"),
        asks: &[
            "Own choices and an own path are a human right.",
            "When each is free to grow, everyone gains.",
            "Make it easy to say what does not work.",
        ],
    };
    /// Kura Taurite.
    Taurite Facts {
        id: "taurite",
        te_reo: Some("Kura Taurite"),
        english: "Equity, Fairness & Inclusion",
        english_in_wps: Some("equity and inclusion"),
        asks: &[
            "Notice where power is uneven.",
            "Face our own bias and the systems that are not fair.",
            "Make room for people of every kind.",
            "Keep things private, and speak with respect.",
        ],
    };
}
