//! The two ratings on the wheel.

use ppsa_core::{Id, Rating, RatingKind, ReadingChange};

use crate::session::WidgetSession;
use crate::words::Word;

/// The name of one where there is little room.
pub fn short(kind: RatingKind) -> Word {
    match kind {
        RatingKind::Now => Word::WheelNowShort,
        RatingKind::HopedFor => Word::WheelHopedForShort,
    }
}

/// Rates the pou in this place of the wheel.
pub fn rate(session: &WidgetSession, place: usize, kind: RatingKind, rating: Option<Rating>) {
    let pou = session.pack().pou()[place].key.clone();
    session.change_reading(|reading: Id| ReadingChange::SetRating { reading, pou, kind, rating });
}
