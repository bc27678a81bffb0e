use super::Voice;
use crate::ids::ids;
use crate::plan::{NoteKind, PouReading, RatingKind, Reading};

ids! {
    /// In what readings differ.
    ///
    /// ```
    /// use ppsa_core::turns::Difference;
    ///
    /// assert_eq!(Difference::Words.id(), "words");
    /// ```
    Difference:
    /// Where the person is now.
    Now "now",
    /// Where they would like to be.
    HopedFor "hoped-for",
    /// One names a strength where another names only what is hard.
    Words "words",
}

/// Something to talk about: the voices see it in their own ways. It says that they do, and not who is right
/// nor how far apart they are.
///
/// ```
/// use ppsa_core::turns::{Difference, Question};
///
/// let question = Question { pou: 2, of: Difference::Now };
/// assert_eq!(question.of, Difference::Now);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// The place of the pou in the wheel, 0 to 4.
    pub pou: usize,
    /// What about it.
    pub of: Difference,
}

/// Where something was said by more than one of them, and not the same.
pub(super) fn between(readings: &[(Voice, &Reading)]) -> Vec<Question> {
    let mut all = Vec::new();
    for pou in 0..5 {
        let said: Vec<&PouReading> =
            readings.iter().filter_map(|(_, it)| it.each().nth(pou)).map(|(_, it)| it).collect();
        for (of, differs) in [
            (Difference::Now, apart(&said, RatingKind::Now)),
            (Difference::HopedFor, apart(&said, RatingKind::HopedFor)),
            (Difference::Words, in_words(&said)),
        ] {
            if differs {
                all.push(Question { pou, of });
            }
        }
    }
    all
}

fn apart(said: &[&PouReading], kind: RatingKind) -> bool {
    let mut ratings = said.iter().filter_map(|it| it.rating(kind));
    let first = ratings.next();
    ratings.any(|it| Some(it) != first)
}

fn in_words(said: &[&PouReading]) -> bool {
    let names = |it: &PouReading, kind| it.notes_of(kind).any(|note| !note.is_blank());
    let only_hard =
        |it: &&PouReading| names(it, NoteKind::Challenge) && !names(it, NoteKind::Strength);
    said.iter().any(|it| names(it, NoteKind::Strength)) && said.iter().any(only_hard)
}
