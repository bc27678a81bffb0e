//! The packs we ship: whole, plain and kind.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use std::fs;
use std::path::Path;

use ppsa_core::framework::{Element, Facts, Guidance, Overlap, Principle, Season, Skill};
use ppsa_core::pack::{FINDINGS, Member};
use ppsa_core::reflection::PromptKind;
use ppsa_core::{ContentPack, Review};
use serde_json::Value;

const TEMPLATES: [&str; 20] = [
    "pitfalls",
    "asking-feedback",
    "autumn",
    "my-power",
    "my-story",
    "working-alongside",
    "what-so-what-now-what",
    "gibbs",
    "after-conversation",
    "sharing-my-own",
    "naming-feelings",
    "first-meeting",
    "peer-drift",
    "attention-to-power",
    "principles",
    "skills",
    "supervision",
    "group-session",
    "community-founding",
    "community-meeting",
];

fn english() -> ContentPack {
    ContentPack::built_in("en-NZ").unwrap()
}

#[test]
fn every_member_of_every_closed_list_is_worded() {
    let pack = english();
    let worded = |facts: &Facts, member: &Member| {
        assert_eq!(member.name.as_ref().map(|it| it.text.as_str()), facts.te_reo);
        assert_eq!(member.english.text, facts.english);
        assert!(member.about.is_some() && !member.asks.is_empty(), "{}", facts.id);
    };
    Principle::ALL.into_iter().for_each(|it| worded(it.facts(), pack.principle(it)));
    Element::ALL.into_iter().for_each(|it| worded(it.facts(), pack.element(it)));
    Overlap::ALL.into_iter().for_each(|it| worded(it.facts(), pack.overlap(it)));
    Skill::ALL.into_iter().for_each(|it| worded(it.facts(), pack.skill(it)));
    Guidance::ALL.into_iter().for_each(|it| worded(it.facts(), pack.guidance(it)));
    for season in Season::ALL {
        let words = pack.season(season);
        assert_eq!(Some(words.name.text.as_str()), season.facts().te_reo);
        assert!(words.purpose.is_some() && words.helps.len() > 2, "{}", season.id());
        assert_eq!(words.phase.as_ref().map(|it| it.text.as_str()), season.phase());
    }
}

#[test]
fn every_template_is_there_and_of_a_kind_length() {
    let pack = english();
    let ids: Vec<&str> = pack.templates().iter().map(|template| template.id.as_str()).collect();
    assert_eq!(ids, TEMPLATES);
    let mut kinds = [0; 7];
    for template in pack.templates() {
        assert!((4..=12).contains(&template.prompts().count()), "{}", template.id);
        assert!(template.about.is_some() && !template.practises.is_empty(), "{}", template.id);
        for prompt in template.prompts() {
            kinds[match prompt.kind {
                PromptKind::Text => 0,
                PromptKind::Choice(_) => 1,
                PromptKind::Choices { .. } => 2,
                PromptKind::Scale(_) => 3,
                PromptKind::Date => 4,
                PromptKind::YesNotYet => 5,
                PromptKind::Objective => 6,
            }] += 1;
        }
    }
    assert!(kinds.iter().all(|count| *count > 0), "each kind is of use somewhere: {kinds:?}");
}

#[test]
fn each_member_is_practised_by_some_template() {
    let pack = english();
    let practised: Vec<&str> =
        pack.templates().iter().flat_map(|it| &it.practises).map(|it| it.id()).collect();
    let ids = Principle::IDS.iter().chain(&Element::IDS).chain(&Skill::IDS);
    ids.for_each(|id| assert!(practised.contains(id), "{id}"));
}

#[test]
fn every_finding_and_cause_is_worded_and_offers_what_there_is() {
    let pack = english();
    for (code, causes) in FINDINGS {
        let words = pack.finding(code).unwrap();
        let own: Vec<&str> = words.causes.iter().map(|(cause, _)| cause.as_str()).collect();
        assert_eq!(own, *causes, "{code}");
        assert!(words.offers.iter().all(|id| pack.template(id).is_some()), "{code}");
    }
}

#[test]
fn feelings_the_sources_name_can_be_chosen() {
    let pack = english();
    let felt = pack.template("naming-feelings").unwrap().prompt("felt").unwrap();
    let PromptKind::Choices { options, own_words: true } = &felt.kind else {
        panic!("several, and room for another word");
    };
    for key in ["angry", "resentful", "scared", "numb", "ashamed", "overwhelmed"] {
        assert!(options.iter().any(|choice| choice.key == key), "{key}");
    }
}

