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
        asks: &[
            "Notice and name what you think and feel, and how you react.",
            "Stay connected with yourself, so that you can be with someone else.",
        ],
    };
    /// Appreciating difference and diversity.
    TeRahiriKanorau Facts {
        id: "te-rahiri-kanorau",
        te_reo: Some("Te rāhiri kanorau"),
        english: "appreciating difference and diversity",
        english_in_wps: None,
        asks: &[
            "Know where your own beliefs come from.",
            "Let another view stand as just as true.",
        ],
    };
    /// Reflective listening.
    TeWhakarongoMaTeAroha Facts {
        id: "te-whakarongo-ma-te-aroha",
        te_reo: Some("Te whakarongo mā te aroha"),
        english: "reflective listening",
        english_in_wps: None,
        asks: &[
            "Listen for what lies deeper, and for what matters to the other person.",
            "Say it back, to check that you heard it.",
        ],
    };
    /// Remaining curious.
    PakikiTonu Facts {
        id: "pakiki-tonu",
        te_reo: Some("Pakiki tonu"),
        english: "remaining curious",
        english_in_wps: None,
        asks: &["Check what you assume.", "Answer with real interest."],
    };
    /// Working with trauma.
    TeKimiMaramatanga Facts {
        id: "te-kimi-maramatanga",
        te_reo: Some("Te kimi māramatanga"),
        english: "working with trauma",
        english_in_wps: None,
        asks: &[
            "Know how trauma gets into relationships.",
            "See fight, flight, freeze and fawn, in yourself and in others.",
            "Count colonisation as a trauma.",
        ],
    };
}
