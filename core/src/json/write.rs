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

/// Writes words as a JSON string: what stands between two escapes at once.
pub(crate) fn string(json: &mut String, words: &str) {
    json.push('"');
    let mut plain = 0;
    for (at, byte) in words.bytes().enumerate() {
        let escape = match byte {
            b'"' | b'\\' => char::from(byte),
            b' '.. => continue,
            b'\n' => 'n',
            b'\r' => 'r',
            b'\t' => 't',
            b'\x08' => 'b',
            b'\x0c' => 'f',
            _ => 'u',
        };
        json.push_str(words.get(plain..at).unwrap_or_default());
        plain = at + 1;
        json.push('\\');
        json.push(escape);
        if escape == 'u' {
            json.push_str(if byte < 16 { "000" } else { "001" });
            json.extend(char::from_digit(u32::from(byte) % 16, 16));
        }
    }
    json.push_str(words.get(plain..).unwrap_or_default());
    json.push('"');
}
