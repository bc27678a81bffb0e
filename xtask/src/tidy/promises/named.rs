//! Whether a test that a page names is there.

/// Where the browser's tests lie, which are named by their modules.
const BROWSER: &str = "tests/tests/browser";

/// Whether there is a test of this name: `keeping::lock::a_name`, or `core/tests/vault.rs::a_name`.
/// `source` gives the text of a file.
pub fn is_there<'a>(name: &str, source: impl Fn(&str) -> Option<&'a str>) -> bool {
    let Some((place, test)) = name.rsplit_once("::") else { return false };
    places(place).iter().any(|path| source(path).is_some_and(|text| holds(text, test)))
}

/// The files that it may stand in: a module may stand in the file of the one around it.
fn places(place: &str) -> Vec<String> {
    if place.ends_with(".rs") {
        return vec![place.to_owned()];
    }
    let mut path = format!("{BROWSER}/{}", place.replace("::", "/"));
    let mut all = Vec::new();
    while path.len() > BROWSER.len() {
        all.extend([format!("{path}.rs"), format!("{path}/mod.rs")]);
        path.truncate(path.rfind('/').unwrap_or_default());
    }
    all
}

/// Whether a test of this name stands in the text: a function that runs as one, or one that a macro
/// makes of a line `name: …`.
fn holds(text: &str, name: &str) -> bool {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let head = format!("fn {name}(");
    let is = |line: &str| line.strip_prefix("async ").unwrap_or(line).starts_with(&head);
    let runs = |at: usize| {
        let above = lines[..at].iter().rev();
        let above = || above.clone().take_while(|it| it.starts_with("#[") || it.starts_with("//"));
        above().any(|it| it.starts_with("#[test]") || it.contains("::test"))
            // One that takes long says which run has it.
            && !above().any(|it| it.starts_with("#[ignore") && !it.contains("--all"))
    };
    let line = format!("{name}: ");
    lines.iter().enumerate().any(|(at, it)| is(it) && runs(at))
        || (text.contains("#[test] fn $name(") && lines.iter().any(|it| it.starts_with(&line)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "
        #[test]
        /// Why.
        fn plain() {}
        fn helper() {}
        // #[test]
        // fn gone() {}
        proptest! {
            #[test]
            fn drawn(it in any()) {}
        }
        #[tokio::test(flavor = \"multi_thread\")]
        async fn waits() {}
        #[test]
        #[ignore]
        fn rests() {}
        #[test]
        #[ignore = \"it takes minutes: `cargo xtask test --all` has it\"]
        fn comes() {}";

    #[test]
    fn only_what_runs_is_a_test() {
        for (name, is) in [
            ("plain", true),
            ("drawn", true),
            ("waits", true),
            ("helper", false),
            ("gone", false),
            ("rests", false),
            ("comes", true),
            ("pla", false),
        ] {
            assert_eq!(holds(TEXT, name), is, "{name}");
        }
        let made = "$(#[test] fn $name() {})*\nall! {\n    wheel: \"a\",\n}";
        assert!(holds(made, "wheel") && !holds(made, "plan"));
        assert!(!holds("wheel: 1", "wheel"));
    }

    #[test]
    fn a_name_says_where_it_stands() {
        let source = |at: &'static str| move |path: &str| (path == at).then_some(TEXT);
        for (name, path) in [
            ("a::b::plain", "tests/tests/browser/a/b.rs"),
            ("a::b::plain", "tests/tests/browser/a/b/mod.rs"),
            ("a::b::plain", "tests/tests/browser/a/mod.rs"),
            ("core/tests/c.rs::plain", "core/tests/c.rs"),
        ] {
            assert!(is_there(name, source(path)), "{name} in {path}");
        }
        for (name, path) in [
            ("a::b::plain", "tests/tests/browser/c.rs"),
            ("core/tests/c.rs::plain", "core/tests/d.rs"),
            ("plain", "tests/tests/browser/plain.rs"),
        ] {
            assert!(!is_there(name, source(path)), "{name} in {path}");
        }
    }
}
