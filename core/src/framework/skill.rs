use super::facts::{Facts, closed_list};

closed_list! {
    /// The five relationship skills (WPS).
    ///
    /// ```
    /// use ppsa_core::framework::Skill;
    ///
    /// assert_eq!(Skill::PakikiTonu.facts().english, "remaining curious");
    /// ```
    Skill, 5:
    /// Practising self-awareness.
    TakiWhaiaro Facts {
        id: "taki-whaiaro",
        te_reo: Some("Taki Whaiaro"),
        english: "practising self-awareness",
        english_in_wps: None,
    };
    /// Appreciating difference and diversity.
    TeRahiriKanorau Facts {
        id: "te-rahiri-kanorau",
        te_reo: Some("Te rāhiri kanorau"),
        english: "appreciating difference and diversity",
        english_in_wps: None,
    };
    /// Reflective listening.
    TeWhakarongoMaTeAroha Facts {
        id: "te-whakarongo-ma-te-aroha",
        te_reo: Some("Te whakarongo mā te aroha"),
        english: "reflective listening",
        english_in_wps: None,
    };
    /// Remaining curious.
    PakikiTonu Facts {
        id: "pakiki-tonu",
        te_reo: Some("Pakiki tonu"),
        english: "remaining curious",
        english_in_wps: None,
    };
    /// Working with trauma.
    TeKimiMaramatanga Facts {
        id: "te-kimi-maramatanga",
        te_reo: Some("Te kimi māramatanga"),
        english: "working with trauma",
        english_in_wps: None,
    };
}
