//! Packs: every problem by its path, and never a panic.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use ppsa_core::framework::{Principle, Season};
use ppsa_core::pack::Thresholds;
use ppsa_core::reflection::PromptKind;
use ppsa_core::{ContentPack, Lang, Review, Text};
use proptest::prelude::*;
use serde_json::{Value, json};

const EN_NZ: &str = include_str!("../languages/en-NZ/pack.json");
const MI: &str = include_str!("../languages/mi/pack.json");
const PARTS: [&str; 5] = [
    include_str!("../languages/en-NZ/pack/practice/framework.json"),
    include_str!("../languages/en-NZ/pack/seasons.json"),
    include_str!("../languages/en-NZ/pack/templates/conversations.json"),
    include_str!("../languages/en-NZ/pack/templates/care.json"),
    include_str!("../languages/en-NZ/pack/findings.json"),
];

thread_local! {
    static WHOLE: ContentPack = ContentPack::built_in("en-NZ").unwrap();
}

fn paths(json: &str) -> Vec<String> {
    let error = ContentPack::from_json(json).unwrap_err();
    error.problems().iter().map(|problem| problem.path.clone()).collect()
}

fn broken(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut pack: Value = serde_json::from_str(EN_NZ).unwrap();
    change(&mut pack);
    paths(&pack.to_string())
}

#[test]
fn every_problem_is_listed_with_its_path() {
    let found = broken(|pack| {
        pack["colour"] = json!("red");
        pack["id"] = json!("Not A Key");
        pack["review"] = json!("maybe");
        pack["pou"][1]["name"] = json!(7);
        pack["pou"][2]["key"] = json!("wairua");
        pack["pou"][3]["about"] = json!("<i>hm</i>");
        pack["pou"][4]["name"]["lang"] = json!("te reo");
        pack["pou"].as_array_mut().unwrap().push(json!({ "key": "six", "extra": 1 }));
        pack["scale"]["steps"] = json!(["Only one"]);
    });
    assert_eq!(
        found,
        [
            "colour",
            "review",
            "id",
            "pou[1].name",
            "pou[3].about",
            "pou[4].name.lang",
            "pou[5].extra",
            "pou",
            "pou[2].key",
            "pou[5].name",
            "scale.steps"
        ]
    );
}

#[test]
fn counts_other_than_five_are_refused() {
    for count in [0, 1, 4, 6, 40] {
        let found = broken(|pack| {
            let one = |at: usize| json!({ "key": format!("k{at}"), "name": "A name" });
            pack["pou"] = (0..count).map(one).collect();
        });
        assert_eq!(found, ["pou"], "{count}");
    }
}

#[test]
fn what_is_no_pack_is_told_by_its_code() {
    for (json, code) in [
        ("", "pack-not-json"),
        ("{ \"id\": ", "pack-not-json"),
        ("[]", "pack-invalid"),
        ("\"pack\"", "pack-invalid"),
        (&" ".repeat(600_000), "pack-too-big"),
        (&"[".repeat(100_000), "pack-not-json"),
    ] {
        assert_eq!(ContentPack::from_json(json).unwrap_err().code(), code);
    }
}

#[test]
fn te_reo_falls_back_key_by_key_and_each_text_keeps_its_language() {
    let english = ContentPack::from_json(EN_NZ).unwrap();
    let pack = english.overlaid_with(MI).unwrap();
    let gloss = |at: usize| pack.pou()[at].gloss.clone().unwrap();
    assert_eq!((gloss(1).lang, gloss(1).review), (Lang::mi(), Review::Awaiting));
    assert_eq!(gloss(2), Text::new("body", Lang::en_nz()));
    assert_eq!(pack.scale().steps()[0].lang, Lang::mi());
    assert_eq!(pack.scale().about(), english.scale().about());
    assert_eq!(pack.meta().language, Lang::mi());
    assert_eq!(pack.snapshot().pou, english.snapshot().pou);
}

#[test]
fn a_pack_laid_over_another_may_not_change_what_it_is() {
    let base = ContentPack::from_json(EN_NZ).unwrap();
    let found = |json: Value| {
        let error = base.overlaid_with(&json.to_string()).unwrap_err();
        error.problems().iter().map(|it| it.path.clone()).collect::<Vec<_>>()
    };
    let over = |more: Value| {
        let mut pack =
            json!({ "id": "ours", "version": "1", "language": "en-NZ", "over": "ppsa-starter" });
        pack.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        pack
    };
    assert_eq!(found(over(json!({ "over": "other" }))), ["over"]);
    assert_eq!(found(over(json!({ "pou": [{ "key": "sixth" }] }))), ["pou[0].key"]);
    assert_eq!(found(over(json!({ "scale": { "steps": ["A", "B"] } }))), ["scale.steps"]);
    assert!(ContentPack::from_json(&over(json!({})).to_string()).is_err(), "it cannot stand alone");
}

