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
    Id(String),
    ReadingUnknown,
    PouUnknown(String),
    NoteUnknown,
    StepOutOfScale {
        step: u8,
        top: u8,
    },
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
            Kind::DocumentDamaged { .. } => "document-damaged",
            Kind::DocumentNewer { .. } => "document-newer",
            Kind::RecordDamaged { .. } => "record-damaged",
            Kind::Id(_) => "id-invalid",
            Kind::ReadingUnknown => "reading-unknown",
            Kind::PouUnknown(_) => "pou-unknown",
            Kind::NoteUnknown => "note-unknown",
            Kind::StepOutOfScale { .. } => "step-out-of-scale",
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
    /// assert!(error.is_damage());
    /// ```
    #[must_use]
    pub fn is_damage(&self) -> bool {
        match &*self.0 {
            Kind::DocumentDamaged { .. } | Kind::RecordDamaged { .. } => true,
            #[cfg(feature = "vault")]
            Kind::Vault(fault) => fault.is_damage(),
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
            Kind::Id(id) => write!(
                f,
                "\"{id}\" is not an id: ids are two hexadecimal numbers joined by a hyphen"
            ),
            Kind::ReadingUnknown => {
                f.write_str("The document has no such reading: start one before changing it")
            }
            Kind::PouUnknown(key) => write!(
                f,
                "The reading has no pou with the key \"{key}\": use a key of the pack it was made with"
            ),
            Kind::NoteUnknown => f.write_str(
                "The reading has no such strength or challenge: it may have been removed",
            ),
            Kind::StepOutOfScale { step, top } => write!(
                f,
                "Step {step} is not on the scale of this reading: use a step from 1 to {top}"
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
            (Kind::Id(String::new()), "id-invalid"),
            (Kind::ReadingUnknown, "reading-unknown"),
            (Kind::PouUnknown(String::new()), "pou-unknown"),
            (Kind::NoteUnknown, "note-unknown"),
            (Kind::StepOutOfScale { step: 9, top: 5 }, "step-out-of-scale"),
        ];
        for (kind, code) in table {
            let error = Error::new(kind);
            assert_eq!(error.code(), code);
            assert_eq!(error.is_pack(), code.starts_with("pack-"));
            assert!(error.to_string().contains(':'), "{code} names a mend");
        }
    }
}
