use super::{FindingCode, Source};
use crate::document::{Id, Stamp};
use crate::identify::Identifying;
use crate::pack::ContentPack;
use crate::text::Text;

/// Something worth a second look. It holds no word that a person wrote.
///
/// ```
/// use ppsa_core::practice::{Community, Save};
/// use ppsa_core::rules::findings;
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let mut document = Document::new(Replica::new(1));
/// let rules = "Whoever speaks is not cut short".to_owned();
/// document.apply(&Save(Community { rules, ..Community::default() }))?;
///
/// let found = findings(&document, &pack, today);
/// assert_eq!(found.len(), 1);
/// assert_eq!((found[0].code.id(), found[0].cause), ("community-agreement", Some("mission")));
/// assert_eq!(found[0].path, "community/1-1/mission");
/// assert_eq!(found[0].of.as_ref().map(|it| it.as_str()), Some("1-1"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub code: FindingCode,
    /// Why, for a code that has several causes: one of those in
    /// [`FINDINGS`](crate::pack::FINDINGS).
    pub cause: Option<&'static str>,
    /// What it points at: kinds, ids and keys, such as `objective/4-a` or
    /// `reading/3-a/pou/tinana`. A cause stands at the end. No two findings share code and path,
    /// and by the two it is [dismissed](crate::practice::Dismissal).
    pub path: String,
    /// The record it points at, where it is one.
    pub of: Option<Id>,
    /// F15: what was found in the words that the path names, in their order.
    pub spans: Vec<Identifying>,
    /// The last change of what it rests on: to put it away later than that holds.
    pub(super) rests_on: Option<Stamp>,
}

/// How much a finding asks for. There is no stronger kind than these two.
///
/// ```
/// use ppsa_core::rules::Severity;
///
/// assert_eq!(Severity::Invitation.id(), "invitation");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Severity {
    /// Something to think about, or to talk over, when it suits.
    Invitation,
    /// Something to look at before these words leave the device: F15.
    BeforeSharing,
}

impl Severity {
    /// Its stable id.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::BeforeSharing => "before-sharing",
        }
    }
}

/// A finding in the words of a pack.
///
/// ```
/// use ppsa_core::practice::{Community, Save};
/// use ppsa_core::rules::findings;
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let mut document = Document::new(Replica::new(1));
/// document.apply(&Save(Community::default()))?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let found = findings(&document, &pack, today);
/// let words = found[0].words(&pack).ok_or("no words")?;
/// assert!(words.says.text.starts_with("There is no mission written yet."));
/// assert_eq!(words.offers, Some("community-founding"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FindingText<'p> {
    /// A few words to head it.
    pub title: &'p Text,
    /// What it says of its cause, or of itself where the cause has no words.
    pub says: &'p Text,
    /// The id of a template that fits.
    pub offers: Option<&'p str>,
}

impl Finding {
    /// About the record with this id.
    pub(super) fn at(code: FindingCode, kind: &str, id: &Id) -> Self {
        let mut found = Self::on(code, [kind, "/", id.as_str()].concat());
        found.of = Some(id.clone());
        found
    }

    /// About something that is no record.
    pub(super) fn on(code: FindingCode, path: String) -> Self {
        Self { code, cause: None, path, of: None, spans: Vec::new(), rests_on: None }
    }

    pub(super) fn cause(mut self, cause: &'static str) -> Self {
        self.cause = Some(cause);
        self.within(cause)
    }

    /// About a part of it.
    pub(super) fn within(mut self, part: &str) -> Self {
        self.path.push('/');
        self.path.push_str(part);
        self
    }

    pub(super) fn rests_on(mut self, stamp: Option<Stamp>) -> Self {
        self.rests_on = stamp;
        self
    }

    /// How much it asks for.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self.code {
            FindingCode::MayIdentifySomeone => Severity::BeforeSharing,
            _ => Severity::Invitation,
        }
    }

    /// Where its rule comes from.
    #[must_use]
    pub const fn sources(&self) -> &'static [Source] {
        self.code.sources()
    }

    /// How the pack words it, if it does.
    #[must_use]
    pub fn words<'p>(&self, pack: &'p ContentPack) -> Option<FindingText<'p>> {
        let words = pack.finding(self.code.id())?;
        let says = self.cause.and_then(|cause| words.cause(cause)).unwrap_or(&words.says);
        Some(FindingText { title: &words.title, says, offers: words.offers.as_deref() })
    }
}