#[test]
fn te_reo_of_ours_awaits_review_and_the_rest_falls_back() {
    let pack = ContentPack::built_in("mi").unwrap();
    let naming = pack.template("naming-feelings").unwrap();
    assert_eq!(naming.title.review, Review::Awaiting);
    let PromptKind::Choices { options, .. } = &naming.prompt("felt").unwrap().kind else {
        panic!("the kind stays");
    };
    let words = |key: &str| options.iter().find(|it| it.key == key).map(|it| it.words.clone());
    assert_eq!(words("scared").unwrap().review, Review::Awaiting);
    assert_eq!(words("numb").unwrap().lang.as_str(), "en-NZ");
    let (base, ours) = (english(), pack.templates());
    assert_eq!(ours.len(), base.templates().len());
    assert!(
        ours.iter()
            .zip(base.templates())
            .all(|(a, b)| a.prompts().eq(b.prompts()) || a.id == "naming-feelings")
    );
}

/// Calls `each` with every text of a file and where it stands; keys and ids are no texts.
fn texts(path: &str, value: &Value, lang: &str, each: &mut impl FnMut(&str, &str, &str)) {
    let plain =
        ["id", "key", "version", "language", "over", "review", "labels", "kind", "offers", "lang"];
    match value {
        Value::String(words) => each(path, words, lang),
        Value::Array(list) => list.iter().for_each(|it| texts(path, it, lang, each)),
        Value::Object(map) => {
            let lang = map.get("lang").and_then(Value::as_str).unwrap_or(lang);
            for (key, value) in map {
                if !plain.contains(&key.as_str()) && key != "practises" {
                    texts(&format!("{path}.{key}"), value, lang, each);
                }
            }
        }
        _ => {}
    }
}

fn each_text(each: &mut impl FnMut(&str, &str, &str)) {
    let languages = Path::new(env!("CARGO_MANIFEST_DIR")).join("languages");
    for folder in [
        "en-NZ",
        "en-NZ/pack",
        "en-NZ/pack/practice",
        "en-NZ/pack/templates",
        "mi",
        "mi/pack",
        "mi/pack/practice",
    ] {
        for entry in fs::read_dir(languages.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let is_pack = path.file_name().is_some_and(|name| name != "language.json");
            if is_pack && path.extension().is_some_and(|end| end == "json") {
                let file: Value =
                    serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
                let name = path.display().to_string();
                texts(&name, &file, file["language"].as_str().unwrap(), each);
            }
        }
    }
}

#[test]
fn every_text_is_plain_and_kind() {
    let mut count = 0;
    each_text(&mut |path, words, _| {
        count += 1;
        let lower = words.to_lowercase();
        for word in lower.split(|c: char| !c.is_alphabetic()) {
            let pushes = ["must", "should", "score", "fail", "failed", "wrong", "required"];
            assert!(!pushes.contains(&word), "{path}: {words}");
        }
        assert!(!words.contains('!') && !words.contains("  "), "{path}: {words}");
        assert_eq!(words.trim(), words, "{path}");
        assert!(!words.contains(['\u{304}', '\u{2013}', '\u{2014}']), "{path}: {words}");
        assert!(words.chars().count() <= 240, "{path}: {words}");
    });
    assert!(count > 400, "the texts were found: {count}");
}

#[test]
fn te_reo_inside_english_says_its_language() {
    let te_reo = [
        "pou",
        "mahi",
        "kaimahi",
        "whaiora",
        "whanau",
        "hui",
        "kura",
        "wheako",
        "ako",
        "mana",
        "taurite",
        "pitomata",
        "whanaungatanga",
        "ngahuru",
        "hotoke",
        "raumati",
        "taki",
        "pakiki",
        "aroha",
        "rohe",
        "maramataka",
        "taha",
        "whenua",
        "tane",
    ];
    each_text(&mut |path, words, lang| {
        if lang != "en-NZ" {
            return;
        }
        let text = ppsa_core::Text::new(words, ppsa_core::Lang::en_nz());
        let own = text.pieces().filter(|(lang, _)| *lang == "en-NZ").map(|(_, words)| words);
        for word in own.flat_map(|words| words.split(|c: char| !c.is_alphabetic())) {
            let word = word.to_lowercase();
            let macron = word.contains(['ā', 'ē', 'ī', 'ō', 'ū']);
            assert!(!macron && !te_reo.contains(&word.as_str()), "{path}: {words}");
        }
    });
}
