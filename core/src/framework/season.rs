use super::facts::{Facts, closed_list};

closed_list! {
    /// The four seasons: a stage of a relationship or of a wellbeing journey (WPS, TP).
    ///
    /// A season is never worked out from a date, and going back to an earlier one is a plain move.
    ///
    /// ```
    /// use ppsa_core::framework::Season;
    ///
    /// assert_eq!(Season::Hotoke.facts().te_reo, Some("hōtoke"));
    /// assert_eq!(Season::Ngahuru.next(), Season::Hotoke);
    /// assert_eq!(Season::Ngahuru.phase(), Some("Reflective Learning"));
    /// assert_eq!(Season::Koanga.phase(), None, "not known, so not invented");
    /// ```
    Season, 4:
    /// Winter.
    Hotoke Facts {
        id: "hotoke",
        te_reo: Some("hōtoke"),
        english: "winter",
        english_in_wps: None,
    };
    /// Spring.
    Koanga Facts {
        id: "koanga",
        te_reo: Some("kōanga"),
        english: "spring",
        english_in_wps: None,
    };
    /// Summer.
    Raumati Facts {
        id: "raumati",
        te_reo: Some("raumati"),
        english: "summer",
        english_in_wps: None,
    };
    /// Autumn.
    Ngahuru Facts {
        id: "ngahuru",
        te_reo: Some("ngahuru"),
        english: "autumn",
        english_in_wps: None,
    };
}

impl Season {
    /// The season after this one. The cycle starts again.
    ///
    /// ```
    /// use ppsa_core::framework::Season;
    ///
    /// assert_eq!(Season::Hotoke.next(), Season::Koanga);
    /// ```
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Hotoke => Self::Koanga,
            Self::Koanga => Self::Raumati,
            Self::Raumati => Self::Ngahuru,
            Self::Ngahuru => Self::Hotoke,
        }
    }

    /// The name of its phase, where a source gives one (TP): only autumn's is public.
    #[must_use]
    pub const fn phase(self) -> Option<&'static str> {
        match self {
            Self::Ngahuru => Some("Reflective Learning"),
            _ => None,
        }
    }
}