fn over_built_in(more: &Value) -> Result<ContentPack, Vec<String>> {
    let mut pack = json!({ "language": "en-NZ", "over": "ppsa-starter" });
    pack.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let base = ContentPack::built_in("en-NZ").unwrap();
    base.overlaid_with(&pack.to_string())
        .map_err(|error| error.problems().iter().map(|it| it.path.clone()).collect())
}

#[test]
fn every_problem_of_the_framework_part_is_listed_with_its_path() {
    let found = over_built_in(&json!({
        "labels": "mine",
        "principles": { "ako": { "asks": ["Fine", ""], "score": 1 }, "seventh": {} },
        "seasons": { "hotoke": { "helps": 3 } },
        "thresholds": { "groupMembers": 1, "moons": 3, "feedbackDays": 1.5 },
        "templates": [
            { "id": "ours" },
            { "id": "gibbs", "sections": [
                { "id": "plan", "prompts": [{ "id": "feelings", "asks": "Again?" }] },
                { "id": "extra" }
            ] },
            { "id": "gibbs", "title": "Twice" },
            { "id": "gone", "leaveOut": true },
            { "id": "pitfalls", "practises": ["wheako", "moon"], "sections": [
                { "id": "how-i-am", "prompts": [
                    { "id": "tiredness", "steps": ["Low", "High"] },
                    { "id": "signs", "kind": "text" },
                    { "id": "alone", "choices": [] },
                    { "id": "new", "asks": "New?", "kind": "choice", "choices": [{ "key": "one", "words": "One" }] },
                    { "id": "newer", "kind": "scale" }
                ] }
            ] }
        ],
        "findings": {
            "peer-drift": { "offers": "nothing-here", "causes": { "rain": "…" } }
        }
    }));
    assert_eq!(
        found.unwrap_err(),
        [
            "labels",
            "principles.seventh",
            "principles.ako.score",
            "principles.ako.asks[1]",
            "seasons.hotoke.helps",
            "thresholds.moons",
            "thresholds.groupMembers",
            "thresholds.feedbackDays",
            "templates[4].practises[1]",
            "findings.peer-drift.causes.rain",
            "templates[2].id",
            "templates[0].title",
            "templates[0].sections",
            "templates[1].sections[0].prompts[0].id",
            "templates[1].sections[1].prompts",
            "templates[3].id",
            "templates[4].sections[0].prompts[0].steps",
            "templates[4].sections[0].prompts[1].kind",
            "templates[4].sections[0].prompts[2].choices",
            "templates[4].sections[0].prompts[3].choices",
            "templates[4].sections[0].prompts[4].asks",
            "templates[4].sections[0].prompts[4].steps",
            "findings.peer-drift.offers",
        ]
    );
}

#[test]
fn a_file_laid_over_changes_adds_and_leaves_out() {
    let base = ContentPack::built_in("en-NZ").unwrap();
    let ours = over_built_in(&json!({
        "labels": "what-is-peer-support",
        "principles": { "ako": { "english": "Learning together" } },
        "seasons": { "hotoke": { "phase": "Warming up" } },
        "thresholds": { "groupMembers": 6 },
        "templates": [
            { "id": "peer-drift", "leaveOut": true },
            { "id": "pitfalls", "sections": [{ "id": "how-i-am", "prompts": [
                { "id": "signs", "choices": [
                    { "key": "tired", "words": "Worn out" },
                    { "key": "late", "words": "I am often late" }
                ] }
            ] }] },
            { "id": "ours", "title": "Ours", "sections": [{ "id": "all", "prompts": [{ "id": "how", "asks": "How?" }] }] }
        ],
        "findings": { "one-pou-only": { "says": "Have a look round." } }
    }))
    .unwrap();
    assert_eq!(ours.principle(Principle::Ako).english.text, "Learning together");
    assert_eq!(ours.principle(Principle::Wheako).english.text, "lived experience");
    assert_eq!(ours.principle(Principle::Ako).asks, base.principle(Principle::Ako).asks);
    assert_eq!(ours.season(Season::Hotoke).phase.as_ref().unwrap().text, "Warming up");
    assert_eq!((ours.thresholds().group_members, ours.thresholds().few_steps), (6, 3));
    assert!(ours.template("peer-drift").is_none());
    assert_eq!(ours.finding("peer-drift").unwrap().offers, None, "it was left out");
    assert_eq!(ours.templates().last().unwrap().id, "ours");
    let (was, is) = (base.template("pitfalls").unwrap(), ours.template("pitfalls").unwrap());
    assert_eq!((was.prompts().count(), &was.title), (is.prompts().count(), &is.title));
    let PromptKind::Choices { options, own_words: true } = &is.prompt("signs").unwrap().kind else {
        panic!("the kind stays");
    };
    assert_eq!((options[0].words.text.as_str(), options.len()), ("Worn out", 6));
    let finding = |pack: &ContentPack| pack.finding("one-pou-only").unwrap().clone();
    assert_eq!(finding(&ours).title, finding(&base).title);
    assert_eq!(finding(&ours).says.text, "Have a look round.");
}

