use crate::words::Word;

/// The words round a journey: one's own, or that of two people.
pub struct Wording {
    pub asks: Word,
    pub asks_about: Word,
    pub here: Word,
    pub choose_about: Word,
    pub path: Word,
    pub path_about: Word,
}

/// One's own.
pub const OWN: Wording = Wording {
    asks: Word::SeasonsWhere,
    asks_about: Word::SeasonsWhereAbout,
    here: Word::SeasonsHere,
    choose_about: Word::SeasonsChooseAbout,
    path: Word::SeasonsPath,
    path_about: Word::SeasonsPathAbout,
};
