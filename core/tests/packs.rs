//! Packs: every problem by its path, and never a panic.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use ppsa_core::{ContentPack, Lang, Review, Text};
use proptest::prelude::*;
use serde_json::{Value, json};

const EN_NZ: &str = include_str!("../packs/en-NZ.json");
const MI: &str = include_str!("../packs/mi.json");

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
    let pack = english.laid_over(MI).unwrap();
    let gloss = |at: usize| pack.pou()[at].gloss.clone().unwrap();
    assert_eq!((gloss(1).lang, gloss(1).review), (Lang::mi(), Review::Awaiting));
    assert_eq!(gloss(2), Text::new("body", Lang::en_nz()));
    assert_eq!(pack.scale().steps()[0].lang, Lang::mi());
    assert_eq!(pack.scale().about(), english.scale().about());
    assert_eq!(pack.meta().language, Lang::mi());
    assert_eq!(pack.frame().pou, english.frame().pou);
}

#[test]
fn a_pack_laid_over_another_may_not_change_what_it_is() {
    let base = ContentPack::from_json(EN_NZ).unwrap();
    let found = |json: Value| {
        let error = base.laid_over(&json.to_string()).unwrap_err();
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

proptest! {
    #[test]
    fn no_text_makes_it_panic(json in "\\PC{0,300}") {
        let _ = ContentPack::from_json(&json);
    }

    /// Any one value of a good pack replaced by anything: an error or a pack, never a panic, and
    /// never a pack with other than five named pou.
    #[test]
    fn one_value_replaced(at in 0..80usize, with in 0..8usize) {
        let mut pack: Value = serde_json::from_str(EN_NZ).unwrap();
        let odd = [json!(null), json!(-1), json!(1.5e300), json!(""), json!([]), json!({}), json!("<b>"), json!(true)];
        replace(&mut pack, &mut at.clone(), &odd[with]);
        if let Ok(pack) = ContentPack::from_json(&pack.to_string()) {
            prop_assert!(pack.pou().iter().all(|pou| !pou.name.text.trim().is_empty()));
            prop_assert!((2..=10).contains(&pack.scale().top()));
        }
    }
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
