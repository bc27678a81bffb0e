use std::fmt;

use crate::pack::Problem;

/// What the functions of this crate return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The one error of this crate. It names the thing, the cause and the mend, and its
/// [`code`](Error::code) is stable, so that a program can act on it.
///
/// No message holds a word that a person wrote about themselves.
///
/// ```
/// use ppsa_core::ContentPack;
///
/// let error = ContentPack::from_json("not json").unwrap_err();
/// assert_eq!(error.code(), "pack-not-json");
/// assert!(error.is_pack());
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error(Box<Kind>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Lang(String),
    PackTooBig {
        bytes: usize,
        limit: usize,
    },
    PackNotJson {
        line: usize,
        column: usize,
    },
    PackInvalid(Vec<Problem>),
    PackLanguage(String),
    DocumentDamaged {
        line: usize,
        column: usize,
    },
    DocumentNewer {
        found: u32,
        known: u32,
    },
    RecordDamaged {
        id: String,
        field: &'static str,
    },
    Id,
    DocumentField(&'static str),
    NotThere(&'static str),
    TemplateUnknown(String),
    PouUnknown(String),
    PouTwice(String),
    RatingOutOfScale {
        rating: u8,
        top: u8,
    },
    ObjectiveWithoutPou,
    ObjectiveEnded,
    WordingClosed,
    AgreedToNothing,
    AgreedByOther,
    DoneBeforeAgreed,
    CannotKeep(&'static str),
    #[cfg(feature = "vault")]
    Vault(crate::vault::Fault),
}

impl Error {
    pub(crate) fn new(kind: Kind) -> Self {
        Self(Box::new(kind))
    }

    /// A stable code for programs: lower-case words joined by hyphens.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &*self.0 {
            Kind::Lang(_) => "lang-invalid",
            Kind::PackTooBig { .. } => "pack-too-big",
            Kind::PackNotJson { .. } => "pack-not-json",
            Kind::PackInvalid(_) => "pack-invalid",
            Kind::PackLanguage(_) => "pack-language",
            Kind::DocumentDamaged { .. } | Kind::DocumentField(_) => "document-damaged",
            Kind::DocumentNewer { .. } => "document-newer",
            Kind::RecordDamaged { .. } => "record-damaged",
            Kind::Id => "id-invalid",
            Kind::NotThere(_) | Kind::TemplateUnknown(_) => "not-there",
            Kind::PouUnknown(_) => "pou-unknown",
            Kind::PouTwice(_) => "pou-twice",
            Kind::RatingOutOfScale { .. } => "rating-out-of-scale",
            Kind::ObjectiveWithoutPou => "objective-without-pou",
            Kind::ObjectiveEnded => "objective-ended",
            Kind::WordingClosed => "wording-closed",
            Kind::AgreedToNothing => "agreed-to-nothing",
            Kind::AgreedByOther => "agreed-by-other",
            Kind::DoneBeforeAgreed => "done-before-agreed",
            Kind::CannotKeep(_) => "cannot-keep",
            #[cfg(feature = "vault")]
            Kind::Vault(fault) => fault.code(),
        }
    }

    /// Whether a content pack is what is wrong.
    #[must_use]
    pub fn is_pack(&self) -> bool {
        self.code().starts_with("pack-")
    }

    /// Whether stored or loaded data is what is wrong. The bytes are left as they were.
    ///
    /// ```
    /// use ppsa_core::{Document, Replica};
    ///
    /// let error = Document::from_json(Replica::new(1), "{").unwrap_err();
    /// assert!(error.is_corrupt());
    /// ```
    #[must_use]
    pub fn is_corrupt(&self) -> bool {
        match &*self.0 {
            Kind::DocumentDamaged { .. } | Kind::DocumentField(_) | Kind::RecordDamaged { .. } => {
                true
            }
            #[cfg(feature = "vault")]
            Kind::Vault(fault) => fault.is_corrupt(),
            _ => false,
        }
    }

    /// Every problem found in a pack, each with its path. Empty for other errors.
    ///
    /// ```
    /// use ppsa_core::ContentPack;
    ///
    /// let error = ContentPack::from_json("{}").unwrap_err();
    /// assert_eq!(error.problems()[0].path, "language");
    /// ```
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        match &*self.0 {
            Kind::PackInvalid(problems) => problems,
            _ => &[],
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Lang(tag) => write!(
                f,
                "\"{tag}\" is not a language tag: use letters, digits and hyphens, such as \"en-NZ\""
            ),
            Kind::PackTooBig { bytes, limit } => write!(
                f,
                "The content pack has {bytes} bytes and at most {limit} are read: leave out what a pack does not need"
            ),
            Kind::PackNotJson { line, column } => write!(
                f,
                "The content pack is not JSON: reading stopped at line {line}, column {column}; mend it there"
            ),
            Kind::PackInvalid(problems) => {
                f.write_str("The content pack cannot be used until this is mended:")?;
                problems.iter().try_for_each(|problem| write!(f, "\n- {problem}"))
            }
            Kind::PackLanguage(tag) => {
                write!(f, "There is no built-in pack in \"{tag}\": use \"en-NZ\" or \"mi\"")
            }
            Kind::DocumentDamaged { line, column } => write!(
                f,
                "The document is damaged at line {line}, column {column} and was not opened: bring back a whole copy"
            ),
            Kind::DocumentNewer { found, known } => write!(
                f,
                "The document is of version {found} and this program knows versions up to {known}: open it with a newer one"
            ),
            Kind::RecordDamaged { id, field } => write!(
                f,
                "Record {id} is damaged at \"{field}\" and was not opened: bring back a whole copy"
            ),
            Kind::Id => f.write_str(
                "This is not an id: ids are two hexadecimal numbers joined by a hyphen, such as 2a-9f",
            ),
            Kind::DocumentField(field) => write!(
                f,
                "The document is damaged at \"{field}\" and was not opened: bring back a whole copy"
            ),
            Kind::NotThere(what) => write!(
                f,
                "The document has no such {what}: start one, or look whether it was removed"
            ),
            Kind::TemplateUnknown(id) => write!(
                f,
                "The pack has no template with the id \"{id}\": name one that it has"
            ),
            Kind::PouUnknown(key) => write!(
                f,
                "The reading has no pou with the key \"{key}\": use a key of the pack it was made with"
            ),
            Kind::PouTwice(key) => write!(
                f,
                "The pou \"{key}\" goes on in two others: choose one of them, and none for the other"
            ),
            Kind::RatingOutOfScale { rating, top } => write!(
                f,
                "Rating {rating} is not on the scale of this reading: use one from 1 to {top}"
            ),
            Kind::ObjectiveWithoutPou => f.write_str(
                "An objective belongs to at least one pou, and to each once: name the pou it is about",
            ),
            Kind::ObjectiveEnded => {
                f.write_str("The objective is set down or done: take it up again before changing it")
            }
            Kind::WordingClosed => f.write_str(
                "The wording is agreed, or is no longer the present one: begin a new wording",
            ),
            Kind::AgreedToNothing => {
                f.write_str("The wording is empty: write some words before they are agreed to")
            }
            Kind::AgreedByOther => f.write_str(
                "Only the person an objective is for agrees to it: use Here for the holder's own, Said or Written for a companion's",
            ),
            Kind::DoneBeforeAgreed => f.write_str(
                "The objective is provisional: only an agreed one is done, so agree on it first, or set it down",
            ),
            Kind::CannotKeep(field) => write!(
                f,
                "The change cannot be kept, for its \"{field}\" does not fit: use days of the years 0 to 9999, and what this record knows"
            ),
            #[cfg(feature = "vault")]
            Kind::Vault(fault) => fault.fmt(f),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_a_table_that_does_not_drift() {
        let table = [
            (Kind::Lang(String::new()), "lang-invalid"),
            (Kind::PackTooBig { bytes: 2, limit: 1 }, "pack-too-big"),
            (Kind::PackNotJson { line: 1, column: 1 }, "pack-not-json"),
            (Kind::PackInvalid(Vec::new()), "pack-invalid"),
            (Kind::PackLanguage(String::new()), "pack-language"),
            (Kind::DocumentDamaged { line: 1, column: 1 }, "document-damaged"),
            (Kind::DocumentNewer { found: 2, known: 1 }, "document-newer"),
            (Kind::RecordDamaged { id: String::new(), field: "" }, "record-damaged"),
            (Kind::Id, "id-invalid"),
            (Kind::DocumentField("version"), "document-damaged"),
            (Kind::NotThere("reading"), "not-there"),
            (Kind::TemplateUnknown(String::new()), "not-there"),
            (Kind::PouUnknown(String::new()), "pou-unknown"),
            (Kind::PouTwice(String::new()), "pou-twice"),
            (Kind::RatingOutOfScale { rating: 9, top: 5 }, "rating-out-of-scale"),
            (Kind::ObjectiveWithoutPou, "objective-without-pou"),
            (Kind::ObjectiveEnded, "objective-ended"),
            (Kind::WordingClosed, "wording-closed"),
            (Kind::AgreedToNothing, "agreed-to-nothing"),
            (Kind::AgreedByOther, "agreed-by-other"),
            (Kind::DoneBeforeAgreed, "done-before-agreed"),
            (Kind::CannotKeep("on"), "cannot-keep"),
        ];
        for (kind, code) in table {
            let error = Error::new(kind);
            assert_eq!(error.code(), code);
            assert_eq!(error.is_pack(), code.starts_with("pack-"));
            assert!(error.to_string().contains(':'), "{code} names a mend");
        }
    }
}
