use std::ops::Range;

use super::{email, nhi, phone};

/// What may identify a person.
///
/// ```
/// use ppsa_core::identify::{IdentifyingKind, identifying};
///
/// assert_eq!(identifying("see ZAC5361")[0].kind, IdentifyingKind::Nhi);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdentifyingKind {
    /// An email address.
    Email,
    /// A phone number.
    Phone,
    /// A number of the National Health Index.
    Nhi,
}

/// A piece of text that may identify a person: what it is and where.
///
/// ```
/// use ppsa_core::identify::{IdentifyingKind, identifying};
///
/// let found = identifying("hone@example.nz");
/// assert_eq!(found[0].kind, IdentifyingKind::Email);
/// assert_eq!(found[0].span, 0..15);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Identifying {
    /// What it is.
    pub kind: IdentifyingKind,
    /// Where it is, in bytes. Both ends lie between characters.
    pub span: Range<usize>,
}

/// Every piece of `text` that may identify a person, in order; no two overlap.
///
/// The time grows in line with the text.
///
/// ```
/// use ppsa_core::identify::identifying;
///
/// assert!(identifying("On 1/3/2026 at 9:30 we talked for 45 minutes.").is_empty());
/// ```
#[must_use]
pub fn identifying(text: &str) -> Vec<Identifying> {
    let emails = email::emails(text);
    // A number within an email is part of the email.
    let clear = |span: &Range<usize>| {
        let next = emails.partition_point(|email| email.end <= span.start);
        emails.get(next).is_none_or(|email| span.end <= email.start)
    };
    // A phone has no letters and an NHI number starts with one where a word starts, so those two
    // never overlap.
    let phones = phone::phones(text).into_iter().filter(&clear);
    let nhis = nhi::nhis(text).into_iter().filter(&clear);

    let mut found: Vec<Identifying> = phones
        .map(|span| Identifying { kind: IdentifyingKind::Phone, span })
        .chain(nhis.map(|span| Identifying { kind: IdentifyingKind::Nhi, span }))
        .collect();
    found.extend(emails.into_iter().map(|span| Identifying { kind: IdentifyingKind::Email, span }));
    found.sort_by_key(|it| it.span.start);
    found
}

/// Whether a character belongs to a word or a number, macrons typed as a letter and a mark
/// included.
pub(super) fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || ('\u{300}'..='\u{36f}').contains(&c)
}
