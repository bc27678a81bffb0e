//! A summary: the file holds the lines that were chosen, and nothing else.

use ppsa_core::export::{Piece, SummaryLine, Words, summary, summary_from, summary_text};
use ppsa_core::framework::Season;
use ppsa_core::practice::{
    Community, Companion, Contact, Course, CourseKind, Feedback, FeedbackWay, Save, Session,
    Supervision, SupervisionWith,
};
use ppsa_core::reflection::{Answer, Entry, ReflectionChange, TemplateSnapshot};
use ppsa_core::season::JourneyChange;
use ppsa_core::{Document, Id, Replica};
use proptest::prelude::*;

use crate::sample::{day, pack};
use crate::{page, random};

fn lines(document: &Document) -> Vec<SummaryLine> {
    summary(document, pack(), &Words::default(), day(2, 1), day(3, 1))
}

fn text(lines: &[SummaryLine]) -> String {
    summary_text(lines, &Words::default(), day(3, 1), &|on| on.to_string())
}

/// What a line says, in plain words.
fn says(line: &SummaryLine) -> String {
    let all = line.says.iter().map(|piece| match piece {
        Piece::Text(text) => text.plain(),
        Piece::Own(own) => own.clone(),
        Piece::Day(on) => on.to_string(),
        Piece::Number(number) => number.to_string(),
        Piece::Mark(mark) => (*mark).to_owned(),
    });
    all.collect()
}

fn put<T>(document: &mut Document, it: T) -> Id
where
    Save<T>: ppsa_core::document::Change,
{
    document.apply(&Save(it)).unwrap().records[0].id.clone()
}

/// A month of someone's practice.
fn month() -> Document {
    let mut document = Document::new(Replica::new(1));
    let it = &mut document;
    let river = put(it, Companion { label: "River".into(), ..Companion::default() });
    for on in [day(1, 31), day(2, 1), day(2, 10), day(3, 3)] {
        let elements = vec![ppsa_core::framework::Element::RelationalFocus];
        put(it, Contact { elements, task_work: true, ..Contact::new(river.clone(), on) });
    }
    let way = FeedbackWay::ByMessage;
    let (on, asked) = (day(2, 12), "More walking".to_owned());
    put(it, Feedback { id: None, with: river.clone(), on, way, text: asked });
    let with = Some(SupervisionWith::External);
    let of = put(it, Supervision { with, label: "Kauri".into(), ..Supervision::default() });
    let session = Session::booked(of, day(2, 20));
    put(it, Session { held: true, text: "Ask sooner".into(), ..session.clone() });
    put(it, Session { on: day(2, 25), text: "Never held".into(), ..session.clone() });
    put(it, Session { on: day(3, 9), ..session });
    put(it, Community { label: "Silence".into(), rules: "Kind".into(), ..Community::default() });
    let which = CourseKind::GroupWorks;
    put(it, Course { id: None, which, on: day(2, 3), text: String::new() });
    let template = pack().template("gibbs").unwrap();
    let asked = Box::new(TemplateSnapshot::of(pack(), template));
    let start = ReflectionChange::Start { on: day(2, 14), about: Some(river), asked };
    let entry = document.apply(&start).unwrap().records[0].id.clone();
    for (prompt, words) in template.prompts().zip(["We talked", "I was numb"]) {
        let (prompt, asks) = (prompt.id.clone(), prompt.asks.clone());
        let (entry, said) = (entry.clone(), Answer::Text(words.into()));
        document.apply(&ReflectionChange::Answer { entry, prompt, asks, said }).unwrap();
    }
    document
}

#[test]
fn the_lines_of_a_month() {
    let lines = lines(&month());
    let keys: Vec<&str> = lines.iter().map(|it| it.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "contacts",
            "contacts/relational-focus",
            "contacts/task-work",
            "found/no-provisional-objective/1-1",
            "found/peer-drift/1-1",
            "found/community-agreement",
            "next/supervision/a-1",
            "session/8-1",
            "feedback/6-1",
            "reflection/d-1",
            "reflection/d-1/description",
            "reflection/d-1/feelings",
            "course/c-1",
        ]
    );
    let all: Vec<String> = lines.iter().map(says).collect();
    assert_eq!(all[..3], ["Contacts: 2", "Relational focus: 2", "practical things only: 2"]);
    assert_eq!(all[7], "2026-02-20, External supervision, Kauri: Ask sooner");
    assert_eq!(all[8], "2026-02-12, by message or call: More walking");
    assert!(all[10].ends_with(" \u{2013} We talked"), "{}", all[10]);
    // No label stands in what a line says: it comes once the line is chosen.
    assert!(all.iter().all(|it| !it.contains("River")));
    let about: Vec<&str> =
        lines.iter().filter(|it| it.about.is_some()).map(|it| it.key.as_str()).collect();
    assert_eq!(about.len(), 6, "{about:?}");
    assert_eq!(lines[8].about, Some(Piece::Own("River".into())));
}

