use std::ops::Range;

use super::find::in_word;

/// The most digits of a phone number anywhere (ITU E.164). No search from one place reads on past
/// them, so the time grows in line with the text.
const MOST_DIGITS: usize = 15;

/// Every phone number, in order.
pub(super) fn phones(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut before = [' ', ' '];
    for (at, c) in text.char_indices() {
        let starts = matches!(c, '+' | '0') && may_start_after(before);
        if starts
            && found.last().is_none_or(|last| last.end <= at)
            && let Some(end) = phone(text, at)
        {
            found.push(with_bracket(text, at..end));
        }
        before = [before[1], c];
    }
    found
}

/// Whether a number may start after these two characters: not inside a word, a longer number or a
/// sum of money.
fn may_start_after([earlier, last]: [char; 2]) -> bool {
    let sum = matches!(last, '$' | '€' | '£');
    let joined = joins(last) && earlier.is_ascii_digit();
    !in_word(last) && !sum && !joined
}

/// Whether a number may end before this text.
fn may_end_before(rest: &str) -> bool {
    let mut chars = rest.chars();
    let next = chars.next().unwrap_or(' ');
    let joined = joins(next) && chars.next().is_some_and(|c| c.is_ascii_digit());
    !in_word(next) && !joined
}

/// What makes two numbers one, when nothing else stands between them.
fn joins(c: char) -> bool {
    is_hyphen(c) || matches!(c, '.' | ':')
}

/// A hyphen of any kind, or a short dash.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2013}')
}

/// Digits that stand together, and where they end.
struct Group<'a> {
    digits: &'a str,
    end: usize,
}

/// The end of the phone number that starts at `start`: the longest that ends with a group.
fn phone(text: &str, start: usize) -> Option<usize> {
    let plus = text.get(start..)?.starts_with('+');
    let groups = groups(text, start + usize::from(plus));
    let ends = (1..=groups.len()).rev().filter_map(|length| groups.get(..length));
    let mut fitting =
        ends.filter(|groups| if plus { is_from_abroad(groups) } else { is_from_here(groups) });
    let end = |groups: &[Group]| groups.last().map(|group| group.end);
    fitting
        .find_map(|groups| end(groups).filter(|end| text.get(*end..).is_some_and(may_end_before)))
}

/// The groups of digits from `start` on, up to as many digits as a phone number has.
fn groups(text: &str, start: usize) -> Vec<Group<'_>> {
    let mut found = Vec::new();
    let mut left = MOST_DIGITS;
    let mut rest = text.get(start..).unwrap_or_default();
    loop {
        let length = rest.bytes().take(left + 1).take_while(u8::is_ascii_digit).count();
        let (digits, after) = rest.split_at(length);
        if length == 0 || length > left {
            return found;
        }
        left -= length;
        found.push(Group { digits, end: text.len() - after.len() });
        match separator(after).and_then(|length| after.get(length..)) {
            Some(next) => rest = next,
            None => return found,
        }
    }
}

/// How long what stands between two groups is: up to three spaces, hyphens and brackets, or one
/// dot. A line never goes on to the next.
fn separator(rest: &str) -> Option<usize> {
    let (length, _) = rest.char_indices().take(4).find(|(_, c)| c.is_ascii_digit())?;
    let between = rest.get(..length)?;
    let part =
        |c| is_hyphen(c) || matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '(' | ')');
    (between == "." || between.chars().all(part)).then_some(length)
}

/// Whether these are the digits of a number in New Zealand, dialled from here.
fn is_from_here(groups: &[Group]) -> bool {
    if groups.iter().any(|group| group.digits.len() < 2) {
        return false;
    }
    let all = digits(groups);
    let first = groups.first().map_or(0, |group| group.digits.len());
    if let Some(rest) = all.strip_prefix("0064") {
        return is_mobile(rest) || is_landline(rest);
    }
    // Where the first group ends tells a phone from a date, a bank account and a tax number.
    let Some(rest) = all.strip_prefix('0') else { return false };
    (is_mobile(rest) && first > 2) || (is_landline(rest) && matches!(first, 2 | 5 | 9))
}

/// Whether these are the digits of a number written from its `+`.
fn is_from_abroad(groups: &[Group]) -> bool {
    let all = digits(groups);
    // A region may be one digit, and so may the zero in brackets before it: `+64 (0) 9 …`.
    let last = groups.len().saturating_sub(1);
    let lone = |(nth, group): (usize, &Group)| group.digits.len() < 2 && (nth > 2 || nth == last);
    if groups.iter().enumerate().any(lone) {
        return false;
    }
    if let Some(rest) = all.strip_prefix("64") {
        let rest = rest.strip_prefix('0').unwrap_or(rest);
        return is_mobile(rest) || is_landline(rest);
    }
    // Groups of zeros are a round sum: +10 000 000.
    let round = groups.iter().any(|group| matches!(group.digits, "000" | "0000"));
    !all.starts_with('0') && all.len() >= 7 && !round
}

