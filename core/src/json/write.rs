use super::Value;

impl Value {
    /// Its JSON text.
    pub fn written(&self) -> String {
        let mut json = String::new();
        self.write(&mut json);
        json
    }

    /// Writes it without spaces.
    pub fn write(&self, json: &mut String) {
        match self {
            Self::Null => json.push_str("null"),
            Self::Bool(set) => json.push_str(if *set { "true" } else { "false" }),
            Self::Number(words) => json.push_str(words),
            Self::String(words) => string(json, words),
            Self::Array(items) => {
                let mut before = '[';
                for item in items {
                    json.push(before);
                    item.write(json);
                    before = ',';
                }
                json.push_str(if before == '[' { "[]" } else { "]" });
            }
            Self::Object(map) => {
                let mut before = '{';
                for (key, value) in map.iter() {
                    json.push(before);
                    string(json, key);
                    json.push(':');
                    value.write(json);
                    before = ',';
                }
                json.push_str(if before == '{' { "{}" } else { "}" });
            }
        }
    }
}

/// Writes words as a JSON string.
pub(crate) fn string(json: &mut String, words: &str) {
    json.push('"');
    for c in words.chars() {
        let escape = match c {
            '"' | '\\' => c,
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\u{8}' => 'b',
            '\u{c}' => 'f',
            '\0'..' ' => {
                json.push_str(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                json.extend(char::from_digit(u32::from(c) % 16, 16));
                continue;
            }
            _ => {
                json.push(c);
                continue;
            }
        };
        json.push('\\');
        json.push(escape);
    }
    json.push('"');
}
