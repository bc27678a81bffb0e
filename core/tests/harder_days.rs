//! The page for harder days: one for each document, made from a person's own strengths.

use chrono::NaiveDate;
use ppsa_core::framework::Season;
use ppsa_core::practice::{Companion, Save};
use ppsa_core::season::{HarderDays, Journey, JourneyChange};
use ppsa_core::{ContentPack, Document, Id, NoteKind, ReadingChange, Replica};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default()
}

fn journey(document: &mut Document, with: Option<Id>, season: Season, text: &str) {
    let label = String::new();
    let Ok(made) = document.apply(&JourneyChange::Start { with, label }) else { return };
    let Some(journey) = made.created().cloned() else { return };
    let (on, text) = (day(1), text.to_owned());
    let _ = document.apply(&JourneyChange::Enter { journey, season, on, text });
}

#[test]
fn strengths_are_ones_own_of_now_and_of_ones_summers() -> ppsa_core::Result<()> {
    let pack = ContentPack::built_in("en-NZ")?;
    let mut document = Document::new(Replica::new(7));
    for (pou, kind, text) in [
        ("tinana", NoteKind::Strength, " The gym "),
        ("wairua", NoteKind::Strength, "The gym"),
        ("whenua", NoteKind::Strength, "The river"),
        ("tinana", NoteKind::Challenge, "Poor sleep"),
        ("hinengaro", NoteKind::Strength, "Left out"),
    ] {
        document.apply_to_current(&pack, day(2), |reading| ReadingChange::AddNote {
            reading,
            pou: pou.into(),
            kind,
            text: text.into(),
        })?;
    }
    document.apply_to_current(&pack, day(2), |reading| ReadingChange::SetSkipped {
        reading,
        pou: "hinengaro".into(),
        skipped: true,
    })?;
    journey(&mut document, None, Season::Raumati, "Mates at the beach");
    journey(&mut document, None, Season::Hotoke, "A long winter");
    let river = document.apply(&Save(Companion::default()))?.created().cloned();
    journey(&mut document, river, Season::Raumati, "Not mine");
    assert_eq!(document.all::<Journey>().count(), 3);
    let strengths = |helps: &str| {
        HarderDays { helps: helps.to_owned(), ..HarderDays::default() }
            .strengths(&document, &pack)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let mut all = strengths("");
    all.sort();
    assert_eq!(all, ["Mates at the beach", "The gym", "The river"]);
    assert_eq!(strengths("The river\n  The gym"), ["Mates at the beach"], "what is there already");
    Ok(())
}

/// Two devices that write different lines of the page both keep theirs.
#[test]
fn there_is_one_and_it_merges_field_by_field() -> ppsa_core::Result<()> {
    let mut one = Document::new(Replica::new(1));
    let mut other = Document::new(Replica::new(2));
    one.apply(&Save(HarderDays { helps: "Walk".into(), ..HarderDays::default() }))?;
    other.merge(&one)?;
    let now =
        |document: &Document| document.all::<HarderDays>().next().cloned().unwrap_or_default();
    let (mine, theirs) = (now(&one), now(&other));
    one.apply(&Save(HarderDays { notice: "Quiet".into(), ..mine }))?;
    other.apply(&Save(HarderDays { call: "Sam".into(), ..theirs }))?;
    one.merge(&other)?;
    let all: Vec<_> = one.all::<HarderDays>().collect();
    assert_eq!(all.len(), 1);
    let is = [&all[0].notice, &all[0].helps, &all[0].call];
    assert_eq!(is, ["Quiet", "Walk", "Sam"]);
    Ok(())
}
