//! What holds for any document and any day.

use chrono::{Days, NaiveDate};
use ppsa_core::framework::{Element, Season};
use ppsa_core::identify::identifying;
use ppsa_core::plan::{
    AgreementMethod, CompanionReading, CompanionReadingChange, Objective, ObjectiveChange, Outcome,
    StepHolder, Voice,
};
use ppsa_core::practice::{
    Community, Companion, Contact, Course, CourseKind, Dismissal, Feedback, FeedbackWay, Group,
    Holder, LineManager, Role, Save, Session, Supervision, SupervisionWith,
};
use ppsa_core::reflection::{Answer, Entry, ReflectionChange, TemplateSnapshot};
use ppsa_core::rules::{
    Finding, FindingArea, FindingCode, Scope, Subject, active_findings, due, findings,
};
use ppsa_core::season::{Journey, JourneyChange};
use ppsa_core::{
    Change, ContentPack, Document, Lang, NoteKind, Reading, ReadingChange, Replica, Text,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::with::With;

/// With low thresholds, so that small documents have findings.
static PACK: LazyLock<ContentPack> = LazyLock::new(|| {
    let low = r#"{ "fewReflections": 1, "fewContacts": 2, "manyPeople": 1, "loadDays": 7 }"#;
    With::nothing().set(low).pack
});

/// In everything that anyone writes here, and in no id, key or name of a field.
const SECRET: &str = "zebra";
const WORDS: [&str; 4] =
    ["Zebra 021 123 4567", "Zebra", " ", "zebra hone.Zebra@example.nz, ZAC5361 Zebra"];
const TEMPLATES: [&str; 3] = ["supervision", "first-meeting", "after-conversation"];

/// A change that is yet to find out what is there: a few small numbers.
type Act = (u8, [usize; 6]);

fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec((0..22u8, prop::array::uniform6(0..6usize)), 0..most)
}

/// Days near each other, and now and then one at the ends of what a document can hold.
fn day(nth: usize) -> NaiveDate {
    let near = |days| {
        NaiveDate::from_ymd_opt(2026, 6, 30).unwrap().checked_sub_days(Days::new(days)).unwrap()
    };
    let far = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    [near(0), near(1), near(40), near(400), far(9999, 12, 31), far(0, 1, 1)][nth]
}

fn nth<'d, T: ppsa_core::document::RecordKind + 'd>(
    document: &'d Document,
    nth: usize,
) -> Option<&'d T> {
    let count = document.all::<T>().count();
    document.all::<T>().nth(nth % count.max(1))
}

fn some(nth: usize) -> Option<bool> {
    [None, Some(true), Some(false)][nth % 3]
}

fn practice(document: &Document, act: &Act) -> Option<Box<dyn Change>> {
    let (what, [a, b, c, d, e, f]) = *act;
    let words = || WORDS[a % 4].to_owned();
    let (on, id) = (day(b), None);
    let companion = || nth::<Companion>(document, c).and_then(|it| it.id.clone());
    let of = || match d % 3 {
        0 => nth::<Group>(document, c).and_then(|it| it.id.clone()),
        1 => nth::<Community>(document, c).and_then(|it| it.id.clone()),
        _ => nth::<Supervision>(document, c).and_then(|it| it.id.clone()),
    };
    let ended = (e == 0).then_some(on);
    Some(match what {
        0 => Box::new(Save(Holder { role: Role::ALL.get(a).copied(), ..Holder::default() })),
        1 => {
            let (label, guiding, look_on) = (words(), c > 2, (f > 3).then_some(on));
            Box::new(Save(Companion { label, ended, guiding, look_on, ..Companion::default() }))
        }
        2 => {
            let companion = nth::<Companion>(document, c)?.clone();
            Box::new(Save(Companion { label: words(), ended, ..companion }))
        }
        3..=5 => {
            let elements = Element::ALL.into_iter().skip(d).collect();
            let (task_work, advice) = (e > 1, f > 2);
            let contact = Contact::new(companion()?, on);
            Box::new(Save(Contact { task_work, advice, elements, text: words(), ..contact }))
        }
        6 => {
            let way = FeedbackWay::ALL[d % 4];
            Box::new(Save(Feedback { id, with: companion()?, on, way, text: words() }))
        }
        7 => {
            let with = SupervisionWith::ALL.get(c).copied();
            let (months, since) = (u8::try_from(d).ok(), Some(on));
            let (label, agreed) = (words(), words());
            Box::new(Save(Supervision { id, with, label, months, agreed, since, ended }))
        }
        8 => {
            let members = Some(if c > 2 { 9 } else { 3 });
            let (label, agreed, online) = (words(), words(), false);
            let [facilitator_external, steady, monthly, confidentiality] = [d, e, f, b].map(some);
            Box::new(Save(Group {
                id,
                label,
                members,
                facilitator_external,
                steady,
                monthly,
                confidentiality,
                online,
                agreed,
                since: None,
                ended,
            }))
        }
        9 => {
            let [boss, rotates, regular] = [c, d, f].map(some);
            let line_manager = LineManager::ALL.get(c).copied();
            Box::new(Save(Community {
                id,
                label: words(),
                mission: words(),
                rules: words(),
                between: words(),
                boss,
                line_manager,
                rotates,
                regular,
                since: None,
                ended,
            }))
        }
        10 | 11 => {
            let session = Session::booked(of()?, on);
            Box::new(Save(Session { held: e > 1, led_by: words(), text: words(), ..session }))
        }
        12 => Box::new(Save(Course { id, which: CourseKind::ALL[c % 4], on, text: words() })),
        13 => {
            let found = findings(document, &PACK, day(0));
            let found = found.get(c)?;
            let (code, path) = (found.code.id().to_owned(), found.path().to_owned());
            Box::new(Save(Dismissal { id, code, path, on }))
        }
        _ => return None,
    })
}

