use ppsa_core::{Lang, Review, Text};

macro_rules! words {
    ($($variant:ident = $key:literal,)*) => {
        /// A piece of wording of the widgets themselves. What the framework is called is in packs.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs)] // each is named after its key in locales/
        pub enum Word { $($variant,)* }

        impl Word {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its key in `locales/*.json`.
            #[cfg(test)]
            const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }
        }
    };
}

// One line a word, by widget, in the order of locales/en-NZ.json.
words! {
    // All widgets.
    Remove = "remove",
    Removed = "removed",
    PutBack = "put-back",
    Undo = "undo",
    Nothing = "nothing",
    Saved = "saved",
    About = "about",
    Awaiting = "awaiting",

    // The wheel.
    Title = "title",
    Intro = "intro",
    Sets = "sets",
    Now = "now",
    HopedFor = "hoped-for",
    NowShort = "now-short",
    HopedForShort = "hoped-for-short",
    NotSaid = "not-said",
    Skipped = "skipped",
    Skip = "skip",
    StillHere = "still-here",
    Strengths = "strengths",
    Challenges = "challenges",
    Add = "add",
    Drawing = "drawing",
    Table = "table",
    Part = "part",
    StrengthsShort = "strengths-short",
    ChallengesShort = "challenges-short",
    Earlier = "earlier",
    EarlierShort = "earlier-short",
    Readings = "readings",
    WheelOf = "wheel-of",
    Keep = "keep",
    KeptWheel = "kept-wheel",
    NoEarlier = "no-earlier",
    Then = "then",
    LastThree = "last-three",
    Beside = "beside",
    WheelNow = "wheel-now",
    CameToBe = "came-to-be",
    NewWords = "new-words",
    GoneWords = "gone-words",
    TakeAway = "take-away",
    TakenAway = "taken-away",
    Trend = "trend",
    Links = "links",
    LinksAbout = "links-about",
    LinkFrom = "link-from",
    LinkTo = "link-to",
    LinkAdd = "link-add",
    Joined = "joined",
    JoinTwo = "join-two",
    Touches = "touches",
    Files = "files",
    FilesAbout = "files-about",
    SavePicture = "save-picture",
    SaveDrawing = "save-drawing",
    Print = "print",

    // The plan.
    PlanTitle = "plan-title",
    PlanIntro = "plan-intro",
    PlanReadOnly = "plan-read-only",
    PlanWhat = "plan-what",
    PlanBegin = "plan-begin",
    PlanStart = "plan-start",
    PlanStartAbout = "plan-start-about",
    PlanNew = "plan-new",
    PlanStartsSo = "plan-starts-so",
    PlanAsks = "plan-asks",
    PlanAsksHard = "plan-asks-hard",
    PlanAsksHelps = "plan-asks-helps",
    PlanWording = "plan-wording",
    PlanNoWords = "plan-no-words",
    PlanNotNow = "plan-not-now",
    PlanClose = "plan-close",
    PlanProvisional = "plan-provisional",
    PlanProvisionalAbout = "plan-provisional-about",
    PlanAgreed = "plan-agreed",
    PlanAgreedOn = "plan-agreed-on",
    PlanAgree = "plan-agree",
    PlanAgreedTold = "plan-agreed-told",
    PlanTakeBack = "plan-take-back",
    PlanTakenBack = "plan-taken-back",
    PlanAnew = "plan-anew",
    PlanAnewAbout = "plan-anew-about",
    PlanKeep = "plan-keep",
    PlanReworded = "plan-reworded",
    PlanWorded = "plan-worded",
    PlanPou = "plan-pou",
    PlanPouOne = "plan-pou-one",
    PlanSteps = "plan-steps",
    PlanAddStep = "plan-add-step",
    PlanStepDone = "plan-step-done",
    PlanHolder = "plan-holder",
    PlanMe = "plan-me",
    PlanWorker = "plan-worker",
    PlanBoth = "plan-both",
    PlanReview = "plan-review",
    PlanDay = "plan-day",
    PlanNoDay = "plan-no-day",
    PlanLookOn = "plan-look-on",
    PlanLook = "plan-look",
    PlanLooked = "plan-looked",
    PlanLookedTogether = "plan-looked-together",
    PlanLookWords = "plan-look-words",
    PlanTogether = "plan-together",
    PlanNote = "plan-note",
    PlanNoted = "plan-noted",
    PlanCalendar = "plan-calendar",
    PlanCalendarAbout = "plan-calendar-about",
    PlanSaved = "plan-saved",
    PlanSetDown = "plan-set-down",
    PlanItIsDone = "plan-it-is-done",
    PlanTakeUp = "plan-take-up",
    PlanRemove = "plan-remove",
    PlanWasSetDown = "plan-was-set-down",
    PlanSaidSetDown = "plan-said-set-down",
    PlanSaidDone = "plan-said-done",
    PlanEnded = "plan-ended",
    PlanHistory = "plan-history",
    PlanFindings = "plan-findings",
    PlanFindingsAbout = "plan-findings-about",
    PlanPutAway = "plan-put-away",
    PlanAway = "plan-away",

    // The seasons.
    SeasonsTitle = "seasons-title",
    SeasonsIntro = "seasons-intro",
    SeasonsWhere = "seasons-where",
    SeasonsWhereAbout = "seasons-where-about",
    SeasonsHere = "seasons-here",
    SeasonsSince = "seasons-since",
    SeasonsHelps = "seasons-helps",
    SeasonsChoose = "seasons-choose",
    SeasonsChooseAbout = "seasons-choose-about",
    SeasonsStart = "seasons-start",
    SeasonsOn = "seasons-on",
    SeasonsAgain = "seasons-again",
    SeasonsBack = "seasons-back",
    SeasonsStay = "seasons-stay",
    SeasonsStarted = "seasons-started",
    SeasonsWentOn = "seasons-went-on",
    SeasonsWentAgain = "seasons-went-again",
    SeasonsWentBack = "seasons-went-back",
    SeasonsStayed = "seasons-stayed",
    SeasonsNote = "seasons-note",
    SeasonsNoteAbout = "seasons-note-about",
    SeasonsDay = "seasons-day",
    SeasonsDayWrong = "seasons-day-wrong",
    SeasonsNoteIt = "seasons-note-it",
    SeasonsLeave = "seasons-leave",
    SeasonsNoted = "seasons-noted",
    SeasonsNotedEarlier = "seasons-noted-earlier",
    SeasonsPath = "seasons-path",
    SeasonsPathAbout = "seasons-path-about",
    SeasonsRound = "seasons-round",
    SeasonsEarlier = "seasons-earlier",
    SeasonsChange = "seasons-change",
    SeasonsWhich = "seasons-which",
    SeasonsAutumn = "seasons-autumn",
    SeasonsAutumnOpen = "seasons-autumn-open",
    SeasonsAutumnElsewhere = "seasons-autumn-elsewhere",
    SeasonsReadOnly = "seasons-read-only",

    // The reflections.
    ReflectionTitle = "reflection-title",
    ReflectionIntro = "reflection-intro",
    ReflectionReadsOnly = "reflection-reads-only",
    ReflectionMissing = "reflection-missing",
    ReflectionComeBack = "reflection-come-back",
    ReflectionBegin = "reflection-begin",
    ReflectionFor = "reflection-for",
    ReflectionForMe = "reflection-for-me",
    ReflectionForPractice = "reflection-for-practice",
    ReflectionForTogether = "reflection-for-together",
    ReflectionForMore = "reflection-for-more",
    ReflectionEntries = "reflection-entries",
    ReflectionNoEntries = "reflection-no-entries",
    ReflectionSearch = "reflection-search",
    ReflectionNarrow = "reflection-narrow",
    ReflectionTemplate = "reflection-template",
    ReflectionAnyTemplate = "reflection-any-template",
    ReflectionFrom = "reflection-from",
    ReflectionUntil = "reflection-until",
    ReflectionNoHit = "reflection-no-hit",
    ReflectionFound = "reflection-found",
    ReflectionFirst = "reflection-first",
    ReflectionMore = "reflection-more",
    ReflectionTakenIn = "reflection-taken-in",
    ReflectionWhole = "reflection-whole",
    ReflectionPlace = "reflection-place",
    ReflectionQuestion = "reflection-question",
    ReflectionSaid = "reflection-said",
    ReflectionOut = "reflection-out",
    ReflectionNext = "reflection-next",
    ReflectionBack = "reflection-back",
    ReflectionSkip = "reflection-skip",
    ReflectionLeft = "reflection-left",
    ReflectionSkipped = "reflection-skipped",
    ReflectionOwn = "reflection-own",
    ReflectionYes = "reflection-yes",
    ReflectionNotYet = "reflection-not-yet",
    ReflectionTakeBack = "reflection-take-back",
    ReflectionTakenBack = "reflection-taken-back",
    ReflectionStop = "reflection-stop",
    ReflectionStopped = "reflection-stopped",
    ReflectionNone = "reflection-none",
    ReflectionFinish = "reflection-finish",
    ReflectionFinished = "reflection-finished",
    ReflectionReopened = "reflection-reopened",
    ReflectionGoOn = "reflection-go-on",
    ReflectionChange = "reflection-change",
    ReflectionReopen = "reflection-reopen",
    ReflectionOn = "reflection-on",
    ReflectionRemove = "reflection-remove",
    ReflectionHome = "reflection-home",
    ReflectionShare = "reflection-share",
    ReflectionLeaves = "reflection-leaves",
    ReflectionMayTell = "reflection-may-tell",
    ReflectionEmail = "reflection-email",
    ReflectionPhone = "reflection-phone",
    ReflectionNhi = "reflection-nhi",
    ReflectionMayTellThen = "reflection-may-tell-then",
    ReflectionPrint = "reflection-print",
    ReflectionSave = "reflection-save",
    ReflectionReturn = "reflection-return",
    ReflectionRemind = "reflection-remind",
    ReflectionRemindAbout = "reflection-remind-about",
    ReflectionRemindOn = "reflection-remind-on",
    ReflectionRemindSave = "reflection-remind-save",
    ReflectionReminded = "reflection-reminded",

    // My data: not in the language files of the others, so these stand at the end.
    DataTitle = "data-title",
    DataIntro = "data-intro",
    DataWait = "data-wait",
    DataFailed = "data-failed",
    DataLeave = "data-leave",
    DataReadOnly = "data-read-only",
    DataKeep = "data-keep",
    DataLock = "data-lock",
    DataBackUp = "data-back-up",
    DataOut = "data-out",
    DataClear = "data-clear",
    DataKeptPage = "data-kept-page",
    DataKeptVisit = "data-kept-visit",
    DataKeptDevice = "data-kept-device",
    DataKeptHost = "data-kept-host",
    DataKeptPart = "data-kept-part",
    DataSince = "data-since",
    DataSize = "data-size",
    DataSizeSmall = "data-size-small",
    DataSizeBig = "data-size-big",
    DataReads = "data-reads",
    DataAside = "data-aside",
    DataAsideSave = "data-aside-save",
    DataWho = "data-who",
    DataSeePage = "data-see-page",
    DataSeeVisit = "data-see-visit",
    DataSeeDevice = "data-see-device",
    DataSeeLocked = "data-see-locked",
    DataSeeHost = "data-see-host",
    DataPrivacy = "data-privacy",
    DataLasts = "data-lasts",
    DataMayGo = "data-may-go",
    DataMayGoUnknown = "data-may-go-unknown",
    DataChoose = "data-choose",
    DataNothing = "data-nothing",
    DataNothingAbout = "data-nothing-about",
    DataVisit = "data-visit",
    DataVisitAbout = "data-visit-about",
    DataDevice = "data-device",
    DataDeviceAbout = "data-device-about",
    DataWithLock = "data-with-lock",
    DataLeaves = "data-leaves",
    DataKeepSo = "data-keep-so",
    DataSetBySite = "data-set-by-site",
    DataKeptSo = "data-kept-so",
    DataDenied = "data-denied",
    DataPass = "data-pass",
    DataPassAgain = "data-pass-again",
    DataPassAbout = "data-pass-about",
    DataPassShow = "data-pass-show",
    DataPassEmpty = "data-pass-empty",
    DataPassDiffers = "data-pass-differs",
    DataPassWrong = "data-pass-wrong",
    DataLockWhere = "data-lock-where",
    DataToKeep = "data-to-keep",
    DataLockAbout = "data-lock-about",
    DataLockForgot = "data-lock-forgot",
    DataLockTraces = "data-lock-traces",
    DataLockOn = "data-lock-on",
    DataLockSet = "data-lock-set",
    DataLocked = "data-locked",
    DataLockNow = "data-lock-now",
    DataAnother = "data-another",
    DataAnotherUse = "data-another-use",
    DataAnotherSet = "data-another-set",
    DataOff = "data-off",
    DataOffAbout = "data-off-about",
    DataOffDo = "data-off-do",
    DataOffDone = "data-off-done",
    DataAway = "data-away",
    DataAway5 = "data-away-5",
    DataAway15 = "data-away-15",
    DataAway60 = "data-away-60",
    DataAwayNever = "data-away-never",
    DataAwaySet = "data-away-set",
    DataBackUpAbout = "data-back-up-about",
    DataSave = "data-save",
    DataSaveLocked = "data-save-locked",
    DataSaveNow = "data-save-now",
    DataFileForgot = "data-file-forgot",
    DataSavedLocked = "data-saved-locked",
    DataBring = "data-bring",
    DataBringAbout = "data-bring-about",
    DataFile = "data-file",
    DataFileLocked = "data-file-locked",
    DataFileOpen = "data-file-open",
    DataFileNothing = "data-file-nothing",
    DataFileForeign = "data-file-foreign",
    DataFileDamaged = "data-file-damaged",
    DataFileNewer = "data-file-newer",
    DataFileBig = "data-file-big",
    DataSeen = "data-seen",
    DataSeenNew = "data-seen-new",
    DataSeenChanged = "data-seen-changed",
    DataSeenRemoved = "data-seen-removed",
    DataSeenGoes = "data-seen-goes",
    DataSeenThen = "data-seen-then",
    DataAdd = "data-add",
    DataAdded = "data-added",
    DataNoWords = "data-no-words",
    DataWheels = "data-wheels",
    DataObjectives = "data-objectives",
    DataSeasons = "data-seasons",
    DataReflections = "data-reflections",
    DataPractice = "data-practice",
    DataOther = "data-other",
    DataEmpty = "data-empty",
    DataGoes = "data-goes",
    DataGoesToo = "data-goes-too",
    DataGoesFrom = "data-goes-from",
    DataNot = "data-not",
    DataNotFiles = "data-not-files",
    DataNotOthers = "data-not-others",
    DataNotHistory = "data-not-history",
    DataNotTraces = "data-not-traces",
    DataNotHost = "data-not-host",
    DataClearAll = "data-clear-all",
    DataClearSure = "data-clear-sure",
    DataClearAbout = "data-clear-about",
    DataClearDo = "data-clear-do",
    DataCleared = "data-cleared",
    DataGoneDevice = "data-gone-device",
    DataGoneVisit = "data-gone-visit",
    DataGonePage = "data-gone-page",
    DataShare = "data-share",
    DataOutAbout = "data-out-about",
    DataOutNothing = "data-out-nothing",
    DataOutNone = "data-out-none",
    DataOutWhat = "data-out-what",
    DataOutSingles = "data-out-singles",
    DataOutOthers = "data-out-others",
    DataOutSee = "data-out-see",
    DataOutGoes = "data-out-goes",
    DataOutAll = "data-out-all",
    DataOutMayTell = "data-out-may-tell",
    DataOutOpen = "data-out-open",
    DataOutPaper = "data-out-paper",
    DataOutPage = "data-out-page",
    DataOutPageFor = "data-out-page-for",
    DataOutText = "data-out-text",
    DataOutTextFor = "data-out-text-for",
    DataOutTable = "data-out-table",
    DataOutTableFor = "data-out-table-for",
    DataOutDays = "data-out-days",
    DataOutDaysFor = "data-out-days-for",
    DataOutData = "data-out-data",
    DataOutDataFor = "data-out-data-for",
    DataOutHealth = "data-out-health",
    DataOutHealthFor = "data-out-health-for",
    DataOutBack = "data-out-back",
    DataShareAbout = "data-share-about",
    DataShareWho = "data-share-who",
    DataSharePrivacy = "data-share-privacy",
    DataShareAsk = "data-share-ask",
    DataShareSure = "data-share-sure",
    DataShareOnce = "data-share-once",
    DataShareYes = "data-share-yes",
    DataShareNo = "data-share-no",
    DataShareDone = "data-share-done",
    DataShareNotTaken = "data-share-not-taken",
}

