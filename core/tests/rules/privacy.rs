use ppsa_core::framework::Season;
use ppsa_core::identify::IdentifyingKind::{Email, Phone};
use ppsa_core::identify::identifying;
use ppsa_core::plan::{
    CompanionReading, CompanionReadingChange, Objective, ObjectiveChange, Outcome, StepHolder,
    Voice,
};
use ppsa_core::practice::{
    Community, Companion, Contact, Course, CourseKind, Feedback, FeedbackWay, Group, Role, Save,
    Session, Supervision,
};
use ppsa_core::rules::FindingCode::MayIdentifySomeone as F15;
use ppsa_core::rules::{Finding, Severity, Subject, TextPart};
use ppsa_core::season::{Journey, JourneyChange};
use ppsa_core::turns::Left;
use ppsa_core::{Document, Id, NoteKind, Replica};

use proptest::prelude::*;

use crate::with::{With, path, today};

const MAIL: &str = "Write to hone@example.nz";

fn f15(with: &With) -> Vec<Finding<'_>> {
    with.all().into_iter().filter(|it| it.code == F15).collect()
}

#[test]
fn f15_points_at_each_place_in_a_reflection() {
    let mut with = With::role(Role::Worker);
    let words = "Ring 021 123 4567, or hone@example.nz. Next on 1/3/2026.";
    let entry = with.reflection("after-conversation", today(), None, words);
    let found = f15(&with);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path(), path("reflection", &entry, "/answer/what"));
    assert_eq!(found[0].subject, Subject::Reflection(&entry));
    assert_eq!(found[0].severity(), Severity::BeforeSharing);
    let text = found[0].text.unwrap();
    assert_eq!((text.part, text.words()), (TextPart::Answer("what"), words));
    let spans: Vec<_> =
        found[0].spans.iter().map(|it| (it.kind, &words[it.span.clone()])).collect();
    assert_eq!(spans, [(Phone, "021 123 4567"), (Email, "hone@example.nz")]);
}

#[test]
fn f15_only_of_practice() {
    for role in [None, Some(Role::Survivor)] {
        let mut with = role.map_or_else(With::nothing, With::role);
        with.reflection("autumn", today(), None, MAIL);
        let reading = with.read_in(today());
        with.note(&reading, "whanau", NoteKind::Strength, MAIL);
        let own = with.objective(None);
        with.step(&own, StepHolder::Person, MAIL);
        with.act(&JourneyChange::Start { with: None, label: MAIL.to_owned() });
        assert!(f15(&with).is_empty(), "their own words");
        let companion = with.companion();
        with.reflection("after-conversation", today(), Some(&companion), MAIL);
        assert_eq!(f15(&with).len(), 1, "about someone");
    }
    let mut with = With::role(Role::Manager);
    with.reflection("after-conversation", today(), None, MAIL);
    assert_eq!(f15(&with).len(), 1);
    let mut with = With::role(Role::Worker);
    with.reflection("after-conversation", today(), None, "We rang 1737 at 9:30");
    assert!(f15(&with).is_empty());
}

/// Puts a record and says where F15 points in it.
fn places<T>(with: &mut With, it: T) -> Vec<String>
where
    Save<T>: ppsa_core::Change,
{
    let id = with.put(it);
    let found = f15(with).into_iter().filter(|it| it.subject.record() == Some(&id));
    found.map(|it| it.path().replace(id.as_str(), "#")).collect()
}

#[test]
fn f15_every_text_of_every_practice_record() {
    let mut with = With::nothing();
    let mail = || MAIL.to_owned();
    let (id, on) = (None, today());
    let companion = with.companion();
    let group = with.put(Group::default());
    let whole = Companion { label: mail(), ..Companion::default() };
    assert_eq!(places(&mut with, whole), ["companion/#/label"]);
    let contact = Contact { text: mail(), ..Contact::new(companion.clone(), on) };
    assert_eq!(places(&mut with, contact), ["contact/#/text"]);
    let way = FeedbackWay::InPerson;
    let feedback = Feedback { id: id.clone(), with: companion.clone(), on, way, text: mail() };
    assert_eq!(places(&mut with, feedback), ["feedback/#/text"]);
    let pou = with.pack.snapshot().pou[0].clone();
    let (strengths, challenges) = (mail(), mail());
    let left = Left { id: id.clone(), with: companion, on, pou, strengths, challenges };
    assert_eq!(places(&mut with, left), ["left/#/challenges", "left/#/strengths"]);
    let course = Course { id, which: CourseKind::GroupWorks, on, text: mail() };
    assert_eq!(places(&mut with, course), ["course/#/text"]);
    let supervision = Supervision { label: mail(), agreed: mail(), ..Supervision::default() };
    assert_eq!(places(&mut with, supervision), ["supervision/#/agreed", "supervision/#/label"]);
    let texts = Group { label: mail(), agreed: mail(), ..Group::default() };
    assert_eq!(places(&mut with, texts), ["group/#/agreed", "group/#/label"]);
    let community = Community {
        label: mail(),
        mission: mail(),
        rules: mail(),
        between: mail(),
        ..Community::default()
    };
    let parts = ["between", "label", "mission", "rules"].map(|it| format!("community/#/{it}"));
    assert_eq!(places(&mut with, community), parts);
    let session =
        Session { led_by: mail(), text: mail(), made: mail(), ..Session::booked(group, on) };
    let parts = ["led-by", "made", "text"].map(|it| format!("session/#/{it}"));
    assert_eq!(places(&mut with, session), parts);
}

