//! Counting days and months. Nothing in here fails at either end of the calendar.

use chrono::{Months, NaiveDate};

/// How many days ago a day was, below zero for a day to come.
pub(super) fn days_ago(on: NaiveDate, today: NaiveDate) -> i64 {
    today.signed_duration_since(on).num_days()
}

/// Whether a day was longer ago than this many days.
pub(super) fn longer_ago(on: NaiveDate, days: u16, today: NaiveDate) -> bool {
    days_ago(on, today) > i64::from(days)
}

/// The same day this many months on, or the last day of that month where it has no such day.
pub(super) fn months_on(on: NaiveDate, months: u16) -> Option<NaiveDate> {
    on.checked_add_months(Months::new(months.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn months_end_where_they_end() {
        assert_eq!(months_on(day(2026, 1, 31), 1), Some(day(2026, 2, 28)));
        assert_eq!(months_on(day(2024, 2, 29), 12), Some(day(2025, 2, 28)));
        assert_eq!(months_on(NaiveDate::MAX, 1), None);
    }

    #[test]
    fn the_edge_is_not_longer_ago() {
        let today = day(2026, 3, 1);
        assert!(!longer_ago(day(2026, 2, 27), 2, today));
        assert!(longer_ago(day(2026, 2, 26), 2, today));
        assert!(!longer_ago(NaiveDate::MAX, 2, NaiveDate::MIN));
        assert!(longer_ago(NaiveDate::MIN, 2, NaiveDate::MAX));
    }
}
