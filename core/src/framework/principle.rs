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
    };
    /// Kura Whanaungatanga.
    Whanaungatanga Facts {
        id: "whanaungatanga",
        te_reo: Some("Kura Whanaungatanga"),
        english: "Mutual Relationships",
        english_in_wps: Some("authentic relationships"),
    };
    /// Kura Pitomata.
    Pitomata Facts {
        id: "pitomata",
        te_reo: Some("Kura Pitomata"),
        english: "Potential for Change",
        english_in_wps: Some("potential for change"),
    };
    /// Kura Ako.
    Ako Facts {
        id: "ako",
        te_reo: Some("Kura Ako"),
        english: "Collaborative Learning",
        english_in_wps: Some("collaborative learning"),
    };
    /// Kura Mana Motuhake.
    ManaMotuhake Facts {
        id: "mana-motuhake",
        te_reo: Some("Kura Mana Motuhake"),
        english: "Self Determination",
        english_in_wps: Some("self-determination"),
    };
    /// Kura Taurite.
    Taurite Facts {
        id: "taurite",
        te_reo: Some("Kura Taurite"),
        english: "Equity, Fairness & Inclusion",
        english_in_wps: Some("equity and inclusion"),
    };
}