#[test]
fn a_complete_pack_keeps_the_framework_of_the_one_below() {
    let base = ContentPack::built_in("en-NZ").unwrap();
    let own = include_str!("../../demo/your-words/quiet-kettle.json");
    let alone = ContentPack::from_json(own).unwrap();
    assert!(alone.templates().is_empty() && alone.finding("peer-drift").is_none());
    assert_eq!(alone.principle(Principle::Ako).english.text, "Collaborative Learning");
    assert_eq!(alone.thresholds(), &Thresholds::default());
    let laid = base.overlaid_with(own).unwrap();
    assert_eq!((laid.pou(), laid.scale()), (alone.pou(), alone.scale()));
    assert_eq!(laid.templates(), base.templates());
    assert_eq!(laid.principle(Principle::Ako), base.principle(Principle::Ako));
}

/// A page with the wheel alone loads no templates. A pack that changes one still works there.
#[test]
fn changes_wait_where_what_they_change_was_not_loaded() {
    let wheel = ContentPack::from_json(EN_NZ).unwrap();
    let file = json!({
        "language": "en-NZ", "over": "ppsa-starter",
        "pou": [{ "key": "tinana", "gloss": "my body" }],
        "templates": [{ "id": "gibbs", "title": "Six" }, { "id": "skills", "leaveOut": true }],
        "findings": { "peer-drift": { "title": "Still a peer?" } }
    });
    let pack = wheel.overlaid_with(&file.to_string()).unwrap();
    assert!(pack.templates().is_empty());
    assert_eq!(pack.pou()[2].gloss.as_ref().unwrap().text, "my body");
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(json in "\\PC{0,300}") {
        let _ = ContentPack::from_json(&json);
    }

    /// Any one value of a part replaced by anything, laid over the whole: an error that names a
    /// problem, or a pack in which every prompt can be answered; never a panic.
    #[test]
    fn one_value_of_a_part_replaced(part in 0..PARTS.len(), at in 0..400usize, with in 0..8usize) {
        let mut file: Value = serde_json::from_str(PARTS[part]).unwrap();
        replace(&mut file, &mut at.clone(), &odd()[with]);
        let base = WHOLE.with(Clone::clone);
        match base.overlaid_with(&file.to_string()) {
            Ok(pack) => for prompt in pack.templates().iter().flat_map(|it| it.prompts()) {
                prop_assert!(!prompt.asks.text.trim().is_empty());
                if let PromptKind::Choice(options) | PromptKind::Choices { options, .. } = &prompt.kind {
                    prop_assert!(options.len() > 1);
                }
            },
            Err(error) => prop_assert!(!error.problems().is_empty()),
        }
    }

    /// Any one value of a good pack replaced by anything: an error or a pack, never a panic, and
    /// never a pack with other than five named pou.
    #[test]
    fn one_value_replaced(at in 0..80usize, with in 0..8usize) {
        let mut pack: Value = serde_json::from_str(EN_NZ).unwrap();
        replace(&mut pack, &mut at.clone(), &odd()[with]);
        if let Ok(pack) = ContentPack::from_json(&pack.to_string()) {
            prop_assert!(pack.pou().iter().all(|pou| !pou.name.text.trim().is_empty()));
            prop_assert!((2..=10).contains(&pack.scale().top()));
        }
    }
}

fn odd() -> [Value; 8] {
    let (null, long, list, object) = (json!(null), json!(1.5e300), json!([]), json!({}));
    [null, json!(-1), long, json!(""), list, object, json!("<b>"), json!(true)]
}

/// Replaces the value that a walk through the tree meets as its `left`th.
fn replace(value: &mut Value, left: &mut usize, with: &Value) {
    if *left == 0 {
        *value = with.clone();
    }
    *left = left.wrapping_sub(1);
    match value {
        Value::Array(list) => list.iter_mut().for_each(|it| replace(it, left, with)),
        Value::Object(map) => map.values_mut().for_each(|it| replace(it, left, with)),
        _ => {}
    }
}
