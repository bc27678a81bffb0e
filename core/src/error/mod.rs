#[cfg(feature = "vault")]
mod fault;
mod problem;

use std::borrow::Cow;
use std::fmt;

#[cfg(feature = "vault")]
pub(crate) use fault::Fault;
pub use problem::Problem;

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
pub struct Error(Box<ErrorKind>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    /// Words that are not what they should be.
    Words {
        code: &'static str,
        text: String,
        what: &'static str,
        fix: Cow<'static, str>,
    },
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
    Vault(Fault),
}

impl Error {
    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self(Box::new(kind))
    }

    /// A stable code for programs: lower-case words joined by hyphens.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &*self.0 {
            ErrorKind::Words { code, .. } => code,
            ErrorKind::PackTooBig { .. } => "pack-too-big",
            ErrorKind::PackNotJson { .. } => "pack-not-json",
            ErrorKind::PackInvalid(_) => "pack-invalid",
            ErrorKind::PackLanguage(_) => "pack-language",
            ErrorKind::DocumentDamaged { .. } | ErrorKind::DocumentField(_) => "document-damaged",
            ErrorKind::DocumentNewer { .. } => "document-newer",
            ErrorKind::RecordDamaged { .. } => "record-damaged",
            ErrorKind::Id => "id-invalid",
            ErrorKind::NotThere(_) | ErrorKind::TemplateUnknown(_) => "not-there",
            ErrorKind::PouUnknown(_) => "pou-unknown",
            ErrorKind::PouTwice(_) => "pou-twice",
            ErrorKind::RatingOutOfScale { .. } => "rating-out-of-scale",
            ErrorKind::ObjectiveWithoutPou => "objective-without-pou",
            ErrorKind::ObjectiveEnded => "objective-ended",
            ErrorKind::WordingClosed => "wording-closed",
            ErrorKind::AgreedToNothing => "agreed-to-nothing",
            ErrorKind::AgreedByOther => "agreed-by-other",
            ErrorKind::DoneBeforeAgreed => "done-before-agreed",
            ErrorKind::CannotKeep(_) => "cannot-keep",
            #[cfg(feature = "vault")]
            ErrorKind::Vault(fault) => fault.code(),
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
            ErrorKind::DocumentDamaged { .. }
            | ErrorKind::DocumentField(_)
            | ErrorKind::RecordDamaged { .. } => true,
            #[cfg(feature = "vault")]
            ErrorKind::Vault(fault) => fault.is_corrupt(),
            _ => false,
        }
    }

    /// Whether a newer program wrote it: this one knows no such version yet. Nothing is damaged.
    ///
    /// ```
    /// use ppsa_core::{Document, Replica};
    ///
    /// let later = r#"{"version":9,"records":[]}"#;
    /// let error = Document::from_json(Replica::new(1), later).unwrap_err();
    /// assert!(error.is_newer() && !error.is_corrupt());
    /// ```
    #[must_use]
    pub fn is_newer(&self) -> bool {
        match &*self.0 {
            ErrorKind::DocumentNewer { .. } => true,
            #[cfg(feature = "vault")]
            ErrorKind::Vault(fault) => fault.is_newer(),
            _ => false,
        }
    }

    /// Whether it named something that is not there: a record, a part of one, a template.
    ///
    /// ```
    /// use ppsa_core::document::RemoveRecord;
    /// use ppsa_core::{Document, Replica};
    ///
    /// let error = Document::new(Replica::new(1)).apply(&RemoveRecord("1-a".parse()?)).unwrap_err();
    /// assert!(error.is_not_found());
    /// # Ok::<(), ppsa_core::Error>(())
    /// ```
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        matches!(&*self.0, ErrorKind::NotThere(_) | ErrorKind::TemplateUnknown(_))
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
            ErrorKind::PackInvalid(problems) => problems,
            _ => &[],
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            ErrorKind::Words { text, what, fix, .. } => {
                write!(f, "\"{text}\" is not {what}: use {fix}")
            }
            ErrorKind::PackTooBig { bytes, limit } => write!(
                f,
                "The content pack has {bytes} bytes and at most {limit} are read: leave out what a pack does not need"
            ),
            ErrorKind::PackNotJson { line, column } => write!(
                f,
                "The content pack is not JSON: reading stopped at line {line}, column {column}; mend it there"
            ),
            ErrorKind::PackInvalid(problems) => {
                f.write_str("The content pack cannot be used until this is mended:")?;
                problems.iter().try_for_each(|problem| write!(f, "\n- {problem}"))
            }
            ErrorKind::PackLanguage(tag) => {
                write!(f, "There is no built-in pack in \"{tag}\": use \"en-NZ\" or \"mi\"")
            }
            ErrorKind::DocumentDamaged { line, column } => write!(
                f,
                "The document is damaged at line {line}, column {column} and was not opened: bring back a whole copy"
            ),
            ErrorKind::DocumentNewer { found, known } => write!(
                f,
                "The document is of version {found} and this program knows versions up to {known}: open it with a newer one"
            ),
            ErrorKind::RecordDamaged { id, field } => write!(
                f,
                "Record {id} is damaged at \"{field}\" and was not opened: bring back a whole copy"
            ),
            ErrorKind::Id => f.write_str(
                "This is not an id: ids are two hexadecimal numbers joined by a hyphen, such as 2a-9f",
            ),
            ErrorKind::DocumentField(field) => write!(
                f,
                "The document is damaged at \"{field}\" and was not opened: bring back a whole copy"
            ),
            ErrorKind::NotThere(what) => write!(
                f,
                "The document has no such {what}: start one, or look whether it was removed"
            ),
            ErrorKind::TemplateUnknown(id) => write!(
                f,
                "The pack has no template with the id \"{id}\": name one that it has"
            ),
            ErrorKind::PouUnknown(key) => write!(
                f,
                "The reading has no pou with the key \"{key}\": use a key of the pack it was made with"
            ),
            ErrorKind::PouTwice(key) => write!(
                f,
                "The pou \"{key}\" goes on in two others: choose one of them, and none for the other"
            ),
            ErrorKind::RatingOutOfScale { rating, top } => write!(
                f,
                "Rating {rating} is not on the scale: use one from 1 to {top}"
            ),
            ErrorKind::ObjectiveWithoutPou => f.write_str(
                "An objective belongs to at least one pou, and to each once: name the pou it is about",
            ),
            ErrorKind::ObjectiveEnded => {
                f.write_str("The objective is set down or done: take it up again before changing it")
            }
            ErrorKind::WordingClosed => f.write_str(
                "The wording is agreed, or is no longer the present one: begin a new wording",
            ),
            ErrorKind::AgreedToNothing => {
                f.write_str("The wording is empty: write some words before they are agreed to")
            }
            ErrorKind::AgreedByOther => f.write_str(
                "Only the person an objective is for agrees to it: use Here for the holder's own, Said or Written for a companion's",
            ),
            ErrorKind::DoneBeforeAgreed => f.write_str(
                "The objective is provisional: only an agreed one is done, so agree on it first, or set it down",
            ),
            ErrorKind::CannotKeep(field) => write!(
                f,
                "The change cannot be kept, for its \"{field}\" does not fit: use days of the years 0 to 9999, and what this record knows"
            ),
            #[cfg(feature = "vault")]
            ErrorKind::Vault(fault) => fault.fmt(f),
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
            (ErrorKind::Words { code: "a", text: String::new(), what: "", fix: "".into() }, "a"),
            (ErrorKind::PackTooBig { bytes: 2, limit: 1 }, "pack-too-big"),
            (ErrorKind::PackNotJson { line: 1, column: 1 }, "pack-not-json"),
            (ErrorKind::PackInvalid(Vec::new()), "pack-invalid"),
            (ErrorKind::PackLanguage(String::new()), "pack-language"),
            (ErrorKind::DocumentDamaged { line: 1, column: 1 }, "document-damaged"),
            (ErrorKind::DocumentNewer { found: 2, known: 1 }, "document-newer"),
            (ErrorKind::RecordDamaged { id: String::new(), field: "" }, "record-damaged"),
            (ErrorKind::Id, "id-invalid"),
            (ErrorKind::DocumentField("version"), "document-damaged"),
            (ErrorKind::NotThere("reading"), "not-there"),
            (ErrorKind::TemplateUnknown(String::new()), "not-there"),
            (ErrorKind::PouUnknown(String::new()), "pou-unknown"),
            (ErrorKind::PouTwice(String::new()), "pou-twice"),
            (ErrorKind::RatingOutOfScale { rating: 9, top: 5 }, "rating-out-of-scale"),
            (ErrorKind::ObjectiveWithoutPou, "objective-without-pou"),
            (ErrorKind::ObjectiveEnded, "objective-ended"),
            (ErrorKind::WordingClosed, "wording-closed"),
            (ErrorKind::AgreedToNothing, "agreed-to-nothing"),
            (ErrorKind::AgreedByOther, "agreed-by-other"),
            (ErrorKind::DoneBeforeAgreed, "done-before-agreed"),
            (ErrorKind::CannotKeep("on"), "cannot-keep"),
        ];
        for (kind, code) in table {
            let error = Error::new(kind);
            assert_eq!(error.code(), code);
            assert_eq!(error.is_pack(), code.starts_with("pack-"));
            assert!(error.to_string().contains(':'), "{code} names a mend");
        }
    }
}
