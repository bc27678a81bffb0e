//! Breaks good JSON in one place after the other. Random bytes are hardly ever JSON, so alone they
//! would never come past the parser.

use serde_json::{Value, json};

use super::take;

/// Changes some places of `value`, as the bytes say: another value, a copy from elsewhere in it, a
/// key or item less, more, or under another name.
pub fn twist(value: &mut Value, bytes: &mut &[u8]) {
    for _ in 0..take(bytes) % 8 {
        let donor = place(&mut value.clone(), bytes).clone();
        let (how, other) = (take(bytes), take(bytes));
        let place = place(value, bytes);
        match (how % 8, place) {
            (0, place) => *place = donor,
            (1, Value::Array(items)) if !items.is_empty() => {
                items.remove(usize::from(other) % items.len());
            }
            (2, Value::Array(items)) => items.push(donor),
            (3, Value::Object(map)) => {
                if let Some(key) = nth_key(map, other) {
                    map.remove(&key);
                }
            }
            (4, Value::Object(map)) => {
                if let Some((key, value)) = nth_key(map, other).and_then(|it| map.remove_entry(&it))
                {
                    map.insert(renamed(key, other), value);
                }
            }
            (5, Value::Object(map)) => {
                map.insert("new-key".to_owned(), donor);
            }
            (6, Value::String(words)) => *words = renamed(std::mem::take(words), other),
            (_, place) => *place = odd(other),
        }
    }
}

fn place<'v>(value: &'v mut Value, bytes: &mut &[u8]) -> &'v mut Value {
    let mut place = value;
    // Deep enough for the deepest there is; a zero ends it sooner.
    for _ in 0..8 {
        let step = take(bytes);
        let has_more = match &*place {
            Value::Array(items) => !items.is_empty(),
            Value::Object(map) => !map.is_empty(),
            _ => false,
        };
        if step == 0 || !has_more {
            break;
        }
        place = match place {
            Value::Array(items) => {
                let at = usize::from(step) % items.len();
                &mut items[at]
            }
            Value::Object(map) => {
                let at = usize::from(step) % map.len();
                map.values_mut().nth(at).unwrap()
            }
            _ => break,
        };
    }
    place
}

fn nth_key(map: &serde_json::Map<String, Value>, at: u8) -> Option<String> {
    map.keys().nth(usize::from(at) % map.len().max(1)).cloned()
}

/// Something near the word, or something that means much elsewhere.
fn renamed(word: String, how: u8) -> String {
    match how % 8 {
        0 => format!("{word}x"),
        1 => word.chars().skip(1).collect(),
        2 => word.to_uppercase(),
        3 => format!("{word}:1-a"),
        4 => word.replace('-', ":"),
        5 => ["7fffffffffffffff-9", "3fffffffffffffff-9", "ffffffffffff-ffffffffffffffff"]
            [word.len() % 3]
            .to_owned(),
        6 => "1-9".to_owned(),
        _ => String::new(),
    }
}

fn odd(which: u8) -> Value {
    let all = [
        Value::Null,
        json!(true),
        json!(0),
        json!(-1),
        json!(5),
        json!(u64::MAX),
        json!(1.5e300),
        json!(""),
        json!("2026-02-30"),
        json!("0000-01-01"),
        json!("8000000000000000-1"),
        json!("{mi|ā} <b>"),
        json!([]),
        json!({}),
        json!([[[[]]]]),
        json!({ "text": 1 }),
    ];
    all[usize::from(which) % all.len()].clone()
}
