use super::{FindingCode, Severity, Source, Subject, TextRef};
use crate::document::Stamp;
use crate::identify::Identifying;
use crate::pack::ContentPack;
use crate::text::Text;

/// Something worth a second look. It points into the document, and no `Debug` of it shows a word
/// that a person wrote.
///
/// ```
/// use ppsa_core::practice::{Community, Save};
/// use ppsa_core::rules::{Subject, findings};
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
/// assert_eq!(found[0].subject, Subject::Community(&"1-1".parse()?));
/// assert_eq!(found[0].path(), "community/1-1/mission");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding<'d> {
    /// What kind it is.
    pub code: FindingCode,
    /// Why, for a code that has several [causes](FindingCode::causes).
    pub cause: Option<&'static str>,
    /// What it is about.
    pub subject: Subject<'d>,
    /// F15: the text of that record which it points at.
    pub text: Option<TextRef<'d>>,
    /// F15: what was found in that text, in the order of the words.
    pub spans: Vec<Identifying>,
    /// The last change of what it rests on: to put it away later than that holds.
    pub(super) rests_on: Option<Stamp>,
    path: String,
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

impl Finding<'_> {
    /// The stable name of what it points at: kinds, ids and keys, such as `objective/4-a` or
    /// `reading/3-a/pou/tinana`, with the cause at the end. No two findings share code and path,
    /// and by the two it is [dismissed](crate::practice::Dismissal). It is to be compared and not
    /// to be read: [`subject`](Self::subject) and [`text`](Self::text) say the same.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// How much it asks for.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.code.severity()
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

/// Where a rule puts what it finds.
pub(super) struct Found<'f, 'd> {
    /// The code of the rule.
    pub code: FindingCode,
    pub all: &'f mut Vec<Finding<'d>>,
}

impl<'d> Found<'_, 'd> {
    /// Something about this, for this cause. Where nothing is said of what it rests on, that is the
    /// record.
    pub fn add(
        &mut self,
        subject: Subject<'d>,
        cause: Option<&'static str>,
        rests_on: Option<Stamp>,
    ) {
        debug_assert!(cause.is_none_or(|it| self.code.causes().contains(&it)), "{cause:?}");
        let path = subject.path(cause.unwrap_or_default());
        let (code, text, spans) = (self.code, None, Vec::new());
        self.all.push(Finding { code, cause, subject, text, spans, rests_on, path });
    }

    /// Something in a text of this record.
    pub fn add_text(&mut self, subject: Subject<'d>, text: TextRef<'d>, spans: Vec<Identifying>) {
        let (code, path) = (self.code, subject.path(&text.part.path()));
        let (cause, text, rests_on) = (None, Some(text), None);
        self.all.push(Finding { code, cause, subject, text, spans, rests_on, path });
    }
}
