use chrono::NaiveDate;

use super::finding::Found;
use super::index::{Index, PlanIndex};
use super::{Finding, FindingCode};
use crate::document::Document;
use crate::order::sorted;
use crate::pack::ContentPack;

/// All findings about a document on a day, in the order of their codes and then of their paths.
/// Those that the person dismissed are among them: [`active_findings`](super::active_findings) leaves them out.
///
/// ```
/// use ppsa_core::rules::findings;
/// use ppsa_core::{ContentPack, Document, Replica};
///
/// let pack = ContentPack::built_in("en-NZ")?;
/// let today = chrono::NaiveDate::from_ymd_opt(2026, 3, 1).ok_or("no such day")?;
/// let nothing_yet = Document::new(Replica::new(1));
/// assert!(findings(&nothing_yet, &pack, today).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn findings<'d>(
    document: &'d Document,
    pack: &'d ContentPack,
    today: NaiveDate,
) -> Vec<Finding<'d>> {
    let index = Index::new(document, pack.thresholds(), today);
    let plan = PlanIndex::new(document, pack, today, index.open_objectives().collect());
    let mut found = Vec::new();
    in_own_plan(&plan, &mut found);
    in_agreements(&index, &mut found);
    in_practice(&index, &mut found);
    in_order(document, found)
}

/// Declares a function for each area, which calls the rules of that area and no others: a page
/// that looks for some findings loads no rule of the rest.
macro_rules! areas {
    ($(
        $(#[$about:meta])*
        $number:literal $code:ident $id:literal [$($source:ident)*] $area:ident $severity:ident
            $($rule:ident)::+ $([$($cause:literal)*])?;
    )*) => {
        pub(super) fn in_own_plan<'d>(index: &PlanIndex<'d>, all: &mut Vec<Finding<'d>>) {
            $( where_it_is!(OwnPlan $area {
                super::$($rule)::+(index, &mut Found { code: FindingCode::$code, all });
            }); )*
        }

        pub(super) fn in_agreements<'d>(index: &Index<'d>, all: &mut Vec<Finding<'d>>) {
            $( where_it_is!(Agreements $area {
                super::$($rule)::+(index, &mut Found { code: FindingCode::$code, all });
            }); )*
        }

        fn in_practice<'d>(index: &Index<'d>, all: &mut Vec<Finding<'d>>) {
            $( where_it_is!(Practice $area {
                super::$($rule)::+(index, &mut Found { code: FindingCode::$code, all });
            }); )*
        }
    };
}

/// What is to be done where the area of a row is the one looked at.
macro_rules! where_it_is {
    (OwnPlan OwnPlan $does:block) => {
        $does
    };
    (Agreements Agreements $does:block) => {
        $does
    };
    (Practice Practice $does:block) => {
        $does
    };
    ($looked_at:ident $other:ident $does:block) => {};
}

crate::framework::finding_table!(areas);

/// The findings in their order, each with what it rests on.
pub(super) fn in_order<'d>(document: &Document, mut found: Vec<Finding<'d>>) -> Vec<Finding<'d>> {
    for it in &mut found {
        it.rests_on = it.rests_on.or_else(|| document.changed(it.subject.record()?));
    }
    sorted(found, &|a, b| (a.code, a.path()).cmp(&(b.code, b.path())))
}
