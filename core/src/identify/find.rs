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
    let found = merge(Vec::new(), IdentifyingKind::Phone, phone::phones(text));
    let found = merge(found, IdentifyingKind::Nhi, nhi::nhis(text));
    // A number within an email is part of the email.
    merge(found, IdentifyingKind::Email, email::emails(text))
}

/// Both in one order. Where two overlap, the strong one stays.
fn merge(
    weak: Vec<Identifying>,
    kind: IdentifyingKind,
    strong: Vec<Range<usize>>,
) -> Vec<Identifying> {
    let mut merged = Vec::new();
    let mut at = 0;
    for it in weak {
        while let Some(span) = strong.get(at).filter(|span| span.end <= it.span.start) {
            merged.push(Identifying { kind, span: span.clone() });
            at += 1;
        }
        if strong.get(at).is_none_or(|span| it.span.end <= span.start) {
            merged.push(it);
        }
    }
    for span in strong.into_iter().skip(at) {
        merged.push(Identifying { kind, span });
    }
    merged
}

/// Whether a character belongs to a word or a number. Beyond ASCII the blocks of letters and marks
/// are near enough; the exact tables are bigger than all of this search.
pub(crate) fn in_word(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || c == '_'
        || matches!(c, '\u{c0}'..='\u{1fff}' | '\u{3040}'..='\u{d7ff}') && c != '×' && c != '÷'
}
