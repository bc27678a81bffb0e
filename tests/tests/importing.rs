//! What holds for the package as files: importing it does nothing, also where there is no page, and what
//! a host's own tools do to its style files does no harm.
#![allow(clippy::unwrap_used)] // helpers of tests, where a panic is the failure

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

fn package() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built = std::env::var_os("PPSA_PACKAGE").map(PathBuf::from);
    let path = built.unwrap_or_else(|| root.join("../target/dist/package"));
    assert!(path.exists(), "{} is not built: run `cargo xtask test`", path.display());
    path
}

/// A program that only imports the file, and says what it exports.
fn import(file: &str) -> Command {
    let node = std::env::var_os("PPSA_NODE").unwrap_or_else(|| "node".into());
    let address = format!("file://{}", package().join(file).display());
    let mut command = Command::new(node);
    let script = format!("import('{address}').then((it) => console.log(Object.keys(it).join()))");
    command.args(["--input-type=module", "--eval", &script]);
    command
}

#[test]
fn a_program_that_imports_it_ends_at_once() {
    for (file, exports) in [("index.js", "PpsaWellbeingWheel"), ("define.js", ""), ("exit.js", "")]
    {
        let mut command = import(file);
        let mut program = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let start = Instant::now();
        while program.try_wait().unwrap().is_none() {
            let ended = start.elapsed() < Duration::from_secs(60) || program.kill().is_err();
            assert!(ended, "a program that imports {file} does not end");
            sleep(Duration::from_millis(50));
        }
        let output = program.wait_with_output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let errors = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success() && errors.is_empty(), "{file}: {errors}");
        assert!(said.contains(exports), "{file} exports {said}");
    }
}

#[test]
fn no_comment_in_a_style_file_means_anything() {
    for path in files(&package().join("css")) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("/*"), "{}: a tool of a host may take it out", path.display());
    }
}

/// A bundler reads literals: what stands in none is not carried. What is not in the table is for pages without one.
#[test]
fn every_file_that_is_loaded_later_is_named_by_a_literal() {
    let script = fs::read_to_string(package().join("index.js")).unwrap();
    let all = files(&package());
    let relative = |it: &PathBuf| it.strip_prefix(package()).unwrap().display().to_string();
    let fetched = |it: &String| ["wasm/", "lang/", "css/"].iter().any(|at| it.starts_with(at));
    let later = all.iter().map(relative).filter(fetched);
    let later = later.filter(|it| it.ends_with(".wasm") || it.ends_with(".txt"));
    let later: Vec<String> = later.collect();
    assert!(later.len() > 20, "{later:?}");
    for name in &later {
        let literal = format!("new URL(\"./{name}\",import.meta.url)");
        assert!(script.contains(&literal), "no literal for {name}");
    }
    assert_eq!(script.matches("new URL(\"./").count(), later.len(), "a literal for no file");
    for name in ["guide.js", "my_data.js", "wasm/ppsa_widgets.js", "wasm/ppsa_vault.js"] {
        assert!(script.contains(&format!("import(\"./{name}\")")), "no literal for {name}");
        assert!(package().join(name).is_file(), "{name}");
    }
    // The one address that is known at run time only.
    let left = "import(/* webpackIgnore: true *//* @vite-ignore */";
    assert_eq!((script.matches(left).count(), script.matches("import(`").count()), (1, 0));
}

#[test]
fn every_link_of_its_pages_leads_to_what_is_in_it() {
    let pages = files(&package()).into_iter().filter(|it| it.extension() == Some("md".as_ref()));
    let mut links = 0;
    for page in pages {
        let text = fs::read_to_string(&page).unwrap();
        let targets = text.split("](").skip(1).map(|it| it.split([')', '#']).next().unwrap());
        for target in targets.filter(|it| !it.is_empty() && it.is_ascii() && !it.contains(':')) {
            links += 1;
            let there = page.parent().unwrap().join(target);
            assert!(there.is_file(), "{}: {target}", page.display());
        }
    }
    assert!(links > 20, "{links}");
}

/// What `package.json` says is there, is.
#[test]
fn every_export_is_there() {
    let manifest = fs::read_to_string(package().join("package.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
    let exports = manifest["exports"].as_object().unwrap().values();
    let paths = exports.flat_map(|it| match it {
        serde_json::Value::Object(of) => of.values().collect(),
        one => vec![one],
    });
    for path in paths {
        let path = path.as_str().unwrap().trim_end_matches('*');
        assert!(package().join(path).exists(), "{path}");
    }
}

/// All files below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    all.flat_map(|it| if it.is_dir() { files(&it) } else { vec![it] }).collect()
}

/// A person who must not be heard is not given away: there is nothing in it that could play.
#[test]
fn nothing_in_it_makes_a_sound() {
    let plays = [
        "AudioContext",
        "new Audio(",
        "HTMLMediaElement",
        "speechSynthesis",
        "vibrate(",
        "autoplay",
        "<audio",
        "<video",
        "new Notification(",
    ];
    let sounds = ["mp3", "ogg", "wav", "m4a", "mp4", "webm"];
    let all = files(&package());
    assert!(all.len() > 10);
    for path in all {
        let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
        assert!(!sounds.contains(&ending), "{}", path.display());
        let bytes = fs::read(&path).unwrap();
        for what in plays {
            let found = bytes.windows(what.len()).any(|it| it == what.as_bytes());
            assert!(!found, "{what} in {}", path.display());
        }
    }
}

#[test]
fn the_docs_name_the_browsers_that_scripts_are_written_for() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/browsers.md");
    let docs = fs::read_to_string(docs).unwrap();
    let readme = fs::read_to_string(package().join("README.md")).unwrap();
    let target = xtask::build::script::TARGET.split_once('=').unwrap().1;
    for browser in target.split(',') {
        let digit = browser.find(|c: char| c.is_ascii_digit()).unwrap();
        let (name, version) = browser.split_at(digit);
        let name = if name == "ios" { "safari" } else { name };
        let row =
            docs.lines().find(|line| line.to_lowercase().contains(name) && line.starts_with('|'));
        assert!(row.unwrap().contains(&format!("| {version} |")), "{name} {version}");
        assert!(readme.contains(version), "{name} {version}");
    }
}
