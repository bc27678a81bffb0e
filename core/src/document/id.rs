use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorKind, Result};
use crate::ids::from_words;
use crate::order::sorted;

/// One copy of a document that edits by itself: a tab, a device. The caller draws it at random
/// each time a document is opened, all 64 bits, so that no two copies share one.
///
/// ```
/// use ppsa_core::Replica;
///
/// assert_ne!(Replica::new(1), Replica::new(2));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Replica(u64);

impl Replica {
    /// The replica with this number.
    #[must_use]
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    pub(super) const fn number(self) -> u64 {
        self.0
    }
}

impl From<u64> for Replica {
    fn from(number: u64) -> Self {
        Self(number)
    }
}

/// When a change was made, in the order of the document: a counter, then the replica. No clock.
///
/// Written as two hexadecimal numbers: `2a-9f8e7d6c5b4a3210`.
///
/// ```
/// use ppsa_core::Stamp;
///
/// let (earlier, later): (Stamp, Stamp) = ("9-2".parse()?, "a-1".parse()?);
/// assert!(earlier < later);
/// assert_eq!(later.to_string(), "a-1");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    pub(super) counter: u64,
    pub(super) replica: Replica,
}

/// The highest counter there can be.
pub(super) const LAST: u64 = u64::MAX >> 1;

/// Half of all counters are left to whoever writes after a file that was made up.
const ROOM: u64 = 1 << 62;

/// Nobody makes so many changes between two that are still known.
const STRIDE: u64 = 1 << 32;

/// The highest counter that is believed among these, where `from` was. No life has [`ROOM`] changes, but
/// whoever opened a file that says so has to go on from there: past it each has to follow another
/// closely, so that nothing from outside comes near the [`LAST`] one.
pub(super) fn believed(from: u64, counters: impl Iterator<Item = u64>) -> u64 {
    let mut top = from.max(ROOM);
    let past = sorted(counters.filter(|it| *it > top).collect(), &u64::cmp);
    for counter in past {
        if counter > top.saturating_add(STRIDE) {
            break;
        }
        top = counter;
    }
    top
}

impl Stamp {
    pub(crate) const fn new(counter: u64, replica: Replica) -> Self {
        Self { counter, replica }
    }

    pub(crate) const fn of_numbers(counter: u64, replica: u64) -> Self {
        Self::new(counter, Replica(replica))
    }

    /// The counter and the replica.
    pub(crate) const fn numbers(self) -> (u64, u64) {
        (self.counter, self.replica.0)
    }
}

impl FromStr for Stamp {
    type Err = Error;

    /// Reads a stamp as it is written.
    ///
    /// # Errors
    /// `id-invalid` when it is not two hexadecimal numbers joined by a hyphen, in small letters and
    /// with no zero before them.
    fn from_str(words: &str) -> Result<Self> {
        let wrong = || Error::new(ErrorKind::Id);
        // One spelling only: of two names for one part, one would never be found again.
        let number = |part: &str| {
            let small = part.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
            let plain = small && (part.len() == 1 || !part.starts_with('0'));
            let number = u64::from_str_radix(part, 16).ok().filter(|_| plain);
            number.ok_or_else(wrong)
        };
        let (counter, replica) = words.split_once('-').ok_or_else(wrong)?;
        let counter = number(counter)?;
        if counter > LAST {
            return Err(wrong());
        }
        Ok(Self::new(counter, Replica(number(replica)?)))
    }
}

from_words!(Stamp);

/// Puts `item` into a list that is in the order of its stamps, unless one with its stamp is there.
pub(super) fn put_in<T>(list: &mut Vec<T>, item: T, stamp: impl Fn(&T) -> Stamp) {
    // From the end: what comes is mostly the latest.
    let after = list.iter().rposition(|it| stamp(it) <= stamp(&item));
    if after.is_none_or(|at| stamp(&list[at]) != stamp(&item)) {
        list.insert(after.map_or(0, |at| at + 1), item);
    }
}

impl Stamp {
    /// Writes it after what stands there: each keystroke writes dozens.
    pub(super) fn write(self, words: &mut String) {
        hexadecimal(words, self.counter);
        words.push('-');
        hexadecimal(words, self.replica.0);
    }
}

fn hexadecimal(words: &mut String, number: u64) {
    for shift in (0..=number.checked_ilog(16).unwrap_or_default()).rev() {
        let digit = number >> (shift * 4) & 15;
        words.push(char::from(b"0123456789abcdef"[digit as usize]));
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = String::new();
        self.write(&mut words);
        f.pad(&words)
    }
}

/// The id of a record, or of something in it: the stamp of the change that made it, so ids need
/// no source of chance and no two are the same.
///
/// ```
/// use ppsa_core::Id;
///
/// let id: Id = "1-a".parse()?;
/// assert_eq!(id.as_str(), "1-a");
/// assert_eq!(Id::try_from("my wheel").unwrap_err().code(), "id-invalid");
/// # Ok::<(), ppsa_core::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The id as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = Error;

    /// Reads an id as it is written.
    ///
    /// # Errors
    /// `id-invalid` when it is not two hexadecimal numbers joined by a hyphen.
    fn from_str(words: &str) -> Result<Self> {
        words.parse::<Stamp>().map(Self::from)
    }
}

from_words!(Id);
#[cfg(feature = "serde")]
crate::ids::by_words!(Id, Stamp);

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl From<Stamp> for Id {
    fn from(stamp: Stamp) -> Self {
        Self(stamp.to_string())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{LAST, ROOM, STRIDE, Stamp, believed};

    #[test]
    fn a_stamp_has_one_spelling() {
        for words in ["0-0", "a-1", "7fffffffffffffff-ffffffffffffffff", "10-20"] {
            assert_eq!(words.parse::<Stamp>().unwrap().to_string(), words);
        }
        let more = "8000000000000000-1";
        for words in ["01-1", "1-01", "A-1", "1-A", "+1-1", "1-+1", "-1", "1-", "1", "", more] {
            assert!(words.parse::<Stamp>().is_err(), "{words}");
        }
    }

    #[test]
    fn past_the_room_each_counter_follows_another() {
        let believed = |from, counters: &[u64]| believed(from, counters.iter().copied());
        assert_eq!(believed(0, &[1, ROOM, LAST]), ROOM);
        assert_eq!(believed(0, &[ROOM + 2 * STRIDE, ROOM + STRIDE]), ROOM + 2 * STRIDE);
        assert_eq!(believed(0, &[ROOM + STRIDE + 1]), ROOM);
        assert_eq!(believed(ROOM + 9, &[ROOM + STRIDE + 9]), ROOM + STRIDE + 9);
        assert_eq!(believed(LAST, &[LAST]), LAST);
    }
}
