//! Documents made of whatever might happen: every kind of record, in any order, with any words.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use ppsa_core::document::{Change, RemoveRecord};
use ppsa_core::framework::{Element, Season};
use ppsa_core::plan::{
    AgreementMethod, CompanionReading, CompanionReadingChange, LinkEnd, Objective, ObjectiveChange,
    Outcome, PackSnapshot, PouSnapshot, StepHolder, Voice,
};
use ppsa_core::practice::{
    Community, Companion, Contact, Course, CourseKind, Dismissal, Feedback, FeedbackWay, Group,
    Holder, LineManager, Role, Save, Session, Supervision, SupervisionWith,
};
use ppsa_core::reflection::{
    Answer, Choice, Entry, PromptKind, ReflectionChange, TemplateSnapshot,
};
use ppsa_core::season::{HarderDays, Journey, JourneyChange};
use ppsa_core::{
    ContentPack, Document, Id, Lang, NoteKind, Rating, RatingKind, Reading, ReadingChange, Replica,
    Text,
};

/// Words that have broken programs.
pub const HOSTILE: [&str; 20] = [
    "",
    " \t\r\n",
    "\0",
    "\u{7}\u{1B}[31m\u{85}\u{FFFE}",
    "\u{202E}drawkcab\u{2066}",
    "🧑🏽‍🌾👩‍👩‍👧 ā",
    "</script></style><script>alert(1)</script><img src=x onerror=alert(1)>",
    "\" onload='x' &lt; &#60; ]]> <!--",
    "=cmd|' /C calc'!A0",
    "  ＝1+1;@SUM(A1)\t-2",
    "a,b;c\\d\r\ne\rf\ng",
    "| a | b |\n|---|---|",
    "# Heading\n\n- list\n1. one\n> quote\n```\ncode",
    "[link](https://example.org) <https://example.org> www.example.org ![x](y)",
    "---\ntitle: x\n---\n\n    code\n\n===",
    "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT",
    "{mi|whānau} {mi|",
    "'=1\"=2",
    "$x^2$ ~~gone~~ **b** _i_ `c` {#id}",
    "e\u{301}\u{300}\u{35C}\u{2028}\u{2029}\u{FEFF}\u{200B}",
];

/// One thing that happens: what, to which, how, and the words.
#[derive(Debug, Clone)]
pub struct Act {
    pub what: u8,
    pub which: u8,
    pub how: u8,
    pub words: String,
}

/// The document after all of it. What cannot be done is left out.
pub fn document(pack: &ContentPack, acts: &[Act]) -> Document {
    let mut document = Document::new(Replica::new(0x9F8E_7D6C_5B4A_3210));
    for act in acts {
        apply(&mut document, pack, act);
    }
    document
}