/// The wording of the widgets in one language, each text with the language it is really in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    texts: Vec<Text>,
    review: Review,
}

/// One language file, opened.
pub struct Locale {
    /// The language of its words.
    pub lang: Lang,
    /// Whether they wait for a fluent speaker.
    pub review: Review,
    /// Its words in the order of [`Word::ALL`], with holes for those it does not have.
    pub words: Vec<Option<String>>,
}

impl Words {
    /// Each word from the last of `locales` that has it, so that missing te reo falls back to
    /// English.
    pub fn new(locales: impl Iterator<Item = Locale>) -> Self {
        let mut texts = Vec::new();
        let mut review = Review::NotNeeded;
        texts.resize_with(Word::ALL.len(), || Text::new("", Lang::en_nz()));
        for locale in locales {
            for (text, word) in texts.iter_mut().zip(locale.words) {
                if let Some(word) = word {
                    *text = Text { text: word, lang: locale.lang.clone(), review: locale.review };
                }
            }
            if locale.review == Review::Awaiting {
                review = Review::Awaiting;
            }
        }
        Self { texts, review }
    }

    /// One piece of wording.
    #[must_use]
    #[inline(never)]
    pub fn get(&self, word: Word) -> &Text {
        &self.texts[word as usize]
    }

    /// Whether any of them waits for a fluent speaker.
    #[must_use]
    pub fn review(&self) -> Review {
        self.review
    }
}

