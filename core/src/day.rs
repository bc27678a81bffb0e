//! A person's day against the day that the caller calls today.
//!
//! A browser that hides where it is tells the time of UTC, and then the person's own day may be the
//! caller's tomorrow: in Aotearoa it is so until noon.

use chrono::NaiveDate;

/// Whether a day has come, wherever on earth the person is.
pub(crate) fn has_come(on: NaiveDate, today: NaiveDate) -> bool {
    today.succ_opt().is_none_or(|tomorrow| on <= tomorrow)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_persons_own_day_has_come_and_the_one_after_it_has_not() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        // In UTC it is the 27th, in Aotearoa the 28th, in Pago Pago the 26th.
        for own in [26, 27, 28] {
            assert!(has_come(day(own), day(27)));
        }
        assert!(!has_come(day(29), day(27)));
        assert!(has_come(NaiveDate::MAX, NaiveDate::MAX));
    }
}
