use ppsa_core::plan::PouReading;
use ppsa_core::{Id, Rating, ReadingChange};

use crate::session::WidgetSession;
use crate::words::Word;

/// Which of the two ratings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Now,
    HopedFor,
}

impl Which {
    pub const ALL: [Self; 2] = [Self::Now, Self::HopedFor];

    pub fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::HopedFor => "hoped-for",
        }
    }

    /// Its name where there is little room.
    pub fn short(self) -> Word {
        match self {
            Self::Now => Word::WheelNowShort,
            Self::HopedFor => Word::WheelHopedForShort,
        }
    }

    pub fn of(self, said: &PouReading) -> Option<Rating> {
        match self {
            Self::Now => said.now,
            Self::HopedFor => said.hoped_for,
        }
    }

    /// Rates the pou in this place of the wheel.
    pub fn rate(self, session: &WidgetSession, place: usize, rating: Option<Rating>) {
        let pou = session.pack().pou()[place].key.clone();
        session.change_reading(|reading: Id| match self {
            Self::Now => ReadingChange::SetNow { reading, pou, rating },
            Self::HopedFor => ReadingChange::SetHopedFor { reading, pou, rating },
        });
    }
}