fn digits(groups: &[Group]) -> String {
    groups.iter().map(|group| group.digits).collect()
}

/// A mobile of New Zealand without its first zero.
fn is_mobile(rest: &str) -> bool {
    rest.starts_with('2') && (8..=10).contains(&rest.len())
}

/// A landline of New Zealand without its first zero: an area, then seven digits. None of those
/// starts with 0 or 1, which leaves 0900 numbers out.
fn is_landline(rest: &str) -> bool {
    let mut digits = rest.bytes();
    rest.len() == 8
        && matches!(digits.next(), Some(b'3' | b'4' | b'6' | b'7' | b'9'))
        && matches!(digits.next(), Some(b'2'..=b'9'))
}

/// The span with the bracket before it, when that one closes within it: `(09) 123 4567`.
fn with_bracket(text: &str, span: Range<usize>) -> Range<usize> {
    let within = text.get(span.clone()).unwrap_or_default();
    let closes =
        within.find(')').is_some_and(|at| !within.get(..at).unwrap_or_default().contains('('));
    let opens = text.get(..span.start).is_some_and(|before| before.ends_with('('));
    span.start - usize::from(closes && opens)..span.end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<&str> {
        phones(text).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn finds_numbers_as_they_are_written() {
        for number in [
            "0211234567",
            "021 123 456",
            "021 123 4567",
            "021-123-4567",
            "021.123.4567",
            "(021) 123 4567",
            "022\u{a0}123\u{a0}4567",
            "027\u{202f}123\u{2011}4567",
            "0271234567",
            "020 41234567",
            "027 22 33 444",
            "021 - 123 - 4567",
            "09 223 4567",
            "(09) 223-4567",
            "(03)2234567",
            "092234567",
            "09223 4567",
            "+64 21 123 4567",
            "+64211234567",
            "+64 9 223 4567",
            "+64 (0)21 123 4567",
            "+64 (0) 9 223 4567",
            "+64-21-123-4567",
            "(+64) 21 123 4567",
            "0064 21 123 4567",
            "00 64 21 123 4567",
            "+61 412 345 678",
            "+61 4 1234 5678",
            "+1 (555) 123-4567",
            "+44 20 7946 0958",
            "+676 23 456",
            "+683 4002",
        ] {
            let texts = [
                number.to_owned(),
                format!("Rang {number}."),
                format!("({number})"),
                format!("ph:{number}, then home"),
                format!("2026 {number} 5"),
                format!("\n{number}\n2026"),
                format!("“{number}”"),
            ];
            for text in texts {
                assert_eq!(said(&text), [number], "{text}");
            }
        }
        assert_eq!(said("021 123 4567/022 123 4567"), ["021 123 4567", "022 123 4567"]);
        assert_eq!(said("021 123 4567 022 123 4567"), ["021 123 4567", "022 123 4567"]);
        assert_eq!(said("021 123 4567 20 people"), ["021 123 4567"]);
        assert_eq!(said("+021 123 4567"), ["021 123 4567"]);
    }

    #[test]
    fn near_misses() {
        for text in [
            // Dates, times, sums, counts.
            "2026-03-01",
            "01-03-2026",
            "02-03-2026 10:30",
            "02.03.2026 14.30",
            "02 03 2026 1045",
            "1/3/2026",
            "03/04/2026 09:30",
            "2019-2026",
            "09:30",
            "09.30 to 10.45",
            "$0211234567",
            "$021 123 4567",
            "0.0211234567",
            "1,000,000",
            "+1 000 000",
            "+10 000 000",
            "+3 to +5",
            "45 minutes, 12 people, 100%",
            // Numbers of services.
            "111",
            "1737",
            "0800 376 633",
            "0800-543-354",
            "0508 828 865",
            "0900 12345",
            "+64 800 376 633",
            "+64 0800 376 633",
            // Other numbers.
            "223 4567",
            "223-4567",
            "012-345-678",
            "049-098-576",
            "02-1234-1234567-00",
            "06-0201-0012345-00",
            "021 12345",
            "021 1234 56789",
            "02112345678901234567",
            "+6421123456789012",
            // Inside something longer.
            "x0211234567",
            "0211234567x",
            "ā0211234567",
            "0211234567ā",
            "90211234567",
            "1-0211234567",
            "021-123-4567-8",
            "0211234567.50",
            "10:0211234567",
            "_0211234567",
            "0211234567_",
            "5+64211234567",
            "021. 123 4567",
            "021\n1234567",
            "+",
            "(0",
            "",
        ] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }
}
