//! The languages in `languages/`: what each has fits what English has.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use ppsa_core::ContentPack;
use ppsa_core::rules::FindingCode;
use serde_json::Value;

type Words = BTreeMap<String, BTreeMap<String, String>>;

fn folder(tag: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("languages").join(tag)
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Every word of a language, by file and key.
fn words(tag: &str) -> Words {
    let files = fs::read_dir(folder(tag).join("words")).unwrap().map(|it| it.unwrap().path());
    files
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, serde_json::from_value(read(&path)).unwrap())
        })
        .collect()
}

fn others() -> impl Iterator<Item = &'static str> {
    ContentPack::languages().filter(|tag| *tag != "en-NZ")
}

#[test]
fn every_language_has_keys_of_english_and_the_same_places_to_fill() {
    let english = words("en-NZ");
    for tag in others() {
        for (file, words) in words(tag) {
            for (key, text) in words {
                let of = english[&file].get(&key);
                let of =
                    of.unwrap_or_else(|| panic!("{tag}/words/{file}.json: English has no {key}"));
                let places = |text: &str| text.matches('#').count();
                assert_eq!(places(of), places(&text), "{tag}/words/{file}.json, {key}");
            }
        }
    }
}

#[test]
fn words_are_whole_letters_with_no_space_round_them() {
    for tag in ["en-NZ", "mi"] {
        for (file, words) in words(tag) {
            for (key, text) in words {
                let at = format!("{tag}/words/{file}.json, {key}: {text}");
                assert!(!text.is_empty() && text.trim() == text && !text.contains("  "), "{at}");
                // A macron by itself is not the letter that people search for.
                assert!(!text.contains('\u{304}'), "{at}");
            }
        }
    }
}

/// What is filled in stays so: who adds words raises the number.
#[test]
fn te_reo_only_grows() {
    let language = read(&folder("mi").join("language.json"));
    assert_eq!(language["review"], "awaiting", "until a fluent speaker has read all of it");
    let count: usize = words("mi").values().map(BTreeMap::len).sum();
    let floor = usize::try_from(language["words"].as_u64().unwrap()).unwrap();
    assert!(count >= floor, "{floor} words were there in te reo, now {count}");
    assert_eq!(count, floor, "more te reo: write {count} for \"words\" in mi/language.json");
}

#[test]
fn the_made_up_language_has_every_word() {
    let (english, made_up) = (words("en-NZ"), words("en-XA"));
    for (file, words) in english {
        let keys: Vec<&String> = words.keys().collect();
        assert_eq!(made_up[&file].keys().collect::<Vec<_>>(), keys, "cargo xtask pseudo: {file}");
        for (key, text) in &words {
            let (ours, theirs) = (text.chars().count(), made_up[&file][key].chars().count());
            assert!(theirs > ours, "cargo xtask pseudo: {file}, {key}");
        }
    }
}

/// A page with one's own plan loads no words of the other findings.
#[test]
fn each_finding_is_worded_in_the_file_of_its_area() {
    for code in FindingCode::ALL {
        let file = code.area().words_in();
        let words = read(&folder("en-NZ").join(file));
        assert!(words["findings"].get(code.id()).is_some(), "{file} has no {}", code.id());
    }
}

/// What every page shows is in the files that every page loads.
#[test]
fn the_practice_folder_has_only_what_the_log_and_the_guide_show() {
    let theirs = [
        "labels",
        "principles",
        "elements",
        "overlaps",
        "skills",
        "guidance",
        "relationship",
        "findings",
    ];
    let heads = ["format", "language", "over", "review"];
    for tag in ContentPack::languages() {
        let folder = folder(tag).join("pack/practice");
        for file in fs::read_dir(folder).into_iter().flatten() {
            let path = file.unwrap().path();
            for key in read(&path).as_object().unwrap().keys() {
                let fits = theirs.contains(&key.as_str()) || heads.contains(&key.as_str());
                assert!(fits, "{}: put \"{key}\" into pack/", path.display());
            }
        }
    }
}