fn written(document: &Document, act: &Act) -> Option<Box<dyn Change>> {
    let (what, [a, b, c, d, e, f]) = *act;
    let text = WORDS[a % 4].to_owned();
    let on = day(b);
    let companion = nth::<Companion>(document, c).and_then(|it| it.id.clone()).filter(|_| d > 1);
    let snapshot = PACK.snapshot();
    let pou = snapshot.pou[d % 5].clone();
    let objective = nth::<Objective>(document, c);
    Some(match what {
        14 => {
            let title = Text::new("A title", Lang::en_nz());
            let template = TEMPLATES[e % 3].to_owned();
            let (pack, version) = ("ppsa-starter".to_owned(), "1".to_owned());
            let asked = Box::new(TemplateSnapshot { template, title, pack, version });
            Box::new(ReflectionChange::Start { on, about: companion, asked })
        }
        15 => {
            let entry = nth::<Entry>(document, c)?.id.clone();
            let asks = Text::new("What?", Lang::en_nz());
            let prompt = ["what", "next"][d % 2].to_owned();
            Box::new(ReflectionChange::Answer { entry, prompt, asks, said: Answer::Text(text) })
        }
        16 => Box::new(ObjectiveChange::Start { on, companion, pou: vec![pou], text }),
        17 => {
            let it = objective?;
            let objective = it.id.clone();
            let how =
                if it.companion.is_some() { AgreementMethod::Said } else { AgreementMethod::Here };
            let wording = it.wording().id.clone();
            Box::new(match d {
                0 => ObjectiveChange::Agree { objective, wording, on, how },
                1 => ObjectiveChange::Reword { objective, on, text },
                2 => ObjectiveChange::End { objective, ending: Outcome::SetDown, on, text },
                3 => ObjectiveChange::TakeUp { objective },
                4 => ObjectiveChange::Review { objective, on, together: e > 2, text },
                _ => ObjectiveChange::SetReviewOn { objective, on: Some(on) },
            })
        }
        18 => {
            let objective = objective?.id.clone();
            let holder = StepHolder::ALL[d % 3];
            Box::new(ObjectiveChange::AddStep { objective, holder, text })
        }
        19 if f == 0 => Box::new(ReadingChange::Start { on, snapshot: Box::new(snapshot) }),
        19 if f == 1 => {
            let voice = Voice::ALL[e % 2];
            let (snapshot, with) = (Box::new(snapshot), companion?);
            Box::new(CompanionReadingChange::Start { on, snapshot, with, voice })
        }
        19 if f == 2 => {
            let reading = nth::<CompanionReading>(document, c)?.id.clone();
            let kind = NoteKind::ALL[e % 2];
            Box::new(CompanionReadingChange::AddNote { reading, pou: pou.key, kind, text })
        }
        19 | 20 => {
            let reading = nth::<Reading>(document, c)?.id.clone();
            let kind = NoteKind::ALL[e % 2];
            Box::new(ReadingChange::AddNote { reading, pou: pou.key, kind, text })
        }
        _ if f > 2 => Box::new(JourneyChange::Start { with: companion, label: text }),
        _ => {
            let journey = nth::<Journey>(document, c)?.id.clone();
            Box::new(JourneyChange::Enter { journey, season: Season::Hotoke, on, text })
        }
    })
}

fn act_all(document: &mut Document, acts: &[Act]) {
    for act in acts {
        let change = practice(document, act).or_else(|| written(document, act));
        // A refused change is as good as none.
        let _ = change.map(|change| document.apply(&*change));
    }
}

fn document(acts: &[Act]) -> Document {
    let mut document = Document::new(Replica::new(1));
    act_all(&mut document, acts);
    document
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let ends = [NaiveDate::MIN, NaiveDate::MAX, day(4), day(5)];
    prop_oneof![4 => Just(day(0)), 1 => proptest::sample::select(ends.to_vec())]
}

