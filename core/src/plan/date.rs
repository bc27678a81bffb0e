//! A date as `2026-03-01`. By hand: chrono's own formatting costs a phone several kilobytes.

use chrono::{Datelike, NaiveDate};
use serde::Serializer;

pub(super) fn serialize<S: Serializer>(date: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(&format_args!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day()))
}

pub(crate) fn read(words: &str) -> Option<NaiveDate> {
    let mut parts = words.splitn(3, '-').map(|part| part.parse::<u16>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into())?;
    (words.len() == 10).then_some(date)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn only_whole_dates_are_read() {
        assert!(read("2024-02-29").is_some());
        for words in ["2023-02-29", "2024-2-9", "24-02-29", "2024-02", "", "2024-02-29T00:00"] {
            assert!(read(words).is_none(), "{words}");
        }
    }
}
