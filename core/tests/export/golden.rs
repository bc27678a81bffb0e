//! Each export of the sample, as it was agreed to be. `PPSA_GOLDEN=write cargo test -p ppsa-core
//! --test export golden` writes them anew; then read what changed.

use std::fs;
use std::path::Path;

use ppsa_core::export::Selection;

use crate::{every, sample};

#[test]
fn golden_files_are_what_is_exported() {
    let document = sample::document();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/export");
    let all = Selection::with_companions(&document, &sample::whole(&document));
    for (selection, name) in [(Selection::for_holder(&document), "own"), (all, "whole")] {
        for (ending, made) in every(&selection) {
            let path = folder.join(format!("{name}.{ending}"));
            if std::env::var_os("PPSA_GOLDEN").is_some() {
                fs::write(&path, &made).unwrap();
            }
            let kept = fs::read_to_string(&path).unwrap_or_default();
            assert!(same(&kept, &made), "{} is other than what is exported", path.display());
        }
    }
}

/// JSON is the same in any order of keys: a program may build serde_json to keep that of writing.
fn same(kept: &str, made: &str) -> bool {
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
    kept == made || json(kept).is_some_and(|it| Some(it) == json(made))
}
