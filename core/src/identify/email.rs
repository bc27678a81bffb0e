use std::ops::Range;

use super::find::in_word;

/// Every email address, in order.
///
/// One walk: the start of the run of characters that may stand before an `@` is kept, and a
/// domain is read forward from the `@` to its end, which no other `@` can be part of.
pub(super) fn emails(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    // The start of the run, once a character has come that a name may start with.
    let mut start: Option<usize> = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c == '@' {
            let name = start.take().filter(|_| before != '.');
            let free = |start: &usize| found.last().is_none_or(|last| last.end <= *start);
            if let Some(start) = name.filter(free)
                && let Some(end) = domain(text, at + 1)
            {
                found.push(start..end);
            }
        } else if !in_name(c) || (c == '.' && before == '.') {
            start = None;
        } else if start.is_none() && in_word(c) {
            start = Some(at);
        }
        before = c;
    }
    found
}

fn in_name(c: char) -> bool {
    in_word(c) || matches!(c, '.' | '%' | '+' | '-' | '\'' | '’')
}

/// Where the domain that starts at `start` ends: at its last label that may be a top-level
/// domain, so that a full stop or a word after it stays outside.
fn domain(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let part = |c: char| (in_word(c) && c != '_') || matches!(c, '.' | '-');
    let length = rest.find(|c| !part(c)).unwrap_or(rest.len());
    let run = rest.get(..length)?.trim_end_matches(['.', '-']);

    let mut end = None;
    let mut at = start;
    for (nth, label) in run.split('.').enumerate() {
        if label.is_empty() || label.starts_with('-') || label.ends_with('-') {
            break;
        }
        at += label.len();
        if nth > 0 && may_be_top(label) {
            end = Some(at);
        }
        at += 1;
    }
    end
}

/// Whether a label may be the last of a domain: two letters or more, or the coded form of others.
fn may_be_top(label: &str) -> bool {
    label.starts_with("xn--")
        || (label.chars().count() > 1 && !label.contains(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<&str> {
        emails(text).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn finds_addresses_and_nothing_around_them() {
        let table = [
            ("hone@example.nz", "hone@example.nz"),
            ("Write to hone@example.nz.", "hone@example.nz"),
            ("(hone@example.nz), he said", "hone@example.nz"),
            ("<hone@example.nz>", "hone@example.nz"),
            ("'hone@example.nz'", "hone@example.nz"),
            ("mailto:hone@example.nz", "hone@example.nz"),
            ("hone+peer@mail.example.org.nz!", "hone+peer@mail.example.org.nz"),
            ("HONE.T@EXAMPLE.CO.NZ", "HONE.T@EXAMPLE.CO.NZ"),
            ("mine is hōne@kāinga.nz", "hōne@kāinga.nz"),
            ("ho\u{304}ne@example.nz", "ho\u{304}ne@example.nz"),
            ("o'brien_1%x@my-place.com", "o'brien_1%x@my-place.com"),
            ("hone@example.nz-based", "hone@example.nz-based"),
            ("well...hone@example.nz", "hone@example.nz"),
            ("hone@example.nz...", "hone@example.nz"),
            ("hone@example.nz.2", "hone@example.nz"),
            ("hone@example.nz-", "hone@example.nz"),
            ("_hone@example.nz_", "_hone@example.nz"),
            ("hone@example.xn--kinga-nhb", "hone@example.xn--kinga-nhb"),
            ("+hone@example.nz", "hone@example.nz"),
        ];
        for (text, address) in table {
            assert_eq!(said(text), [address], "{text}");
        }
        assert_eq!(said("a@b.nz,c@d.nz a@b.nz@c.nz"), ["a@b.nz", "c@d.nz", "a@b.nz"]);
    }

    #[test]
    fn near_misses() {
        let table = [
            "@hone",
            "hone@",
            "hone@example",
            "hone @example.nz",
            "hone@ example.nz",
            "hone.@example.nz",
            "..@example.nz",
            "hone@.nz",
            "hone@-.nz",
            "hone@192.168.1.1",
            "hone@example.n",
            "2 @ 3.50",
            "2@3.50",
            "@",
        ];
        for text in table {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }
}