/// Acts that are always the same for the same seed.
pub fn acts(seed: u64, count: usize) -> Vec<Act> {
    let mut state = seed;
    let mut next = move || {
        // SplitMix64.
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (state ^ state >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        u8::try_from((mixed ^ mixed >> 31) >> 56).unwrap()
    };
    let act = |_| {
        let (what, which, how) = (next(), next(), next());
        let words = HOSTILE[usize::from(next()) % HOSTILE.len()].to_owned();
        Act { what, which, how, words }
    };
    (0..count).map(act).collect()
}

fn pick<T: Clone>(all: &[T], nth: u8) -> T {
    all[usize::from(nth) % all.len()].clone()
}

fn nth<T>(all: impl Iterator<Item = T>, nth: u8) -> Option<T> {
    let mut all: Vec<T> = all.collect();
    (!all.is_empty()).then(|| all.remove(usize::from(nth) % all.len()))
}

fn day(number: u8) -> NaiveDate {
    match number {
        0 => NaiveDate::from_ymd_opt(0, 1, 1),
        255 => NaiveDate::from_ymd_opt(9999, 12, 31),
        _ => NaiveDate::from_yo_opt(2026, u32::from(number)),
    }
    .unwrap()
}

/// The pack's snapshot, or one whose keys and names are any words.
fn snapshot(pack: &ContentPack, act: &Act) -> PackSnapshot {
    let mut snapshot = pack.snapshot();
    if act.how.is_multiple_of(4) {
        for (at, pou) in snapshot.pou.iter_mut().enumerate() {
            let key = format!("{}{at}", act.words);
            *pou = PouSnapshot { key, name: Text::new(act.words.clone(), Lang::mi()) };
        }
        snapshot.pack = act.words.clone();
    }
    snapshot
}

fn apply(document: &mut Document, pack: &ContentPack, act: &Act) {
    let Act { what, which, how, words } = act.clone();
    let on = day(which);
    let companion = nth(document.all::<Companion>(), how).and_then(|it| it.id.clone());
    let companion = companion.clone().filter(|_| how % 2 == 0);
    let reading = nth(document.all::<Reading>(), which).cloned();
    let objective = nth(document.all::<Objective>(), which).cloned();
    let journey = nth(document.all::<Journey>(), which).map(|it| it.id.clone());
    let entry = nth(document.all::<Entry>(), which).cloned();
    let change: Option<Box<dyn Change>> = match what % 30 {
        0 => {
            let snapshot = Box::new(snapshot(pack, act));
            let voice = pick(Voice::ALL, which);
            let start: Box<dyn Change> = match companion {
                Some(with) => Box::new(CompanionReadingChange::Start { on, snapshot, with, voice }),
                None => Box::new(ReadingChange::Start { on, snapshot }),
            };
            Some(start)
        }
        it @ 1..=5 => reading.and_then(|it_is| read(&it_is, it, act)),
        6 => {
            let pou = vec![pick(&snapshot(pack, act).pou, which)];
            Some(Box::new(ObjectiveChange::Start { on, companion, pou, text: words }))
        }
        it @ 7..=12 => objective.map(|it_is| plan(&it_is, it, act)),
        13 => Some(Box::new(JourneyChange::Start { with: companion, label: words })),
        14 | 15 => journey.map(|journey| -> Box<dyn Change> {
            let season = pick(&Season::ALL, how);
            Box::new(JourneyChange::Enter { journey, season, on, text: words })
        }),
        16 => {
            let mut asked = TemplateSnapshot::of(pack, &pick(pack.templates(), which));
            if how.is_multiple_of(3) {
                asked.template = words.clone();
                asked.title = Text::new(words, Lang::en_nz());
            }
            Some(Box::new(ReflectionChange::Start { on, about: companion, asked: Box::new(asked) }))
        }
        17..=19 => entry.map(|entry| answer(pack, &entry, act)),
        20 => Some(Box::new(Save(Companion {
            label: words.clone(),
            since: Some(on),
            call: words,
            needed_on: (how > 5).then_some(on),
            ..Companion::default()
        }))),
        21 => companion.map(|with| -> Box<dyn Change> {
            let elements = vec![pick(&Element::ALL, how)];
            Box::new(Save(Contact {
                elements,
                task_work: how > 9,
                text: words.clone(),
                service: words,
                ..Contact::new(with, on)
            }))
        }),
        22 if how > 30 => {
            nth(document.all::<CompanionReading>(), which).map(|it| -> Box<dyn Change> {
                let (reading, pou) = (it.id.clone(), it.snapshot.pou[0].key.clone());
                let kind = pick(NoteKind::ALL, how);
                Box::new(CompanionReadingChange::AddNote { reading, pou, kind, text: words })
            })
        }
        22 => companion.map(|with| -> Box<dyn Change> {
            let way = pick(FeedbackWay::ALL, which);
            Box::new(Save(Feedback { id: None, with, on, way, text: words }))
        }),
        23 => Some(supervision(act)),
        24 => Some(Box::new(Save(Group { label: words, members: Some(how), ..Group::default() }))),
        25 => {
            let line_manager = Some(pick(LineManager::ALL, how));
            let (label, rules) = (words.clone(), words);
            Some(Box::new(Save(Community { label, rules, line_manager, ..Community::default() })))
        }
        26 => {
            let of = nth(document.all::<Supervision>(), how).and_then(|it| it.id.clone());
            let of = of.unwrap_or_else(|| "ffff-1".parse::<Id>().unwrap());
            Some(Box::new(Save(Session {
                held: how % 2 == 0,
                text: words,
                ..Session::booked(of, on)
            })))
        }
        27 => {
            let which = pick(CourseKind::ALL, how);
            Some(Box::new(Save(Course { id: None, which, on, text: words })))
        }
        28 if how % 3 == 0 => {
            let (helps, call) = (words.clone(), words);
            Some(Box::new(Save(HarderDays { helps, call, ..HarderDays::default() })))
        }
        28 if how % 2 == 0 => {
            Some(Box::new(Save(Holder { role: Some(Role::Worker), ..Holder::default() })))
        }
        28 => Some(Box::new(Save(Dismissal { id: None, code: words.clone(), path: words, on }))),
        _ => {
            let removable = nth(document.records().into_iter(), which).filter(|_| how < 40);
            removable.map(|it| -> Box<dyn Change> { Box::new(RemoveRecord(it.id)) })
        }
    };
    if let Some(change) = change {
        // What cannot be done is left out.
        let _ = document.apply(change.as_ref());
    }
}

fn read(it: &Reading, what: u8, act: &Act) -> Option<Box<dyn Change>> {
    let (reading, text) = (it.id.clone(), act.words.clone());
    let pou = pick(&it.snapshot.pou, act.how).key;
    let rating = Rating::new(act.how % 5 + 1);
    Some(Box::new(match what {
        1 => ReadingChange::SetRating { reading, pou, kind: RatingKind::Now, rating },
        2 => ReadingChange::SetRating { reading, pou, kind: RatingKind::HopedFor, rating },
        3 => ReadingChange::SetSkipped { reading, pou, skipped: true },
        4 => {
            let kind = pick(NoteKind::ALL, act.how);
            ReadingChange::AddNote { reading, pou, kind, text }
        }
        _ => {
            let from = match it.pou(&pou).and_then(|said| said.notes.first()) {
                Some(note) => LinkEnd::note(&pou, note),
                None => LinkEnd { pou, note: None },
            };
            let to = LinkEnd { pou: it.snapshot.pou[0].key.clone(), note: None };
            ReadingChange::AddLink { reading, from, to, text }
        }
    }))
}

fn plan(it: &Objective, what: u8, act: &Act) -> Box<dyn Change> {
    let (objective, text, on) = (it.id.clone(), act.words.clone(), day(act.how));
    Box::new(match what {
        7 => ObjectiveChange::Reword { objective, on, text },
        8 => {
            let how =
                if it.companion.is_some() { AgreementMethod::Said } else { AgreementMethod::Here };
            ObjectiveChange::Agree { objective, wording: it.wording().id.clone(), on, how }
        }
        9 => {
            let ending = pick(&[Outcome::SetDown, Outcome::Done], act.how);
            ObjectiveChange::End { objective, ending, on, text }
        }
        10 => ObjectiveChange::Review { objective, on, together: act.how > 99, text },
        11 => ObjectiveChange::SetReviewOn { objective, on: Some(on) },
        _ => match nth(it.steps.iter(), act.how).filter(|_| act.how.is_multiple_of(3)) {
            Some(step) => {
                let (step, holder) = (step.id.clone(), step.holder);
                ObjectiveChange::SetStep { objective, step, holder, text, done: Some(on) }
            }
            None => {
                let holder = pick(StepHolder::ALL, act.how);
                ObjectiveChange::AddStep { objective, holder, text }
            }
        },
    })
}

fn answer(pack: &ContentPack, entry: &Entry, act: &Act) -> Box<dyn Change> {
    let id = entry.id.clone();
    let template = pack.template(&entry.asked.template);
    let prompt = template.and_then(|it| nth(it.prompts(), act.how));
    let Some(prompt) = prompt.filter(|_| !act.how.is_multiple_of(7)) else {
        // A prompt that no template has, with the answer of whatever kind.
        let said = match act.which % 4 {
            0 => Answer::YesNotYet(true),
            1 => Answer::Date(day(act.how)),
            2 => Answer::Choice(Choice {
                key: act.words.clone(),
                words: Text::new(act.words.clone(), Lang::mi()),
            }),
            _ => Answer::Text(act.words.clone()),
        };
        let asks = Text::new(act.words.clone(), Lang::en_nz());
        let prompt = act.words.clone();
        return Box::new(ReflectionChange::Answer { entry: id, prompt, asks, said });
    };
    if act.how.is_multiple_of(11) {
        let prompt = prompt.id.clone();
        return Box::new(ReflectionChange::Skip { entry: id, prompt, skipped: true });
    }
    if act.how.is_multiple_of(13) {
        return Box::new(ReflectionChange::Finish { entry: id, finished: true });
    }
    let said = match &prompt.kind {
        PromptKind::Text => Answer::Text(act.words.clone()),
        PromptKind::Choice(options) => Answer::Choice(pick(options, act.how)),
        PromptKind::Choices { options, .. } => {
            Answer::Choices { chosen: vec![pick(options, act.how)], own: act.words.clone() }
        }
        PromptKind::Scale(steps) => {
            let rating = Rating::new(1).unwrap();
            Answer::Scale { rating, words: steps[0].clone() }
        }
        PromptKind::Date => Answer::Date(day(act.how)),
        PromptKind::YesNotYet => Answer::YesNotYet(act.how > 99),
        PromptKind::Objective => Answer::Choices { chosen: Vec::new(), own: act.words.clone() },
    };
    let (prompt, asks) = (prompt.id.clone(), prompt.asks.clone());
    Box::new(ReflectionChange::Answer { entry: id, prompt, asks, said })
}

fn supervision(act: &Act) -> Box<dyn Change> {
    Box::new(Save(Supervision {
        with: Some(pick(SupervisionWith::ALL, act.how)),
        months: Some(act.how),
        agreed: act.words.clone(),
        since: Some(day(act.which)),
        ..Supervision::default()
    }))
}