/// Whether a finding is about the holder's own plan.
fn is_of_plan(document: &Document, it: &Finding<'_>) -> bool {
    let objective = match it.subject {
        Subject::Objective(id) => document.get::<Objective>(id),
        _ => None,
    };
    it.code.area() == FindingArea::OwnPlan && objective.is_none_or(|it| it.companion.is_none())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn it_is_in_order_has_words_and_holds_none(acts in acts(60), today in any_day()) {
        let document = document(&acts);
        let found = findings(&document, &PACK, today);
        prop_assert_eq!(&found, &findings(&document, &PACK, today));
        let keys: Vec<_> = found.iter().map(|it| (it.code, it.path())).collect();
        let sorted: BTreeSet<_> = keys.iter().copied().collect();
        prop_assert_eq!(&keys, &sorted.into_iter().collect::<Vec<_>>(), "in order, none twice");
        for it in &found {
            prop_assert!(it.words(&PACK).is_some());
            let debug = format!("{it:?}").to_lowercase();
            prop_assert!(!debug.contains(SECRET));
            prop_assert!(it.path().is_ascii() && !it.path().contains(' '));
            prop_assert!(it.cause.is_none_or(|cause| it.path().ends_with(cause)));
            prop_assert!(it.cause.is_none_or(|cause| it.code.causes().contains(&cause)));
            prop_assert!(it.subject.record().is_none_or(|of| it.path().contains(of.as_str())));
            let is_of_words = it.code == FindingCode::MayIdentifySomeone;
            prop_assert_eq!((it.spans.is_empty(), it.text.is_some()), (!is_of_words, is_of_words));
            if let Some(text) = it.text {
                prop_assert_eq!(&identifying(text.words()), &it.spans);
            }
        }
        let shown = active_findings(&document, &PACK, today, Scope::ALL);
        prop_assert!(shown.iter().all(|it| found.contains(it)));
        let mut of_agreements = shown.clone();
        of_agreements.retain(|it| it.code.area() == FindingArea::Agreements);
        prop_assert_eq!(active_findings(&document, &PACK, today, Scope::AGREEMENTS), of_agreements);
        let of_plan = shown.into_iter().filter(|it| is_of_plan(&document, it));
        prop_assert_eq!(active_findings(&document, &PACK, today, Scope::OWN_PLAN), of_plan.collect::<Vec<_>>());
        let due = due(&document, &PACK, today);
        prop_assert!(due.is_sorted_by_key(|it| (it.on, it.kind)));
        prop_assert!(due.iter().all(|it| it.overdue == (it.on < today)));
    }

    #[test]
    fn the_way_a_document_came_to_be_makes_no_difference(
        before in acts(40), mine in acts(15), theirs in acts(15)
    ) {
        let base = document(&before).records();
        let copy = |replica| Document::from_records(Replica::new(replica), base.clone()).unwrap();
        let (mut one, mut two) = (copy(7), copy(8));
        act_all(&mut one, &mine);
        act_all(&mut two, &theirs);
        let (mut onto_one, mut onto_two) = (one.clone(), two.clone());
        onto_one.merge(&two).unwrap();
        onto_two.merge(&one).unwrap();
        let backwards = onto_one.records().into_iter().rev();
        let again = Document::from_records(Replica::new(9), backwards).unwrap();
        for other in [&onto_two, &again] {
            prop_assert_eq!(findings(&onto_one, &PACK, day(0)), findings(other, &PACK, day(0)));
            prop_assert_eq!(active_findings(&onto_one, &PACK, day(0), Scope::ALL), active_findings(other, &PACK, day(0), Scope::ALL));
            prop_assert_eq!(due(&onto_one, &PACK, day(0)), due(other, &PACK, day(0)));
        }
    }
}

/// The properties above say something only if the documents they draw are full of findings.
#[test]
fn the_documents_drawn_here_have_findings_of_every_code() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut seen = BTreeSet::new();
    for _ in 0..1500 {
        let acts = acts(60).new_tree(&mut runner).unwrap().current();
        let document = document(&acts);
        let found = findings(&document, &PACK, day(0));
        seen.extend(found.into_iter().map(|it| it.code));
    }
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), FindingCode::ALL);
    assert!(!identifying(WORDS[0]).is_empty());
}

/// Every code and every cause has a title and words of its own in the built-in pack.
#[test]
fn every_code_has_words() {
    for code in FindingCode::ALL {
        let words = PACK.finding(code.id()).unwrap();
        assert!(!words.title.text.is_empty() && !words.says.text.is_empty());
        assert!(words.offers.as_ref().is_none_or(|it| PACK.template(it).is_some()));
        assert!(!code.sources().is_empty());
    }
    let numbers = FindingCode::ALL.map(FindingCode::number);
    assert!(numbers.into_iter().eq((1..).take(numbers.len())), "F1 first, none left out");
}