#[test]
fn f15_objectives_and_journeys_with_a_companion() {
    let mut with = With::nothing();
    let companion = with.companion();
    let (on, text) = (today(), MAIL.to_owned());
    let objective = with.objective(Some(&companion));
    with.step(&objective, StepHolder::Shared, MAIL);
    let id = || objective.clone();
    with.act(&ObjectiveChange::Reword { objective: id(), on, text: text.clone() });
    with.act(&ObjectiveChange::Reword { objective: id(), on, text: "Rest".to_owned() });
    with.act(&ObjectiveChange::Review { objective: id(), on, together: true, text: text.clone() });
    let ending = Outcome::SetDown;
    with.act(&ObjectiveChange::End { objective: id(), ending, on, text: text.clone() });
    let it = with.document.get::<Objective>(&objective).unwrap().clone();
    let (step, review) = (&it.steps[0].id, &it.reviews[0].id);
    let second = &it.wordings().nth(1).unwrap().id;
    let parts = [
        "/ended".to_owned(),
        format!("/review/{review}"),
        format!("/step/{step}"),
        format!("/wording/{second}"),
    ];
    assert_eq!(with.found(F15), parts.map(|it| path("objective", &objective, &it)));

    let mut with = With::nothing();
    let companion = with.companion();
    let journey = with.act(&JourneyChange::Start { with: Some(companion), label: text.clone() });
    let season = Season::Hotoke;
    with.act(&JourneyChange::Enter { journey: journey.clone(), season, on, text });
    assert_eq!(with.found(F15), ["/entry/3-1", "/label"].map(|it| path("journey", &journey, it)));
    let companion = with.document.get::<Journey>(&journey).unwrap().with.clone().unwrap();
    let (snapshot, voice) = (Box::new(with.pack.snapshot()), Voice::Person);
    let start = CompanionReadingChange::Start { on, snapshot, with: companion, voice };
    let reading = with.act(&start);
    let (pou, kind, text) = ("whanau".to_owned(), NoteKind::Strength, MAIL.to_owned());
    with.act(&CompanionReadingChange::AddNote { reading: reading.clone(), pou, kind, text });
    let there = with.document.get::<CompanionReading>(&reading).unwrap();
    let note = &there.pou("whanau").unwrap().notes[0].id;
    let at = path("companion-reading", &reading, &format!("/note/{note}"));
    assert!(with.found(F15).contains(&at), "{:?}", with.found(F15));
    let parts: Vec<_> = f15(&with).into_iter().filter_map(|it| it.text).collect();
    let season = |part: TextPart| matches!(part, TextPart::Season(id) if id.as_str() == "3-1");
    assert!(parts.iter().any(|it| season(it.part)));
    assert!(parts.iter().all(|it| it.words() == MAIL), "each says where it is and what is there");
}

#[test]
fn f15_words_a_merge_kept_as_an_earlier_version() {
    let mut with = With::nothing();
    let id = with.companion();
    let label = |document: &mut Document, label: &str| {
        let it =
            Companion { id: Some(id.clone()), label: label.to_owned(), ..Companion::default() };
        document.apply(&Save(it)).unwrap();
    };
    let mut other = Document::from_records(Replica::new(2), with.document.records()).unwrap();
    label(&mut with.document, MAIL);
    label(&mut other, "River");
    with.document.merge(&other).unwrap();
    let companion = with.document.all::<Companion>().next().unwrap();
    assert_eq!(companion.label, "River");
    let version = Id::from(with.document.conflicting_versions(&id)[0].version);
    let more = format!("/label/earlier/{version}");
    assert_eq!(with.found(F15), [path("companion", &id, &more)]);
    assert_eq!(f15(&with)[0].text.map(|it| it.words()), Some(MAIL), "the words of that version");
}

proptest! {
    /// It looks closely at some texts only, and misses nothing by that.
    #[test]
    fn f15_misses_nothing(
        text in "([a-zā ,.@+()-]{0,6}|[A-Z0-9]{3,9}|(021|09|\\+64) ?[0-9]{3} ?[0-9]{3,4}|a@b.nz|٠٢١){0,6}"
    ) {
        let mut with = With::nothing();
        with.put(Group { agreed: text.clone(), ..Group::default() });
        let spans: Vec<_> = f15(&with).into_iter().flat_map(|it| it.spans).collect();
        prop_assert_eq!(spans, identifying(&text));
    }
}
