use std::ops::Range;

use super::find::in_word;

const LENGTH: usize = 7;

/// Every number of the National Health Index, in order: each word of seven letters and digits is
/// looked at once.
pub(super) fn nhis(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if in_word(c) {
            start = start.or(Some(at));
        } else if let Some(start) = start.take()
            && text.get(start..at).is_some_and(is_nhi)
        {
            found.push(start..at);
        }
    }
    found
}

/// Whether a word is an NHI number by HISO 10046: three letters, then three digits and a check
/// digit (modulus 11), or two digits, a letter and a check letter (modulus 23).
fn is_nhi(word: &str) -> bool {
    let Ok(word) = <[u8; LENGTH]>::try_from(word.as_bytes()) else { return false };
    let letters = word.map(letter);
    let digits = word.map(|byte| byte.is_ascii_digit().then(|| u32::from(byte - b'0')));
    let [Some(a), Some(b), Some(c), ..] = letters else { return false };
    let [.., Some(d), Some(e), _, _] = digits else { return false };
    let sum = |f: u32| a * 7 + b * 6 + c * 5 + d * 4 + e * 3 + f * 2;

    match ([digits[5], digits[6]], [letters[5], letters[6]]) {
        ([Some(f), Some(check)], _) => {
            let rest = sum(f) % 11;
            // No number is given out whose sum leaves nothing.
            rest != 0 && (11 - rest) % 10 == check
        }
        (_, [Some(f), Some(check)]) => 23 - sum(f) % 23 == check,
        _ => false,
    }
}

/// The place of a letter from 1 to 24, in an alphabet without I and O.
fn letter(byte: u8) -> Option<u32> {
    let at = match byte.to_ascii_uppercase() {
        at @ b'A'..=b'H' => at - b'A',
        at @ b'J'..=b'N' => at - b'B',
        at @ b'P'..=b'Z' => at - b'C',
        _ => return None,
    };
    Some(u32::from(at) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers that Health New Zealand publishes as examples of the old format.
    const OLD: [&str; 9] = [
        "ZAA0067", "ZAA0075", "ZAA0083", "ZAB0003", "ZAB0011", "ZAB0020", "ZAB0038", "ZZZ0016",
        "ZAC5361",
    ];
    /// And of the new one, in the modulus 23 of HISO 10046:2023 and later.
    const NEW: [&str; 8] =
        ["ACA31FM", "ASE37QK", "ARE62RS", "BGJ06AS", "BGA44DT", "BWT41BY", "ZBN77VL", "ZXE24NV"];

    #[test]
    fn published_numbers_in_any_case() {
        for number in OLD.into_iter().chain(NEW) {
            assert!(is_nhi(number), "{number}");
            assert!(is_nhi(&number.to_lowercase()), "{number}");
        }
    }

    #[test]
    fn any_other_check_is_wrong() {
        let checks = || ('0'..='9').chain('A'..='Z');
        for number in OLD.into_iter().chain(NEW) {
            let (body, check) = number.split_at(6);
            let right: Vec<String> = checks()
                .filter(|check| is_nhi(&format!("{body}{check}")))
                .map(String::from)
                .collect();
            assert_eq!(right, [check], "{number}");
        }
    }

    #[test]
    fn edges_of_the_checks() {
        assert!(is_nhi("AAA01AY"), "a sum that leaves nothing by 23 has the letter Y");
        assert!(is_nhi("AAA17AA"), "and one that leaves 22 has A");
        for digit in 0..10 {
            assert!(!is_nhi(&format!("ZZZ004{digit}")), "a sum that leaves nothing by 11");
        }
        assert!(!is_nhi("ALU18KZ"), "an example of the draft by modulus 24");
    }

    #[test]
    fn whole_words_only() {
        let said = |text| nhis(text).into_iter().map(|span| &text[span]).collect::<Vec<_>>();
        for text in ["ZAC5361", "NHI: zac5361.", "(ZAC5361)", "#ZAC5361/2", "a-ZAC5361-b"] {
            assert_eq!(said(text).len(), 1, "{text}");
        }
        for text in [
            "XZAC5361",
            "ZAC53611",
            "ZAC5361x",
            "āZAC5361",
            "ZAC5361ā",
            "ZAC5361_",
            "ZAC 5361",
            "ZAC-5361",
            "ZAI5361",
            "ZAO5361",
            "ZAC536",
            "1234567",
            "ZACZACZ",
            "ŻAC5361",
            "",
        ] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }
}