#[test]
fn the_season_of_a_relationship_is_a_line_and_ones_own_is_none() {
    let mut document = month();
    let river = document.all::<Companion>().next().unwrap().id.clone();
    for with in [river, None] {
        let start = JourneyChange::Start { with, label: String::new() };
        let journey = document.apply(&start).unwrap().records[0].id.clone();
        for (on, season) in [(day(1, 20), Season::Hotoke), (day(2, 11), Season::Koanga)] {
            let (journey, text) = (journey.clone(), "Music".to_owned());
            document.apply(&JourneyChange::Enter { journey, season, on, text }).unwrap();
        }
    }
    let lines = lines(&document);
    let seasons: Vec<&SummaryLine> =
        lines.iter().filter(|it| it.key.starts_with("season/")).collect();
    assert_eq!(seasons.len(), 1, "within its days, and of the two");
    assert_eq!(says(seasons[0]), "2026-02-11: kōanga, spring: Music");
    assert_eq!(seasons[0].about, Some(Piece::Own("River".into())));
}

#[test]
fn it_begins_at_the_last_external_supervision() {
    let mut document = month();
    assert_eq!(summary_from(&document, day(3, 1)), day(2, 20));
    assert_eq!(summary_from(&document, day(2, 18)), day(1, 18), "it was still to come");
    let with = Some(SupervisionWith::Colleague);
    let of = put(&mut document, Supervision { with, ..Supervision::default() });
    put(&mut document, Session { held: true, ..Session::booked(of, day(2, 28)) });
    assert_eq!(summary_from(&document, day(3, 1)), day(2, 20));
    assert_eq!(summary_from(&Document::new(Replica::new(1)), day(3, 31)), day(2, 28));
}

#[test]
fn nothing_chosen_is_a_title_and_a_day() {
    assert_eq!(text(&[]), "# My notes\n\n2026-03-01\n");
    assert!(lines(&Document::new(Replica::new(1))).is_empty());
}

#[test]
fn the_file_holds_what_was_chosen() {
    let all = lines(&month());
    let chosen = ["contacts", "session/8-1", "feedback/6-1"];
    let chosen: Vec<SummaryLine> =
        all.into_iter().filter(|it| chosen.contains(&it.key.as_str())).collect();
    assert_eq!(
        text(&chosen),
        "# My notes\n\n2026-03-01\n\n## Contacts\n\n- Contacts: 2\n\n## Sessions\n\n\
         - 2026-02-20, External supervision, Kauri: Ask sooner\n\n## Asked how it is for them\n\n\
         - River: 2026-02-12, by message or call: More walking\n"
    );
}

/// Words that stand for themselves and in no other.
fn token(number: usize) -> String {
    format!("tok{number}x")
}

/// A document in which each piece of own words is another token, by what happens in it.
fn told_apart(acts: &[random::Act]) -> Document {
    let acts: Vec<random::Act> = acts
        .iter()
        .enumerate()
        .map(|(at, act)| random::Act { words: token(at), ..act.clone() })
        .collect();
    random::document(pack(), &acts)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_words_of_a_line_that_was_not_chosen_go_out(
        seed in any::<u64>(),
        count in 0_usize..120,
        choice in prop::collection::vec(any::<bool>(), 1..40),
        from in 1_u32..300,
    ) {
        let document = told_apart(&random::acts(seed, count));
        let (from, today) = (day(1, 1) + chrono::Days::new(from.into()), day(12, 1));
        let all = summary(&document, pack(), &Words::default(), from, today);
        let again = summary(&document, pack(), &Words::default(), from, today);
        prop_assert_eq!(&all, &again, "the order is stable");
        let (chosen, left): (Vec<_>, Vec<_>) =
            all.into_iter().zip(choice.iter().cycle()).partition(|(_, chosen)| **chosen);
        let chosen: Vec<SummaryLine> = chosen.into_iter().map(|(line, _)| line).collect();
        let text = text(&chosen);
        page::check_markdown(&text);
        let goes = |piece: &Piece| chosen.iter().any(|line| line.pieces().any(|it| it == piece));
        for (line, _) in &left {
            for piece in line.pieces() {
                if let Piece::Own(own) = piece {
                    prop_assert!(goes(piece) || !text.contains(own.as_str()), "{own} in {text}");
                }
            }
        }
        for at in 0..count {
            let own = Piece::Own(token(at));
            prop_assert_eq!(text.contains(&token(at)), goes(&own) || worded(&chosen, &token(at)));
        }
    }

    #[test]
    fn keys_are_unique_and_any_words_hold(seed in any::<u64>(), count in 0_usize..120) {
        let document = random::document(pack(), &random::acts(seed, count));
        let all = summary(&document, pack(), &Words::default(), day(1, 1), day(12, 1));
        for (at, line) in all.iter().enumerate() {
            prop_assert!(all[..at].iter().all(|it| it.key != line.key), "{} twice", line.key);
        }
        page::check_markdown(&text(&all));
    }
}

/// Whether words of a template or a pack that a person brought hold these.
fn worded(lines: &[SummaryLine], words: &str) -> bool {
    let mut pieces = lines.iter().flat_map(SummaryLine::pieces);
    pieces.any(|it| matches!(it, Piece::Text(text) if text.plain().contains(words)))
}

#[test]
fn the_generator_makes_every_kind_of_line() {
    let document = told_apart(&random::acts(7, 3_000));
    let all = summary(&document, pack(), &Words::default(), day(1, 1), day(12, 1));
    for kind in
        ["contacts", "found", "next", "session", "feedback", "reflection", "course", "objective"]
    {
        assert!(all.iter().any(|it| it.key.starts_with(kind)), "{kind}");
    }
    assert!(document.all::<Entry>().count() > 0);
}
