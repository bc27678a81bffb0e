//! Against the crate's reader, which is the measure of what is JSON.

use proptest::prelude::*;

use super::{Value, read};

fn written(text: &str) -> Option<String> {
    let mut json = String::new();
    read(text).ok()?.write(&mut json);
    Some(json)
}

/// What the crate's reader makes of it, with its numbers as they were written.
fn same(text: &str) {
    let theirs = serde_json::from_str::<serde_json::Value>(text).ok();
    let ours = written(text).map(|json| serde_json::from_str::<serde_json::Value>(&json).unwrap());
    assert_eq!(ours, theirs, "{text}");
}

#[test]
fn it_reads_what_is_json_and_nothing_else() {
    for text in [
        "",
        " ",
        "null",
        "nul",
        "nulls",
        "true ",
        "\u{feff}1",
        "[",
        "]",
        "[]",
        "[ ]",
        "[,]",
        "[1,]",
        "[1 2]",
        "{",
        "{}",
        "{ }",
        "{,}",
        r#"{"a":1,}"#,
        r#"{"a"}"#,
        r#"{"a":}"#,
        "{a:1}",
        "{1:1}",
        r#"{ "b" : 1 , "a" : [ true , false ] }"#,
        r#"{"a":1,"b":2,"a":3}"#,
        "0",
        "-0",
        "-",
        "+1",
        "01",
        "1.",
        ".5",
        "1.50",
        "1e5",
        "1E+5",
        "1e-5",
        "1e",
        "1e+",
        "--1",
        "0x1",
        "NaN",
        "18446744073709551616",
        r#""""#,
        r#"""#,
        r#""\"""#,
        r#""\\""#,
        r#""\/\b\f\n\r\t""#,
        r#""\x""#,
        r#""\u0041""#,
        r#""\u00e9\u0101""#,
        r#""\u""#,
        r#""\u12""#,
        r#""\u+123""#,
        r#""\ud83d\ude00""#,
        r#""\ud83d""#,
        r#""\ud83d\u0041""#,
        r#""\ude00""#,
        r#""\ud83dx""#,
        "\"\n\"",
        "\"\u{7f}\"",
        "\"\0\"",
        "1\0",
        "\"wh\u{101}nau\"",
        "[1]x",
        "1 1",
        "/**/1",
    ] {
        same(text);
    }
    for deep in [126, 127, 128, 129, 1_000_000] {
        let list = ["[".repeat(deep), "]".repeat(deep)].concat();
        assert_eq!(read(&list).is_ok(), deep < 128, "{deep}");
    }
}

#[test]
fn numbers_stay_as_they_were_written() {
    for number in
        ["1.50", "1E+5", "18446744073709551616", "-0", "0.1000000000000000055511151231257827"]
    {
        assert_eq!(written(number).as_deref(), Some(number));
    }
    for (number, whole) in
        [("7", Some(7)), ("7.0", None), ("-7", None), ("99999999999999999999", None)]
    {
        assert_eq!(read(number).unwrap().as_u64(), whole);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_reads_as_the_crate_reads_it(text in r#"[\[\]{}",:0-9eE.+\-a-f\\u ntrls\PC]{0,24}"#) {
        same(&text);
    }

    #[test]
    fn any_words_come_back(words in any::<String>()) {
        let json = written(&serde_json::to_string(&words).unwrap());
        prop_assert_eq!(json, Some(serde_json::to_string(&words).unwrap()));
    }

    #[test]
    fn of_many_keys_the_last_one_counts(keys in prop::collection::vec("[a-c]{1,2}", 0..40)) {
        let pairs: Vec<String> = keys.iter().enumerate().map(|(n, key)| format!("\"{key}\":{n}")).collect();
        let text = ["{", &pairs.join(","), "}"].concat();
        let sorted: std::collections::BTreeMap<String, u32> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(written(&text), Some(serde_json::to_string(&sorted).unwrap()));
        let Value::Object(map) = read(&text).unwrap() else { return Err(TestCaseError::fail("no object")) };
        prop_assert!(keys.iter().all(|key| map.get(key).is_some()));
    }
}