#[cfg(test)]
mod tests {
    use super::{Locale, Word, Words};
    use ppsa_core::{Lang, Review};
    use serde_json::Value;

    const ENGLISH: &str = include_str!("../locales/en-NZ.json");
    const TE_REO: &str = include_str!("../locales/mi.json");

    fn keys(file: &str) -> Vec<String> {
        let file: Value = serde_json::from_str(file).unwrap();
        let mut keys: Vec<String> = file["words"].as_object().unwrap().keys().cloned().collect();
        keys.sort_unstable();
        keys
    }

    /// The package has the words without their keys, in the order of the English file.
    #[test]
    fn english_has_every_word_in_our_order_and_te_reo_no_other() {
        let mut ours: Vec<&str> = Word::ALL.iter().map(|word| word.key()).collect();
        let place = |key: &str| ENGLISH.find(&format!("\"{key}\":"));
        for pair in ours.windows(2) {
            assert!(place(pair[0]) < place(pair[1]), "{pair:?} in words.rs, not in en-NZ.json");
        }
        ours.sort_unstable();
        assert_eq!(keys(ENGLISH), ours);
        for key in keys(TE_REO) {
            assert!(ours.contains(&key.as_str()), "no view uses \"{key}\"");
        }
        let te_reo: Value = serde_json::from_str(TE_REO).unwrap();
        assert_eq!(te_reo["review"], "awaiting", "until a fluent speaker has read it");
    }

    #[test]
    fn a_missing_word_falls_back_with_its_own_language() {
        let words = |of: &[(Word, &str)]| {
            let mut words = vec![None; Word::ALL.len()];
            for (word, text) in of {
                words[*word as usize] = Some((*text).to_owned());
            }
            words
        };
        let english = words(&[(Word::Add, "Add"), (Word::Remove, "Remove")]);
        let te_reo = words(&[(Word::Add, "Tāpiri")]);
        let words = Words::new(
            [
                Locale { lang: Lang::en_nz(), review: Review::NotNeeded, words: english },
                Locale { lang: Lang::mi(), review: Review::Awaiting, words: te_reo },
            ]
            .into_iter(),
        );
        assert_eq!(words.get(Word::Add).lang, Lang::mi());
        assert_eq!(words.get(Word::Remove).lang, Lang::en_nz());
        assert_eq!(words.get(Word::Remove).text, "Remove");
        assert_eq!(words.review(), Review::Awaiting);
    }
}
